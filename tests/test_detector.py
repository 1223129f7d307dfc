from collections.abc import Sequence
from datetime import date
from typing import Any

import numpy as np
import pytest

from contradict.comparators import load_comparator
from contradict.config import DEFAULTS, circumstances
from contradict.detector import Detector
from contradict.encoders import ModelEncoder
from contradict.errors import CannotCheckError, ModelError
from contradict.protocols import Probabilities, Progress
from contradict.types import Document, Pair, Report, Unread


@pytest.fixture
def detector(encoder: ModelEncoder) -> Detector:
    return Detector(encoder, load_comparator())


def detect(detector: Detector, *texts: str, published: Sequence[str] = ()) -> Report:
    dates: list[date | None] = [date.fromisoformat(day) for day in published]
    dates = dates or [None] * len(texts)
    documents = [
        Document(f"d{number}", text, f"source {number}", published=day)
        for number, (text, day) in enumerate(zip(texts, dates, strict=True), 1)
    ]
    return detector.detect(documents, (), circumstances(DEFAULTS))


def reported(report: Report) -> list[tuple[str, str]]:
    return [(one.outcome, one.kind) for one in report.conflicts]


def pairs(report: Report) -> list[Pair]:
    return [pair for one in report.conflicts for pair in one.pairs]


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (
            "The Kelso 3 is assembled at the Zimmerberg plant in Switzerland.",
            "The Kelso 3 is built in Chengdu, China.",
            "place",
        ),
        (
            "Kelso builds the Kelso 5 at its works in Ridgeville, South Carolina.",
            "The Kelso 5 is made at a factory in Chengdu.",
            "place",
        ),
        (
            "The Astrid ferry terminal in Moss cost 48 million euros.",
            "The Astrid ferry terminal in Moss cost 84 million euros.",
            "number",
        ),
        (
            "The Halden tunnel was opened on 5 May 2023.",
            "The Halden tunnel was opened on 19 June 2023.",
            "date",
        ),
        (
            "Brenner Tools paid a dividend for the year 2023.",
            "Brenner Tools paid no dividend for the year 2023.",
            "negation",
        ),
        (
            "The contract for the Moss ferry went to the builder Aldermoor Marine.",
            "The contract for the Moss ferry went to the builder Corvid Yards.",
            "name",
        ),
    ],
)
def test_plain_conflicts_are_found(detector: Detector, left: str, right: str, kind: str) -> None:
    assert reported(detect(detector, left, right)) == [("conflict", kind)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Kelso 7 will be built in Europe.", "The Kelso 4 will be built in South Korea."),
        ("The Kelso 4 is built in Busan.", "The Kelso 4 is built in South Korea."),
        (
            "The Orla X will be made in Ghent, in addition to Zhangjiakou.",
            "The Orla X is made in Zhangjiakou, China.",
        ),
        ("About 40,000 people marched in Leeds.", "In Leeds 39,612 people marched."),
        ("At least 12 flats in Moss were damaged.", "In Moss 17 flats were damaged."),
        (
            "The Halden Quatre covers 310 miles on one charge.",
            "The Halden Quatre covers 499 kilometres on one charge.",
        ),
        (
            "If the levy passes, a ticket to Moss will cost 3 pounds.",
            "A ticket to Moss costs 2.40 pounds.",
        ),
    ],
)
def test_look_alikes_are_kept_quiet(detector: Detector, left: str, right: str) -> None:
    assert reported(detect(detector, left, right)) == []


def test_a_plan_and_what_came_of_it_is_an_update_once_dates_say_so(detector: Detector) -> None:
    plan = "The Halden tunnel will be opened in September 2024."
    outcome = "The Halden tunnel was opened on 3 November 2024."
    dated = detect(detector, plan, outcome, published=["2024-03-12", "2024-11-05"])
    assert reported(dated) == [("update", "date")]
    assert reported(detect(detector, plan, outcome)) == [("conflict", "date")]


def test_two_named_speakers_dispute(detector: Detector) -> None:
    report = detect(
        detector,
        "Union leader Janet Ockley said 4,000 workers walked out at Brenner Tools.",
        "Company manager Luis Prior said 1,100 workers walked out at Brenner Tools.",
    )
    assert reported(report) == [("disputed", "number")]


def test_one_claim_that_gives_both_places_reconciles_two_that_give_one(
    detector: Detector,
) -> None:
    halves = "The Kelso 4 is built in Hangzhou, China.", "The Kelso 4 is built in Busan."
    assert reported(detect(detector, *halves)) == [("conflict", "place")]
    both = "The Kelso 4 is built in China and South Korea."
    assert ("conflict", "place") not in reported(detect(detector, *halves, both))


