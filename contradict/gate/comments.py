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

from contradict.claims import COMMENT, without_comments
from contradict.gate.letters import Mark, Page, find_letters
from contradict.gate.pages import read_page
from contradict.types import Claim, Document

Silencing = Literal["known", "wrong"]
"""The verdicts that leave a pair out."""

_OURS = re.compile(r"<!--\s*contradict\s*:\s*(.*?)\s*-->", re.DOTALL | re.IGNORECASE)
_VALID = re.compile(r"(known|wrong)\s+[\"“](.*\S.*)[\"”]", re.DOTALL | re.IGNORECASE)
_WORD = re.compile(r"\w")
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
    page = read_page(document)
    return tuple(_in_page(document, page) if page else _in_text(document))


def _in_text(document: Document) -> Iterator[Comment | Problem]:
    shown = without_comments(document.text)
    for comment in COMMENT.finditer(document.text):
        if said := _OURS.fullmatch(comment.group()):
            at = _beside(shown, comment.start(), comment.end())
            yield _read(document, _place(shown, comment.start()), said.group(1), at)


def _beside(shown: str, start: int, end: int) -> int:
    """Return a character of the sentence that a comment speaks for; behind the text if none."""
    before = [*_WORD.finditer(shown, shown.rfind("\n", 0, start) + 1, start)]
    if before:
        return before[-1].start()
    after = _WORD.search(shown, end)
    return after.start() if after else len(shown)


def _in_page(document: Document, page: Page) -> Iterator[Comment | Problem]:
    for mark in page.comments:
        if said := _OURS.fullmatch(page.source, mark.start, mark.end):
            at = _beside_in_page(document.text, page, mark)
            yield _read(document, _place(page.source, mark.start), said.group(1), at)


def _beside_in_page(text: str, page: Page, mark: Mark) -> int:
    if before := page.before(mark):
        found = find_letters(text, before)
        return found.stop - 1 if found else len(text)
    found = find_letters(text, page.behind(mark))
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
