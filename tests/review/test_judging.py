"""A click says what the command says, once, and never over another editor's head."""

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from starlette.testclient import TestClient

from contradict.review import Desk
from contradict.stores.sql import SqlStore
from contradict.verdicts import Opinion, verdicts_on
from review.clicking import form, judge, post, said, undo
from review.served import FIRST, SECOND, TODAY

VERDICT = f"/conflict/{FIRST}/verdict"


def test_a_click_is_the_verdict_of_the_command(
    client: TestClient, store: SqlStore, desk: Desk
) -> None:
    answer = judge(client, SECOND, "known", by="kim", reason="  two plants,\n both open ")
    assert answer.status_code == 303
    assert answer.headers["location"] == f"/?#c-{SECOND}"
    opinion = Opinion("known", "two plants, both open", "kim", TODAY)
    wanted = verdicts_on(SECOND, desk.edition().report.conflicts, opinion)
    assert len(wanted) == 2
    assert list(store.verdicts()) == sorted(wanted, key=lambda one: one.pair)


def test_what_was_said_is_shown_and_can_be_undone(client: TestClient, store: SqlStore) -> None:
    judge(client, FIRST, "wrong", by="kim", reason="not the same breakwater")
    assert said(client, FIRST) == ["Wrong, says kim, 5 Jan 2026: not the same breakwater"]
    assert undo(client, FIRST).status_code == 303
    assert said(client, FIRST) == []
    assert store.verdicts() == []


def test_a_verdict_without_a_reason_says_where_it_was_given(client: TestClient) -> None:
    judge(client, FIRST, "fixed", by="kim")
    assert said(client, FIRST) == ["Fixed, says kim, 5 Jan 2026: judged on the review page"]


def test_the_name_is_kept_and_can_be_changed(client: TestClient) -> None:
    judge(client, FIRST, "wrong", by="kim ☃")
    judge(client, SECOND, "wrong")
    assert "says kim ☃" in said(client, SECOND)[0]
    post(client, "/name", {**form(client, "/", "/name"), "by": "lee"})
    judge(client, SECOND, "known")
    assert "says lee" in said(client, SECOND)[0]


def test_nobody_judges_without_a_name(client: TestClient, store: SqlStore) -> None:
    answer = judge(client, FIRST, "wrong")
    assert answer.status_code == 400
    assert "nobody is named who gives the verdict" in answer.text
    assert store.verdicts() == []


def test_a_click_leads_back_to_the_filtered_page(client: TestClient) -> None:
    action = f"/conflict/{SECOND}/verdict"
    fields = form(client, "/?kind=place", action)
    answer = post(client, action, {**fields, "judgement": "wrong", "by": "kim"})
    assert answer.headers["location"] == f"/?kind=place#c-{SECOND}"
    fields = form(client, f"/conflict/{SECOND}?kind=place", action)
    answer = post(client, action, {**fields, "judgement": "known"})
    assert answer.headers["location"] == f"/conflict/{SECOND}?kind=place"


@pytest.mark.parametrize("back", ["//evil.example", "https://evil.example", "q=%0d%0aX: y"])
def test_a_click_never_leads_elsewhere(client: TestClient, back: str) -> None:
    answer = judge(client, FIRST, "wrong", by="kim", back=back)
    assert answer.headers["location"].startswith("/?")
    assert "\r" not in answer.headers["location"]


def test_the_second_of_two_editors_sees_what_the_first_said(
    client: TestClient, store: SqlStore
) -> None:
    both = form(client, "/", VERDICT)
    post(client, VERDICT, {**both, "judgement": "wrong", "by": "kim", "reason": "two moles"})
    answer = post(
        client, VERDICT, {**both, "judgement": "confirmed", "by": "lee", "reason": "asked both"}
    )
    assert answer.status_code == 409
    assert "Not saved: another editor was quicker." in answer.text
    assert "two moles" in answer.text
    assert 'value="asked both"' in answer.text
    assert {one.by for one in store.verdicts()} == {"kim"}
    again = judge(client, FIRST, "confirmed", by="lee", reason="asked both")
    assert again.status_code == 303
    assert {one.by for one in store.verdicts()} == {"lee"}


def test_undo_does_not_take_back_what_nobody_saw(client: TestClient, store: SqlStore) -> None:
    action = f"/conflict/{FIRST}/undo"
    judge(client, FIRST, "wrong", by="kim")
    seen = form(client, "/", action)
    judge(client, FIRST, "known", by="lee")
    assert post(client, action, seen).status_code == 409
    assert {one.judgement for one in store.verdicts()} == {"known"}


