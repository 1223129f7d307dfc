"""Why a difference in values is no conflict. Each gate names its evidence in its reason.

A gate lowers an outcome only on something that stands in the claims; none goes by similarity.
The order is the order in which a reader would object: who, whether at all, how firmly, when.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from contradict.comparators.alignment import (
    NEAR_COPY,
    Difference,
    Side,
    common_anchors,
    figures_differ,
    located,
)
from contradict.comparators.frames import Clause, Frame, Modality
from contradict.comparators.slots.dates import DATES, Date
from contradict.comparators.slots.names import NAMES, Name
from contradict.comparators.slots.numbers import Number
from contradict.comparators.slots.places import PLACES, Place
from contradict.comparators.slots.value import Relation
from contradict.comparators.subjects import (
    Subject,
    acting_names,
    opens_unnamed,
    same_topic,
    sibling_names,
    subject_relation,
)
from contradict.comparators.vocabulary import ADDITIVE, LIST_VALUED, SCALAR_MODIFIERS
from contradict.lexicon import base_forms

OCCURRENCE_DAYS = 60
"""Two dated events further apart than this, each reported close to its day, are two events."""

REPORT_DAYS = 180
"""Undated figures in reports further apart than this may both have been right in their time."""

REPORTED_DAYS = 21
"""How close to an event its report must be published to be a report of that occurrence."""


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a difference is no conflict: a short `code` for counting, and the `reason` in words."""

    code: str
    reason: str


Gate = Callable[[Difference], Objection | None]


def objection(difference: Difference) -> Objection | None:
    """Return the first gate's objection to calling `difference` a conflict, if any."""
    return next((o for gate in GATES if (o := gate(difference))), None)


def _subject(difference: Difference) -> Objection | None:
    mine, yours = (_names(side) for side in difference.sides)
    relation = subject_relation(mine, yours)
    if relation is Subject.SIBLINGS:
        siblings = " and ".join(sorted(sibling_names(mine, yours)))
        what = "sites of sibling models" if difference.kind == "place" else "sibling models"
        return Objection("sibling subjects", f"{what} of one maker: {siblings}")
    if relation is Subject.OTHER or _act_apart(difference):
        return Objection("other subject", "the claims name different subjects")
    if relation is Subject.PART and difference.copy < NEAR_COPY:
        return Objection("part and whole", "one side speaks of a part of what the other names")
    unnamed = relation is Subject.UNNAMED and not _pinned(difference)
    if unnamed or _open_unnamed(difference):
        return Objection("subject unclear", "no name says that both speak of one thing")
    return None


def _act_apart(difference: Difference) -> bool:
    """Whether each side's acting names are strangers to the other side.

    Two members of one parliament share its name, and nothing more.
    """
    left, right = difference.sides
    return _strangers(left, right) and _strangers(right, left)


def _strangers(side: Side, other: Side) -> bool:
    acting = [name for name in acting_names(side.frame) if name not in side.values]
    known = {Relation.SAME, Relation.REFINES}
    return bool(acting) and not any(
        NAMES.relation(name, one) in known for name in acting for one in other.frame.names
    )


def _open_unnamed(difference: Difference) -> bool:
    """Whether "The house", never named, stands against another claim of another story."""
    frames = [side.frame for side in difference.sides]
    return any(opens_unnamed(frame) for frame in frames) and not same_topic(*frames)


def _pinned(difference: Difference) -> bool:
    """Whether claims without a shared name are about one thing all the same.

    They are where they share a place, or where their documents open with a name in common.
    """
    places = any(isinstance(a, Place) for a in common_anchors(difference.left, difference.right))
    return places or same_topic(*(side.frame for side in difference.sides))


def _names(side: Side) -> list[Name]:
    """Return the names that say what a side speaks of: those that are not its answer."""
    return [name for name in side.frame.names_in(side.clause) if name not in side.values]


def _name(difference: Difference) -> Objection | None:
    """Names that prove nothing: of one text's several subjects, or put in for a pronoun."""
    if difference.kind != "name":
        return None
    claims = [side.frame.claim for side in difference.sides]
    if claims[0].document == claims[1].document:
        return Objection("parallel sentences", "one text tells of several subjects in like words")
    values = [value for side in difference.sides for value in side.values]
    if any(isinstance(value, Name) and value.designation for value in values):
        return Objection("other subject", "the claims speak of two products")
    if any(v.text not in side.frame.claim.text for side in difference.sides for v in side.values):
        return Objection("subject unclear", "one of the names only stands in another sentence")
    return None


def _since(difference: Difference) -> Objection | None:
    """Not since December, and last in December: both sides say the same."""
    words = [{word.lower for word in side.frame.words} for side in difference.sides]
    if difference.kind == "negation" and any(
        "since" in mine and "last" in yours for mine, yours in (words, words[::-1])
    ):
        return Objection("last time", "one side says when it last was, the other not since when")
    return None


def _condition(difference: Difference) -> Objection | None:
    if "conditional" in _modalities(difference):
        return Objection("condition", "one side only says what would follow from a condition")
    return None


def _possibility(difference: Difference) -> Objection | None:
    modalities = _modalities(difference)
    if "possible" in modalities and len(modalities) > 1:
        return Objection("uncertain against firm", "one side calls it possible, not certain")
    return None


def _rejected(difference: Difference) -> Objection | None:
    if difference.left.clause.rejected != difference.right.clause.rejected:
        return Objection("rejected view", "one side repeats a statement in order to reject it")
    return None


