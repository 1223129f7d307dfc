from datetime import date
from pathlib import Path

import pytest

from contradict.errors import ReadError
from contradict.readers.html import HtmlReader, declared_encoding
from contradict.types import Document

PAGE = """<!DOCTYPE html>
<html><head><title>Plant goes to Busan | The Herald</title>
<meta property="og:title" content="Plant goes to Busan">
<meta property="og:site_name" content="The Herald">
<meta name="author" content="Ana Bell">
<meta property="article:published_time" content="2024-05-03T08:00:00+02:00">
<meta property="article:modified_time" content="2024-06-01T08:00:00+02:00">
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Plant goes to Busan</h1>
<p>The plant will be built in <b>Busan</b>,
the company said on Friday.</p>
<p>It will employ 400 people. The old one closed on 7 January 2011.</p></article>
<script>var price = 12;</script>
<footer><p>Copyright 2020 The Herald</p></footer></body></html>"""


def read(tmp_path: Path, page: str | bytes) -> Document:
    path = tmp_path / "a.html"
    path.write_bytes(page.encode() if isinstance(page, str) else page)
    (document,) = HtmlReader().read(path)
    return document


def test_reads_the_main_text_and_what_the_page_says_of_itself(tmp_path: Path) -> None:
    assert read(tmp_path, PAGE) == Document(
        id="",
        text=(
            "Plant goes to Busan\n\n"
            "The plant will be built in Busan, the company said on Friday.\n\n"
            "It will employ 400 people. The old one closed on 7 January 2011."
        ),
        source="The Herald",
        title="Plant goes to Busan",
        published=date(2024, 5, 3),
        author="Ana Bell",
    )


def test_a_date_in_the_text_is_not_the_date_of_publication(tmp_path: Path) -> None:
    page = "<html><body><p>The plant closed on 7 January 2011, in the rain.</p></body></html>"
    assert read(tmp_path, page).published is None


@pytest.mark.parametrize(
    "page", ["<p>The plant is in Busan.</p>", "<html><body>The plant is in Busan.</body></html>"]
)
def test_reads_a_page_of_one_sentence(tmp_path: Path, page: str) -> None:
    assert read(tmp_path, page) == Document(id="", text="The plant is in Busan.")


def test_decodes_as_the_page_declares(tmp_path: Path) -> None:
    page = '<html><head><meta charset="shift_jis"></head><body><p>工場は釜山。</p></body></html>'
    assert read(tmp_path, page.encode("shift_jis")).text == "工場は釜山。"


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        (b'<meta charset="koi8-r">', "koi8-r"),
        (b'<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', "cp1252"),
        (b"<meta charset=nonsense-8>", ""),
        (b"<title>No word of it</title>", ""),
    ],
)
def test_declared_encoding(head: bytes, encoding: str) -> None:
    assert declared_encoding(head) == encoding


@pytest.mark.parametrize("page", ["", "  \n", "<html><body><script>var a;</script></body></html>"])
def test_a_page_without_text_is_a_read_error(tmp_path: Path, page: str) -> None:
    with pytest.raises(ReadError, match="no main text found"):
        read(tmp_path, page)
