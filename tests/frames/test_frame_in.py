"""Frames in: a frame is read as a table in a file is."""

from datetime import date
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import contradict
from contradict.frames import read_frame
from contradict.readers import Columns, read_documents
from frames.archive import BODIES, articles

COLUMNS = Columns(text="body", source="outlet")


def test_rows_become_documents_with_what_their_columns_say() -> None:
    read = read_frame(articles(id=[7, 8, 9, 10], title=["Costs", None, "Mill", ""]), COLUMNS)
    first, second, third, _ = read.documents
    assert (first.id, first.source, first.title, first.published) == (
        "7",
        "Harbour Wire",
        "Costs",
        date(2025, 11, 3),
    )
    assert (second.title, third.published) == ("", None)
    assert [one.text for one in read.documents] == list(BODIES)
    assert read.unread == ()


def test_the_index_plays_no_part_and_rows_without_an_id_are_numbered() -> None:
    frame = articles().set_axis([5, 5, "x", None], axis=0)
    documents = read_frame(frame, COLUMNS).documents
    assert [one.id for one in documents] == ["frame#1", "frame#2", "frame#3", "frame#4"]
    assert documents[2].origin_path == "frame, row 3"


@pytest.mark.parametrize("nothing", [None, np.nan, pd.NA, pd.NaT])
def test_missing_values_of_every_sort_are_missing(nothing: object) -> None:
    cells = pd.Series([nothing] * 4, dtype=object)
    frame = articles(outlet=cells, published=cells, title=cells, id=cells)
    read = read_frame(frame, COLUMNS)
    assert {(one.source, one.published, one.title) for one in read.documents} == {("", None, "")}
    assert read.documents[0].id == "frame#1"


def test_moments_of_every_sort_are_days() -> None:
    moments = pd.Series(["2025-11-03 08:30", "2025-11-04", None, "2025-11-05"], dtype=object)
    for days in (pd.to_datetime(moments, format="mixed"), moments.map(pd.to_datetime)):
        read = read_frame(articles(published=days), COLUMNS)
        assert [one.published for one in read.documents] == [
            date(2025, 11, 3),
            date(2025, 11, 4),
            None,
            date(2025, 11, 5),
        ]


def test_rows_without_text_are_unread_and_the_rest_is_read() -> None:
    read = read_frame(articles(body=[BODIES[0], None, "  ", 4.5]), COLUMNS)
    assert [one.id for one in read.documents] == ["frame#1"]
    assert [(one.path, one.reason) for one in read.unread] == [
        ("frame, row 2", "empty: nothing in 'body'"),
        ("frame, row 3", "empty: nothing in 'body' but white space"),
        ("frame, row 4", "'body' holds a value of type float, expected text"),
    ]


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ({"text": "text"}, r"no column 'text'.*'outlet', 'published', 'body'.*scan\(frame, text="),
        ({"text": "body", "source": "paper"}, r"no column 'paper', which should hold the source"),
    ],
)
def test_a_missing_column_is_named_with_those_there_are(
    names: dict[str, str], message: str
) -> None:
    with pytest.raises(contradict.UsageError, match=message):
        contradict.scan(articles(), **names)  # type: ignore[arg-type]


def test_a_column_that_is_there_twice_is_refused() -> None:
    frame = pd.DataFrame([["a", "b", "c"]], columns=["body", "outlet", "body"])
    with pytest.raises(contradict.UsageError, match="more than one column 'body'"):
        read_frame(frame, COLUMNS)


def test_ids_must_be_unique() -> None:
    with pytest.raises(contradict.DuplicateIdError, match="frame, row 1, again in frame, row 3"):
        read_frame(articles(id=["a", "b", "a", "d"]), COLUMNS)


def test_an_empty_frame_is_nothing_to_check() -> None:
    with pytest.raises(contradict.CannotCheckError, match="at least one document"):
        contradict.scan(articles()[:0], text="body")


CELLS = st.none() | st.text(max_size=20) | st.integers() | st.floats() | st.dates()


@given(st.lists(st.tuples(CELLS, st.text(max_size=30) | st.none()), min_size=1, max_size=8))
def test_whatever_is_in_the_cells_every_row_is_read_or_said_to_be_unread(
    rows: list[tuple[object, str | None]],
) -> None:
    frame = pd.DataFrame(rows, columns=["outlet", "body"], dtype=object)
    read = read_frame(frame, COLUMNS)
    assert len(read.documents) + len(read.unread) == len(rows)
    assert all("\x00" not in one.text and one.text.strip() for one in read.documents)


def test_a_frame_and_its_csv_file_give_the_same_texts_sources_and_days(tmp_path: Path) -> None:
    articles().to_csv(tmp_path / "articles.csv", index=False)
    from contradict.readers import ReadSettings

    of_file = read_documents([tmp_path], ReadSettings(COLUMNS)).documents
    of_frame = read_frame(articles(), COLUMNS).documents
    assert [(d.text, d.source, d.published) for d in of_frame] == [
        (d.text, d.source, d.published) for d in of_file
    ]
