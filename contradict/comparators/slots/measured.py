"""What a figure stands beside: the noun it counts, the rate, the direction of change, a label."""

import re
from functools import lru_cache
from typing import Literal

from contradict.comparators.slots.figures import Figure
from contradict.comparators.slots.units import TIMES, UNIT, canonical, is_money
from contradict.lexicon import base_forms

Change = Literal["", "up", "down"]

_STOPS = frozenset(
    "a an the this that these those his her its their our your my and or but nor of in on at to "
    "by for from with without as than then is are was were be been being has have had do does did "
    "will would shall should can could may might must not no it he she they we you i who which "
    "what where when while because if so over under after before since until during between per "
    "into onto out up down off about around near against among through within across each more "
    "less fewer most least also only just already still now later earlier ago away apart there "
    "here such so far yet both all any said says told put puts left right such".split()
)
_WORD = re.compile(r"[\s\u00a0-]?([^\W\d_]+(?:['’\-‑][^\W\d_]+)*)")
_INVARIANT = frozenset("people staff police aircraft sheep cattle personnel crew deer fish spacecraft offspring species series".split())
_GENERIC = frozenset("people person individual human".split())
_GROUPS = tuple(
    frozenset(words.split())
    for words in (
        "worker employee staff workforce headcount staffer personnel",
        "resident inhabitant citizen population",
        "spectator fan crowd visitor attendance supporter",
        "marcher demonstrator protester protestor",
        "job post position",
        "home household house",
        "car vehicle automobile",
    )
)
_PEOPLE = frozenset(
    "passenger worker employee resident inhabitant spectator fan visitor runner marcher protester "
    "demonstrator participant rider man woman child student pupil patient customer user member "
    "victim citizen staff guest player voter tourist migrant refugee soldier officer teacher "
    "casualty survivor attendee commuter traveller crowd population workforce headcount".split()
)


def one_group(left: str, right: str) -> bool:
    """Return whether two nouns may count one thing: equal, near synonyms, or people and a role."""
    if left == right or any({left, right} <= group for group in _GROUPS):
        return True
    return bool({left, right} & _GENERIC) and {left, right} <= _PEOPLE | _GENERIC


def noun_of(text: str, figure: Figure) -> str:
    """Return the base form of what `figure` counts or measures, or ""."""
    if figure.scores:
        return ""
    if figure.unit:
        of = re.compile(r"\s+of\s+(?:the\s|its\s|their\s|all\s|his\s|her\s)*").match(text, figure.end)
        found = _head(text, of.end() - 1) if of else ""
        return found or _left_noun(text, figure)
    of = re.compile(r"\s+of\s+(?:the|its|their|these|those|his|her)(?=\s)").match(text, figure.end)
    return _head(text, of.end() if of else figure.end) or _left_noun(text, figure)


def _head(text: str, position: int) -> str:
    """Return the head of the noun phrase that begins at `position`: its first plural, else its last noun."""
    last = ""
    for _ in range(5):
        match = _WORD.match(text, position)
        if not match or match[1].lower() in _STOPS:
            break
        word, position = match[1], match.end()
        noun, plural = _noun_form(word)
        if plural:
            return noun
        if not noun and last and "ADJ" not in base_forms(word):
            break
        last = noun or last
    return last


@lru_cache(maxsize=65536)
def _noun_form(word: str) -> tuple[str, bool]:
    """Return a word's base form as a noun, "" if it can't be one, and whether it is a plural."""
    tail = re.split(r"[-‑]", word)[-1].lower()
    tail = re.sub(r"['’]s?$", "", tail)
    if tail in _INVARIANT:
        return tail, True
    forms = base_forms(tail)
    noun = forms.get("NOUN", "")
    if noun and noun == tail and ("ADJ" in forms or tail.endswith(("ed", "ing"))):
        return "", False
    return noun, bool(noun) and noun != tail


