"""JSON lines, and JSON files that hold a list of objects or a single one."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from contradict.errors import ReadError
from contradict.readers.encoding import decode
from contradict.readers.guard import guard
from contradict.readers.rows import Row, documents
from contradict.readers.settings import Columns
from contradict.types import Document


@dataclass(frozen=True, slots=True)
class JsonLinesReader:
    """Reads .jsonl: an object per line; lines are counted from 1, blank ones too."""

    columns: Columns = field(default_factory=Columns)

    def read(self, path: Path) -> Iterator[Document]:
        """Yield a document per line; see `rows.documents` for what is raised, and when."""
        with guard("JSON lines"):
            rows = line_rows(decode(path.read_bytes()))
        yield from documents(rows, self.columns)


@dataclass(frozen=True, slots=True)
class JsonReader:
    """Reads .json: a list of objects, or one object; items are counted from 1."""

    columns: Columns = field(default_factory=Columns)

    def read(self, path: Path) -> Iterator[Document]:
        """Yield a document per object; see `rows.documents` for what is raised, and when."""
        with guard("JSON"):
            content = _parsed(decode(path.read_bytes()))
        items = content if isinstance(content, list) else [content]
        rows = [_row(f"item {number}", item) for number, item in enumerate(items, start=1)]
        yield from documents(rows, self.columns)


def line_rows(text: str) -> list[Row]:
    """Return a row per line of `text` that isn't blank, also for those that aren't objects."""
    lines = enumerate(text.split("\n"), start=1)  # splitlines() would cut at U+2028 as well
    return [_line_row(f"line {number}", line) for number, line in lines if line.strip()]


def _line_row(place: str, line: str) -> Row:
    try:
        return _row(place, _parsed(line))
    except ReadError as error:
        return Row(place, {}, str(error))


def _row(place: str, item: object) -> Row:
    if isinstance(item, dict):
        return Row(place, item)
    return Row(place, {}, f"a JSON {type(item).__name__}, expected an object")


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        line = f"line {error.lineno}, " if "\n" in text else ""
        raise ReadError(f"not valid JSON: {error.msg} ({line}column {error.colno})") from error
    except (ValueError, RecursionError) as error:
        raise ReadError("JSON nested too deeply, or with too long a number, to read") from error
