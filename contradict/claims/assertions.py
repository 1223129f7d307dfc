"""Which sentences assert something that another source could contradict.

Leaving out a real assertion is worse than keeping a vague one: a rule needs evidence to leave a
sentence out, and headline grammar ("Three arrested", "Gas price down", "Pool to close") asserts.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Literal

from contradict.claims import words
from contradict.claims.advice import is_advice
from contradict.claims.boilerplate import is_boilerplate
from contradict.claims.grammar import Clause
from contradict.claims.sentences import Sentence
from contradict.claims.verbs import finite_verb
from contradict.lexicon import Token, base_forms

Reason = Literal[
    "advice",
    "boilerplate",
    "byline",
    "fragment",
    "heading without a verb",
    "not text",
    "question",
    "repeated title",
    "subject unknown",
    "table row",
    "taken back",
]
"""Why a sentence is no claim."""

LONGEST = 10_000
"""Characters; what is longer is no sentence but a text without full stops, and slow to parse."""

_CLOSED = re.compile(r"[.!…][\"'”’»)\]]*$")
_ASKED = re.compile(r"\?[\"'”’»)\]]*$")
_ASKED_IN_QUOTES = re.compile(r"\?\s?[\"'”’»]+$")
_OPENING_QUOTE = re.compile(r"[\"'“‘«`]")
_INDIRECT = re.compile(r"(?:how|why|what|where|when|who|which|whether)\b", re.IGNORECASE)
_LABEL = re.compile(r"[^.:!?]{1,59}(?:[^\W\d]:|[^.:!?\d] ?:|:\s)\s*[€$£]?\d")
_INITIALS = re.compile(r"\b([A-Z])\.")
_HEADLINE_CHANGE = frozenset("up down off out back".split())
_LONGEST_HEADLINE = 30


def is_closed(text: str) -> bool:
    """Return whether a sentence ends as running text does: with a full stop or exclamation."""
    return _CLOSED.search(text) is not None


def why_not(text: str, clause: Clause, sentence: Sentence) -> Reason | None:
    """Return why a sentence is no claim, None if it is one.

    Args:
        text: The sentence itself.
        clause: Its parse.
        sentence: Where it stands in its paragraph.
    """
    for reason, applies in _RULES:
        if applies(text, clause, sentence):
            return reason
    return None if _asserts(text, clause) else _kind_of_rest(text, clause.tokens)


def _kind_of_rest(text: str, tokens: Sequence[Token]) -> Reason:
    long_enough = sum(token.is_word for token in tokens) > 2
    return "heading without a verb" if long_enough and not is_closed(text) else "fragment"


def _is_not_text(text: str) -> bool:
    """Whether letters are fewer than 2 in 5 of the signs: scores and dates stay above that."""
    if len(text) > LONGEST:
        return True
    signs = "".join(text.split())
    return sum(map(str.isalpha, signs)) < 0.4 * len(signs)


def _is_run_of_labels(clause: Clause) -> bool:
    """Whether a menu or info box was read as one sentence; no headline is that long."""
    if not clause.title or len(clause.tokens) <= _LONGEST_HEADLINE:
        return False
    return clause.verb is None or clause.tokens[clause.verb].text[0].isupper()


def _asks(text: str) -> bool:
    if _ASKED.search(text):
        reported = _ASKED_IN_QUOTES.search(text) and not _OPENING_QUOTE.match(text)
        return not reported
    return _INDIRECT.match(text) is not None and not is_closed(text)


def _is_byline(text: str, clause: Clause, sentence: Sentence) -> bool:
    """Whether a sentence is an author's name: behind the last full stop of a line, or alone."""
    tokens = clause.tokens
    signed = text[:3].lower() == "by "
    names = [token for token in tokens[signed:] if token.text not in {"and", "&", ",", "."}]
    if not 2 <= len(names) <= 6 or not all(_may_name(token) for token in names):
        return False
    if is_closed(_INITIALS.sub(r"\1", text)):
        return False
    unknown = any(not base_forms(token.text) for token in names)
    return signed or (len(names) <= 4 and sentence.last and (not sentence.first or unknown))


def _may_name(token: Token) -> bool:
    named = token.text[0].isupper() and not token.text[-1].isdigit()
    return named and token.text.lower() not in words.FUNCTION_WORDS


def _is_table_row(text: str, clause: Clause) -> bool:
    """Whether a sentence is a label and a value: "Northgate: 31 potholes filled."."""
    if text.startswith("|") or text.count("|") > 1 or text.count("\t") > 1:
        return True
    if not _LABEL.match(text):
        return False
    tokens = clause.tokens
    colon = next(i for i, token in enumerate(tokens) if token.text == ":")
    end = len(tokens) - (tokens[-1].text == ".")
    verb = finite_verb(tokens, colon + 1, end, title=clause.title, strict=True)
    return verb is None or verb == end - 1


def _asserts(text: str, clause: Clause) -> bool:
    tokens = clause.tokens
    size = sum(token.is_word or token.text[0].isdigit() for token in tokens)
    if size < 2:
        return False
    if clause.verb is not None and (is_closed(text) or _has_strict_verb(clause)):
        return True
    return size > 4 and _asserts_without_verb(text, tokens)


def _has_strict_verb(clause: Clause) -> bool:
    tokens = clause.tokens
    return finite_verb(tokens, 0, len(tokens), title=clause.title, strict=True) is not None


def _asserts_without_verb(text: str, tokens: Sequence[Token]) -> bool:
    """Whether headline grammar asserts: "down by 8 per cent", "to close", "Gold for Zeller!"."""
    if _INDIRECT.match(text):
        return False
    plain = [token.text.lower() for token in tokens]
    if _HEADLINE_CHANGE & set(plain[1:]) or _promises(tokens):
        return True
    specific = any(t.text[0].isdigit() or t.text[0].isupper() for t in tokens[1:])
    unknown = any(t.is_word and t.text.islower() and _is_unknown(t.text) for t in tokens[1:])
    return is_closed(text) and (specific or unknown)


def _promises(tokens: Sequence[Token]) -> bool:
    """Whether "to" and a verb stand for the future, as headlines have it: "Pool to close"."""
    return any(
        token.text.lower() == "to" and base_forms(verb.text).get("VERB") == verb.text.lower()
        for token, verb in pairwise(tokens[1:])
    )


def _is_unknown(word: str) -> bool:
    """Whether the dictionary lacks a word, so that it may well be a verb, or another language."""
    return len(word) > 3 and not base_forms(word) and word not in words.FUNCTION_WORDS


_Rule = Callable[[str, Clause, Sentence], bool]

_RULES: tuple[tuple[Reason, _Rule], ...] = (
    ("not text", lambda text, clause, _: _is_not_text(text) or _is_run_of_labels(clause)),
    ("boilerplate", lambda text, *_: is_boilerplate(text)),
    ("question", lambda text, *_: _asks(text)),
    ("byline", _is_byline),
    ("table row", lambda text, clause, _: _is_table_row(text, clause)),
    ("advice", lambda _, clause, __: is_advice(clause)),
)
"""What is looked for, in this order; the first that applies is the reason."""