_OF = re.compile(r"([^\W\d_]+)\s(?:of|for)\s(?:[\w~≈]+\s){0,2}$")
_NUMBER_OF = re.compile(r"\b(?:number|tally|total|count|figure)s?\sof\s((?:[\w'’-]+\s){1,6})")
_SAYING = re.compile(r"\b(headcount|workforce|population|turnout|attendance|crowd|toll|staff)\b", re.I)
_EMPTY = frozenset("number total sum figure average maximum minimum amount most some all out one many much".split())


def _left_noun(text: str, figure: Figure) -> str:
    before = text[max(0, figure.start - 120) : figure.start]
    if of := _OF.search(before):
        noun, _ = _noun_form(of[1])
        if noun and noun not in _EMPTY:
            return noun
    if counted := _NUMBER_OF.search(before):
        return _head(" " + counted[1], 0)
    said = _SAYING.search(before)
    return said[1].lower() if said else ""


_AGED = re.compile(r"\b(?:aged?|(?:age|ages) of)\s$", re.I)
_OLD = re.compile(r"[\s-](?:years?|months?)[\s-]old\b|[\s-]old\b")
_APPOSED = re.compile(r"[^\W\d_],\s$")


def age_of(text: str, figure: Figure) -> str:
    """Return "age" where `figure` is somebody's."""
    if figure.form != "cardinal" or figure.unit not in ("", "year", "month"):
        return ""
    if _OLD.match(text, figure.end) or (_AGED.search(text, 0, figure.start)):
        return "age"
    apposed = not figure.unit and 0 < figure.low < 111 and text[figure.end : figure.end + 1] == ","
    return "age" if apposed and _APPOSED.search(text, 0, figure.start) else ""


_PER = re.compile(rf"\s(?:\w+\s){{0,3}}?(?:an?|per|each|every)\s({UNIT}|person|share|head|passenger|household|litre|barrel|tonne|night|game|kilo)(?!\w)")


def per_of(text: str, end: int) -> str:
    """Return what a rate that ends at `end` is per: "month" in "410 vans a month", else ""."""
    match = _PER.match(text, end)
    return canonical(match[1]) if match else ""


_UP = "rise rose risen rises rising climb climbed climbs grow grew grown grows growing increase increased increases increasing jump jumped jumps surge surged surges soar soared gain gained gains up add added adds adding raise raised raises lift lifted boost boosted higher more extra advance advanced advances growth hike hiked longer"
_DOWN = "fall fell fallen falls falling drop dropped drops dropping decline declined declines decrease decreased decreases shrink shrank shrunk shrinks slump slumped plunge plunged tumble tumbled slip slipped dip dipped down lose lost loses shed lower less fewer cut cuts cutting reduce reduced reduces reducing trim trimmed slash slashed reduction shorter cheaper"
_DIRECTIONS: dict[str, Change] = {**{w: "up" for w in _UP.split()}, **{w: "down" for w in _DOWN.split()}}
_ANY_CHANGE = "|".join(sorted(_DIRECTIONS, key=len, reverse=True))
_BEFORE = re.compile(rf"\b({_ANY_CHANGE})\b(?:\s[\w'’-]+){{0,5}}?\s(?:by|of)\s(?:exactly\s|only\s|just\s|a\s|an\s)*$|\b({_ANY_CHANGE})\s(?:a\s|an\s|another\s|only\s|just\s|exactly\s)*$", re.I)
_AFTER = re.compile(r"[\s-](more|less|fewer|higher|lower|up|down|rise|increase|drop|fall|decline|cut|jump|gain|growth|longer|shorter|cheaper|reduction|hike)\b", re.I)
_INTRANSITIVE = re.compile(r"\b(?:add|lose|lost|shed|cut|raise|gain|boost|more|extra|less|fewer|lower|lift|trim|slash|reduc)\w*\b", re.I)


def change_of(text: str, start: int, end: int, figure: Figure) -> Change:
    """Return the direction where the figure says by how much something changed."""
    if figure.form == "ordinal" or figure.scores or is_plain(figure):
        return ""
    before = _BEFORE.search(text, max(0, start - 60), start)
    after = _AFTER.match(text, end)
    word = (before[1] or before[2]) if before else after[1] if after else ""
    return _DIRECTIONS.get(word.lower(), "")


