"""Conflicts arranged for reading: related pairs apart, voices counted, surroundings cut out."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from contradict.renderers.wording import count, day, who
from contradict.types import Claim, Conflict, Document, Pair, Position, Report, SlotDifference

_REACH = 300
_FIRST_WORD = re.compile(r"^\S*\s")
_LAST_WORD = re.compile(r"\s\S*$")


@dataclass(frozen=True, slots=True)
class Card:
    """A conflict to be read: `pairs` disagree, `related` only belong beside them.

    Each pair is turned so that its left claim takes the earlier of the conflict's positions.
    """

    conflict: Conflict
    pairs: tuple[Pair, ...]
    related: tuple[Pair, ...]
    sources: frozenset[str]


@dataclass(frozen=True, slots=True)
class Surroundings:
    """A claim in its document: the text around it, up to 300 characters on either side."""

    before: str
    claim: str
    after: str


def card(conflict: Conflict) -> Card:
    """Return a conflict with its pairs parted, and everyone who is quoted in it."""
    pairs = [_turned(pair, conflict) for pair in conflict.pairs]
    return Card(
        conflict=conflict,
        pairs=tuple(pair for pair in pairs if pair.outcome != "compatible"),
        related=tuple(pair for pair in pairs if pair.outcome == "compatible"),
        sources=frozenset(who(claim) for claim in _claims(conflict)),
    )


def turned(pair: Pair) -> Pair:
    """Return a pair with its sides exchanged."""
    slots = tuple(SlotDifference(slot.kind, slot.right, slot.left) for slot in pair.slots)
    return replace(pair, left=pair.right, right=pair.left, slots=slots)


def _turned(pair: Pair, conflict: Conflict) -> Pair:
    if _place(pair.left, conflict) <= _place(pair.right, conflict):
        return pair
    return turned(pair)


def _place(claim: Claim, conflict: Conflict) -> int:
    takes = (claim in position.claims for position in conflict.positions)
    return next((place for place, taken in enumerate(takes) if taken), len(conflict.positions))


def _claims(conflict: Conflict) -> list[Claim]:
    placed = [claim for position in conflict.positions for claim in position.claims]
    return placed + [claim for pair in conflict.pairs for claim in (pair.left, pair.right)]


def sources(report: Report) -> list[str]:
    """Return everyone quoted in a report, in alphabetical order."""
    names = {who(claim) for conflict in report.conflicts for claim in _claims(conflict)}
    return sorted(names, key=lambda name: (name.casefold(), name))


def voices(position: Position) -> list[str]:
    """Return who takes a position and when, as in "Harbour Wire, 3 Nov 2024 (2 claims)".

    In the order of the position's claims, each source and day once.
    """
    said = Counter((who(claim), day(claim.published)) for claim in position.claims)
    return [
        f"{name}, {when}" + (f" ({count(number, 'claim')})" if number > 1 else "")
        for (name, when), number in said.items()
    ]


def surroundings(claim: Claim, documents: Mapping[str, Document]) -> Surroundings | None:
    """Return what stands around a claim, cut between words; None without its document."""
    document = documents.get(claim.document)
    if document is None:
        return None
    text, start, end = document.text, claim.start_char, claim.end_char
    before, after = text[max(0, start - _REACH) : start], text[end : end + _REACH]
    return Surroundings(
        before="… " + _FIRST_WORD.sub("", before) if start > _REACH else before.lstrip(),
        claim=text[start:end],
        after=_LAST_WORD.sub("", after) + " …" if end + _REACH < len(text) else after.rstrip(),
    )
