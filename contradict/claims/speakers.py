"""How a speaker is named: the person or firm in a noun phrase, and which phrases are none."""

import re
from collections.abc import Sequence

from contradict.claims import words
from contradict.claims.mentions import noun
from contradict.claims.names import Name
from contradict.claims.sorts import Sort
from contradict.lexicon import Token

PRONOUNS = frozenset("he she it they".split())
_RECORDS = frozenset(
    "minute minutes report log record account result figure datum data statistic statistics "
    "document paper filing register census study survey poll review annex list page notice "
    "article post website site law rule contract leaflet chart version profile story correction "
    "note table book manual guide rumour rumor sign letter diary journal memoir".split()
)
_IN_TITLES = frozenset("managing acting founding incoming outgoing sitting leading".split())
"""Participles that begin a title: "Managing director Ewa Lis said"."""
_LONGEST = 12
"""Words in a speaker's noun phrase; longer ones are clauses that were taken for one."""


def is_record(word: str) -> bool:
    """Return whether a noun means something written that a source relies on: "minutes"."""
    return noun(word) in _RECORDS


def named(text: str, tokens: Sequence[Token], names: Sequence[Name], start: int, end: int) -> str:
    """Return the words for the speaker in a range of tokens, empty if that can't speak.

    A record, a participle or a clause can't; a pronoun comes back in lower case.
    """
    if not 0 < end - start <= _LONGEST or _is_record(tokens, start, end):
        return ""
    first = tokens[start].text.lower()
    if end == start + 1 and first in PRONOUNS:
        return first
    if not _may_speak(first) or tokens[end - 1].text == "to":
        return ""
    within = [name for name in names if start <= name.start and name.end <= end]
    person = next((name for name in within if name.sort is Sort.PERSON), None)
    whole = (name for name in within if name.end == end and _is_apposed(tokens, start, name))
    best = person or next(whole, None)
    return best.text if best else _phrase(text, tokens, start, end)


def _may_speak(first: str) -> bool:
    """Whether a speaker's phrase can begin so: no pronoun, participle or subordinate clause."""
    closed = words.PRONOUNS | words.SUBORDINATORS | words.CONJUNCTIONS | words.PREPOSITIONS
    return (
        first[0].isalnum()
        and (not first.endswith("ing") or first in _IN_TITLES)
        and re.split("['’]", first)[0] not in closed
    )


def _phrase(text: str, tokens: Sequence[Token], start: int, end: int) -> str:
    """Return a phrase up to its first comma, empty if it holds a verb or a full stop."""
    end = next((i for i in range(start, end) if tokens[i].text == ","), end)
    inside = {token.text.lower() for token in tokens[start:end]}
    if start == end or inside & (words.FINITE | words.SUBORDINATORS | {".", "!", "?"}):
        return ""
    return text[tokens[start].start : tokens[end - 1].end]


def _is_apposed(tokens: Sequence[Token], start: int, name: Name) -> bool:
    """Whether a name stands behind its own description: "the consultancy Meridane"."""
    return not any(
        t.text.lower() in words.PREPOSITIONS or t.text == "'" for t in tokens[start : name.start]
    )


def _is_record(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the main noun is a record; "the author of the report" is none."""
    stops = (i for i in range(start, end) if tokens[i].text.lower() in words.PREPOSITIONS)
    main = next(stops, end) - 1
    return main >= start and is_record(tokens[main].text)
