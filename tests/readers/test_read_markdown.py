from datetime import date
from pathlib import Path

import pytest

from contradict.readers.markdown import MarkdownReader
from contradict.types import Document


def read(tmp_path: Path, text: str) -> Document:
    path = tmp_path / "a.md"
    path.write_text(text, encoding="utf-8", newline="")
    (document,) = MarkdownReader().read(path)
    return document


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_front_matter_names_title_source_date_and_author(tmp_path: Path, newline: str) -> None:
    text = newline.join(
        [
            "---",
            'title: "The plant: where it goes"',
            "date: 2024-05-03T08:00:00Z",
            "source:   The Herald  ",
            "Author: Ana Bell",
            "tags: [a, b]",
            "---",
            "",
            "# Another heading",
            "It goes to [Busan](https://example.org).",
        ]
    )
    assert read(tmp_path, text) == Document(
        id="",
        text=text,
        source="The Herald",
        title="The plant: where it goes",
        published=date(2024, 5, 3),
        author="Ana Bell",
    )


@pytest.mark.parametrize(
    "fields", ["published: 2024-05-03", "date: 1999-01-01\npublished: 2024-05-03"]
)
def test_front_matter_may_call_the_date_published(tmp_path: Path, fields: str) -> None:
    assert read(tmp_path, f"---\n{fields}\n---\nIt opened.").published == date(2024, 5, 3)


def test_without_front_matter_the_first_heading_is_the_title(tmp_path: Path) -> None:
    text = "Intro.\r\n\r\n## The plant in C# ##\r\n\r\nIt opened.\r\n# Later\r\n"
    assert read(tmp_path, text) == Document(id="", text=text, title="The plant in C#")


def test_a_rule_further_down_is_no_front_matter(tmp_path: Path) -> None:
    text = "Intro.\n\n---\ntitle: no\n---\n"
    assert read(tmp_path, text) == Document(id="", text=text)
