"""Dates counted from another: "three days after 2 April 1998" beside "on 5 April 1998"."""

import random
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from contradict.calendar_words import MONTHS
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair
from contradict.training.sampling import rounds

_NAMES = "|".join(MONTHS)
_DAY = re.compile(
    rf"\b[Oo]n (?:(?P<month>{_NAMES}) (?P<day>\d\d?),?|(?P<d>\d\d?) (?P<m>{_NAMES}))"
    r" (?P<year>\d{4})\b,?"
)
_YEAR = re.compile(r"\b[Ii]n (?P<year>1[5-9]\d\d|20[01]\d)\b(?![-–/])")
_COUNTS = "a two three four five six seven eight nine ten eleven twelve".split()

Phrase = Callable[[int], str]
"""Gives the phrase that counts so many days, weeks or years from a fixed date."""


def counted_dates(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield sentences whose date the hypothesis counts from another, wrongly and rightly."""
    shape = "date counted from another"
    dated = [s for s in material.sentences if _DAY.search(s) or _YEAR.search(s)]
    for text in rounds(dated, draw):
        right, wrong = draw.sample(range(1, 9), 2)
        sign = draw.choice((-1, 1))
        found = _from_day(text, sign * right, draw) or _from_year(text, sign * right)
        if found:
            match, phrase = found
            yield LabelledPair(text, _put(text, match, phrase(wrong)), "contradiction", shape)
            partner = _put(text, match, phrase(right))
            yield LabelledPair(text, partner, "entailment", f"{shape}: its partner")


def _from_day(text: str, count: int, draw: random.Random) -> tuple[re.Match[str], Phrase] | None:
    match = _DAY.search(text)
    day = match and _read(match)
    if not match or not day:
        return None
    unit, length = draw.choice((("day", 1), ("week", 7)))
    anchor = _written(day - timedelta(days=count * length), american=bool(match["month"]))
    side = "after" if count > 0 else "before"
    return match, lambda many: f"{_many(many, unit)} {side} {anchor}"


def _from_year(text: str, count: int) -> tuple[re.Match[str], Phrase] | None:
    match = _YEAR.search(text)
    if not match:
        return None
    side, anchor = ("after" if count > 0 else "before"), int(match["year"]) - count
    return match, lambda many: f"{_many(many, 'year')} {side} {anchor}"


def _read(match: re.Match[str]) -> date | None:
    month, day = match["month"] or match["m"], match["day"] or match["d"]
    try:
        return date(int(match["year"]), MONTHS.index(month) + 1, int(day))
    except ValueError:
        return None  # 31 June: the writer's slip


def _written(day: date, *, american: bool) -> str:
    month = MONTHS[day.month - 1]
    return f"{month} {day.day}, {day.year}" if american else f"{day.day} {month} {day.year}"


def _many(count: int, unit: str) -> str:
    return f"{_COUNTS[count - 1]} {unit}{'s' if count > 1 else ''}"


def _put(text: str, match: re.Match[str], words: str) -> str:
    opening = words[0].upper() + words[1:] if match.start() == 0 else words
    comma = "," if match.group().endswith(",") else ""
    return text[: match.start()] + opening + comma + text[match.end() :]
