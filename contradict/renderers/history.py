"""What a nightly report says of the run before: new, still open, resolved."""

from collections.abc import Mapping

from contradict.renderers import wording
from contradict.types import Conflict, Report, Status

STATUSES: Mapping[Status, str] = {"new": "New", "open": "Still open"}
"""What a reader sees for each status."""


def tally(report: Report) -> Mapping[str, int]:
    """Return how many conflicts are "New", "Still open" and "Resolved"; empty without history."""
    if not report.history:
        return {}
    found = list(report.history.status.values())
    numbers = {label: found.count(status) for status, label in STATUSES.items()}
    return numbers | {"Resolved": len(report.history.resolved)}


def since(report: Report) -> str:
    """Return one or two sentences on what has changed since the run before, "" without history."""
    history = report.history
    if not history:
        return ""
    if not history.previous:
        return f"This is the first run{': all of it is new' if report.conflicts else ''}."
    numbers = ", ".join(f"{number:,} {label.lower()}" for label, number in tally(report).items())
    changes = ", ".join(f"{number:,} {word}" for word, number in history.documents.items())
    documents = f" Documents: {changes}." if changes else ""
    return f"Since the run of {wording.moment(history.previous)}: {numbers}.{documents}"


def recall(conflict: Conflict) -> str:
    """Return what a resolved conflict was about, in a line: its question and its positions."""
    values = " or ".join(position.value or "unnamed" for position in conflict.positions)
    return f"{wording.heading(conflict)}: {values}"
