"""Figures: the spans of a text that state a number, with value, precision and unit.

One expression finds what may be a figure or must not be taken for one (dates, clock times); each
of its alternatives has one reader. Whether a figure found counts anything is decided elsewhere.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from contradict.comparators.slots.number_words import (
    CARDINAL,
    FRACTION,
    ORDINAL,
    SCALES,
    cardinal,
    fraction,
    ordinal,
)
from contradict.comparators.slots.units import SYMBOL, TIMES, UNIT, canonical, is_money, scale


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it stands: `low` and `high` differ for a range, in units of `unit`.

    `step` is the size of the last digit that carries meaning: 1000 for "45,000" or "45k".
    `scores` holds each pair of a result, smaller number first.
    """

    start: int
    end: int
    low: float
    high: float
    step: float
    unit: str = ""
    form: str = "cardinal"
    scale: float = 1.0
    digits: bool = False
    scores: tuple[tuple[float, float], ...] = ()
    bare_end: int = 0


_DASH = "[-‐‑–—]"
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|"
    r"Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?"
_YEAR = r"(?:1[5-9]|20)[0-9]{2}"
_CLOCK = r"[0-2]?[0-9](?:[.:][0-5][0-9])?"
_NO_FIGURE = "|".join(
    (
        rf"{_DAY}(?:\s?(?:{_DASH}|to|and)\s?{_DAY})?\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR}\b)?",
        rf"{_MONTH}\s{_DAY}\b(?![.,]?[0-9])(?:\s?{_DASH}\s?{_DAY}\b)?(?:,?\s{_YEAR}\b)?",
        rf"{_YEAR}\s?[-–/]\s?(?:{_YEAR}|[0-9]{{2}})\b",
        rf"{_CLOCK}(?:\s?(?:{_DASH}|to)\s?{_CLOCK})?\s?(?:[ap]\.m\.|[ap]m\b|o[’']clock|noon|GMT)",
        r"(?i:half|quarter)\spast\s\w+",
        r"[0-9]+s\b",
        r"(?![0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.]))[0-9]+(?:[./][0-9]+){2,}",
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}",
    )
)
_DIGITS = (
    r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?"
    r"|[0-9]{1,3}(?:[\u00a0\u202f\u2009'’ ][0-9]{3})+|[0-9]+(?:[.,][0-9]+)?"
)
_SCALE = r"(?:[\s-]?(?i:thousand|lakh|million|crore|billion|trillion|mln|mn|bn|tn|trn)\b|k\b|K\b|\s?[mM]\b)"
_PAIR = rf"[0-9]{{1,3}}{_DASH}[0-9]{{1,3}}(?:\([0-9]+\))?"
_BEFORE = rf"(?<![\w.,/:])(?<![^\W\d_]{_DASH})"
_FIGURE = (
    rf"(?P<sign>(?:(?<![^\s(])[-−–]|\b[Mm]inus\s))?(?P<symbol>{SYMBOL}\s?)?"
    rf"(?:{_BEFORE}|(?<=[$€£¥₩₹₪]))(?:(?P<number>{_DIGITS})(?![0-9])|\b(?P<words>(?i:{CARDINAL})))"
    rf"(?P<scale>{_SCALE})?(?P<unit>[\s\u00a0-]?{UNIT})?(?!\w)"
)
_ANY = re.compile(
    rf"(?P<nothing>{_BEFORE}\b(?:{_NO_FIGURE}))"
    rf"|(?P<lap>{_BEFORE}\b(?:[0-9]+:)?[0-9]{{1,2}}:[0-5][0-9][.,][0-9]+\b|{_BEFORE}[0-9]:[0-5][0-9]:[0-5][0-9]\b)"
    rf"|(?P<clock>{_BEFORE}\b[0-9]{{1,2}}:[0-9]{{2}}\b)"
    rf"|(?P<pair>{_BEFORE}\b{_PAIR}(?:(?:,\s?|\s){_PAIR})*(?![\w%]))"
    rf"|(?P<share>\b(?i:{FRACTION})\b(?!-|\s+an?\s+(?:hundred|dozen|thousand|[mb]illion)))"
    rf"|(?P<rank>{_BEFORE}\b[0-9]+(?:st|nd|rd|th)\b|\b(?i:{ORDINAL})\b)"
    rf"|{_FIGURE}"
)
_HINT = re.compile(rf"[0-9]|\b(?i:{CARDINAL}|{FRACTION}|{ORDINAL})\b")
_SCORING = re.compile(
    r"\b(?:w[io]ns?|winning|beat(?:en|s)?|los[et]s?|losing|dr[ae]ws?|drawn|defeat\w*|victory|victories|"
    r"le[ad]d?s?|trail\w*|scor\w+|vot\w+|goals?|sets?|final|match|draw|result|equali[sz]\w+|thrash\w+)\b",
    re.I,
)
_QUANTITY_NEXT = re.compile(rf"{_SCALE}|[\s-]?{UNIT}(?!\w)|\s(?!on\b|at\b|in\b|to\b)[a-z]+s\b(?!\sto\b)")
_NUMBERS = re.compile(r"[0-9]+")
_AT = re.compile(r"\b(?:at|until|till|from|since|before|after|the)\s$", re.I)
_PARTS_OF = {
    "year": ("month", "day"), "month": ("week", "day"), "week": ("day",), "day": ("hour", "minute"),
    "hour": ("minute", "second"), "minute": ("second",), "foot": ("inch",), "stone": ("lb",),
    "lb": ("ounce",),
}  # fmt: skip
_JOINING = re.compile(r"(?:,?\s|,?\sand\s|)")
_RANGING = re.compile(rf"\s?{_DASH}\s?|\s(?:to|or|and)\s")
_VOTES = re.compile(r"\s(?:votes?\s)?to\s|\svotes?\sagainst\s")
_BY = re.compile(r"\b(?:by|vot(?:ed?|ing|es)(?:\sof)?|w[io]n|lost|passed|beaten)\s$", re.I)


