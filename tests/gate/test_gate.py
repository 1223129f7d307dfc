from dataclasses import replace
from pathlib import Path

import pytest

from contradict.archive import Archive
from contradict.comparators import load_comparator
from contradict.config import DEFAULTS, circumstances
from contradict.detector import Detector
from contradict.encoders import ModelEncoder
from contradict.errors import CannotCheckError
from contradict.gate import GATE_SEARCH, Gate
from contradict.readers import read_documents
from contradict.remembering import RememberingComparator
from contradict.types import Document, Report

SEEDS = Path(__file__).parent.parent.parent / "seeds" / "documents"
RUN = circumstances(DEFAULTS)
COST = "The Astrid ferry terminal in Moss cost 48 million euros."
OTHER = COST.replace("48", "84")
ARCHIVE = (
    Document("wire", COST, "Wire"),
    Document("copy", COST, "Copy"),
    Document("post", f"{OTHER} It has two berths.", "Post"),
)


@pytest.fixture(scope="module")
def detector(encoder: ModelEncoder) -> Detector:
    return Detector(encoder, load_comparator("lexical"), GATE_SEARCH)


def report(detector: Detector, drafts: list[Document], archive: tuple[Document, ...]) -> Report:
    made = Archive.of(detector.prepare(archive), "v", RUN.started)
    return Gate(detector, made).report(drafts, (), RUN)


def test_a_draft_that_repeats_one_side_conflicts_with_the_other(detector: Detector) -> None:
    found = report(detector, [Document("draft", COST, "Desk")], ARCHIVE)
    (conflict,) = found.conflicts
    assert [(p.value, [c.document for c in p.claims]) for p in conflict.positions] == [
        ("48 million euros", ["draft", "wire", "copy"]),
        ("84 million euros", ["post"]),
    ]
    assert [(one.id, one.source, one.text) for one in found.documents] == [
        ("draft", "Desk", COST),
        ("wire", "Wire", ""),
        ("copy", "Copy", ""),
        ("post", "Post", ""),
    ]
    assert found.run.settings["archive_documents"] == 3
    assert (found.run.counts.documents, found.run.counts.conflicts) == (1, 1)


def test_conflicts_within_the_archive_are_not_the_drafts(detector: Detector) -> None:
    draft = Document("draft", "The Sunniva ferry carries 240 passengers.")
    assert report(detector, [draft], ARCHIVE).conflicts == ()


def test_drafts_are_held_against_each_other(detector: Detector) -> None:
    drafts = [Document("a", COST), Document("b", OTHER)]
    archive = (Document("c", "The Sunniva ferry carries 240 passengers."),)
    (conflict,) = report(detector, drafts, archive).conflicts
    assert {p.claims[0].document for p in conflict.positions} == {"a", "b"}


def test_a_judged_pair_is_counted_and_not_found(detector: Detector) -> None:
    known = replace(detector, judged=lambda pair: "known")
    found = report(known, [Document("draft", COST)], ARCHIVE)
    assert found.conflicts == ()
    assert found.run.counts.judged == {"known": 1}


def test_a_draft_without_claims_is_clean_and_says_so(detector: Detector) -> None:
    found = report(detector, [Document("draft", "Who paid? How much?")], ARCHIVE)
    assert found.conflicts == ()
    counts = found.run.counts
    assert (counts.claims, counts.pairs, counts.claims_left_out) == (0, 0, 2)
    assert found.origins == {"draft": "draft"}


def test_an_archive_of_nothing_but_the_draft_can_not_be_checked_against(detector: Detector) -> None:
    with pytest.raises(CannotCheckError, match="nothing but the drafts themselves"):
        report(detector, [Document("wire", OTHER)], ARCHIVE[:1])


BARELY = 0.15
"""Score below which a finding may be lost to the gate: of one draft, a document's other pairs are
others than of all, and what they add to a score with them."""


def test_each_seed_as_a_draft_finds_what_a_scan_of_all_finds(detector: Detector) -> None:
    documents = read_documents([SEEDS]).documents
    detector = replace(detector, comparator=RememberingComparator(load_comparator()))
    scanned = replace(detector, search=DEFAULTS.search).detect(documents, (), RUN)
    for draft in documents[::4]:
        rest = tuple(one for one in documents if one != draft)
        mine = _sides(report(detector, [draft], rest), draft.id)
        assert mine >= _sides(scanned, draft.id, BARELY)


def _sides(report: Report, document: str, least: float = 0.0) -> set[frozenset[str]]:
    """Return the texts of each pair with a claim of `document` that is reported from `least` on."""
    pairs = [pair for conflict in report.conflicts for pair in conflict.pairs]
    return {
        frozenset((pair.left.resolved, pair.right.resolved))
        for pair in pairs
        if pair.outcome != "compatible" and document in (pair.left.document, pair.right.document)
        if pair.score >= least
    }
