"""What a draft says to this tool: comments that let a sentence stand although it conflicts.

A comment stands beside the sentence that it speaks for, behind it or above it:

    The bridge is 48 metres long. <!-- contradict: known "the survey counts the ramps" -->

    <!-- contradict: wrong "another bridge" -->
    The bridge opened in 1911.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

from contradict.claims import comments, without_comments
from contradict.gate.letters import Page, find_letters
from contradict.gate.pages import read_page
from contradict.types import Claim, Document

Silencing = Literal["known", "wrong"]
"""The verdicts that leave a pair out."""

_OURS = re.compile(r"<!--\s*contradict\s*:\s*(.*?)\s*-->", re.DOTALL | re.IGNORECASE)
_VALID = re.compile(r"(known|wrong)\s+[\"“](.*\S.*)[\"”]", re.DOTALL | re.IGNORECASE)
_WORD = re.compile(r"\w")
_TO_LAST_WORD = re.compile(r".*\w", re.DOTALL)
_TO_FIRST_WORD = re.compile(r"^\W+")
_MEANT = '`<!-- contradict: known "reason" -->` was expected, or `wrong` for `known`'


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment that silences the sentence around the character `at` of its document's text.

    `line` and `column` count from 1 and say where the comment itself begins.
    """

    document: Document
    line: int
    column: int
    judgement: Silencing
    reason: str
    at: int

    def covers(self, claim: Claim) -> bool:
        """Return whether the comment stands beside `claim`."""
        return claim.document == self.document.id and claim.start_char <= self.at < claim.end_char


@dataclass(frozen=True, slots=True)
class Problem:
    """A comment that does nothing, where it begins, and why and what to do, without its words."""

    document: Document
    line: int
    column: int
    message: str


def read_comments(document: Document) -> tuple[Comment | Problem, ...]:
    """Return the comments to this tool in a draft, in their order.

    A comment speaks for the sentence that ends before it on its line, or that it stands in the
    middle of; where nothing stands before it, for the one that begins next, on its own line or
    below. Lines are those of the file, in HTML too; PDF and DOCX have no comments to be read.
    """
    return tuple(_in_page(document, page) if (page := read_page(document)) else _in_text(document))


def _in_text(document: Document) -> Iterator[Comment | Problem]:
    shown = without_comments(document.text)
    for start, end, said in _ours(document.text):
        at = _beside(shown, start, end)
        yield _read(document, _place(document.text, start), said, at)


def _in_page(document: Document, page: Page) -> Iterator[Comment | Problem]:
    for start, end, said in _ours(page.source):
        at = _beside_in_page(document.text, page, start, end)
        yield _read(document, _place(page.source, start), said, at)


def _ours(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield where each comment to this tool begins and ends, and what it says."""
    for comment in comments(text):
        if said := _OURS.fullmatch(comment.group()):
            yield *comment.span(), said.group(1)


def _beside(shown: str, start: int, end: int) -> int:
    """Return a character of the sentence that a comment speaks for; behind the text if none."""
    before = [*_WORD.finditer(shown, shown.rfind("\n", 0, start) + 1, start)]
    if before:
        return before[-1].start()
    after = _WORD.search(shown, end)
    return after.start() if after else len(shown)


def _beside_in_page(text: str, page: Page, start: int, end: int) -> int:
    """Return what `_beside` does; what was not extracted has no sentences either."""
    if before := _TO_LAST_WORD.match(page.before(start)):
        found = find_letters(text, before.group())
        return found.stop - 1 if found else len(text)
    found = find_letters(text, _TO_FIRST_WORD.sub("", page.behind(end)))
    return found.start if found else len(text)


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def _read(document: Document, place: tuple[int, int], said: str, at: int) -> Comment | Problem:
    valid = _VALID.fullmatch(said)
    if not valid:
        problem = f"it has no verdict or no reason: {_MEANT}: write it like that"
        return Problem(document, *place, problem)
    judgement = cast(Silencing, valid.group(1).lower())
    return Comment(document, *place, judgement, " ".join(valid.group(2).split()), at)
