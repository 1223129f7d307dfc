"""From what an editor names in a report to verdicts on its pairs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from contradict.errors import UsageError
from contradict.identity import pair_id
from contradict.types import Conflict, Judgement, Pair, Verdict

SHORTEST = 4
"""Characters of an id that may stand for it; fewer digits are a rank."""

Named = dict[str, tuple[Verdict, ...]]
"""Verdicts by the id of the pair or conflict that an editor may name for them."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What an editor says, whoever it is about; the fields are those of `Verdict`."""

    judgement: Judgement
    reason: str
    by: str
    given: date
    expires: date | None = None


def verdicts_on(
    wanted: str, conflicts: Sequence[Conflict], opinion: Opinion, known: Sequence[Verdict] = ()
) -> tuple[Verdict, ...]:
    """Return the verdicts on what `wanted` names among the conflicts of a report.

    It is a conflict's id or rank, which stands for all its reported pairs, or a pair's id; of an
    id the first four or more characters will do. A pair that was judged before is no longer
    reported: if it is among the `known` verdicts, that one is given anew.

    Raises:
        UsageError: nothing has that id, or several do; or a reason or name is missing that the
            opinion needs.
    """
    _require_said(opinion)
    pairs = {pair_id(pair): pair for one in conflicts for pair in reported(one)}
    given: Named = {one.pair: (_given_anew(one, opinion),) for one in known}
    given |= {name: (_verdict(name, pair, opinion),) for name, pair in pairs.items()}
    return _named(wanted, given | _by_conflict(conflicts, given), conflicts)


def verdicts_to_undo(
    wanted: str, known: Sequence[Verdict], conflicts: Sequence[Conflict]
) -> tuple[Verdict, ...]:
    """Return the verdicts that `wanted` names: of a pair, or of a conflict in a report.

    Raises:
        UsageError: there is no verdict on what has that id, or several things have it.
    """
    given: Named = {one.pair: (one,) for one in known}
    judged = _by_conflict(conflicts, given)
    return _named(wanted, given | judged, [one for one in conflicts if one.id in judged])


def _by_conflict(conflicts: Sequence[Conflict], given: Named) -> Named:
    """Return the verdicts on the pairs of each conflict that has any, by the conflict's id."""
    found: dict[str, dict[str, Verdict]] = {}
    for one in conflicts:
        judged = (verdict for pair in reported(one) for verdict in given.get(pair_id(pair), ()))
        found.setdefault(one.id, {}).update((verdict.pair, verdict) for verdict in judged)
    return {name: tuple(verdicts.values()) for name, verdicts in found.items() if verdicts}


def _require_said(opinion: Opinion) -> None:
    if not opinion.by.strip():
        raise UsageError("nobody is named who gives the verdict; use --by NAME")
    if not opinion.reason.strip():
        raise UsageError(
            f"the verdict {opinion.judgement!r} has no reason; a few words were expected that "
            "another editor understands: use --reason"
        )
    if opinion.expires is not None and opinion.expires <= opinion.given:
        raise UsageError(
            f"the verdict would expire on {opinion.expires}; a day after {opinion.given} was "
            "expected"
        )


def _named(wanted: str, given: Named, conflicts: Sequence[Conflict]) -> tuple[Verdict, ...]:
    lower = wanted.lower()
    if lower in given:
        return given[lower]
    names = [name for name in given if len(lower) >= SHORTEST and name.startswith(lower)]
    names = names or list(dict.fromkeys(one.id for one in conflicts if str(one.rank) == lower))
    if len(names) != 1:
        raise UsageError(_not_one(wanted, names, given, conflicts))
    return given[names[0]]


def reported(conflict: Conflict) -> Iterator[Pair]:
    """Yield the pairs that make a conflict one, without those shown beside it."""
    return (pair for pair in conflict.pairs if pair.outcome != "compatible")


def _not_one(wanted: str, names: Sequence[str], given: Named, conflicts: Sequence[Conflict]) -> str:
    if names:
        return f"several ids begin with {wanted!r}: {', '.join(names)}; name one"
    known = ", ".join([*(one.id for one in conflicts), *given][:3])
    return (
        f"nothing here is called {wanted!r}; the id of a conflict or pair, its beginning or a "
        "conflict's rank was expected, "
        + (f"such as {known}" if known else "but there is none: name a report with --report")
    )


def _given_anew(verdict: Verdict, opinion: Opinion) -> Verdict:
    return replace(
        verdict,
        judgement=opinion.judgement,
        reason=opinion.reason.strip(),
        by=opinion.by.strip(),
        given=opinion.given,
        expires=opinion.expires,
    )


def _verdict(id: str, pair: Pair, opinion: Opinion) -> Verdict:
    return Verdict(
        id,
        opinion.judgement,
        opinion.reason.strip(),
        opinion.by.strip(),
        opinion.given,
        opinion.expires,
        pair.outcome,
        pair.kind,
        pair.left.text,
        pair.right.text,
        pair.score,
        {one.feature: one.value for one in pair.contributions if one.feature != "intercept"},
    )
