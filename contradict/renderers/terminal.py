"""The report for people at a terminal, or for whatever reads its output."""

from collections.abc import Sequence

from rich.console import Console, Group
from rich.table import Table
from rich.text import Text

from contradict.renderers import cards, history, wording
from contradict.renderers.harmless import one_line
from contradict.types import Conflict, History, Report, Status

_STYLES = {"conflict": "bold red", "update": "cyan", "disputed": "magenta", "estimates": "yellow"}
_VOICES = 3


def print_report(report: Report, console: Console, top: int | None = None) -> None:
    """Print a table of the conflicts in ranking order and the trust line.

    Unread files are counted there and not named: the command names them on stderr. At most
    `top` conflicts, or all if it is None; how many were held back is said below them. Fits the
    console's width, from about 60 columns. Text from documents is printed as text: no markup of
    rich's and no escape sequence in it has any effect.
    """
    if report.conflicts:
        console.print(_table(report.conflicts[:top], report.history), Text())
    else:
        console.print(Text(wording.clean(report.run.counts)))
    if top is not None and len(report.conflicts) > top:
        console.print(Text(f"{len(report.conflicts) - top:,} more not shown."))
    if report.history:
        console.print(_since(report, report.history))
    console.print(Text(wording.trust_line(report)))


def _since(report: Report, past: History) -> Text:
    """Return what has changed since the run before, and each conflict that is resolved."""
    gone = (f"\n  resolved: {one_line(history.recall(one))}" for one in past.resolved)
    return Text(history.since(report)).append("".join(gone), "dim")


def _table(conflicts: Sequence[Conflict], past: History | None) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 1, 0))
    table.add_column("#", justify="right", no_wrap=True)
    table.add_column("score", justify="right", no_wrap=True)
    table.add_column("what", no_wrap=True)
    table.add_column("question, positions and who takes them", ratio=1)
    for conflict in conflicts:
        table.add_row(
            str(conflict.rank),
            wording.percent(conflict.score),
            _label(conflict, past.status[conflict.id] if past else None),
            _question(conflict),
        )
    return table


def _label(conflict: Conflict, status: Status | None) -> Text:
    outcome = wording.OUTCOMES[conflict.outcome].lower()
    label = Text(outcome, _STYLES.get(conflict.outcome, "")).append(f"\n{conflict.kind}", "dim")
    return label.append(f"\n{history.STATUSES[status].lower()}", "bold") if status else label


def _question(conflict: Conflict) -> Group:
    lines = [Text(one_line(wording.heading(conflict)), "bold")]
    for position in conflict.positions:
        said = cards.voices(position)
        more = f"; and {len(said) - _VOICES} more" if len(said) > _VOICES else ""
        line = Text(one_line(wording.stance(position)))
        lines.append(line.append(one_line(f": {'; '.join(said[:_VOICES])}{more}"), "dim"))
    return Group(*lines)
