"""`contradict lock`: writes down which models, weights and search give the answers."""

from pathlib import Path
from typing import Annotated

import typer

from contradict.cli import options


def lock_command(  # noqa: PLR0913, PLR0917  # one parameter per option is how typer reads them
    lock: Annotated[Path, typer.Option(help="The file to write.")] = Path("contradict.lock"),
    score: options.Score = None,
    encoder: options.Encoder = "all-MiniLM-L6-v2-int8",
    comparator: options.Comparator = "MiniLM-L6-conflict-int8",
    neighbours: Annotated[
        int | None,
        typer.Option(
            min=0,
            help="Nearest claims in other documents; each command's own if left out.",
            rich_help_panel=options.MODELS,
        ),
    ] = None,
    within: options.Within = True,
    floor: options.Floor = 0.45,
) -> None:
    """Write `contradict.lock`: the models, weights and searches of `check` and `nightly`.

    Commit it: `contradict check --locked` then refuses to answer with anything else, so that a
    changed model is a reviewed change.

    Exit codes: 0 done, 2 the file can't be written, or the weights can't be read.
    """
    from dataclasses import replace

    from contradict.candidates import Search
    from contradict.gate import GATE_SEARCH, write_lock
    from contradict.gate import lock as locked

    searches = {
        command: replace(
            search,
            across=search.across if neighbours is None else neighbours,
            within=search.within if within else 0,
            floor=floor,
        )
        for command, search in (("check", GATE_SEARCH), ("nightly", Search()))
    }
    write_lock(locked(encoder, comparator, searches, score), lock)
    print(f"wrote {lock}")
