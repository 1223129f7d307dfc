"""The second way to a candidate: claims about one rare name whose wording is far apart."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

import numpy as np

from contradict.candidates.pairs import Found, Indices, nearest
from contradict.candidates.settings import Search
from contradict.candidates.vectors import Unit, single

LARGEST = 60
"""Claims that may share a key; one that more share is a topic, and no rare name."""


def sharing_keys(
    vectors: Unit, document: Indices, keys: Sequence[Collection[str]], search: Search
) -> Iterator[Found]:
    """Yield each row's nearest rows among those that share a key with it, per key.

    Keys of more than LARGEST rows say too little and are passed over.

    Args:
        vectors: unit rows, shape (n, dimensions).
        document: a number per row's document, length n.
        keys: what each row is about, length n.
        search: how many, how near, and whether rows of one document may pair.
    """
    for rows in _groups(keys):
        similarity = single(vectors[rows]) @ single(vectors[rows]).T
        np.fill_diagonal(similarity, -np.inf)
        if not search.within:
            similarity[document[rows, None] == document[None, rows]] = -np.inf
        yield nearest(similarity, rows, rows, search.keyed, search.keyed_floor)


def _groups(keys: Sequence[Collection[str]]) -> Iterator[Indices]:
    shared = _shared(keys)
    rows_of: dict[str, list[int]] = defaultdict(list)
    for row, own in enumerate(keys):
        for key in sorted(shared.intersection(own)):
            rows_of[key].append(row)
    yield from (np.array(rows) for rows in rows_of.values() if len(rows) <= LARGEST)


def _shared(keys: Sequence[Collection[str]]) -> set[str]:
    """Return the keys of two rows or more: most names of an archive occur once."""
    met, again = set[str](), set[str]()
    for own in keys:
        again.update(met.intersection(own))
        met.update(own)
    return again
