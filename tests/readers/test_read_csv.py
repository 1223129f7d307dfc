import csv
from datetime import date
from pathlib import Path

import pytest

from contradict.errors import ReadError
from contradict.readers.csv import CsvReader
from contradict.readers.rows import RowsError
from contradict.readers.settings import Columns
from contradict.types import Document, Unread

HERALD = Document(
    id="7",
    text="The plant, in Busan, opened.\nIt is big.",
    source="The Herald",
    title="Plant",
    published=date(2024, 5, 3),
    origin_path="row 1",
)


def written(tmp_path: Path, content: str, encoding: str = "utf-8") -> Path:
    path = tmp_path / "a.csv"
    path.write_bytes(content.encode(encoding))
    return path


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_reads_all_columns_whatever_delimiter_and_encoding(
    tmp_path: Path, delimiter: str, encoding: str
) -> None:
    cells = ["7", "The Herald", "Plant", "3 May 2024", '"The plant, in Busan, opened.\nIt is big."']
    header = delimiter.join(["id", "source", "title", "published", "text"])
    path = written(tmp_path, f"{header}\r\n{delimiter.join(cells)}\r\n", encoding)
    assert list(CsvReader().read(path)) == [HERALD]


def test_only_text_is_required_and_dates_that_are_unclear_are_none(tmp_path: Path) -> None:
    path = written(tmp_path, "published,text\n03/04/2024,One.\n\n,Two.\n")
    assert list(CsvReader().read(path)) == [
        Document(id="", text="One.", origin_path="row 1"),
        Document(id="", text="Two.", origin_path="row 2"),
    ]


def test_columns_can_be_named(tmp_path: Path) -> None:
    path = written(tmp_path, "no;outlet;body\n7;The Herald;It opened, at last.\n")
    columns = Columns(id="no", source="outlet", text="body")
    assert list(CsvReader(columns).read(path)) == [
        Document("7", "It opened, at last.", "The Herald", origin_path="row 1")
    ]


def test_a_field_of_two_megabytes_is_read_and_the_limit_put_back(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    long = "It opened. " * 200_000
    path = written(tmp_path, f'id,text\n1,"{long}"\n')
    assert [document.text for document in CsvReader().read(path)] == [long]
    assert csv.field_size_limit() == before


def test_bad_rows_are_named_after_the_good_ones_are_read(tmp_path: Path) -> None:
    path = written(tmp_path, 'id,text\n1,One.\n2,Two, too.\n3,"a"b\n4,\n5,Five.\n6,"never closed\n')
    documents = CsvReader().read(path)
    assert [next(documents).id, next(documents).id] == ["1", "5"]
    with pytest.raises(RowsError) as caught:
        next(documents)
    assert caught.value.rows == (
        Unread("row 2", "3 cells where the header has 2: quote what holds commas"),
        Unread("row 3", "not valid CSV: ',' expected after '\"'"),
        Unread("row 4", "empty: nothing in 'text' but white space"),
        Unread("row 6", "not valid CSV: unexpected end of data"),
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "empty: no rows"),
        ("id,text\n", "empty: no rows"),
        ('"id,text\n1,One.', "not valid CSV: unexpected end of data"),
        (
            "id,body\n1,One.\n",
            "no column 'text', which should hold the text; its columns are 'id', 'body'; "
            "name the right one with --text-column",
        ),
    ],
)
def test_a_file_without_rows_or_text_column_says_so(
    tmp_path: Path, content: str, reason: str
) -> None:
    with pytest.raises(ReadError) as caught:
        list(CsvReader().read(written(tmp_path, content)))
    assert str(caught.value) == reason


def test_text_in_place_of_a_header_is_not_quoted(tmp_path: Path) -> None:
    secret = "The minister will resign on Friday, her office said in confidence"
    with pytest.raises(ReadError, match=r"'1', \(a long one\);") as caught:
        list(CsvReader().read(written(tmp_path, f'1,"{secret}"\n2,Two.\n')))
    assert "minister" not in str(caught.value)
