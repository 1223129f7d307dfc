"""From what an editor names in a report to verdicts on its pairs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from contradict.errors import UsageError
from contradict.identity import pair_id
from contradict.types import Conflict, Judgement, Pair, Report, Verdict

SHORTEST = 4
"""Characters of an id that may stand for it; fewer digits are a rank."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What an editor says, whoever it is about; the fields are those of `Verdict`."""

    judgement: Judgement
    reason: str
    by: str
    given: date
    expires: date | None = None


def verdicts_on(wanted: str, report: Report, opinion: Opinion) -> tuple[Verdict, ...]:
    """Return the verdicts on what `wanted` names in a report.

    It is a conflict's id or rank, which stands for all its reported pairs, or a pair's id; of an
    id the first four or more characters will do.

    Raises:
        UsageError: nothing has that id, or several do; or a reason or name is missing that the
            opinion needs.
    """
    _require_said(opinion)
    return tuple(_verdict(pair, opinion) for pair in _named(wanted.lower(), report))


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


def _named(wanted: str, report: Report) -> tuple[Pair, ...]:
    conflicts = [one for one in report.conflicts if _begins(one.id, wanted)]
    conflicts = conflicts or [one for one in report.conflicts if str(one.rank) == wanted]
    pairs = {pair_id(pair): pair for one in report.conflicts for pair in reported(one)}
    single = [one for one in pairs if _begins(one, wanted)]
    ids = [*dict.fromkeys(one.id for one in conflicts), *single]
    if len(ids) != 1:
        raise UsageError(_not_one(wanted, ids, report.conflicts))
    return tuple(reported(conflicts[0])) if conflicts else (pairs[single[0]],)


def _begins(id: str, wanted: str) -> bool:
    return len(wanted) >= SHORTEST and id.startswith(wanted)


def reported(conflict: Conflict) -> Iterator[Pair]:
    """Yield the pairs that make a conflict one, without those shown beside it."""
    return (pair for pair in conflict.pairs if pair.outcome != "compatible")


def _not_one(wanted: str, ids: Sequence[str], conflicts: Sequence[Conflict]) -> str:
    if ids:
        return f"several ids begin with {wanted!r}: {', '.join(ids)}; name one"
    known = ", ".join(one.id for one in conflicts[:3]) or "none"
    return (
        f"the last run has no conflict {wanted!r}; an id, its beginning or a rank of it was "
        f"expected, such as {known}: `contradict nightly` shows them"
    )


def _verdict(pair: Pair, opinion: Opinion) -> Verdict:
    return Verdict(
        pair_id(pair),
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
