"""What a request must pass before anything is done, and what every answer carries."""

from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from contradict.review import allowed_hosts, is_loopback
from contradict.review.guard import LARGEST, LONGEST
from review.clicking import form


@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("127.0.0.1:8000", True),
        ("localhost", True),
        ("LOCALHOST.:1", True),
        ("[::1]:8000", True),
        ("127.9.9.9", True),
        ("evil.example", False),
        ("127.0.0.1.evil.example", False),
        ("localhost@evil.example", False),
        ("evil.example/127.0.0.1", False),
        ("192.168.0.7", False),
        ("127.0.0.1:port", False),
        ("", False),
    ],
)
def test_a_loopback_page_answers_to_this_machines_names(host: str, ours: bool) -> None:
    assert allowed_hosts("127.0.0.1")(host) is ours


def test_a_page_for_others_answers_to_addresses_and_the_names_it_was_given() -> None:
    allowed = allowed_hosts("0.0.0.0", ["Desk.example."])
    assert allowed("192.168.0.7:8000")
    assert allowed("desk.example")
    assert not allowed("evil.example")


def test_what_only_this_machine_reaches() -> None:
    assert [is_loopback(one) for one in ("127.0.0.1", "::1", "[::1]", "localhost")] == [True] * 4
    assert [is_loopback(one) for one in ("0.0.0.0", "::", "desk", "10.0.0.1")] == [False] * 4


@pytest.mark.parametrize("address", ["/", "/static/report.css", "/login", "/nothing"])
def test_a_wrong_host_gets_nothing(client: TestClient, address: str) -> None:
    answer = client.get(address, headers={"Host": "evil.example"})
    assert answer.status_code == 421
    assert "set-cookie" not in answer.headers


def test_a_large_body_is_refused(client: TestClient) -> None:
    fields = {**form(client, "/", "/name"), "by": "k" * LARGEST}
    assert client.post("/name", data=fields).status_code == 413


def test_a_large_body_without_a_declared_length_is_refused(client: TestClient) -> None:
    def chunks() -> Iterator[bytes]:
        for _ in range(100):
            yield b"a" * 1000

    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/name", content=chunks(), headers=kind).status_code == 413


@pytest.mark.parametrize("length", ["-1", "many", "9" * 5000, "²"])
def test_a_length_that_is_none_is_refused(client: TestClient, length: str) -> None:
    headers = {b"content-length": length.encode()}
    assert client.get("/", headers=headers).status_code == 413


def test_a_long_address_is_refused(client: TestClient) -> None:
    assert client.get(f"/?q={'a' * LONGEST}").status_code == 414


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x", ""])
def test_only_forms_are_read(client: TestClient, kind: str) -> None:
    assert client.post("/name", content=b"{}", headers={"Content-Type": kind}).status_code == 415


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_other_methods_are_refused(client: TestClient, method: str) -> None:
    assert client.request(method, "/").status_code == 405


@pytest.mark.parametrize("name", ["..%2fapp.py", "../app.py", "report.css/..", "app.py", "%2e%2e"])
def test_nothing_but_the_pages_own_files_is_served(client: TestClient, name: str) -> None:
    assert client.get(f"/static/{name}").status_code in {404, 405}


@pytest.mark.parametrize("address", ["/", "/runs", "/export/json", "/static/review.js", "/nothing"])
def test_every_answer_has_the_headers_that_keep_others_out(
    client: TestClient, address: str
) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] in {"no-store", "no-cache"}


def test_an_unforeseen_error_shows_nothing_of_itself(app: Starlette) -> None:
    def fail(request: object) -> None:
        raise ValueError("embargoed words")

    app.router.add_route("/fail", fail)  # type: ignore[arg-type]
    client = TestClient(app, base_url="http://127.0.0.1", raise_server_exceptions=False)
    answer = client.get("/fail")
    assert answer.status_code == 500
    assert "embargoed" not in answer.text
