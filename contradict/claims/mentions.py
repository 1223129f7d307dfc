"""Who or what a sentence speaks of: the phrases that later sentences may refer back to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from contradict.claims import words
from contradict.claims.grammar import Clause
from contradict.claims.names import Name
from contradict.claims.sorts import Sort
from contradict.lexicon import Token, base_forms

ORGANISATIONS = frozenset(
    "company firm group carmaker automaker maker builder manufacturer brand operator supplier "
    "airline bank broker insurer retailer club side team council authority board union "
    "association agency ministry university start-up startup consultancy publisher developer "
    "giant chain charity party band newspaper network organisation organization institute "
    "regulator business subsidiary".split()
)
PERSONS = frozenset(
    "man woman boy girl mayor minister president chief executive ceo founder coach manager "
    "captain striker keeper goalkeeper guard midfielder defender forward singer actor actress "
    "author writer player dentist doctor lawyer officer driver pilot champion winner star "
    "leader rider climber sculler engineer physicist chairman spokesman spokeswoman politician "
    "teacher student artist director deputy suspect victim accused defendant golfer boxer "
    "sprinter runner swimmer cyclist father mother son daughter husband wife brother sister "
    "teenager pensioner candidate senator governor general treasurer alderman councillor "
    "musician rapper comedian model footballer".split()
)
PRODUCTS = frozenset(
    "car vehicle model suv crossover truck lorry bus phone handset device app film movie album "
    "song single book novel series game show software drug vaccine ship ferry aircraft "
    "plane".split()
)
PLACES = frozenset(
    "plant factory facility site works mill mine station airport stadium arena port hub "
    "location school hospital museum hotel pool park line city town village country region".split()
)

_ENDS = words.SUBORDINATORS | frozenset(', ( — – : ; - " “'.split())
_LONGEST = 9
"""Words in a phrase worth carrying on; longer ones are seldom one thing."""
_OF_A_CLAUSE = words.FINITE | words.SUBORDINATORS | frozenset("i you he she it we they".split())
_NO_REFERENT = frozenset(
    "it they he she we you i there this that these those nobody everyone none some most many "
    "few several both each all one others more less no anyone someone two three four five".split()
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A phrase that a pronoun may stand for; `head` is its main noun, empty for a name."""

    text: str
    sort: Sort
    plural: bool = False
    head: str = ""


def from_name(name: Name) -> Mention:
    """Return the mention that a name makes."""
    return Mention(name.text, name.sort)


def core(clause: Clause) -> tuple[int, int]:
    """Return the range of the subject's tokens up to its first comma, bracket or clause."""
    start, end = clause.subject
    inside = (i for i in range(start + 1, end) if clause.tokens[i].text.lower() in _ENDS)
    return start, next(inside, end)


def head(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return the index of the main noun of a noun phrase: the last word before a preposition."""
    stops = (
        i
        for i in range(start + 1, end)
        if tokens[i].text.lower() in words.PREPOSITIONS and tokens[i].text[0].islower()
    )
    return next(stops, end) - 1


def noun(word: str) -> str:
    """Return the singular of a noun, in lower case."""
    return base_forms(word).get("NOUN", word.lower())


def subject(text: str, clause: Clause, names: Sequence[Name]) -> Mention | None:
    """Return what the sentence's subject refers to, None where it refers to nothing by itself.

    A person or firm named at the end of the phrase, or behind a comma, is the name alone:
    "Tyre maker Calbro", "His deputy, Karel Bos,".
    """
    start, end = core(clause)
    if start >= end or re.split("['’]", clause.tokens[start].text.lower())[0] in _NO_REFERENT:
        return None
    named = _naming(clause, names, start, end)
    if named is not None:
        return from_name(named)
    return _phrase(text, clause.tokens, start, end)


def _naming(clause: Clause, names: Sequence[Name], start: int, end: int) -> Name | None:
    """Return the name that the whole subject boils down to, if any."""
    at_end = (n for n in names if start <= n.start and n.end == end)
    for name in at_end:
        if not _links(clause.tokens[start : name.start]):
            return name
    if clause.tokens[end : end + 1] and clause.tokens[end].text == ",":
        known = noun(clause.tokens[end - 1].text) in ORGANISATIONS | PRODUCTS
        behind = (n for n in names if n.start == end + 1 and n.end < clause.subject[1])
        return next((n for n in behind if known or n.sort is Sort.PERSON), None)
    return None


def _links(tokens: Sequence[Token]) -> bool:
    """Whether a preposition or conjunction stands in front: "The event in Lisbon"."""
    return any(token.text.lower() in words.PREPOSITIONS | words.CONJUNCTIONS for token in tokens)


def _phrase(text: str, tokens: Sequence[Token], start: int, end: int) -> Mention | None:
    inside = {token.text.lower() for token in tokens[start + 1 : end]}
    if end - start > _LONGEST or inside & _OF_A_CLAUSE:
        return None
    main = head(tokens, start, end)
    word = tokens[main].text
    plural = any(token.text.lower() == "and" for token in tokens[start : main + 1])
    return Mention(
        text[tokens[start].start : tokens[end - 1].end],
        sort(word),
        plural or _is_plural(word),
        noun(word),
    )


def _is_plural(word: str) -> bool:
    if not base_forms(word):
        return word.endswith("s") and not word.endswith("ss")
    return noun(word) != word.lower() or word.lower() in {"people", "police"}


def sort(word: str) -> Sort:
    """Return what a noun may stand for: "coach" a person, "plant" a thing."""
    if noun(word) in PERSONS or word.lower().endswith("year-old"):
        return Sort.PERSON
    return Sort.THING
