"""`contradict check`: drafts held against an archive, before they are published."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from contradict.cli import options
from contradict.cli.codes import FOUND
from contradict.cli.options import OUTPUT, FailOn
from contradict.cli.output import put, say, say_unread
from contradict.cli.settings import is_named

if TYPE_CHECKING:
    from datetime import timedelta

    from contradict.checking import Stored
    from contradict.gate import Paths
    from contradict.types import Checked

ARCHIVE, EXCEPTIONS = "Archive", "Exceptions"


class Format(StrEnum):
    """What findings can be written as."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    HTML = "html"
    MD = "md"
    CSV = "csv"


class Show(StrEnum):
    """The quietest level that is shown."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


def _unless_replaced(context: typer.Context, parameter: typer.CallbackParam, value: Any) -> Any:
    """Return an option's value, None where the command line names another archive.

    What the command line names replaces the archive of the settings file, and its --max-age.
    """
    name = parameter.name or ""
    other = "store" if name == "against" else "against"
    replaced = is_named(context, other) and not is_named(context, name)
    return None if replaced else value


def check_command(  # noqa: PLR0913, PLR0917  # one parameter per option is how typer reads them
    drafts: Annotated[
        list[str], typer.Argument(metavar="DRAFT", help="Files and folders; - is stdin.")
    ],
    against: Annotated[
        list[str] | None,
        typer.Option(
            help="A file or folder of the archive; repeatable.",
            metavar="PATH",
            rich_help_panel=ARCHIVE,
            callback=_unless_replaced,
        ),
    ] = None,
    store: Annotated[
        str | None,
        typer.Option(
            help="The store of a nightly run, read only.",
            metavar="DB",
            rich_help_panel=ARCHIVE,
            callback=_unless_replaced,
        ),
    ] = None,
    max_age: Annotated[
        str | None,
        typer.Option(
            help="Refuse a store whose last run is older: 2d, 36h.",
            rich_help_panel=ARCHIVE,
            callback=_unless_replaced,
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", help="Write the findings here.", rich_help_panel=OUTPUT),
    ] = None,
    format: Annotated[
        Format | None,
        typer.Option(
            help="By default the suffix of -o says it, and text goes to the terminal.",
            rich_help_panel=OUTPUT,
        ),
    ] = None,
    fail_on: Annotated[
        FailOn,
        typer.Option(help="Exit with 1 on findings of this level.", rich_help_panel=OUTPUT),
    ] = FailOn.ERROR,
    show: Annotated[
        Show, typer.Option(help="Show findings from this level up.", rich_help_panel=OUTPUT)
    ] = Show.WARNING,
    top: Annotated[
        int | None, typer.Option(min=1, help="Most findings shown.", rich_help_panel=OUTPUT)
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            help="Let pass what this file calls wrong or known.", rich_help_panel=EXCEPTIONS
        ),
    ] = None,
    diff: Annotated[
        str | None,
        typer.Option(
            help="Only claims on lines changed since this git revision.",
            metavar="BASE",
            rich_help_panel=EXCEPTIONS,
        ),
    ] = None,
    target_precision: Annotated[
        float | None,
        typer.Option(
            min=0,
            max=1,
            help="Only findings sure enough, by the verdicts at hand.",
            rich_help_panel=EXCEPTIONS,
        ),
    ] = None,
    locked: options.Locked = False,
    lock: options.Lock = Path("contradict.lock"),
    score: options.Score = None,
    encoder: options.Encoder = "all-MiniLM-L6-v2-int8",
    comparator: options.Comparator = "MiniLM-L6-conflict-int8",
    neighbours: options.Neighbours = 6,
    within: options.Within = True,
    floor: options.Floor = 0.45,
    id_column: options.Column = "id",
    source_column: options.Column = "source",
    title_column: options.Column = "title",
    published_column: options.Column = "published",
    text_column: options.Column = "text",
    max_bytes: options.MaxBytes = 50_000_000,
) -> None:
    """Hold each DRAFT against an archive and the other drafts, and say where they conflict.

    A document of the archive with a draft's own id is an older version of it, and left out.

    Exit codes: 0 clean, 1 findings at the level of --fail-on, 2 wrong usage, 3 could not check.
    """
    from contradict.checking import check
    from contradict.cli.progress import bar
    from contradict.config import Settings
    from contradict.gate import GATE_SEARCH, Exceptions, first, narrow
    from contradict.readers import Columns, ReadSettings

    columns = Columns(id_column, source_column, title_column, published_column, text_column)
    own = GATE_SEARCH.within if within else 0
    search = replace(GATE_SEARCH, across=neighbours, within=own, floor=floor)
    settings = Settings(encoder, comparator, search, ReadSettings(columns, max_bytes), score)
    kind = _format(output, format)
    if locked:
        options.require_locked("check", lock, settings)
    exceptions = Exceptions(baseline, diff, target_precision)
    with _archive(against, store, max_age) as archive:
        checked = check(drafts, archive, settings, exceptions, progress=bar)
    say_unread(checked.report.unread)
    say(checked.notices)
    checked = first(narrow(checked, fail_on.value, show.value), top)
    _write(checked, kind, output)
    if checked.failing:
        raise typer.Exit(FOUND)


@contextmanager
def _archive(
    against: list[str] | None, store: str | None, max_age: str | None
) -> "Iterator[Paths | Stored]":
    """Yield what drafts are held against, as it was asked for; a store is open meanwhile."""
    from contradict.errors import UsageError
    from contradict.gate import parse_age

    if bool(against) == (store is not None):
        given = "both --against and --store are" if against else "neither --against nor --store is"
        raise UsageError(f"{given} given; one of the two was expected: name one archive")
    if store is not None:
        with _stored(store, parse_age(max_age) if max_age else None) as stored:
            yield stored
        return
    if max_age:
        raise UsageError(
            "--max-age is given with --against; it is for the last run in a --store: leave it out"
        )
    yield against or []


@contextmanager
def _stored(store: str, oldest: "timedelta | None") -> "Iterator[Stored]":
    from contradict.checking import Stored
    from contradict.stores import open_store

    with open_store(store, read_only=True) as opened:
        runs = opened.runs()
        started = runs[-1].started if runs else ""
        yield Stored(opened.part, started, oldest, opened.verdicts())


def _format(output: Path | None, format: Format | None) -> str:
    """Return the format's name, before any work is done for a file name that won't do."""
    from contradict.errors import UsageError
    from contradict.renderers import format_of

    if output and output.is_dir():
        raise UsageError(f"-o names the folder {str(output)!r}; a file was expected: add its name")
    if format:
        return format.value
    return format_of(output) if output else Format.TEXT.value


def _write(checked: "Checked", format: str, output: Path | None) -> None:
    """Write the findings to the file, or to stdout the bytes that a file would get.

    Where they are not text, what their last line would be goes to stderr.
    """
    from contradict.renderers.file import replace as write
    from contradict.renderers.findings import summary

    text = _rendered(checked, format)
    write(output, text) if output else put(text)
    if format != Format.TEXT or output:
        say([f"wrote {output}: {summary(checked)}" if output else summary(checked)])


def _rendered(checked: "Checked", format: str) -> str:
    from contradict.renderers import FINDING_RENDERERS, renderer_of

    if format in FINDING_RENDERERS:
        return FINDING_RENDERERS[format].render(checked)
    conflicts = tuple(finding.conflict for finding in checked.findings)
    return renderer_of(format).render(replace(checked.report, conflicts=conflicts))
