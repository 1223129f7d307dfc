"""The feed: well-formed, as RFC 4287 asks, and new conflicts only."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from sample_report import CLEAN, CONFLICTS, NIGHTLY, REPORT

from contradict.renderers import RENDERERS, format_of
from contradict.types import Report

NAMES = {"a": "http://www.w3.org/2005/Atom", "x": "http://www.w3.org/1999/xhtml"}


def feed(report: Report) -> etree._Element:
    return etree.fromstring(RENDERERS["atom"].render(report).encode())


def texts(element: etree._Element, path: str) -> list[str]:
    return ["".join(one.itertext()) for one in element.xpath(path, namespaces=NAMES)]


def test_only_what_is_new_since_the_run_before() -> None:
    assert texts(feed(NIGHTLY), "//a:entry/a:title") == ["What the new breakwater would cost"]


def test_without_history_every_conflict_is_new() -> None:
    assert len(texts(feed(REPORT), "//a:entry")) == 18


def test_a_report_without_conflicts_is_a_feed_too() -> None:
    assert texts(feed(CLEAN), "//a:entry") == []
    assert texts(feed(CLEAN), "/a:feed/a:updated") == ["2025-11-05T05:00:00+00:00"]


@pytest.mark.parametrize("report", [REPORT, NIGHTLY, CLEAN])
def test_has_what_rfc_4287_requires(report: Report) -> None:
    found = feed(report)
    for one in [found, *found.xpath("//a:entry", namespaces=NAMES)]:
        for name in ("id", "title", "updated"):
            assert len(one.xpath(f"a:{name}", namespaces=NAMES)) == 1
        assert UUID(texts(one, "a:id")[0])
        assert datetime.fromisoformat(texts(one, "a:updated")[0]).tzinfo
    assert texts(found, "/a:feed/a:author/a:name") == ["contradict"]
    assert all(
        len(one.xpath("a:content[@type='xhtml']/x:div", namespaces=NAMES)) == 1
        for one in found.xpath("//a:entry", namespaces=NAMES)
    )
    ids = texts(found, "//a:id")
    assert len(ids) == len(set(ids))


def test_an_id_stays_when_all_else_changes() -> None:
    before = feed(REPORT)
    moved = replace(CONFLICTS[1], rank=1, score=0.5, summary="Another")
    after = feed(replace(REPORT, conflicts=(moved,)))
    assert texts(after, "//a:entry/a:id") == texts(before, "//a:entry[2]/a:id")


def test_text_of_documents_is_text() -> None:
    found = feed(REPORT)
    elements = {etree.QName(one).localname for one in found.iter()}
    assert not elements & {"script", "img", "a", "b"}
    assert any("<script>alert(1)</script>" in text for text in texts(found, "//x:blockquote/x:p"))


@given(st.text())
def test_any_text_makes_a_feed_that_can_be_read(text: str) -> None:
    conflict = replace(CONFLICTS[0], summary=text, pairs=())
    assert len(texts(feed(replace(REPORT, conflicts=(conflict,))), "//a:entry")) == 1


def test_half_of_a_surrogate_pair_is_replaced() -> None:
    conflict = replace(CONFLICTS[0], summary="\ud800", id="\ud800", pairs=())
    assert texts(feed(replace(REPORT, conflicts=(conflict,))), "//a:entry/a:title") == ["\ufffd"]


def test_the_suffix_asks_for_it(tmp_path) -> None:  # type: ignore[no-untyped-def]
    assert format_of(tmp_path / "feed.atom") == "atom"
