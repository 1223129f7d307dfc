from dataclasses import replace
from datetime import date

import pytest
from sample_report import AGENCY, CLEAN, ENVELOPES, REPORT, pair

from contradict.renderers import wording
from contradict.types import Counts, Position, SlotDifference


@pytest.mark.parametrize(
    ("share", "text"),
    [(0, "0%"), (0.001, "1%"), (0.5, "50%"), (0.994, "99%"), (0.999, "99%"), (1, "100%")],
)
def test_percent_keeps_the_ends_for_certainty(share: float, text: str) -> None:
    assert wording.percent(share) == text


@pytest.mark.parametrize(
    ("score", "words"),
    [
        (1, "very likely"),
        (0.9, "very likely"),
        (0.89, "likely"),
        (0.5, "as likely as not"),
        (0.2, "unlikely"),
        (0.0, "very unlikely"),
    ],
)
def test_likelihood(score: float, words: str) -> None:
    assert wording.likelihood(score) == words


def test_dates() -> None:
    assert wording.day(date(2025, 11, 3)) == "3 Nov 2025"
    assert wording.day(None) == "undated"
    assert wording.moment("2025-11-05T05:00:00+00:00") == "5 Nov 2025, 05:00 UTC"
    assert wording.moment("2025-11-05T05:00:00Z") == "5 Nov 2025, 05:00 UTC"
    assert wording.moment("2025-11-05T01:30:00+02:00") == "4 Nov 2025, 23:30 UTC"
    assert wording.moment("this morning") == "this morning"


def test_trust_line_names_every_gap() -> None:
    assert wording.trust_line(REPORT) == (
        "Read 40 documents with 1,412 claims; compared 1,204 candidate pairs (300 known from "
        "earlier runs). Not checked: 2 unread files, 31 sentences, 46 candidate pairs."
    )


def test_clean_run_without_a_comparison_is_no_good_news() -> None:
    report = replace(CLEAN, run=replace(CLEAN.run, counts=Counts(documents=1, claims=1)))
    assert wording.headline(report) == "Nothing was compared"
    assert "no sign that the sources agree" in wording.clean(report.run.counts)
    assert wording.headline(CLEAN) == "No conflicts found"


def test_copies_are_told_from_origins() -> None:
    assert wording.stance(Position("30 m", 1, AGENCY)) == "30 m (1 origin, 30 claims)"
    assert wording.stance(Position("", 2, AGENCY[:2])) == "unnamed (2 origins)"


def test_why_names_a_side_that_says_nothing() -> None:
    made = pair(ENVELOPES, AGENCY[0], "conflict", "negation", "one denies it.", ("not", ""))
    assert wording.why(made) == "one denies it. Negation: not against not stated."
    assert wording.why(replace(made, reason="", slots=(SlotDifference("place", "A", "B"),))) == (
        "Place: A against B."
    )
