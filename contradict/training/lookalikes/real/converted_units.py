"""Quantities in another unit: the same, or too far off to be it."""

import random
import re
from collections.abc import Iterator

from contradict.comparators.slots.units import canonical, convert
from contradict.training.lookalikes.real.making import alike, apart, from_sentences
from contradict.training.lookalikes.values.figures import Figure, rounded
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair

SHAPE = "F12 another unit"
_PARTNERS = {
    "miles": "kilometres", "kilometres": "miles", "kilometers": "miles", "km": "miles",
    "feet": "metres", "metres": "feet", "meters": "feet", "acres": "hectares",
    "hectares": "acres", "kilograms": "lb", "kg": "lb", "lb": "kg", "mph": "km/h", "km/h": "mph",
    "square miles": "square kilometres", "square kilometers": "square miles",
    "square kilometres": "square miles", "hours": "minutes", "minutes": "seconds",
    "weeks": "days", "inches": "cm", "yards": "metres", "tonnes": "kg", "tons": "kg",
}  # fmt: skip
_UNITS = "|".join(sorted(_PARTNERS, key=len)[::-1])
_HEDGED = re.compile(
    r"\b(?:about|around|over|under|than|least|some|up to|the|nearly|almost|within) $", re.IGNORECASE
)
_MEASURE = re.compile(
    rf"(?<![\d$£€.,/-])(\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)? ({_UNITS})"
    r"\b(?! \(|-| race| relay| radius| per| an? | freestyle| hurdles| event| run| long \(|/|,? \d)"
)


def converted_units(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield sentences with their one measure in another unit, rightly and wrongly."""
    fitting = [text for text in material.sentences if _fits(text)]
    yield from from_sentences(fitting, draw, lambda text: _made(text, draw))


def _fits(text: str) -> bool:
    found = list(_MEASURE.finditer(text))
    units = re.findall(r"\b(?:miles|km|kilomet|feet|met(?:er|re)s|acres|hectares|kg|lb|sq)", text)
    if len(found) != 1 or _HEDGED.search(text[: found[0].start()]):
        return False
    return len(units) <= 1 and "(" not in text[found[0].end() :][:12]


def _made(text: str, draw: random.Random) -> Iterator[LabelledPair]:
    found = next(_MEASURE.finditer(text))
    unit, partner = found[2], _PARTNERS[found[2]]
    value = float(found.group()[: -len(unit)].replace(",", ""))
    same = convert(value, canonical(unit), canonical(partner))
    if not same or same < 2:
        return
    figure = Figure(rounded(same, 3), draw.random())

    def with_words(words: object) -> str:
        return f"{text[: found.start()]}{words} {partner}{text[found.end() :]}"

    about = draw.choice(("", "", "about ", "some "))
    yield alike(SHAPE, text, with_words(f"{about}{figure}"), draw)
    yield apart(
        f"{SHAPE}: too far", "contradiction", text, with_words(f"{about}{figure.other}"), draw
    )
