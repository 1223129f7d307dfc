"""Who disagrees with whom, as a matrix of sources."""

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure
    from pandas import DataFrame

MOST = 30
"""Sources that can be read on one page; the others disagree less."""


def disagreement_chart(matrix: "DataFrame") -> "Figure":
    """Return the matrix as a picture, the sources that disagree most first, MOST at most.

    Darker is more; the colours are cividis, which was made for the colour-blind (Nuñez, 2018).
    Every number stands in its cell, and cells of none are empty.
    """
    from matplotlib.figure import Figure

    order = matrix.sum().sort_values(ascending=False, kind="stable").index[:MOST]
    shown = matrix.loc[order, order]
    size = 3.0 + 0.22 * len(shown)
    figure = Figure(figsize=(size, size), layout="constrained")
    axes = figure.subplots()
    if shown.empty:
        axes.text(0.5, 0.5, "no source disagrees with another", ha="center")
        axes.set_axis_off()
    else:
        _cells(axes, shown)
    return figure


def _cells(axes: "Axes", shown: "DataFrame") -> None:
    numbers = shown.to_numpy()
    axes.imshow(np.ma.masked_equal(numbers, 0), cmap="cividis_r", vmin=0)
    axes.set_yticks(range(len(shown)), list(shown.index), fontsize=8)
    axes.set_xticks(range(len(shown)), list(shown.columns), rotation=90, fontsize=8)
    axes.set_title("conflicts between two sources", fontsize=10)
    axes.set_xticks(np.arange(len(shown)) - 0.5, minor=True)
    axes.set_yticks(np.arange(len(shown)) - 0.5, minor=True)
    axes.grid(which="minor", color="#DDDDDD", linewidth=0.5)
    axes.tick_params(which="minor", length=0)
    for row, numbers_of_row in enumerate(numbers):
        for column, number in enumerate(numbers_of_row):
            if number:
                dark = number * 2 > numbers.max()
                axes.text(
                    column, row, str(number), ha="center", va="center", fontsize=8,
                    color="white" if dark else "black",
                )  # fmt: skip
