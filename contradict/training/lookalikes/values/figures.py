"""Counts, shares and sums, with what holds of them and what doesn't."""

import math
import random
from dataclasses import dataclass

ROUNDING = 0.04
"""A figure within this share of another may be the other, rounded ("about 40,000", 39,612)."""
FAR = 0.25
"""A figure further off than this share is no rounding of the other, whatever the hedge."""
_ONES = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_SHARES = (
    ("half", "50", "30"),
    ("a quarter", "25", "40"),
    ("three quarters", "75", "55"),
    ("a third", "33", "48"),
    ("two thirds", "67", "45"),
    ("a fifth", "20", "35"),
    ("one in ten", "10", "24"),
    ("three in five", "60", "42"),
    ("four in five", "80", "62"),
    ("a tenth", "10", "19"),
)


def in_words(value: int) -> str:
    """Return `value` in words below a hundred, else in digits."""
    if not 0 <= value < 100:
        return f"{value:,}"
    if value < 20:
        return _ONES[value]
    return _TENS[value // 10] + (f"-{_ONES[value % 10]}" if value % 10 else "")


def rounded(value: float, digits: int) -> int:
    """Return `value` to that many significant digits, as a whole number."""
    if not value:
        return 0
    return round(round(value, digits - 1 - math.floor(math.log10(abs(value)))))


@dataclass(frozen=True, slots=True)
class Figure:
    """A positive count. `tilt`, from 0 to 1, settles how far off its other figures lie."""

    value: int
    tilt: float

    def __str__(self) -> str:
        return f"{self.value:,}"

    @property
    def words(self) -> str:
        """In words, where people write words."""
        return in_words(self.value)

    @property
    def rough(self) -> "Figure":
        """Rounded, never by more than ROUNDING."""
        near = (rounded(self.value, digits) for digits in (1, 2, 3))
        return Figure(
            next((n for n in near if abs(n - self.value) <= ROUNDING * self.value), self.value),
            self.tilt,
        )

    @property
    def other(self) -> "Figure":
        """Another figure, further off than FAR, up or down."""
        return self.more if self.tilt < 0.5 else self.less

    @property
    def more(self) -> "Figure":
        """A figure larger by more than FAR, and by two at least."""
        return Figure(max(self.value + 2, math.ceil(self.value * (1.3 + self.tilt))), self.tilt)

    @property
    def less(self) -> "Figure":
        """A figure smaller by more than FAR; one larger where there is none."""
        value = math.floor(self.value * (0.4 + 0.3 * self.tilt))
        return Figure(value, self.tilt) if 0 < value < self.value - 1 else self.more

    @property
    def under(self) -> "Figure":
        """A round figure below it: "more than" and "at least" this hold."""
        value = rounded(self.value * (0.8 + 0.15 * self.tilt), 2)
        return Figure(min(value, self.value - 1), self.tilt)

    @property
    def over(self) -> "Figure":
        """A round figure above it: "fewer than" and "at most" this hold."""
        value = rounded(self.value * (1.06 + 0.2 * self.tilt), 2)
        return Figure(max(value, self.value + 1), self.tilt)


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole in words and as a percentage; `wrong` is another percentage."""

    words: str
    pct: str
    wrong: str

    def __str__(self) -> str:
        return self.words


@dataclass(frozen=True, slots=True)
class Sum:
    """Two parts and their total; `each` times `count` is `product`. The wrong ones are far off."""

    a: Figure
    b: Figure
    each: Figure
    count: Figure

    def __str__(self) -> str:
        return str(self.total)

    @property
    def total(self) -> Figure:
        """Both parts together."""
        return Figure(self.a.value + self.b.value, self.a.tilt)

    @property
    def product(self) -> Figure:
        """Each, times their number."""
        return Figure(self.each.value * self.count.value, self.a.tilt)


def draw_figure(draw: random.Random, low: str = "12", high: str = "900") -> Figure:
    """Return a figure from `low` to `high`, small ones as likely as large ones."""
    value = math.exp(draw.uniform(math.log(int(low)), math.log(int(high) + 1)))
    return Figure(min(max(int(value), int(low), 2), int(high)), round(draw.random(), 3))


def draw_percent(draw: random.Random, low: str = "2", high: str = "60") -> str:
    """Return a percentage without its sign: "4.7", "31"."""
    value = draw.uniform(float(low), float(high))
    return f"{value:.1f}" if draw.random() < 0.5 else f"{value:.0f}"


def draw_share(draw: random.Random) -> Share:
    """Return a part such as a third, which is 33 per cent and not 48."""
    return Share(*draw.choice(_SHARES))


def draw_sum(draw: random.Random, low: str = "5", high: str = "80") -> Sum:
    """Return a sum and a product of small figures."""
    a, b, each = (draw_figure(draw, low, high) for _ in range(3))
    return Sum(a, b, each, draw_figure(draw, "3", "12"))
