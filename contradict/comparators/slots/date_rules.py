"""The ways in which a text writes a date, joined into one pattern so that it is scanned once.

dateparser was measured on short sentences at 80 a second when it searches and 1,100 when it
parses, and dateutil's parser fills in what a date lacks from today's; patterns with `datetime`
do over 10,000 and say what they don't know. dateutil still gives Easter and month arithmetic.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from contradict.calendar_words import MONTH, WEEKDAY
from contradict.comparators.slots import calendar_dates, relative_dates
from contradict.comparators.slots.number_words import CARDINAL, ORDINAL
from contradict.comparators.slots.periods import FEASTS, Period
from contradict.comparators.slots.tense import Context

_MONTH = rf"(?i:(?:{MONTH})\b|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b\.?)"
_PLAIN_MONTH = r"(?:January|February|July|September|October|November|December)\b"
_BEFORE_MONTH = (
    "[Ii]n |[Bb]y |[Oo]f |[Tt]o |[Oo]r |[Aa]nd |ince |[Ff]rom |ntil |arly |[Ll]ate |[Mm]id-|"
    "efore |fter |ughout |uring |nding |tween "
)
_WORDLIKE_MONTH = (
    "(?:" + "|".join(f"(?<={words})" for words in _BEFORE_MONTH.split("|")) + ")"
    r"(?:March|April|May|June|August)\b(?!\s[A-Z][a-z])"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_WEEKDAY = f"(?:{WEEKDAY})"
_ANY_WEEKDAY = rf"(?:{_WEEKDAY}|(?:Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun)\.?)"
_YEAR = r"(?:1[5-9]|20)\d\d"
_TAIL = (
    rf"(?:(?:,?\s+(?:of\s+)?|,)(?P<year>{_YEAR})\b(?![.,:]\d|[-–]\d\d?\b)"
    r"|\s+(?:of\s+)?(?P<which>(?i:this|last|next))\s+year\b)?"
)
_AFTER_YEAR = "(?:" + "|".join(
    f"(?<={word} )" for word in "in In of by By to or and nce rom til ore ter een the The".split()
) + ")"  # fmt: skip
_MEASURE = (
    r"%|per\s?cent|euros?\b|dollars?\b|pounds?\b|francs?\b|people\b|[kcm]?m\b|kg\b|met(?:er|re)s|"
    r"miles|feet|kilomet|tonnes|tons\b|MW\b|GW\b|mega|hours|votes\b|workers\b|employees\b"
)
_CENTURY = (
    r"(?:[12]?\d(?:st|nd|rd|th)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|"
    r"sixteenth|seventeenth|eighteenth|nineteenth|twentieth|"
    r"twenty[- ]first)"
)

Resolve = Callable[[re.Match[str], Context], Period | None]

_RULES: tuple[tuple[str, Resolve], ...] = (
    (r"(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)(?!\d)", calendar_dates.iso),
    (rf"(?P<d>\d\d?)\.(?P<m>\d\d?)\.(?P<y>{_YEAR})(?!\d)", calendar_dates.iso),
    (rf"(?P<a>\d\d?)/(?P<b>\d\d?)/(?P<y>{_YEAR})(?!\d)", calendar_dates.slashed),
    (
        rf"(?:{_ANY_WEEKDAY},?\s+(?:the\s+)?)?(?P<d>{_DAY}|(?i:{ORDINAL})(?=\s+of\b))"
        rf"(?:\s+of\s+|[\s-]+)(?P<month>{_MONTH}){_TAIL}",
        calendar_dates.day_and_month,
    ),
    (
        rf"(?P<d>{_DAY})(?=(?:\s?[-–]\s?|,?\s+(?:and|to|or)\s+){_DAY}\s+(?P<month>{_MONTH}){_TAIL})",
        calendar_dates.day_and_month,
    ),
    (
        rf"(?:{_ANY_WEEKDAY},?\s+)?(?P<month>{_MONTH})\s+(?P<d>{_DAY})\b(?![:.,]\d|%)"
        rf"(?:\s?[-–]\s?(?P<until>{_DAY})\b)?{_TAIL}",
        calendar_dates.day_and_month,
    ),
    (
        rf"(?P<month>{_MONTH}),?\s+(?:of\s+)?(?:(?P<year>{_YEAR})\b(?![.,]\d)"
        r"|(?P<which>(?i:this|last|next))\s+year\b)",
        calendar_dates.month,
    ),
    (
        rf"(?P<when>(?i:this|last|next))\s+(?P<month>{_PLAIN_MONTH}|March|April|May|June|August)\b",
        calendar_dates.month,
    ),
    (
        rf"(?P<season>(?i:spring|summer|autumn|fall|winter))(?:\s+of)?\s+"
        rf"(?:(?P<year>{_YEAR})\b(?:[/–-]\d\d\b)?|(?P<which>(?i:this|last|next))\s+year\b)",
        calendar_dates.season,
    ),
    (
        r"(?P<when>(?i:this|last|next))\s+(?P<season>(?i:spring|summer|autumn|fall|winter))\b",
        calendar_dates.season,
    ),
    (
        r"(?:(?<=[Ii]n )|(?<=[Ii]n the )|(?<=[Ss]ince )|(?<=[Uu]ntil )|(?<=[Bb]y )|(?<=[Ff]rom ))"
        r"(?P<season>spring|summer|autumn|winter)\b",
        calendar_dates.season,
    ),
    (rf"Q(?P<q>[1-4])\b{_TAIL}", calendar_dates.quarter),
    (
        r"(?P<q>(?i:first|second|third|fourth))[ -]quarter\b(?!-?final)"
        rf"{_TAIL}(?:\s+of\s+the\s+year\b)?",
        calendar_dates.quarter,
    ),
    (rf"H(?P<h>[12])\s?(?P<year>{_YEAR})\b", calendar_dates.half),
    (
        r"(?:(?P<church>(?i:western|orthodox))\s+)?(?P<feast>(?i:"
        + "|".join(re.escape(name).replace("'", "['’]") for name in sorted(FEASTS, key=len)[::-1])
        + rf"))\b(?!\s+(?i:eggs?|cards?|trees?|markets?|island)\b){_TAIL}",
        calendar_dates.feast,
    ),
    (r"(?P<y>(?:1[5-9]|20)\d0)['’]?s\b", calendar_dates.decade),
    (rf"(?P<century>(?i:{_CENTURY}))[ -][Cc]entury\b(?!\sB\.?C)", calendar_dates.century),
    (
        r"(?P<today>(?i:yesterday|today|tonight|tomorrow|last night|"
        r"this (?:morning|afternoon|evening)))\b"
        r"(?:\s+(?:morning|afternoon|evening|night)\b)?",
        relative_dates.today,
    ),
    (
        rf"(?P<count>(?i:an?|\d{{1,2}}|{CARDINAL}))\s+(?P<unit>(?i:day|week|month|year))s?\s+ago\b",
        relative_dates.ago,
    ),
    (
        rf"(?P<count>(?i:an?|\d{{1,2}}|{CARDINAL}))\s+(?P<unit>(?i:day|week|month|year))s?"
        r"(?:\s+from\s+(?P<since>now|today)|['’]s?\s+time)\b",
        relative_dates.ahead,
    ),
    (
        r"(?P<when>(?i:this|last|next|coming))\s+"
        r"(?P<unit>(?i:weekend|week|month|quarter|year|decade))\b(?![-‑]\w)",
        relative_dates.this_or_next,
    ),
    (
        r"(?:(?<=half of )|(?<=end of )|(?<=start of )|(?<=months of )|(?<=beginning of ))"
        r"(?P<when>the) (?P<unit>year)\b",
        relative_dates.this_or_next,
    ),
    (
        r"(?<!Black )(?<!Super )(?<!Cyber )(?:(?P<each>(?i:every|each))\s+)?"
        rf"(?:(?P<when>(?i:this|last|next|coming))\s+)?(?P<weekday>{_WEEKDAY})(?P<plural>s)?\b"
        r"(?!\s(?:Times|Mirror|Telegraph|Express|Mail|Post|Herald|Night\sLive))",
        relative_dates.weekday,
    ),
    (rf"(?P<month>{_PLAIN_MONTH}|{_WORDLIKE_MONTH})", calendar_dates.month),
    (
        rf"(?P<y>{_YEAR})(?:\s?[-–—]\s?|/)(?P<last>{_YEAR})(?!['’]?\w|[%/–-]\d|[.,:]\d)"
        rf"(?!\s?(?:{_MEASURE}|GMT|UTC)|(?<=0)\s+[a-z]+s\b)",
        calendar_dates.span_of_years,
    ),
    (
        rf"(?:(?P<y>(?:19|20)\d\d|2100|{_AFTER_YEAR}1[0-8]\d\d)(?!(?<=00)\s+[a-z]+s\b))"
        rf"(?:[-–/](?P<short>\d\d)(?!\d))?(?![\d%]|[.,:/]\d|[-–]\d(?!\d{{3}}\b))\b(?!\s?(?:{_MEASURE}))",
        calendar_dates.year,
    ),
)


_GROUP_NAME = re.compile(r"\(\?P<\w+>")
_START = (
    r"(?<![\w£$€¥])(?<!\d[.,:/])(?=[\dA-Z]|spr|sum|aut|fal|win|yes|tod|ton|tom|this|last|next|com|"
    r"eve|eac|fir|sec|thi|fou|fif|six|sev|eig|nin|ten|ele|twe|one|two|an?\s(?:da|we|mo|ye)|"
    r"the\syear|christ|easter|new\sy)"
)
"""Nothing before that would make it part of a word or figure, and a beginning that a rule can
have: the second is only there for speed, and quadruples it."""
_PATTERNS = [re.compile(pattern) for pattern, _ in _RULES]
_ANY = re.compile(
    _START + "(?:" + "|".join(f"({_GROUP_NAME.sub('(?:', pattern)})" for pattern, _ in _RULES) + ")"
)


@dataclass(frozen=True, slots=True)
class Dated:
    """The words of a date, `text[start:end]`, and the period they stand for."""

    start: int
    end: int
    period: Period


def scan(context: Context) -> Iterator[Dated]:
    """Yield the dates of a text, in order, not overlapping."""
    for found in _ANY.finditer(context.text):
        number = (found.lastindex or 0) - 1
        match = _PATTERNS[number].match(context.text, found.start())
        period = match and _RULES[number][1](match, context)
        if period:
            yield Dated(found.start(), found.end(), period)
