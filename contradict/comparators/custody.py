"""Custody that somebody leaves: who "escaped from a state prison" is held nowhere."""

import re
from collections.abc import Sequence

_FROM = (
    "(?:escap(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|free(?:s|d|ing)?|flee(?:s|ing)?|fled|"
    r"(?:break|broke|walk|bail|get|got|let|c[ao]m)\w* (?:free|loose|out)|abscond(?:s|ed|ing)?|"
    "parol(?:e|es|ed|ing)|discharg(?:e|es|ed|ing))(?: early| again)? (?:from|of)"
)
_DIRECTLY = "escap(?:e|es|ed|ing)|fled|flee(?:s|ing)?|left|leav(?:e|es|ing)"
_DESCRIBED = r"(?:(?:an?|the|his|her|their|[\w-]*security|state|federal|local|county|police) ){0,3}"
_LEFT = re.compile(
    rf"\b(?:{_FROM} {_DESCRIBED}|(?:{_DIRECTLY}) (?:the )?)"
    r"(custody|prisons?|jails?|detention)(?= \W| (?:on|in|at|last|this|after|by|when|and|who)\b|$)"
)


def left_custody(words: Sequence[str]) -> frozenset[str]:
    """Return the custody that is left, among the `words` of a clause in lower case.

    It stands right behind a verb of leaving: who "wrote from prison", or "released a statement from
    prison", is in it.
    """
    return frozenset(match[1] for match in _LEFT.finditer(" ".join(words)))
