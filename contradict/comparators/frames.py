"""What a claim says, in parts that can be compared: clauses, values, names."""

import copyreg
import os
import pickle
import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from functools import wraps
from hashlib import blake2b
from operator import attrgetter
from typing import Any, TypeVar, TypeVarTuple, cast

import msgspec

from contradict.comparators.asides import FIRM, Aside, asides
from contradict.comparators.attribution import attributions
from contradict.comparators.clauses import Clause, Modality, clauses_of, covered
from contradict.comparators.denials import Denial
from contradict.comparators.shelf import Shelf
from contradict.comparators.slots.areas import Area
from contradict.comparators.slots.dates import DATES, Date
from contradict.comparators.slots.family_names import opening_name
from contradict.comparators.slots.names import NAMES, Name
from contradict.comparators.slots.numbers import NUMBERS, Number
from contradict.comparators.slots.places import PLACES, Place
from contradict.comparators.slots.value import Value
from contradict.lexicon import Token, tokens
from contradict.types import Claim, Kind

__all__ = [
    "LAST_PAIRS",
    "REMEMBERED",
    "Clause",
    "Frame",
    "Modality",
    "forget_frames",
    "frame",
    "of_claim",
    "packed_frames",
    "take_in",
]

_ACCORDING = re.compile(r"\b[Aa]ccording to [^,;.]*")

V = TypeVar("V", Date, Number, Place, Name)
T = TypeVar("T")
Parts = TypeVarTuple("Parts")

LEAST = 4
"""Words that must be left of a claim without its attribution."""

UNNAMED = frozenset("it they he she its their his her this that these those we i".split())
"""Words that stand for someone, perhaps for the one who says it."""

_DENIAL = re.compile(r"\bden(?:y|ies|ied)\b")
_AROUND = ' ,;:"“”'


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """A claim taken apart; `roots` are the content words of all its clauses. There is one a claim.

    `credited` are the words that say who says it: names there tell of the speaker's office, and
    not of the matter. `anchors` pin the claim down: names, places, dates and numbers, those of the
    speaker left out. Offsets are positions in `claim.resolved`.
    """

    claim: Claim
    clauses: tuple[Clause, ...]
    numbers: tuple[Number, ...]
    dates: tuple[Date, ...]
    places: tuple[Place, ...]
    names: tuple[Name, ...]
    roots: frozenset[str]
    credited: tuple[Value, ...]
    anchors: tuple[Value, ...]
    known: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False)
    """Answers about this claim alone, kept by `of_claim`."""

    def of(self, kind: Kind) -> tuple[Value, ...]:
        """Return the values of the slot called `kind`, in order; none for other kinds."""
        return _VALUES[kind](self) if kind in _VALUES else ()

    def clause_of(self, value: Value) -> Clause:
        """Return the clause that holds `value`."""
        return next((c for c in self.clauses if value in c), self.clauses[-1])

    @property
    def words(self) -> tuple[Token, ...]:
        """The claim's words, numbers and signs, in order."""
        return _words(self)

    def words_in(self, clause: Clause) -> tuple[Token, ...]:
        """Return the words of `clause`, in order."""
        return tuple(word for word in self.words if word in clause)

    @property
    def matter(self) -> str:
        """What the claim says, without who says it or asides; all where little else is left.

        A comparator that reads "Ockley said the bus is slower" beside "Prior said it is not" sees
        two speakers, and no contradiction. A denial is no mere telling, and stays.
        """
        text, told = self.claim.resolved, [v for v in self.credited if not _DENIAL.search(v.text)]
        out = [*((v.start, v.end) for v in told), *((a.start, a.end) for a in self.asides)]
        parts = (part.strip(_AROUND) for part in _between(text, out))
        left = " ".join(part for part in parts if len(part) > 1)
        words = left.lower().split()
        if not out or len(words) < LEAST or words[0] in UNNAMED:
            return text
        return left[0].upper() + left[1:].rstrip(".") + "."

    @property
    def asides(self) -> tuple[Aside, ...]:
        """What the source says itself beside the words that it quotes, in order."""
        return asides(self.claim.resolved)

    def told_of(self, names: Sequence[Name]) -> tuple[Name, ...]:
        """Return those of `names` that do not stand in the words for who says it.

        A source that vouches for it ("Kelso found that") has no speaker, and is spoken of itself.
        """
        return _told_of(self.claim, names, self.credited)

    def names_in(self, clause: Clause) -> tuple[Name, ...]:
        """Return the names of `clause`, or of the whole claim where the clause has none."""
        own = tuple(name for name in self.names if name in clause)
        return own or self.names


_VALUES: Mapping[Kind, Callable[[Frame], tuple[Value, ...]]] = {
    "number": attrgetter("numbers"),
    "date": attrgetter("dates"),
    "place": attrgetter("places"),
    "name": attrgetter("names"),
}


def _between(text: str, spans: Iterable[tuple[int, int]]) -> Iterator[str]:
    """Yield what is left of `text` without `spans`, which may overlap."""
    at = 0
    for start, end in sorted(spans):
        yield text[at:start]
        at = max(at, end)
    yield text[at:]


LAST_PAIRS = 16
"""Of how many pairs what was found is remembered: several rules ask one thing of one pair."""

