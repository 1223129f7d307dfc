import io
import os
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contradict.errors import DuplicateIdError, UsageError
from contradict.readers import Columns, Reading, ReadSettings, read_documents
from contradict.types import Document, Unread

SUFFIXES = (".txt", ".md", ".html", ".pdf", ".docx", ".csv", ".json", ".jsonl", ".parquet")
HEADS = (b"", b"%PDF-1.4\n", b"PK\x03\x04", b"PAR1", b"<html><body><p>", b'{"text": "', b"text\n")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder to work in, so that paths in messages are as short as a person's."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(name: str, content: str | bytes) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)


def test_a_folder_gives_documents_with_ids_below_it_and_what_is_unread(here: Path) -> None:
    write("news/2024/plant.txt", "The plant opened.")
    write("news/archive.csv", "id,source,text\nA1,The Herald,One.\n,,Two.\n")
    write("news/broken.pdf", "not a PDF")
    write("news/empty.txt", " \n")
    write("news/logo.xyz", "?")
    write("news/wire.jsonl", '{"text": "One."}\n{oops\n{"id": 12.0, "text": "Three."}\n')
    assert read_documents(["news"]) == Reading(
        documents=(
            Document(
                "2024/plant.txt",
                "The plant opened.",
                "plant",
                origin_path="news/2024/plant.txt",
            ),
            Document("A1", "One.", "The Herald", origin_path="news/archive.csv, row 1"),
            Document("archive.csv#2", "Two.", "archive", origin_path="news/archive.csv, row 2"),
            Document("wire.jsonl#1", "One.", "wire", origin_path="news/wire.jsonl, line 1"),
            Document("12", "Three.", "wire", origin_path="news/wire.jsonl, line 3"),
        ),
        unread=(
            Unread(
                "news/broken.pdf",
                "not a readable PDF file (PdfiumError): it may be damaged or be of another "
                "format; open it in its own program and save it again",
            ),
            Unread("news/empty.txt", "empty: no text but white space"),
            Unread(
                "news/logo.xyz",
                "unsupported format '.xyz': expected one of .csv, .docx, .htm, .html, .json, "
                ".jsonl, .markdown, .md, .ndjson, .parquet, .pdf, .tsv, .txt",
            ),
            Unread(
                "news/wire.jsonl, line 2",
                "not valid JSON: Expecting property name enclosed in double quotes (column 2)",
            ),
        ),
    )


def test_a_file_without_a_suffix_is_unread(here: Path) -> None:
    write("draft", "It opened.")
    (unread,) = read_documents(["draft"]).unread
    assert unread.path == "draft"
    assert unread.reason.startswith("unsupported file without a suffix: expected one of .csv,")


def test_a_file_argument_is_named_by_its_file_name_whatever_the_case_of_its_suffix(
    here: Path,
) -> None:
    write("drafts/Plant.TXT", "It opened.\r\n")
    assert read_documents([Path("drafts/Plant.TXT")]).documents == (
        Document("Plant.TXT", "It opened.\r\n", "Plant", origin_path="drafts/Plant.TXT"),
    )


def test_a_file_above_the_limit_is_unread_and_says_which_option_raises_it(here: Path) -> None:
    write("long.txt", "x" * 1_235)
    write("short.txt", "x" * 1_234)
    reading = read_documents(["long.txt", "short.txt"], ReadSettings(max_bytes=1_234))
    assert [document.id for document in reading.documents] == ["short.txt"]
    assert reading.unread == (
        Unread(
            "long.txt",
            "too large: 1,235 bytes, above the limit of 1,234; raise it with --max-bytes",
        ),
    )


def test_settings_reach_the_readers(here: Path) -> None:
    write("a.csv", "no,body\n1,One.\n")
    reading = read_documents(["a.csv"], ReadSettings(Columns(id="no", text="body")))
    assert [(document.id, document.text) for document in reading.documents] == [("1", "One.")]


def test_a_limit_below_one_byte_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="max_bytes is 0, expected 1 or more"):
        ReadSettings(max_bytes=0)


