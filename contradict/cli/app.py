"""The application that the commands hang on, and what every command's errors come to."""

import atexit
import gc
import sys
import traceback
from pathlib import Path
from typing import Annotated

import typer

from contradict.cli import bench, verdict
from contradict.cli.calibrate import calibrate_command
from contradict.cli.check import check_command
from contradict.cli.codes import CANNOT_CHECK, USAGE
from contradict.cli.explain import explain_command
from contradict.cli.history import history_command
from contradict.cli.lock import lock_command
from contradict.cli.nightly import nightly_command
from contradict.cli.scan import scan_command
from contradict.cli.serve import serve_command
from contradict.cli.settings import read_settings
from contradict.errors import CannotCheckError, ContradictError

app = typer.Typer(
    name="contradict",
    help="Finds where sources contradict each other, and ranks what it finds.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)


def _version(asked: bool) -> None:
    if asked:
        from importlib.metadata import version

        print(f"contradict {version('contradict')}")
        raise typer.Exit


@app.callback()
def _root(
    context: typer.Context,
    config: Annotated[
        Path | None,
        typer.Option(help="Settings file; contradict.toml of the working directory if left out."),
    ] = None,
    version: Annotated[  # noqa: ARG001  # its callback has answered
        bool, typer.Option("--version", help="Print the version.", callback=_version, is_eager=True)
    ] = False,
) -> None:
    """Finds where sources contradict each other, and ranks what it finds."""
    context.default_map = read_settings(config, context.command)


app.command("scan")(scan_command)
app.command("nightly")(nightly_command)
app.command("history")(history_command)
app.add_typer(verdict.app, name="verdict")
app.command("calibrate")(calibrate_command)
app.command("serve")(serve_command)
app.command("check")(check_command)
app.command("lock")(lock_command)
app.command("explain")(explain_command)
app.add_typer(bench.app, name="bench")


def main() -> None:
    """Run the command line; ends the process with one of the exit codes of `contradict.cli.codes`.

    What nobody foresaw is no finding either: it ends with 3, and with where it happened, but
    without the exception's own words, which may be a document's.
    """
    # What is left goes with the process: walking all of it once more would take a gate 0.4 seconds.
    atexit.register(gc.freeze)
    try:
        app()
    except ContradictError as error:
        _say(str(error))
        sys.exit(CANNOT_CHECK if isinstance(error, CannotCheckError) else USAGE)
    except Exception as error:
        traceback.print_tb(error.__traceback__)
        _say(f"could not check: {type(error).__name__} at the place above; please report this bug")
        sys.exit(CANNOT_CHECK)


def _say(message: str) -> None:
    from contradict.renderers.harmless import harmless

    print(f"contradict: {harmless(message)}", file=sys.stderr)
