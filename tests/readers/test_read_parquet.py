from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from contradict.errors import ReadError
from contradict.readers.parquet import ParquetReader
from contradict.readers.rows import RowsError
from contradict.readers.settings import Columns
from contradict.types import Document, Unread


def written(tmp_path: Path, frame: pd.DataFrame) -> Path:
    path = tmp_path / "a.parquet"
    frame.to_parquet(path)
    return path


def test_reads_numbers_and_timestamps_as_pandas_writes_them(tmp_path: Path) -> None:
    frame = pd.DataFrame(
        {
            "id": [12.0, None],
            "source": ["The Herald", None],
            "published": [pd.Timestamp("2024-05-03 08:00"), pd.NaT],
            "text": ["One.", "Two."],
            "words": [1, 1],
        }
    )
    assert list(ParquetReader().read(written(tmp_path, frame))) == [
        Document("12", "One.", "The Herald", "", date(2024, 5, 3), origin_path="row 1"),
        Document("", "Two.", origin_path="row 2"),
    ]


def test_rows_without_text_are_named(tmp_path: Path) -> None:
    frame = pd.DataFrame({"body": ["One.", None, "  "]})
    documents = ParquetReader(Columns(text="body")).read(written(tmp_path, frame))
    assert next(documents).text == "One."
    with pytest.raises(RowsError) as caught:
        next(documents)
    assert caught.value.rows == (
        Unread("row 2", "empty: nothing in 'body'"),
        Unread("row 3", "empty: nothing in 'body' but white space"),
    )


def test_a_table_without_the_text_column_says_which_it_has(tmp_path: Path) -> None:
    path = written(tmp_path, pd.DataFrame({"id": [1], "body": ["One."]}))
    with pytest.raises(ReadError, match=r"no column 'text', .* are 'id', 'body'; .*--text-column"):
        list(ParquetReader().read(path))


def test_a_table_without_rows_says_so(tmp_path: Path) -> None:
    path = written(tmp_path, pd.DataFrame({"text": pd.Series([], dtype="str")}))
    with pytest.raises(ReadError, match="empty: no rows"):
        list(ParquetReader().read(path))


def test_a_table_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    path = written(tmp_path, pd.DataFrame({"text": ["It opened. " * 1000] * 1000}))
    assert path.stat().st_size < 50_000
    with pytest.raises(ReadError, match=r"once uncompressed, above the limit of 1,000,000; raise"):
        list(ParquetReader(max_bytes=1_000_000).read(path))


def test_a_damaged_file_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(b"PAR1 and then nothing of use PAR1")
    with pytest.raises(ReadError, match="not a readable Parquet file"):
        list(ParquetReader().read(path))
