"""Figures: the spans of a text that state a number, with value, precision and unit.

A figure may still be a label ("line 6") or a year; that is decided where its context is read.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from contradict.comparators.slots.figure_patterns import (
    AMOUNT,
    ANY,
    BEFORE,
    GLUED,
    SCALE,
    START_WORDS,
    STARTS,
)
from contradict.comparators.slots.figure_values import value_of
from contradict.comparators.slots.number_words import SCALES, fraction, ordinal
from contradict.comparators.slots.units import UNIT, canonical

Form = Literal["cardinal", "ordinal", "share", "score"]
Pairs = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it stands, `text[start:end]`, its unit included.

    `low` and `high` are in `unit` and differ for a range. `step` is the size of the last digit
    that carries meaning: 1000 for "45,000", 0.01 for "1.90"; 0 for a share in words. `factor` is
    what a scale word multiplied it by. `scores` are the pairs of a result, the smaller first.
    """

    start: int
    end: int
    low: float
    high: float
    step: float
    unit: str = ""
    form: Form = "cardinal"
    factor: float = 1.0
    scores: Pairs = ()


_SCORING = re.compile(
    r"\b(?:w[io]ns?|winning|beat(?:en|s|ing)?|los[et]s?|losing|dr[ae]ws?|drawn|defeat\w*|victor\w+|"
    r"lead(?:s|ing)?|led|trail\w*|scor\w+|vot\w+|goals?|sets?|final|match|draw|result|equali[sz]\w+|"
    r"thrash\w+)\b",
    re.I,
)
_VOTING = re.compile(r"\b(?:vot\w+|won|beat|lost)\b", re.I)
_AT = re.compile(r"\b(?:at|until|till|from|since|before|after|the)\s$", re.I)
_QUANTITY = re.compile(
    rf"{SCALE}|[\s-]?{UNIT}(?!\w)|\s(?!(?:on|at|in|to|against)\b)[a-z]+s\b(?!\sto\b)"
)
_PART_OF = re.compile(
    rf"(?:\s+of)?\s+an?\s+(?P<whole>{UNIT}|thousand|million|billion|dozen)(?!\w)"
    r"|(?P<of>\s+(?:of|the|its|his|her|their|our|all)\b)"
)
_NO_SHARE = re.compile(r"\b(?:first|second|last|latter|other|former|past|final|next|the)\s$", re.I)
_PLAYED = re.compile(r"\b(?:for|in)\s$", re.I)
_ONES = frozenset(("1", "one", "One"))
_WEIGHING = re.compile(r"\b(?:weigh\w*|heav\w+|lbs?|ounces?|bodyweight)\b", re.I)
_BY = re.compile(r"\bby\s$", re.I)


def figures(text: str) -> Iterator[Figure]:
    """Yield the figures in `text`, in order, not overlapping, without dates and clock times."""
    end = 0
    for start in STARTS.finditer(text):
        word = start.group()
        if not (word[0] <= "9" or word.lower() in START_WORDS) or start.start() < end:
            continue
        match = ANY.match(text, start.start())
        if match and not GLUED.search(text, max(0, start.start() - 2), start.start()):
            figure = _READERS.get(match.lastgroup or "", _amount)(match, text, end)
            end = figure.end if figure else match.end()
            yield from (figure,) if figure else ()


def _nothing(match: re.Match[str], *_: object) -> None:
    """Read a date, a clock time or a code: no figure."""


def _lap(match: re.Match[str], *_: object) -> Figure:
    parts = match.group().replace(",", ".").split(":")
    seconds = sum(float(part) * 60**i for i, part in enumerate(reversed(parts)))
    step = 10.0 ** -len(parts[-1].partition(".")[2])
    return Figure(*match.span(), seconds, seconds, step, "second")


def _clock(match: re.Match[str], text: str, *_: object) -> Figure | None:
    """Read "17:14": the result of a vote or a match where the text tells of one, else a time."""
    if _AT.search(text, max(0, match.start() - 24), match.start()) or not _VOTING.search(text):
        return None
    return score(*match.span(), _pairs(match.group()))


