"""The page in a real browser; skipped where there is no Chromium."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright
from sample_report import CONFLICTS
from starlette.applications import Starlette

from contradict.review import Access, Desk, allowed_hosts, application
from contradict.stores.sql import SqlStore
from review.served import FIRST, SECOND, served

CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium on this machine (Debian: apt-get install chromium)"
)
THIRD = CONFLICTS[2].id


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture
def address(app: Starlette) -> Iterator[str]:
    with served(app) as found:
        yield found


@pytest.fixture
def page(browser: Browser, address: str) -> "Iterator[Page]":
    """The queue, opened; fails afterwards on any complaint, dialog or request to elsewhere."""
    page = browser.new_page()
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("dialog", lambda dialog: troubles.append(dialog.message))
    page.on("request", lambda one: troubles.append(one.url))
    page.goto(address)
    yield page
    page.close()
    expected = (
        address,
        "data:,",
        "Failed to load resource: the server responded with a status of 409",
    )
    assert [one for one in troubles if not one.startswith(expected)] == []


def name(page: Page, who: str) -> None:
    page.fill("#name", who)
    page.press("#name", "Enter")
    page.wait_for_selector("text=Judging as")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def said(page: Page, id: str) -> str:
    return page.inner_text(f"#j-{id} .said")


def test_the_whole_morning(page: Page, store: SqlStore) -> None:
    name(page, "kim")
    page.select_option("#f-outcome", "conflict")
    page.wait_for_selector("text=1–6 of 6 conflicts")
    assert page.url.endswith("?q=&outcome=conflict&kind=&status=&verdict=&source=")
    page.keyboard.press("Escape")
    page.evaluate("document.activeElement.blur()")
    for key, conflict, label in [
        ("c", FIRST, "Confirmed"),
        ("w", SECOND, "Wrong"),
        ("n", THIRD, "Known"),
    ]:
        page.keyboard.press("j")
        assert focused(page) == f"c-{conflict}"
        page.keyboard.press(key)
        page.wait_for_selector(f"#j-{conflict} .said")
        assert said(page, conflict).startswith(f"{label}, says kim")
        assert focused(page) == f"c-{conflict}"
    page.keyboard.press("k")
    page.keyboard.press("u")
    page.wait_for_selector(f"#j-{SECOND} .said", state="detached")
    page.reload()
    expect(page.locator(".said")).to_have_count(2)
    assert said(page, FIRST).startswith("Confirmed")
    assert said(page, THIRD).startswith("Known")
    assert {one.judgement for one in store.verdicts()} == {"confirmed", "known"}


def test_who_goes_on_before_the_answer_is_not_called_back(page: Page, store: SqlStore) -> None:
    name(page, "kim")
    for key in ("j", "w", "j", "c"):
        page.keyboard.press(key)
    page.wait_for_selector(f"#j-{FIRST} .said")
    page.wait_for_selector(f"#j-{SECOND} .said")
    assert focused(page) == f"c-{SECOND}"
    assert said(page, FIRST).startswith("Wrong")
    assert said(page, SECOND).startswith("Confirmed")


def test_a_clicked_button_leaves_the_focus_on_its_conflict(page: Page) -> None:
    name(page, "kim")
    page.click(f"#j-{SECOND} [value=wrong]")
    page.wait_for_selector(f"#j-{SECOND} .said")
    page.wait_for_function(f"document.activeElement.id === 'c-{SECOND}'")


def test_what_is_filtered_away_is_not_judged(page: Page, store: SqlStore) -> None:
    name(page, "kim")
    page.keyboard.press("j")
    page.select_option("#f-outcome", "update")
    page.wait_for_selector("text=1–4 of 4 conflicts")
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("w")
    page.keyboard.press("j")
    assert focused(page) == "c-q0005"
    page.keyboard.press("k")
    page.keyboard.press("n")
    page.wait_for_selector("#j-q0005 .said")
    assert {one.judgement for one in store.verdicts()} == {"known"}


def test_keys_open_search_help_and_go_back(page: Page) -> None:
    page.keyboard.press("/")
    assert focused(page) == "find"
    page.keyboard.type("envelopes jjj")
    page.wait_for_selector("text=No conflict matches.")
    page.fill("#find", "envelopes")
    page.wait_for_selector("text=1–1 of 1 conflict")
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.keyboard.press("o")
    page.wait_for_url("**/conflict/q0002?q=envelopes")
    page.keyboard.press("o")
    page.wait_for_url("**/?q=envelopes#c-q0002")
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.uncheck("#keys")
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    assert focused(page) != "find"
    page.evaluate("localStorage.clear()")


def test_a_conflicts_own_page_leads_on_and_judges(page: Page, address: str) -> None:
    name(page, "kim")
    page.goto(f"{address}/conflict/{FIRST}")
    page.keyboard.press("j")
    page.wait_for_url(f"**/conflict/{SECOND}*")
    page.keyboard.press("f")
    page.wait_for_selector(".said")
    assert said(page, SECOND).startswith("Fixed, says kim")
    page.keyboard.press("k")
    page.wait_for_url(f"**/conflict/{FIRST}*")


def test_a_key_without_a_name_asks_for_it_and_keeps_it_for_all(page: Page) -> None:
    page.keyboard.press("j")
    page.keyboard.press("w")
    assert focused(page) == f"by-{FIRST}"
    page.keyboard.type("kim")
    assert page.input_value(f"#by-{SECOND}") == "kim"
    page.keyboard.press("Escape")
    page.keyboard.press("w")
    page.wait_for_selector(f"#j-{FIRST} .said")


def test_two_editors_do_not_lose_each_others_verdicts(
    page: Page, browser: Browser, address: str, store: SqlStore
) -> None:
    name(page, "kim")
    other = browser.new_context().new_page()
    other.goto(address)
    name(other, "lee")
    other.fill(f"#reason-{FIRST}", "two moles")
    other.click(f"#j-{FIRST} [value=wrong]")
    other.wait_for_selector(f"#j-{FIRST} .said")
    page.fill(f"#reason-{FIRST}", "asked the board")
    page.click(f"#j-{FIRST} [value=confirmed]")
    page.wait_for_selector(f"#j-{FIRST} [role=alert]")
    assert "another editor was quicker" in page.inner_text(f"#j-{FIRST} [role=alert]")
    assert "two moles" in said(page, FIRST)
    assert page.input_value(f"#reason-{FIRST}") == "asked the board"
    assert {one.by for one in store.verdicts()} == {"lee"}
    page.click(f"#j-{FIRST} [value=confirmed]")
    page.wait_for_selector(f"#j-{FIRST} .said.confirmed")
    assert {one.by for one in store.verdicts()} == {"kim"}
    other.context.close()


def test_everything_works_without_script(browser: Browser, address: str, store: SqlStore) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address)
    page.fill(f"#by-{SECOND}", "kim")
    page.click(f"#j-{SECOND} [value=known]")
    assert said(page, SECOND).startswith("Known, says kim")
    page.select_option("#f-verdict", "known")
    page.click("text=Show")
    expect(page.locator(".card:visible")).to_have_count(1)
    page.click(f"#j-{SECOND} [data-key=u]")
    expect(page.locator(".card")).to_have_count(0)
    assert store.verdicts() == []
    context.close()


def test_another_sites_form_does_nothing(browser: Browser, address: str, store: SqlStore) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    key = page.input_value("input[name=key] >> nth=0", timeout=2000)
    context.route(
        "http://evil.example/",
        lambda route: route.fulfill(
            content_type="text/html",
            body=f"<form method=post action='{address}/conflict/{FIRST}/verdict'>"
            f"<input name=key value={key}><input name=judgement value=wrong>"
            "<input name=by value=mallory><button>Win</button></form>",
        ),
    )
    page.goto("http://evil.example/")
    page.click("button")
    page.wait_for_selector("text=Another site sent this form")
    assert store.verdicts() == []
    context.close()


def test_no_frame_may_hold_the_page(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.route(
        "http://evil.example/",
        lambda route: route.fulfill(content_type="text/html", body=f"<iframe src='{address}/'>"),
    )
    page.goto("http://evil.example/")
    page.wait_for_timeout(300)
    assert all("breakwater" not in frame.content() for frame in page.frames)
    page.close()


def test_script_in_documents_is_text(page: Page, address: str) -> None:
    """The fixture fails on any dialog, error, complaint or outside request."""
    for conflict in ("q0007", "q0013", "q0015", "q0017"):
        page.goto(f"{address}/conflict/{conflict}")
        assert "alert(" in page.content()
        assert page.locator("main script, main img, main iframe").count() == 0


ADDRESSES = ("/", f"/conflict/{SECOND}", "/conflict/q0018", "/runs", "/runs/2", "/nothing")


OPEN = "for (const each of document.querySelectorAll('details')) each.open = true"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violations_of_accessibility_rules(browser: Browser, address: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    # So high that nothing is left undrawn for being out of sight.
    page = browser.new_page(viewport={"width": 1280, "height": 30_000})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address)
    page.fill(f"#by-{FIRST}", "kim")
    page.click(f"#j-{FIRST} [value=confirmed]")
    page.wait_for_selector(".said")
    for where in ADDRESSES:
        page.goto(address + where)
        page.evaluate(OPEN)
        found = axe.Axe().run(page).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == [], where
    page.keyboard.press("?")
    assert axe.Axe().run(page).response["violations"] == []
    page.close()


def test_no_violations_on_the_login_page(browser: Browser, desk: Desk) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    with served(application(desk, Access.to("t" * 40), allowed_hosts("127.0.0.1"))) as found:
        page = browser.new_page()
        page.goto(found)
        page.fill("#token", "wrong")
        page.press("#token", "Enter")
        page.wait_for_selector("[role=alert]")
        assert axe.Axe().run(page).response["violations"] == []
        page.fill("#token", "t" * 40)
        page.press("#token", "Enter")
        page.wait_for_selector("text=Log out")
        page.close()


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_scrolls_sideways(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    for where in ADDRESSES:
        page.goto(address + where)
        page.evaluate(OPEN)
        assert page.evaluate("document.documentElement.scrollWidth") == width, where
    page.close()
