"""Shorter forms of a sentence that it still entails, by rules over commas and closed words.

What can be left out without a parser: brackets, insertions between commas before a finite verb,
clauses and phrases that hang on the end, an opening phrase, the second half of a coordination.
Each rule checks that a finite verb stays. A sentence that says "if", "unless" or "only" is left as
it is: there, less is another statement.
"""

import random
import re
from collections.abc import Callable, Iterator

from contradict.claims import words
from contradict.claims.grammar import parse
from contradict.claims.readings import certainty_of
from contradict.lexicon import base_forms, is_negation, tokens

Rule = Callable[[str], str | None]
"""Gives the shorter sentence, or None where the rule does not apply."""

_LEAST = 5
"""Words that a sentence keeps: fewer say nothing that could be checked."""
_FRAGILE = re.compile(
    r"\b(?:if|unless|whether|only|not|except|until|would|could|might|claim\w*|alleg\w+|rumou?r\w*|"
    r"either|both|neither|fail\w*|den(?:y|ie[sd])|so (?:that|much|many))\b|\?",
    re.IGNORECASE,
)
_PARENTHESES = re.compile(r"\s*\((?![^)]*\bnot\b)[^()]*\)")
_INSERTION = re.compile(
    r", (?:an?|the|who|which|whose|where|also|now|then|formerly|known|based|located|born|founded|"
    r"named|called|then|aged|\d\d) ?[^,;()]{0,90}, (?=(\w+))"
)
_TRAILING = re.compile(
    r"(?:,? (?:which|whose|whom|whereby|while|although|though|whereas|because|since|but|despite|"
    r"as well as|including|in order to|so as to)|, (?:who|where|when|after|before|as|with))\b"
    r"[^;]*(?=[.!]$)"
)
_PARTICIPLE = re.compile(r", (?:(?:\w+ly|thus|thereby) )?([a-z]+ing) (?!and |or )[^;]*(?=[.!]$)")
_SECOND = re.compile(
    r",? (?:and|but) (?:(?:then|later|also|subsequently|eventually) )?"
    r"(?:(?P<opens>he|she|it|they|is|was|were|has|had|are)|(?P<verb>\w+))\b[^;]*(?=[.!]$)"
    r"|; [^;]*(?=[.!]$)"
)
_LEADING = re.compile(
    r"^(?:In|On|At|During|By|Since|After|Before|Following|From|For|Under|With|As|Throughout|Despite|"
    r"Later|Today|Currently|However|Additionally|Meanwhile|Then|Also|While|Although|Though|When|"
    r"Because|Furthermore|Moreover|Initially|Eventually|Subsequently|Upon|Born|Thus|Therefore)\b"
    r"[^,;:]{0,70}, (?=\w)"
)
_ATTRIBUTED = re.compile(
    r"^(?![\"“])[^,;\"“]{3,60}? (?:said|says|announced|reported|reports|stated|states|believes?|"
    r"believed|argued|argues|insisted|warned|suggested|suggests|told \w+)(?: on \w+)? that "
    r"(?P<said>[^\"“”]+)$"
    r"|^(?P<told>[^\"“”]+?),? (?:according to [^,\"]{3,60}|"
    r"(?:[A-Z]\w+ ){1,3}(?:said|says|announced|reported))\.$"
)


def shortened(text: str, draw: random.Random) -> str | None:
    """Return a shorter sentence that `text` entails, or None where no rule applies."""
    if _FRAGILE.search(text) or text.count('"') or "“" in text:
        return None
    found = text
    for _ in range(draw.choice((1, 1, 2, 3))):
        made = list(_applied(found))
        found = draw.choice(made) if made else found
    return found if found != text else None


def unattributed(text: str) -> str | None:
    """Return what a sentence reports somebody to say, as a statement; None if it reports none.

    It does not follow: the source reports it without asserting it.
    """
    match = _ATTRIBUTED.match(text)
    said = match and (match["said"] or match["told"] + ".")
    return capitalised(said) if said and _stands(said) else None


def capitalised(text: str) -> str:
    """Return `text` with a capital as its first letter."""
    return text[:1].upper() + text[1:]


def _applied(text: str) -> Iterator[str]:
    """Yield what each rule that applies makes of `text`."""
    for rule in _RULES:
        made = rule(text)
        if made and made != text and _stands(made):
            yield made


def _stands(text: str) -> bool:
    """Whether a text is a whole sentence by its words and a finite verb with a subject."""
    return text.count(" ") + 1 >= _LEAST and _has_verb(text)


def _has_verb(text: str) -> bool:
    clause = parse(tokens(text))
    return clause.verb is not None and clause.subject[0] < clause.subject[1] <= clause.verb


def _without_parentheses(text: str) -> str | None:
    return _PARENTHESES.sub("", text)


def _without_insertion(text: str) -> str | None:
    match = _INSERTION.search(text)
    if not match or certainty_of(match[1].lower()) != 2:
        return None
    return f"{text[: match.start()]} {text[match.end() :]}"


def _cut(text: str, start: int) -> str | None:
    """Return the sentence closed at `start`, where what stands before has a verb."""
    head = text[:start].rstrip(" ,")
    listed = re.search(r", \w+(?: \w+)?$", head)
    return None if listed or not _has_verb(head) else head + "."


def _without_trailing(text: str) -> str | None:
    match = _TRAILING.search(text)
    return _cut(text, match.start()) if match else None


def _without_participle(text: str) -> str | None:
    match = _PARTICIPLE.search(text)
    is_verb = match and "VERB" in base_forms(match[1]) and match[1] not in {"during", "including"}
    return _cut(text, match.start()) if match and is_verb else None


def _without_second(text: str) -> str | None:
    match = _SECOND.search(text)
    if not match:
        return None
    opens = match["verb"] is None or certainty_of(match["verb"].lower()) == 2
    return _cut(text, match.start()) if opens else None


def _without_leading(text: str) -> str | None:
    match = _LEADING.match(text)
    rest = text[match.end() :] if match else ""
    first = rest.split(" ", 1)[0]
    if not match or first.endswith(",") or any(is_negation(w.text) for w in tokens(rest)):
        return None
    return (
        capitalised(rest) if first.lower() not in words.CONJUNCTIONS | words.SUBORDINATORS else None
    )


_RULES: tuple[Rule, ...] = (
    _without_parentheses,
    _without_insertion,
    _without_trailing,
    _without_participle,
    _without_second,
    _without_leading,
)
