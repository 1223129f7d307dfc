"""Takes from a statement that one thing is the only one, or the first."""

import random
import re

from lemminflect import getInflection

from contradict.lexicon import base_forms
from contradict.training.conflicts.altering import Altered
from contradict.training.values import Pools

SOLE = re.compile(
    r"\b(?P<be>is|was|became|remains) the (?:only|sole) (?P<noun>(?!one\b)[a-z]+) "
    r"(?=(?:to|in|of|on|that|who|which)\b)"
)
RANKED = re.compile(
    r"\b(?:[Tt]he|his|her|its|their) (?P<rank>first|second|third|fourth|last|final) "
    r"(?=[a-z])(?!(?:to|of|in|and|by|at|against|with|was|is|on|for)\b)"
)
_RANKS = ("first", "second", "third", "fourth", "fifth", "last")
_COUNTS = ("several", "three", "many", "a dozen", "five")


def not_the_only(
    premise: str, hypothesis: str, pools: Pools, draw: random.Random
) -> Altered | None:
    """Return "was one of three players to" for "was the only player to"."""
    del premise, pools
    match = SOLE.search(hypothesis)
    if not match or base_forms(match["noun"]).get("NOUN") != match["noun"]:
        return None
    plural = next(iter(getInflection(match["noun"], "NNS")), "")
    new = f"{match['be']} one of {draw.choice(_COUNTS)} {plural} "
    made = hypothesis[: match.start()] + new + hypothesis[match.end() :]
    return Altered(made, "not the only one") if plural else None


def other_rank(premise: str, hypothesis: str, pools: Pools, draw: random.Random) -> Altered | None:
    """Return "was the third person to" for "was the first person to"."""
    del pools
    match = RANKED.search(hypothesis)
    if not match or match["rank"] not in premise:
        return None
    final = match["rank"] in {"last", "final"}
    others = [rank for rank in _RANKS if rank not in premise and not (final and rank == "last")]
    if not others:
        return None
    made = hypothesis[: match.start("rank")] + draw.choice(others) + hypothesis[match.end("rank") :]
    return Altered(made, "rank changed")
