"""A run arranged for its queue: what filters and verdicts ask of each conflict, found once."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from contradict.identity import pair_id
from contradict.renderers import cards, wording
from contradict.types import Conflict, Report, RunRecord, Status

_MARKS = re.compile(r"[\u0300-\u036f]")


@dataclass(frozen=True)
class Entry:
    """A conflict of the run, with the ids of its reported pairs and everyone it quotes.

    `status` says whether it was in the run before, "" where that is not known.
    """

    conflict: Conflict
    pairs: tuple[str, ...]
    sources: frozenset[str]
    status: Status | Literal[""]

    @cached_property
    def words(self) -> str:
        """All that a search looks through, folded (`folded`)."""
        conflict = self.conflict
        claims = [claim for pair in conflict.pairs for claim in (pair.left, pair.right)]
        parts = [conflict.id, conflict.summary, wording.heading(conflict)]
        parts += [position.value for position in conflict.positions]
        parts += [pair.reason for pair in conflict.pairs]
        parts += [text for claim in claims for text in (claim.text, claim.title, claim.document)]
        return folded(" ".join([*parts, *sorted(self.sources)]))


@dataclass(frozen=True, slots=True)
class Edition:
    """A run and its entries, best first; `numbers` gives every source a number, as cards use."""

    record: RunRecord
    report: Report
    entries: tuple[Entry, ...]
    by_id: Mapping[str, Entry]
    numbers: Mapping[str, int]


def edition(record: RunRecord, report: Report) -> Edition:
    """Return a run arranged for its queue."""
    status = report.history.status if report.history else {}
    entries = tuple(_entry(one, status.get(one.id, "")) for one in report.conflicts)
    names = sorted({name for entry in entries for name in entry.sources})
    numbers = {name: number for number, name in enumerate(sorted(names, key=str.casefold))}
    by_id = {entry.conflict.id: entry for entry in entries}
    return Edition(record, report, entries, by_id, numbers)


def folded(text: str) -> str:
    """Return `text` in lower case and without accents, for searching."""
    return _MARKS.sub("", unicodedata.normalize("NFKD", text)).casefold()


def _entry(conflict: Conflict, status: Status | Literal[""]) -> Entry:
    card = cards.card(conflict)
    return Entry(conflict, tuple(map(pair_id, card.pairs)), card.sources, status)
