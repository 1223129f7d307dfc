"""Figures that count nothing: labels ("line 6", "Polestar 4"), years, clock times, limits.

An age that something happened by is a time: "By the age of 15 she had left home."
"""

import re

from contradict.calendar_words import MONTH, WEEKDAY
from contradict.comparators.slots.figure_nouns import STOPS, head
from contradict.comparators.slots.figures import Figure
from contradict.lexicon import base_forms, can_be_verb

LABELLED = re.compile(
    r"\b(?:flight|line|service|car|version|unit|number|turn|stage|route|room|pages?|article|section|"
    r"chapter|level|phase|class|category|type|model|series|part|volume|step|round|game|gate|"
    r"platform|pier|terminal|highway|interstate|junction|exit|bus|tram|train|zone|area|district|"
    r"ward|group|division|league|tier|lap|heat|minute|floor|apartment|flat|block|plot|lot|item|"
    r"figure|table|channel|studio|proposition|resolution|paragraph|rule|clause|schedule|appendix|"
    r"form|code|seed|nos?|nr|formula|grade|mark|reactor|track|lane|building|hall|court|courtroom|top|ticket|"
    r"expedition|mission)\.?\s$",
    re.I,
)
_LOWER = re.compile(r"\b[a-z]\w*\s$")
_NAMED = re.compile(
    r"(?:(?<=\w\s)|(?<=\w['’]s\s)|(?<=[,;:(\"“]\s)|(?<=[(\"“]))(?![\d_])(\w[\w'’-]*),?[\s\u00a0]$"
)
_CALENDAR = re.compile(rf"(?:{WEEKDAY}|{MONTH})s?", re.I)
_DATING = re.compile(
    r"(?:\b(?:the|in|of|since|by|from|until|till|for|and|to|its|a|this|early|late|mid)[\s-]"
    r"|['’]s\s|\b[A-Z]\w*\s)$",
    re.I,
)
_THIS_ONE = re.compile(
    r"\b(?:this|that|the|no|any|which|each|every|another|only|than|new|first|last|old|not)\s$", re.I
)
_CLOCKED = re.compile(r"\b(?:the|at|by|from|until|till|before|after|was|around)\s$", re.I)
_AT = re.compile(r"(?<!stood )(?<!stands )(?<!remained )(?<!remains )\bat\s$")
"""What stands before an hour; a toll stands at a figure."""
_LIMITED = re.compile(r"\b(?:under|over|below)[\s-]$", re.I)
_LIFETIME = re.compile(r"\b(?:by|since) (?:the |an )?age of\s$", re.I)
_AGO = re.compile(r"\s(?:ago|o[’']clock)\b")
_THE = re.compile(r"\bthe\s$", re.I)
_OPENERS = frozenset("some all about between these those only every".split())
_PERIODS = frozenset("half quarter day week month year century time season place round".split())
_NEXT_WORD = re.compile(r"\s([^\W\d_]+)")


def is_label(text: str, figure: Figure) -> bool:
    """Return whether `figure` names, dates or ranks something and counts nothing."""
    if figure.form == "ordinal":
        return _is_idle_rank(text, figure)
    if figure.form != "cardinal" or _AGO.match(text, figure.end):
        return figure.form == "cardinal"
    if figure.unit or figure.factor != 1:
        return False
    before, (noun, plural) = text[max(0, figure.start - 40) : figure.start], head(text, figure.end)
    return (
        _is_year(text, before, plural, figure)
        or _is_labelled(before, plural, figure)
        or _follows_name(text, before, plural, figure)
        or bool(_LIFETIME.search(before))
        or _is_pronoun(text, before, noun, figure)
        or (not noun and _is_time_or_limit(text, before, figure))
    )


def _digits(text: str, figure: Figure) -> str:
    """Return the figure's words if they are bare digits, else ""."""
    words = text[figure.start : figure.end]
    return words if words.isdigit() else ""


def _is_year(text: str, before: str, plural: bool, figure: Figure) -> bool:
    words = _digits(text, figure)
    if len(words) != 4 or not 1500 <= figure.low <= 2100:
        return False
    return not plural or bool(_DATING.search(before))


def _is_labelled(before: str, plural: bool, figure: Figure) -> bool:
    """Return whether a word for something numbered stands before: "turn nine", "Car 27".

    In lower case before a plural it is another word: "a bus 40 children were on".
    """
    counted = plural and figure.step >= 1 and _LOWER.search(before)
    return bool(LABELLED.search(before)) and not counted


def _follows_name(text: str, before: str, plural: bool, figure: Figure) -> bool:
    """Return whether a capitalised word inside the sentence stands before: "Polestar 4"."""
    words = text[figure.start : figure.end]
    name = _NAMED.search(before)
    if not name or name[1].islower() or not words.replace(".", "").isdigit():
        return _opens_with_name(before)
    if plural and can_be_verb(name[1]):  # a headline: "Police Arrest 12 People"
        return False
    if _CALENDAR.fullmatch(name[1]) or (before.rstrip()[-1:] == "," and figure.low < 10_000):
        return False
    return figure.low < 1000 or not plural


def _opens_with_name(before: str) -> bool:
    """Return whether all that stands before is one word that no dictionary has: "Boeing 737"."""
    word = before.rstrip()
    common = word.lower() in STOPS or word.lower() in _OPENERS or base_forms(word)
    return word.isalpha() and not common and " " not in word


def _is_pronoun(text: str, before: str, noun: str, figure: Figure) -> bool:
    one = text[figure.start : figure.end].lower() == "one"
    return one and (not noun or bool(_THIS_ONE.search(before)))


def _is_time_or_limit(text: str, before: str, figure: Figure) -> bool:
    """Return whether a figure without a noun is a time ("the 11.40", "at five") or "under 18"."""
    words = text[figure.start : figure.end]
    dotted = figure.low < 24 and re.fullmatch(r"[0-9]{1,2}[.][0-5][0-9]", words)
    hour = figure.low <= 24 and figure.step == 1 and _AT.search(before)
    limited = figure.low < 100 and _LIMITED.search(before)
    hyphenated = re.match(r"[-‑][^\W\d_]", text[figure.end :])
    return bool((dotted and _CLOCKED.search(before)) or hour or limited or hyphenated)


def _is_idle_rank(text: str, figure: Figure) -> bool:
    """Return whether an ordinal ranks nothing countable: an adverb, a period, a superlative."""
    following = _NEXT_WORD.match(text, figure.end)
    word = following[1].lower() if following else ""
    ranked = word == "place" and figure.low > 1
    if not ranked and (not word or word in STOPS | _PERIODS):
        return True
    noun, plural = head(text, figure.end)
    first = figure.low == 1 and (
        plural or not _THE.search(text, max(0, figure.start - 24), figure.start)
    )
    return not noun or first
