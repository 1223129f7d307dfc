"""The report for spreadsheets and data frames: one row per pair."""

import csv
import io
import re
from collections.abc import Iterator

from contradict.types import Claim, Conflict, Pair, Report

_CLAIM = ("document", "source", "title", "published", "text", "start_char", "end_char", "value")

COLUMNS = (
    *("rank", "conflict", "score", "level", "outcome", "kind", "summary", "reason"),
    *(f"left_{name}" for name in _CLAIM),
    *(f"right_{name}" for name in _CLAIM),
    *("similarity", "contradiction", "entailment"),
)
"""The columns, in order; new ones may only be added at the end."""

STATUS = "status"
"""The column that a nightly run's report has behind the others."""

# What makes a spreadsheet take a cell for a formula, full-width forms included (OWASP, "CSV
# Injection"); leading spaces are looked through.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")

Cell = str | int | float


class CsvRenderer:
    """Renders one row per pair, as RFC 4180 says: CRLF, quotes doubled, the header first.

    `rank`, `conflict` (its id), `score`, `level` and `summary` are the conflict's and repeat on
    each of its rows; everything else is the pair's. Pairs shown beside a conflict have the
    outcome `compatible` and no level. `value` is what the side says of the pair's kind.

    A nightly run's report has a column `status` at the end: `new`, `open`, or `resolved` for the
    conflicts of the run before that are gone, which come last and have no rank.

    The text begins with a byte order mark, without which Excel takes UTF-8 for something else;
    pandas skips it, and Python's `csv` does with `encoding="utf-8-sig"`. A text that a
    spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
    """

    def render(self, report: Report) -> str:
        """Return the table as text."""
        table = io.StringIO()
        writer = csv.writer(table)
        writer.writerow((*COLUMNS, STATUS) if report.history else COLUMNS)
        writer.writerows([_safe(cell) for cell in row] for row in _rows(report))
        return "\ufeff" + table.getvalue()


def _rows(report: Report) -> Iterator[tuple[Cell, ...]]:
    if not (history := report.history):
        for conflict in report.conflicts:
            yield from _pairs(conflict)
        return
    for conflict in report.conflicts:
        yield from ((*row, history.status[conflict.id]) for row in _pairs(conflict))
    for conflict in history.resolved:
        yield from (("", *row[1:], "resolved") for row in _pairs(conflict))


def _pairs(conflict: Conflict) -> Iterator[tuple[Cell, ...]]:
    for pair in conflict.pairs:
        left_value, right_value = _values(pair)
        yield (
            *_of_conflict(conflict, pair),
            *_of_claim(pair.left, left_value),
            *_of_claim(pair.right, right_value),
            *(_share(pair.similarity), _share(pair.contradiction), _share(pair.entailment)),
        )


def _of_conflict(conflict: Conflict, pair: Pair) -> tuple[Cell, ...]:
    return (
        conflict.rank,
        conflict.id,
        _share(conflict.score),
        "" if pair.outcome == "compatible" else conflict.level,
        pair.outcome,
        pair.kind,
        conflict.summary,
        pair.reason,
    )


def _of_claim(claim: Claim, value: str) -> tuple[Cell, ...]:
    return (
        claim.document,
        claim.source,
        claim.title,
        claim.published.isoformat() if claim.published else "",
        claim.text,
        claim.start_char,
        claim.end_char,
        value,
    )


def _values(pair: Pair) -> tuple[str, str]:
    slots = [slot for slot in pair.slots if slot.kind == pair.kind] or pair.slots
    return (
        "; ".join(slot.left for slot in slots if slot.left),
        "; ".join(slot.right for slot in slots if slot.right),
    )


def _share(number: float) -> float:
    return round(float(number), 4)


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and _FORMULA.match(cell) else cell
