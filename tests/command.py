"""The command in this process with real arguments and models, and a draft for it to check."""

import io
import sys
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from contradict.cli import main

COST = "The Astrid ferry terminal in Moss cost 48 million euros."
OTHER = "The Astrid ferry terminal in Moss cost 84 million euros."
SEATS = "The Sunniva ferry between Moss and Horten carries 240 passengers."
MORE_SEATS = "The Sunniva ferry between Moss and Horten carries 310 passengers."


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


def run(*arguments: object, stdin: str = "") -> Result:
    """Run `contradict` and return its exit code and what it wrote, as bytes that are UTF-8."""
    before = sys.argv, sys.stdin
    sys.argv = ["contradict", *map(str, arguments)]
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin.encode()))
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    try:
        with redirect_stdout(out), redirect_stderr(err):
            main()
    except SystemExit as ended:
        code = ended.code
    finally:
        sys.argv, sys.stdin = before
    return Result(code if isinstance(code, int) else 0, _written(out), _written(err))


def _written(stream: io.TextIOWrapper) -> str:
    stream.flush()
    stream.seek(0)
    return stream.read()


def write_archive(folder: Path, *sentences: str) -> Path:
    """Write an archive of one report by the Harbour Wire, and return its folder."""
    archive = folder / "archive"
    archive.mkdir()
    text = "\n\n".join(sentences or [COST])
    (archive / "harbour.md").write_text(
        f"---\nsource: Harbour Wire\npublished: 2024-11-03\n---\n\n{text}\n", "utf-8"
    )
    return archive


def write_draft(folder: Path, text: str = OTHER, name: str = "draft.md") -> Path:
    """Write a draft, its lines as they are, and return its path."""
    path = folder / name
    path.write_bytes(text.encode())
    return path
