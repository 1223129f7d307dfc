"""Reads everything that a person names: files, folders, standard input."""

import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from contradict.errors import DuplicateIdError, ReadError
from contradict.protocols import Progress, Reader
from contradict.readers.encoding import storable
from contradict.readers.guard import guard
from contradict.readers.limits import check_size
from contradict.readers.registry import readers
from contradict.readers.rows import RowsError
from contradict.readers.settings import DEFAULTS, ReadSettings
from contradict.readers.stdin import stdin_documents
from contradict.readers.walking import files_of
from contradict.types import Document, Unread


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read, in the order of the paths given, and what couldn't be."""

    documents: tuple[Document, ...]
    unread: tuple[Unread, ...]


@dataclass(frozen=True, slots=True)
class _Input:
    """A file or standard input; `documents` reads it, once, when iterated."""

    id: str
    path: Path
    documents: Iterator[Document]


def read_documents(
    paths: Sequence[str | Path],
    settings: ReadSettings = DEFAULTS,
    *,
    stdin: BinaryIO | None = None,
    progress: Progress[Any] | None = None,
) -> Reading:
    """Read files, folders with all that is below them, and standard input (`-`).

    What can't be read is listed with its reason, and the rest is read.

    Args:
        paths: files and folders; `-` is standard input.
        settings: the columns of tables, and the largest size of a file.
        stdin: what `-` reads; the process's own standard input unless given.
        progress: wraps the list of inputs to show how far reading is.

    Raises:
        UsageError: a path doesn't exist.
        DuplicateIdError: two documents have one id.
    """
    inputs = [item for path in paths for item in _inputs(path, settings, stdin)]
    documents: dict[str, Document] = {}
    unread: list[Unread] = []
    for item in progress(inputs, "reading") if progress else inputs:
        for outcome in [item] if isinstance(item, Unread) else _outcomes(item):
            if isinstance(outcome, Unread):
                unread.append(outcome)
            else:
                _add(outcome, documents)
    return Reading(tuple(documents.values()), tuple(unread))


def _inputs(
    path: str | Path, settings: ReadSettings, stdin: BinaryIO | None
) -> Iterator[_Input | Unread]:
    if str(path) == "-":
        stream = stdin or sys.stdin.buffer
        yield _Input("-", Path("stdin"), stdin_documents(stream, settings))
        return
    by_suffix = readers(settings)
    for file in files_of(Path(path)):
        if isinstance(file, Unread):
            yield file
        else:
            documents = _file_documents(file.path, by_suffix, settings.max_bytes)
            yield _Input(file.id, file.path, documents)


def _file_documents(
    path: Path, by_suffix: Mapping[str, Reader], max_bytes: int
) -> Iterator[Document]:
    reader = by_suffix.get(path.suffix.lower())
    if reader is None:
        kind = f"format {path.suffix!r}" if path.suffix else "file without a suffix"
        raise ReadError(f"unsupported {kind}: expected one of {', '.join(by_suffix)}")
    with guard("regular"):
        size = path.stat().st_size
    if not path.is_file():  # opening a named pipe would wait forever
        raise ReadError("not a regular file: expected a file that holds a document")
    check_size(size, max_bytes)
    yield from reader.read(path)


def _outcomes(item: _Input) -> Iterator[Document | Unread]:
    """Yield the input's documents, made whole, and what of it couldn't be read."""
    try:
        for document in item.documents:
            yield _placed(document, item)
    except RowsError as error:
        yield from (Unread(_origin(item, row.path), row.reason) for row in error.rows)
    except ReadError as error:
        yield Unread(_origin(item), str(error))


def _placed(document: Document, item: _Input) -> Document | Unread:
    """Give a document what only its path tells. Readers leave `id` empty where there is none.

    Their `origin_path` is the place in the file, as in "row 3"; its number stands in for an id.
    """
    place = document.origin_path
    origin = _origin(item, place)
    if not document.text.strip():
        return Unread(origin, "empty: no text but white space")
    number = place.rpartition(" ")[2]
    return replace(
        document,
        id=storable(document.id or (f"{item.id}#{number}" if place else item.id)),
        text=storable(document.text),
        source=storable(document.source or item.path.stem),
        title=storable(document.title),
        author=storable(document.author),
        origin_path=origin,
    )


def _origin(item: _Input, place: str = "") -> str:
    return storable(f"{item.path}, {place}" if place else str(item.path))


def _add(document: Document, documents: dict[str, Document]) -> None:
    first = documents.setdefault(document.id, document)
    if first is not document:
        raise DuplicateIdError(document.id, first.origin_path, document.origin_path)
