"""Amounts of money and measures with units, each in several ways of writing it."""

import random
from dataclasses import dataclass
from functools import lru_cache

from contradict.comparators.slots.units import convert
from contradict.training.lookalikes.values.figures import Figure, rounded

_CURRENCIES = (("$", "dollars"), ("£", "pounds"), ("€", "euros"))
_UNITS = {
    "length": (("km", "kilometres", 3, 900), ("mile", "miles", 0, 0)),
    "height": (("m", "metres", 20, 900), ("foot", "feet", 0, 0)),
    "mass": (("kg", "kg", 20, 900), ("lb", "lb", 0, 0)),
    "area": (("km²", "square kilometres", 12, 900), ("mile²", "square miles", 0, 0)),
    "land": (("hectare", "hectares", 12, 900), ("acre", "acres", 0, 0)),
    "speed": (("km/h", "km/h", 40, 300), ("mph", "mph", 0, 0)),
    "heat": (("degC", "degrees Celsius", 21, 44), ("degF", "degrees Fahrenheit", 0, 0)),
    "time": (("hour", "hours", 3, 40), ("minute", "minutes", 0, 0)),
    "weight": (("tonne", "tonnes", 3, 90), ("kg", "kg", 0, 0)),
    "width": (("m", "metres", 3, 60), ("cm", "centimetres", 0, 0)),
}


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in tenths of a million, of one currency."""

    tenths: int
    sign: str
    name: str
    tilt: float

    def __str__(self) -> str:
        return f"{self.sign}{self.figure} {self.scale}"

    @property
    def scale(self) -> str:
        """The word after the figure."""
        return "billion" if self.tenths >= 10_000 else "million"

    @property
    def figure(self) -> str:
        """In its scale: 1.2 of "1.2 billion"."""
        return f"{self.tenths / (10_000 if self.tenths >= 10_000 else 10):g}"

    @property
    def words(self) -> str:
        """As "1.2 billion dollars"."""
        return f"{self.figure} {self.scale} {self.name}"

    @property
    def short(self) -> str:
        """As "$1.2bn"."""
        return f"{self.sign}{self.figure}{self.scale[0]}{'n' if self.scale[0] == 'b' else ''}"

    @property
    def millions(self) -> str:
        """As "1,200 million dollars"."""
        return f"{self.tenths / 10:,g} million {self.name}"

    @property
    def digits(self) -> str:
        """As "$1,200,000,000"."""
        return f"{self.sign}{self.tenths * 100_000:,}"

    @property
    def other(self) -> "Money":
        """Another amount of the currency."""
        tenths = rounded(Figure(self.tenths, self.tilt).other.value, 2)
        return Money(tenths, self.sign, self.name, self.tilt)

    @property
    def rough(self) -> "Money":
        """The amount rounded."""
        tenths = Figure(self.tenths, self.tilt).rough.value
        return Money(tenths, self.sign, self.name, self.tilt)


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity and its unit's canonical name, and a second unit to give it in."""

    value: Figure
    unit: str
    word: str
    second_unit: str
    second_word: str

    def __str__(self) -> str:
        return f"{self.value} {self.word}"

    @property
    def second(self) -> str:
        """The same quantity in the second unit, to three significant digits."""
        return f"{_converted(self.value.value, self.unit, self.second_unit):,} {self.second_word}"

    @property
    def other(self) -> "Measure":
        """Another quantity in the same units."""
        return Measure(self.value.other, self.unit, self.word, self.second_unit, self.second_word)


@lru_cache(maxsize=65536)
def _converted(value: int, unit: str, second: str) -> int:
    converted = convert(value, unit, second)
    assert converted is not None, "_UNITS pairs units of one dimension"
    return rounded(converted, 3)


def draw_money(draw: random.Random) -> Money:
    """Return an amount from half a million to some billions."""
    sign, name = draw.choice(_CURRENCIES)
    tenths = draw.choice(
        (draw.randint(12, 99), draw.randint(100, 990), draw.randint(11, 98) * 1000)
    )
    return Money(tenths, sign, name, round(draw.random(), 3))


def draw_measure(draw: random.Random, dimension: str) -> Measure:
    """Return a measure of the dimension, in either of its units first."""
    (unit, word, low, high), (second, second_word, _, _) = _UNITS[dimension]
    value = Figure(draw.randint(low, high), round(draw.random(), 3))
    return Measure(value, unit, word, second, second_word)
