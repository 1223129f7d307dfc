"""The words around a figure that hedge or bound it: "about", "at least", "or more"."""

import math
import re
from dataclasses import dataclass

from contradict.comparators.slots.figures import Figure
from contradict.comparators.slots.units import DISTANCES, TIMES

_HEDGES = (
    r"about|around|some|roughly|approximately|approx\.?|circa|nearly|almost|close to|virtually|"
    r"(?:an |the )?estimated|in the region of|~|≈|"
    r"(?:just|slightly|a little) (?:over|under|above|below|more than|less than)"
)
_AT_LEAST = (
    r"at least|(?:no|not) (?:fewer|less) than|(?:well )?(?:more than|greater than|over|above)|"
    r"upwards? of|in excess of|exceed(?:s|ed|ing)?|(?:a )?minimum of"
)
_AT_MOST = (
    r"up to|at most|(?:no|not) (?:more|greater) than|(?:fewer|less|lower) than|under|below|"
    r"(?:a )?maximum of|as (?:many|much) as"
)
_LEAD = re.compile(
    rf"(?:(?P<also>\b(?:{_HEDGES})|[~≈])|(?P<most>\b(?:{_AT_MOST}))|(?P<least>\b(?:{_AT_LEAST})))"
    rf"\s*(?P<hedge>(?:{_HEDGES})\s*)?$",
    re.I,
)
_TAIL = re.compile(
    r"(?:(?P<least>\+|-plus\b|\sor\s(?:more|above|higher))|(?P<most>\sor\s(?:less|fewer|under))"
    r"|(?P<hedge>\sor\sso))(?!\w)",
    re.I,
)
_PREPOSITION = re.compile(r"(?:well )?(?:over|above|under|below)\s*", re.I)


@dataclass(frozen=True, slots=True)
class Bounds:
    """A figure with what bounds it: `text[start:end]` holds the words of both.

    `low` is 0, or minus infinity for a temperature, below a bound; `high` is infinite above one.
    `is_spatial` marks "over" and "under", which may follow a verb of change without saying by how
    much: "drop below 7,000".
    """

    start: int
    end: int
    low: float
    high: float
    is_hedged: bool
    is_spatial: bool


def bounds_of(text: str, figure: Figure, floor: int) -> Bounds:
    """Return `figure` with the words that hedge or bound it, none of them before `floor`."""
    lead, tail = _lead(text, figure, floor), _TAIL.match(text, figure.end)
    words = {name for m in (lead, tail) if m for name, found in m.groupdict().items() if found}
    lowest = -math.inf if figure.unit.startswith("deg") else 0.0
    return Bounds(
        start=lead.start() if lead else figure.start,
        end=tail.end() if tail else figure.end,
        low=lowest if "most" in words else figure.low,
        high=math.inf if "least" in words else figure.high,
        is_hedged=bool(words & {"hedge", "also"}),
        is_spatial=bool(lead and _PREPOSITION.fullmatch(lead.group())),
    )


def _lead(text: str, figure: Figure, floor: int) -> re.Match[str] | None:
    """Return the words in front; "over six days" and "over 200 metres" bound nothing."""
    if figure.form in ("ordinal", "score"):
        return None
    lead = _LEAD.search(text, max(floor, figure.start - 40), figure.start)
    across = figure.unit.rstrip("²") in TIMES | DISTANCES
    return None if lead and across and lead.group().strip().lower() == "over" else lead
