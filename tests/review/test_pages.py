"""What the pages show, and what their filters let through."""

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html
from sample_report import CLEAN, CONFLICTS, REPORT
from starlette.testclient import TestClient

from contradict.review import Access, Desk, allowed_hosts, application
from contradict.review.assets import HTMX, assets, integrity_of
from contradict.stores import open_store
from contradict.types import Counts, RunRecord
from review.clicking import judge
from review.served import FIRST, SECOND, TODAY


def shown(client: TestClient, query: str = "") -> list[str]:
    page = html.fromstring(client.get(f"/?{query}").text)
    return [card.get("id").removeprefix("c-") for card in page.find_class("card")]


def test_the_queue_has_every_conflict_of_the_last_run_by_rank(client: TestClient) -> None:
    assert shown(client) == [one.id for one in CONFLICTS]


@pytest.mark.parametrize(
    ("query", "count"),
    [
        ("outcome=estimates", 4),
        ("kind=place", 1),
        ("status=new", 2),
        ("source=Strait+Radio", 5),
        ("q=ENVELOPES+tarnby", 1),
        ("q=no+such+word", 0),
        ("verdict=none", 18),
        ("verdict=wrong", 0),
        ("outcome=conflict&q=Orsa", 1),
    ],
)
def test_filters_let_through_what_they_say(client: TestClient, query: str, count: int) -> None:
    assert len(shown(client, query)) == count


def test_a_verdict_is_a_filter(client: TestClient) -> None:
    judge(client, FIRST, "wrong", by="kim")
    judge(client, SECOND, "confirmed", by="kim")
    assert shown(client, "verdict=wrong") == [FIRST]
    assert shown(client, "verdict=confirmed") == [SECOND]
    assert len(shown(client, "verdict=none")) == 16


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("outcome=odd", "the filter outcome is &#39;odd&#39;; one of conflict update"),
        ("page=0", "the page is &#39;0&#39;; a whole number from 1"),
        ("page=%D9%A3", "a whole number from 1"),
        (f"q={'a' * 201}", "longer than 200 characters"),
        ("&".join(f"a{n}=1" for n in range(21)), "at most 20"),
    ],
)
def test_a_wrong_filter_is_refused_with_what_was_expected(
    client: TestClient, query: str, message: str
) -> None:
    answer = client.get(f"/?{query}")
    assert answer.status_code == 400
    assert message in answer.text


def test_pages_hold_twenty_and_behind_the_last_is_the_last(tmp_path: Path) -> None:
    many = tuple(replace(CONFLICTS[rank % 18], rank=rank + 1, id=f"m{rank}") for rank in range(45))
    with open_store(str(tmp_path / "many.db"), create=True) as store:
        report = replace(REPORT, conflicts=many)
        store.save(RunRecord(0, report.run.started, "", "", Counts()), report, None)
        desk = Desk(store, store, lambda: TODAY)
        app = application(desk, Access(), allowed_hosts("127.0.0.1"))
        client = TestClient(app, base_url="http://127.0.0.1")
        assert shown(client, "page=1") == [f"m{n}" for n in range(20)]
        assert (
            shown(client, "page=3") == shown(client, "page=99") == [f"m{n}" for n in range(40, 45)]
        )


def test_a_conflict_has_its_positions_quotes_and_times(client: TestClient) -> None:
    page = html.fromstring(client.get(f"/conflict/{SECOND}").text)
    assert [one.text for one in page.xpath("//p[@class='value']")] == ["Tarnby", "Vesterby"]
    assert [one.text for one in page.find_class("origins")] == ["2 origins", "1 origin"]
    rows = [[cell.text_content() for cell in row] for row in page.xpath("//tbody/tr")]
    assert rows == [
        ["30 Oct 2025", "Lake Courier", "Tarnby"],
        ["2 Nov 2025", "Coast Post", "Vesterby"],
        ["undated", "mill/undated.md", "Tarnby"],
    ]
    assert len(page.xpath("//*[@class='lanes']//*[local-name()='circle']")) == 2
    assert {"Tarnby", "Vesterby"} <= {one.text for one in page.xpath("//mark[@class='value']")}


