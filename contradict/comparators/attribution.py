"""The words by which a claim says who says so: "The union said", ", according to police".

They tell of the telling and not of the matter: two people who disagree about a bus share the bus,
and not their own names and offices.
"""

import re
from itertools import accumulate

from contradict.lexicon import AUXILIARIES

Span = tuple[int, int]
"""Start and end of a stretch of text, end exclusive."""

LONGEST = 16
"""Words in an attribution in front; a longer one is a clause that says something itself."""

_SURE = (
    "said|says|insists|insisted|argues|argued|believes|believed|thinks|alleges|alleged|maintains|"
    "maintained|denies|denied|reckons|reckoned|expects|expected|estimates|estimated|forecasts|"
    "predicts|predicted|projects|projected"
)
_WITH_THAT = (
    "say|claims?|claimed|states?|stated|adds?|added|shows?|showed|finds?|found|reports?|reported|"
    "confirms?|confirmed|announces?|announced|warns?|warned|notes?|noted|writes?|wrote|tells|"
    "told [^,]{1,40}|admits?|admitted|reveals?|revealed|explains?|explained|agrees?|agreed|expect|"
    "believe|think|estimate|forecast|predict|reckon|complains?|complained|hopes?|hoped"
)
_WHEN = r"(?:\s(?:late |early )?(?:on |in )?[A-Z]\w+(?:\s(?:morning|afternoon|evening|night))?)?"
_NO_OBJECT = r"(?!(?:of|for|in|on|by|was|were|is|are|has|had|have|will|to|and|from|about|as)\b)"
_TOLD = (
    r"told\s(?:(?:the|an?|his|her)\s)?[\w'’-]+(?:\s[\w'’-]+)?"
    r"(?=\s(?:the|an?|his|her|its|their|he|she|it|they|there|no)\s)"
)
"""Told someone something: "told the inquiry the signal was green"."""
_AWAY = "off|on|out|up|in|into|down|forward|back|through|together|under|over|an? end"
_LEADING = re.compile(
    rf"(?P<who>[^;:\"“”]{{2,140}}?),?\s(?:(?:has|have|had|also|now|already)\s){{0,2}}"
    rf"(?:(?:{_SURE})(?:{_WHEN}\sthat)?|(?:{_WITH_THAT}){_WHEN}\sthat"
    rf"|{_TOLD}|puts?(?!\s(?:{_AWAY})\b)(?=[^,;]*\sat\s[^,;]*\d)|sees(?=[^,;]*\d)"
    r"|(?:counted|spoke of)(?=\s(?:\w+\s){0,2}\d))\s"
    rf"{_NO_OBJECT}"
)
_AS_RECORDED = re.compile(
    r"[Aa]s (?:\w+ )?(?:recorded|reported|noted|stated|shown|announced|confirmed)\b[^,]*,\s"
)
_SPEAKER_END = (
    r"[,;\"“”]|[.]?$|\s(?:after|before|when|while|as|because|whose|who|which|where|on|in|at)\b"
)
_TRAILING = re.compile(
    rf",[\"”]?\s(?:(?:said|says)\s[^,;\"“]*?(?={_SPEAKER_END})"
    rf"|[^,;\"“”]{{2,80}}?\s(?:{_SURE}|show|shows|showed|confirmed|reported|announced|added)"
    r"(?:\son \w+)?(?=[.]?$))"
)
_ACCORDING = re.compile(r"\b[Aa]ccording to [^,;.]*")
_CLAUSE_WORDS = AUXILIARIES | frozenset(
    "that which who whose where when while if because although but after before as".split()
)


def attributions(text: str) -> tuple[Span, ...]:
    """Return the stretches of `text` that say who says the rest, in order, not overlapping."""
    matches = (_leading(text), *_TRAILING.finditer(text), *_ACCORDING.finditer(text))
    found = sorted(match.span() for match in matches if match)
    ends = [0, *accumulate((end for _, end in found), max)]
    return tuple(span for span, end in zip(found, ends, strict=False) if span[0] >= end)


def _leading(text: str) -> re.Match[str] | None:
    if recorded := _AS_RECORDED.match(text):
        return recorded
    match = _LEADING.match(text)
    return match if match and _may_speak(match["who"]) else None


def _may_speak(who: str) -> bool:
    """Whether words can be a noun phrase with no clause in it: "Ravello's engineer Otto Lindh"."""
    words = re.findall(r"[\w'’-]+", who.lower())
    return 0 < len(words) <= LONGEST and _CLAUSE_WORDS.isdisjoint(words)
