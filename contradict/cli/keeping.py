"""Where verdicts are kept - a store or a baseline file - and what the commands share about them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from contradict.cli.output import put
from contradict.cli.settings import is_named

if TYPE_CHECKING:
    from datetime import date

    from contradict import protocols
    from contradict.types import Conflict, Verdict
    from contradict.verdicts import BaselineFile

    Kept = protocols.Store | BaselineFile


def _one_place(context: typer.Context, parameter: typer.CallbackParam, value: Any) -> Any:
    """Return the value of --store or --baseline; only one of them may be on the command line.

    A baseline counts there only: the settings file names it for `check`.

    Raises:
        UsageError: both are.
    """
    from contradict.errors import UsageError

    named = {name for name in ("store", "baseline") if is_named(context, name)}
    if len(named) > 1:
        raise UsageError(
            "both --store and --baseline are given; one place that keeps verdicts was expected: "
            "name one, and carry verdicts over with `contradict verdict export` or `import`"
        )
    return value if parameter.name in {"store", *named} else None


Store = Annotated[
    str,
    typer.Option(help="A file, or the URL of a PostgreSQL database.", callback=_one_place),
]

Baseline = Annotated[
    Path | None,
    typer.Option(
        help="A baseline file that keeps verdicts in the store's place.",
        metavar="FILE",
        callback=_one_place,
    ),
]

QUOTED = 60
"""Characters of a claim that are shown beside a verdict."""


@contextmanager
def open_verdicts(
    store: str, baseline: Path | None, *, create: bool = False, read_only: bool = False
) -> "Iterator[Kept]":
    """Yield what keeps verdicts: the baseline file if one is named, else the store.

    `create` lets the baseline be missing; a store must be there.

    Raises:
        StoreError: the store is not there, or can't be opened.
    """
    if baseline is not None:
        from contradict.verdicts import BaselineFile

        yield BaselineFile(baseline, create)
        return
    from contradict.stores import open_store

    with open_store(store, read_only=read_only) as opened:
        yield opened


def shown_conflicts(kept: "Kept", report: Path | None) -> "Sequence[Conflict]":
    """Return those that may be named: the report's, or else those of the store's last run."""
    from contradict.reports import read_report
    from contradict.verdicts import BaselineFile

    if report is not None:
        return read_report(report).conflicts
    runs = () if isinstance(kept, BaselineFile) else kept.runs()
    if isinstance(kept, BaselineFile) or not runs:
        return ()
    return kept.report(runs[-1].number).conflicts


def made_claims(kept: "Kept") -> "set[str] | None":
    """Return the claims of the last run, normalised; None if there has been none."""
    from contradict.archive import Archive
    from contradict.identity import normalised
    from contradict.verdicts import BaselineFile

    if isinstance(kept, BaselineFile) or not kept.runs():
        return None
    return {normalised(claim.text) for claim in Archive.from_parts(kept.part).claims}


def today() -> "date":
    """Return the day on which verdicts are given and must hold."""
    from contradict.config import now

    return now().date()


def quoted(verdict: "Verdict") -> str:
    """Return the beginnings of both claims."""
    from textwrap import shorten

    sides = (shorten(text, QUOTED, placeholder="…") for text in (verdict.left, verdict.right))
    return " / ".join(f"“{side}”" for side in sides)


def tell(lines: Sequence[str]) -> None:
    """Write lines to stdout, each one that a terminal can show, whatever its encoding."""
    from contradict.renderers.harmless import one_line

    put("".join(f"{one_line(line)}\n" for line in lines))
