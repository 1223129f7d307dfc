"""Which claims may meet at all, by the days on which they were published."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from contradict.candidates.pairs import Indices, Numbers

UNDATED = np.iinfo(np.int64).min
"""The day of a claim without one."""


@dataclass(frozen=True, slots=True)
class Period:
    """The day of each row, and what it rules out; a row without a day may meet any other.

    `window` is the most days between two rows, 0 for no limit. `since` is the day from which at
    least one of the two must be, None for no limit.
    """

    days: Indices
    window: int
    since: int | None

    @property
    def is_open(self) -> bool:
        """Whether nothing is ruled out."""
        return not self.window and self.since is None

    def apart(self, rows: Indices | Numbers, others: Indices | Numbers) -> NDArray[np.bool_]:
        """Return which of `rows` and `others` may not meet, of their shapes broadcast."""
        mine, yours = self.days[rows], self.days[others]
        dated = (mine != UNDATED) & (yours != UNDATED)
        ruled_out: NDArray[np.bool_] = np.zeros(dated.shape, bool)
        if self.window:
            ruled_out |= (mine > yours + self.window) | (yours > mine + self.window)
        if self.since is not None:
            ruled_out |= (mine < self.since) & (yours < self.since)
        ruled_out &= dated
        return ruled_out


def period(published: Sequence[date | None], window: int, since: date | None) -> Period:
    """Return the period of rows that were published on these days."""
    days = [UNDATED if day is None else day.toordinal() for day in published]
    return Period(np.array(days, np.int64), window, since.toordinal() if since else None)
