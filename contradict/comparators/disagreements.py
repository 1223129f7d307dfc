"""What type of disagreement a difference is: a conflict, or an update, a dispute, estimates."""

import re
from datetime import date

from contradict.comparators.clauses import covered
from contradict.comparators.differences import Difference, Side
from contradict.comparators.plans import came_of_plan
from contradict.comparators.slots.numbers import Number
from contradict.comparators.tallies import has_risen, running_count
from contradict.comparators.vocabulary import ESTIMATES
from contradict.types import Outcome, SlotDifference

LATER = "a later state"
"""Why a pair is an update where no plan and no count goes on."""

FRESH = 3
"""Days from what happens to the report that tells of it as news."""


def typed(found: Difference) -> tuple[Outcome, str]:
    """Return the outcome and, unless it is a plain conflict, what makes it another."""
    speakers = [_speaker(side) for side in found.sides]
    together = _one_speaker(*speakers)
    if _polled(found) and not together:
        return "estimates", "two polls"
    if all(map(_forecasts, found.sides, speakers)) and not together:
        return "estimates", "two forecasts"
    if all(speakers) and not together and _reckoned(found):
        return "estimates", "two estimates"
    if all(speakers) and not together:
        return "disputed", f"{' and '.join(sorted(speakers))} disagree"
    if superseded := _superseded(found):
        return "update", superseded
    return "conflict", ""


def _speaker(side: Side) -> str:
    """Return who says what is at stake: the source itself where an aside says it."""
    speaker = side.frame.claim.speaker
    return "" if not speaker or covered(side.clause, side.frame.asides) else speaker


def _one_speaker(left: str, right: str) -> bool:
    """Whether two speakers are one, by a shorter name on one side: "Lis", "Ewa Lis".

    A capital letter only says where in the sentence a speaker stands: "Police", "the police".
    """
    mine, yours = (set(one.casefold().split()) - {"the"} for one in (left, right))
    return bool(mine and yours) and (mine <= yours or yours <= mine)


def _forecasts(side: Side, speaker: str) -> bool:
    """Whether a side is a forecast: said to be one, or what a named speaker expects."""
    if side.clause.modality == "estimate":
        return True
    return bool(speaker) and not ESTIMATES.isdisjoint(word.lower for word in side.frame.words)


def _reckoned(found: Difference) -> bool:
    """Whether one of two speakers' figures is called an estimate, and the other is no count."""
    if found.kind != "number" or all(side.clause.modality != "estimate" for side in found.sides):
        return False
    return all(side.clause.modality == "estimate" or _is_rough(side) for side in found.sides)


def _is_rough(side: Side) -> bool:
    """Whether a figure is hedged, or one of what would be: "about 900", "would cost 64 million"."""
    value = side.values[0]
    rough = isinstance(value, Number) and value.approximate
    return rough or any(
        word.lower in {"would", "could"} for word in side.frame.words_in(side.clause)
    )


def _polled(found: Difference) -> bool:
    """Whether two figures are of two polls, each by the name of who held it."""
    if not all(side.frame.numbers for side in found.sides):
        return False
    left, right = (_pollsters(side) for side in found.sides)
    return bool(left and right) and left.isdisjoint(right)


def _pollsters(side: Side) -> set[str]:
    found = _POLL.finditer(side.frame.claim.resolved)
    return {match[1] or match[2] for match in found}


_POLL = re.compile(
    r"\b(?:poll|survey) (?:by|from) (?:the )?([A-Z]\w+)|\b([A-Z]\w+) (?:poll|survey)\b"
)


def _went_on(found: Difference) -> bool:
    """Whether two reports tell of a day each, and soon after: missing on Monday, and then found."""
    (first, days), (last, later) = sorted(map(_told_days, found.sides), key=lambda told: told[0])
    if not days or not later or first == last or max(days) >= min(later):
        return False
    return all(abs((p - d).days) <= FRESH for p, ds in ((first, days), (last, later)) for d in ds)


def _told_days(side: Side) -> tuple[date, list[date]]:
    """Return when a side was published, and the days that it tells of, if of nothing else."""
    dates, published = side.frame.dates, side.frame.claim.published
    days = [when.first for when in dates if when.granularity == "day" and when.first]
    return published or date.min, days if published and len(days) == len(dates) else []


def what(found: Difference) -> str:
    """Return what differs, without the values: the slots give those, each on its side."""
    if not found.left.values:
        return "one side says what the other denies"
    return f"the {found.kind} differs"


def _superseded(found: Difference) -> str:
    """Return how the later claim supersedes the earlier, or "" where it does not."""
    if came_of_plan(*found.sides):
        return "a plan and what came of it"
    if found.kind == "number" and (running_count(*found.sides) or _has_risen(found)):
        return "a running count"
    if found.kind in {"status", "negation", "other"} and _went_on(found):
        return LATER
    return ""


def _has_risen(found: Difference) -> bool:
    """Whether the later of two dated reports presents its figure as the same count, gone on."""
    dated = [(side.frame.claim.published, side) for side in found.sides]
    if any(published is None for published, _ in dated):
        return False
    later = max(dated, key=lambda pair: pair[0] or date.min)[1]
    return has_risen(later)


def slots(found: Difference) -> tuple[SlotDifference, ...]:
    """Return the values that differ, each side in its own words; none where none is at stake."""
    if not found.left.values:
        return ()
    return (SlotDifference(found.kind, found.left.text, found.right.text),)
