"""Which conflicts of a run an editor wants to see: from an address to a list, and back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import get_args
from urllib.parse import parse_qsl, urlencode

from contradict.errors import UsageError
from contradict.review.edition import Entry, folded
from contradict.types import Judgement, Kind, Outcome, Status, Verdict

NONE = "none"
"""The value of the verdict filter that asks for conflicts with a pair nobody has judged."""

LONGEST = 200
"""Characters of a search, or of a source's name in an address."""

CHOICES: Mapping[str, tuple[str, ...]] = {
    "outcome": tuple(one for one in get_args(Outcome) if one != "compatible"),
    "kind": get_args(Kind),
    "status": get_args(Status),
    "verdict": (NONE, *get_args(Judgement)),
}
"""What each filter may be set to, beside "" for everything."""


@dataclass(frozen=True, slots=True)
class Filters:
    """What is asked for; "" asks for everything. `page` counts from 1."""

    outcome: str = ""
    kind: str = ""
    source: str = ""
    status: str = ""
    verdict: str = ""
    q: str = ""
    page: int = 1

    def query(self, page: int | None = None) -> str:
        """Return the filters as the query of an address, on another page if one is given."""
        wanted = replace(self, page=page or self.page)
        fields = {name: getattr(wanted, name) for name in self.__slots__}
        kept = {name: value for name, value in fields.items() if value not in {"", 1}}
        return urlencode(kept)


def read_filters(query: str) -> Filters:
    """Return the filters that the query of an address gives; of a field given twice the last.

    Raises:
        UsageError: a filter has a value that it can't have, or the query is too long.
    """
    try:
        given = dict(parse_qsl(query, max_num_fields=20))
    except ValueError:
        raise UsageError("the address has too many fields; at most 20 were expected") from None
    fields = {name: _value(name, given.get(name, "")) for name in Filters.__slots__[:-1]}
    return Filters(**fields, page=_page(given.get("page", "1")))


def _value(name: str, value: str) -> str:
    if name in CHOICES and value and value not in CHOICES[name]:
        raise UsageError(
            f"the filter {name} is {value[:40]!r}; one of {' '.join(CHOICES[name])} was expected"
        )
    if len(value) > LONGEST:
        raise UsageError(f"the filter {name} is longer than {LONGEST} characters: shorten it")
    return value.strip()


def _page(value: str) -> int:
    if not (value.isascii() and value.isdigit() and len(value) < 7 and int(value)):
        raise UsageError(f"the page is {value[:40]!r}; a whole number from 1 was expected")
    return int(value)


def matching(
    entries: Sequence[Entry], filters: Filters, verdicts: Mapping[str, Verdict]
) -> list[Entry]:
    """Return the entries that pass every filter, in their order.

    Args:
        entries: a run's.
        filters: what is asked for.
        verdicts: those that stand, by pair id.
    """
    terms = folded(filters.q).split()
    return [
        entry
        for entry in entries
        if filters.outcome in {"", entry.conflict.outcome}
        and filters.kind in {"", entry.conflict.kind}
        and filters.status in {"", entry.status}
        and (not filters.source or filters.source in entry.sources)
        and (not filters.verdict or filters.verdict in judgements(entry, verdicts))
        and all(term in entry.words for term in terms)
    ]


def judgements(entry: Entry, verdicts: Mapping[str, Verdict]) -> set[str]:
    """Return what has been said of an entry's pairs, with NONE if one is not judged."""
    found = (verdicts.get(pair) for pair in entry.pairs)
    return {verdict.judgement if verdict else NONE for verdict in found}
