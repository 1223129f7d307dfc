"""Views that a source rejects, confirms, only reports, or that are only possible."""

import random
import re
from collections.abc import Iterator

from contradict.training.conflicts.making import pools_of
from contradict.training.conflicts.value_changes import change_value
from contradict.training.lookalikes.real.making import (
    FRAGILE,
    alike,
    apart,
    from_sentences,
    refined,
)
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair
from contradict.training.values import Pools

REJECTED, REPORTED, POSSIBLE = "F10 rejected view", "F9 reported view", "F27 modality"
_LONGEST = 24
_PLAIN = frozenset(
    "The A An It He She They This These Those In On At By As For From With During After Before "
    "Under His Her Its Their Our There Some Many Several Most Two Three Today Later Although While "
    "When Since However Another Such Both".split()
)
_REJECTED = (
    "Claims that {} are false{}.",
    "It is wrong to say that {}{}.",
    "Reports that {} turned out to be untrue{}.",
    "Contrary to what some believe, it is not so that {}{}.",
    "The rumour that {} is unfounded{}.",
    "Nothing supports the claim that {}{}.",
)
_CONFIRMED = (
    "Claims that {} are true{}.",
    "It is right to say that {}{}.",
    "Reports that {} turned out to be true{}.",
    "Contrary to what some believe, it is indeed so that {}{}.",
    "The rumour that {} is well founded{}.",
    "Nobody doubts the fact that {}{}.",
)
_REPORTED = (
    "Some people claim that {}.",
    "There are rumours that {}.",
    "A blog has alleged that {}.",
    "It is not known whether {}.",
    "Critics say that {}, which others dispute.",
)
_POSSIBLE = ("It is possible that {}.", "It may be that {}.", "Perhaps {}.")
_SOURCES = ("", "", ", experts say", ", according to the records", ", the inquiry found")


def views(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield statements with views on them and on their opposites, from all sides."""
    pools = pools_of(material)
    fitting = [text for text in material.sentences if _fits(text)]
    yield from from_sentences(fitting, draw, lambda text: _made(text, pools, draw))


def _fits(text: str) -> bool:
    return text.count(" ") < _LONGEST and text.endswith(".") and not FRAGILE.search(text)


def _made(text: str, pools: Pools, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield, of a sentence and its opposite, what a rejection and a confirmation say of it."""
    altered = change_value(text, text, pools, draw)
    if altered:
        yield _on_another(altered.text, text, draw)
    yield _on_itself(text, draw)
    reported = draw.choice(_REPORTED).format(_lowered(altered.text if altered else text)[:-1])
    yield apart(REPORTED, "neutral", reported, text, draw)
    yield _possible(text, draw)


def _on_itself(text: str, draw: random.Random) -> LabelledPair:
    """Return a statement with its rejection or its confirmation."""
    if draw.random() < 0.6:
        return apart(REJECTED, "contradiction", _said(_REJECTED, text, draw), text, draw)
    return alike(REJECTED, _said(_CONFIRMED, text, draw), text, draw)


def _on_another(other: str, text: str, draw: random.Random) -> LabelledPair:
    """Return a statement with a view on what contradicts it.

    What rejects another statement does not say what is so instead.
    """
    if draw.random() < 0.4:
        return apart(REJECTED, "contradiction", _said(_CONFIRMED, other, draw), text, draw)
    return refined(REJECTED, text, _said(_REJECTED, other, draw), draw)


def _said(wordings: tuple[str, ...], view: str, draw: random.Random) -> str:
    return draw.choice(wordings).format(_lowered(view)[:-1], draw.choice(_SOURCES))


def _possible(text: str, draw: random.Random) -> LabelledPair:
    said = draw.choice(_POSSIBLE).format(_lowered(text)[:-1])
    if draw.random() < 0.6:
        return LabelledPair(said, text, "neutral", POSSIBLE)
    return LabelledPair(text, said, "entailment", POSSIBLE)


def _lowered(text: str) -> str:
    """Return a sentence as it stands behind "that"."""
    return text[0].lower() + text[1:] if re.split(r"\W", text)[0] in _PLAIN else text
