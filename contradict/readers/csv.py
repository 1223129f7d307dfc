"""Comma-separated values, and tab- or semicolon-separated ones."""

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from contradict.errors import ReadError
from contradict.readers.encoding import decode
from contradict.readers.guard import guard
from contradict.readers.rows import Row, documents
from contradict.readers.settings import Columns
from contradict.types import Document

_DELIMITERS = ",;\t"


@dataclass(frozen=True, slots=True)
class CsvReader:
    """Reads .csv and .tsv with a header row; the delimiter is found out from the header.

    Rows are counted from 1, the first below the header.
    """

    columns: Columns = field(default_factory=Columns)

    def read(self, path: Path) -> Iterator[Document]:
        """Yield a document per row; see `rows.documents` for what is raised, and when."""
        with guard("CSV"):
            rows = self._rows(decode(path.read_bytes()))
        yield from documents(rows, self.columns)

    def _rows(self, text: str) -> list[Row]:
        with _fields_up_to(len(text)):
            records = _records(text, _delimiter(text, self.columns.text))
            header, problem = next(records, ([], ""))
            if problem:
                raise ReadError(problem)
            names = [name.strip() for name in header]
            numbered = enumerate(records, start=1)
            return [_row(n, names, cells, problem) for n, (cells, problem) in numbered]


def _row(number: int, names: Sequence[str], cells: Sequence[str], problem: str) -> Row:
    if len(cells) > len(names):
        problem = f"{len(cells)} cells where the header has {len(names)}: quote what holds commas"
    values = {} if problem else dict(zip(names, cells, strict=False))
    return Row(f"row {number}", values, problem)


def _records(text: str, delimiter: str) -> Iterator[tuple[list[str], str]]:
    """Yield each record that isn't blank, or what is wrong with it."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    while True:
        try:
            record = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield [], f"not valid CSV: {error}"
        else:
            if record:
                yield record, ""


def _delimiter(text: str, wanted: str) -> str:
    """Return the delimiter under which the header has the wanted column, or the most columns."""

    def fitness(delimiter: str) -> tuple[bool, int]:
        header, _ = next(_records(text, delimiter), ([], ""))
        return wanted in header, len(header)

    return max(_DELIMITERS, key=fitness)


@contextmanager
def _fields_up_to(size: int) -> Iterator[None]:
    """Lift the csv module's limit of 131,072 characters a field, which holds process-wide."""
    before = csv.field_size_limit()
    csv.field_size_limit(max(before, size))
    try:
        yield
    finally:
        csv.field_size_limit(before)
