"""Frames out: a report's pairs, conflicts, claims and clusters, one row each.

Days are `datetime64`, missing ones NaT; what is missing otherwise is an empty string. Frames of
an empty report have their columns all the same.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from contradict.identity import pair_id
from contradict.renderers.wording import who
from contradict.types import Claim, Conflict, Pair, Report, SlotDifference, Verdict

if TYPE_CHECKING:
    from pandas import DataFrame

Place = tuple[str, int, int]

SIDE = ("text", "value", "source", "document", "start", "end", "published")
PAIRS = (
    *("pair", "conflict", "rank", "outcome", "kind", "score", "verdict", "verdict_reason"),
    *(f"{side}_{name}" for name in SIDE for side in ("left", "right")),
    *("reason", "slots", "similarity", "contradiction", "entailment"),
)
CONFLICTS = (
    *("conflict", "rank", "score", "level", "outcome", "kind", "summary", "verdict"),
    *("positions", "origins", "pairs", "sources", "first", "last"),
)
CLAIMS = (
    *("document", "start", "end", "text", "source", "title", "published", "speaker"),
    *("cluster", "conflicts"),
)
CLUSTERS = ("cluster", "size", "sources", "conflicts", "example")


def pairs_frame(report: Report, verdicts: Sequence[Verdict] = ()) -> "DataFrame":
    """Return one row per reported pair, in the order of the conflicts, best first.

    `left_value` and `right_value` are the pair's first slot; `slots` has all of them as text.
    Offsets count characters of the documents' texts, from 0, ends exclusive.
    """
    given = {one.pair: one for one in verdicts}
    rows = [_pair(pair, one, given) for one in report.conflicts for pair in reported(one)]
    return _frame(rows, PAIRS, ("left_published", "right_published"))


def conflicts_frame(report: Report, verdicts: Sequence[Verdict] = ()) -> "DataFrame":
    """Return one row per conflict, in rank order.

    `positions` joins their values with " · ", `origins` counts the independent ones behind each
    in the same way. `first` and `last` are the days of the earliest and the latest claim.
    """
    given = {one.pair: one for one in verdicts}
    return _frame([_conflict(one, given) for one in report.conflicts], CONFLICTS, ("first", "last"))


def claims_frame(report: Report, claims: Sequence[Claim]) -> "DataFrame":
    """Return one row per claim, in the order given.

    `cluster` is the number of its cluster in the report, from 0, and -1 for a claim in none.
    `conflicts` joins the ids of those that quote it.
    """
    cluster = {place(c): n for n, group in enumerate(report.clusters) for c in group}
    quoting = _quoting(report)
    rows = [
        {
            "document": claim.document,
            "start": claim.start_char,
            "end": claim.end_char,
            "text": claim.text,
            "source": who(claim),
            "title": claim.title,
            "published": claim.published,
            "speaker": claim.speaker,
            "cluster": cluster.get(place(claim), -1),
            "conflicts": ", ".join(quoting.get(place(claim), ())),
        }
        for claim in claims
    ]
    return _frame(rows, CLAIMS, ("published",))


def clusters_frame(report: Report) -> "DataFrame":
    """Return one row per cluster of similar claims, the largest first."""
    quoting = _quoting(report)
    rows = [
        {
            "cluster": number,
            "size": len(group),
            "sources": ", ".join(sorted({who(claim) for claim in group})),
            "conflicts": ", ".join(dict.fromkeys(_quoted(group, quoting))),
            "example": next((claim.text for claim in group if claim.text), ""),
        }
        for number, group in enumerate(report.clusters)
    ]
    return _frame(rows, CLUSTERS, ())


def reported(conflict: Conflict) -> Iterator[Pair]:
    """Yield the pairs that make a conflict one, without those shown beside it."""
    return (pair for pair in conflict.pairs if pair.outcome != "compatible")


def place(claim: Claim) -> Place:
    """Return where a claim stands, which is what makes it the same claim in one report."""
    return claim.document, claim.start_char, claim.end_char


def known_claims(report: Report) -> tuple[Claim, ...]:
    """Return the claims that a report holds: those quoted in conflicts, then those in clusters."""
    quoted = [claim for one in report.conflicts for claim in _claims(one)]
    found = [*quoted, *(claim for group in report.clusters for claim in group)]
    return tuple({place(claim): claim for claim in reversed(found)}.values())[::-1]


def _pair(pair: Pair, conflict: Conflict, given: Mapping[str, Verdict]) -> dict[str, Any]:
    name = pair_id(pair)
    verdict = given.get(name)
    slot = pair.slots[0] if pair.slots else SlotDifference(pair.kind, "", "")
    return {
        "pair": name,
        "conflict": conflict.id,
        "rank": conflict.rank,
        "outcome": pair.outcome,
        "kind": pair.kind,
        "score": pair.score,
        "verdict": verdict.judgement if verdict else "",
        "verdict_reason": verdict.reason if verdict else "",
        **_side("left", pair.left, slot.left),
        **_side("right", pair.right, slot.right),
        "reason": pair.reason,
        "slots": "; ".join(f"{one.kind}: {one.left} / {one.right}" for one in pair.slots),
        "similarity": pair.similarity,
        "contradiction": pair.contradiction,
        "entailment": pair.entailment,
    }


def _side(side: str, claim: Claim, value: str) -> dict[str, Any]:
    values = (claim.text, value, who(claim), *place(claim), claim.published)
    return {f"{side}_{name}": each for name, each in zip(SIDE, values, strict=True)}


def _conflict(one: Conflict, given: Mapping[str, Verdict]) -> dict[str, Any]:
    claims = _claims(one)
    days = [claim.published for claim in claims if claim.published]
    judged = (given[pair].judgement for pair in map(pair_id, reported(one)) if pair in given)
    return {
        "conflict": one.id,
        "rank": one.rank,
        "score": one.score,
        "level": one.level,
        "outcome": one.outcome,
        "kind": one.kind,
        "summary": one.summary,
        "verdict": next(judged, ""),
        "positions": " · ".join(position.value for position in one.positions),
        "origins": " · ".join(str(position.origins) for position in one.positions),
        "pairs": sum(1 for _ in reported(one)),
        "sources": ", ".join(sorted({who(claim) for claim in claims})),
        "first": min(days, default=None),
        "last": max(days, default=None),
    }


def _claims(conflict: Conflict) -> list[Claim]:
    placed = [claim for position in conflict.positions for claim in position.claims]
    return [*placed, *(claim for pair in reported(conflict) for claim in (pair.left, pair.right))]


def _quoting(report: Report) -> dict[Place, list[str]]:
    """Return the ids of the conflicts that quote a claim, by its place."""
    quoting: dict[Place, list[str]] = {}
    for one in report.conflicts:
        for at in {place(claim) for claim in _claims(one)}:
            quoting.setdefault(at, []).append(one.id)
    return quoting


def _quoted(claims: Iterable[Claim], quoting: Mapping[Place, Sequence[str]]) -> Iterator[str]:
    for claim in claims:
        yield from quoting.get(place(claim), ())


def _frame(
    rows: Sequence[Mapping[str, Any]], columns: Sequence[str], days: Sequence[str]
) -> "DataFrame":
    import pandas as pd

    frame = pd.DataFrame(rows, columns=list(columns))
    for name in days:
        frame[name] = pd.to_datetime(frame[name], errors="coerce")
    return frame
