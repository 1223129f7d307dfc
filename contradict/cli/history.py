"""`contradict history`: the runs that a store remembers."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from contradict.cli import options

if TYPE_CHECKING:
    from contradict.types import RunRecord

COLUMNS = "run|started|documents|claims|pairs|compared|reused|conflicts".split("|")


def history_command(
    store: options.Store = "contradict.db",
    last: Annotated[int, typer.Option(min=1, help="How many runs to list.")] = 20,
    json: Annotated[bool, typer.Option("--json", help="Print JSON, a list of all fields.")] = False,
) -> None:
    """List the runs that STORE remembers, the newest last.

    Exit codes: 0 done, 3 no store, or none that can be read.
    """
    from contradict.stores import open_store

    with open_store(store, read_only=True) as opened:
        runs = opened.runs()[-last:]
    if json:
        import msgspec

        print(msgspec.json.format(msgspec.json.encode(runs)).decode())
    else:
        _print(runs)


def _print(runs: "Sequence[RunRecord]") -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False)
    for name in COLUMNS:
        table.add_column(name, justify="left" if name == "started" else "right")
    for run in runs:
        counts = [getattr(run.counts, name) for name in COLUMNS[2:]]
        table.add_row(str(run.number), run.started, *(f"{count:,}" for count in counts))
    Console().print(table)
