import json
from datetime import date
from pathlib import Path

import pytest

from contradict.errors import ReadError
from contradict.readers.json import JsonLinesReader, JsonReader
from contradict.readers.rows import RowsError
from contradict.types import Document, Unread

HERALD = {
    "id": 7,
    "source": "The Herald",
    "title": "Plant",
    "published": 1714694400000,
    "text": "It opened.\u2028At last.",
}


def written(tmp_path: Path, content: str) -> Path:
    path = tmp_path / "a.json"
    path.write_bytes(content.encode())
    return path


def herald(place: str) -> Document:
    return Document(
        id="7",
        text="It opened.\u2028At last.",
        source="The Herald",
        title="Plant",
        published=date(2024, 5, 3),
        origin_path=place,
    )


def test_reads_a_document_per_line(tmp_path: Path) -> None:
    line = json.dumps(HERALD, ensure_ascii=False)
    path = written(tmp_path, f'{line}\r\n\n{{"id": null, "text": "Two."}}\n')
    assert list(JsonLinesReader().read(path)) == [
        herald("line 1"),
        Document(id="", text="Two.", origin_path="line 3"),
    ]


@pytest.mark.parametrize("content", [HERALD, [HERALD]])
def test_reads_a_list_or_a_single_object(tmp_path: Path, content: object) -> None:
    path = written(tmp_path, json.dumps(content, indent=2))
    assert list(JsonReader().read(path)) == [herald("item 1")]


@pytest.mark.parametrize(
    ("id", "expected"), [(12, "12"), (12.0, "12"), (1.5, "1.5"), (float("nan"), ""), (" a ", "a")]
)
def test_ids_become_plain_text(tmp_path: Path, id: object, expected: str) -> None:
    path = written(tmp_path, json.dumps({"id": id, "text": "One."}))
    assert [document.id for document in JsonLinesReader().read(path)] == [expected]


def test_bad_lines_are_named_after_the_good_ones_are_read(tmp_path: Path) -> None:
    deep = "[" * 200_000
    lines = ['{"text": "One."}', '{"text": "Tw', "[1]", deep, '{"text": 5}', '{"body": "No."}']
    documents = JsonLinesReader().read(written(tmp_path, "\n".join([*lines, '{"text": "Last."}'])))
    assert [next(documents).text, next(documents).text] == ["One.", "Last."]
    with pytest.raises(RowsError) as caught:
        next(documents)
    assert caught.value.rows == (
        Unread("line 2", "not valid JSON: Unterminated string starting at (column 10)"),
        Unread("line 3", "a JSON list, expected an object"),
        Unread("line 4", "JSON nested too deeply, or with too long a number, to read"),
        Unread("line 5", "'text' holds a value of type int, expected text"),
        Unread("line 6", "empty: nothing in 'text'"),
    )


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("[]", "empty: no rows"),
        ("{", "not valid JSON: Expecting property name enclosed in double quotes"),
        ("[1, 2]", "none of its 2 rows can be read, the first: a JSON int, expected an object"),
        ('{"name": "x"}', "no column 'text', .* its columns are 'name'; .* --text-column"),
        ("[" * 200_000, "JSON nested too deeply"),
    ],
)
def test_a_file_that_holds_no_documents_says_so(tmp_path: Path, content: str, reason: str) -> None:
    with pytest.raises(ReadError, match=reason):
        list(JsonReader().read(written(tmp_path, content)))
