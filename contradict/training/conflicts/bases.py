"""Pairs that conflicts are made from: a premise, and a hypothesis with a known label."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from contradict.training.material import Material, is_usable
from contradict.training.rewording import reworded
from contradict.training.sampling import rounds
from contradict.training.shortening import shortened, unattributed

_REVERSED = 0.25
_REWORDED = 0.4


@dataclass(frozen=True, slots=True)
class Base:
    """A premise, a hypothesis and their label, which is the label of a conflict's partner."""

    premise: str
    hypothesis: str
    label: str


Source = Callable[[Material, random.Random], Iterator[Base]]


def human(where: str = "") -> Source:
    """Return the entailment pairs that people wrote: paraphrases for free.

    `where` is a pattern that the hypothesis holds, for changes that few sentences allow.
    """

    def bases(material: Material, draw: random.Random) -> Iterator[Base]:
        fits = [pair for pair in material.entailed if re.search(where, pair[1])]
        for premise, hypothesis in rounds(fits, draw):
            if hypothesis.count(" ") > 3:
                yield Base(premise, hypothesis, "entailment")

    return bases


def shorter(where: str = "") -> Source:
    """Return sentences that hold `where` with their shortened forms, in either order."""

    def bases(material: Material, draw: random.Random) -> Iterator[Base]:
        for text in rounds(_holding(where, material.sentences), draw):
            short = shortened(text, draw)
            if short is None:
                continue
            form = (reworded(short, draw) if draw.random() < _REWORDED else None) or short
            if draw.random() < _REVERSED:
                yield Base(form, text, "neutral")
            else:
                yield Base(text, form, "entailment")

    return bases


def other_form(where: str = "", *, same: bool = False) -> Source:
    """Return sentences that hold `where` in another form; with `same`, also as they are."""

    def bases(material: Material, draw: random.Random) -> Iterator[Base]:
        for text in rounds(_holding(where, material.sentences), draw):
            form = reworded(text, draw) or (text if same else None)
            if form:
                pair = (text, form) if draw.random() < 0.5 else (form, text)
                yield Base(*pair, "entailment")

    return bases


def within_passage(material: Material, draw: random.Random) -> Iterator[Base]:
    """Yield passages with a sentence of theirs, shortened where it can be; often the last."""
    for passage in rounds(material.passages, draw, times=30):
        at = len(passage) - 1 if draw.random() < 0.4 else draw.randrange(len(passage))
        if not is_usable(passage[at]):
            continue
        around = passage[max(0, at - draw.randint(1, 4)) : at + draw.randint(1, 2)]
        short = shortened(passage[at], draw) or reworded(passage[at], draw) or passage[at]
        yield Base(" ".join(around), short, "entailment")


def reported(material: Material, draw: random.Random) -> Iterator[Base]:
    """Yield sentences that report what somebody says, with what is said as a statement."""
    for text in rounds(_holding(r"\b(?:said|says|that)\b|ccording", material.sentences), draw):
        statement = unattributed(text)
        if statement:
            yield Base(text, statement, "neutral")


def _holding(where: str, sentences: Sequence[str]) -> Sequence[str]:
    pattern = re.compile(where)
    return [text for text in sentences if pattern.search(text)] if where else sentences