def _pair(match: re.Match[str], text: str, floor: int) -> Figure | None:
    """Read "2-1" as a result; "15-20 people" is a range instead."""
    pairs = _pairs(match.group())
    low, high = pairs[0]
    counted = bool(_QUANTITY.match(text, match.end()))
    if len(pairs) == 1 and low < high and (counted or not _SCORING.search(text)):
        plain = AMOUNT.match(text, match.start())
        return _amount(plain, text, floor) if plain else None
    return score(*match.span(), pairs)


def _pairs(words: str) -> Pairs:
    numbers = [float(n) for n in re.findall("[0-9]+", re.sub(r"\([0-9]+\)", "", words))]
    return tuple(zip(numbers[::2], numbers[1::2], strict=True))


def score(start: int, end: int, pairs: Pairs) -> Figure:
    """Return the figure of a result; who had which of two numbers is not kept."""
    ordered = tuple((min(pair), max(pair)) for pair in pairs)
    return Figure(start, end, *ordered[0], 1.0, "score", "score", scores=ordered)


def _share(match: re.Match[str], text: str, *_: object) -> Figure | None:
    """Read "two thirds" as a share in percent, and "half a mile" as a part of its unit."""
    words, value, after = match.group(), fraction(match.group()), _PART_OF.match(text, match.end())
    if _NO_SHARE.search(text, max(0, match.start() - 24), match.start()):
        return None
    if after and after["whole"]:
        size = 12 if after["whole"] == "dozen" else SCALES.get(after["whole"].lower(), 1.0)
        unit = canonical(after["whole"]) if size == 1 else ""
        amount = value * size
        return Figure(match.start(), after.end(), amount, amount, amount / 10, unit, "share")
    played = _PLAYED.search(text, max(0, match.start() - 24), match.start())
    several = not played and not re.match(r"(?:an?|half)\b", words, re.I)
    if several or after or _BY.search(text, max(0, match.start() - 24), match.start()):
        return Figure(*match.span(), value * 100, value * 100, 0.0, "percent", "share")
    return None


def _rank(match: re.Match[str], *_: object) -> Figure:
    words = match.group()
    value = int(words[:-2]) if words[0].isdigit() else ordinal(words)
    return Figure(*match.span(), value, value, 1.0, form="ordinal")


def _amount(match: re.Match[str], text: str, floor: int) -> Figure | None:
    """Read digits or words with scale, unit, and what stands before them but not before `floor`."""
    before = BEFORE.search(text, max(floor, match.start() - 8), match.start())
    symbol, sign = (before["symbol"], before["sign"]) if before else (None, None)
    unit = canonical(symbol or _unit(match, text))
    letter = (match["scale"] or "").strip(" -\u00a0")
    if letter == "K" and not symbol:
        return None
    if letter in {"m", "M"} and not symbol and not unit and not _counts_on(text, match.end()):
        unit, letter = "m", ""
    factor = SCALES.get(letter.lower(), 1.0)
    value, step = value_of(match["digits"] or "", match["words"] or "", factor, unit)
    value = -value if sign else value
    start = before.start() if before else match.start()
    scaled = value * factor
    end = match.end() if unit else match.end("amount")
    return Figure(start, end, scaled, scaled, step * factor, unit, factor=factor)


def _unit(match: re.Match[str], text: str) -> str:
    """Return the words of the unit, but for those that mean something else here."""
    words = match["unit"] or ""
    small = not match["scale"] and len(match["amount"]) < 8
    other = (
        small and words in {" won", " second", " rand", " stone"} and match["amount"] not in _ONES
    )
    if other:
        return ""
    pounds = words.strip(" -\u00a0").lower() in {"pound", "pounds"}
    return "lb" if pounds and not match["scale"] and _WEIGHING.search(text) else words


def _counts_on(text: str, position: int) -> bool:
    """Return whether a noun follows, so that "6m people" are millions and no metres."""
    return bool(
        re.match(r"\s(?!(?:of|and|in|to|or|at|on|by|from|for|with)\b)[a-z]+", text[position:])
    )


_READERS: dict[str, Callable[[re.Match[str], str, int], Figure | None]] = {
    "nothing": _nothing,
    "lap": _lap,
    "clock": _clock,
    "pair": _pair,
    "share": _share,
    "rank": _rank,
}
