"""Rows of a pandas frame to documents, by the rules that rows of files go by."""

from collections.abc import Iterator
from dataclasses import astuple, replace
from typing import TYPE_CHECKING

from contradict.errors import DuplicateIdError, UsageError
from contradict.readers import Columns, Reading
from contradict.readers.encoding import storable
from contradict.readers.rows import Row, RowsError, documents
from contradict.types import Document, Unread

if TYPE_CHECKING:
    from pandas import DataFrame

NAMED = 20
"""Columns that a message names."""


def read_frame(frame: "DataFrame", columns: Columns) -> Reading:
    """Return a document for each row that holds text, in order; the index plays no part.

    Rows are counted from 1. A row without an id is called `frame#3` after its number.

    Raises:
        UsageError: there is no such text column, or one that was named by the caller is missing
            or there twice.
        DuplicateIdError: two rows have one id.
    """
    _require_columns(frame, columns)
    read: dict[str, Document] = {}
    unread: list[Unread] = []
    try:
        for document in documents(_rows(frame, columns), columns) if len(frame) else ():
            _add(_placed(document), read)
    except RowsError as error:
        unread = [replace(row, path=_place(row.path)) for row in error.rows]
    return Reading(tuple(read.values()), tuple(unread))


def _rows(frame: "DataFrame", columns: Columns) -> list[Row]:
    wanted = frame[[name for name in astuple(columns) if name in frame.columns]].astype(object)
    cells = wanted.where(wanted.notna(), None)
    return [Row(f"row {n}", values) for n, values in enumerate(_records(cells), 1)]


def _records(cells: "DataFrame") -> Iterator[dict[str, object]]:
    names = list(cells.columns)
    for row in cells.itertuples(index=False, name=None):
        yield dict(zip(names, row, strict=True))


def _placed(document: Document) -> Document:
    number = document.origin_path.rpartition(" ")[2]
    return replace(
        document,
        id=storable(document.id or f"frame#{number}"),
        text=storable(document.text),
        source=storable(document.source),
        title=storable(document.title),
        origin_path=_place(document.origin_path),
    )


def _place(row: str) -> str:
    return f"frame, {row}"


def _add(document: Document, read: dict[str, Document]) -> None:
    first = read.setdefault(document.id, document)
    if first is not document:
        raise DuplicateIdError(document.id, first.origin_path, document.origin_path)


def _require_columns(frame: "DataFrame", columns: Columns) -> None:
    """Raise unless the text is there, and every column whose name is not the usual one."""
    roles = zip(("id", "source", "title", "published", "text"), astuple(columns), strict=True)
    usual = astuple(Columns())
    names = [str(name) for name in frame.columns]
    for (role, name), default in zip(roles, usual, strict=True):
        missing = name not in names and (role == "text" or name != default)
        if missing or names.count(name) > 1:
            how_many = "no column" if missing else "more than one column"
            raise UsageError(
                f"the frame has {how_many} {name!r}, which should hold the {role}; its columns "
                f"are {_listed(names)}: name the right one, as in scan(frame, {role}=...)"
            )


def _listed(names: list[str]) -> str:
    shown = ", ".join(map(repr, names[:NAMED])) + (" ..." if len(names) > NAMED else "")
    return shown or "none at all"
