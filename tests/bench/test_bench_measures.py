"""Each measure on its own, on sets small enough to work out by hand."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.bench.calibration import Bin, Reported, calibration, calibrations, half_of
from contradict.bench.corpora import measure_corpus
from contradict.bench.nli import NliScores, measure_nli
from contradict.bench.quality import measure_quality
from contradict.bench.rows import rows
from contradict.bench.sets import Corpus, NliSet, ShapesSet, find_sets
from contradict.bench.shapes import ShapeScores, measure_shapes
from contradict.candidates import Search
from contradict.comparators import load_comparator
from contradict.detector import Detector
from contradict.errors import UsageError
from contradict.protocols import Probabilities, Progress, Vectors, silent
from contradict.remembering import RememberingComparator, RememberingEncoder


@dataclass(frozen=True)
class Letters:
    """An encoder by letter counts, good enough to tell near wording from far."""

    name: str = "letters"

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        counts = [[text.lower().count(chr(97 + n)) + 0.01 for n in range(26)] for text in texts]
        vectors = np.array(counts, np.float32).reshape(-1, 26)
        unit: Vectors = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit


@dataclass(frozen=True)
class Told:
    """A comparator that finds its probability of contradiction in the hypothesis: "0.7"."""

    name: str = "told"

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        rows = [(float(h), 0.9 - float(h), 0.1) for _, h in pairs]
        return np.array(rows, np.float32).reshape(-1, 3)


@pytest.fixture
def detector() -> Detector:
    return Detector(Letters(), load_comparator("lexical"))


def write(path: Path, *content: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row) + "\n" for row in content), "utf-8")
    return path


def nli(path: Path, *content: tuple[str, str, str]) -> NliSet:
    table = pd.DataFrame(content, columns=["dataset", "hypothesis", "label"])
    table.assign(premise="p").to_parquet(path)
    return NliSet("dev", path)


def test_sentence_pairs_are_scored_by_dataset(tmp_path: Path) -> None:
    content = nli(
        tmp_path / "dev.parquet",
        ("zoo", "0.8", "contradiction"),
        ("zoo", "0.5", "entailment"),
        ("zoo", "0.7", "contradiction"),
        ("all", "0.8", "contradiction"),
        ("all", "0.2", "entailment"),
        ("all", "0.3", "neutral"),
        ("all", "0.1", "contradiction"),
        ("one", "0.1", "neutral"),
    )
    assert list(measure_nli(content, Told(), silent)) == [
        NliScores("dev", "all", 4, 0.5, 0.5),
        NliScores("dev", "one", 1, None, None),
        NliScores("dev", "zoo", 3, None, 1.0),
    ]


def test_a_label_of_another_kind_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'refuted'"):
        list(measure_nli(nli(tmp_path / "dev.parquet", ("a", "0.1", "refuted")), Told(), silent))


A = "The Astrid ferry terminal in Moss cost 48 million euros."
B = "The Astrid ferry terminal in Moss cost 84 million euros."


def corpus(folder: Path, *gold: tuple[str, str]) -> Path:
    texts = {"1-a": A, "1-b": B, "2-c": "Where is the quay?", "3-d": A}
    write(folder / "documents.jsonl", *({"id": k, "text": v} for k, v in texts.items()))
    write(
        folder / "gold.jsonl",
        *({"a": {"document": a, "contains": ""}, "b": {"document": b}} for a, b in gold),
    )
    return folder


def test_a_corpus_is_searched_and_its_rounds_are_pooled(tmp_path: Path, detector: Detector) -> None:
    folders = (corpus(tmp_path / "0", ("1-a", "1-b")), corpus(tmp_path / "1", ("1-b", "2-c")))
    scores, pairs = measure_corpus(Corpus("both", folders), detector)
    assert (scores.set, scores.rounds, scores.documents) == ("both", 2, 8)
    assert (scores.reach.claims, scores.reach.pairs) == (6, 2)
    assert (scores.reach.recall, scores.reach.left_out) == (0.5, 1)
    assert (scores.ranking.flagged, scores.ranking.gold) == (2, 2)
    assert (scores.ranking.precision, scores.ranking.recall) == (0.5, 0.5)
    assert [(pair.right, pair.half) for pair in pairs] == [(True, "odd"), (False, "odd")]


def test_a_twin_is_compared_where_the_first_of_its_words_is(
    tmp_path: Path, detector: Detector
) -> None:
    """3-d says what 1-a says: compared once, it has reached the comparator all the same."""
    scores, _ = measure_corpus(Corpus("x", (corpus(tmp_path, ("1-b", "3-d")),)), detector)
    assert scores.reach.recall == 1


def test_what_no_search_finds_is_not_reached(tmp_path: Path, detector: Detector) -> None:
    blind = Detector(detector.encoder, detector.comparator, Search(0, 0, 1, 0, 1, 0))
    scores, _ = measure_corpus(Corpus("x", (corpus(tmp_path, ("1-a", "1-b")),)), blind)
    assert (scores.reach.pairs, scores.reach.recall, scores.reach.left_out) == (0, 0, 0)


def example(id: str, expect: str, left: str, right: str) -> dict[str, Any]:
    documents = [{"id": f"{id}a", "text": left}, {"id": f"{id}b", "text": right}]
    claims = [left, right]
    return {"id": id, "shape": "s", "expect": expect, "documents": documents, "claims": claims}


def test_shapes_are_judged_by_exact_outcome(tmp_path: Path, detector: Detector) -> None:
    path = write(
        tmp_path / "dev.jsonl",
        example("N4-1", "conflict", A, B),
        example("F1-1", "compatible", A, B),
        example("F1-2", "compatible", A, "The orchard sends pears by rail."),
        example("F2-1", "conflict", "Which way?", "Where to?"),
    )
    scores, pairs = measure_shapes(ShapesSet("dev", path), detector, silent)
    assert (scores.pairs, scores.kept_quiet, scores.found, scores.exact) == (4, 0.5, 0.5, 0.5)
    assert scores.weak == (ShapeScores("F1", "s", 2, 1), ShapeScores("F2", "s", 1, 0))
    assert [(one.id, one.outcome) for one in scores.misses] == [
        ("F1-1", "conflict"),
        ("F2-1", "compatible"),
    ]
    assert [(pair.right, pair.half) for pair in pairs] == [(True, "even"), (False, "odd")]


def test_a_broken_row_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text('{"a": 1}\n\n{"a": \n', "utf-8")
    with pytest.raises(UsageError, match="line 3 is not valid JSON"):
        list(rows(path, "a"))
    with pytest.raises(UsageError, match="line 1 has no a and b"):
        list(rows(path, "a", "b"))


def test_calibration_is_the_mean_gap_of_the_tenths() -> None:
    pairs = [Reported(0.95, True, "odd"), Reported(1.0, False, "odd"), Reported(0.3, False, "even")]
    whole = calibration("x", "all", pairs)
    assert whole.bins == (Bin(1, 0.3, 0.0), Bin(2, 0.975, 0.5))
    assert whole.error == pytest.approx((0.3 + 2 * 0.475) / 3)
    assert [(one.half, one.pairs) for one in calibrations("x", pairs)] == [
        ("all", 3),
        ("even", 1),
        ("odd", 2),
    ]
    assert calibration("x", "all", []).error is None


def test_halves_go_by_the_first_number_which_a_story_shares() -> None:
    halves = {name: half_of(name) for name in ("article-12", "digest-12", "q7-12", "F3-2a", "abc")}
    assert halves == {
        "article-12": "even",
        "digest-12": "even",
        "q7-12": "odd",
        "F3-2a": "odd",
        "abc": "odd",
    }


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_calibration_error_is_a_share_and_bins_hold_every_pair(
    pairs: list[tuple[float, bool]],
) -> None:
    found = calibration("x", "all", [Reported(score, right, "odd") for score, right in pairs])
    assert found.error is not None
    assert 0 <= found.error <= 1
    assert sum(one.pairs for one in found.bins) == len(pairs)


@dataclass(frozen=True)
class Counting:
    """Counts what it is asked, as encoder and as comparator."""

    asked: list[object]
    name: str = "counting"

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        self.asked.extend(texts)
        return Letters().encode(texts, progress)

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        self.asked.extend(pairs)
        return Told().compare(pairs, progress)


@given(st.lists(st.lists(st.sampled_from(["x", "y", "zz", ""]), max_size=4), max_size=4))
def test_models_are_asked_once_and_answer_the_same(batches: list[list[str]]) -> None:
    asked: list[object] = []
    encoder = RememberingEncoder(Counting(asked))
    for texts in batches:
        known = encoder.encode(texts, silent)
        assert known.tolist() == Letters().encode(texts, silent).tolist()
    assert sorted(map(str, asked)) == sorted({text for texts in batches for text in texts})


def test_comparisons_are_remembered_by_order() -> None:
    asked: list[object] = []
    comparator = RememberingComparator(Counting(asked))
    pairs = [("0.1", "0.2"), ("0.2", "0.1"), ("0.1", "0.2")]
    assert comparator.compare(pairs, silent)[:, 0].tolist() == pytest.approx([0.2, 0.1, 0.2])
    assert comparator.compare(pairs, silent).shape == (3, 3)
    assert comparator.compare([], silent).shape == (0, 3)
    assert asked == [("0.1", "0.2"), ("0.2", "0.1")]


def test_everything_is_measured_and_pooled(tmp_path: Path) -> None:
    corpus(tmp_path / "own", ("1-a", "1-b"))
    write(tmp_path / "shapes.jsonl", example("N4-1", "conflict", A, B))
    pd.DataFrame({"premise": ["p"], "hypothesis": ["0.1"], "label": ["neutral"]}).to_parquet(
        tmp_path / "pairs.parquet"
    )
    content = measure_quality(find_sets([tmp_path])).as_json()
    assert list(content) == [
        "versions",
        "models",
        "settings",
        "nli",
        "corpora",
        "shapes",
        "calibration",
    ]
    assert [(one["set"], one["half"]) for one in content["calibration"]][::3] == [
        ("own", "all"),
        (f"{tmp_path.name}/shapes", "all"),
        ("pooled", "all"),
    ]
    assert content == measure_quality(find_sets([tmp_path])).as_json()
    assert json.loads(json.dumps(content)) == content