def test_reprints_count_as_one_origin_and_an_altered_copy_is_found(detector: Detector) -> None:
    story = (
        "A signal fault at Rugby held up {} trains on Wednesday evening. "
        "Passengers were put on buses to Coventry and Northampton. "
        "The operator apologised and promised refunds within a week."
    )
    report = detect(detector, story.format(26), story.format(26), story.format(62))
    (conflict,) = report.conflicts
    assert (conflict.kind, conflict.outcome) == ("number", "conflict")
    assert sorted((p.value, p.origins, len(p.claims)) for p in conflict.positions) == [
        ("26", 1, 2),
        ("62", 1, 1),
    ]
    assert report.origins == {"d1": "d1", "d2": "d1", "d3": "d3"}


def test_sibling_models_stand_beside_the_conflict_they_are_not(detector: Detector) -> None:
    report = detect(
        detector,
        "The Kelso 2 is assembled at the Zimmerberg plant in Switzerland.",
        "The Kelso 2 is assembled in Guangzhou, China.",
        "The Kelso 3 is assembled in Chengdu, China.",
    )
    (conflict,) = report.conflicts
    related = [pair for pair in conflict.pairs if pair.outcome == "compatible"]
    assert related
    assert related[0].reason == "sites of sibling models of one maker: Kelso 2 and Kelso 3"


def test_the_report_says_what_it_did_and_did_not_check(detector: Detector) -> None:
    documents = [
        Document("a", "The Kelso 4 is built in Busan. Who knows why?"),
        Document("b", "The Kelso 4 is built in South Korea. 72 views"),
    ]
    unread = [Unread("c.pdf", "corrupt")]
    report = detector.detect(documents, unread, circumstances(DEFAULTS))
    counts = report.run.counts
    assert (counts.documents, counts.claims, counts.claims_left_out) == (2, 2, 2)
    assert counts.left_out == {"boilerplate": 1, "question": 1}
    assert (counts.pairs, counts.compared, counts.reused, counts.conflicts) == (1, 1, 0, 0)
    assert counts.refused == {"values agree": 1}
    assert report.unread == (Unread("c.pdf", "corrupt"),)
    assert report.run.models == {
        "encoder": "all-MiniLM-L6-v2-int8",
        "comparator": "MiniLM-L6-conflict-int8",
    }


def test_every_quote_lies_where_its_offsets_say(detector: Detector) -> None:
    report = detect(
        detector,
        "Intro line.\n\n“The Kelso 4 is built in Busan.” That is known.",
        "Ferries.🚢 The Kelso 4 is built in Guangzhou.",
    )
    texts = {document.id: document.text for document in report.documents}
    for pair in pairs(report):
        for claim in (pair.left, pair.right):
            assert texts[claim.document][claim.start_char : claim.end_char] == claim.text
    assert pairs(report)


def test_nothing_to_check_is_never_a_clean_report(detector: Detector) -> None:
    with pytest.raises(CannotCheckError, match=r"nothing could be read(.|\n)*c.pdf: corrupt"):
        detector.detect([], [Unread("c.pdf", "corrupt")], circumstances(DEFAULTS))
    with pytest.raises(CannotCheckError, match="no claim was found in 1 documents"):
        detect(detector, "Why?")


class Constant:
    """A comparator that gives every pair the same row."""

    name = "constant"

    def __init__(self, row: Sequence[float]) -> None:
        self.row = row

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        return np.array([self.row] * len(pairs), dtype=np.float32)


@pytest.mark.parametrize("row", [[np.nan, 0, 1], [2, 0, -1], [1, 0]])
def test_a_comparator_that_answers_nonsense_is_never_a_clean_report(
    encoder: ModelEncoder, row: list[float]
) -> None:
    broken = Detector(encoder, Constant(row))
    with pytest.raises(ModelError, match="comparator 'constant' gave shape"):
        detect(broken, "The Kelso 4 is built in Busan.", "The Kelso 4 is built in Busan, Korea.")


def test_a_comparators_contradiction_needs_no_slot(encoder: ModelEncoder) -> None:
    sure = Detector(encoder, Constant([0.9, 0.05, 0.05]))
    report = detect(
        sure,
        "The Astrid Museum showed its new wing to visitors from Moss on Monday.",
        "The Astrid Museum hid its new wing from visitors from Moss on Monday.",
    )
    assert [one.outcome for one in report.conflicts] == ["conflict"]
    assert pairs(report)[0].contradiction == pytest.approx(0.9)