def figures(text: str) -> tuple[Figure, ...]:
    """Return the figures in `text`, in order, not overlapping: dates and clock times left out."""
    return tuple(_merged(text, list(_found(text)))) if _HINT.search(text) else ()




def _found(text: str) -> Iterator[Figure]:
    position = 0
    while match := _ANY.search(text, position):
        figure = _READERS[match.lastgroup or ""](match, text) if match.lastgroup in _READERS else _read_figure(match, text)
        if figure is None and match.lastgroup == "pair":
            match = _PLAIN.match(text, match.start())
            figure = match and _read_figure(match, text)
        if figure is not None:
            yield figure
        position = max(position + 1, figure.end if figure else match.end() if match else position + 1)


_PLAIN = re.compile(_FIGURE)


def _nothing(match: re.Match[str], text: str) -> None:
    """Read a date or a clock time, which is no figure."""


def _read_lap(match: re.Match[str], text: str) -> Figure:
    seconds = 0.0
    *most, last = match["lap"].replace(",", ".").split(":")
    for part in (*most, last):
        seconds = seconds * 60 + float(part)
    step = 10.0 ** -len(last.partition(".")[2])
    return Figure(*match.span(), seconds, seconds, step, "second", digits=True)


def _read_clock(match: re.Match[str], text: str) -> Figure | None:
    voted = re.search(r"\bvot|\bwon\b|\bbeat\b|\blost\b", text, re.I)
    return _score(match) if voted and not _AT.search(text, 0, match.start()) else None


def _read_pair(match: re.Match[str], text: str) -> Figure | None:
    pairs = _pairs(match.group())
    (a, b), following = pairs[0], _QUANTITY_NEXT.match(text, match.end())
    rising = len(pairs) == 1 and a < b
    if rising and (following or not _SCORING.search(text)):
        return None
    return _score(match) if not (following and len(pairs) == 1 and a > 200) else None


