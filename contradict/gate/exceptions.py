"""What a gate lets pass although it is found: reviewed, judged, unchanged, or not sure enough."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from contradict.comparators import ScoreModel
from contradict.gate.changes import changed_spans, on_changed
from contradict.gate.comments import Comment, Problem, read_comments
from contradict.gate.suppressions import (
    IN_BASELINE,
    IN_TEXT,
    leave_out_commented,
    leave_out_judged,
    unused_comments,
    unused_verdicts,
)
from contradict.types import Checked, Document, Finding, Verdict
from contradict.verdicts import GATE_HIDES, lapsing, read_baseline, rescored, standing, threshold

UNCHANGED, UNSURE = "on unchanged lines", "below the score for --target-precision"
"""Why a finding is hidden."""

LISTED = 10
"""Unused entries of a baseline that are named; a large one is mostly about other drafts."""


@dataclass(frozen=True, slots=True)
class Exceptions:
    """What is let pass.

    `baseline` is a file of verdicts, `base` the git revision since which a line must have changed,
    `precision` the share of findings that must be right by the verdicts at hand.
    """

    baseline: Path | None = None
    base: str | None = None
    precision: float | None = None


def except_findings(  # noqa: PLR0913, PLR0917  # what was found, and all that excuses it
    checked: Checked,
    drafts: Sequence[Document],
    exceptions: Exceptions,
    verdicts: Sequence[Verdict],
    model: ScoreModel,
    on: date,
) -> Checked:
    """Return `checked` without the findings that are let pass, counted by reason.

    `notices` say which comments and entries of the baseline are wrong, of no use, or lapse soon.

    Args:
        checked: what was found.
        drafts: the documents that were checked, whose comments count.
        exceptions: what is let pass.
        verdicts: those in the store.
        model: what scored the findings, for the precision.
        on: the day on which verdicts must hold.

    Raises:
        UsageError: the baseline can't be read, or git does not know the revision.
        CannotCheckError: there are too few verdicts for a precision.
    """
    baseline = read_baseline(exceptions.baseline) if exceptions.baseline else ()
    left = _without_commented(checked, drafts)
    left = _without_judged(left, drafts, _hiding(baseline, on))
    unused = _unused(checked, _hiding(baseline, on), _hiding(verdicts, on))
    left = replace(left, notices=(*left.notices, *unused, *lapsing(baseline, on)))
    if exceptions.base is not None:
        spans = changed_spans(drafts, exceptions.base)
        left = _left(left, on_changed(left.findings, spans), UNCHANGED)
    if exceptions.precision is not None:
        least = threshold(rescored(model, [*verdicts, *baseline]), exceptions.precision).score
        left = _left(left, _from(left.findings, least), UNSURE)
    return left


def _without_commented(checked: Checked, drafts: Sequence[Document]) -> Checked:
    found = [one for draft in drafts for one in read_comments(draft)]
    comments = [one for one in found if isinstance(one, Comment)]
    problems = [one for one in found if isinstance(one, Problem)]
    problems += unused_comments(checked.findings, comments)
    kept = leave_out_commented(checked.findings, comments, drafts)
    left = _left(checked, kept, IN_TEXT)
    return replace(left, notices=(*checked.notices, *map(_placed, problems)))


def _without_judged(
    checked: Checked, drafts: Sequence[Document], baseline: Sequence[Verdict]
) -> Checked:
    kept = leave_out_judged(checked.findings, {one.pair for one in baseline}, drafts)
    return _left(checked, kept, IN_BASELINE)


def _hiding(verdicts: Sequence[Verdict], on: date) -> list[Verdict]:
    return [one for one in standing(verdicts, on) if one.judgement in GATE_HIDES]


def _from(findings: Sequence[Finding], least: float) -> tuple[Finding, ...]:
    return tuple(one for one in findings if one.conflict.score >= least)


def _left(checked: Checked, findings: tuple[Finding, ...], reason: str) -> Checked:
    """Return `checked` with these of its findings; the others are counted under `reason`."""
    gone = Counter({reason: len(checked.findings) - len(findings)})
    return replace(checked, findings=findings, hidden=dict(+(Counter(checked.hidden) + gone)))


def _placed(problem: Problem) -> str:
    where = f"{problem.document.origin_path or problem.document.id}:{problem.line}:{problem.column}"
    return f"comment without effect: {where}: {problem.message}"


def _unused(
    checked: Checked, baseline: Sequence[Verdict], stored: Sequence[Verdict]
) -> Iterator[str]:
    """Yield what to say of a baseline's entries that are on no finding; the store's are used."""
    known = {one.pair for one in stored}
    unused = [
        one.pair for one in unused_verdicts(checked.findings, baseline) if one.pair not in known
    ]
    if unused:
        more = f" and {len(unused) - LISTED:,} more" if len(unused) > LISTED else ""
        yield (
            f"{len(unused):,} of {len(baseline):,} baseline entries are on no finding in these "
            f"drafts: {', '.join(unused[:LISTED])}{more}; delete those whose claims are gone"
        )
