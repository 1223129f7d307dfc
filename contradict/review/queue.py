"""The queue of a run: the page of it that is asked for, and how many each filter would show."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from contradict.renderers.cards import Card, card
from contradict.review.desk import Said, said
from contradict.review.edition import Edition, Entry
from contradict.review.filters import Filters, judgements, matching
from contradict.types import Verdict

SIZE = 20
"""Conflicts on a page."""


@dataclass(frozen=True, slots=True)
class Item:
    """A conflict as the queue shows it: its best pair, how many `more` there are, what was said."""

    entry: Entry
    card: Card
    more: int
    said: Said


@dataclass(frozen=True, slots=True)
class Queue:
    """One page of what the filters let through; `total` is all of it, on `pages` pages."""

    filters: Filters
    items: tuple[Item, ...]
    total: int
    pages: int

    @property
    def first(self) -> int:
        """The place of the first item among all, from 1; 0 if there is none."""
        return (self.filters.page - 1) * SIZE + 1 if self.items else 0


def queue(edition: Edition, filters: Filters, verdicts: Mapping[str, Verdict]) -> Queue:
    """Return a page of the queue; behind the last page there is the last."""
    found = matching(edition.entries, filters, verdicts)
    pages = max(1, -(-len(found) // SIZE))
    filters = replace(filters, page=min(filters.page, pages))
    start = (filters.page - 1) * SIZE
    items = tuple(item(entry, verdicts) for entry in found[start : start + SIZE])
    return Queue(filters, items, len(found), pages)


def item(entry: Entry, verdicts: Mapping[str, Verdict]) -> Item:
    """Return a conflict as the queue shows it."""
    whole = card(entry.conflict)
    short = replace(whole, pairs=whole.pairs[:1], related=())
    more = len(whole.pairs) + len(whole.related) - 1
    return Item(entry, short, more, said(entry, verdicts))


def facets(
    entries: Sequence[Entry], verdicts: Mapping[str, Verdict]
) -> Mapping[str, Mapping[str, int]]:
    """Return how many conflicts of a run have each outcome, kind, status and verdict."""
    judged = Counter(one for entry in entries for one in judgements(entry, verdicts))
    return {
        "outcome": Counter(entry.conflict.outcome for entry in entries),
        "kind": Counter(entry.conflict.kind for entry in entries),
        "status": Counter(entry.status for entry in entries if entry.status),
        "verdict": judged,
    }


def beside(
    edition: Edition, entry: Entry, filters: Filters, verdicts: Mapping[str, Verdict]
) -> tuple[Entry | None, Entry | None]:
    """Return the entries before and after one in the filtered queue."""
    found = matching(edition.entries, filters, verdicts)
    rank = entry.conflict.rank
    before = [one for one in found if one.conflict.rank < rank]
    after = [one for one in found if one.conflict.rank > rank]
    return (before[-1] if before else None, after[0] if after else None)
