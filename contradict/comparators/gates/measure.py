"""Gates on what is measured: figures by two definitions, and parts of a whole."""

import re

from contradict.calendar_words import MONTH
from contradict.comparators.differences import Difference, Side
from contradict.comparators.frames import Frame, of_claim
from contradict.comparators.gates.objection import Objection
from contradict.comparators.reckoning import for_each
from contradict.comparators.slots.numbers import Number
from contradict.comparators.vocabulary import root
from contradict.lexicon import base_forms

_DEFINED = re.compile(
    r"\b(?:(?:in|on|by|under|using|per|from) (?:[\w'’-]+ ){1,4}?"
    r"(?:records|register|survey|tests?)\b"
    r"|(?:on|by|under|using|per) (?:the|its|an?)(?: \S+){1,4}? (?:definition|basis|measure|"
    r"method|methodology|rules|standard|survey|claims|count|metric|criteri\w+|index|register|"
    r"scale|model|approach|accounts)\b"
    r"|measured (?:by|on|to|in|at|against|from|as)\b[^,.;]*"
    r"|(?:above|below) (?:sea|ground|street) level|by (?:head ?count|volume|value|area|weight)\b"
    r"|as the crow flies|in a straight line|by (?:road|rail)\b|on active (?:duty|service)"
    r"|full[- ]time[- ]equivalents?|city proper|(?:metropolitan|urban|built-up) area"
    r"|(?:year|quarter|month)[- ](?:on|over)[- ](?:year|quarter|month)"
    r"|(?:from|than|on|over|with) (?:an?|the) (?:previous |preceding )?(?:year|month|quarter|week)"
    r"(?: (?:earlier|before|ago))?\b"
    rf"|from (?:{MONTH}) to (?:{MONTH})\b"
    r"|(?:with|if|when|once)\b[^,.;]{1,50}?\s(?:left out|included|excluded|counted|added|ignored)"
    r"|with(?:in)? an? (?:margin|tolerance|threshold|limit) of\b[^,.;]*"
    r"|(?:excluding|including|counting|leaving out|stripping out|leaving aside|disregarding|"
    r"ignoring|apart from|adjusted for|unadjusted|net of|before tax|after tax|like[- ]for[- ]like|"
    r"in (?:real|cash|nominal) terms|seasonally adjusted|pre-tax|at (?:constant|current))"
    r"\b[^,.;]*)",
    re.IGNORECASE,
)
_SMALL = frozenset("the a an its on by under using per of to in and at with within for".split())
_ASPECT = re.compile(
    r"\b(?:begins?|began|begun|starts?|started|stops?|stopped|ceases?|ceased|finish(?:es|ed)?|"
    r"continues?|continued)\s(?:to\s([a-z]+)|([a-z]+ing))\b"
)
_OWNED = re.compile(
    r"(?P<owner>[^,;:.\"“”]{0,60}?[^\W\d_])['’]s?\s(?P<part>(?:[\w-]+\s){0,2}?[a-z-]+)\s+"
    r"(?=(?:is|was|were|are|will|has|had|[a-z]\w*ed|grew|rose|fell|made|lost|won|sold|took)\b)"
)
"""A subject that something else owns: "The quarry's railway was"."""

_OTHERS = frozenset(
    "partner rival competitor subsidiary affiliate arm branch division unit parent predecessor "
    "successor neighbour neighbor owner supplier sister brother wife husband son daughter father "
    "mother twin colleague opponent teammate".split()
)
"""What is owned and has figures of its own; "the port's traffic" has those of the port."""
_AT_A_PART = re.compile(
    r"(?:At|On) (?P<owner>(?:the )?[^,;:.\"“”]{1,60}?[^\W\d_])['’]s?\s"
    r"(?P<part>(?:[a-z-]+\s){0,3}[a-z-]+),\s"
)
"""A part that a claim is set at: "At the quarry's railway,"."""

