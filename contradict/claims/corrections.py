"""Correction notes: what "an earlier version said 2018; it was 2016" now asserts.

A note repeats what was wrong in order to take it back, so that read as it stands it says both. It
is read as what it puts right: the wrong statement with the right value in its place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contradict.calendar_words import MONTH

_SELF = (
    r"(?:(?:this|the|our|an?)\s(?:\w+\s){0,2}?(?:article|story|report|profile|piece|item|post|page|"
    r"version|headline|caption|text|column|interview|list|table)|we|it)"
)
_SAID = (
    r"(?:said|says|stated|gave|reported|named|wrote|put|described|listed|identified|claimed|had|"
    r"quoted|misstated|misidentified|referred\sto)"
)
_NAMED = "gave named described listed identified misstated misidentified".split()
_LINKED = {"put": "at", **dict.fromkeys(_NAMED, "as")}
"""The word that stands for "was" behind the verbs of a note: "put the toll at 12"."""
_FIGURE = re.compile(
    r"(?:(?:about|around|roughly|nearly|almost|some|over|under|only|just|(?:more|less|fewer) than|"
    r"an?)\s)?(?:[A-Z]{0,3}[€$£¥]?\d|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|\w{3,5}teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozen|"
    r"hundred|thousand|million|half)\b)",
    re.IGNORECASE,
)
"""How a value begins that something is put at; what is put at anything else is there, "at Moss"."""
_NOTE = re.compile(
    r"correct(?:ion|ed|s)\b|\bclarif\w+|\bamend(?:ed|ment)\b|\beditor['’]s note|\berratum\b|"
    r"\b(?:earlier|previous|original|first|initial) version\b|\boriginally\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    r"\b(?:corrected|amended|updated|changed|clarified|revised)\b[^;]*?\bto\s"
    r"(?:say|state|show|reflect|clarify|read|make (?:it )?clear|note)\s"
    r"(?:that\s|the fact that\s)?(?P<right>[^;]+)$"
)
_WAS = re.compile(
    rf"\b{_SELF}(?:\sof\s[^;,]{{2,40}}?)?(?:,?\s(?:originally|earlier|first|wrongly|incorrectly|"
    rf"mistakenly|initially|had))*\s(?P<said>{_SAID})\s(?:that\s)?(?P<wrong>[^;]+?)"
    r"(?:,?\s(?:which|this|that) (?:is|was) (?:wrong|incorrect|inaccurate|untrue|an error))?"
    r"(?:;|\s[—–-]\s|,\s(?:but|when|while|whereas)\b)\s*(?:(?:in fact|actually),?\s)?"
    r"(?P<right>.+)$",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?:in fact|actually|the (?:correct|actual|right|true))\b"
    r"|(?:it|he|she|they|this|that) (?:is|was|are|were)\b(?:\s\S+){1,5}$",
    re.IGNORECASE,
)
"""How the second sentence of a note begins, which has the right value."""
_PRONOUN = re.compile(r"(?:it|he|she|they|this|that)\b", re.IGNORECASE)
_NUMBER = re.compile(
    r"(?<![\w-])[€$£]?\d[\d.,:]*\d|(?<![\w-])[€$£]?\d(?!\w)"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\b"
)
_DAY = re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?(?:{MONTH})")
_NAME = re.compile(
    r"\b(?!(?:The|An?|It|He|She|They|This|That|In|On|At|Its|His|Her|Their)\b)"
    r"[A-Z][\w-]*(?:['’](?!s\b)\w+)?(?:\s[A-Z][\w-]*)*"
)


@dataclass(frozen=True, slots=True)
class Correction:
    """What a note puts right: `statement` is the sentence as it should have been.

    `old` and `new` are the value taken back and the one in its place, empty where the note gives
    no wrong value; `about` are the words around them, in lower case.
    """

    statement: str
    old: str = ""
    new: str = ""
    about: frozenset[str] = frozenset()

    def put_right(self, text: str) -> str:
        """Return `text` with the right value where it repeats the wrong statement."""
        value = rf"(?<!\w){re.escape(self.old)}(?!\w)"
        told = len(self.about & _content(text))
        if not self.old or told < max(2, len(self.about) / 2):
            return text
        return re.sub(value, lambda _: self.new, text)


def correction(text: str) -> Correction | None:
    """Return what a correction note puts right, None if `text` is no such note."""
    if not _NOTE.search(text):
        return None
    if now := _NOW.search(text):
        return Correction(_sentence(now["right"]))
    was = _WAS.search(text)
    return _replaced(_statement(was["said"], was["wrong"]), was["right"]) if was else None


def correction_in_two(text: str, behind: str) -> Correction | None:
    """Return what a note of two sentences puts right, the right value in the second of them.

    >>> said, was = "Correction: we said the mill closed in 1950.", "It closed in 1905."
    >>> correction_in_two(said, was).statement
    'The mill closed in 1905.'
    """
    if correction(text) or not _NOTE.search(text) or not _goes_on(text, behind):
        return None
    return correction(f"{text.rstrip('. ')}; {behind}")


def _goes_on(text: str, behind: str) -> bool:
    """Whether the sentence behind speaks of the same: in so many words, or in some of its words."""
    same = _PRONOUN.match(behind) and not _content(text).isdisjoint(_content(behind))
    return bool(same or _BEHIND.match(behind))


def _statement(said: str, wrong: str) -> str:
    """Return what a note says was wrong as a sentence: "gave the toll as 12" is "the toll was 12".

    Only the verbs that have no sentence behind them need it. A place keeps its "at".
    """
    if link := _LINKED.get(said.lower()):
        subject, _, value = wrong.rpartition(f" {link} ")
        there = "at " if link == "at" and not _FIGURE.match(value) else ""
        return f"{subject} was {there}{value}" if subject else wrong
    return wrong


def _replaced(wrong: str, right: str) -> Correction | None:
    """Return the wrong statement with the right value, None where no value takes another's place.

    A day takes the place of a day, a number of a number, a name of the name mentioned first.
    """
    right = re.sub(r",?\s(?:and )?not\s.*$", "", right)
    for pattern in (_DAY, _NUMBER, _NAME):
        old = next(_only_in(pattern, wrong, right), None)
        new = next(_only_in(pattern, right, wrong), None)
        if old and new:
            around = wrong[: old.start()], wrong[old.end() :]
            statement = _sentence(new.group().join(around))
            return Correction(statement, old.group(), new.group(), _content(" ".join(around)))
    return None


def _content(text: str) -> frozenset[str]:
    """Return the words of four letters or more, in lower case."""
    return frozenset(re.findall(r"[^\W\d_]{4,}", text.lower()))


def _only_in(pattern: re.Pattern[str], text: str, other: str) -> Iterator[re.Match[str]]:
    """Yield the matches of a pattern in `text` whose words `other` lacks; days are no numbers."""
    days = [] if pattern is _DAY else [match.span() for match in _DAY.finditer(text)]
    for match in pattern.finditer(text):
        in_day = any(start <= match.start() < end for start, end in days)
        if not in_day and match.group() not in other:
            yield match


def _sentence(statement: str) -> str:
    statement = statement.strip().rstrip(".")
    return f"{statement[:1].upper()}{statement[1:]}."
