"""Reports for programs, read back: a verdict on what they show is one on what was found."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from judging import DAY, conflict, pair

from contradict.errors import UsageError
from contradict.identity import pair_id
from contradict.renderers import RENDERERS
from contradict.reports import read_report
from contradict.types import Counts, Report, Run
from contradict.verdicts import Opinion, verdicts_on

COST = pair("It cost “48.", "It cost 84.")
SEATS = pair("It seats 10.", "It seats 12.")
REPORT = Report(
    Run("2026-03-01T04:00:00+00:00", "1", {}, {}, Counts()),
    (),
    {},
    (),
    (
        conflict("abcd11112222", 1, COST, pair("It cost “48.", "So 84.", 0.1, "compatible")),
        conflict("abce33334444", 2, SEATS),
    ),
)
KNOWN = Opinion("known", "both are printed", "kim", DAY)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "report.json"
    path.write_text(RENDERERS["json"].render(REPORT), "utf-8")
    return path


@pytest.mark.parametrize("wanted", ["1", "2", "abcd", "abce33334444", pair_id(SEATS)])
def test_a_report_read_back_is_judged_as_the_report_itself(path: Path, wanted: str) -> None:
    assert verdicts_on(wanted, read_report(path).conflicts, KNOWN) == verdicts_on(
        wanted, REPORT.conflicts, KNOWN
    )


def test_ids_ranks_quotes_and_scores_are_those_of_the_report(path: Path) -> None:
    first, second = read_report(path).conflicts
    assert (first.id, first.rank, second.id, second.rank) == (
        "abcd11112222", 1, "abce33334444", 2,
    )  # fmt: skip
    (best, beside) = first.pairs
    assert (best.left.text, best.left.document, best.left.source, best.score) == (
        "It cost “48.", "harbour.md", "Harbour Wire", 0.75,
    )  # fmt: skip
    assert beside.outcome == "compatible"
    assert [pair_id(one) for one in first.pairs] == [
        one["id"] for one in json.loads(path.read_bytes())["conflicts"][0]["pairs"]
    ]


def test_a_pair_whose_score_is_not_taken_apart_has_its_conflicts(path: Path) -> None:
    report = json.loads(path.read_bytes())
    del report["conflicts"][0]["pairs"][0]["score"]
    del report["conflicts"][0]["pairs"][0]["contributions"]
    report["conflicts"][0]["score"] = 0.6
    path.write_text(json.dumps(report), "utf-8")
    assert read_report(path).conflicts[0].pairs[0].score == 0.6


def _without(name: str) -> Callable[[dict[str, Any]], object]:
    return lambda report: report["conflicts"][0]["pairs"][0].pop(name)


@pytest.mark.parametrize(
    ("edit", "reason"),
    [
        (lambda report: report.pop("conflicts"), "missing required field `conflicts`"),
        (_without("left"), "missing required field `left` - at `$.conflicts[0].pairs[0]`"),
        (_without("slots"), "missing required field `slots` - at `$.conflicts[0].pairs[0]`"),
    ],
)
def test_what_is_no_report_is_an_error_that_says_why(
    path: Path, edit: Callable[[dict[str, Any]], object], reason: str
) -> None:
    report = json.loads(path.read_bytes())
    edit(report)
    path.write_text(json.dumps(report), "utf-8")
    with pytest.raises(UsageError) as error:
        read_report(path)
    assert reason in str(error.value)
    assert "a JSON report was expected: make one with `contradict scan" in str(error.value)


@pytest.mark.parametrize("content", [None, b"", b"<html>", b'{"conflicts": "\xff"}'])
def test_what_can_not_be_read_is_an_error(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink()
    else:
        path.write_bytes(content)
    with pytest.raises(UsageError, match="can't be read as a report"):
        read_report(path)
