"""Do two claims speak of the same thing? The gate before every comparison of values.

Public NLI data lets two sentences always speak of one event, so that models learn to see
"Polestar 7 in Europe" and "Polestar 4 in Korea" as a contradiction. Here the names decide first.
"""

from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from contradict.comparators.clauses import covered
from contradict.comparators.frames import Frame, of_claim
from contradict.comparators.slots.areas import Level
from contradict.comparators.slots.gazetteer import likely
from contradict.comparators.slots.names import NAMES, Name, siblings
from contradict.comparators.slots.value import Relation
from contradict.comparators.vocabulary import root
from contradict.lexicon import AUXILIARIES, can_be_verb


class Subject(Enum):
    """How the subjects of two claims relate; the value says it to a reader."""

    SAME = "same subject"
    UNNAMED = "no name on one side"
    SIBLINGS = "sibling subjects"
    PART = "part and whole"
    OTHER = "other subject"


def subject_relation(left: Sequence[Name], right: Sequence[Name]) -> Subject:
    """Return how the subjects named on both sides relate; symmetric.

    A shared maker does not make siblings one subject: "Polestar's Polestar 3" and "Polestar's
    Polestar 4" share the name Polestar and are siblings.
    """
    if not left or not right:
        return Subject.UNNAMED
    pairs = [(a, b) for a in left for b in right]
    same = [(a, b) for a, b in pairs if NAMES.relation(a, b) is Relation.SAME]
    if _two_products(left, right, same):
        kin = any(siblings(a, b) for a, b in pairs)
        return Subject.SIBLINGS if kin else Subject.OTHER
    families = {name.base for name in (*left, *right) if name.designation}
    if any(a.designation or a.base not in families for a, _ in same):
        return Subject.SAME
    refined = [(a, b) for a, b in pairs if NAMES.relation(a, b) is Relation.REFINES]
    if any(bool(a.designation) == bool(b.designation) for a, b in refined):
        return Subject.SAME
    if not same and not refined:
        return Subject.OTHER
    return Subject.SAME if not families else Subject.PART


def _two_products(
    left: Sequence[Name], right: Sequence[Name], same: Sequence[tuple[Name, Name]]
) -> bool:
    """Whether both sides name products and none in common: the most specific names decide."""
    designated = all(any(name.designation for name in side) for side in (left, right))
    return designated and not any(a.designation for a, _ in same)


def sibling_names(left: Sequence[Name], right: Sequence[Name]) -> tuple[str, str]:
    """Return the first two sibling names, as written; two empty strings if there are none."""
    found = ((a.text, b.text) for a in left for b in right if siblings(a, b))
    return next(found, ("", ""))


def opens_unnamed(claim: Frame) -> bool:
    """Return whether a claim opens with a common noun that nothing identifies: "The house was".

    Any anchor before its first verb identifies it, one that was carried in above all.
    """
    words = [word for word in claim.words if not covered(word, claim.credited)]
    first = words[0].lower if words else ""
    verb = next((w.start for w in words[2:] if w.lower in AUXILIARIES), None)
    if first not in _DETERMINERS or verb is None or words[1].text[0].isupper():
        return False
    return all(anchor.start > verb for anchor in (*claim.names, *claim.places))


def points_back(claim: Frame) -> bool:
    """Return whether a claim speaks of what only a sentence before it says: "This move will help".

    "This plant" is known where its name was carried in. "This move" is not: what moved is no move.
    """
    words = [word.lower for word in claim.words[:OPENING]]
    if not words or words[0] not in _DEMONSTRATIVES:
        return False
    return not claim.claim.subject or any(root(word) in _SHELLS for word in words)


@of_claim
def acting_names(claim: Frame) -> tuple[Name, ...]:
    """Return the names that stand before a claim's first verb: who or what it is about."""
    behind_name = {name.end for name in claim.names}
    verb = next(
        (
            word.start
            for before, word in pairwise(claim.words)
            if word.lower in AUXILIARIES
            or (word.text[0].islower() and before.end in behind_name and can_be_verb(word.text))
        ),
        0,
    )
    return tuple(name for name in claim.told_of(claim.names) if name.end <= verb)


OPENING = 4
"""Words in which a subject like "this bold strategic move" has its noun."""

_DEMONSTRATIVES = frozenset("this that these those such".split())
_SHELLS = frozenset(
    map(
        root,
        "move step decision change development approach strategy shift initiative measure effort "
        "trend announcement achievement success increase decrease growth result situation process "
        "practice policy idea view belief claim fact problem issue reason event news".split(),
    )
)
"""Nouns that stand for what a whole sentence says, by their roots."""

_DETERMINERS = _DEMONSTRATIVES | frozenset("the a an its their his her".split())


def same_topic(left: Frame, right: Frame) -> bool:
    """Return whether claims are of one story: of one document, or with a name in common.

    A claim's names are its own, or, where it has none, those that its document opens with. A name
    matches another that holds all its words: "Verhulst" and "Bram Verhulst".
    """
    if left.claim.document and left.claim.document == right.claim.document:
        return True
    mine, yours = _topic(left), _topic(right)
    return any(a <= b or b <= a for a in mine for b in yours)


@of_claim
def _topic(claim: Frame) -> list[frozenset[str]]:
    opening = [name for name in claim.claim.topic if not _is_wide(name)]
    names = [name.text for name in claim.names] or opening
    return [frozenset(name.casefold().split()) for name in names]


def _is_wide(name: str) -> bool:
    """Whether a name is that of a country or a state, which make no story of all that is there."""
    return any(area.level <= Level.STATE for area in likely(name))
