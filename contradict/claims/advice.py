"""Sentences that command or advise instead of asserting: "Keep the receipts"."""

from collections.abc import Sequence

from contradict.claims import words
from contradict.claims.grammar import Clause
from contradict.claims.readings import is_past
from contradict.lexicon import Token, base_forms

_OPENERS = frozenset("please always never just also and so then or".split())


def is_advice(clause: Clause) -> bool:
    """Whether a sentence commands: it opens with the base form of a verb and has no subject."""
    tokens, first = clause.tokens, _first_word(clause.tokens)
    if first + 1 >= len(tokens):
        return False
    word, following = tokens[first].text.lower(), tokens[first + 1].text
    if not following[0].islower():
        return False
    if word in {"don't", "don’t", "let's", "let’s"} or (word == "do" and following == "not"):
        return True
    forms = base_forms(word)
    if forms.get("VERB") != word or word in words.FUNCTION_WORDS | words.FINITE:
        return False
    if not {"NOUN", "ADJ", "ADV"} & forms.keys():
        return not is_past(word) and following not in words.FINITE
    return _commands_as_noun(clause, first)


def _first_word(tokens: Sequence[Token]) -> int:
    return next(
        (i for i, t in enumerate(tokens) if t.is_word and t.text.lower() not in _OPENERS),
        len(tokens),
    )


def _commands_as_noun(clause: Clause, first: int) -> bool:
    """Whether a word that may be a noun commands: "Keep the receipts", "Stay ahead by"."""
    following = clause.tokens[first + 1].text.lower()
    if following in (words.DETERMINERS - {"this", "each", "every", "all", "both"}) | {"it", "them"}:
        return True
    if following in words.PREPOSITIONS:
        return clause.verb is None and following != "of"
    return "ADV" in base_forms(following) and _lacks_verb(clause)


def _lacks_verb(clause: Clause) -> bool:
    """Whether the only candidate for a verb can be a participle: "a brand committed to"."""
    if clause.verb is None:
        return True
    text = clause.tokens[clause.verb].text
    following = clause.tokens[clause.verb + 1 : clause.verb + 2]
    participle = is_past(text) and text.lower() not in words.FINITE
    return participle and bool(following) and following[0].text.lower() in words.PREPOSITIONS
