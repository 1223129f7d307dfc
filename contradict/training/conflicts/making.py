"""Joins a source of pairs with a kind of change to a maker of conflicts and their partners."""

import random
from collections.abc import Iterator
from functools import lru_cache

from contradict.training.conflicts.altering import Alter, Altered
from contradict.training.conflicts.bases import Base, Source
from contradict.training.conflicts.denials import affirmed
from contradict.training.conflicts.mined import exchange, exchanges
from contradict.training.conflicts.roles import in_passive
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair, Maker
from contradict.training.rewording import noises
from contradict.training.values import Pools, harvest

_HARVESTED = 12_000
"""Sentences that the pools are drawn from: ten seconds's work."""
_NOISY = 0.15


@lru_cache(maxsize=2)
def pools_of(material: Material) -> Pools:
    """Return the pools of values in a sample of the material's sentences."""
    step = max(1, len(material.sentences) // _HARVESTED)
    return harvest(material.sentences[::step])


def altering(source: Source, change: Alter) -> Maker:
    """Return the maker that changes the hypotheses of `source`, and ends when it does."""

    def make(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
        pools = pools_of(material)
        for base in source(material, draw):
            made = change(base.premise, base.hypothesis, pools, draw)
            if made and made.text != base.hypothesis:
                yield from _both(base, made, _partner(base, made, pools, draw), draw)

    return make


def exchanging(source: Source) -> Maker:
    """Return the maker that exchanges words as people do in the material's contradictions."""

    def make(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
        table = exchanges(material.contradicted, material.entailed)
        return altering(source, exchange(table))(material, draw)

    return make


def _partner(base: Base, made: Altered, pools: Pools, draw: random.Random) -> str:
    """Return the hypothesis that keeps the base's label, in the form of the conflict."""
    if made.shape == "denied from far":
        return affirmed(base.hypothesis, draw) or base.hypothesis
    if made.shape == "roles swapped" and draw.random() < 0.5:
        return in_passive(base.hypothesis, pools) or base.hypothesis
    return base.hypothesis


def _both(base: Base, made: Altered, partner: str, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield the conflict and its partner, both with the same noise where there is any."""
    noise = draw.choice(list(noises())) if draw.random() < _NOISY else str
    premise = noise(base.premise) if draw.random() < 0.3 else base.premise
    yield LabelledPair(premise, noise(made.text), "contradiction", made.shape)
    yield LabelledPair(premise, noise(partner), base.label, f"{made.shape}: its partner")
