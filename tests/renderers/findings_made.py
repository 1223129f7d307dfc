"""Findings made by hand, for the formats that say where in a draft they stand."""

from dataclasses import replace
from datetime import date

from contradict.gate import locate
from contradict.types import (
    Checked,
    Claim,
    Conflict,
    Counts,
    Document,
    Level,
    Outcome,
    Pair,
    Position,
    Report,
    Run,
    SlotDifference,
)

OUTCOMES: dict[Level, Outcome] = {"error": "conflict", "warning": "update", "note": "estimates"}
RUN = Run("2026-01-02T05:00:00+00:00", "0.1.0", {}, {}, Counts())


def claim(document: Document, text: str = "") -> Claim:
    """Return the claim that says `text` in `document`, all of it if left out."""
    said = text or document.text
    start = document.text.index(said)
    return Claim(
        document.id,
        start,
        start + len(said),
        said,
        said,
        source=document.source,
        published=document.published,
    )


def archived(value: str, id: str = "wire", origin_path: str = "") -> Document:
    """Return a document of the archive that gives the cost as `value`."""
    text = f"The terminal cost {value}."
    return Document(id, text, "Wire", published=date(2024, 5, 1), origin_path=origin_path)


def conflict(mine: Claim, *others: Claim, level: Level = "error", score: float = 0.7) -> Conflict:
    """Return a conflict of a draft's claim with others about a number."""
    outcome = OUTCOMES[level]
    pairs = tuple(
        Pair(
            other,
            mine,
            0.9,
            0.9,
            0.0,
            outcome,
            "number",
            "the number differs",
            score,
            _slots(other, mine),
            "What it cost",
        )
        for other in others
    )
    positions = (Position("mine", 1, (mine,)), Position("other", 1, others))
    return Conflict("c0ffee", 1, score, level, outcome, "number", "What it cost", positions, pairs)


def _slots(left: Claim, right: Claim) -> tuple[SlotDifference, ...]:
    values = (one.text.removesuffix(".").split("cost ")[-1] for one in (left, right))
    return (SlotDifference("number", *values),)


def checked(draft: Document, *conflicts: Conflict, archive: tuple[Document, ...] = ()) -> Checked:
    """Return a gate's findings in `draft`."""
    ranked = tuple(replace(one, rank=rank) for rank, one in enumerate(conflicts, 1))
    report = Report(RUN, (draft, *archive), {}, (), ranked)
    return Checked(report, locate(ranked, [draft]), {}, "error", "note", len(ranked))
