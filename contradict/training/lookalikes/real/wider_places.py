"""Places widened to what they lie in, and moved to where they are not."""

import random
import re
from collections.abc import Iterator

from contradict.comparators.slots.areas import Level
from contradict.comparators.slots.gazetteer import containers, likely
from contradict.training.conflicts.making import pools_of
from contradict.training.conflicts.substitutes import other_value
from contradict.training.lookalikes.real.making import FRAGILE, apart, from_sentences, refined
from contradict.training.lookalikes.values.places import with_article
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair
from contradict.training.values import Mention, Pools, mentions

SHAPE = "F4 refinement"
_CITY = 60_000
"""Inhabitants of the smallest towns used: names of smaller ones are mostly something else."""
_AT_ONE_PLACE = re.compile(
    r"\b(?:born|died|located|situated|based|headquartered|held|founded|built|opened|lives|lived|"
    r"buried|took place|crashed|arrested|signed|is a|was a)\b"
)


_GOES_ON = re.compile(r"'|,? \(|(?:, [A-Z]\w+)(?=[ ,.])(?!, (?:where|which|and)\b)")
"""What follows a town that is named with its state, or is part of a longer name."""


def wider_places(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield sentences with a town exchanged for its country, or for another town."""
    pools = pools_of(material)
    fitting = [text for text in material.sentences if " in " in text and not FRAGILE.search(text)]
    yield from from_sentences(fitting, draw, lambda text: _made(text, pools, draw))


def _made(text: str, pools: Pools, draw: random.Random) -> Iterator[LabelledPair]:
    found = [m for m in mentions(text, pools.first_names) if _is_town(m, text)]
    if len(found) != 1 or _GOES_ON.match(text, found[0].end):
        return
    town, behind = found[0], text[found[0].end :]
    country = containers(likely(town.text)[0])[-1]
    if country in text:
        yield from _without_country(text, town, country, draw)
        return
    yield refined(SHAPE, text, f"{text[: town.start]}{with_article(country)}{behind}", draw)
    other = _AT_ONE_PLACE.search(text) and other_value(town, pools, draw)
    if other:
        moved = f"{text[: town.start]}{other}{behind}"
        yield apart(f"{SHAPE}: elsewhere", "contradiction", text, moved, draw)


def _without_country(
    text: str, town: Mention, country: str, draw: random.Random
) -> Iterator[LabelledPair]:
    """Yield a sentence with "Town, Country" cut to either."""
    if text.startswith(f", {country}", town.end):
        behind = text[town.end + len(country) + 2 :]
        yield refined(SHAPE, text, text[: town.start] + with_article(country) + behind, draw)
        yield refined(SHAPE, text, text[: town.end] + behind, draw)


def _is_town(mention: Mention, text: str) -> bool:
    """Whether a mention is a town that only one place is called, and the sentence is set in it."""
    areas = likely(mention.text) if mention.kind == "place" else ()
    single = len(areas) == 1 and areas[0].level == Level.CITY and areas[0].population >= _CITY
    return single and text[: mention.start].endswith(" in ") and bool(containers(areas[0]))
