"""Names in a sentence: runs of capitalised words, and what sort of thing they may name."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from contradict.calendar_words import NAMES, WEEKDAYS
from contradict.claims import words
from contradict.claims.grammar import Clause
from contradict.claims.sorts import DEMONYM, PLACE_PREPOSITIONS, Sort, past_role, sort_of, takes_of
from contradict.lexicon import Token, base_forms

_CALENDAR = NAMES | {"christmas", "easter"} | {f"{day.lower()}s" for day in WEEKDAYS}
_JOINTS = frozenset("of de van der den von la le du do da di el al bin &".split())
_NO_NAMES = _CALENDAR | words.FUNCTION_WORDS | words.NUMBERS
_NOT_NAMED = re.compile(
    r"\w+['’](?:m|re|ve|d|ll|t)$|(?:It|He|She|That|There)['’]s$|"
    r"\w[\w-]*-(?:\w+ed|made|led|born|built|style|language|based)$"
)
"""Contractions ("We've") and adjectives made of a name ("Volvo-owned")."""
_DESIGNATION = re.compile(r"(?!(?:19|20)\d\d$)\d{1,4}[A-Za-z]?$")


@dataclass(frozen=True, slots=True)
class Name:
    """A name in a sentence: the range of its tokens, end exclusive, its words and its sort."""

    start: int
    end: int
    text: str
    sort: Sort


def names(text: str, clause: Clause, known: frozenset[str]) -> tuple[Name, ...]:
    """Return the names in a sentence, in order, without closing possessives.

    `known` holds the capitalised words that the document uses in the middle of sentences; it
    decides about words that have a capital only because of where they stand.
    """
    tokens = clause.tokens
    named = [
        token.text[0].isupper() and _is_name(tokens, i, known, clause.title)
        for i, token in enumerate(tokens)
    ]
    runs = _runs(clause, named)
    return tuple(_name(text, tokens, start, end) for start, end in runs)


def capitalised_inside(clauses: Iterable[Clause]) -> frozenset[str]:
    """Return the words that have a capital in the middle of running sentences."""
    return frozenset(
        token.lower
        for clause in clauses
        if not clause.title
        for before, token in pairwise(clause.tokens)
        if token.text[0].isupper() and (before.is_word or before.text == ",")
    )


def _is_name(tokens: Sequence[Token], i: int, known: frozenset[str], title: bool) -> bool:
    token = tokens[i]
    if token.lower in _NO_NAMES or _NOT_NAMED.match(token.text):
        return False
    starts = i == 0 or not (tokens[i - 1].is_word or tokens[i - 1].text in {",", "-", "&"})
    if not starts and not title:
        return True
    return token.lower in known or not base_forms(token.lower) or _leads_name(tokens, i, title)


def _leads_name(tokens: Sequence[Token], i: int, title: bool) -> bool:
    """Whether an ordinary word opens a name: "Mayor Park", "Police Scotland"."""
    if title or i + 1 >= len(tokens):
        return False
    following = tokens[i + 1]
    return following.is_word and following.text[0].isupper() and following.lower not in _CALENDAR


def _runs(clause: Clause, named: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield the ranges of adjoining name words; a possessive ends its run."""
    tokens, i = clause.tokens, 0
    while i < len(tokens):
        if not named[i]:
            i += 1
            continue
        end = _run_end(tokens, named, i)
        end += _has_designation(clause, i, end)
        if not _is_bare_demonym(tokens, i, end) and len(tokens[end - 1].text) + end - i > 2:
            yield i, end
        i = end


def _run_end(tokens: Sequence[Token], named: Sequence[bool], start: int) -> int:
    end = start + 1
    while end < len(tokens) and not _is_possessive(tokens[end - 1]):
        if end > start + 1 and tokens[end].text == tokens[start].text:
            break  # a title glued to its own first words: "Ora Lind Ora Lind is a painter"
        if named[end]:
            end += 1
        elif tokens[end].text in _JOINTS and end + 1 < len(tokens) and named[end + 1]:
            if tokens[end].text == "of" and not takes_of(tokens[end - 1].text):
                break
            end += 2
        else:
            break
    return end


def _is_possessive(token: Token) -> bool:
    return token.text.lower() != token.lower


def _has_designation(clause: Clause, start: int, end: int) -> bool:
    """Whether a number belongs to the name: "Polestar 4 will", but not "In Busan 23 people"."""
    tokens = clause.tokens
    if end >= len(tokens) or not _DESIGNATION.match(tokens[end].text):
        return False
    if tokens[end].start != tokens[end - 1].end + 1:
        return False
    following = tokens[end + 1].text if end + 1 < len(tokens) else "."
    if following in {"-", "%", "million", "billion", "per"}:
        return False
    placed = start > 0 and tokens[start - 1].text.lower() in PLACE_PREPOSITIONS
    plural = following[0].islower() and (following.endswith("s") or following == "people")
    counts = end + 1 != clause.verb and plural
    return not (counts and (placed or len(tokens[end].text) > 1))


def _is_bare_demonym(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a run is only "Swedish" or "Korean" before a noun."""
    single = end == start + 1 and end < len(tokens) and tokens[end].text[0].islower()
    return single and DEMONYM.match(tokens[start].text) is not None


def _name(text: str, tokens: Sequence[Token], start: int, end: int) -> Name:
    sort = sort_of(tokens, start, end)
    if sort is not Sort.THING:
        start = past_role(tokens, start, end)
        sort = sort_of(tokens, start, end) if sort is Sort.UNKNOWN else sort
    last = tokens[end - 1]
    closing = len(last.text) - len(last.lower) if _is_possessive(last) else 0
    return Name(start, end, text[tokens[start].start : last.end - closing], sort)


def settle(found: Sequence[tuple[Name, ...]]) -> list[tuple[Name, ...]]:
    """Return the names of a document's sentences with their sorts corrected by each other.

    A family name stands alone later ("Holt"), a firm's or place's first word does ("Renault"
    beside "Renault Korea"): so what begins with a word that stands alone is no person.
    """
    alone = {name.text for sentence in found for name in sentence if " " not in name.text}
    people = {
        name.text.split()[-1]
        for sentence in found
        for name in sentence
        if name.sort is Sort.PERSON and _is_person(name.text, alone)
    }
    return [tuple(_settled(name, alone, people) for name in sentence) for sentence in found]


def _is_person(text: str, alone: set[str]) -> bool:
    first, *_, last = text.split()
    return first not in alone or last in alone


def _settled(name: Name, alone: set[str], people: set[str]) -> Name:
    if " " not in name.text:
        is_family_name = name.text in people and name.sort is Sort.UNKNOWN
        return replace(name, sort=Sort.PERSON) if is_family_name else name
    if name.sort is Sort.PERSON and not _is_person(name.text, alone):
        return replace(name, sort=Sort.THING)
    return name
