"""What a gate lets pass although it is found: reviewed, judged, unchanged, or not sure enough."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from contradict.gate.changes import changed_spans, on_changed
from contradict.gate.suppressions import (
    IN_BASELINE,
    IN_TEXT,
    Comment,
    Problem,
    leave_out_commented,
    leave_out_judged,
    read_comments,
)
from contradict.types import Checked, Document, Finding, Verdict
from contradict.verdicts import read_baseline, threshold

UNCHANGED, UNSURE = "on unchanged lines", "below the score for --target-precision"
"""Why a finding is hidden."""


@dataclass(frozen=True, slots=True)
class Exceptions:
    """What is let pass.

    `baseline` is a file of verdicts, `base` the git revision since which a line must have changed,
    `precision` the share of findings that must be right by the verdicts at hand.
    """

    baseline: Path | None = None
    base: str | None = None
    precision: float | None = None


def except_findings(
    checked: Checked,
    drafts: Sequence[Document],
    exceptions: Exceptions,
    verdicts: Sequence[Verdict],
    on: date,
) -> Checked:
    """Return `checked` without the findings that are let pass, counted by reason.

    `notices` say which comments and entries of the baseline are wrong, or of no use.

    Args:
        checked: what was found.
        drafts: the documents that were checked, whose comments count.
        exceptions: what is let pass.
        verdicts: those in the store, for the precision.
        on: the day on which verdicts must hold.

    Raises:
        UsageError: the baseline can't be read, or git does not know the revision.
        CannotCheckError: there are too few verdicts for a precision.
    """
    comments = [one for draft in drafts for one in read_comments(draft)]
    baseline = read_baseline(exceptions.baseline) if exceptions.baseline else ()
    written = leave_out_commented(
        checked.findings, [one for one in comments if isinstance(one, Comment)]
    )
    reviewed = leave_out_judged(written.findings, baseline, on)
    problems = [*(one for one in comments if isinstance(one, Problem)), *written.unused]
    notices = [*map(_placed, problems), *map(_unused, reviewed.unused)]
    left = replace(
        checked,
        findings=reviewed.findings,
        hidden=_more(checked, {IN_TEXT: len(written.hidden), IN_BASELINE: len(reviewed.hidden)}),
        notices=(*checked.notices, *notices),
    )
    if exceptions.base is not None:
        spans = changed_spans(drafts, exceptions.base)
        left = _only(left, UNCHANGED, lambda findings: on_changed(findings, spans))
    if exceptions.precision is not None:
        least = threshold([*verdicts, *baseline], exceptions.precision).score
        left = _only(left, UNSURE, lambda findings: _from(findings, least))
    return left


def _from(findings: Sequence[Finding], least: float) -> tuple[Finding, ...]:
    return tuple(one for one in findings if one.conflict.score >= least)


def _only(
    checked: Checked, reason: str, keep: Callable[[Sequence[Finding]], tuple[Finding, ...]]
) -> Checked:
    kept = keep(checked.findings)
    hidden = _more(checked, {reason: len(checked.findings) - len(kept)})
    return replace(checked, findings=kept, hidden=hidden)


def _more(checked: Checked, counts: dict[str, int]) -> dict[str, int]:
    return dict(+(Counter(checked.hidden) + Counter(counts)))


def _placed(problem: Problem) -> str:
    where = f"{problem.document.id}:{problem.line}:{problem.column}"
    return f"{where}: a comment to contradict does nothing: {problem.message}"


def _unused(verdict: Verdict) -> str:
    return (
        f"the baseline's entry {verdict.pair} ({verdict.judgement}, {verdict.reason}) is on no "
        "finding: delete it if its claims are gone"
    )
