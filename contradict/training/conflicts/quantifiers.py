"""Turns "all" into "none" and "never" into "always"."""

import random
import re

from contradict.lexicon import is_negation, tokens
from contradict.training.conflicts.altering import Altered
from contradict.training.values import Pools

_OPPOSITES = tuple(
    (re.compile(pattern), others)
    for pattern, others in (
        (
            r"^(?:All|Most|Many|Both|Several|Some|Numerous) of the (?=[a-z]+s\b)",
            ("None of the ", "Almost none of the "),
        ),
        (
            r"^(?:All|Most|Many|Both|Several|Some|Numerous) (?!of\b)(?:the )?(?=[a-z]+s\b)",
            ("No ", "Hardly any "),
        ),
        (r"^(?:Every|Each) (?!of\b)(?=[a-z]+ )", ("No ",)),
        (r"^No (?=[a-z]+s\b)", ("Many ", "All ", "Several ")),
        (r"\b(?:always|often|usually|frequently|sometimes)\b", ("never",)),
        (r"\bnever\b", ("always", "often", "repeatedly")),
        (r"\bnobody\b", ("everybody",)),
        (r"\bnone of\b", ("all of", "most of")),
        (r"\b(?:a large number of|many|numerous|several)\b(?! of\b)", ("no", "hardly any")),
    )
)


def quantified(premise: str, hypothesis: str, pools: Pools, draw: random.Random) -> Altered | None:
    """Return the hypothesis with its first quantifier turned round."""
    del premise, pools
    for pattern, others in _OPPOSITES:
        match = pattern.search(hypothesis)
        if match and _is_only_negation(hypothesis, match.group().split()[0]):
            text = pattern.sub(draw.choice(others), hypothesis, count=1)
            return Altered(text, "quantifier turned")
    return None


def _is_only_negation(text: str, word: str) -> bool:
    """Whether a text has no negation but `word`, if that is one: two would cancel out."""
    return sum(is_negation(token.text) for token in tokens(text)) == is_negation(word)
