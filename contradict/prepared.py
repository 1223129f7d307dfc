"""Documents taken apart: their claims, which of them say the same, and what each is about."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from sys import intern
from typing import Any, ClassVar

import numpy as np

from contradict.candidates import Unit
from contradict.candidates.pairs import Indices
from contradict.claims import Picked
from contradict.comparators import blocking_keys, statement
from contradict.garbage import uncollected
from contradict.types import Claim, Document, Pair

Twins = Mapping[Claim, tuple[Claim, ...]]
"""Distinct claims, and of each all claims that make the same statement, itself first."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Documents taken apart, and their distinct claims ready to be searched.

    Claims that make one statement are a group, and its first is the distinct one. Groups are in
    the order of the documents, and claims in that of the groups.

    Attributes:
        documents: what was read.
        left_out: how many sentences are no claims, by reason.
        claims: every claim; they may stand in a file.
        owners: the place of each claim's document in `documents`.
        groups: the place of each group's first claim in `claims`, and one more.
        vectors: the unit vector of each distinct claim.
        keys: what each distinct claim is about.
        texts: how many different texts were encoded.
    """

    documents: tuple[Document, ...]
    left_out: Mapping[str, int]
    claims: Sequence[Claim] = field(repr=False)
    owners: Indices = field(repr=False)
    groups: Indices = field(repr=False)
    vectors: Unit = field(repr=False)
    keys: Sequence[Collection[str]] = field(repr=False)
    texts: int

    def searched(self) -> "Prepared":
        """Return this without what only a search needs: most of its memory."""
        return replace(self, vectors=self.vectors[:0].copy(), keys=())

    @property
    def distinct(self) -> Sequence[Claim]:
        """One claim for each statement, in the order of the documents."""
        return Picked(self.claims, self.groups[:-1])

    def twins(self) -> Iterator[tuple[Claim, ...]]:
        """Yield the claims of each group."""
        for first, end in pairwise(self.groups.tolist()):
            yield tuple(self.claims[first:end])

    def sharing(self) -> Iterator[list[str]]:
        """Yield the documents of the claims of each group that has several."""
        for group in np.flatnonzero(np.diff(self.groups) > 1):
            first, end = self.groups[group : group + 2]
            yield [self.documents[owner].id for owner in self.owners[first:end]]

    def sizes(self) -> Mapping[str, int]:
        """Return the number of claims of each document that has any."""
        counts = np.bincount(self.owners, minlength=len(self.documents)).tolist()
        return {one.id: n for one, n in zip(self.documents, counts, strict=True) if n}


Apart = tuple[bytes, tuple[str, ...]]
"""The statement that a claim makes, and what it is about: its keys, sorted."""


@dataclass(frozen=True, slots=True)
class TakingApart:
    """Takes claims apart."""

    kind: ClassVar[str] = "apart"
    answer: ClassVar[Any] = Apart

    @uncollected()
    def __call__(self, claims: Sequence[Claim]) -> list[Apart]:
        """Return what each claim comes apart to, in order."""
        return [(statement(claim), tuple(sorted(blocking_keys(claim)))) for claim in claims]


def find_twins(apart: Iterable[Apart]) -> tuple[Indices, Indices, tuple[tuple[str, ...], ...]]:
    """Return which claims make the same statement, and what each such group is about.

    Args:
        apart: what each claim comes apart to; it may be gone through only once.

    Returns:
        The places of all claims, group by group, in the order in which each begins; where each
        group begins among these, and where the last one ends; the keys of each group.
    """
    known: dict[bytes, int] = {}
    about: list[tuple[str, ...]] = []
    group = array("q")
    for made, keys in apart:
        if made not in known:
            known[made] = len(known)
            about.append(tuple(map(intern, keys)))
        group.append(known[made])
    of = np.array(group, np.int64)
    order = np.argsort(of, kind="stable")
    return order, np.searchsorted(of[order], np.arange(len(known) + 1)), tuple(about)


def twins_of(pairs: Iterable[Pair], prepared: Prepared) -> Twins:
    """Return the twins of the claims of `pairs`."""
    wanted = {claim for pair in pairs for claim in (pair.left, pair.right)}
    return {group[0]: group for group in prepared.twins() if group[0] in wanted}