def _pairs(words: str) -> list[tuple[float, float]]:
    numbers = [float(n) for n in _NUMBERS.findall(re.sub(r"\([0-9]+\)", "", words))]
    return list(zip(numbers[::2], numbers[1::2], strict=False))


def _score(match: re.Match[str]) -> Figure:
    return _scored(match.start(), match.end(), _pairs(match.group()))


def _scored(start: int, end: int, pairs: list[tuple[float, float]]) -> Figure:
    ordered = tuple((min(pair), max(pair)) for pair in pairs)
    return Figure(start, end, *ordered[0], 1, "score", "score", scores=ordered)


_SHARED = re.compile(
    rf"(?:(?:\s+of)?\s+an?\s+(?P<whole>{UNIT}|thousand|million|billion|dozen)(?!\w)"
    r"|(?P<of>\s+(?:of|the|its|his|her|their|our|all)\b)|(?P<end>\s*(?:[.,;:)]|$)|\s(?:less|more|low|high|of)))"
)
_NO_SHARE = re.compile(r"\b(?:first|second|last|latter|other|former|past|final|next|the|for|in)\s$", re.I)


def _read_share(match: re.Match[str], text: str) -> Figure | None:
    words, after = match["share"], _SHARED.match(text, match.end())
    several = re.match(r"(?:an?|one|half)\b", words, re.I) is None
    if _NO_SHARE.search(text, 0, match.start()) or not (after or several):
        return None
    value = fraction(words)
    if after and after["whole"]:
        whole = after["whole"].lower()
        size = 12 if whole == "dozen" else SCALES.get(whole, 1.0)
        unit = "" if size > 1 else canonical(whole)
        return Figure(match.start(), after.end("whole"), value * size, value * size, 0, unit, "share")
    if not several and not (after and after["of"]) and not _BY.search(text, 0, match.start()):
        return None
    return Figure(*match.span("share"), value * 100, value * 100, 0, "percent", "share")


def _read_rank(match: re.Match[str], text: str) -> Figure:
    words = match["rank"]
    value = int(words[:-2]) if words[0].isdigit() else ordinal(words)
    return Figure(*match.span(), value, value, 1, form="ordinal", digits=words[0].isdigit())


def _read_figure(match: re.Match[str], text: str) -> Figure | None:
    number, symbol, unit = match["number"], match["symbol"], match["unit"] or ""
    letter, end, factor = (match["scale"] or "").strip(" -\u00a0"), match.end(), 1.0
    unit = canonical(symbol) if symbol else canonical(unit) if unit else ""
    if letter in {"m", "M"} and not symbol and not is_money(unit):
        metres = not re.match(r"\s(?!of\b|and\b|in\b)[a-z]+", text[end:])
        unit, letter = ("m", "") if metres else (unit, letter)
    if letter == "K" and not symbol:
        return None
    factor = SCALES.get(letter.lower(), 1.0)
    value, step = _digits(number, factor, unit) if number else _spelled(match["words"])
    value = -value if match["sign"] else value
    return Figure(
        match.start(), end, value * factor, value * factor, step * factor, unit,
        scale=factor, digits=bool(number), bare_end=match.end("number") if number else match.end("words"),
    )  # fmt: skip


