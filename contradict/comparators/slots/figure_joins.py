"""Figures that make one: ranges, "2 hours 14 minutes", "17 votes to 14"."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from contradict.comparators.slots.figure_changes import change_of
from contradict.comparators.slots.figures import Figure, score
from contradict.comparators.slots.units import ratio

_SMALLER = {
    "year": ("month", "day"),
    "month": ("week", "day"),
    "week": ("day",),
    "day": ("hour", "minute"),
    "hour": ("minute", "second"),
    "minute": ("second",),
    "foot": ("inch",),
    "stone": ("lb",),
    "lb": ("ounce",),
}
_ADDING = re.compile(r"(?:,?\s|,?\sand\s|)")
_RANGING = re.compile(r"\s?[-‐‑–]\s?|—|\s(?:to|or|and)\s")
_VERSUS = re.compile(r"\s(?:votes?\s)?to\s")
_DECIDED = re.compile(r"\b(?:by|vot(?:ed?|ing|es)(?:\sof)?|w[io]n|lost|passed|beaten)\s$", re.I)
_BETWEEN = re.compile(r"\bbetween\s(?:about\s|some\s|the\sages\sof\s)?$", re.I)
_FROM = re.compile(r"\bfrom\s$", re.I)


def joined(text: str, found: Iterable[Figure]) -> Iterator[Figure]:
    """Yield the figures, those that belong together as one.

    A figure without a unit takes that of the next where only "to", "or", "and" or a dash parts
    them: "from 8 to 6 per cent".
    """
    current: Figure | None = None
    for figure in found:
        one = current and _as_one(text, current, figure)
        if current and not one:
            yield _completed(text, current, figure)
        current = one or figure
    if current:
        yield current


def _as_one(text: str, a: Figure, b: Figure) -> Figure | None:
    gap, before = text[a.end : b.start], text[max(0, a.start - 24) : a.start]
    if (a.form, b.form) != ("cardinal", "cardinal") or len(gap) > 12 or a.low != a.high:
        return None
    if b.unit in _SMALLER.get(a.unit, ()) and _ADDING.fullmatch(gap):
        return _sum(a, b)
    decided = "vote" in gap or _DECIDED.search(before)
    if decided and not a.unit and not b.unit and _VERSUS.fullmatch(gap):
        return score(a.start, b.end, ((a.low, b.low),))
    return _range(text, a, b) if _RANGING.fullmatch(gap) else None


def _sum(a: Figure, b: Figure) -> Figure:
    share = ratio(b.unit, a.unit)
    total = a.low + b.low * share
    return replace(a, end=b.end, low=total, high=total, step=b.step * share)


def _range(text: str, a: Figure, b: Figure) -> Figure | None:
    """Return the range from `a` to `b`; in "fell 3p to 250p" and "from 8 to 6" there is none."""
    before, word, a = (
        text[max(0, a.start - 24) : a.start],
        text[a.end : b.start].strip(),
        _scaled_like(a, b),
    )
    between = _BETWEEN.search(before)
    led = _FROM.search(before) or change_of(text, a.start, a.end, a)
    if (word == "and" and not between) or (word == "to" and led):
        return None
    if a.low >= b.low or a.unit not in ("", b.unit) or (word == "or" and b.low > 2 * a.low):
        return None
    start = a.start - len(between.group()) if between else a.start
    return replace(b, start=start, low=a.low, step=min(a.step, b.step))


def _scaled_like(a: Figure, b: Figure) -> Figure:
    """Return `a` times the scale word of `b`: "15 to 20 million"."""
    if a.factor != 1 or b.factor == 1 or a.low >= 1000:
        return a
    return replace(a, low=a.low * b.factor, high=a.high * b.factor, step=a.step * b.factor)


def _completed(text: str, a: Figure, b: Figure) -> Figure:
    linked = a.form == b.form == "cardinal" and not a.unit and b.unit and b.start - a.end < 8
    if not linked or not _RANGING.fullmatch(text[a.end : b.start]):
        return a
    return replace(_scaled_like(a, b), unit=b.unit)