def is_plain(figure: Figure) -> bool:
    """Return whether `figure` is a count without a unit."""
    return not figure.unit


_LABELS = re.compile(
    r"\b(?:flight|line|service|car|version|unit|number|turn|stage|route|room|page|article|section|chapter|"
    r"level|phase|class|category|type|model|series|part|volume|step|round|game|gate|platform|pier|terminal|"
    r"highway|interstate|junction|exit|bus|tram|train|zone|area|district|ward|group|division|league|tier|lap|"
    r"heat|floor|apartment|flat|block|plot|lot|item|figure|table|channel|studio|proposition|resolution|"
    r"paragraph|rule|clause|schedule|appendix|form|code|seed|no|nos|nr|formula|grade|mark|reactor|track|lane|"
    r"building|hall|court|day|week|serial number begins with)\.?\s?$",
    re.I,
)
_NAME_BEFORE = re.compile(r"(?:(?<=\w\s)|(?<=[,;:(\"“]\s))([^\W\d_a-z][\w'’-]*)[\s\u00a0]$")
_YEARS = range(1500, 2101)
_CALENDAR = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december", re.I)
_BEFORE_YEAR = re.compile(r"\b(?:the|in|of|since|by|from|until|till|for|and|to|its|a|this|early|late|mid)[\s-]$|['’]s\s$|[A-Z]\w*\s$", re.I)
_ONE_BEFORE = re.compile(r"\b(?:this|that|the|no|any|which|each|every|another|only|than|new|first|last|old)\s$", re.I)
_PERIODS = frozenset("half quarter day week month year century time season place round edition".split())
_DOTTED_CLOCK = re.compile(r"\b(?:the|at|by|from|until|till|before|after|was|around)\s$", re.I)
_LIMIT = re.compile(r"\b(?:under|over|below)[\s-]$", re.I)


def is_label(text: str, figure: Figure) -> bool:
    """Return whether `figure` names or dates something and counts nothing."""
    if figure.form == "ordinal":
        return _is_idle_ordinal(text, figure)
    if figure.form != "cardinal" or figure.unit:
        return False
    before, noun = text[max(0, figure.start - 40) : figure.start], _head(text, figure.end)
    if figure.scale != 1 or figure.low != figure.high:
        return False
    return (
        _is_year(text, before, noun, figure)
        or bool(_LABELS.search(before) and not (re.search(r"[a-z]\w*\s$", before) and _plural_next(text, figure)))
        or _follows_name(text, before, figure)
        or (text[figure.start:figure.end].lower() == "one" and (not noun or bool(_ONE_BEFORE.search(before))))
        or bool(_LIMIT.search(before) and figure.low < 100 and not noun)
        or bool("." in text[figure.start:figure.end] and not noun and figure.step == 0.01 and figure.low < 24 and _DOTTED_CLOCK.search(before))
    )


def _plural_next(text: str, figure: Figure) -> bool:
    match = _WORD.match(text, figure.end)
    return bool(match) and match[1].lower() not in _STOPS and _noun_form(match[1])[1]


def _is_year(text: str, before: str, noun: str, figure: Figure) -> bool:
    if not figure.digits or figure.low not in _YEARS or figure.end - figure.start != 4:
        return False
    return not noun or bool(_BEFORE_YEAR.search(before))


def _follows_name(text: str, before: str, figure: Figure) -> bool:
    name = _NAME_BEFORE.search(before)
    if not name or not figure.digits or figure.low >= 1000 or "," in text[figure.start:figure.end]:
        return False
    return not _CALENDAR.fullmatch(name[1])


def _is_idle_ordinal(text: str, figure: Figure) -> bool:
    """Return whether an ordinal ranks nothing countable: an adverb, a period, a superlative."""
    match = _WORD.match(text, figure.end)
    if text[figure.end : figure.end + 1] == "-" or not match or match[1].lower() in _STOPS:
        return True
    noun, _ = _noun_form(match[1])
    return noun in _PERIODS or not _head(text, figure.end)
