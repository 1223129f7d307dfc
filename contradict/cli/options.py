"""The options that several commands share, so that they read and behave alike."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from contradict.config import Settings

INPUT, MODELS, OUTPUT = "Input", "Models and search", "Output"
SPREADING = "Large archives"


class FailOn(StrEnum):
    """The quietest level that makes the exit code 1."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


class Where(StrEnum):
    """Where the heavy stages run."""

    HERE = "here"
    PROCESSES = "processes"
    RAY = "ray"


Encoder = Annotated[
    str,
    typer.Option(help="A sentence-transformers encoder, by name or path.", rich_help_panel=MODELS),
]

Comparator = Annotated[
    str,
    typer.Option(
        help="'lexical', or an NLI cross-encoder by name or path.", rich_help_panel=MODELS
    ),
]

Neighbours = Annotated[
    int, typer.Option(min=0, help="Nearest claims in other documents.", rich_help_panel=MODELS)
]

Within = Annotated[
    bool,
    typer.Option(
        "--within/--no-within",
        help="Compare claims of one document too.",
        rich_help_panel=MODELS,
    ),
]

Floor = Annotated[
    float,
    typer.Option(min=-1, max=1, help="Lowest similarity of a pair.", rich_help_panel=MODELS),
]

Column = Annotated[str, typer.Option(rich_help_panel=INPUT)]

MaxBytes = Annotated[
    int, typer.Option(min=1, help="Larger files are not read.", rich_help_panel=INPUT)
]

Executor = Annotated[
    Where,
    typer.Option(
        help="Where heavy stages run: in this process, in several, or on a Ray cluster.",
        rich_help_panel=SPREADING,
    ),
]

Address = Annotated[
    str,
    typer.Option(
        help="The Ray cluster; 'local' starts one on this machine.", rich_help_panel=SPREADING
    ),
]

Workers = Annotated[
    int,
    typer.Option(
        min=0, help="How many work at once; 0: all processors.", rich_help_panel=SPREADING
    ),
]

Digest = Annotated[
    Path | None,
    typer.Option(help="Write the ten that matter here, for mail.", rich_help_panel=OUTPUT),
]

Store = Annotated[str, typer.Option(help="A file, or the URL of a PostgreSQL database.")]

Score = Annotated[
    Path | None,
    typer.Option(
        help="The score's weights, as `contradict calibrate` writes them.", rich_help_panel=MODELS
    ),
]

Locked = Annotated[
    bool, typer.Option("--locked", help="Refuse models and settings other than the lock's.")
]

Lock = Annotated[Path, typer.Option(help="The lock file.")]


def require_locked(command: str, path: Path, settings: "Settings") -> None:
    """Raise unless `settings` are what the lock file at `path` has for `command`.

    Raises:
        UsageError: there is no such file.
        CannotCheckError: they differ; the message says in what.
    """
    from contradict.gate import lock, read_lock, require_locked

    search = {command: settings.search}
    found = lock(settings.encoder, settings.comparator, search, settings.score)
    require_locked(read_lock(path), found)
