"""Conflicts as findings: each at one place in a draft, and how loud it is."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from contradict.types import Checked, Conflict, Document, Finding, Level

LEVELS: tuple[Level, ...] = ("note", "warning", "error")
"""From the quietest to the loudest."""

QUIET, BEYOND = "below --show", "beyond --top"
"""The reasons why a finding is hidden that is quieter than what is shown, or after the most."""


def locate(conflicts: Iterable[Conflict], drafts: Sequence[Document]) -> tuple[Finding, ...]:
    """Return each conflict with its place in `drafts`, in the order given.

    That is where the draft's claim of its best pair stands: the first, if both are a draft's.
    Every conflict must hold a claim of a draft in its best pair, as the gate's all do.
    """
    order = {document.id: place for place, document in enumerate(drafts)}
    return tuple(_finding(conflict, drafts, order) for conflict in conflicts)


def _finding(conflict: Conflict, drafts: Sequence[Document], order: Mapping[str, int]) -> Finding:
    best = conflict.pairs[0]
    mine = (claim for claim in (best.left, best.right) if claim.document in order)
    claim = min(mine, key=lambda one: (order[one.document], one.start_char))
    document = drafts[order[claim.document]]
    start, end = (_place(document.text, at) for at in (claim.start_char, claim.end_char))
    return Finding(conflict, document, claim, *start, *end)


def _place(text: str, at: int) -> tuple[int, int]:
    """Return the line and column of a position in `text`, both from 1."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


def narrow(checked: Checked, fail_on: Level | Literal["never"], show: Level) -> Checked:
    """Return `checked` with the findings from `show` up; the others are counted as hidden.

    Findings at `fail_on` or above count as failing whether they are shown or not.
    """
    shown = tuple(one for one in checked.findings if _loud(one, show))
    quiet = Counter({QUIET: len(checked.findings) - len(shown)})
    hidden = {reason: n for reason, n in (Counter(checked.hidden) + quiet).items() if n}
    failing = sum(fail_on != "never" and _loud(one, fail_on) for one in checked.findings)
    return replace(
        checked, findings=shown, hidden=hidden, fail_on=fail_on, show=show, failing=failing
    )


def first(checked: Checked, most: int | None) -> Checked:
    """Return `checked` with at most that many findings, all for None; the rest are hidden."""
    rest = len(checked.findings[most:]) if most else 0
    if not rest:
        return checked
    return replace(
        checked, findings=checked.findings[:most], hidden={**checked.hidden, BEYOND: rest}
    )


def _loud(finding: Finding, level: Level) -> bool:
    return LEVELS.index(finding.conflict.level) >= LEVELS.index(level)
