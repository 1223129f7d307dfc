"""`contradict bench`: how good the findings are, on labelled sets."""

import sys
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from rich.console import Console

WIDTH = 100
"""Columns of the tables where no terminal says how many it has."""

app = typer.Typer(help="Measure how good the findings are.", no_args_is_help=True)


@app.callback()
def _group() -> None:
    """Measure how good the findings are."""


@app.command("quality")
def quality_command(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH",
            help="Corpora (folders with gold.jsonl and documents), NLI sets (.parquet), shapes "
            "(.jsonl), and folders that hold such; what is called train there is passed over.",
            show_default=False,
        ),
    ] = None,
    encoder: Annotated[
        str | None, typer.Option(help="As for `contradict scan`.", show_default=False)
    ] = None,
    comparator: Annotated[
        str | None, typer.Option(help="As for `contradict scan`.", show_default=False)
    ] = None,
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="Write all figures here, as JSON.")
    ] = None,
    misses: Annotated[
        bool, typer.Option("--misses", help="List the shapes that came out wrong.")
    ] = False,
) -> None:
    """Run everything on labelled sets, and print what the findings are worth.

    Corpora side by side in one folder are pooled. Exit codes: 0 done, 2 wrong usage, 3 could not
    measure.
    """
    from contradict.bench import find_sets, measure_quality
    from contradict.bench.tables import print_quality
    from contradict.cli.progress import bar
    from contradict.config import DEFAULTS, Settings

    settings = Settings(encoder or DEFAULTS.encoder, comparator or DEFAULTS.comparator)
    quality = measure_quality(find_sets(paths or []), settings, bar)
    print_quality(quality, _console(), misses)
    if output:
        _write(quality.as_json(), output)


def _console() -> "Console":
    from rich.console import Console

    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # not every terminal has every letter
    return Console() if sys.stdout.isatty() else Console(width=WIDTH)


def _write(content: dict[str, object], path: Path) -> None:
    import json

    from contradict.renderers.file import replace

    replace(path, json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n")
    print(f"wrote {path}", file=sys.stderr)
