"""Custody that somebody leaves: who "escaped from a state prison" is held nowhere."""

import re
from collections.abc import Sequence

from contradict.lexicon import Token

_LEAVES = (
    "escap(?:e|es|ed|ing)|releas(?:e|es|ed|ing)|free(?:s|d|ing)?|break(?:s|ing)?|broke|broken|"
    "flee(?:s|ing)?|fled|abscond(?:s|ed|ing)?|discharg(?:e|es|ed|ing)|parol(?:e|es|ed|ing)|"
    "walk(?:s|ed|ing)?|bail(?:s|ed|ing)?|emerg(?:e|es|ed|ing)|slip(?:s|ped|ping)?"
)
_LEFT = re.compile(
    rf"\b(?:{_LEAVES})(?: (?:early|free|loose|away|back))?(?: out of| from)"
    r"(?: (?!(?:at|in|by|to|for|of|on|and|or|with)\b)\S+){0,4}? (custody|prison|jail|detention)\b"
)


def left_custody(words: Sequence[Token]) -> frozenset[Token]:
    """Return the words of the custody that is left, among the `words` of a clause.

    It stands right behind a verb of leaving: who "wrote from prison", or "released a statement from
    prison", is in it.
    """
    text = " ".join(word.lower for word in words)
    return frozenset(words[text[: m.start(1)].count(" ")] for m in _LEFT.finditer(text))
