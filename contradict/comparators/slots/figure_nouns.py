"""What a figure counts or measures: the head noun beside it, an age, what a rate is per."""

import re
from functools import lru_cache

from contradict.comparators.slots.figures import Figure
from contradict.comparators.slots.units import UNIT, canonical
from contradict.lexicon import base_forms

STOPS = frozenset(
    "a an the this that these those his her its their our your my me him them us and or but nor of "
    "in on at to by for from with without as than then is are was were be been being has have had "
    "do does did will would shall should can could may might must not no it he she they we you i "
    "who which what where when while because if so over under after before since until during "
    "between per into onto out up down off about around near against among through within across "
    "each more less fewer most least also only just already still now later earlier ago away apart "
    "there here such far yet both all any said says told put puts left right".split()
)
"""Words that end a noun phrase."""

_MODIFIERS = frozenset(
    "first last next new old same other others further additional total full single different late "
    "low high final best main local public private many few several live".split()
)
"""Words that the dictionary also has as nouns, but that seldom head a phrase behind a figure."""

_INVARIANT = frozenset(
    "people staff police aircraft sheep cattle personnel crew spacecraft offspring species".split()
)
_ANYONE = frozenset("people person individual human".split())
_SYNONYMS = tuple(
    frozenset(words.split())
    for words in (
        "worker employee staff staffer personnel workforce headcount",
        "resident inhabitant citizen population",
        "spectator fan supporter visitor crowd attendance",
        "marcher demonstrator protester protestor",
        "job post position",
        "home household house",
        "car vehicle",
    )
)
_ROLES = frozenset(
    "passenger runner participant rider man woman child student pupil patient customer user member "
    "victim guest player voter tourist migrant refugee soldier officer teacher casualty survivor "
    "attendee commuter traveller".split()
).union(*_SYNONYMS[:4])

_WORD = re.compile(r"[\s\u00a0-]([^\W\d_]+(?:[\-‑][^\W\d_]+)*)")
_MORE = re.compile(r"\s(?:more|fewer)(?=\s)")
_POSSESSIVE = re.compile(r"['’]s?(?=\s)")
_OF = re.compile(r"\s+of(?:\s(?:the|its|their|all|these|those|his|her))*(?=\s)")
_OF_THE = re.compile(r"\s+of(?:\s(?:the|its|their|these|those|his|her))+(?=\s)")
_X_OF = re.compile(r"([^\W\d_]+)\sof\s(?:an?\s|only\s|just\s|exactly\s)*$")
_NUMBER_OF = re.compile(r"\b(?:number|tally|total|count|figure)s?\sof\s((?:[\w'’-]+\s){1,6})")
_NO_MEASURE = frozenset(
    "number total sum figure average maximum minimum amount most some all out one each both none "
    "many much".split()
)
_HEADCOUNT = re.compile(
    r"\b(headcount|workforce|population(?!\sdensity)|turnout|attendance|crowd|toll)\b", re.I
)
_AGED = re.compile(r"\b(?:aged?|ages? of)\s$", re.I)
_TURNED = re.compile(r"\bwho (?:has |had )?(?:just )?turn(?:s|ed)\s$")
"""What makes a figure an age where it counts nothing: "who turned 40 in May", and not "40 away"."""
_TURNED_ON = re.compile(r"[,.]|\s(?:in|on|last|this|next|earlier|and|yesterday|today|the)\b|$")
_OLD = re.compile(r"[\s-](?:(?:year|month)s?[\s-])?olds?\b")
_APPOSED = re.compile(r"[^\W\d_][.]?,\s$")
_BEFALLEN = re.compile(
    r"\s(?:arrested|killed|hurt|injured|wounded|dead|missing|charged|detained|rescued|"
    r"hospitali[sz]ed|jailed|evacuated|trapped|stranded|homeless|convicted|quarantined)\b"
)
"""What befalls people, who go without saying: "Three arrested"."""
_PEOPLE = re.compile(r"\s(?:people|persons)\b")
_EMPLOYING = re.compile(r"\bemploy(?:s|ed|ing)?(?:\s[a-z]+){0,2}\s$")
_WORKING = re.compile(
    r"\s(?:now |still )?(?:work(?:s|ed)?|are employed|were employed)\s(?:for|at|in|there)\b"
)
_PER = re.compile(
    rf"[\s-](?:\w+\s){{0,3}}?(?:an?|per(?!\scent)|each|every)[\s-]"
    rf"({UNIT}|person|share|head|passenger|household|night|game)(?!\w)"
)


