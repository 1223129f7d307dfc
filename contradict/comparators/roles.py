"""Who did it to whom: "Harlow sued Brandt", "Brandt was sued by Harlow", and the two swapped."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from contradict.comparators.differences import Difference, difference, side_of
from contradict.comparators.frames import Frame, of_claim
from contradict.comparators.slots.names import NAMES, Name
from contradict.comparators.slots.places import PLACES, Place
from contradict.comparators.vocabulary import roots_of
from contradict.lexicon import base_forms, tokens

NEAR_DAYS = 21
"""How far apart two reports of one deed may be published, as for other occurrences."""

FEW = 6
"""Words that may stand between who did it and to whom it was done."""

_TURNED = {"lose": "win", "borrow": "lend", "sell": "buy", "rent": "lease"}
"""Verbs whose subject is the object of another: who loses to a side was beaten by it."""

_DIRECTED = frozenset(
    "win buy sue replace lend lease hire accuse outbid overtake succeed attack arrest own owe "
    "interview coach teach outsell fine invade shoot bite hit dismiss acquit nominate name "
    "eliminate follow precede employ supply thrash rescue advise mentor ram strike unseat oust "
    "depose absorb swallow outscore edge rout trounce inspire kill murder stab rob chase pursue "
    "tow tackle foul injure hurt defend represent prosecute convict sentence arraign indict "
    "question examine audit inspect commission fund finance sponsor bankroll adopt promote appoint "
    "topple conquer annex occupy liberate besiege bomb shell ambush capture betray plagiarise "
    "plagiarize copy impersonate defraud swindle cheat bribe blackmail evict extradite deport "
    "infect vaccinate treat nurse portray paint photograph sculpt subsidise "
    "subsidize".split()
)
"""Roots of verbs by which one party does something to the other that is seldom done back."""

_PASSIVE = re.compile(r"\b(?:is|are|was|were|been|being|be)\s(?:\w+\s){1,6}?by\b")
_AGAINST = re.compile(r"\s(?:[\w'’-]+\s){0,12}?against\s(?:the\s)?")
_FOR = re.compile(r"\b(?:came on for|stepped in for|stood in for|took over from)\b")
_SUIT = frozenset("lawsuit suit sue case complaint claim charge appeal proceedings".split())
_BREAK = re.compile(r"[;:()\"“”]|,")

Actor = Name | Place


@dataclass(frozen=True, slots=True)
class Deed:
    """What one named actor did to another; `act` is the root of the verb in the active voice."""

    act: str
    agent: Actor
    patient: Actor


def roles_swapped(left: Frame, right: Frame, ratio: float) -> Iterator[Difference]:
    """Yield the deed that both claims tell with agent and patient changed about."""
    if not _same_days(left, right):
        return
    for mine in deeds(left):
        for yours in deeds(right):
            if mine.act == yours.act and _swapped(mine, yours):
                here = side_of(left, (mine.agent, mine.patient))
                there = side_of(right, (yours.agent, yours.patient))
                yield difference("name", here, there, ratio)
                return


def _swapped(mine: Deed, yours: Deed) -> bool:
    crossed = _one(mine.agent, yours.patient) and _one(mine.patient, yours.agent)
    return crossed and not _one(mine.agent, yours.agent)


def _one(left: Actor, right: Actor) -> bool:
    if isinstance(left, Name) and isinstance(right, Name):
        return NAMES.relation(left, right).agrees
    if isinstance(left, Place) and isinstance(right, Place):
        return PLACES.relation(left, right).agrees
    return left.text.casefold() == right.text.casefold()


def _same_days(left: Frame, right: Frame) -> bool:
    """Whether nothing speaks for a return match: the reports are of the same weeks."""
    first, last = left.claim.published, right.claim.published
    return first is None or last is None or abs((first - last).days) <= NEAR_DAYS


@of_claim
def deeds(claim: Frame) -> tuple[Deed, ...]:
    """Return who did what to whom, for each two names with a directed verb between them."""
    return tuple(_deeds(claim))


def _deeds(claim: Frame) -> Iterator[Deed]:
    text = claim.claim.resolved
    named: list[Name | Place] = [*claim.names, *claim.places]
    actors = sorted(named, key=lambda actor: actor.start)
    for first, second in pairwise(actors):
        between = text[first.end : second.start]
        if act := _act(between):
            agent, patient = (second, first) if _PASSIVE.search(between) else (first, second)
            turned = _TURNED.get(act, "")
            yield Deed(turned, patient, agent) if turned else Deed(act, agent, patient)
    for plaintiff, defendant in pairwise(claim.names):
        if _AGAINST.fullmatch(text[plaintiff.end : defendant.start]) and _is_suit(claim):
            yield Deed("against", plaintiff, defendant)


def _is_suit(claim: Frame) -> bool:
    return not _SUIT.isdisjoint(word.lower for word in claim.words)


def _act(between: str) -> str:
    """Return the root of the one directed verb among the words between two names, else ""."""
    if _FOR.search(between):
        return "replace"
    if _BREAK.search(between):
        return ""
    words = [word for word in tokens(between) if word.is_word]
    if len(words) > FEW or not {"and", "who"}.isdisjoint(word.lower for word in words):
        return ""
    found = [act for act, word in roots_of(words) if "VERB" in base_forms(word.lower)]
    acts = [act for act in found if act in _DIRECTED or act in _TURNED]
    return acts[0] if len(acts) == 1 else ""
