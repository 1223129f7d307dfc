"""The search for candidates: three ways to a pair, joined.

Neighbours go by rank, above a low floor: a high similarity threshold loses real conflicts
(0.70 does, by several projects' reports; 0.45 to 0.60 is what they settled on). Where wording is
too far apart for that, a shared name or a shared story leads to the pair. Memory is block × n,
never n × n, and up to EXACT rows everything is exact. Copies are searched once: a text printed
thirty times must not fill its own neighbour list.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain
from typing import Any

from contradict.candidates.approximate import nearly_across
from contradict.candidates.keys import sharing_keys
from contradict.candidates.pairs import Found, Indices, Neighbours, each_once, numbered
from contradict.candidates.period import Period, period
from contradict.candidates.ranks import across, within
from contradict.candidates.related import in_related_documents
from contradict.candidates.settings import Search
from contradict.candidates.vectors import EXACT, Unit
from contradict.executors import HERE
from contradict.protocols import Executor, Progress


@dataclass(frozen=True, slots=True)
class Rows:
    """What is searched, n rows each.

    `vectors` have shape (n, dimensions) and length 1; `keys` say what a row is about.
    """

    vectors: Unit
    documents: Sequence[str]
    keys: Sequence[Collection[str]]
    published: Sequence[date | None]


def find_neighbours(
    rows: Rows, search: Search, progress: Progress[Any], executor: Executor = HERE
) -> Neighbours:
    """Return the pairs of rows worth comparing.

    Args:
        rows: what is searched.
        search: how many, how near, and from when.
        progress: shown over the longest part.
        executor: where rank is searched by, past EXACT rows.

    Raises:
        CannotCheckError: whoever worked is gone.
    """
    vectors, document = rows.vectors, numbered(rows.documents)
    days = period(rows.published, search.window, search.since)
    found = each_once(
        chain(
            _by_rank(vectors, document, days, search, progress, executor),
            sharing_keys(vectors, document, rows.keys, search),
            in_related_documents(vectors, document, search),
        )
    )
    return found if days.is_open else found.only(~days.apart(found.left, found.right))


def neighbours(
    vectors: Unit, documents: Sequence[str], search: Search, progress: Progress[Any]
) -> Neighbours:
    """Return the pairs that rank alone leads to: `across` and `within`, from `floor` up.

    Args:
        vectors: unit rows, shape (n, dimensions).
        documents: the document of each row, length n.
        search: how many, and how near.
        progress: shown over the blocks.
    """
    undated = period([None] * len(vectors), 0, None)
    return each_once(_by_rank(vectors, numbered(documents), undated, search, progress, HERE))


def _by_rank(  # noqa: PLR0913, PLR0917
    vectors: Unit,
    document: Indices,
    days: Period,
    search: Search,
    progress: Progress[Any],
    executor: Executor,
) -> Iterator[Found]:
    if len(vectors) > EXACT and days.is_open:
        yield from nearly_across(vectors, document, search, progress, executor)
    else:
        yield from across(vectors, document, days, search, progress)
    yield from within(vectors, document, search)
