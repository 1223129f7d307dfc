"""Which value of one claim answers the same question as which value of the other.

Two ways lead there. Near-copies are aligned word by word: what stands in the same place of the
same sentence answers the same question, whatever it is. Everything else is aligned by role: a
place by its preposition and the action around it, a number by what it counts, a date by the
event it dates.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, TypeVar

from contradict.comparators.frames import Clause, Frame
from contradict.comparators.slots.dates import DATES, Date
from contradict.comparators.slots.names import NAMES, Name, siblings
from contradict.comparators.slots.numbers import NUMBERS, Number, same_measure
from contradict.comparators.slots.places import PLACES, Place
from contradict.comparators.slots.value import Relation, Slot, Value
from contradict.comparators.vocabulary import EVENTS, SITED
from contradict.types import Kind

NEAR_COPY = 0.72
"""Share of words in common (difflib's ratio) from which two claims are one sentence, edited."""

SHARED = 0.5
"""Overlap from which two claims that share an action or a measure tell of the same event."""

TOLD_ALIKE = 0.75
"""Overlap from which two claims tell of the same event, whatever their actions are called."""

FEW = 4
"""Content words below which a clause is too short for its overlap to be taken at its word."""

V = TypeVar("V", bound=Value)

_PREPOSITIONS = {
    "in": "at", "at": "at", "near": "near", "on": "at", "within": "at", "outside": "near",
    "across": "at", "around": "at", "from": "from", "to": "to", "into": "to", "toward": "to",
    "towards": "to", "for": "for", "of": "of", "against": "against", "with": "with",
}  # fmt: skip
_SITES = frozenset(
    "plant plants factory factories site sites facility facilities works mill mine port hub "
    "complex campus line lines yard depot".split()
)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference: its values, empty where none is at stake, and their clause."""

    frame: Frame
    clause: Clause
    values: tuple[Value, ...] = ()

    @property
    def text(self) -> str:
        """The values as written, in order: "Guangzhou, Kunshan"."""
        return ", ".join(value.text for value in self.values)


@dataclass(frozen=True, slots=True)
class Difference:
    """What two claims differ in, as answers to one question.

    `overlap` is the share of content words that the shorter of the two has in common with the
    other, 0 to 1; `copy` is difflib's ratio over the words, 0 where a copy is out of question.
    """

    kind: Kind
    left: Side
    right: Side
    overlap: float
    copy: float

    @property
    def sides(self) -> tuple[Side, Side]:
        """Both sides, left first."""
        return self.left, self.right


def differences(left: Frame, right: Frame) -> tuple[Difference, ...]:
    """Return what differs between two claims, the best supported first.

    Swapping the two claims swaps the sides and nothing else.
    """
    ratio = copy_ratio(left, right)
    found = [*_aligned_by_word(left, right, ratio)] if ratio >= NEAR_COPY else []
    if not found:
        found = [
            *_places_by_role(left, right, ratio),
            *_numbers_by_measure(left, right, ratio),
            *_dates_by_event(left, right, ratio),
            *_names_by_elimination(left, right, ratio),
        ]
    if figures_differ(left, right):
        # Figures for two dates are two figures: there the dates are periods, and no answers.
        found = [each for each in found if each.kind != "date"]
    return tuple(sorted(found, key=lambda d: (-d.overlap, d.kind)))


def agreements(left: Frame, right: Frame) -> tuple[Kind, ...]:
    """Return the kinds of which both claims give a value, and the same or a refinement."""
    return tuple(slot.kind for slot, a, b in _by_slot(left, right) if _any_agree(slot, a, b))


def overlap(left: Side, right: Side) -> float:
    """Return how much of what the shorter claim says the other says too, 0 to 1.

    Counted are content words and anchors (names, places, dates, other numbers), without the
    values at stake, over the claims or over the two clauses, whichever have more in common.
    """
    return max(_share(left, right, whole=True), _share(left, right, whole=False))


def _share(left: Side, right: Side, *, whole: bool) -> float:
    """Return the share of the smaller side; fewer than FEW words count as that many."""
    mine, yours = _words(left, whole), _words(right, whole)
    a, b = _anchors(left, whole), _anchors(right, whole)
    shared = len(mine & yours) + sum(any(_agree(x, y) for y in b) for x in a)
    return min(1.0, shared / max(FEW, min(len(mine) + len(a), len(yours) + len(b))))


def _words(side: Side, whole: bool) -> frozenset[str]:
    return side.frame.roots if whole else side.clause.roots


def _anchors(side: Side, whole: bool) -> tuple[Value, ...]:
    anchors = (anchor for anchor in side.frame.anchors if anchor not in side.values)
    return tuple(anchor for anchor in anchors if whole or anchor in side.clause)


def common_anchors(left: Side, right: Side) -> tuple[Value, ...]:
    """Return the left side's anchors that the right side shares, without the values at stake."""
    others = _anchors(right, whole=True)
    return tuple(a for a in _anchors(left, whole=True) if any(_agree(a, b) for b in others))


def _agree(left: Value, right: Value) -> bool:
    """Whether two anchors can be one: equal words, or values of a kind that agree."""
    if left.text.casefold() == right.text.casefold():
        return True
    slot = _BY_TYPE.get(type(left))
    return (
        slot is not None and type(left) is type(right) and slot.relation(left, right) in _AGREEING
    )


_AGREEING = frozenset({Relation.SAME, Relation.REFINES})
_BY_TYPE: dict[type[Value], Slot[Any]] = {
    Name: NAMES,
    Place: PLACES,
    Date: DATES,
    Number: NUMBERS,
}


def copy_ratio(left: Frame, right: Frame) -> float:
    """Return difflib's ratio over the words, or 0 where the lengths already rule a copy out."""
    smaller = min(len(left.roots), len(right.roots))
    if len(left.roots & right.roots) < SHARED * smaller:
        return 0.0
    return _matcher(left, right).ratio()


def _matcher(left: Frame, right: Frame) -> SequenceMatcher[str]:
    mine, yours = ([word.lower for word in frame.words] for frame in (left, right))
    return SequenceMatcher(None, mine, yours, autojunk=False)


def _aligned_by_word(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield the values that stand in the same place of two near-copies and differ."""
    for tag, a1, a2, b1, b2 in _matcher(left, right).get_opcodes():
        if tag == "replace":
            spans = _span(left, a1, a2), _span(right, b1, b2)
            yield from _differ_in(left, right, *spans, ratio)


def _span(frame: Frame, first: int, last: int) -> tuple[int, int]:
    return frame.words[first].start, frame.words[last - 1].end


def _differ_in(
    left: Frame, right: Frame, here: tuple[int, int], there: tuple[int, int], ratio: float
) -> Iterator[Difference]:
    for slot, mine, yours in _by_slot(left, right):
        a, b = _touching(mine, here), _touching(yours, there)
        if a and b and _all_different(slot, a, b) and _one_role(left, right, a, b):
            yield difference(slot.kind, _side(left, a), _side(right, b), ratio)
            return


def _one_role(left: Frame, right: Frame, mine: Sequence[Value], yours: Sequence[Value]) -> bool:
    """Whether places are both where something is, or both beside it; other kinds have no role."""
    roles = [
        {_role(frame, value) for value in values if isinstance(value, Place)}
        for frame, values in ((left, mine), (right, yours))
    ]
    return roles[0] == roles[1]


def _by_slot(
    left: Frame, right: Frame
) -> tuple[tuple[Slot[Any], Sequence[Value], Sequence[Value]], ...]:
    """Return each slot with what both sides have of it, in the order of how telling it is."""
    return (
        (NUMBERS, left.numbers, right.numbers),
        (DATES, left.dates, right.dates),
        (PLACES, left.places, right.places),
        (NAMES, left.names, right.names),
    )


def _touching(values: Sequence[V], span: tuple[int, int]) -> tuple[V, ...]:
    return tuple(v for v in values if v.start < span[1] and span[0] < v.end)


def _any_agree(slot: Slot[V], left: Sequence[V], right: Sequence[V]) -> bool:
    agreeing = {Relation.SAME, Relation.REFINES}
    return any(slot.relation(a, b) in agreeing for a in left for b in right)


def _all_different(slot: Slot[V], left: Sequence[V], right: Sequence[V]) -> bool:
    return all(
        slot.relation(a, b) is Relation.DIFFERENT and not _kin(a, b) for a in left for b in right
    )


def _kin(left: Value, right: Value) -> bool:
    """Whether two names are siblings: then they are two subjects, and no two answers."""
    return isinstance(left, Name) and isinstance(right, Name) and siblings(left, right)


def difference(kind: Kind, left: Side, right: Side, copy: float) -> Difference:
    """Return the difference between two sides, with the overlap of what they tell."""
    return Difference(kind, left, right, overlap(left, right), copy)


def _side(frame: Frame, values: Sequence[Value]) -> Side:
    return Side(frame, frame.clause_of(values[0]), tuple(values))


def _places_by_role(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield places of one role in clauses that share an action."""
    for here in left.clauses:
        for there in right.clauses:
            a, b = located(left, here), located(right, there)
            if a and b and _all_different(PLACES, a, b):
                found = difference("place", _side(left, a), _side(right, b), ratio)
                if here.roots & there.roots & SITED or found.overlap >= TOLD_ALIKE:
                    yield found


def located(frame: Frame, clause: Clause) -> tuple[Place, ...]:
    """Return the places where the clause's action happens, in order."""
    found: list[Place] = []
    roles: list[str] = []
    for place in frame.places:
        joined = found and _joined(frame.claim.resolved[found[-1].end : place.start])
        roles.append(roles[-1] if joined else _role(frame, place))
        found.append(place)
    inside = zip(found, roles, strict=True)
    return tuple(place for place, role in inside if role == "at" and place in clause)


def _joined(between: str) -> bool:
    """Whether the words between two places make them one list."""
    return set(between.replace(",", " ").split()) <= {"and", "or", "both"}


def _role(frame: Frame, place: Place) -> str:
    """Return what the words around a place make of it: "at", "from", "to", … or ""."""
    before = [word.lower for word in frame.words if word.end <= place.start][-4:]
    after = [word.lower for word in frame.words if word.start >= place.end][:2]
    if place.adjective or after[:1] == ["'"] or after[:1] == ["’"]:
        return ""
    if _bracketed(frame, place) or _SITES & set(after):
        return "at"
    return next((_PREPOSITIONS[w] for w in reversed(before) if w in _PREPOSITIONS), "")


def _bracketed(frame: Frame, place: Place) -> bool:
    """Whether a place was carried in as the site of "these facilities" or "the plant".

    In "the city [city in Wood County]" the place says which city, and not where it is.
    """
    carried = frame.claim.subject
    site = not carried[:1].islower() or bool(_SITES & set(carried.lower().split()))
    return site and place.text in carried and frame.claim.resolved[place.start - 1] == "["


def _numbers_by_measure(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield numbers that measure the same thing in clauses that tell of the same event."""
    for a in _unmatched(NUMBERS, left.numbers, right.numbers):
        for b in _unmatched(NUMBERS, right.numbers, left.numbers):
            if NUMBERS.relation(a, b) is Relation.DIFFERENT:
                found = difference("number", _side(left, (a,)), _side(right, (b,)), ratio)
                if found.overlap >= _least_overlap(a, b):
                    yield found


def figures_differ(left: Frame, right: Frame) -> bool:
    """Return whether both claims give figures of one measure, and not the same ones."""
    return any(
        same_measure(a, b) and NUMBERS.relation(a, b) is Relation.DIFFERENT
        for a in left.numbers
        for b in right.numbers
    )


def _least_overlap(left: Number, right: Number) -> float:
    """Return how alike two claims must be for two figures to be of one thing.

    A common noun says most of it; a unit alone ("$18,308") measures anything.
    """
    if left.noun and left.noun == right.noun:
        return SHARED
    return TOLD_ALIKE if same_measure(left, right) is not False and left.unit else 2.0


def _dates_by_event(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield dates of clauses that share an action and most of their words."""
    for a in _unmatched(DATES, left.dates, right.dates):
        for b in _unmatched(DATES, right.dates, left.dates):
            if DATES.relation(a, b) is Relation.DIFFERENT:
                found = difference("date", _side(left, (a,)), _side(right, (b,)), ratio)
                acts = found.left.clause.roots & found.right.clause.roots & EVENTS
                if found.overlap >= (SHARED if acts else TOLD_ALIKE):
                    yield found


def _names_by_elimination(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield the one name on each side that the other lacks, where all else is told alike."""
    a = _unmatched(NAMES, left.names, right.names)
    b = _unmatched(NAMES, right.names, left.names)
    if len(a) == len(b) == 1 and not set(a[0].base) & set(b[0].base):
        found = difference("name", _side(left, a), _side(right, b), ratio)
        if found.overlap >= TOLD_ALIKE and common_anchors(found.left, found.right):
            yield found


def _unmatched(slot: Slot[V], values: Sequence[V], others: Sequence[V]) -> tuple[V, ...]:
    """Return the values that agree with none of the others."""
    return tuple(value for value in values if not _any_agree(slot, (value,), others))
