"""The same sentence about another subject, with and without another value: nothing follows."""

import random
import re
from collections.abc import Iterator

from contradict.training.conflicts.altering import occurs
from contradict.training.conflicts.making import pools_of
from contradict.training.conflicts.substitutes import other_value
from contradict.training.conflicts.value_changes import change_value
from contradict.training.lookalikes.real.making import apart, from_sentences
from contradict.training.lookalikes.values.names import draw_firm, draw_person
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair
from contradict.training.values import Mention, Pools, mentions

SHAPE = "F6 another subject"
_STATES = re.compile(
    r" (?:is|was|are|were|has|had|will|won|[a-z]+(?:ed|s))\b(?! by\b)| \([^)]{3,60}\) (?:is|was)\b"
)
_BELONGS_TO_ONE = re.compile(
    r"\b(?:the (?:winner|author|director|capital|founder|inventor|captain|president|head|champion)|"
    r"the defending|w[io]ns? the|beat|defeated|first|only|most|discovered|invented|succeeded|"
    r"(?:larg|small|old|young|high|low|long|great|near|fast|b)est|replaced|wrote|directed|"
    r"composed|elected|known as|called|both)\b"
)
"""What only one can be or have done: there, another subject may well be a conflict."""
_OF_A_PERSON = re.compile(r"\b(?:born|he|she|his|her|him|actor|actress|player|singer|politician)\b")
_NUMBERED = re.compile(r"\d+")
_ROMAN = {"II": "III", "III": "IV", "IV": "VI", "V": "III", "I": "II"}


def other_subjects(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield sentences with their subject changed, and partners with only a value changed."""
    pools = pools_of(material)
    yield from from_sentences(material.sentences, draw, lambda text: _made(text, pools, draw))


def _made(text: str, pools: Pools, draw: random.Random) -> Iterator[LabelledPair]:
    subject = _subject(text, pools)
    other = subject and _other(subject, text, pools, draw)
    if not subject or not other:
        return
    altered = change_value(text, text, pools, draw)
    kept = altered.text if altered and occurs(subject.text, altered.text) else None
    moved = kept if kept and draw.random() < 0.6 else text
    yield apart(SHAPE, "neutral", text, moved.replace(subject.text, other), draw)
    if kept and draw.random() < 0.7:
        yield apart(f"{SHAPE}: same subject", "contradiction", text, kept, draw)


def _subject(text: str, pools: Pools) -> Mention | None:
    """Return the name that opens a sentence and stands in it once."""
    if _BELONGS_TO_ONE.search(text):
        return None
    start = 4 if text.startswith("The ") else 0
    first = next(iter(mentions(text, pools.first_names)), None)
    if first is None or first.start != start or not _STATES.match(text, first.end):
        return None
    named = first.kind in {"person", "name", "place"}
    return first if named and text.count(first.text.split()[-1]) == 1 else None


def _other(subject: Mention, text: str, pools: Pools, draw: random.Random) -> str | None:
    """Return another name that looks like it: a namesake, another number, another of its sort."""
    if _NUMBERED.search(subject.text):
        return _NUMBERED.sub(
            lambda found: str(int(found[0][:9]) + draw.randint(1, 9)), subject.text
        )
    *lead, last = subject.text.split()
    if lead and last in _ROMAN:
        return " ".join((*lead, _ROMAN[last]))
    if subject.kind == "person" and draw.random() < 0.5:
        return _namesake(subject.text, pools, draw)
    return other_value(subject, pools, draw) or _invented(subject, text, draw)


def _invented(subject: Mention, text: str, draw: random.Random) -> str | None:
    """Return somebody's name or one that nothing bears, for a name without siblings."""
    if subject.kind != "name":
        return None
    if _OF_A_PERSON.search(text):
        person = draw_person(draw)
        return str(person) if " " in subject.text else person.last
    return draw_firm(draw).split()[0]


def _namesake(person: str, pools: Pools, draw: random.Random) -> str | None:
    """Return somebody who shares the first or, more often, the last name."""
    words, others = person.split(), draw.choice(pools.persons).split()
    at = 0 if draw.random() < 0.7 else -1
    if words[at] == others[at]:
        return None
    return " ".join((others[0], *words[1:]) if at == 0 else (*words[:-1], others[-1]))
