"""Rows of a table, whatever its format, to documents."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isnan

from contradict.errors import ReadError
from contradict.readers.dates import parse_date
from contradict.readers.settings import Columns
from contradict.types import Document, Unread

_LONGEST_NAME = 40
_MOST_NAMES = 20


@dataclass(frozen=True, slots=True)
class Row:
    """One row: `place` says where it stands ("row 3"), `problem` why it has no values."""

    place: str
    values: Mapping[str, object]
    problem: str = ""


class RowsError(ReadError):
    """Some rows of a file can't be read, the others were; `rows` names each, with its reason."""

    def __init__(self, rows: Sequence[Unread]) -> None:
        super().__init__(f"{len(rows)} rows can't be read, the first: {rows[0].reason}")
        self.rows = tuple(rows)


def documents(rows: Sequence[Row], columns: Columns) -> Iterator[Document]:
    """Yield a document for each row that holds text, in order; `origin_path` is its place.

    Raises:
        ReadError: there are no rows, or none has the column that should hold the text.
        RowsError: after the last document, if some rows couldn't be read.
    """
    _check_columns(rows, columns)
    unread = []
    for row in rows:
        problem = row.problem or _text_problem(row.values.get(columns.text), columns.text)
        if problem:
            unread.append(Unread(row.place, problem))
        else:
            yield _document(row, columns)
    if unread:
        raise RowsError(unread)


def plain(value: object) -> str:
    """Return a cell as text: nothing for None and NaN, "12" for 12.0."""
    if value is None or (isinstance(value, float) and isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def _document(row: Row, columns: Columns) -> Document:
    values = row.values
    return Document(
        id=plain(values.get(columns.id)),
        text=str(values[columns.text]),
        source=plain(values.get(columns.source)),
        title=plain(values.get(columns.title)),
        published=parse_date(plain(values.get(columns.published))),
        origin_path=row.place,
    )


def _text_problem(value: object, column: str) -> str:
    if isinstance(value, str):
        return "" if value.strip() else f"empty: nothing in {column!r} but white space"
    if not plain(value):
        return f"empty: nothing in {column!r}"
    return f"{column!r} holds a value of type {type(value).__name__}, expected text"


def _check_columns(rows: Sequence[Row], columns: Columns) -> None:
    names = list(dict.fromkeys(name for row in rows for name in row.values))
    if not rows:
        raise ReadError("empty: no rows")
    if not names:
        raise ReadError(f"none of its {len(rows)} rows can be read, the first: {rows[0].problem}")
    if columns.text not in names:
        raise ReadError(
            f"no column {columns.text!r}, which should hold the text; its columns are "
            f"{_listed(names)}; name the right one with --text-column"
        )


def _listed(names: Sequence[str]) -> str:
    """Return the names for a message; long ones may be text, of a file without a header."""
    shown = [repr(n) if len(n) <= _LONGEST_NAME else "(a long one)" for n in names[:_MOST_NAMES]]
    return ", ".join(shown) + (" ..." if len(names) > _MOST_NAMES else "")
