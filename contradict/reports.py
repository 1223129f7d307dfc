"""A whole JSON report, read back into the record that it was made of.

The report is a contract: whatever `scan`, `nightly` or `check` wrote can be read long after.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import msgspec

from contradict.comparators.scoring import probability
from contradict.errors import UsageError
from contradict.types import (
    Claim,
    Conflict,
    Contribution,
    Document,
    Kind,
    Level,
    Outcome,
    Pair,
    Position,
    Report,
    Run,
    SlotDifference,
    Unread,
)


@dataclass(frozen=True, slots=True)
class _Document:
    id: str
    source: str
    title: str
    published: date | None
    origin: str


@dataclass(frozen=True, slots=True)
class _Place:
    document: str
    start_char: int
    end_char: int


@dataclass(frozen=True, slots=True)
class _Claim(_Place):
    source: str
    text: str
    published: date | None


@dataclass(frozen=True, slots=True)
class _Position:
    value: str
    origins: int
    claims: tuple[_Claim, ...]


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
    score: float | None = None
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
    positions: tuple[_Position, ...]
    pairs: tuple[_Pair, ...]


@dataclass(frozen=True, slots=True)
class _Report:
    run: Run
    documents: tuple[_Document, ...]
    unread: tuple[Unread, ...]
    conflicts: tuple[_Conflict, ...]
    clusters: tuple[tuple[_Place, ...], ...] = field(default=())


def read_report(path: str | Path) -> Report:
    """Return the report in a JSON file.

    What the file leaves out is empty: the documents' texts, the text of clustered claims that no
    pair quotes, and the history of a nightly run.

    Raises:
        UsageError: the file can't be read, or is no such report.
    """
    try:
        found = msgspec.json.decode(Path(path).read_bytes(), type=_Report)
    except (OSError, UnicodeError, msgspec.MsgspecError) as error:
        reason = str(error) if isinstance(error, msgspec.MsgspecError) else type(error).__name__
        raise UsageError(
            f"{str(path)!r} can't be read as a report ({reason}); a JSON report was expected: "
            "make one with `contradict scan PATH -o report.json`, or with `contradict check`"
        ) from error
    titles = {one.id: one.title for one in found.documents}
    conflicts = tuple(_conflict(one, titles) for one in found.conflicts)
    return Report(
        found.run,
        tuple(Document(d.id, "", d.source, d.title, d.published) for d in found.documents),
        {one.id: one.origin for one in found.documents},
        found.unread,
        conflicts,
        _clusters(found, conflicts),
    )


def _conflict(one: _Conflict, titles: Mapping[str, str]) -> Conflict:
    return Conflict(
        one.id,
        one.rank,
        one.score,
        one.level,
        one.outcome,
        one.kind,
        one.summary,
        tuple(
            Position(each.value, each.origins, tuple(_claim(c, titles) for c in each.claims))
            for each in one.positions
        ),
        tuple(_pair(each, one.score, titles) for each in one.pairs),
    )


def _pair(one: _Pair, best: float, titles: Mapping[str, str]) -> Pair:
    return Pair(
        _claim(one.left, titles),
        _claim(one.right, titles),
        one.similarity,
        one.contradiction,
        one.entailment,
        one.outcome,
        one.kind,
        one.reason,
        _summed(one, best) if one.score is None else one.score,
        one.slots,
        contributions=one.contributions,
    )


def _summed(one: _Pair, best: float) -> float:
    """Return what a pair's parts add up to, or its conflict's score: for reports of before."""
    return probability(one.contributions) if one.contributions else best


def _claim(one: _Claim, titles: Mapping[str, str]) -> Claim:
    return Claim(
        one.document,
        one.start_char,
        one.end_char,
        one.text,
        one.text,
        source=one.source,
        title=titles.get(one.document, ""),
        published=one.published,
    )


def _clusters(found: _Report, conflicts: Sequence[Conflict]) -> tuple[tuple[Claim, ...], ...]:
    """Return the clusters, their claims with what is known of them from elsewhere in the report."""
    pairs = [pair for conflict in conflicts for pair in conflict.pairs]
    quoted = {
        (claim.document, claim.start_char, claim.end_char): claim
        for pair in pairs
        for claim in (pair.left, pair.right)
    }
    documents = {one.id: one for one in found.documents}

    def claim(place: _Place) -> Claim:
        at = (place.document, place.start_char, place.end_char)
        if at in quoted:
            return quoted[at]
        document = documents[place.document]
        return Claim(
            *at, "", "", source=document.source, title=document.title, published=document.published
        )

    return tuple(tuple(map(claim, cluster)) for cluster in found.clusters)
