"""Parquet tables."""

from collections.abc import Iterator
from dataclasses import astuple, dataclass, field
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from contradict.readers.guard import guard
from contradict.readers.limits import check_size
from contradict.readers.rows import Row, documents
from contradict.readers.settings import DEFAULTS, Columns
from contradict.types import Document

if TYPE_CHECKING:
    from pyarrow.parquet import ParquetFile


@dataclass(frozen=True, slots=True)
class ParquetReader:
    """Reads .parquet; rows are counted from 1.

    Attributes:
        columns: what its columns are called.
        max_bytes: what the columns read may take up once uncompressed.
    """

    columns: Columns = field(default_factory=Columns)
    max_bytes: int = DEFAULTS.max_bytes

    def read(self, path: Path) -> Iterator[Document]:
        """Yield a document per row; see `rows.documents` for what is raised, and when."""
        from pyarrow.parquet import ParquetFile

        with guard("Parquet"), ParquetFile(path) as table:
            rows = self._rows(table)
        yield from documents(rows, self.columns)

    def _rows(self, table: "ParquetFile") -> list[Row]:
        names = table.schema_arrow.names
        wanted = [name for name in names if name in astuple(self.columns)]
        if self.columns.text not in names:  # nothing to read, but the columns to name
            return [Row("row 1", dict.fromkeys(names))]
        return list(self._read(table, wanted))

    def _read(self, table: "ParquetFile", wanted: list[str]) -> Iterator[Row]:
        numbers, size = count(1), 0
        for batch in table.iter_batches(batch_size=1024, columns=wanted):
            size += batch.nbytes
            check_size(size, self.max_bytes, "or more once uncompressed")
            yield from (Row(f"row {next(numbers)}", values) for values in batch.to_pylist())
