"""Where the lines of a text end for good, and where they are only wrapped.

A line end closes a heading, a byline or a list item, but plain-text mail also breaks lines in
the middle of a sentence. A break counts as a wrap only on evidence: the next line goes on in
lower case, the line stops at a word that can't end a sentence, or the whole block is filled to
one width.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

Range = tuple[int, int]
"""A stretch of a text in characters: start, and end exclusive."""

_LINE = re.compile(r"[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")
_MARKER = re.compile(
    r"(?:(?:[-*+•·▪►‣>–—]|\#{1,6}|\(?\d{1,2}[.)])(?=\s)|(?:[QA]|Title|Headline|Question|Answer):)\s*"
)
_ENDS = re.compile(r"[.!?:;…][\"'”’»)\]]*\s*$")
_OPEN_END = re.compile(
    r"(?:[,\-–—&(]|\b(?:a|an|and|as|at|but|by|for|from|in|its|of|on|or|than|that|the|their|to|"
    r"was|were|which|who|with))\s*$"
)
_FIRST_WORD = re.compile(r"\s*(\S+)")

_NARROWEST, _WIDEST = 50, 100
"""Widths, in characters, that mail programs wrap at: RFC 5322 says 78, RFC 2646 72."""


def paragraphs(text: str) -> Iterator[Range]:
    """Yield the stretches of `text` that no sentence crosses, in order, without their markers.

    A marker is what stands before a line and is not part of its sentence: a bullet, a number,
    `##`, `Q:`, `A:`, `Title:`. A wrapped paragraph is one stretch. Blank lines are in none.
    """
    for block in _blocks(text):
        first, last = block[0], block[0]
        wrapped = _is_wrapped(text, block)
        for line in block[1:]:
            if not _continues(text, last, line, wrapped):
                yield _unmarked(text, first[0], last[1])
                first = line
            last = line
        yield _unmarked(text, first[0], last[1])


def _blocks(text: str) -> Iterator[list[Range]]:
    """Group the lines of `text` between blank ones."""
    block: list[Range] = []
    for match in _LINE.finditer(text):
        if not match.group().strip():
            continue
        if block and _has_blank_line(text[block[-1][1] : match.start()]):
            yield block
            block = []
        block.append(match.span())
    if block:
        yield block


def _has_blank_line(gap: str) -> bool:
    return len(gap.splitlines()) > 1


def _continues(text: str, line: Range, following: Range, wrapped: bool) -> bool:
    """Whether the sentence at the end of `line` may go on in the `following` line."""
    ahead = text[slice(*following)].lstrip()
    if _MARKER.match(ahead):
        return False
    here = text[slice(*line)]
    if _ENDS.search(here):
        return wrapped
    return wrapped or ahead[:1].islower() or _OPEN_END.search(here) is not None


def _is_wrapped(text: str, block: Sequence[Range]) -> bool:
    """Whether every line of a block is so full that the next line's first word had no room.

    Lines of one width can also be a list of headlines, so that one of them has to break in
    the middle of a sentence too.
    """
    lines = [text[slice(*line)].rstrip() for line in block]
    width = max(map(len, lines))
    if len(lines) < 3 or not _NARROWEST <= width <= _WIDEST:
        return False
    full = all(len(a) + 1 + len(_first_word(b)) > width for a, b in pairwise(lines))
    return full and any(b.lstrip()[:1].islower() for b in lines[1:])


def _first_word(line: str) -> str:
    match = _FIRST_WORD.match(line)
    return match.group(1) if match else ""


def _unmarked(text: str, start: int, end: int) -> Range:
    """Move `start` behind white space and markers, unless there is nothing but them."""
    begin = start + len(text[start:end]) - len(text[start:end].lstrip())
    while (marker := _MARKER.match(text, begin, end)) and marker.end() < end:
        begin = marker.end()
    return begin, end
