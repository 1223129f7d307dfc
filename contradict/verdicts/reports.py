"""Conflicts read back from a JSON report, so that a verdict can be given on what it shows.

The report is a contract: whatever `scan`, `nightly` or `check` wrote can be judged long after.
"""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from contradict.comparators.scoring import probability
from contradict.errors import UsageError
from contradict.types import (
    Claim,
    Conflict,
    Contribution,
    Kind,
    Level,
    Outcome,
    Pair,
    SlotDifference,
)


@dataclass(frozen=True, slots=True)
class Reported:
    """The conflicts of a report, in its order, without their positions."""

    conflicts: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True)
class _Claim:
    text: str
    document: str
    source: str
    start_char: int
    end_char: int
    published: date | None


@dataclass(frozen=True, slots=True)
class _Pair:
    left: _Claim
    right: _Claim
    similarity: float
    contradiction: float
    entailment: float
    outcome: Outcome
    kind: Kind
    reason: str
    slots: tuple[SlotDifference, ...]
    contributions: tuple[Contribution, ...] = ()


@dataclass(frozen=True, slots=True)
class _Conflict:
    id: str
    rank: int
    score: float
    level: Level
    outcome: Outcome
    kind: Kind
    summary: str
    pairs: tuple[_Pair, ...]


@dataclass(frozen=True, slots=True)
class _Report:
    conflicts: tuple[_Conflict, ...]


def read_report(path: Path) -> Reported:
    """Return the conflicts in a JSON report; what it leaves out of a claim or pair is empty.

    Raises:
        UsageError: the file can't be read, or is no such report.
    """
    try:
        report = msgspec.json.decode(path.read_bytes(), type=_Report)
    except (OSError, UnicodeError, msgspec.MsgspecError) as error:
        reason = str(error) if isinstance(error, msgspec.MsgspecError) else type(error).__name__
        raise UsageError(
            f"{str(path)!r} can't be read as a report ({reason}); a JSON report was expected: "
            "make one with `contradict scan PATH -o report.json`, or with `contradict check`"
        ) from error
    return Reported(tuple(map(_conflict, report.conflicts)))


def _conflict(one: _Conflict) -> Conflict:
    pairs = tuple(_pair(pair, one.score) for pair in one.pairs)
    return Conflict(
        one.id, one.rank, one.score, one.level, one.outcome, one.kind, one.summary, (), pairs
    )


def _pair(one: _Pair, score: float) -> Pair:
    return Pair(
        _claim(one.left),
        _claim(one.right),
        one.similarity,
        one.contradiction,
        one.entailment,
        one.outcome,
        one.kind,
        one.reason,
        probability(one.contributions) if one.contributions else score,
        one.slots,
        contributions=one.contributions,
    )


def _claim(one: _Claim) -> Claim:
    return Claim(
        one.document,
        one.start_char,
        one.end_char,
        one.text,
        one.text,
        source=one.source,
        published=one.published,
    )
