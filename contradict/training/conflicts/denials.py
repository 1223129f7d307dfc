"""Denies or affirms a whole sentence from outside, so that the negation stands far away."""

import random
import re

from contradict.claims.words import DETERMINERS, PREPOSITIONS, PRONOUNS
from contradict.lexicon import base_forms
from contradict.training.conflicts.altering import Altered
from contradict.training.values import Pools

DENIALS = (
    "It is not true that {}.",
    "It is false that {}.",
    "Nobody now believes that {}.",
    "It was never the case that {}.",
    "There is no truth in the report that {}.",
)
AFFIRMATIONS = (
    "Nobody disputes that {}.",
    "There is no doubt that {}.",
    "It is true that {}.",
    "It is not disputed that {}.",
    "No one denies that {}.",
)
_LINKED = re.compile(
    r"(?:And|But|However|So|Yes|No|Also|Then|That|Rather|Instead|Although|If|You|I)\b"
)


def denied(premise: str, hypothesis: str, pools: Pools, draw: random.Random) -> Altered | None:
    """Return the hypothesis denied from outside: "It is not true that ..."."""
    del premise, pools
    said = embedded(hypothesis)
    return Altered(draw.choice(DENIALS).format(said), "denied from far") if said else None


def affirmed(hypothesis: str, draw: random.Random) -> str | None:
    """Return what says the same with a negation far away: "Nobody disputes that ..."."""
    said = embedded(hypothesis)
    return draw.choice(AFFIRMATIONS).format(said) if said else None


def embedded(text: str) -> str | None:
    """Return a sentence as it stands behind "that"; None where it can't."""
    if not text.endswith(".") or _LINKED.match(text):
        return None
    first, *others = text.rstrip(".").split()
    lower = first.lower()
    named = bool(others) and others[0][0].isupper()
    ordinary = bool(base_forms(lower)) and not named and lower.isalpha()
    closed = lower in DETERMINERS | PREPOSITIONS | PRONOUNS - {"i"}
    return (text[0].lower() + text[1:] if ordinary or closed else text)[:-1]
