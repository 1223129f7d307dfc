"""What stands around a quote, from the archive of a real nightly run."""

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from starlette.testclient import TestClient

from contradict.comparators import load_comparator
from contradict.config import DEFAULTS, circumstances
from contradict.detector import Detector
from contradict.encoders import ModelEncoder
from contradict.night import Night, Versions
from contradict.review import Access, Desk, allowed_hosts, application
from contradict.review.neighbourhood import neighbourhood
from contradict.stores import open_store
from contradict.types import Document
from review.served import TODAY

BEFORE = "The harbour master met reporters on Monday morning."
AFTER = "Tickets are sold on the quay."
LEDGER = Document(
    "ledger",
    f"{BEFORE} The ferry Sunniva carries 240 passengers to Moss each day. {AFTER}",
    "Ledger",
)
ECHO = Document("echo", "The ferry Sunniva carries 310 passengers to Moss each day.", "Echo")


@pytest.fixture
def nightly_store(tmp_path: Path, encoder: ModelEncoder) -> str:
    where = str(tmp_path / "night.db")
    detector = Detector(encoder, load_comparator("lexical"))
    with open_store(where, create=True) as store, store.exclusive():
        night = Night(store, detector, Versions("e", "c", "code"))
        night.report([LEDGER, ECHO], (), circumstances(DEFAULTS))
    return where


def test_a_quote_stands_between_its_neighbours_with_its_words_marked(nightly_store: str) -> None:
    with open_store(nightly_store) as store:
        desk = Desk(store, store, lambda: TODAY)
        app = application(desk, Access(), allowed_hosts("127.0.0.1"))
        (conflict,) = desk.edition().report.conflicts
        page = html.fromstring(
            TestClient(app, base_url="http://127.0.0.1").get(f"/conflict/{conflict.id}").text
        )
    quotes = {one.text_content(): one for one in page.xpath("//blockquote")}
    assert set(quotes) == {LEDGER.text, ECHO.text}
    whole = quotes[LEDGER.text]
    assert [one.text for one in whole.find_class("near")] == [f"{BEFORE} ", f" {AFTER}"]
    assert [one.text for one in whole.find_class("value")] == ["240"]


def test_what_no_claim_was_made_of_is_an_ellipsis(nightly_store: str) -> None:
    with open_store(nightly_store) as store:
        near = neighbourhood(store.part)
        (conflict,) = store.report(1).conflicts
    claim = next(
        side
        for side in (conflict.pairs[0].left, conflict.pairs[0].right)
        if side.document == "ledger"
    )
    # As if the sentence stood further on: what lies between is then not known.
    moved = replace(claim, start_char=claim.start_char + 5, end_char=claim.end_char)
    found = near.around(moved)
    assert found is not None
    assert found.before == f"{BEFORE} … "


def test_a_document_that_is_not_there_and_a_store_without_archive_have_none(
    nightly_store: str, tmp_path: Path
) -> None:
    with open_store(nightly_store) as store, open_store(str(tmp_path / "x"), create=True) as empty:
        claim = store.report(1).conflicts[0].pairs[0].left
        assert neighbourhood(store.part).around(replace(claim, document="gone")) is None
        assert neighbourhood(empty.part).around(claim) is None
