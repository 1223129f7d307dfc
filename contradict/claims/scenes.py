"""What one sentence leaves behind for the sentences after it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contradict.claims import words
from contradict.claims.grammar import Clause
from contradict.claims.mentions import (
    ORGANISATIONS,
    PERSONS,
    PRODUCTS,
    Mention,
    from_name,
    noun,
    sort,
)
from contradict.claims.names import Name
from contradict.claims.sorts import Sort
from contradict.lexicon import base_forms

_PLACED = frozenset("in at near".split())
_POSTMODIFIERS = frozenset("in at near of for between to".split())


@dataclass(frozen=True, slots=True)
class Scene:
    """One sentence as remembered: its subject's referent, and its names."""

    subject: Mention | None
    names: tuple[Mention, ...] = ()
    objects: tuple[Mention, ...] = ()
    """The names behind the verb that are no places and own nothing: what "it" may mean."""
    places: tuple[str, ...] = ()
    phrases: tuple[tuple[str, str], ...] = ()
    """Main nouns with the phrase that tells which: ("plant", "Volvo plant in Ridgeville")."""


def scene(text: str, clause: Clause, names: Sequence[Name], subject: Mention | None) -> Scene:
    """Return what to remember of a sentence whose subject refers to `subject`."""
    return Scene(
        subject,
        tuple(from_name(name) for name in names),
        tuple(from_name(name) for name in names if _is_object(clause, name)),
        tuple(name.text for name in names if _is_place(clause, name)),
        tuple(_phrases(text, clause, names)),
    )


def _is_object(clause: Clause, name: Name) -> bool:
    last = clause.tokens[name.end - 1]
    behind_verb = clause.verb is not None and name.start > clause.verb
    return behind_verb and last.text.lower() == last.lower and not _is_place(clause, name)


def _is_place(clause: Clause, name: Name) -> bool:
    """Whether "in" or "at" stands before a name, or before the list that it closes."""
    i = name.start - 1
    while i >= 0 and _joins_list(clause.tokens[i].text):
        i -= 1
    return i >= 0 and clause.tokens[i].text.lower() in _PLACED


def _joins_list(word: str) -> bool:
    return word in {"and", "or", ",", "the"} or (word[0].isupper() and word.lower() not in _PLACED)


def _phrases(text: str, clause: Clause, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """Yield nouns that a name tells apart: "Volvo plant", "plant in Ridgeville", "Alder Bridge"."""
    tokens = clause.tokens
    for name in names:
        if name.sort is Sort.THING and (word := _last_word(name)):
            yield word, name.text
        if name.end < len(tokens) and _is_noun(tokens[name.end].text):
            main = _last_noun(clause, name.end)
            end = _past_postmodifier(clause, names, main + 1)
            yield tokens[main].lower, text[tokens[name.start].start : tokens[end - 1].end]
        elif name.start > 1 and tokens[name.start - 1].text.lower() in _POSTMODIFIERS:
            main = name.start - 2
            if _is_noun(tokens[main].text):
                phrase = text[tokens[main].start : tokens[name.end - 1].end]
                yield tokens[main].lower, phrase


def _last_word(name: Name) -> str:
    """Return the common noun that a name ends in, as in "Alder Bridge", in lower case."""
    _, _, last = name.text.rpartition(" ")
    common = last != name.text and base_forms(last).get("NOUN") == last.lower()
    return last.lower() if common else ""


def _is_noun(word: str) -> bool:
    ordinary = word[0].islower() and word not in words.FUNCTION_WORDS
    return ordinary and "NOUN" in base_forms(word)


def _last_noun(clause: Clause, start: int) -> int:
    end = start
    while (
        end + 1 < len(clause.tokens)
        and end + 1 != clause.verb
        and _is_noun(clause.tokens[end + 1].text)
    ):
        end += 1
    return end


def _past_postmodifier(clause: Clause, names: Sequence[Name], at: int) -> int:
    if at < len(clause.tokens) and clause.tokens[at].text.lower() in _POSTMODIFIERS:
        return next((n.end for n in names if n.start == at + 1), at)
    return at


def kinds(clause: Clause, names: Sequence[Name]) -> dict[str, Mention]:
    """Return the nouns that a sentence says of a name: "carmaker Polestar", "X, the brand"."""
    found: dict[str, Mention] = {}
    for name in names:
        for main in (_noun_before(clause, name), _noun_behind(clause, name)):
            if main:
                found[main] = Mention(
                    name.text, sort(main) if name.sort is Sort.UNKNOWN else name.sort
                )
    return found


def _noun_before(clause: Clause, name: Name) -> str:
    """Return the noun in front of a name: "the truck builder Alpenwerk", "Tyre maker Calbro"."""
    if not name.start:
        return ""
    word = clause.tokens[name.start - 1].text
    known = noun(word)
    return known if known in ORGANISATIONS | PERSONS | PRODUCTS or known.endswith("maker") else ""


def _noun_behind(clause: Clause, name: Name) -> str:
    """Return the noun that follows a name: "X, the Swedish brand", "X is a Hindi film"."""
    tokens, at = clause.tokens, name.end
    if at + 2 >= len(tokens) or tokens[at].text.lower() not in {",", "is", "was"}:
        return ""
    if tokens[at + 1].text.lower() not in {"a", "an", "the"}:
        return ""
    ends = {",", ".", "(", *words.PREPOSITIONS, *words.SUBORDINATORS, *words.FINITE}
    end = next((i for i in range(at + 2, len(tokens)) if tokens[i].text.lower() in ends), at + 2)
    nouns = [token.text for token in tokens[at + 2 : end] if _is_noun(token.text)]
    return noun(nouns[-1]) if nouns else ""
