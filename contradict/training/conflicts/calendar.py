"""Another date in the format of a given one."""

import random
import re
from collections.abc import Callable, Sequence
from functools import partial

from contradict.calendar_words import MONTHS, WEEKDAYS
from contradict.training.conflicts.figures import other_digits

Change = Callable[[str, random.Random], str | None]

_SEASONS = "spring summer autumn winter".split()
_RELATIVE = (("yesterday", "tomorrow"), ("early", "late"), ("start", "end"))
_SETS = (MONTHS, WEEKDAYS, _SEASONS, *_RELATIVE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d(?=s?\b)")
_DAY = re.compile(r"(?<!\d)(?:[12]?\d|3[01])(?=(?:st|nd|rd|th)?\b)(?![\d:])")
_EARLIEST, _LATEST = 1500, 2029
_SWAPPED = 0.25
"""How often the last two digits of a year are swapped rather than others taken."""


def other_date(text: str, draw: random.Random) -> str | None:
    """Return the words of a date with its year, month, day, weekday or season changed."""
    changes: list[Change] = [_year, _day, *(partial(_name, names) for names in _SETS)]
    draw.shuffle(changes)
    made = (change(text, draw) for change in changes)
    return next((new for new in made if new and new != text), None)


def _year(text: str, draw: random.Random) -> str | None:
    found = list(_YEAR.finditer(text))
    if not found:
        return None
    match = draw.choice(found)
    decade = text.startswith("s", match.end())
    near = int(match.group()) + draw.choice((-1, 1)) * draw.randint(1, 9) * (10 if decade else 1)
    swapped = int(match.group()[:2] + match.group()[:1:-1])
    wanted = swapped if draw.random() < _SWAPPED and not decade else near
    new = wanted if _EARLIEST <= wanted <= _LATEST else min(near, _LATEST - 9)
    return f"{text[: match.start()]}{new}{text[match.end() :]}"


def _name(names: Sequence[str], text: str, draw: random.Random) -> str | None:
    match = re.search(rf"\b(?:{'|'.join(names)})\b", text)
    if not match:
        return None
    new = draw.choice([name for name in names if name != match.group()])
    return text[: match.start()] + new + text[match.end() :]


def _day(text: str, draw: random.Random) -> str | None:
    match = _DAY.search(text)
    if not match or not any(month in text for month in MONTHS):
        return None
    new = other_digits(match.group(), draw)
    fits = new and 1 <= int(new) <= 28 and text[match.end() : match.end() + 1] in {" ", ",", ""}
    return f"{text[: match.start()]}{new}{text[match.end() :]}" if fits else None
