"""Days, years and times of day, in the ways people write them."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

_EPOCH = date(1995, 1, 1)
_SPAN = 11_000


@dataclass(frozen=True, slots=True)
class Day:
    """A date; `leap` is the distance in days of its other dates."""

    date: date
    leap: int

    def __str__(self) -> str:
        return self.dm

    @property
    def dm(self) -> str:
        """As "4 July"."""
        return f"{self.date.day} {self.date:%B}"

    @property
    def md(self) -> str:
        """As "July 4"."""
        return f"{self.date:%B} {self.date.day}"

    @property
    def dmy(self) -> str:
        """As "4 July 2023"."""
        return f"{self.dm} {self.date.year}"

    @property
    def mdy(self) -> str:
        """As "July 4, 2023"."""
        return f"{self.md}, {self.date.year}"

    @property
    def iso(self) -> str:
        """As "2023-07-04"."""
        return self.date.isoformat()

    @property
    def dots(self) -> str:
        """As "04.07.2023"."""
        return f"{self.date:%d.%m.%Y}"

    @property
    def ordinal(self) -> str:
        """As "the 4th of July"."""
        day = self.date.day
        ending = "th" if 10 < day < 20 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
        return f"the {day}{ending} of {self.month}"

    @property
    def month(self) -> str:
        """As "July"."""
        return f"{self.date:%B}"

    @property
    def weekday(self) -> str:
        """As "Tuesday"."""
        return f"{self.date:%A}"

    @property
    def year(self) -> int:
        """As 2023."""
        return self.date.year

    @property
    def next(self) -> "Day":
        """The day after."""
        return self._moved(1)

    @property
    def week(self) -> "Day":
        """A week after."""
        return self._moved(7)

    @property
    def fortnight(self) -> "Day":
        """Two weeks after."""
        return self._moved(14)

    @property
    def later(self) -> "Day":
        """A day in a later month."""
        return self._moved(31 + self.leap)

    @property
    def earlier(self) -> "Day":
        """A day in an earlier month."""
        return self._moved(-31 - self.leap)

    @property
    def other(self) -> "Day":
        """Another day, days or weeks off, before or after; never the same weekday."""
        off = self.leap if self.leap % 7 else self.leap + 3
        return self._moved(off if self.leap % 2 else -off)

    def _moved(self, days: int) -> "Day":
        return Day(self.date + timedelta(days), self.leap)


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day on the five minutes."""

    minutes: int

    def __str__(self) -> str:
        return self.h24

    @property
    def h24(self) -> str:
        """As "14:30"."""
        return f"{self.minutes // 60:02}:{self.minutes % 60:02}"

    @property
    def ampm(self) -> str:
        """As "2.30 pm"."""
        hours, minutes = divmod(self.minutes, 60)
        past = f".{minutes:02}" if minutes else ""
        return f"{(hours - 1) % 12 + 1}{past} {'am' if hours < 12 else 'pm'}"

    @property
    def other(self) -> "Clock":
        """A time at least an hour off."""
        return Clock((self.minutes + 95) % (24 * 60))


def draw_day(draw: random.Random) -> Day:
    """Return a day from 1995 to 2025."""
    return Day(_EPOCH + timedelta(draw.randrange(_SPAN)), draw.randint(2, 90))


def draw_year(draw: random.Random, low: str = "1890", high: str = "2025") -> int:
    """Return a year."""
    return draw.randint(int(low), int(high))


def draw_clock(draw: random.Random) -> Clock:
    """Return a time between six in the morning and ten at night."""
    return Clock(draw.randrange(6 * 60, 22 * 60, 5))
