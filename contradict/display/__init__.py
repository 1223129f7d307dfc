"""How records and figures show themselves in Jupyter.

The records know nothing of it: IPython is told what to make of them, once, when `contradict` is
used in a notebook.
"""

import sys
from functools import cache
from typing import TYPE_CHECKING, Any

from contradict.plots.palette import OUTCOMES
from contradict.renderers import cards, marks, wording
from contradict.renderers.escaping import escaping
from contradict.types import Conflict, Report

if TYPE_CHECKING:
    from jinja2 import Environment, Template

PAIRS = 5
"""Pairs of a conflict that a cell shows, the best ones."""

ROWS = 10
"""Conflicts of a report that a cell shows."""


def conflict_html(conflict: Conflict) -> str:
    """Return a conflict for a cell: its positions, and its pairs with what differs marked."""
    return str(_template().module.conflict(cards.card(conflict)))  # type: ignore[attr-defined]


def report_html(report: Report) -> str:
    """Return a report for a cell: what was checked and what not, and its first conflicts."""
    return str(_template().module.report(report))  # type: ignore[attr-defined]


def register() -> None:
    """Let the notebook that this runs in show conflicts, reports and figures; else do nothing."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython else None
    if shell is None:
        return
    html = shell.display_formatter.formatters["text/html"]
    html.for_type(Conflict, conflict_html)
    html.for_type(Report, report_html)
    png = shell.display_formatter.formatters["image/png"]
    png.for_type_by_name("matplotlib.figure", "Figure", _png)


def _png(figure: Any) -> bytes:
    from io import BytesIO

    file = BytesIO()
    figure.savefig(file, format="png", dpi=90, metadata={"Software": None})
    return file.getvalue()


@cache
def _template() -> "Template":
    return _environment().get_template("notebook.html.j2")


def _environment() -> "Environment":
    from jinja2 import PackageLoader

    environment = escaping(PackageLoader("contradict.display", ""))
    environment.globals.update(
        colours=OUTCOMES,
        most=PAIRS,
        pieces=marks.pieces,
        rows=ROWS,
        voices=cards.voices,
        words=wording,
    )
    return environment
