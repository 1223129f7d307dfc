"""The plain script: whom a sentence meets, what is read, and what it is worth beside a scan."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from benchmarks.plain import PlainScript, beside
from benchmarks.script import both_ways, nearest_sentences, net_contradiction
from contradict.bench.sets import Corpus
from contradict.candidates import Neighbours
from contradict.comparators import load_comparator
from contradict.detector import Detector
from contradict.encoders import load_encoder
from contradict.protocols import Probabilities, Progress, Vectors, silent
from contradict.types import Claim, Document

BRIDGE = ("The Aulen bridge is 48 metres long.", "The Aulen bridge is 61 metres long.")
FERRY = "The Sunniva ferry carries 240 passengers to Moss."


def said(document: str) -> Claim:
    return Claim(document, 0, 1, "x", "x")


def test_each_sentence_meets_its_ten_nearest_in_other_documents() -> None:
    angles = np.radians([0, 1, *range(10, 22)])
    vectors = np.column_stack([np.cos(angles), np.sin(angles)]).astype(np.float32)
    near = nearest_sentences(vectors, [said("a"), said("a"), *map(said, "bcdefghijklm")])
    met = set(zip(near.left.tolist(), near.right.tolist(), strict=True))
    assert (0, 1) not in met
    assert {b for a, b in met if a == 0} == set(range(2, 12))
    assert (2, 13) not in met
    assert (3, 13) in met
    assert near.similarity[0] == pytest.approx(np.cos(np.radians(10)))


def test_the_net_contradiction_is_the_mean_of_both_ways() -> None:
    near = Neighbours(np.array([0, 1]), np.array([2, 2]), np.ones(2, np.float32))
    assert both_ways(near, ["a", "b", "c"]) == [("a", "c"), ("b", "c"), ("c", "a"), ("c", "b")]
    read = np.array([[0.9, 0.1, 0], [0.2, 0.7, 0.1], [0.5, 0.3, 0.2], [0, 1, 0]], np.float32)
    assert net_contradiction(read) == pytest.approx([0.5, -0.75])


@dataclass(frozen=True, slots=True)
class Figures:
    """Sentences of one subject are near; other figures contradict, and all else is entailed."""

    name: str = "figures"

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        rows: list[list[float]] = [[1, 0] if "bridge" in text else [0.6, 0.8] for text in texts]
        return np.array(rows, np.float32)

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        rows = [[0.0, 1.0, 0.0] if a == b else [1.0, 0.0, 0.0] for a, b in pairs]
        return np.array(rows, np.float32)


def test_the_report_has_all_pairs_by_contradiction_and_similarity() -> None:
    texts = {"a": BRIDGE[0], "b": BRIDGE[1], "c": FERRY, "d": FERRY}
    documents = [Document(name, text) for name, text in texts.items()]
    report = PlainScript(Figures(), Figures()).report(documents, silent)
    pairs = [one.pairs[0] for one in report.conflicts]
    assert (pairs[0].left.text, pairs[0].right.text) == BRIDGE
    assert [one.score for one in pairs] == pytest.approx([1, *[0.216] * 4, -1])


def test_scan_and_script_are_held_against_the_same_gold(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": BRIDGE[0]}, {"id": "b", "text": BRIDGE[1]}]
    rows += [{"id": "c", "text": FERRY}, {"id": "d", "text": FERRY}]
    gold = [
        {"a": {"document": "a"}, "b": {"document": "b"}},
        {"a": {"document": "c", "contains": "240"}, "b": {"document": "d"}},
    ]
    for name, content in (("documents", rows), ("gold", gold)):
        text = "\n".join(json.dumps(row) for row in content)
        (tmp_path / f"{name}.jsonl").write_text(text, "utf-8")
    detector = Detector(load_encoder(), load_comparator("lexical"))
    found = beside(Corpus("made", (tmp_path,)), PlainScript(Figures(), Figures()), detector)
    assert (found.contradict.ranking.flagged, found.contradict.ranking.recall) == (1, 0.5)
    assert (found.pairs, found.plain.flagged, found.cut.flagged) == (6, 5, 1)
    assert (found.plain.recall, found.cut.recall, found.reach) == (0.5, 0.5, 1.0)
    assert found.plain.average_precision == 0.5
