"""Whatever is sent to any route or form: nothing worse than a 4xx, and nothing is written."""

from pathlib import Path
from typing import Any
from urllib.parse import quote_from_bytes, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.routing import Route
from starlette.testclient import TestClient

from contradict.review import Access, Desk, allowed_hosts, application
from contradict.review.filters import Filters, read_filters
from contradict.stores import open_store
from review.clicking import form
from review.served import FIRST, TODAY, fill

KNOWN = ["", "conflict", "wrong", "number", "new", "none", "kim", "1", "999", FIRST, "queue"]
VALUES = st.sampled_from(KNOWN) | st.text(max_size=40) | st.text("a", min_size=190, max_size=600)
FIELDS = st.sampled_from(
    "key seen judgement by reason back on_page token q page outcome kind source status x".split()
)
HEADERS = st.dictionaries(
    st.sampled_from(["HX-Request", "Cookie", "Origin", "Sec-Fetch-Site", "Content-Type"]),
    st.text(st.characters(min_codepoint=0x20, max_codepoint=0x7E), max_size=40),
    max_size=2,
)
SEGMENT = st.sampled_from([FIRST, "csv", "2", "report.css", "..", "%00"]) | st.binary(
    min_size=1, max_size=20
).map(quote_from_bytes)
RELAXED = settings(max_examples=100, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def open_client(tmp_path_factory: pytest.TempPathFactory) -> Any:
    path = tmp_path_factory.mktemp("bad") / "contradict.db"
    fill(path)
    with open_store(str(path)) as store:
        desk = Desk(store, store, lambda: TODAY)
        app = application(desk, Access(), allowed_hosts("127.0.0.1"))
        with TestClient(app, base_url="http://127.0.0.1", follow_redirects=False) as client:
            yield client


def routes(client: TestClient, method: str) -> list[str]:
    found = client.app.routes  # type: ignore[attr-defined]
    return [one.path for one in found if isinstance(one, Route) and method in (one.methods or ())]


def address(path: str, data: st.DataObject) -> str:
    parts = [data.draw(SEGMENT) if part.startswith("{") else part for part in path.split("/")]
    return "/".join(parts)


@given(data=st.data(), query=st.dictionaries(FIELDS, VALUES, max_size=5), headers=HEADERS)
@RELAXED
def test_no_query_breaks_a_page(
    open_client: TestClient, data: st.DataObject, query: dict[str, str], headers: dict[str, str]
) -> None:
    path = data.draw(st.sampled_from(routes(open_client, "GET")))
    where = f"{address(path, data)}?{urlencode(query, errors='replace')}"
    answer = open_client.get(where, headers=headers)
    assert answer.status_code < 500, where


@given(data=st.data(), query=st.binary(max_size=60))
@RELAXED
def test_no_bytes_in_an_address_break_a_page(
    open_client: TestClient, data: st.DataObject, query: bytes
) -> None:
    path = data.draw(st.sampled_from(routes(open_client, "GET")))
    where = f"{address(path, data)}?{quote_from_bytes(query, safe='=&;+')}"
    assert open_client.get(where).status_code < 500, where


@given(data=st.data(), fields=st.dictionaries(FIELDS, VALUES, max_size=8), headers=HEADERS)
@RELAXED
def test_no_fields_break_a_form(
    open_client: TestClient, data: st.DataObject, fields: dict[str, str], headers: dict[str, str]
) -> None:
    """With a valid key, or the rest of a form would never be looked at."""
    path = data.draw(st.sampled_from(routes(open_client, "POST")))
    if data.draw(st.booleans()):
        fields = {**form(open_client, "/", "/name"), **fields}
    where = address(path, data)
    body = urlencode(fields, errors="replace")
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = open_client.post(where, content=body, headers={**kind, **headers})
    assert answer.status_code < 500, (where, fields)
    assert "\n" not in answer.headers.get("location", "")


@given(data=st.data(), body=st.binary(max_size=200))
@RELAXED
def test_no_body_breaks_a_form(open_client: TestClient, data: st.DataObject, body: bytes) -> None:
    path = data.draw(st.sampled_from(routes(open_client, "POST")))
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    answer = open_client.post(address(path, data), content=body, headers=kind)
    assert 400 <= answer.status_code < 500


def test_every_route_is_among_those_tried(open_client: TestClient) -> None:
    assert len(routes(open_client, "GET")) == 7
    assert len(routes(open_client, "POST")) == 5


@given(st.builds(Filters, q=st.text(max_size=100).map(str.strip), page=st.integers(1, 999)))
def test_filters_survive_their_address(filters: Filters) -> None:
    try:
        filters.q.encode()
    except UnicodeEncodeError:
        return
    assert read_filters(filters.query()) == filters


def test_a_reason_is_kept_on_one_line_without_controls(
    open_client: TestClient, tmp_path: Path
) -> None:
    action = f"/conflict/{FIRST}/verdict"
    fields = {**form(open_client, "/", action), "judgement": "wrong", "by": "k\x00im\n"}
    answer = open_client.post(action, data={**fields, "reason": "\x1b[31mred\u202e\n\n two "})
    assert answer.status_code == 303
    text = open_client.get(f"/conflict/{FIRST}").text
    assert "<bdi>k␀im</bdi>" in text
    assert ">␛[31mred two</span>" in text