_NO_PARTS = frozenset("website site page account request behalf birthday anniversary eve".split())
"""What is something's, and no part of it: "On the firm's website"."""


def measure(difference: Difference) -> Objection | None:
    """Object to figures that say how they were counted, each in another way.

    What they count may go by two names then: "9,300 metres high", "rises 4,150 metres".
    """
    if difference.kind not in {"number", "other"}:
        return None
    mine, yours = (_definition(side.frame) for side in difference.sides)
    sizes = {_dimension(side) for side in difference.sides}
    if (mine - yours and yours - mine) or ("" not in sizes and len(sizes) > 1):
        return Objection("other measure", "each side says by what measure, and they are two")
    return None


_SIZE = re.compile(r"[ -](long|wide|broad|high|tall|deep|thick|across|in diameter)\b")
_SAME_SIZE = {"tall": "high", "broad": "wide", "in diameter": "across"}


def _dimension(side: Side) -> str:
    """Return along which dimension a figure is measured, "" where it does not say so."""
    text = side.frame.claim.resolved
    found = [_SIZE.match(text, value.end) for value in side.values]
    words = [match[1] for match in found if match]
    return _SAME_SIZE.get(words[0], words[0]) if words else ""


def each(difference: Difference) -> Objection | None:
    """Object to a figure for each of five against one for all of them, which it makes."""
    left, right = difference.sides
    for a, b in zip(left.values, right.values, strict=False):
        if not (isinstance(a, Number) and isinstance(b, Number)):
            continue
        if for_each(left.frame, a, right.frame, b):
            return Objection("other measure", "one side gives for each what the other gives in all")
    return None


@of_claim
def _definition(claim: Frame) -> frozenset[str]:
    """Return the words by which a claim says how its figures were counted."""
    words = " ".join(_DEFINED.findall(claim.claim.resolved)).lower()
    return frozenset(map(root, re.findall(r"[^\W_]+", words))) - _SMALL


def begun(difference: Difference) -> Objection | None:
    """Object to the beginnings of two activities: the lifts began to turn, and to make snow."""
    if difference.kind != "date":
        return None
    mine, yours = (_ASPECT.search(side.frame.claim.resolved) for side in difference.sides)
    if mine and yours and root(mine[1] or mine[2]) != root(yours[1] or yours[2]):
        return Objection("another event", "each side dates the beginning or end of something else")
    return None


def owned(difference: Difference) -> Objection | None:
    """Object to a part against its whole: "the track's cafe opened" and "the track opened"."""
    left, right = difference.sides
    if difference.kind == "number" and _OTHERS.isdisjoint(map(_part, difference.sides)):
        return None
    if _is_part_of(left, right) or _is_part_of(right, left):
        return Objection("part and whole", "one side speaks of a part of what the other names")
    return None


def _is_part_of(part: Side, whole: Side) -> bool:
    """Whether a claim's subject is something that a name owns, which the other never mentions.

    What is measured of both is no part: "the bank's lending", "at the bank's card arm, lending".
    """
    owned, other = _part(part), _part(whole)
    apart = bool(other) and root(other) not in part.frame.roots
    return bool(owned) and not apart and root(owned) not in whole.frame.roots


def _part(side: Side) -> str:
    """Return the noun for what is owned where a claim opens with it, else "".

    A place owns nothing in this sense: "Bern's council" is the council in Bern.
    """
    text = side.frame.claim.resolved
    found = _AT_A_PART.match(text) or _OWNED.match(text)
    if not found or any(_is_verb(word) for word in found["owner"].split()):
        return ""
    dated = any(when.start < found.end("owner") for when in side.frame.dates)
    sited = any(place.text == found["owner"] for place in side.frame.places)
    part = found["part"].split()[-1]
    return "" if dated or sited or part in _NO_PARTS else part


def _is_verb(word: str) -> bool:
    """Whether a word can only be a verb, so that what stands before it is a subject already."""
    forms = base_forms(word)
    return word.islower() and ("AUX" in forms or set(forms) == {"VERB"})
