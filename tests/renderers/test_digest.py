"""The mail: ten conflicts, what is new first, and no markup of anyone else's."""

import re
from dataclasses import replace

from markdown_it import MarkdownIt
from sample_report import CLEAN, CONFLICTS, NIGHTLY, REPORT

from contradict.renderers import RENDERERS
from contradict.renderers.digest import excerpt, matter
from contradict.types import Report


def digest(report: Report) -> str:
    return RENDERERS["digest"].render(report)


def test_ten_conflicts_and_how_many_more() -> None:
    text = digest(REPORT)
    assert len(re.findall(r"^\d+\. ", text, re.MULTILINE)) == 10
    assert text.endswith("\nAnd 8 more conflicts in the report.\n")


def test_the_first_line_is_a_subject() -> None:
    assert digest(NIGHTLY).splitlines()[0] == "# 3 conflicts, 1 new, 5 Nov 2025"
    assert digest(REPORT).splitlines()[0] == "# 18 conflicts, 5 Nov 2025"


def test_what_is_new_comes_first() -> None:
    assert NIGHTLY.history
    history = replace(NIGHTLY.history, status={"q0001": "open", "q0002": "open", "q0003": "new"})
    found = matter(replace(NIGHTLY, history=history))
    assert [one.id for one in found] == ["q0003", "q0001", "q0002"]


def test_who_says_what_stands_below_each_question() -> None:
    assert (
        "2. **Where the mill makes its envelopes** (still open, conflict, 92%, id q0002)\n"
        "   - **Tarnby (2 origins)**: Lake Courier, 30 Oct 2025; mill/undated.md, undated: "
        "“The mill makes its envelopes in Tarnby, north of the lake.”\n"
        "   - **Vesterby (1 origin)**: Coast Post, 2 Nov 2025: "
        "“The mill makes its envelopes in Vesterby, on the coast.”\n"
    ) in digest(NIGHTLY)


def test_a_long_quote_is_cut_to_what_stands_around_its_value() -> None:
    quote = digest(REPORT).split("“")[1].split("”")[0]
    assert "would cost 48 million crowns, that" in quote
    assert quote.startswith("… ")
    assert quote.endswith(" …")
    assert len(quote) < 260


def test_a_short_quote_is_whole_and_a_missing_value_cuts_the_end() -> None:
    assert excerpt("The mill is in Tarnby.", "Tarnby") == "The mill is in Tarnby."
    assert excerpt("so " * 99, "elsewhere") == "so " * 39 + "so …"


def test_text_of_documents_is_no_markup() -> None:
    html = MarkdownIt("commonmark", {"html": True}).render(
        digest(replace(REPORT, conflicts=CONFLICTS[6:]))
    )
    assert set(re.findall(r"<(\w+)", html)) == {"h1", "p", "ol", "ul", "li", "strong"}


def test_a_clean_run_says_so() -> None:
    assert "**No conflicts among the 12 candidate pairs compared." in digest(CLEAN)
