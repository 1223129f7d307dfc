"""`contradict scan`: from files to a ranked report."""

from pathlib import Path
from typing import Annotated

import typer

from contradict.cli import options
from contradict.cli.codes import FOUND
from contradict.cli.options import OUTPUT, FailOn
from contradict.cli.output import Format, is_loud, say_unread, show, targets


def scan_command(  # noqa: PLR0913, PLR0917  # one parameter per option is how typer reads them
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Files and folders; - is stdin.")
    ],
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
    """Read PATHS, find where they contradict each other, and report it, best first.

    Exit codes: 0 done, 1 findings at the level of --fail-on, 2 wrong usage, 3 could not check.
    """
    from contradict.candidates import Search
    from contradict.cli.progress import bar
    from contradict.config import Settings, scan
    from contradict.executors import load_executor
    from contradict.readers import Columns, ReadSettings

    columns = Columns(id_column, source_column, title_column, published_column, text_column)
    search = Search(neighbours, Search().within if within else 0, floor)
    reading = ReadSettings(columns, max_bytes)
    where = load_executor(executor, address, workers)
    settings = Settings(encoder, comparator, search, reading, score, where)
    files = targets(output, format, digest)
    report = scan(paths, settings, progress=bar)
    say_unread(report.unread)
    show(report, format, files, top)
    if is_loud(report, fail_on):
        raise typer.Exit(FOUND)
