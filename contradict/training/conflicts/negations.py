"""Negates the main verb of a sentence, or frees it of its negation."""

import random
import re

from lemminflect import getInflection

from contradict.claims.grammar import Clause, parse
from contradict.claims.readings import certainty_of, is_past
from contradict.lexicon import Token, base_forms, is_negation, tokens
from contradict.training.conflicts.altering import Altered
from contradict.training.values import Pools

_BEHIND = {
    **dict.fromkeys(("is", "are"), ("not", "not", "not", "no longer")),
    **dict.fromkeys(("was", "were", "had"), ("not", "not", "not", "never")),
    "has": ("not", "not", "never", "no longer"),
    "have": ("not", "not", "never"),
    **dict.fromkeys(("will", "would", "should", "must", "does", "do", "did"), ("not",)),
}
"""What negates an auxiliary."""
_LEXICAL_TOO = frozenset("does do did has have had".split())
_BEFORE_PAST = ("did not", "did not", "never", "failed to", "refused to")
_UNCLEAR = re.compile(
    r"\b(?:some|many|few|several|most|all|every|each|any|only|also|both|either|might|may|could|can|"
    r"although|though|but|while|because|however|just|often|sometimes|usually|generally|and)\b",
    re.IGNORECASE,
)
"""Words beside which it is unclear what a negation would turn round."""
_PARTIAL = re.compile(r" (?:only|just|necessarily|yet|all|every|\w+ until)\b")
_FREED_FROM = {"did": "VBD", "does": "VBZ", "do": "VBP"}


def negated(premise: str, hypothesis: str, pools: Pools, draw: random.Random) -> Altered | None:
    """Return the hypothesis with its main verb negated, or freed of its negation."""
    del premise, pools
    clause = parse(tokens(hypothesis))
    if clause.verb is None or clause.title or not hypothesis.endswith("."):
        return None
    verb, *behind = clause.tokens[clause.verb :]
    negations = sum(is_negation(token.text) for token in clause.tokens)
    if behind and behind[0].text.lower() == "not":
        text = _freed(hypothesis, verb, behind) if negations == 1 else None
        return Altered(text, "negation removed") if text else None
    if negations or _UNCLEAR.search(hypothesis[: verb.end]):
        return None
    text = _with_negation(hypothesis, clause, draw)
    return Altered(text, "verb negated") if text else None


def _freed(text: str, verb: Token, behind: list[Token]) -> str | None:
    """Return the text without its "not": "did not open" becomes "opened"."""
    negation, *rest = behind
    if _PARTIAL.match(text, negation.end):
        return None
    tag = _FREED_FROM.get(verb.text.lower())
    if tag is None:
        return text[: negation.start] + text[negation.end + 1 :]
    made = getInflection(rest[0].text, tag) if rest else ()
    return text[: verb.start] + made[0] + text[rest[0].end :] if made else None


def _with_negation(text: str, clause: Clause, draw: random.Random) -> str | None:
    assert clause.verb is not None
    verb, *behind = clause.tokens[clause.verb :]
    negations = _BEHIND.get(verb.text.lower())
    if negations is None:
        made = _negated_verb(verb.text, draw)
        return made and text[: verb.start] + made + text[verb.end :]
    if verb.text.lower() in _LEXICAL_TOO and not (behind and _is_participle(behind[0].text)):
        return None
    return f"{text[: verb.end]} {draw.choice(negations)}{text[verb.end :]}"


def _negated_verb(verb: str, draw: random.Random) -> str | None:
    """Return "did not open" for "opened", "does not open" for "opens"."""
    base = base_forms(verb.lower()).get("VERB")
    if not base or certainty_of(verb.lower()) != 2:
        return None
    if is_past(verb):
        negation = draw.choice(_BEFORE_PAST)
        return f"{negation} {verb if negation == 'never' else base}"
    return f"{'does' if verb.endswith('s') else 'do'} not {base}"


def _is_participle(word: str) -> bool:
    """Whether a word makes "has" an auxiliary: "has risen", not "has a roof"."""
    forms = base_forms(word.lower())
    return "VERB" in forms and "NOUN" not in forms
