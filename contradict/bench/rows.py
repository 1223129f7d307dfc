"""Labelled rows from JSON Lines."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from contradict.errors import UsageError


def rows(path: Path, *keys: str) -> Iterator[dict[str, Any]]:
    """Yield the objects of a JSON Lines file, in order.

    Args:
        path: the file.
        keys: what each object must have.

    Raises:
        UsageError: a line is no object with these keys.
    """
    # Not splitlines(), which would cut at U+2028 as well.
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        if line.strip():
            yield _row(f"{path}, line {number}", line, keys)


def _row(place: str, line: str, keys: tuple[str, ...]) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError as error:
        raise UsageError(
            f"{place} is not valid JSON; one object per line was expected: mend the line"
        ) from error
    if isinstance(row, dict) and row.keys() >= set(keys):
        return row
    raise UsageError(f"{place} has no {' and '.join(keys)}; a labelled row was expected: add them")
