"""What a claim says, in parts that can be compared: clauses, values, names, polarity, modality.

No parser ships with a package that needs no download, so clauses come from punctuation and
conjunctions, which carry most of news prose, and everything else from closed word classes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise, zip_longest
from typing import Literal, TypeVar

from contradict.comparators.slots.dates import DATES, Date
from contradict.comparators.slots.names import NAMES, Name
from contradict.comparators.slots.numbers import NUMBERS, Number
from contradict.comparators.slots.places import PLACES, Place
from contradict.comparators.slots.value import Value
from contradict.comparators.vocabulary import (
    CONDITIONS,
    ESTIMATES,
    IMPLICIT_NEGATIONS,
    PLANS,
    POSSIBILITIES,
    REJECTIONS,
    root,
)
from contradict.lexicon import Token, base_forms, is_negation, tokens
from contradict.types import Claim

V = TypeVar("V", Token, Date, Number, Place, Name)

Modality = Literal["fact", "plan", "possible", "conditional", "estimate"]
"""How firmly a clause asserts what it says."""

_SUBORDINATORS = (
    "which|who|whose|where|while|whereas|although|though|but|unlike|because|since|after|before|"
    "when|if|unless|until|so that|despite|however|and it|and they|and he|and she"
)
_CLAUSE_END = re.compile(
    rf";|\s[—–-]\s|—|,\s+(?=(?:{_SUBORDINATORS})\b)|"
    r"\s(?=(?:while|whereas|although|though|but|that (?:has|have|had|is|are|was|were|will))\b)",
    re.IGNORECASE,
)
_LEADING = re.compile(
    r"^\W*(?:while|although|though|if|unless|when|after|before|as|since|despite|with|unlike|"
    r"because|should|were)\b[^,]*,",
    re.IGNORECASE,
)
_ACCORDING = re.compile(r"\b[Aa]ccording to [^,;.]*")
"""Whoever is referred to is no subject: half of all claims may come from one authority."""

_FUNCTION_WORDS = frozenset(
    "a an the of in at on to from by for with and or as that this these those it its they their "
    "he his she her we our you your i be have do will would shall should can could may might must "
    "not no than then there here which who whose whom where when while also into onto over under "
    "about after before during since until between among through per some any all each every "
    "very more most such own s t one so up out off if but because".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the claim that asserts one thing.

    `roots` are its content words, without values and names; `negations` counts what turns it
    round.
    """

    start: int
    end: int
    roots: frozenset[str]
    negations: int
    modality: Modality
    rejected: bool

    def __contains__(self, value: Value | Token) -> bool:
        """Whether `value` begins within the clause."""
        return self.start <= value.start < self.end

    @property
    def turned(self) -> bool:
        """Whether the clause says the opposite of its words, by negation or rejection."""
        return (self.negations + self.rejected) % 2 == 1


@dataclass(frozen=True, slots=True)
class Frame:
    """A claim taken apart; `roots` are the content words of all its clauses.

    Offsets are positions in `claim.resolved`.
    """

    claim: Claim
    words: tuple[Token, ...]
    clauses: tuple[Clause, ...]
    numbers: tuple[Number, ...]
    dates: tuple[Date, ...]
    places: tuple[Place, ...]
    names: tuple[Name, ...]
    roots: frozenset[str]

    def clause_of(self, value: Value) -> Clause:
        """Return the clause that holds `value`."""
        return next((c for c in self.clauses if value in c), self.clauses[-1])

    def words_in(self, clause: Clause) -> tuple[Token, ...]:
        """Return the words of `clause`, in order."""
        return tuple(word for word in self.words if word in clause)

    @property
    def anchors(self) -> tuple[Value, ...]:
        """What pins the claim down: its names, places, dates and numbers."""
        return (*self.names, *self.places, *self.dates, *self.numbers)

    def names_in(self, clause: Clause) -> tuple[Name, ...]:
        """Return the names of `clause`, or of the whole claim where the clause has none."""
        own = tuple(name for name in self.names if name in clause)
        return own or self.names


