"""`contradict scan`: from files to a ranked report."""

import sys
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from contradict.cli.codes import FOUND

if TYPE_CHECKING:
    from contradict.types import Report


class Format(StrEnum):
    """What a report can be written as."""

    HTML = "html"
    MD = "md"
    CSV = "csv"
    JSON = "json"


class FailOn(StrEnum):
    """The quietest level that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


_LOUDNESS = ("note", "warning", "error")

_INPUT, _MODELS, _OUTPUT = "Input", "Models and search", "Output"


def scan_command(  # noqa: PLR0913, PLR0917  # one parameter per option is how typer reads them
    paths: Annotated[
        list[str], typer.Argument(metavar="PATH", help="Files and folders; - is stdin.")
    ],
    output: Annotated[
        list[Path] | None,
        typer.Option(
            "-o", "--output", help="Write the report here; repeatable.", rich_help_panel=_OUTPUT
        ),
    ] = None,
    format: Annotated[
        Format | None,
        typer.Option(
            help="The report's format; by default the suffix of -o says it.",
            rich_help_panel=_OUTPUT,
        ),
    ] = None,
    top: Annotated[
        int, typer.Option(min=1, help="Conflicts shown in the terminal.", rich_help_panel=_OUTPUT)
    ] = 20,
    fail_on: Annotated[
        FailOn,
        typer.Option(help="Exit with 1 on findings of this level.", rich_help_panel=_OUTPUT),
    ] = FailOn.NEVER,
    encoder: Annotated[
        str,
        typer.Option(
            help="A sentence-transformers encoder, by name or path.", rich_help_panel=_MODELS
        ),
    ] = "all-MiniLM-L6-v2-int8",
    comparator: Annotated[
        str,
        typer.Option(
            help="'lexical', or an NLI cross-encoder by name or path.", rich_help_panel=_MODELS
        ),
    ] = "MiniLM-L6-conflict-int8",
    neighbours: Annotated[
        int,
        typer.Option(min=0, help="Nearest claims in other documents.", rich_help_panel=_MODELS),
    ] = 10,
    within: Annotated[
        bool,
        typer.Option(
            "--within/--no-within",
            help="Compare claims of one document too.",
            rich_help_panel=_MODELS,
        ),
    ] = True,
    floor: Annotated[
        float,
        typer.Option(min=-1, max=1, help="Lowest similarity of a pair.", rich_help_panel=_MODELS),
    ] = 0.45,
    id_column: Annotated[str, typer.Option(rich_help_panel=_INPUT)] = "id",
    source_column: Annotated[str, typer.Option(rich_help_panel=_INPUT)] = "source",
    title_column: Annotated[str, typer.Option(rich_help_panel=_INPUT)] = "title",
    published_column: Annotated[str, typer.Option(rich_help_panel=_INPUT)] = "published",
    text_column: Annotated[str, typer.Option(rich_help_panel=_INPUT)] = "text",
    max_bytes: Annotated[
        int, typer.Option(min=1, help="Larger files are not read.", rich_help_panel=_INPUT)
    ] = 50_000_000,
) -> None:
    """Read PATHS, find where they contradict each other, and report it, best first.

    Exit codes: 0 done, 1 findings at the level of --fail-on, 2 wrong usage, 3 could not check.
    """
    from contradict.candidates import Search
    from contradict.cli.progress import bar
    from contradict.config import Settings, scan
    from contradict.readers import Columns, ReadSettings

    columns = Columns(id_column, source_column, title_column, published_column, text_column)
    search = Search(neighbours, Search().within if within else 0, floor)
    settings = Settings(encoder, comparator, search, ReadSettings(columns, max_bytes))
    targets = _targets(output or [], format)
    report = scan(paths, settings, progress=bar)
    _say_unread(report)
    _print(report, format, top) if not targets else _write(report, targets)
    if _found(report, fail_on):
        raise typer.Exit(FOUND)


def _targets(output: list[Path], format: Format | None) -> list[tuple[Path, str]]:
    """Return each file with its format, before any work is done for a name that won't do."""
    from contradict.errors import UsageError
    from contradict.renderers import format_of

    if folder := next((path for path in output if path.is_dir()), None):
        raise UsageError(f"-o names the folder {str(folder)!r}; a file was expected: add its name")

    return [(path, format.value if format else format_of(path)) for path in output]


def _say_unread(report: "Report") -> None:
    from contradict.renderers.harmless import one_line

    for one in report.unread:
        print(one_line(f"not read: {one.path}: {one.reason}"), file=sys.stderr)


def _print(report: "Report", format: Format | None, top: int) -> None:
    if format:
        from contradict.renderers import RENDERERS

        _put(RENDERERS[format.value].render(report))
        return
    from rich.console import Console

    from contradict.renderers.terminal import print_report

    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # not every terminal has every letter
    print_report(report, Console(), top)


def _put(text: str) -> None:
    """Write to stdout the bytes that a file would get, whatever encoding stdout has."""
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def _write(report: "Report", targets: list[tuple[Path, str]]) -> None:
    from contradict.renderers import write

    for path, name in targets:
        write(report, path, name)
        found = report.run.counts.conflicts
        print(f"wrote {path}: {found} conflict{'' if found == 1 else 's'}", file=sys.stderr)


def _found(report: "Report", fail_on: FailOn) -> bool:
    if fail_on is FailOn.NEVER:
        return False
    loud = _LOUDNESS[_LOUDNESS.index(fail_on.value) :]
    return any(conflict.level in loud for conflict in report.conflicts)
