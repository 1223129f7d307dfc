import csv
import io
import json
import re
from dataclasses import replace

import pytest
from rich.console import Console
from sample_report import CLEAN, NIGHTLY, REPORT, RESOLVED

from contradict.renderers import RENDERERS, history
from contradict.renderers.terminal import print_report
from contradict.types import History, Report

SINCE = (
    "Since the run of 4 Nov 2025, 05:00 UTC: 1 new, 2 still open, 1 resolved. "
    "Documents: 2 new, 1 changed, 0 vanished."
)
COUNTS = replace(NIGHTLY.run.counts, documents=27, screened=46)
NIGHT = replace(NIGHTLY, run=replace(NIGHTLY.run, counts=COUNTS))
DONE = (
    "Read 27 documents with 1,412 claims; compared 1,250 candidate pairs (300 known from earlier "
    "runs). This run split 2 documents, encoded 64 texts and compared 904 pairs. Not reported, by "
    "an editor's verdict: 2 wrong, 1 known. Not checked: 2 unread files, 31 sentences."
)
FIRST = replace(NIGHTLY, history=History("", dict.fromkeys(("q0001", "q0002", "q0003"), "new")))


def shown(report: Report, format: str) -> str:
    """Return what a reader sees, on one line."""
    if format == "terminal":
        out = io.StringIO()
        print_report(report, Console(file=out, width=200))
        text = out.getvalue()
    else:
        text = RENDERERS[format].render(report)
    plain = re.sub(r"<style>.*?</style>|<script>.*?</script>|<[^>]+>", " ", text, flags=re.DOTALL)
    for mark, sign in (("&#39;", "'"), ("\\", "")):
        plain = plain.replace(mark, sign)
    return " ".join(plain.split())


def test_a_report_of_no_night_says_nothing_of_one() -> None:
    assert history.tally(REPORT) == {}
    assert history.since(REPORT) == ""


def test_what_has_changed_is_counted_and_said() -> None:
    assert history.tally(NIGHTLY) == {"New": 1, "Still open": 2, "Resolved": 1}
    assert history.since(NIGHTLY) == SINCE


def test_the_first_night_has_no_before() -> None:
    assert history.since(FIRST) == "This is the first run: all of it is new."
    nothing = replace(CLEAN, history=History("", {}))
    assert history.since(nothing) == "This is the first run."


@pytest.mark.parametrize("format", ["html", "md", "terminal"])
def test_people_read_what_changed_what_was_done_and_what_is_resolved(format: str) -> None:
    text = shown(NIGHT, format)
    assert SINCE in text
    assert DONE in text
    assert history.recall(RESOLVED) in text
    assert text.lower().count("still open") >= 3  # two of them, and their number


@pytest.mark.parametrize("format", ["html", "md", "terminal"])
def test_people_read_that_a_run_is_the_first(format: str) -> None:
    text = shown(FIRST, format)
    assert "This is the first run: all of it is new." in text
    assert "Since the run of" not in text


def test_tables_have_a_status_for_each_row() -> None:
    table = RENDERERS["csv"].render(NIGHTLY).removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(table)))
    status = {row["conflict"]: (row["rank"], row["status"]) for row in rows}
    assert status == {
        "q0001": ("1", "new"),
        "q0002": ("2", "open"),
        "q0003": ("3", "open"),
        "r0001": ("", "resolved"),
    }
    assert "status" not in RENDERERS["csv"].render(REPORT).splitlines()[0]


def test_programs_get_it_whole() -> None:
    report = json.loads(RENDERERS["json"].render(NIGHT))
    past = report["history"]
    assert past["previous"] == "2025-11-04T05:00:00+00:00"
    assert past["status"] == {"q0001": "new", "q0002": "open", "q0003": "open"}
    assert past["documents"] == {"new": 2, "changed": 1, "vanished": 0}
    assert [one["id"] for one in past["resolved"]] == ["r0001"]
    counts = report["run"]["counts"]
    names = ("documents", "claims", "pairs", "compared", "reused", "split", "encoded", "judged")
    assert [counts[name] for name in names] == [
        *(27, 1412, 1250, 904, 300, 2, 64),
        {"wrong": 2, "known": 1},
    ]
    assert sum(counts["refused"].values()) == 1186
    assert "history" not in json.loads(RENDERERS["json"].render(REPORT))
