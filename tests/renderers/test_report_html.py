import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from sample_report import CLEAN, CONFLICTS, LONG, REPORT

from contradict.renderers.html import HtmlRenderer, stretches
from contradict.renderers.marks import Piece, pieces
from contradict.types import Report

VOID = {"meta", "input", "rect"}


class Page(HTMLParser):
    def __init__(self, report: Report) -> None:
        super().__init__()
        self.html = HtmlRenderer().render(report)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.open: list[str] = []
        self.unbalanced: list[str] = []
        self.raw = {"script": "", "style": ""}
        self.words = ""
        self.feed(self.html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if self.open.pop() != tag:
            self.unbalanced.append(tag)

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in self.raw:
            self.raw[self.open[-1]] += data
        else:
            self.words += data

    @property
    def text(self) -> str:
        return " ".join(self.words.split())

    def attributes(self, name: str) -> list[str]:
        return [attributes[name] for _, attributes in self.elements if name in attributes]


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(REPORT)


def test_elements_are_closed_in_turn(page: Page) -> None:
    assert page.html.startswith('<!doctype html>\n<html lang="en">\n')
    assert (page.open, page.unbalanced) == ([], [])


def test_nothing_is_asked_from_outside(page: Page) -> None:
    assert {"src", "srcset", "action", "data", "poster", "ping"}.isdisjoint(
        name for _, attributes in page.elements for name in attributes
    )
    assert all(link.startswith("#") for link in page.attributes("href"))
    assert not re.search(r"url\(|@import|https?:|//", page.raw["style"])
    assert not re.search(r"fetch|XMLHttp|import\(|https?:|eval|innerHTML", page.raw["script"])


def test_policy_admits_one_style_and_one_script_by_their_hashes(page: Page) -> None:
    tags = Counter(tag for tag, _ in page.elements)
    assert (tags["script"], tags["style"], tags["link"], tags["img"]) == (1, 1, 0, 0)
    (policy,) = (
        attributes["content"]
        for _, attributes in page.elements
        if attributes.get("http-equiv") == "Content-Security-Policy"
    )
    assert policy == (
        f"default-src 'none'; style-src '{_hash(page.raw['style'])}'; "
        f"script-src '{_hash(page.raw['script'])}'; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def test_hostile_text_is_shown_and_does_nothing(page: Page) -> None:
    names = {name for _, attributes in page.elements for name in attributes}
    assert not [name for name in names if name.startswith("on") or name == "style"]
    for text in (
        "<script>alert(1)</script>",
        "</script><img src=x onerror=alert(2)>",
        '"><script>alert(4)</script>',
        "javascript:alert(5)",
        "' onmouseover='alert(6)",
        "<b>Bold</b> & [link](http://evil.example)",
        "<i>too short</i>",
        "␛[31mred␛[0m",
    ):
        assert text in page.text
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", page.html)


def test_ids_are_unique_and_labels_lead_somewhere(page: Page) -> None:
    ids = page.attributes("id")
    assert len(ids) == len(set(ids))
    assert set(page.attributes("aria-labelledby") + page.attributes("for")) <= set(ids)
    assert {link[1:] for link in page.attributes("href")} <= set(ids)


def test_first_pair_is_open_and_related_ones_come_last(page: Page) -> None:
    card = page.html[page.html.index('id="c-q0002"') : page.html.index('id="c-q0003"')]
    places = [
        card.index(part)
        for part in ('<div class="pair"', "1 more pair", "Related, not a conflict (1)")
    ]
    assert places == sorted(places)


def test_both_sides_show_what_differs(page: Page) -> None:
    assert 'founded in <mark class="value">1911</mark> by two brothers.</blockquote>' in page.html
    assert 'founded in <mark class="value">1934</mark> by two brothers.</blockquote>' in page.html


def test_many_voices_are_folded(page: Page) -> None:
    assert "and 27 more" in page.text
    assert "Paper No. 30, 30 May 2025" in page.text


def test_what_was_not_checked_is_said(page: Page) -> None:
    assert "scans/page-07.pdf: no text in it: a scan without a text layer" in page.text
    assert "Not checked: 2 unread files, 31 sentences, 46 candidate pairs." in page.text
    assert '<th scope="row">other subject</th><td>1010</td>' in page.html
    assert '<th scope="row">encoder</th><td>all-MiniLM-L6-v2</td>' in page.html


def test_clean_run_says_what_it_means() -> None:
    page = Page(CLEAN)
    assert "No conflicts among the 12 candidate pairs compared." in page.text
    assert '<details class="account" open>' in page.html
    assert "Nothing was left unchecked." in page.text


def test_conflict_without_values_titles_or_documents_still_renders() -> None:
    position = replace(CONFLICTS[2].positions[0], value="")
    bare = replace(CONFLICTS[2], summary="", positions=(position,), pairs=())
    page = Page(replace(REPORT, documents=(), conflicts=(bare, CONFLICTS[3])))
    assert "Surroundings" not in page.text
    assert "unnamed" in page.text


def test_folding_keeps_the_text_and_every_mark() -> None:
    (quote, _) = pieces(CONFLICTS[0].pairs[0])
    made = stretches(quote)
    assert "".join(stretch.text for stretch in made) == LONG
    assert [stretch.text for stretch in made if stretch.mark] == ["48 million crowns"]
    assert [stretch.mark for stretch in made if stretch.folded] == ["", ""]


def test_short_quote_and_text_without_spaces_are_not_folded() -> None:
    assert [stretch.folded for stretch in stretches((Piece("word " * 100),))] == [False]
    assert [stretch.folded for stretch in stretches((Piece("字" * 2000),))] == [False]
