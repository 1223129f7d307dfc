from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from sample_report import CLEAN, REPORT

from contradict.renderers.markdown import MarkdownRenderer, escape


class Tags(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.names.add(tag)


def test_hostile_text_makes_no_markup() -> None:
    html = MarkdownIt("commonmark").render(MarkdownRenderer().render(REPORT))
    assert Tags(html).names == {"h1", "h2", "h3", "p", "ul", "li", "blockquote", "strong"}
    assert "[link](http://evil.example)" in html
    assert "[bold]green[/bold]" in html
    assert "\x1b" not in html


def test_conflict_reads_as_a_digest() -> None:
    assert """
## 3. when the Orsa paper mill was founded

Conflict · Date · 87% (likely) · id q0003

- **1911 (1 origin)**: Lake Courier, 30 Oct 2025
- **1934 (1 origin)**: Coast Post, 2 Nov 2025

> “The Orsa paper mill was founded in **1911** by two brothers.”
>
> — Lake Courier, “Old mill, new life”, 30 Oct 2025; mill/opening.txt, characters 20–76

> “The Orsa paper mill was founded in **1934** by two brothers.”
>
> — Coast Post, “A mill and its brothers”, 2 Nov 2025; mill/history.txt, characters 0–56

1911 and 1934 are different years. Date: 1911 against 1934.

## 4.""" in MarkdownRenderer().render(REPORT)


def test_clean_run_says_what_it_means() -> None:
    assert MarkdownRenderer().render(CLEAN) == (
        "# No conflicts found\n"
        "\n"
        "5 Nov 2025, 05:00 UTC · contradict 0.1.0\n"
        "\n"
        "Read 2 documents with 40 claims; compared 12 candidate pairs. "
        "Nothing was left unchecked.\n"
        "\n"
        "**No conflicts among the 12 candidate pairs compared. "
        "That says nothing about what was not checked, or not in these documents.**\n"
    )


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("1. one", r"1\. one"),
        ("3.5 percent", "3.5 percent"),
        ("- dash", r"\- dash"),
        ("a - b", "a - b"),
        ("see https://a.example, www.b.example", r"see https\://a.example, www\.b.example"),
        ("two\n\nparagraphs", "two paragraphs"),
    ],
)
def test_escape(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@given(st.text(alphabet="ab 1\\`*_[]()<>&!|~#@$+-=.:/\n\t", max_size=30))
def test_escaped_text_is_one_paragraph_of_text(text: str) -> None:
    tokens = MarkdownIt("commonmark").parse(escape(text))
    if " ".join(text.split()):
        assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
        children = tokens[1].children or []
        assert {child.type for child in children} == {"text"}
        assert "".join(child.content for child in children) == " ".join(text.split())
    else:
        assert tokens == []
