"""Colours and shapes that the colour-blind can tell apart; no meaning has a colour alone.

The colours are those of Okabe and Ito (2008), "Color Universal Design".
"""

from collections.abc import Mapping

from contradict.types import Outcome

OUTCOMES: Mapping[Outcome, str] = {
    "conflict": "#D55E00",
    "update": "#0072B2",
    "disputed": "#CC79A7",
    "estimates": "#009E73",
}
DASHES: Mapping[Outcome, tuple[int, ...]] = {
    "conflict": (1, 0),
    "update": (6, 3),
    "disputed": (2, 2),
    "estimates": (8, 3, 2, 3),
}
"""How lines of each outcome are dashed: lengths of strokes and gaps."""

SERIES = ("#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#000000")
SHAPES = ("circle", "square", "triangle-up", "diamond", "cross", "triangle-down", "triangle-right")
"""One shape beside each colour of SERIES, as Vega calls them."""

REST, RISES, FALLS = "#B0B0B0", "#D55E00", "#0072B2"