@lru_cache(maxsize=1 << 17)
def frame(claim: Claim) -> Frame:
    """Take `claim` apart."""
    text, published = claim.resolved, claim.published
    dates = DATES.find(text, published)
    numbers = _outside(NUMBERS.find(text, published), dates)
    places = _outside(PLACES.find(text, published), dates)
    named = _outside(NAMES.find(text, published), (*dates, *places, *_spans(_ACCORDING, text)))
    names = tuple(name for name in named if name.text not in claim.speaker)
    words = tokens(text)
    values: tuple[Value, ...] = (*dates, *numbers, *places, *names)
    clauses = _clauses(text, words, values)
    roots = frozenset[str]().union(*(clause.roots for clause in clauses))
    return Frame(claim, words, clauses, numbers, dates, places, names, roots)


def _spans(pattern: re.Pattern[str], text: str) -> tuple[Value, ...]:
    return tuple(Value(m.start(), m.end(), m.group()) for m in pattern.finditer(text))


def _outside(values: Sequence[V], taken: Sequence[Value | Token]) -> tuple[V, ...]:
    """Return the values that overlap none of `taken`."""
    return tuple(
        value
        for value in values
        if all(value.end <= other.start or other.end <= value.start for other in taken)
    )


def _clauses(text: str, words: Sequence[Token], values: Sequence[Value]) -> tuple[Clause, ...]:
    leading = _LEADING.match(text)
    first = leading.end() if leading and leading.end() < len(text) else 0
    ends = sorted({first, *(m.end() for m in _CLAUSE_END.finditer(text)), len(text)} - {0}) or [0]
    starts = [0, *ends[:-1]]
    clauses = tuple(
        _clause(start, end, [w for w in words if start <= w.start < end], values)
        for start, end in zip(starts, ends, strict=True)
    )
    if any(clause.modality == "conditional" for clause in clauses):
        return tuple(replace(clause, modality="conditional") for clause in clauses)
    return clauses


def _clause(start: int, end: int, words: Sequence[Token], values: Sequence[Value]) -> Clause:
    # What belongs to a value says nothing else: the fifth of May is no possibility.
    words = [word for word in words if _outside((word,), values)]
    lower = [word.lower for word in words]
    return Clause(
        start,
        end,
        frozenset(root(w.lower) for w in words if _is_content(w)),
        sum(_turns(word, after) for word, after in zip_longest(lower, lower[1:])),
        _modality(lower),
        not REJECTIONS.isdisjoint(lower),
    )


def _turns(word: str, after: str | None) -> bool:
    """Whether a word turns its clause round: "not", "refused", but not the "not" of "not only"."""
    if is_negation(word):
        return after not in {"only", "just", "merely", "least"}
    return base_forms(word).get("VERB") in IMPLICIT_NEGATIONS


def _is_content(word: Token) -> bool:
    """Whether a word carries meaning of its own."""
    lower = word.lower
    if not word.is_word or lower in _FUNCTION_WORDS or is_negation(word.text):
        return False
    forms = base_forms(lower)
    return "AUX" not in forms and forms.get("VERB") not in {"be", "have", "do"}


def _modality(words: Sequence[str]) -> Modality:
    """Return the least firm reading that the words of a clause call for."""
    said = set(words)
    if "if" in said or "unless" in said or not CONDITIONS.isdisjoint(words[:1]):
        return "conditional"
    if said & ESTIMATES - {"expects", "expect", "likely"}:
        return "estimate"
    if said & POSSIBILITIES:
        return "possible"
    to_come = any(pair in _TO_COME for pair in pairwise(words))
    return "plan" if said & PLANS or to_come else "fact"


_TO_COME = frozenset({("is", "to"), ("are", "to"), ("was", "to"), ("were", "to")})
