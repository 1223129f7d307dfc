"""Compared pairs to ranked conflicts: one question, its positions, who stands behind each."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from contradict.identity import digest, normalised
from contradict.types import Claim, Conflict, Kind, Level, Outcome, Pair, Position

LEVELS: Mapping[Outcome, Level] = {
    "conflict": "error",
    "update": "warning",
    "disputed": "warning",
    "estimates": "note",
}
"""How loud each outcome is; compatible pairs are not reported."""

RELATED = 10
"""Sibling pairs shown beside a conflict: other documents first, then the most similar."""

LONGEST = 80
"""Characters of a claim that stand in for a value where the kind has none."""

Agree = Callable[[Kind, str, str], bool]
"""Says whether two values of a kind, as written, can be one position."""


@dataclass(frozen=True, slots=True)
class Witnesses:
    """Who else says a claim.

    `twins` has the copies of every claim in a pair, itself among them; `origins` each document's
    origin.
    """

    twins: Mapping[Claim, tuple[Claim, ...]]
    origins: Mapping[str, str]


def find_conflicts(
    pairs: Iterable[Pair], agree: Agree, witnesses: Witnesses
) -> tuple[Conflict, ...]:
    """Return the conflicts in `pairs`, ranked by score, best first, ties by content.

    Pairs of one kind and question that hang together through shared claims are one conflict.
    """
    pairs = list(pairs)
    groups = _groups([pair for pair in pairs if pair.outcome != "compatible"])
    found = [_conflict(group, agree, witnesses) for group in groups]
    ranked = sorted(found, key=lambda conflict: (-conflict.score, conflict.summary, conflict.id))
    numbered = [replace(conflict, rank=rank) for rank, conflict in enumerate(ranked, 1)]
    return _with_siblings(numbered, [pair for pair in pairs if pair.code == "sibling subjects"])


def _groups(pairs: Sequence[Pair]) -> list[list[Pair]]:
    """Return pairs that share a question and, through any number of steps, claims."""
    parent: dict[tuple[Claim, Kind, str], tuple[Claim, Kind, str]] = {}

    def top(node: tuple[Claim, Kind, str]) -> tuple[Claim, Kind, str]:
        while (above := parent.setdefault(node, node)) != node:
            parent[node] = node = parent[above]
        return node

    for pair in pairs:
        parent[top((pair.left, pair.kind, pair.question))] = top(
            (pair.right, pair.kind, pair.question)
        )
    groups = defaultdict(list)
    for pair in pairs:
        groups[top((pair.left, pair.kind, pair.question))].append(pair)
    return [sorted(group, key=_best_first) for group in groups.values()]


def _best_first(pair: Pair) -> tuple[float, float, str, str]:
    return -pair.score, -pair.similarity, pair.left.text, pair.right.text


def _across_first(pair: Pair) -> tuple[bool, float, str, str]:
    within = pair.left.document == pair.right.document
    return within, -pair.similarity, pair.left.text, pair.right.text


def _conflict(pairs: Sequence[Pair], agree: Agree, witnesses: Witnesses) -> Conflict:
    best = pairs[0]
    positions = _positions(pairs, agree, witnesses)
    return Conflict(
        id=_identity(best),
        rank=0,
        score=best.score,
        level=LEVELS[best.outcome],
        outcome=best.outcome,
        kind=best.kind,
        summary=f"{best.question}: {' · '.join(_counted(p) for p in positions)}",
        positions=positions,
        pairs=tuple(pairs),
    )


def _identity(pair: Pair) -> str:
    """Return an id that depends on what the pair says, in either order, and nothing else."""
    return digest(*sorted(normalised(claim.text) for claim in (pair.left, pair.right)), pair.kind)


def _counted(position: Position) -> str:
    plural = "s" if position.origins > 1 else ""
    return f"{position.value} ({position.origins} origin{plural})"


def _positions(pairs: Sequence[Pair], agree: Agree, witnesses: Witnesses) -> tuple[Position, ...]:
    """Return the positions, the best supported first."""
    values = _values(pairs)
    opposed = {frozenset((pair.left, pair.right)) for pair in pairs}
    camps: list[list[Claim]] = []
    for claim, value in values.items():
        fits = (
            camp
            for camp in camps
            if all(
                frozenset((claim, other)) not in opposed
                and agree(pairs[0].kind, value, values[other])
                for other in camp
            )
        )
        next(fits, _new(camps)).append(claim)
    found = (_position([values[c] for c in camp], camp, witnesses) for camp in camps if camp)
    return tuple(sorted(found, key=lambda p: (-p.origins, -len(p.claims), p.value)))


def _new(camps: list[list[Claim]]) -> list[Claim]:
    """Return an empty camp, the last of `camps`."""
    if not camps or camps[-1]:
        camps.append([])
    return camps[-1]


def _values(pairs: Sequence[Pair]) -> dict[Claim, str]:
    """Return what each claim answers: its slot's words, or its own where it has no slot."""
    values: dict[Claim, str] = {}
    for pair in pairs:
        slot = pair.slots[0] if pair.slots else None
        values.setdefault(pair.left, slot.left if slot else _shortened(pair.left.text))
        values.setdefault(pair.right, slot.right if slot else _shortened(pair.right.text))
    return values


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + "…"


def _position(values: Sequence[str], camp: Sequence[Claim], witnesses: Witnesses) -> Position:
    claims = tuple(twin for claim in camp for twin in witnesses.twins[claim])
    origins = {witnesses.origins[claim.document] for claim in claims}
    return Position(min(values, key=lambda v: (len(v), v)), len(origins), claims)


def _with_siblings(conflicts: Sequence[Conflict], related: Sequence[Pair]) -> tuple[Conflict, ...]:
    """Append each sibling pair to the best conflict of its kind that holds one of its claims.

    Two models of one maker in two places are no conflict, but an editor who reads about the
    one wants to see the other, labelled for what it is.
    """
    home = {
        (claim, conflict.kind): conflict.rank
        for conflict in reversed(conflicts)
        for pair in conflict.pairs
        for claim in (pair.left, pair.right)
    }
    beside = defaultdict(list)
    for pair in sorted(related, key=_across_first):
        ranks = [home.get((claim, pair.kind), 0) for claim in (pair.left, pair.right)]
        if any(ranks) and pair.slots:
            beside[min(rank for rank in ranks if rank)].append(pair)
    return tuple(
        replace(conflict, pairs=(*conflict.pairs, *beside[conflict.rank][:RELATED]))
        for conflict in conflicts
    )
