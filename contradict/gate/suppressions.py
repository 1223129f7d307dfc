"""What is left out of a gate's findings: by a comment in the draft, or by a reviewed baseline."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace

from contradict.conflicts import LEVELS
from contradict.gate.comments import Comment, Problem
from contradict.gate.findings import locate
from contradict.identity import pair_id
from contradict.types import Document, Finding, Pair, Verdict

IN_TEXT = "by a comment in the draft"
IN_BASELINE = "in the baseline"
"""Why a finding is hidden."""


def leave_out_commented(
    findings: Sequence[Finding], comments: Sequence[Comment], drafts: Sequence[Document]
) -> tuple[Finding, ...]:
    """Return `findings` without pairs of which a comment stands beside a side.

    A finding that has no others is left out; else it stands at the best that it has left.
    """
    return _without(findings, lambda pair: _is_covered(pair, comments), drafts)


def leave_out_judged(
    findings: Sequence[Finding], judged: Collection[str], drafts: Sequence[Document]
) -> tuple[Finding, ...]:
    """Return `findings` without the pairs whose ids are `judged`, in the same way."""
    return _without(findings, lambda pair: pair_id(pair) in judged, drafts)


def unused_comments(
    findings: Sequence[Finding], comments: Sequence[Comment]
) -> tuple[Problem, ...]:
    """Return the comments that stand beside no claim of a finding, in their order."""
    pairs = [pair for one in findings for pair in _reported(one)]
    return tuple(
        _unused(one) for one in comments if not any(_is_covered(pair, [one]) for pair in pairs)
    )


def unused_verdicts(
    findings: Sequence[Finding], verdicts: Sequence[Verdict]
) -> tuple[Verdict, ...]:
    """Return the verdicts on no pair of a finding, in their order."""
    pairs = {pair_id(pair) for one in findings for pair in _reported(one)}
    return tuple(one for one in verdicts if one.pair not in pairs)


def _without(
    findings: Sequence[Finding], passes: Callable[[Pair], bool], drafts: Sequence[Document]
) -> tuple[Finding, ...]:
    left = (_narrowed(one, passes, drafts) for one in findings)
    return tuple(one for one in left if one is not None)


def _narrowed(
    finding: Finding, passes: Callable[[Pair], bool], drafts: Sequence[Document]
) -> Finding | None:
    reported = _reported(finding)
    pairs = [pair for pair in reported if not passes(pair)]
    if not pairs:
        return None
    if len(pairs) == len(reported):
        return finding
    best, conflict = pairs[0], finding.conflict
    shown = (*pairs, *(pair for pair in conflict.pairs if pair.outcome == "compatible"))
    rest = replace(
        conflict, pairs=shown, outcome=best.outcome, level=LEVELS[best.outcome], score=best.score
    )
    return locate([rest], drafts)[0]


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
