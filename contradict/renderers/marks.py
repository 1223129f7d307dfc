"""Which words of two quotes differ, for marking them side by side."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from contradict.lexicon import Token, tokens
from contradict.types import Pair

Mark = Literal["", "word", "value"]
"""`value`: what the claims answer differently; `word`: any other word that differs."""

Span = tuple[int, int]

# Above it "the sequences are close matches", says difflib's documentation. Below, sentences are
# worded so differently that marking every other word would hide what matters.
_CLOSE = 0.6
_SPACE = re.compile(r"(?<=\S)\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote, marked or plain; a quote's pieces joined are the quote."""

    text: str
    mark: Mark = ""


def pieces(pair: Pair) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return the left and the right quote, cut where a mark begins or ends.

    The differing values are marked wherever they stand as whole words; differing words beside
    them only where the two sentences are close to the same.
    """
    left, right = pair.left.text, pair.right.text
    left_words, right_words = _differing(left, right)
    return (
        tuple(_cut(left, left_words, _spans(left, (slot.left for slot in pair.slots)))),
        tuple(_cut(right, right_words, _spans(right, (slot.right for slot in pair.slots)))),
    )


def _differing(left: str, right: str) -> tuple[list[Span], list[Span]]:
    ours, theirs = _words(left), _words(right)
    matcher = SequenceMatcher(
        None, [word.lower for word in ours], [word.lower for word in theirs], autojunk=False
    )
    if matcher.ratio() < _CLOSE:
        return [], []
    changes = [change for change in matcher.get_opcodes() if change[0] != "equal"]
    return (
        [(word.start, word.end) for _, i, j, _, _ in changes for word in ours[i:j]],
        [(word.start, word.end) for _, _, _, i, j in changes for word in theirs[i:j]],
    )


def _words(text: str) -> list[Token]:
    return [token for token in tokens(text) if token.text[0].isalnum()]


def _spans(text: str, values: Iterable[str]) -> list[Span]:
    alternatives = "|".join(re.escape(value) for value in values if value)
    if not alternatives:
        return []
    found = re.finditer(rf"(?<!\w)(?:{alternatives})(?!\w)", text, re.IGNORECASE)
    return [match.span() for match in found]


def _cut(text: str, words: list[Span], values: list[Span]) -> Iterator[Piece]:
    marks: list[Mark] = [""] * len(text)
    for start, end in words:
        marks[start:end] = ["word"] * (end - start)
    for start, end in values:
        marks[start:end] = ["value"] * (end - start)
    for gap in _SPACE.finditer(text):
        if marks[gap.start() - 1] == "word" == marks[gap.end()]:
            marks[gap.start() : gap.end()] = ["word"] * len(gap.group())
    for mark, run in groupby(range(len(text)), key=marks.__getitem__):
        places = list(run)
        yield Piece(text[places[0] : places[-1] + 1], mark)
