"""`contradict nightly`: what `scan` does, over a store that remembers the nights before."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from contradict.cli import options
from contradict.cli.codes import FOUND
from contradict.cli.options import MODELS, OUTPUT, FailOn
from contradict.cli.output import Format, is_loud, say, say_unread, show, targets

if TYPE_CHECKING:
    from datetime import date


def nightly_command(  # noqa: PLR0913, PLR0917  # one parameter per option is how typer reads them
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Files and folders: all that is compared.")
    ],
    store: Annotated[
        str, typer.Option(help="A file, made if there is none, or a PostgreSQL URL.")
    ] = "contradict.db",
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "-o", "--output", help="Write the report here; repeatable.", rich_help_panel=OUTPUT
        ),
    ] = None,
    format: Annotated[
        Format | None,
        typer.Option(
            help="The report's format; by default the suffix of -o says it.",
            rich_help_panel=OUTPUT,
        ),
    ] = None,
    digest: options.Digest = None,
    top: Annotated[
        int, typer.Option(min=1, help="Conflicts shown in the terminal.", rich_help_panel=OUTPUT)
    ] = 20,
    fail_on: Annotated[
        FailOn,
        typer.Option(help="Exit with 1 on findings of this level.", rich_help_panel=OUTPUT),
    ] = FailOn.NEVER,
    since: Annotated[
        str | None,
        typer.Option(
            help="One of two claims must be as new: a day, or 7d before now.",
            rich_help_panel=MODELS,
        ),
    ] = None,
    window: Annotated[
        str | None,
        typer.Option(help="Most days between two claims: 30d.", rich_help_panel=MODELS),
    ] = None,
    locked: options.Locked = False,
    lock: options.Lock = Path("contradict.lock"),
    score: options.Score = None,
    encoder: options.Encoder = "all-MiniLM-L6-v2-int8",
    comparator: options.Comparator = "MiniLM-L6-conflict-int8",
    neighbours: options.Neighbours = 10,
    within: options.Within = True,
    floor: options.Floor = 0.45,
    id_column: options.Column = "id",
    source_column: options.Column = "source",
    title_column: options.Column = "title",
    published_column: options.Column = "published",
    text_column: options.Column = "text",
    max_bytes: options.MaxBytes = 50_000_000,
    executor: options.Executor = options.Where.PROCESSES,
    address: options.Address = "auto",
    workers: options.Workers = 0,
) -> None:
    """Compare what is new or changed in PATHS, and report what is new, still open, resolved.

    Exit codes: 0 done, 1 findings at the level of --fail-on, 2 wrong usage, 3 could not check,
    or another run holds the store.
    """
    from dataclasses import replace

    from contradict.candidates import Search
    from contradict.cli.progress import bar
    from contradict.config import Settings, now
    from contradict.executors import load_executor
    from contradict.night import nightly
    from contradict.readers import Columns, ReadSettings
    from contradict.stores import open_store
    from contradict.verdicts import lapsing

    columns = Columns(id_column, source_column, title_column, published_column, text_column)
    search = Search(neighbours, Search().within if within else 0, floor)
    search = replace(search, since=_day(since), window=_days(window))
    reading = ReadSettings(columns, max_bytes)
    where = load_executor(executor, address, workers)
    settings = Settings(encoder, comparator, search, reading, score, where)
    files = targets(output, format, digest)
    if locked:
        options.require_locked("nightly", lock, settings)
    report = nightly(paths, store, settings, progress=bar)
    say_unread(report.unread)
    with open_store(store) as opened:
        say(lapsing(opened.verdicts(), now().date()))
    show(report, format, files, top)
    if is_loud(report, fail_on):
        raise typer.Exit(FOUND)


def _day(since: str | None) -> "date | None":
    """Return the day that --since gives, itself or so long before now."""
    from datetime import date

    from contradict.config import now
    from contradict.gate import parse_age

    if since is None:
        return None
    try:
        return date.fromisoformat(since)
    except ValueError:
        return (now() - parse_age(since)).date()


def _days(window: str | None) -> int:
    """Return the days that --window gives, begun ones whole; 0 for no window.

    Raises:
        UsageError: it gives none.
    """
    from datetime import timedelta

    from contradict.errors import UsageError
    from contradict.gate import parse_age

    if window is None:
        return 0
    days = -(-parse_age(window) // timedelta(days=1))
    if not days:
        raise UsageError(f"--window is {window!r}; a day or more was expected, as in 30d")
    return days
