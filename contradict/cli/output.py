"""Where a report goes - the terminal, stdout, files - and what its exit code is."""

import os
import sys
from enum import StrEnum
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from contradict.cli.options import FailOn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from contradict.types import Report, Unread

Target = tuple[Path, str]
"""A file, and the format that it is to have."""

_LOUDNESS = ("note", "warning", "error")


class Format(StrEnum):
    """What a report can be written as."""

    HTML = "html"
    MD = "md"
    CSV = "csv"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    ATOM = "atom"


def targets(
    output: list[Path] | None, format: StrEnum | None, digest: Path | None = None
) -> list[Target]:
    """Return each file with its format, before any work is done for a name that won't do.

    `digest` is the file that gets the short form for mail.

    Raises:
        UsageError: a file is a folder, or no format goes with its suffix.
    """
    from contradict.errors import UsageError
    from contradict.renderers import format_of

    output = output or []
    named = [*output, *([digest] if digest else [])]
    if folder := next((path for path in named if path.is_dir()), None):
        raise UsageError(
            f"{str(folder)!r} is a folder; a file to write to was expected: add its name"
        )
    files = [(path, format.value if format else format_of(path)) for path in output]
    return [*files, *([(digest, "digest")] if digest else [])]


def say_unread(unread: "Sequence[Unread]") -> None:
    """Say on stderr what could not be read, one line each."""
    say([f"not read: {one.path}: {one.reason}" for one in unread])


def say(lines: "Sequence[str]") -> None:
    """Say something on stderr, each one a line that a terminal can show."""
    from contradict.renderers.harmless import one_line

    for line in lines:
        print(one_line(line), file=sys.stderr)


def show(report: "Report", format: Format | None, where: list[Target], top: int) -> None:
    """Write the report to each target; without one to stdout, or as a table to the terminal."""
    if where:
        _write(report, where)
    elif format:
        from contradict.renderers import RENDERERS

        put(RENDERERS[format.value].render(report))
    else:
        _print(report, top)


def put(text: str) -> None:
    """Write to stdout the bytes that a file would get, whatever encoding stdout has.

    Whoever reads may stop early, as `head` does: the exit code still says what was found.
    """
    try:
        sys.stdout.buffer.write(text.encode("utf-8", "replace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # Else Python fails once more when it flushes stdout at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _print(report: "Report", top: int) -> None:
    from rich.console import Console

    from contradict.renderers.terminal import print_report

    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # not every terminal has every letter
    print_report(report, Console(), top)


def _write(report: "Report", where: list[Target]) -> None:
    from contradict.renderers import write

    for path, name in where:
        write(report, path, name)
        count = report.run.counts.conflicts
        print(f"wrote {path}: {count} conflict{'' if count == 1 else 's'}", file=sys.stderr)


def is_loud(report: "Report", fail_on: FailOn) -> bool:
    """Return whether a conflict of the report is at the level of `fail_on` or above."""
    if fail_on is FailOn.NEVER:
        return False
    loud = _LOUDNESS[_LOUDNESS.index(fail_on.value) :]
    return any(conflict.level in loud for conflict in report.conflicts)
