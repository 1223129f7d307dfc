"""The committed reports are what `make report` makes, and hold what they must hold."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from contradict.bench.gold import Gold, read_gold
from contradict.config import scan
from contradict.renderers import RENDERERS
from contradict.types import Pair, Report

ROOT = Path(__file__).parent.parent
MOMENT = re.search(r"^EPOCH := (\d+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


@pytest.fixture(scope="module")
def report() -> Report:
    assert MOMENT
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", MOMENT.group(1))
        patch.chdir(ROOT)
        return scan(["seeds/documents"])


def without_floats(text: str) -> list[str]:
    """Split off decimal figures, whose last digits differ between processors."""
    return re.split(r"\d+\.\d{2,4}|\d+%|width=\"\d+\"", text)


@pytest.mark.parametrize("format", ["json", "md", "csv", "html"])
def test_committed_reports_are_up_to_date(report: Report, format: str) -> None:
    committed = (ROOT / "reports" / f"seeds.{format}").read_bytes().decode("utf-8")
    assert without_floats(committed) == without_floats(RENDERERS[format].render(report))


def found(report: Report, gold: Gold) -> list[Pair]:
    pairs = (pair for conflict in report.conflicts for pair in conflict.pairs)
    return [pair for pair in pairs if gold.matches(pair.left, pair.right)]


def example(*words: str) -> Gold:
    rows = read_gold(ROOT / "seeds" / "gold.jsonl")
    return next(
        row
        for row in rows
        if {words[0] in side.contains for side in (row.a, row.b)} == {True, False}
        and {words[1] in side.contains for side in (row.a, row.b)} == {True, False}
    )


@pytest.mark.parametrize("words", [("Zimmerberg", "Chengdu"), ("South Carolina", "Chengdu")])
def test_both_plain_examples_are_conflicts_of_place(report: Report, words: tuple[str, str]) -> None:
    pairs = found(report, example(*words))
    assert [(pair.outcome, pair.kind) for pair in pairs] == [("conflict", "place")]


def test_the_first_ten_findings_are_labelled_conflicts(report: Report) -> None:
    rows = read_gold(ROOT / "seeds" / "gold.jsonl")
    firsts = [conflict.pairs[0] for conflict in report.conflicts[:10]]
    real = [any(row.matches(pair.left, pair.right) for row in rows) for pair in firsts]
    assert real.count(True) >= 9


def test_few_traps_are_called_conflicts(report: Report) -> None:
    rows = read_gold(ROOT / "seeds" / "traps.jsonl")
    caught = [pair for row in rows for pair in found(report, row) if pair.outcome == "conflict"]
    assert len(rows) == 28
    assert len(caught) <= 3


def test_what_could_not_be_read_is_in_the_report(report: Report) -> None:
    committed: dict[str, Any] = json.loads((ROOT / "reports" / "seeds.json").read_text("utf-8"))
    assert [one["path"] for one in committed["unread"]] == [
        "seeds/documents/blank-sheet.txt",
        "seeds/documents/torn-page.pdf",
    ]
    assert len(report.unread) == 2
