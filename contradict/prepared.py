"""Documents taken apart: their claims, which of them say the same, and what each is about."""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from sys import intern
from typing import Any, ClassVar

import numpy as np

from contradict.candidates import Unit
from contradict.candidates.pairs import Indices, Numbers
from contradict.claims import Picked, Split, split
from contradict.comparators import blocking_keys, packed_frames, statement, take_in
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
        encoded: how many different texts have vectors.
    """

    documents: tuple[Document, ...]
    left_out: Mapping[str, int]
    claims: Sequence[Claim] = field(repr=False)
    owners: Indices = field(repr=False)
    groups: Indices = field(repr=False)
    vectors: Unit = field(repr=False)
    keys: Sequence[Collection[str]] = field(repr=False)
    encoded: int

    def searched(self) -> "Prepared":
        """Return this without what only a search needs: most of its memory."""
        return replace(self, vectors=self.vectors[:0].copy(), keys=())

    @property
    def distinct(self) -> Sequence[Claim]:
        """One claim for each statement, in the order of the documents."""
        return Picked(self.claims, self.groups[:-1])

    def twins(self) -> Iterator[tuple[Claim, tuple[Claim, ...]]]:
        """Yield each distinct claim with its group."""
        for first, end in pairwise(self.groups.tolist()):
            group = tuple(self.claims[first:end])
            yield group[0], group

    def sharing(self) -> Iterator[list[str]]:
        """Yield the documents of the claims of each group that has several."""
        for group in np.flatnonzero(np.diff(self.groups) > 1):
            first, end = self.groups[group : group + 2]
            yield [self.documents[owner].id for owner in self.owners[first:end]]

    def sizes(self) -> Mapping[str, int]:
        """Return the number of claims of each document that has any."""
        return sizes_of([one.id for one in self.documents], self.owners)


def sizes_of(documents: Sequence[str], owners: Indices | Numbers) -> Mapping[str, int]:
    """Return how often each of `documents` that is there at all stands in `owners`, by place."""
    counts = np.bincount(owners, minlength=len(documents)).tolist()
    return {one: n for one, n in zip(documents, counts, strict=True) if n}


@dataclass(frozen=True, slots=True)
class Splitting:
    """Splits documents into claims; of a document, where its file lies is of no account."""

    kind: ClassVar[str] = "split"
    answer: ClassVar[Any] = Split

    @uncollected()
    def __call__(self, documents: Sequence[Document]) -> list[Split]:
        """Return the claims of each document, and the sentences that are none, in order."""
        return [split(document) for document in documents]


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

    def learnt(self, claims: Sequence[Claim]) -> list[bytes | None]:
        """Return the claims taken apart."""
        return packed_frames(claims)

    def learn(self, claims: Sequence[Claim], learnt: list[bytes | None]) -> None:
        """Know of claims what `learnt` gave of them in another process."""
        take_in(claims, learnt)


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
    return {claim: group for claim, group in prepared.twins() if claim in wanted}