def noun_of(text: str, figure: Figure, start: int, end: int, floor: int) -> str:
    """Return the base form of what `figure` counts or measures, or "".

    The noun follows ("380 workers", "42 per cent of registrations") or, failing that, precedes:
    "a population of 9,523", "the number of homes without power had risen to 21,500". `start`
    and `end` bound the figure's own words; `floor` is where the figure before it ends.
    """
    if figure.scores:
        return ""
    if figure.form == "cardinal" and not figure.unit and _BEFALLEN.match(text, end):
        return "people"
    if _at_work(text, start, end):
        return "worker"
    of = (_OF if figure.unit else _OF_THE).match(text, end)
    found = head(text, of.end() if of else end)[0] if of or not figure.unit else ""
    return found or _noun_before(text[max(floor, start - 120) : start])


def _at_work(text: str, start: int, end: int) -> bool:
    """Whether a figure of people counts workers: "employs 210 people", "70 people work"."""
    people = _PEOPLE.match(text, end)
    before = _EMPLOYING.search(text, max(0, start - 40), start)
    return bool(people and (before or _WORKING.match(text, people.end())))


def head(text: str, position: int) -> tuple[str, bool]:
    """Return the head of the noun phrase that begins at `position`, and whether it is a plural.

    The head is the first plural, else the last noun; ("", False) where there is none.
    """
    last, more = "", _MORE.match(text, position)
    position = more.end() if more else position
    for _ in range(6):
        match = _WORD.match(text, position)
        if not match or match[1].lower() in STOPS:
            break
        position = match.end()
        if possessive := _POSSESSIVE.match(text, position):
            position, last = possessive.end(), ""
            continue
        noun, plural = _noun(match[1])
        if plural:
            return noun, True
        last = noun or last
    return last, False


@lru_cache(maxsize=65536)
def _noun(word: str) -> tuple[str, bool]:
    """Return a word's base form as a noun, "" if it can't be one, and whether it is a plural."""
    last = re.split(r"[-‑]", word)[-1].lower()
    if last in _INVARIANT or last in _MODIFIERS:
        return (last, True) if last in _INVARIANT else ("", False)
    forms = base_forms(last)
    if not forms and word.islower() and re.search(r"[^su]s$", last):
        return last[:-1], True  # new words: "robotaxis"
    noun = forms.get("NOUN", "")
    if noun == last and last.endswith(("ed", "ing")):
        return "", False
    return noun, bool(noun) and noun != last


def _noun_before(before: str) -> str:
    if of := _X_OF.search(before):
        noun = _noun(of[1])[0]
        if noun and noun not in _NO_MEASURE:
            return noun
    if counted := _NUMBER_OF.search(before):
        return head(" " + counted[1], 0)[0]
    measured = _HEADCOUNT.search(before)
    return measured[1].lower() if measured else ""


def age_end(text: str, figure: Figure) -> int:
    """Return where the words of an age end ("52-year-old", "aged 52", ", 52,"); 0 for no age."""
    if figure.form != "cardinal" or figure.unit not in ("", "year", "month"):
        return 0
    if old := _OLD.match(text, figure.end):
        return old.end()
    if figure.unit:
        return 0
    apposed = text[figure.end : figure.end + 1] == "," and _APPOSED.search(
        text, max(0, figure.start - 24), figure.start
    )
    before = max(0, figure.start - 24)
    aged = _AGED.search(text, before, figure.start) or (apposed and figure.factor == 1)
    turned = _TURNED.search(text, before, figure.start) and _TURNED_ON.match(text, figure.end)
    return figure.end if (aged or turned) and 0 < figure.low < 120 else 0


def per_of(text: str, end: int) -> str:
    """Return what a rate that ends at `end` is per: "month" in "410 vans a month"; or ""."""
    match = _PER.match(text, end)
    return canonical(match[1]) if match else ""


def one_noun(left: str, right: str) -> bool:
    """Return whether two nouns may count one thing.

    They do if they are equal or near synonyms ("worker", "employee"), or if one of them is any
    person ("people") and the other a person in some role ("passenger").
    """
    return synonyms(left, right) or _anyone(left, right)


def synonyms(left: str, right: str) -> bool:
    """Return whether two nouns are equal or near synonyms: "worker", "employee"."""
    return left == right or any({left, right} <= group for group in _SYNONYMS)


def _anyone(left: str, right: str) -> bool:
    """Whether one noun is any person, and the other a person in some role."""
    return bool({left, right} & _ANYONE) and {left, right} <= _ANYONE | _ROLES
