"""The voices a text comes in: plain, a wire's dateline, somebody's word, a digest's line."""

import random
import re
from dataclasses import replace

from contradict.training.pairs import LabelledPair

_SAYERS = (
    "officials|a spokeswoman|the agency|the report|local media|the minutes|witnesses|the authority|"
    "the paper|a statement|the annual report|the broadcaster"
).split("|")
_WIRES = ("Northwire", "Coast Press", "Inland News", "Meridian", "AFN")
_ASIDES = (
    "More details are expected later.",
    "The matter has been talked about for years.",
    "It was the talk of the week.",
    "Few had expected it.",
    "No further details were given.",
    "The news spread quickly.",
    "Local people have mixed feelings.",
    "Nobody could be reached for comment.",
    "The weather was fine that day.",
    "Photographs were taken.",
    "There was some applause at the back of the room.",
    "Our reporter was there.",
    "An earlier meeting had lasted four hours.",
    "The story begins much earlier.",
    "Neighbours were among the first to hear of it.",
    "Opinions on it differ.",
)
_OPENERS = ("Meanwhile,", "As it happens,", "In other news,", "It emerged that", "In brief:")
_REPORTED = re.compile(r"\b(?:says?|said|according|believe|correction|claims?|deni|ruled)", re.I)
_PLAIN = 0.5


def heard(pair: LabelledPair, draw: random.Random) -> LabelledPair:
    """Return the pair, each side perhaps in another voice; the label holds for both as they are.

    Asides are added to the premise alone: it must still say all that the hypothesis says.
    """
    if draw.random() < _PLAIN:
        return pair
    premise, hypothesis = (_voiced(text, draw) for text in (pair.premise, pair.hypothesis))
    if draw.random() < 0.3:
        premise = _with_aside(premise, draw)
    return replace(pair, premise=premise, hypothesis=hypothesis)


def _voiced(text: str, draw: random.Random) -> str:
    kind = draw.random()
    if kind < 0.08:
        return f"{draw.choice(_WIRES)} - {text}"
    if kind < 0.22 and text.endswith(".") and not _REPORTED.search(text):
        return f"{text[:-1]}, {_saying(draw)}."
    if kind < 0.32:
        return _digest(text)
    if kind < 0.36 and text.startswith("The "):
        return f"{draw.choice(_OPENERS)} the {text[4:]}"
    return text


def _saying(draw: random.Random) -> str:
    sayer = draw.choice(_SAYERS)
    return draw.choice((f"according to {sayer}", f"{sayer} said", f"as {sayer} said"))


def _digest(text: str) -> str:
    """Return the text as digests have it: tokens apart, a full stop that stands alone."""
    return re.sub(r"(?<=\w)([,;:]) ", r" \1 ", re.sub(r"\.$", " .", text))


def _with_aside(text: str, draw: random.Random) -> str:
    aside = draw.choice(_ASIDES)
    whole = text if text[-1] in ".!?" else f"{text}."
    return f"{aside} {whole}" if draw.random() < 0.4 else f"{whole} {aside}"