@lru_cache(maxsize=65536)
def _digits(number: str, factor: float, unit: str) -> tuple[float, float]:
    """Return value and step of digits: a lone separator before three digits is for thousands.

    A full stop is one only where no decimals are likely: in a count or a sum of money.
    """
    plain = re.sub(r"[\u00a0\u202f\u2009'’ ]", "", number)
    points, commas = plain.count("."), plain.count(",")
    if points and commas:
        decimal = max(plain.rfind("."), plain.rfind(","))
    else:
        decimal = max(plain.rfind("."), plain.rfind(","))
        three = points + commas > 1 or (len(plain) - decimal == 4 and not plain.startswith("0"))
        whole = not points or (factor == 1 and (not unit or is_money(unit)))
        decimal = -1 if three and whole else decimal
    if decimal < 0:
        value = float(re.sub(r"[.,]", "", plain))
        return value, _round_step(value)
    whole_part, decimals = re.sub(r"[.,]", "", plain[:decimal]), plain[decimal + 1 :]
    return float(f"{whole_part}.{decimals}"), 10.0 ** -len(decimals)


def _spelled(words: str) -> tuple[float, float]:
    value = cardinal(words)
    return value, 1.0 if "dozen" in words.lower() else _round_step(value)


def _round_step(value: float) -> float:
    """Return the size of the last digit that a whole number means.

    Final zeros say nothing from 1,000 on, and two of them from 100 on: 350 is exact.
    """
    if value < 100 or value % 1:
        return 0.1 if value % 1 else 1.0
    digits = f"{value:.0f}"
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10.0**zeros if value >= 1000 or zeros > 1 else 1.0


_READERS: dict[str, Callable[[re.Match[str], str], Figure | None]] = {
    "nothing": _nothing, "lap": _read_lap, "clock": _read_clock, "pair": _read_pair,
    "share": _read_share, "rank": _read_rank,
}  # fmt: skip


def _merged(text: str, found: list[Figure]) -> Iterator[Figure]:
    """Yield figures, those that belong together as one: ranges, "2 hours 14 minutes", "17 to 14"."""
    current: Figure | None = None
    for figure in found:
        joined = current and _join(text, current, figure)
        if current and not joined:
            yield _inherited(text, current, figure)
        current = joined or figure
    if current:
        yield current


def _join(text: str, a: Figure, b: Figure) -> Figure | None:
    gap, before = text[a.end : b.start], text[max(0, a.start - 12) : a.start]
    if {a.form, b.form} != {"cardinal"} or len(gap) > 16:
        return None
    if b.unit in _PARTS_OF.get(a.unit, ()) and _JOINING.fullmatch(gap) and a.low == a.high:
        rest, step = b.low * scale(b.unit, a.unit), b.step * scale(b.unit, a.unit)
        return replace(a, end=b.end, low=a.low + rest, high=a.high + rest, step=step)
    if not a.unit and not b.unit and _VOTES.fullmatch(gap) and ("vote" in gap or _BY.search(before)):
        return _scored(a.start, b.end, [(a.low, b.low)])
    return _range(gap, before, a, b) if _RANGING.fullmatch(gap) else None


def _range(gap: str, before: str, a: Figure, b: Figure) -> Figure | None:
    word, a = gap.strip(), _rescaled(a, b)
    between = re.search(r"\bbetween\s(?:about\s|some\s)?$", before, re.I)
    if (word == "and") != bool(between) or (word == "to" and re.search(r"\bfrom\s$", before, re.I)):
        return None
    if a.low >= b.low or a.unit not in ("", b.unit) or (word == "or" and b.low > 2 * a.low):
        return None
    return replace(b, start=a.start, low=a.low, step=min(a.step, b.step))


def _rescaled(a: Figure, b: Figure) -> Figure:
    """Return `a` with the scale word of `b`: "15 to 20 million"."""
    if a.scale != 1 or b.scale == 1 or a.low >= 1000:
        return a
    return replace(a, low=a.low * b.scale, high=a.high * b.scale, step=a.step * b.scale)


def _inherited(text: str, a: Figure, b: Figure) -> Figure:
    """Return `a` with the unit of `b` where only a connecting word parts them: "8 to 6 per cent"."""
    linked = a.form == b.form == "cardinal" and not a.unit and b.unit
    if not linked or not _RANGING.fullmatch(text[a.end : b.start]):
        return a
    return replace(_rescaled(a, b), unit=b.unit)