def test_a_verdict_after_anothers_undo_is_asked_again(client: TestClient) -> None:
    judge(client, FIRST, "wrong", by="kim")
    seen = form(client, "/", VERDICT)
    undo(client, FIRST)
    answer = post(client, VERDICT, {**seen, "judgement": "known"})
    assert answer.status_code == 409
    assert "has been taken back" in answer.text


def test_a_second_click_and_a_second_undo_change_nothing(
    client: TestClient, store: SqlStore
) -> None:
    fields = {**form(client, "/", VERDICT), "judgement": "wrong", "by": "kim"}
    assert [post(client, VERDICT, fields).status_code for _ in range(2)] == [303, 303]
    undoing = form(client, "/", f"/conflict/{FIRST}/undo")
    action = f"/conflict/{FIRST}/undo"
    assert [post(client, action, undoing).status_code for _ in range(2)] == [303, 303]
    assert store.verdicts() == []


def test_a_verdict_from_the_command_line_is_seen_too(
    client: TestClient, store: SqlStore, desk: Desk
) -> None:
    fields = form(client, "/", VERDICT)
    opinion = Opinion("known", "for good", "lee", TODAY)
    store.judge(verdicts_on(FIRST, desk.edition().report.conflicts, opinion))
    assert post(client, VERDICT, {**fields, "judgement": "wrong", "by": "kim"}).status_code == 409
    assert "says lee" in said(client, FIRST)[0]


def test_of_twenty_editors_at_once_one_is_heard(client: TestClient, store: SqlStore) -> None:
    fields = {**form(client, "/", VERDICT), "judgement": "wrong"}

    def click(number: int) -> int:
        return int(post(client, VERDICT, {**fields, "by": f"editor {number}"}).status_code)

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(click, range(20)))
    assert sorted(found) == [303, *[409] * 19]
    assert len({one.by for one in store.verdicts()}) == 1


def test_a_lapsed_verdict_is_not_shown_and_does_not_stop_a_new_one(
    client: TestClient, store: SqlStore, desk: Desk
) -> None:
    opinion = Opinion("known", "until the new year", "lee", date(2025, 12, 1), date(2026, 1, 1))
    store.judge(verdicts_on(FIRST, desk.edition().report.conflicts, opinion))
    assert said(client, FIRST) == []
    assert judge(client, FIRST, "wrong", by="kim").status_code == 303


def test_a_verdict_on_one_of_two_pairs_says_so(
    client: TestClient, store: SqlStore, desk: Desk
) -> None:
    opinion = Opinion("wrong", "a namesake", "lee", TODAY)
    store.judge(verdicts_on(SECOND, desk.edition().report.conflicts, opinion)[:1])
    assert said(client, SECOND) == ["Wrong (1 of 2 pairs), says lee, 5 Jan 2026: a namesake"]


def test_htmx_gets_the_buttons_anew_and_nothing_else(client: TestClient) -> None:
    fields = {**form(client, "/", VERDICT), "judgement": "wrong", "by": "kim"}
    answer = client.post(VERDICT, data=fields, headers={"HX-Request": "true"})
    assert answer.status_code == 200
    assert answer.text.strip().startswith('<section class="judging judged"')
    answer = client.post(
        VERDICT, data={**fields, "judgement": "known"}, headers={"HX-Request": "true"}
    )
    assert answer.status_code == 409
    assert 'role="alert"' in answer.text


def test_a_form_without_its_key_is_refused(client: TestClient, store: SqlStore) -> None:
    fields = {**form(client, "/", VERDICT), "judgement": "wrong", "by": "kim"}
    for key in ("", "0" * 64, "é"):
        assert post(client, VERDICT, {**fields, "key": key}).status_code == 403
    client.cookies.clear()
    assert post(client, VERDICT, fields).status_code == 403
    assert store.verdicts() == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Origin": "https://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:9999"},
    ],
)
def test_a_form_from_another_site_is_refused(
    client: TestClient, store: SqlStore, headers: dict[str, str]
) -> None:
    fields = {**form(client, "/", VERDICT), "judgement": "wrong", "by": "kim"}
    assert client.post(VERDICT, data=fields, headers=headers).status_code == 403
    assert store.verdicts() == []


def test_a_conflict_that_is_gone_is_not_judged(client: TestClient) -> None:
    fields = {**form(client, "/", VERDICT), "judgement": "wrong", "by": "kim"}
    answer = post(client, "/conflict/gone/verdict", fields)
    assert answer.status_code == 404
