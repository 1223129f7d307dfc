"""Which value of one claim answers the same question as which value of the other.

Two ways lead there. Near-copies are aligned word by word: what stands in the same place of the
same sentence answers the same question, whatever it is. Everything else is aligned by role: a
place by its preposition and the action around it, a number by what it counts, a date by the
event it dates.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TypeVar

from contradict.comparators.frames import Clause, Frame
from contradict.comparators.slots.dates import DATES
from contradict.comparators.slots.names import NAMES
from contradict.comparators.slots.numbers import NUMBERS, Number, same_measure
from contradict.comparators.slots.places import PLACES, Place
from contradict.comparators.slots.value import Relation, Slot, Value
from contradict.comparators.vocabulary import EVENTS, LIST_VALUED
from contradict.types import Kind

NEAR_COPY = 0.72
"""Share of words in common (difflib's ratio) from which two claims are one sentence, edited."""

SHARED = 0.5
"""Share of the shorter clause's content words from which two clauses tell of the same event."""

FEW = 4
"""Content words below which a clause is too short for its overlap to be taken at its word."""

V = TypeVar("V", bound=Value)

_PREPOSITIONS = {
    "in": "at", "at": "at", "near": "at", "on": "at", "within": "at", "outside": "at",
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
        ]
    return tuple(sorted(found, key=lambda d: (-d.overlap, d.kind)))


def agreements(left: Frame, right: Frame) -> tuple[Kind, ...]:
    """Return the kinds of which both claims give a value, and the same or a refinement."""
    slots: tuple[tuple[Slot[Value], Sequence[Value], Sequence[Value]], ...] = (
        (PLACES, left.places, right.places),  # type: ignore[assignment]
        (NUMBERS, left.numbers, right.numbers),
        (DATES, left.dates, right.dates),
    )
    return tuple(slot.kind for slot, a, b in slots if _any_agree(slot, a, b))


def overlap(left: frozenset[str], right: frozenset[str]) -> float:
    """Return the share of the smaller set that lies in the other, 0 to 1.

    A set of fewer than FEW words counts as that many: two words in common prove little.
    """
    return len(left & right) / max(FEW, min(len(left), len(right)))


def copy_ratio(left: Frame, right: Frame) -> float:
    """Return difflib's ratio over the words, or 0 where the lengths already rule a copy out."""
    if overlap(left.roots, right.roots) < SHARED:
        return 0.0
    return _matcher(left, right).ratio()


def _matcher(left: Frame, right: Frame) -> SequenceMatcher[str]:
    words = [[word.lower for word in frame.words] for frame in (left, right)]
    # The order decides ties inside difflib, so it is fixed by content and not by side.
    return SequenceMatcher(None, *words, autojunk=False)


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
        if a and b and not _any_agree(slot, a, b) and _all_different(slot, a, b):
            yield difference(slot.kind, _side(left, a), _side(right, b), ratio)
            return


def _by_slot(
    left: Frame, right: Frame
) -> tuple[tuple[Slot[Value], Sequence[Value], Sequence[Value]], ...]:
    return (
        (NUMBERS, left.numbers, right.numbers),  # type: ignore[return-value]
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
    return all(slot.relation(a, b) is Relation.DIFFERENT for a in left for b in right)


def difference(kind: Kind, left: Side, right: Side, copy: float) -> Difference:
    """Return the difference between two sides, with the overlap of what they tell."""
    clauses = overlap(left.clause.roots, right.clause.roots)
    whole = overlap(left.frame.roots, right.frame.roots)
    return Difference(kind, left, right, max(clauses, whole), copy)


def _side(frame: Frame, values: Sequence[Value]) -> Side:
    return Side(frame, frame.clause_of(values[0]), tuple(values))


def _places_by_role(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield places of one role in clauses that share an action."""
    for here in left.clauses:
        for there in right.clauses:
            shared = here.roots & there.roots
            if not shared & EVENTS or shared & LIST_VALUED:
                continue
            a, b = located(left, here), located(right, there)
            if a and b and not _any_agree(PLACES, a, b) and _all_different(PLACES, a, b):
                yield difference("place", _side(left, a), _side(right, b), ratio)


def located(frame: Frame, clause: Clause) -> tuple[Place, ...]:
    """Return the places where the clause's action happens, in order."""
    found: list[Place] = []
    roles: list[str] = []
    for place in frame.places:
        joined = found and _joined(frame.claim.resolved[found[-1].end : place.start])
        roles.append(roles[-1] if joined else _role(frame, place))
        found.append(place)
    inside = zip(found, roles, strict=True)
    return tuple(p for p, role in inside if role == "at" and clause.start <= p.start < clause.end)


def _joined(between: str) -> bool:
    """Whether the words between two places make them one list."""
    return set(between.replace(",", " ").split()) <= {"and", "or", "both"}


def _role(frame: Frame, place: Place) -> str:
    """Return what the words around a place make of it: "at", "from", "to", … or ""."""
    before = [word.lower for word in frame.words if word.end <= place.start][-4:]
    after = [word.lower for word in frame.words if word.start >= place.end][:2]
    if place.adjective or after[:1] == ["'"] or after[:1] == ["’"]:
        return ""
    if "[" in before or _SITES & set(after):
        return "at"
    return next((_PREPOSITIONS[w] for w in reversed(before) if w in _PREPOSITIONS), "")


def _numbers_by_measure(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield numbers that measure the same thing in clauses that tell of the same event."""
    for a in _unmatched(NUMBERS, left.numbers, right.numbers):
        for b in _unmatched(NUMBERS, right.numbers, left.numbers):
            if NUMBERS.relation(a, b) is Relation.DIFFERENT and _one_measure(a, b):
                found = difference("number", _side(left, (a,)), _side(right, (b,)), ratio)
                if found.overlap >= SHARED:
                    yield found


def _one_measure(left: Number, right: Number) -> bool:
    same = same_measure(left, right)
    return bool(same) or (same is None and left.unit == right.unit != "")


def _dates_by_event(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield dates of clauses that share an action and most of their words."""
    for a in _unmatched(DATES, left.dates, right.dates):
        for b in _unmatched(DATES, right.dates, left.dates):
            if DATES.relation(a, b) is Relation.DIFFERENT:
                found = difference("date", _side(left, (a,)), _side(right, (b,)), ratio)
                acts = found.left.clause.roots & found.right.clause.roots & EVENTS
                if acts and found.overlap >= SHARED and not _any_agree_dates(left, right):
                    yield found


def _any_agree_dates(left: Frame, right: Frame) -> bool:
    return _any_agree(DATES, left.dates, right.dates)


def _unmatched(slot: Slot[V], values: Sequence[V], others: Sequence[V]) -> tuple[V, ...]:
    """Return the values that agree with none of the others."""
    return tuple(value for value in values if not _any_agree(slot, (value,), others))