def test_a_conflict_knows_its_neighbours_among_what_is_filtered(client: TestClient) -> None:
    page = html.fromstring(client.get(f"/conflict/{CONFLICTS[4].id}?outcome=update").text)
    assert page.xpath("//a[@rel='prev']") == []
    (after,) = page.xpath("//a[@rel='next']/@href")
    updates = [one.id for one in CONFLICTS if one.outcome == "update"]
    assert updates[0] == CONFLICTS[4].id
    assert after == f"/conflict/{updates[1]}?outcome=update"


@pytest.mark.parametrize("id", ["unknown", "..%2f..%2fetc%2fpasswd", "%00", "a" * 3000])
def test_a_conflict_that_is_not_there_is_not_found(client: TestClient, id: str) -> None:
    assert client.get(f"/conflict/{id}").status_code == 404


def test_runs_are_listed_with_their_counts_the_newest_first(client: TestClient) -> None:
    page = html.fromstring(client.get("/runs").text)
    rows = [[cell.text_content() for cell in row] for row in page.xpath("//tbody/tr")]
    assert [row[0] for row in rows] == ["2", "1"]
    assert rows[0][-1] == "18"
    assert len(page.xpath("//*[local-name()='rect']")) == 2


def test_a_run_has_its_trust_header(client: TestClient) -> None:
    text = client.get("/runs/1").text
    assert "Not read, so not checked" in text
    assert "Sentences left out" in text
    assert client.get("/runs/3").status_code == 404
    assert client.get("/runs/99999999999999999999999").status_code == 404


def test_export_has_what_is_filtered(client: TestClient) -> None:
    answer = client.get("/export/json?outcome=estimates")
    assert answer.headers["content-disposition"] == 'attachment; filename="contradict-run-2.json"'
    found = json.loads(answer.text)["conflicts"]
    assert [one["outcome"] for one in found] == ["estimates"] * 4
    rows = list(csv.DictReader(io.StringIO(client.get("/export/csv?q=envelopes").text)))
    assert {row["conflict"] for row in rows} == {SECOND}
    assert client.get("/export/md?kind=place").text.count("\n## ") >= 3
    assert client.get("/export/exe").status_code == 404


def test_an_empty_store_says_what_to_do(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "empty.db"), create=True) as store:
        app = application(Desk(store, store, lambda: TODAY), Access(), allowed_hosts("127.0.0.1"))
        client = TestClient(app, base_url="http://127.0.0.1")
        answer = client.get("/")
        assert answer.status_code == 503
        assert "run `contradict nightly`" in answer.text
        assert client.get("/runs").status_code == 200


def test_a_newer_run_is_shown_at_the_next_request(client: TestClient, desk: Desk) -> None:
    assert len(shown(client)) == 18
    desk.writing.save(RunRecord(0, CLEAN.run.started, "", "", CLEAN.run.counts), CLEAN, None)
    assert shown(client) == []
    assert "No conflicts among the 12 candidate pairs compared" in client.get("/").text


def test_what_browsers_run_is_the_file_that_npm_has() -> None:
    htmx = assets()["htmx.min.js"]
    assert htmx.integrity == HTMX == integrity_of(htmx.content)


def test_every_page_loads_only_its_own_pinned_files(client: TestClient) -> None:
    for address in ("/", f"/conflict/{FIRST}", "/runs", "/runs/2", "/nothing"):
        page = html.fromstring(client.get(address).text)
        loaded = page.xpath("//script | //link[@rel='stylesheet']")
        assert len(loaded) == 4
        for one in loaded:
            answer = client.get(one.get("src") or one.get("href"))
            assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
            assert integrity_of(answer.content) == one.get("integrity")
        assert page.xpath("//script[not(@src)] | //style | //@style | //@onclick") == []
