"""Dates in other formats: the same day, a month that holds it, another day."""

import random
import re
from collections.abc import Iterator
from datetime import date, datetime

from contradict.calendar_words import MONTH
from contradict.training.lookalikes.real.making import (
    FRAGILE,
    alike,
    apart,
    from_sentences,
    refined,
)
from contradict.training.lookalikes.values.days import Day
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair

SHAPE = "N9 date in another format"
_DATE = re.compile(
    rf"\b(?:(?P<mdy>(?:{MONTH}) \d{{1,2}}, \d{{4}})|(?P<dmy>\d{{1,2}} (?:{MONTH}) \d{{4}}))\b"
)
_BOUND = re.compile(
    r"\b(?:by|until|before|after|since|from|to|between|and) $|[-–]\s*$", re.IGNORECASE
)
_RANGE = re.compile(r"(?: to\b|\s*[-–])")
_ON = re.compile(r"\b[Oo]n $")


def rewritten_dates(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield sentences with their one date written otherwise, widened, or changed."""
    fitting = [text for text in material.sentences if _fits(text)]
    yield from from_sentences(fitting, draw, lambda text: _made(text, draw))


def _fits(text: str) -> bool:
    found = list(_DATE.finditer(text))
    if len(found) != 1 or FRAGILE.search(text):
        return False
    before, behind = text[: found[0].start()], text[found[0].end() :]
    return not _BOUND.search(before) and not _RANGE.match(behind)


def _made(text: str, draw: random.Random) -> Iterator[LabelledPair]:
    found = next(_DATE.finditer(text))
    parsed = _parsed(found)
    if parsed is None:
        return
    day, before, behind = (
        Day(parsed, draw.randint(2, 90)),
        text[: found.start()],
        text[found.end() :],
    )
    written = before + draw.choice(_forms(day)) + behind
    yield alike(SHAPE, text, written, draw)
    other = before + draw.choice(_forms(draw.choice((day.other, day.later, day.next)))) + behind
    yield apart(f"{SHAPE}: another day", "contradiction", text, other, draw)
    if _ON.search(before):
        month = before[:-3] + f"{'In' if before[-3] == 'O' else 'in'} "
        yield refined(
            "F4 month", text, f"{month}{day.month} {day.year}{behind.removeprefix(',')}", draw
        )


def _parsed(found: re.Match[str]) -> date | None:
    form = "%B %d, %Y" if found["mdy"] else "%d %B %Y"
    try:
        parsed = datetime.strptime(found.group(), form).date()
    except ValueError:
        return None
    return parsed if 1000 < parsed.year < 2100 else None


def _forms(day: Day) -> tuple[str, ...]:
    ordinal = f"{day.ordinal.removeprefix('the ')} {day.year}"
    return (day.dmy, day.mdy, day.dmy, day.mdy, ordinal, day.iso)
