"""Makes a sentence stand alone: writes in what its pronoun or definite noun stands for.

A pronoun is replaced ("It will cost" becomes "Polestar 4 will cost"), a noun keeps its words and
gets what it stands for in brackets ("The plant [Volvo plant in Ridgeville] has"). Only subjects
are resolved: what a sentence speaks of decides what it can contradict.
"""

import re
from dataclasses import dataclass

from contradict.claims import mentions, wording
from contradict.claims.discourse import Discourse
from contradict.claims.expletives import is_expletive
from contradict.claims.grammar import Clause
from contradict.claims.mentions import Mention
from contradict.claims.names import Name
from contradict.claims.sorts import Sort

_PERSONAL = frozenset("he she it they".split())
_POSSESSIVE = {"his": "he", "her": "she", "its": "it", "their": "they"}
_QUOTE = re.compile(r"[\"'“‘«`]")
"""Opens a quotation, in which "it" and "they" are often what only the speaker sees."""
_BESIDE = re.compile(r"[,!?.][\"”’]\s[^\"“”]*,\s(?:who|whose)\s[^\"“”]{8}")
"""What the source says itself of the speaker of a quotation: whoever that is about is known."""
_DEMONSTRATIVES = frozenset("this these that those".split())


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence made to stand alone.

    Attributes:
        resolved: The sentence with what was carried in; the sentence itself if nothing was.
        carried: The phrase that was carried in, empty if none was.
        refers: What the sentence's subject refers to, for the sentences after it.
        known: Whether it is known what the sentence speaks of: false where its subject is a
            pronoun that nothing fits.
    """

    resolved: str
    carried: str = ""
    refers: Mention | None = None
    known: bool = True


def resolve(text: str, clause: Clause, names: tuple[Name, ...], memory: Discourse) -> Context:
    """Return the sentence `text` standing alone, given what its document said before."""
    own = Context(text, refers=mentions.subject(text, clause, names))
    start, end = mentions.core(clause)
    if start >= end:
        return own
    if _has_own_name(clause, names):
        return own
    word = clause.tokens[start].text.lower()
    pronoun = re.split("['’]", word)[0]
    if pronoun in _PERSONAL and end == start + 1:
        return _replace_pronoun(text, clause, pronoun, memory)
    if word in _POSSESSIVE:
        return _replace_possessive(text, clause, names, memory)
    if word == "the" or word in _DEMONSTRATIVES:
        return _explain_noun(text, clause, names, memory) or own
    return _complete_name(text, own, clause, memory)


def _has_own_name(clause: Clause, names: tuple[Name, ...]) -> bool:
    """Whether an opening clause names what a pronoun behind it means: "As Ora grows, its plant"."""
    start = clause.subject[0]
    opening = (name for name in names if name.end <= start)
    return clause.tokens[start].text.lower() in _PERSONAL | _POSSESSIVE.keys() and any(
        name.sort is not Sort.THING for name in opening
    )


def antecedent(pronoun: str, memory: Discourse) -> Mention | None:
    """Return what "he", "she", "it" or "they" stands for, None if nothing fits."""
    if pronoun in {"he", "she"}:
        return memory.person()
    return memory.thing() if pronoun == "it" else memory.several()


def _replace_pronoun(text: str, clause: Clause, pronoun: str, memory: Discourse) -> Context:
    start = clause.tokens[clause.subject[0]].start
    if pronoun in {"it", "they"} and (_QUOTE.match(text) or is_expletive(text[start:])):
        return Context(text, refers=memory.last_subject())
    found = antecedent(pronoun, memory)
    if found is None:
        return Context(text, known=_BESIDE.search(text) is not None)
    phrase = wording.definite(found)
    return Context(wording.put(text, start, start + len(pronoun), phrase), phrase, found)


def _replace_possessive(
    text: str, clause: Clause, names: tuple[Name, ...], memory: Discourse
) -> Context:
    token = clause.tokens[clause.subject[0]]
    found = antecedent(_POSSESSIVE[token.text.lower()], memory)
    own = mentions.subject(text, clause, names)
    if found is None:
        return Context(text, refers=own, known=False)
    phrase = wording.definite(found)
    owner = wording.owner(phrase)
    resolved = wording.put(text, token.start, token.end, owner)
    if own is None or own.text.split()[0].lower() not in _POSSESSIVE:
        return Context(resolved, phrase, own)
    owned = f"{owner}{own.text[token.end - token.start :]}"
    return Context(resolved, phrase, Mention(owned, own.sort, own.plural, own.head))


def _explain_noun(
    text: str, clause: Clause, names: tuple[Name, ...], memory: Discourse
) -> Context | None:
    """Put in brackets what "the plant" or "these facilities" stands for, if the text tells."""
    start, end = mentions.core(clause)
    main = _unexplained(clause, start, end)
    if main is None or any(start <= name.start < end for name in names):
        return None
    word = clause.tokens[main].lower
    found = _meaning(clause.tokens[start].text.lower(), word, main - start, memory)
    if not found:
        return None
    at = clause.tokens[main].end
    own = mentions.subject(text, clause, names)
    if main + 1 == end and clause.tokens[main].text.lower() == word:
        own = Mention(found, _sort_of(found, memory, word), bool(own and own.plural))
    return Context(f"{text[:at]} [{found}]{text[at:]}", found, own)


def _unexplained(clause: Clause, start: int, end: int) -> int | None:
    """Return the index of the noun to explain: "the plant", "the plant's" in "the plant's roof".

    None where words behind the noun explain it already: "the plant beside the river".
    """
    tokens = clause.tokens
    for i in range(start + 1, end):
        if tokens[i].text.lower() != tokens[i].lower:
            return i
    main = mentions.head(tokens, start, end)
    return main if start < main == end - 1 else None


def _sort_of(phrase: str, memory: Discourse, word: str) -> Sort:
    return Sort.PERSON if phrase in memory.people.values() else mentions.sort(word)


def _meaning(article: str, word: str, length: int, memory: Discourse) -> str:
    """Return what a noun with "the" or "this" stands for, empty if the text doesn't tell."""
    plural = article in {"these", "those"}
    if plural and mentions.noun(word) in mentions.PLACES and memory.places():
        return ", ".join(memory.places())
    if length <= 2 and (found := memory.named_by(word, modified=length > 1)):
        return found
    if article == "the" and (length > 1 or not _orders(word)):
        return ""
    last = memory.last_subject()
    return wording.bare(last.text) if last and wording.is_telling(last.text) else ""


def _orders(word: str) -> bool:
    return word in {"first", "second", "third", "last", "latter", "other", "others", "rest"}


def _complete_name(text: str, own: Context, clause: Clause, memory: Discourse) -> Context:
    """Put a person's full name behind a family name: "Verhulst [Bram Verhulst] built"."""
    if own.refers is None or own.refers.head:
        return own
    full = memory.full_name(own.refers.text)
    if not full:
        return own
    at = text.index(own.refers.text, clause.tokens[clause.subject[0]].start) + len(own.refers.text)
    return Context(f"{text[:at]} [{full}]{text[at:]}", full, Mention(full, Sort.PERSON))
