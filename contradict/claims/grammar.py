"""The main clause of a sentence: its finite verb and the noun phrase before it."""

from collections.abc import Sequence
from dataclasses import dataclass

from contradict.claims import words
from contradict.claims.readings import is_past
from contradict.claims.verbs import finite_verb, is_title_case
from contradict.lexicon import Token, base_forms

_ADVERBS = frozenset("still also now last first never".split())
"""Adverbs that can stand between a subject and its verb, and could be other words."""


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of a sentence, its finite verb, and its subject.

    `verb` is the index of the finite verb's first word in `tokens`, None without one. `subject`
    is the range of indices of the noun phrase before it, end exclusive, empty without one.
    `title` says that the sentence is in title case.
    """

    tokens: tuple[Token, ...]
    verb: int | None
    subject: tuple[int, int]
    title: bool


def parse(tokens: tuple[Token, ...]) -> Clause:
    """Return the main clause of a sentence, as far as a dictionary can tell."""
    title = is_title_case(tokens)
    first = _opening(tokens, title)
    verb = finite_verb(tokens, first, len(tokens), title=title)
    subject = (first, first) if verb is None else _subject(tokens, first, verb)
    return Clause(tokens, verb, subject, title)


def _opening(tokens: Sequence[Token], title: bool) -> int:
    """Return where the main clause begins: behind an opening phrase that a comma closes.

    "In June, the council paid", "When 2024 closed, the works was", "Founded in 2011, it makes".
    """
    lead = _skip_signs(tokens, 0)
    if lead >= len(tokens) or not _opens_phrase(tokens[lead].text):
        return lead
    commas = (i for i in range(lead + 1, len(tokens) - 1) if tokens[i].text == ",")
    return next(
        (_skip_signs(tokens, i) for i in commas if _opens_clause(tokens, i + 1, title)), lead
    )


def _skip_signs(tokens: Sequence[Token], at: int) -> int:
    while at < len(tokens) and not (tokens[at].is_word or tokens[at].text[0].isdigit()):
        at += 1
    return at


def _opens_phrase(word: str) -> bool:
    lower, forms = word.lower(), base_forms(word)
    return lower not in words.PRONOUNS and (
        lower in words.PREPOSITIONS
        or lower in words.SUBORDINATORS
        or lower in words.CONNECTIVES
        or lower in words.FINITE
        or lower.endswith("ing")
        or ("ADV" in forms and "NOUN" not in forms)
        or ("VERB" in forms and "NOUN" not in forms and is_past(word))
    )


def _opens_clause(tokens: Sequence[Token], at: int, title: bool) -> bool:
    """Whether a subject and then a verb follow before the next comma."""
    if at < len(tokens) and tokens[at].text.lower() in words.CONJUNCTIONS | words.SUBORDINATORS:
        return False
    end = next((i for i in range(at, len(tokens)) if tokens[i].text in {",", ";"}), len(tokens))
    return finite_verb(tokens, at, end, title=title) is not None


def _subject(tokens: Sequence[Token], first: int, verb: int) -> tuple[int, int]:
    start = _skip_signs(tokens, first)
    if start >= verb:
        return (verb, verb + 1)
    while start < verb - 1 and _is_connective(tokens[start].text):
        start = _skip_signs(tokens, start + 1)
    if tokens[start].text.lower() in words.PREPOSITIONS:
        start = _last_phrase(tokens, start, verb)
    end = verb
    while end - 1 > start and _is_adverb(tokens[end - 1].text):
        if tokens[end - 2].text.lower() in words.DETERMINERS:
            break
        end -= 1
    return (min(start, end), end)


def _is_connective(word: str) -> bool:
    lower = word.lower()
    return lower in words.CONNECTIVES or (lower.endswith("ly") and "ADV" in base_forms(word))


def _is_adverb(word: str) -> bool:
    forms = base_forms(word)
    return ("ADV" in forms and not {"NOUN", "ADJ"} & forms.keys()) or word in _ADVERBS


def _last_phrase(tokens: Sequence[Token], start: int, verb: int) -> int:
    """Return where a subject begins behind an opening without comma: "In June the council paid"."""
    for i in range(verb - 1, start + 1, -1):
        word, before = tokens[i].text.lower(), tokens[i - 1].text.lower()
        if word in words.DETERMINERS | words.PRONOUNS and before not in words.PREPOSITIONS:
            return i
    return start