def _list_valued(difference: Difference) -> Objection | None:
    shared = difference.left.clause.roots & difference.right.clause.roots & LIST_VALUED
    if difference.kind in {"place", "name"} and shared and difference.copy < NEAR_COPY:
        return Objection("list-valued", f"“{min(shared)}” can have several true answers at once")
    return None


_ADDED = re.compile(
    r"\bin addition to\b|\bas well as\b|\balongside\b|\bone of (?:the|its|their)\b", re.IGNORECASE
)


def _additive(difference: Difference) -> Objection | None:
    if difference.kind not in {"place", "name"}:
        return None
    if any(_adds(side.frame, side.clause) for side in difference.sides):
        return Objection("one of several", "one side gives its value in addition to others")
    return None


def _adds(frame: Frame, clause: Clause) -> bool:
    words = [w.lower for w in frame.words if clause.start <= w.start < clause.end]
    telling = {"announced", "announce", "said", "says", "confirmed", "plans", "aims"}
    added = (
        word in ADDITIVE and not telling & set(words[i + 1 : i + 2]) for i, word in enumerate(words)
    )
    return any(added) or bool(_ADDED.search(frame.claim.resolved[clause.start : clause.end]))


def _instance(difference: Difference) -> Objection | None:
    """Modifiers of one set on both sides: the small battery and the large one."""
    mine, yours = (_modifiers(side.frame) for side in difference.sides)
    for modifiers in SCALAR_MODIFIERS:
        a, b = mine & modifiers, yours & modifiers
        if a and b and not a & b:
            words = f"“{min(a)}” and “{min(b)}”"
            return Objection("another instance", f"the claims speak of different ones: {words}")
    return None


def _modifiers(frame: Frame) -> set[str]:
    lower = [word.lower for word in frame.words]
    return {form for word in lower for form in (word, base_forms(word).get("NOUN", word))}


def _elsewhere(difference: Difference) -> Objection | None:
    """Figures and dates of two places are two figures and two dates, and no two answers."""
    if difference.kind == "place" and figures_differ(*(side.frame for side in difference.sides)):
        return Objection("other place", "each place has a figure of its own")
    left, right = (located(side.frame, side.clause) for side in difference.sides)
    apart = all(PLACES.relation(a, b) is Relation.DIFFERENT for a in left for b in right)
    if difference.kind in {"number", "date"} and left and right and apart:
        return Objection("other place", f"the claims are about {left[0].text} and {right[0].text}")
    return None


def _period(difference: Difference) -> Objection | None:
    if difference.kind == "date":
        return _occurrence(difference)
    if difference.kind == "number" and _reported_far_apart(difference):
        return Objection("other period", "the reports are months apart and share no date")
    left, right = (_dates(side, difference.kind) for side in difference.sides)
    pairs = [(a, b) for a in left for b in right]
    apart = [(a, b) for a, b in pairs if _other_period(a, b)]
    if apart and len(apart) == len(pairs):
        a, b = apart[0]
        return Objection("other period", f"the claims are about {a.text} and {b.text}")
    return None


def _other_period(left: Date, right: Date) -> bool:
    """Whether figures for the two dates are two figures: May and June, a quarter and its year."""
    relation = DATES.relation(left, right)
    spans = {left.granularity, right.granularity}
    part = relation is Relation.REFINES and len(spans) > 1 and spans <= _PERIODS
    return part or relation is Relation.DIFFERENT


_PERIODS = frozenset({"month", "quarter", "half", "season", "year", "decade"})


def lasting(value: Number) -> bool:
    """Return whether a figure measures a thing, and no count, share, sum, score or time."""
    return not (value.unit in _PASSING or value.unit.isupper())


_PASSING = frozenset(
    ", percent, percentage point, share, score, second, minute, hour, day, week, month, year, "
    "temperature, degC, degF, kelvin".split(", ")
) | {""}


def _dates(side: Side, kind: str) -> tuple[Date, ...]:
    """Return the dates of a side: for a number any in the claim, else its clause's own."""
    dates = side.frame.dates
    return tuple(when for when in dates if kind == "number" or when in side.clause)


def _reported_far_apart(difference: Difference) -> bool:
    """Whether two undated figures were published too far apart to be of one moment.

    Lengths, weights and the like belong to a thing for good, so that time excuses nothing.
    """
    value = difference.left.values[0]
    if isinstance(value, Number) and lasting(value):
        return False
    dates = [side.frame.claim.published for side in difference.sides]
    if dates[0] is None or dates[1] is None or abs((dates[0] - dates[1]).days) < REPORT_DAYS:
        return False
    common = common_anchors(difference.left, difference.right)
    return not any(isinstance(anchor, Date) for anchor in common)


def _occurrence(difference: Difference) -> Objection | None:
    a, b = difference.left.values[0], difference.right.values[0]
    if not (isinstance(a, Date) and isinstance(b, Date)):
        return None
    if a.first is None or b.first is None or abs((a.first - b.first).days) < OCCURRENCE_DAYS:
        return None
    if _reported_fresh(difference.left, a) and _reported_fresh(difference.right, b):
        reason = f"each is reported near its own day ({a.text}, {b.text}): two occurrences"
        return Objection("another occurrence", reason)
    return None


def _reported_fresh(side: Side, when: Date) -> bool:
    published = side.frame.claim.published
    if published is None or when.first is None:
        return False
    return abs((published - when.first).days) <= REPORTED_DAYS


def _modalities(difference: Difference) -> set[Modality]:
    return {side.clause.modality for side in difference.sides}


GATES: tuple[Gate, ...] = (
    _subject,
    _name,
    _since,
    _condition,
    _rejected,
    _possibility,
    _list_valued,
    _additive,
    _instance,
    _elsewhere,
    _period,
)
