"""What is left out of a gate's findings: by a comment in the draft, or by a reviewed baseline.

A comment stands beside the sentence that it speaks for, behind it or above it:

    The bridge is 48 metres long. <!-- contradict: known "the survey counts the ramps" -->

    <!-- contradict: wrong "another bridge" -->
    The bridge opened in 1911.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Generic, Literal, TypeVar, cast

from contradict.claims import COMMENT, without_comments
from contradict.identity import pair_id
from contradict.types import Claim, Document, Finding, Pair, Verdict

Unused = TypeVar("Unused")
Silencing = Literal["known", "wrong"]
"""The verdicts that leave a pair out."""

IN_TEXT = "by a comment in the draft"
IN_BASELINE = "in the baseline"
"""Why a finding is hidden."""

_OURS = re.compile(r"<!--\s*contradict\s*:\s*(.*?)\s*-->", re.DOTALL | re.IGNORECASE)
_VALID = re.compile(r"(known|wrong)\s+[\"“](.*\S.*)[\"”]", re.DOTALL)
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


@dataclass(frozen=True, slots=True)
class Kept(Generic[Unused]):
    """Findings that stay, and those that do not, both in their order, and what was of no use."""

    findings: tuple[Finding, ...]
    hidden: tuple[Finding, ...]
    unused: tuple[Unused, ...]


def read_comments(document: Document) -> tuple[Comment | Problem, ...]:
    """Return the comments to this tool in a draft, in their order.

    A comment speaks for the sentence that ends before it on its line, or that it stands in the
    middle of; where nothing stands before it, for the one that begins next, on its own line or
    below. In formats whose text is extracted (HTML, PDF) there are none to be read.
    """
    shown = without_comments(document.text)
    return tuple(_read(document, shown, found) for found in _ours(document.text))


def _ours(text: str) -> Iterator[re.Match[str]]:
    for comment in COMMENT.finditer(text):
        if found := _OURS.fullmatch(text, comment.start(), comment.end()):
            yield found


def _read(document: Document, shown: str, found: re.Match[str]) -> Comment | Problem:
    start = found.start()
    line, column = shown.count("\n", 0, start) + 1, start - shown.rfind("\n", 0, start)
    said = _VALID.fullmatch(found.group(1))
    if not said:
        problem = f"it has no verdict or no reason: {_MEANT}: write it like that"
        return Problem(document, line, column, problem)
    at = _beside(shown, start, found.end())
    judgement = cast(Silencing, said.group(1))
    return Comment(document, line, column, judgement, " ".join(said.group(2).split()), at)


def _beside(shown: str, start: int, end: int) -> int:
    """Return a character of the sentence that a comment speaks for; behind the text if none."""
    before = [*_WORD.finditer(shown, shown.rfind("\n", 0, start) + 1, start)]
    if before:
        return before[-1].start()
    after = _WORD.search(shown, end)
    return after.start() if after else len(shown)


def leave_out_commented(findings: Sequence[Finding], comments: Sequence[Comment]) -> Kept[Problem]:
    """Return `findings` without those whose every pair has a side that a comment stands beside.

    `unused` says which comments stand beside no claim of a finding.
    """
    used = {
        place
        for place, comment in enumerate(comments)
        if any(_is_covered(pair, [comment]) for one in findings for pair in _reported(one))
    }
    kept, hidden = _parted(findings, lambda pair: _is_covered(pair, comments))
    unused = (one for place, one in enumerate(comments) if place not in used)
    return Kept(kept, hidden, tuple(map(_unused, unused)))


def leave_out_judged(
    findings: Sequence[Finding], verdicts: Sequence[Verdict], on: date
) -> Kept[Verdict]:
    """Return `findings` without those whose every pair is known or wrong on the day `on`.

    `unused` are the verdicts of these two kinds that hold, and are on no pair of a finding.
    """
    holding = {
        one.pair: one
        for one in verdicts
        if one.judgement in ("known", "wrong") and (one.expires is None or on < one.expires)
    }
    kept, hidden = _parted(findings, lambda pair: pair_id(pair) in holding)
    found = {pair_id(pair) for one in findings for pair in _reported(one)}
    return Kept(kept, hidden, tuple(one for pair, one in holding.items() if pair not in found))


def _parted(
    findings: Sequence[Finding], silent: Callable[[Pair], bool]
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """Return the findings with a pair that is not silent, and the others."""
    quiet = [all(map(silent, _reported(one))) for one in findings]
    both = list(zip(findings, quiet, strict=True))
    return tuple(one for one, q in both if not q), tuple(one for one, q in both if q)


def _reported(finding: Finding) -> list[Pair]:
    return [pair for pair in finding.conflict.pairs if pair.outcome != "compatible"]


def _is_covered(pair: Pair, comments: Sequence[Comment]) -> bool:
    return any(comment.covers(claim) for comment in comments for claim in (pair.left, pair.right))


def _unused(comment: Comment) -> Problem:
    return Problem(
        comment.document,
        comment.line,
        comment.column,
        "it stands beside no finding: a sentence that is found to conflict was expected on its "
        "line or below it: delete it, or move it there",
    )
