"""How good the findings are: average precision on gold corpora, outcomes on labelled shapes."""

import json
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer

from benchmarks.gold import Judged, judge, read_gold, scores
from contradict.comparators import load_comparator
from contradict.config import DEFAULTS, circumstances
from contradict.detector import Detector
from contradict.encoders import load_encoder
from contradict.readers import read_documents
from contradict.types import Document, Report

SEEDS = Path(__file__).parent.parent / "seeds"


def quality(
    corpora: Annotated[
        list[Path] | None,
        typer.Argument(help="Folders with documents.jsonl (or documents/) and gold.jsonl; pooled."),
    ] = None,
    shapes: Annotated[
        Path | None, typer.Option(help="JSON Lines of labelled pairs, two documents each.")
    ] = None,
    comparator: Annotated[str, typer.Option(help="As for `contradict scan`.")] = "lexical",
    encoder: Annotated[str, typer.Option(help="As for `contradict scan`.")] = DEFAULTS.encoder,
    misses: Annotated[bool, typer.Option(help="List the shapes that came out wrong.")] = False,
) -> None:
    """Print scores on gold corpora (the repository's seeds by default) and on shapes."""
    detector = Detector(load_encoder(encoder), load_comparator(comparator))
    folders = corpora if corpora is not None or shapes else [SEEDS]
    if folders:
        _print_corpora(folders, detector)
    if shapes:
        _print_shapes([*shapes_in(shapes)], detector, misses)


def _print_corpora(folders: list[Path], detector: Detector) -> None:
    judged: list[Judged] = []
    gold_pairs = 0
    for folder in folders:
        gold = read_gold(folder / "gold.jsonl")
        gold_pairs += len(gold)
        judged += judge(report_on(folder, detector), gold)
    result = scores(judged, gold_pairs)
    print(
        f"flagged {result.flagged}  gold {result.gold}  P@10 {result.precision_at_10:.2f}  "
        f"P@50 {result.precision_at_50:.2f}  precision {result.precision:.3f}  "
        f"recall {result.recall:.3f}  AP {result.average_precision:.3f}"
    )


def report_on(folder: Path, detector: Detector) -> Report:
    """Return the report on a gold corpus: `documents.jsonl`, or all of `documents/`."""
    rows = folder / "documents.jsonl"
    reading = read_documents([rows if rows.exists() else folder / "documents"])
    return detector.detect(reading.documents, reading.unread, circumstances(DEFAULTS))


@dataclass(frozen=True, slots=True)
class Shape:
    """A labelled pair of claims, each in its own small document."""

    id: str
    shape: str
    expect: str
    documents: tuple[Document, ...]
    claims: tuple[str, str]


def shapes_in(path: Path) -> Iterator[Shape]:
    """Yield the labelled pairs of a JSON Lines file, in order."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        documents = tuple(_document(each) for each in row["documents"])
        yield Shape(row["id"], row["shape"], row["expect"], documents, tuple(row["claims"]))


def _document(row: dict[str, Any]) -> Document:
    published = row.get("published")
    return Document(
        row["id"],
        row["text"],
        row.get("source", ""),
        row.get("title", ""),
        date.fromisoformat(published) if published else None,
    )


def outcome_of(report: Report, claims: tuple[str, str]) -> tuple[str, str]:
    """Return the outcome and reason of the reported pair of two claims, else "compatible"."""
    for conflict in report.conflicts:
        for pair in conflict.pairs:
            if {pair.left.text.strip(), pair.right.text.strip()} == set(claims):
                return pair.outcome, pair.reason
    return "compatible", "not reported"


def _print_shapes(shapes: list[Shape], detector: Detector, misses: bool) -> None:
    right: dict[tuple[str, str], list[bool]] = defaultdict(list)
    quiet, found = [], []
    for one in shapes:
        report = detector.detect(one.documents, (), circumstances(DEFAULTS))
        outcome, reason = outcome_of(report, one.claims)
        right[one.id.split("-")[0], one.shape].append(outcome == one.expect)
        if one.expect == "conflict":
            found.append(outcome == "conflict")
        else:
            quiet.append(outcome != "conflict")
        if misses and outcome != one.expect:
            print(f"{one.id:6} expected {one.expect}, got {outcome}: {reason}")
    for (number, shape), outcomes in right.items():
        print(f"{number:5} {shape:45} {sum(outcomes)}/{len(outcomes)}")
    exact = [outcome for outcomes in right.values() for outcome in outcomes]
    print(
        f"exact outcome {_mean(exact):.2f}  no false conflict {_mean(quiet):.2f}  "
        f"conflicts found {_mean(found):.2f}"
    )


def _mean(values: list[bool]) -> float:
    return sum(values) / len(values) if values else 0.0
