"""Swaps who did it and to whom: "Harlow sued Brandt" / "Brandt sued Harlow"."""

import random
import re
from itertools import pairwise

from contradict.claims.grammar import parse
from contradict.lexicon import base_forms, tokens
from contradict.training.conflicts.altering import Altered
from contradict.training.shortening import capitalised
from contradict.training.values import Mention, Pools, mentions

_DIRECTED = frozenset(
    "sue beat defeat succeed replace buy acquire kill attack teach lead follow hire fire pay "
    "arrest accuse praise invite visit influence introduce sell give send support oppose "
    "precede own inspire rescue save help challenge criticise criticize blame shoot rob "
    "appoint elect fund finance sponsor invade conquer overtake outscore eliminate "
    "interview promote recommend warn mentor coach train advise represent protect chase "
    "overthrow threaten absorb supply guard adopt cheat trick thank betray annex mock "
    "lend owe back endorse nominate recruit outlive employ educate assassinate".split()
)
"""Verbs that are not true both ways at once, as a rule."""
_ACTIVE = re.compile(
    r" (?:(?:has|have|had|will|would|later|also|then) )?(?P<verb>[a-z]+) (?:the )?$"
)
_PASSIVE = re.compile(r" (?:was|were|is|has been|had been) (?P<verb>[a-z]+) by (?:the )?$")
_INSIDE = re.compile(r"(?:\b(?:of|and|in|by|for)|['’]s)(?: the)? $")
_ENDS = re.compile(r"[.,;]|$| (?:in|on|at|by|for|with|as|to|from|after|before|during|and|who)\b")
_FURTHER = re.compile(r"['’-]| [A-Z]| and [A-Z]|, [A-Z]")
_VALUES = frozenset(("number", "date", "origin"))


def swapped(premise: str, hypothesis: str, pools: Pools, draw: random.Random) -> Altered | None:
    """Return the hypothesis with the names on both sides of its verb exchanged."""
    del premise, draw
    pair = _around_verb(hypothesis, pools)
    if pair is None:
        return None
    (start, end), (second, last) = (_with_article(hypothesis, name) for name in pair)
    one, other = hypothesis[start:end], hypothesis[second:last]
    turned = (capitalised(other) if start == 0 else other) + hypothesis[end:second] + _inner(one)
    return Altered(hypothesis[:start] + turned + hypothesis[last:], "roles swapped")


def in_passive(text: str, pools: Pools) -> str | None:
    """Return "B was sued by A" for "A sued B"; None for other sentences."""
    pair = _around_verb(text, pools)
    if pair is None:
        return None
    left, right = pair
    match = re.fullmatch(r" (?P<verb>[a-z]+ed) ", text[left.end : right.start])
    if not match or left.start:
        return None
    return f"{right.text} was {match['verb']} by {left.text}{text[right.end :]}"


def _with_article(text: str, name: Mention) -> tuple[int, int]:
    return name.start - 4 * text[: name.start].lower().endswith("the "), name.end


def _inner(words: str) -> str:
    """Return a name as it stands inside a sentence: its article small."""
    return "the " + words[4:] if words.startswith("The ") else words


def _around_verb(text: str, pools: Pools) -> tuple[Mention, Mention] | None:
    names = [m for m in mentions(text, pools.first_names) if m.kind not in _VALUES]
    for left, right in pairwise(names):
        between = text[left.end : right.start]
        match = _ACTIVE.fullmatch(between) or _PASSIVE.fullmatch(between)
        directed = match and base_forms(match["verb"]).get("VERB") in _DIRECTED
        if directed and _are_whole(text, left, right):
            return left, right
    return None


def _are_whole(text: str, left: Mention, right: Mention) -> bool:
    """Whether the names are whole phrases, and the verb that of the sentence."""
    clause, behind = parse(tokens(text)), text[right.end :]
    main = clause.verb is not None and left.end < clause.tokens[clause.verb].start < right.start
    ends = bool(_ENDS.match(behind)) and not _FURTHER.match(behind)
    return main and ends and not _INSIDE.search(text[: left.start])
