"""What is left out of a gate's findings: by a comment in the draft, or by a reviewed baseline."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Generic, TypeVar

from contradict.conflicts import LEVELS
from contradict.gate.comments import Comment, Problem
from contradict.gate.findings import locate
from contradict.identity import pair_id
from contradict.types import Document, Finding, Pair, Verdict
from contradict.verdicts import GATE_HIDES, standing

Unused = TypeVar("Unused")

IN_TEXT = "by a comment in the draft"
IN_BASELINE = "in the baseline"
"""Why a finding is hidden."""


@dataclass(frozen=True, slots=True)
class Kept(Generic[Unused]):
    """Findings that stay, and those that do not, both in their order, and what was of no use."""

    findings: tuple[Finding, ...]
    hidden: tuple[Finding, ...]
    unused: tuple[Unused, ...]


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
