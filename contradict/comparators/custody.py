"""Custody that somebody leaves: who "escaped from a state prison" is held nowhere."""

import re
from collections.abc import Sequence

_LEAVES = (
    "escap(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|free(?:s|d|ing)?|flee(?:s|ing)?|fled|"
    "abscond(?:s|ed|ing)?|parol(?:e|es|ed|ing)|discharg(?:e|es|ed|ing)|"
    "(?:break(?:s|ing)?|broken?|walk(?:s|ed|ing)?|bailed|gets?|got|let|comes?|came) "
    "(?:free|loose|out)"
)
_DIRECTLY = "escap(?:e|es|ed|ing)|fled|flee(?:s|ing)?|left|leav(?:e|es|ing)"
_OTHER = r"(?:of|at|in|by|to|for|into|on|onto|and|or|with|after|before|facing|avoiding)\b"
_LEFT = re.compile(
    rf"\b(?:(?:{_LEAVES})(?: early| again)? (?:from|of) (?:(?!{_OTHER})[a-z][\w'’-]* ){{0,3}}?|"
    rf"(?:{_DIRECTLY}) (?:the )?)(custody|prisons?|jails?|detention)\b(?!-)"
    r"(?! (?:guard|officer|staff|reform|cell|term|sentence|record|talk|routine|battle)s?\b)"
)


def left_custody(words: Sequence[str]) -> frozenset[str]:
    """Return the custody that is left, among the `words` of a clause in lower case.

    It stands right behind a verb of leaving: who "wrote from prison", or "released a statement from
    prison", is in it.
    """
    return frozenset(match[1] for match in _LEFT.finditer(" ".join(words)))