REMEMBERED = 1 << 13
"""Claims of which what was found is held whole, at ten kilobytes each, in each process. With half
as many 0.32 claims a pair come back from the file instead of 0.18, and the rules take a tenth
longer (96,230 pairs of 15,026 claims)."""


def frame(claim: Claim) -> Frame:
    """Return `claim` taken apart, which is done once until all are forgotten."""
    return _FRAMES[claim]


def of_claim(
    ask: Callable[[Frame, *Parts], T],
) -> Callable[[Frame, *Parts], T]:
    """Keep what `ask` says of a claim, or of a part of it, as long as the frame lives.

    The answer must depend on nothing else, and be no iterator. Each function takes parts of one
    sort (clauses, places or names), of which no two in a claim start in one place.
    """

    @wraps(ask)
    def answer(claim: Frame, *parts: *Parts) -> T:
        key = (ask, *(part.start for part in cast(tuple[Value | Clause, ...], parts)))
        if key not in claim.known:
            claim.known[key] = ask(claim, *parts)
        found: T = claim.known[key]
        return found

    return answer


@of_claim
def _words(claim: Frame) -> tuple[Token, ...]:
    return tokens(claim.claim.resolved)


def _taken_apart(claim: Claim) -> Frame:
    text, published = claim.resolved, claim.published
    dates = DATES.find(text, published)
    numbers = _outside(NUMBERS.find(text, published), dates)
    places = _outside(PLACES.find(text, published), dates)
    credited = tuple(Value(start, end, text[start:end]) for start, end in attributions(text))
    measured = [number for number in numbers if number.unit]  # "40 degrees Celsius"
    names = _names(claim, (*dates, *places, *measured))
    clauses = clauses_of(text, tokens(text), (*dates, *numbers, *places, *names), credited)
    roots = frozenset[str]().union(*(clause.roots for clause in clauses))
    anchors = (*_told_of(claim, names, credited), *places, *dates, *numbers)
    return Frame(claim, clauses, numbers, dates, places, names, roots, credited, anchors)


def _packed(frame: Frame) -> bytes:
    """Return all of a frame but the claim."""
    slots = (frame.numbers, frame.dates, frame.places, frame.names)
    return pickle.dumps((frame.clauses, *slots, frame.roots, frame.credited, frame.anchors))


def _by_fields(kind: type) -> None:
    """Pickle a class's records as the class and its field values, which reads twice as fast.

    All fields, two or more, must be arguments of the class, in that order.
    """
    values = attrgetter(*(one.name for one in fields(kind)))
    copyreg.pickle(kind, lambda record: (kind, values(record)))


for _kind in (Clause, Denial, Value, Date, Number, Place, Name, Area):
    _by_fields(_kind)


def _unpacked(claim: Claim, packed: bytes) -> Frame:
    return Frame(claim, *pickle.loads(packed))


def _name(claim: Claim) -> bytes:
    return blake2b(msgspec.msgpack.encode(claim), digest_size=16).digest()


_FRAMES = Shelf(_name, _taken_apart, _packed, _unpacked, REMEMBERED)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_FRAMES.clear)


def forget_frames() -> None:
    """Forget all claims; whoever asks for one again has it taken apart again."""
    _FRAMES.clear()


def packed_frames(claims: Iterable[Claim]) -> list[bytes | None]:
    """Return what is known of each claim, None of one that has not been taken apart here."""
    return [_FRAMES.packed(claim) for claim in claims]


def take_in(claims: Iterable[Claim], packed: Iterable[bytes | None]) -> None:
    """Know of claims what `packed_frames` gave of them in another process."""
    for claim, known in zip(claims, packed, strict=True):
        if known is not None:
            _FRAMES.put(claim, known)


def _told_of(claim: Claim, names: Sequence[Name], credited: Sequence[Value]) -> tuple[Name, ...]:
    if not claim.speaker:
        return tuple(names)
    return tuple(
        name for name in names if not covered(name, credited) or _is_spoken_of(name, claim.resolved)
    )


def _names(claim: Claim, taken: Sequence[Value]) -> tuple[Name, ...]:
    """Return the names in a claim but that of who says it.

    Whoever is referred to is no subject: half of all claims may come from one authority. Who
    speaks may be spoken of as well.
    """
    text = claim.resolved
    referred = [Value(m.start(), m.end(), m.group()) for m in _ACCORDING.finditer(text)]
    written = (*opening_name(text, claim.topic), *NAMES.find(text, claim.published))
    found = _outside(written, (*taken, *referred))
    return tuple(
        name for name in found if name.text not in claim.speaker or _is_spoken_of(name, text)
    )


def _is_spoken_of(name: Name, text: str) -> bool:
    """Whether the source says something of a speaker itself: "said Lis, whose film opened".

    Of "said Lis, whose firm opened" others have the name of the firm.
    """
    told = (aside.sentence for aside in asides(text))
    return any(name.text in sentence and not FIRM.match(sentence) for sentence in told)


def _outside(values: Sequence[V], taken: Sequence[Value]) -> tuple[V, ...]:
    """Return the values that overlap none of `taken`."""
    return tuple(value for value in values if not covered(value, taken))