def test_a_path_that_does_not_exist_is_a_usage_error(here: Path) -> None:
    with pytest.raises(UsageError, match=r"no such file or folder: 'gone\.txt'"):
        read_documents(["gone.txt"])


def test_two_rows_with_one_id_name_both_places(here: Path) -> None:
    write("a.csv", "id,text\n1,One.\n7,Two.\n")
    write("b.jsonl", '{"id": 7, "text": "Three."}')
    with pytest.raises(DuplicateIdError) as caught:
        read_documents(["a.csv", "b.jsonl"])
    error = caught.value
    assert (error.id, error.first, error.second) == ("7", "a.csv, row 2", "b.jsonl, line 1")


def test_links_to_nowhere_and_pipes_are_unread(here: Path) -> None:
    Path("news").mkdir()
    Path("news/gone.txt").symlink_to("nowhere.txt")
    os.mkfifo("news/pipe.txt")
    assert read_documents(["news"]) == Reading(
        (),
        (
            Unread("news/gone.txt", "can't be opened: No such file or directory"),
            Unread("news/pipe.txt", "not a regular file: expected a file that holds a document"),
        ),
    )


def test_standard_input_is_a_text(here: Path) -> None:
    reading = read_documents(["-"], stdin=io.BytesIO(b"  The plant opened.\n"))
    assert reading == Reading(
        (Document("-", "  The plant opened.\n", "stdin", origin_path="stdin"),), ()
    )


def test_standard_input_that_begins_with_a_brace_is_json_lines(here: Path) -> None:
    stdin = io.BytesIO(b'\n {"id": "a", "text": "One."}\n{"text": "Two."}\nnot JSON\n')
    assert read_documents(["-"], stdin=stdin) == Reading(
        (
            Document("a", "One.", "stdin", origin_path="stdin, line 2"),
            Document("-#3", "Two.", "stdin", origin_path="stdin, line 3"),
        ),
        (Unread("stdin, line 4", "not valid JSON: Expecting value (column 1)"),),
    )


def test_standard_input_has_the_same_limit(here: Path) -> None:
    reading = read_documents(["-"], ReadSettings(max_bytes=5), stdin=io.BytesIO(b"123456"))
    assert reading.documents == ()
    assert reading.unread[0].reason.startswith("too large: 6 bytes, above the limit of 5;")


def test_what_cannot_be_stored_is_replaced_one_for_one(here: Path) -> None:
    write("a.jsonl", r'{"id": "a\ud800", "text": "It\u0000 opened \ud83d\ude00 \ud83d."}')
    (document,) = read_documents(["a.jsonl"]).documents
    assert document == Document(
        "a\ufffd", "It\ufffd opened 😀 \ufffd.", "a", origin_path="a.jsonl, line 1"
    )


def test_a_file_name_that_is_not_utf8_can_be_stored(here: Path) -> None:
    Path(os.fsdecode(b"caf\xe9.txt")).write_text("It opened.", encoding="utf-8")
    (document,) = read_documents(["."]).documents
    name = "caf\ufffd.txt"
    assert document == Document(name, "It opened.", "caf\ufffd", origin_path=name)


def test_progress_wraps_the_inputs(here: Path) -> None:
    write("a.txt", "One.")
    write("b.txt", "Two.")
    seen: list[tuple[int, str]] = []

    def progress(items: Sequence[Any], label: str) -> Iterable[Any]:
        seen.append((len(items), label))
        return items

    reading = read_documents(["a.txt", "b.txt"], progress=progress)
    assert [document.id for document in reading.documents] == ["a.txt", "b.txt"]
    assert seen == [(2, "reading")]


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    suffix=st.sampled_from(SUFFIXES),
    head=st.sampled_from(HEADS),
    body=st.binary(max_size=200) | st.text(max_size=100).map(str.encode),
)
def test_any_bytes_give_documents_or_unread(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], suffix: str, head: bytes, body: bytes
) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(head + body)
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        reading = read_documents([path])
    assert reading.documents or reading.unread
    assert all(replace(d, text=d.text.encode().decode()) == d for d in reading.documents)
    assert caught == []
    assert capfd.readouterr() == ("", "")
