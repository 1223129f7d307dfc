"""Only who has the token comes in; the token is nowhere but in its file."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from contradict.errors import UsageError
from contradict.review import Access, Desk, allowed_hosts, application, read_token
from review.clicking import form, judge, post
from review.served import FIRST

TOKEN = "correct-horse-battery-staple-and-more"


@pytest.fixture
def client(desk: Desk) -> Iterator[TestClient]:
    app = application(desk, Access.to(TOKEN), allowed_hosts("0.0.0.0", ["desk.example"]))
    with TestClient(app, base_url="https://desk.example", follow_redirects=False) as opened:
        yield opened


def login(client: TestClient, token: str) -> int:
    fields = {**form(client, "/login", "/login"), "token": token}
    return int(post(client, "/login", fields).status_code)


@pytest.mark.parametrize("address", ["/", "/runs", "/export/csv", f"/conflict/{FIRST}", "/nothing"])
def test_nothing_is_shown_before_the_token(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert (answer.status_code, answer.headers["location"]) == (303, "/login")
    assert "breakwater" not in answer.text


def test_nothing_is_judged_before_the_token(client: TestClient) -> None:
    key = form(client, "/login", "/login")["key"]
    answer = post(
        client, f"/conflict/{FIRST}/verdict", {"key": key, "judgement": "wrong", "by": "kim"}
    )
    assert answer.status_code == 401


def test_the_token_opens_and_leaving_closes(client: TestClient) -> None:
    assert login(client, f" {TOKEN}\n") == 303
    assert client.get("/").status_code == 200
    assert judge(client, FIRST, "wrong", by="kim").status_code == 303
    assert post(client, "/logout", form(client, "/", "/logout")).status_code == 303
    assert client.get("/").status_code == 303


@pytest.mark.parametrize("token", ["", "x", TOKEN[:-1], TOKEN + "x", "é"])
def test_another_token_does_not_open(client: TestClient, token: str) -> None:
    assert login(client, token) == 403
    assert client.get("/").status_code == 303


def test_the_cookie_is_new_with_the_login_and_does_not_hold_the_token(client: TestClient) -> None:
    client.get("/login")
    before = client.cookies["contradict_session"]
    login(client, TOKEN)
    after = client.cookies["contradict_session"]
    assert before.partition(".")[0] != after.partition(".")[0]
    assert TOKEN not in after
    (cookie,) = [one for one in client.cookies.jar if one.name == "contradict_session"]
    assert cookie.secure
    assert cookie.has_nonstandard_attr("HttpOnly")


def test_a_cookie_that_was_made_up_or_changed_does_not_open(client: TestClient) -> None:
    login(client, TOKEN)
    name, _, signature = client.cookies["contradict_session"].partition(".")
    last = "1" if signature.endswith("0") else "0"
    for forged in ("", "a.b", f"x{name}.{signature}", f"{name}.{signature[:-1]}{last}", "☃"):
        headers = {b"Cookie": b"contradict_session=" + forged.encode()}
        client.cookies.clear()
        assert client.get("/", headers=headers).status_code == 303


def test_a_session_outlasts_the_process_but_not_its_token(desk: Desk) -> None:
    session = Access.to(TOKEN).begin(inside=True)
    cookie = Access.to(TOKEN).cookie(session)
    assert Access.to(TOKEN).session(cookie) == session
    assert Access.to(TOKEN + "2").session(cookie) is None
    assert Access().session(cookie) is None


def test_neither_token_nor_secret_is_shown() -> None:
    assert repr(Access.to(TOKEN)) == "Access()"


def test_a_missing_token_file_is_made_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "token"
    token = read_token(path)
    assert len(token) == 43
    assert path.stat().st_mode & 0o777 == 0o600
    assert read_token(path) == token


@pytest.mark.parametrize("content", ["", "opensesame", "a" * 31])
def test_a_short_token_is_refused_without_being_shown(tmp_path: Path, content: str) -> None:
    (tmp_path / "token").write_text(content, "utf-8")
    with pytest.raises(UsageError, match=f"has {len(content)} characters; at least 32") as error:
        read_token(tmp_path / "token")
    assert not content or content not in str(error.value)


def test_a_token_file_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can't be used"):
        read_token(tmp_path)
