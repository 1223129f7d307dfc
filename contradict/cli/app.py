"""The application that the commands hang on, and what every command's errors come to."""

import sys

import typer

from contradict.cli.scan import scan_command
from contradict.errors import CannotCheckError, ContradictError

FOUND, USAGE, CANNOT_CHECK = 1, 2, 3
"""Exit codes beside 0: findings at the level asked for, wrong usage, nothing could be checked."""

app = typer.Typer(
    name="contradict",
    help="Finds where sources contradict each other, and ranks what it finds.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def _root() -> None:
    """Finds where sources contradict each other, and ranks what it finds."""


app.command("scan")(scan_command)


def main() -> None:
    """Run the command line; ends the process with one of the exit codes above."""
    try:
        app()
    except ContradictError as error:
        print(f"contradict: {error}", file=sys.stderr)
        sys.exit(CANNOT_CHECK if isinstance(error, CannotCheckError) else USAGE)
