"""Which kind of value a slot's name asks for, and how it is drawn."""

import random
from collections.abc import Callable, Mapping
from functools import cache
from importlib import resources

from contradict.training.lookalikes.values.amounts import draw_measure, draw_money
from contradict.training.lookalikes.values.days import draw_clock, draw_day, draw_year
from contradict.training.lookalikes.values.figures import (
    draw_figure,
    draw_percent,
    draw_share,
    draw_sum,
)
from contradict.training.lookalikes.values.names import draw_firm, draw_person
from contradict.training.lookalikes.values.places import draw_town, draw_twin, draw_village
from contradict.training.lookalikes.values.spellings import (
    draw_deed,
    draw_feat,
    draw_latin,
    draw_spelling,
)

Draw = Callable[..., object]

KINDS: Mapping[str, Draw] = {
    "n": draw_figure,
    "number": draw_figure,
    "share": draw_share,
    "sum": draw_sum,
    "money": draw_money,
    "measure": draw_measure,
    "day": draw_day,
    "year": draw_year,
    "clock": draw_clock,
    "town": draw_town,
    "twin": draw_twin,
    "village": draw_village,
    "person": draw_person,
    "firm": draw_firm,
    "pct": draw_percent,
    "spelling": draw_spelling,
    "latin": draw_latin,
    "deed": draw_deed,
    "feat": draw_feat,
}
"""Draws by the name of a kind; further words of a slot's definition are their arguments."""


@cache
def pools() -> Mapping[str, tuple[str, ...]]:
    """Return the word lists of `frames/pools.txt` by name."""
    text = resources.files("contradict.training.lookalikes").joinpath("frames/pools.txt")
    rows = (row.split(":", 1) for row in text.read_text("utf-8").splitlines() if ":" in row)
    return {name.strip(): _choices(words) for name, words in rows}


def _choices(words: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in words.split("|"))


def draw_value(definition: str, draw: random.Random) -> object:
    """Return a value of `definition`: choices ("a | b"), or a kind or pool with arguments.

    Raises:
        KeyError: the definition names neither a kind nor a pool.
    """
    if "|" in definition:
        return draw.choice(_choices(definition))
    kind, *arguments = definition.split()
    if kind in KINDS:
        return KINDS[kind](draw, *arguments)
    return draw.choice(pools()[kind])
