"""The page in a real browser; skipped where there is no Chromium or no Playwright."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sample_report import CLEAN, CONFLICTS, REPORT

from contradict.renderers import write

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytest.importorskip("playwright", reason="playwright is not installed")
CHROMIUM = next(
    filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None
)
pytestmark = pytest.mark.skipif(
    CHROMIUM is None, reason="no Chromium on this machine (Debian: apt-get install chromium)"
)


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("page") / "report.html"
    write(REPORT, path)
    return path.as_uri()


@pytest.fixture
def page(browser: "Browser", address: str) -> "Iterator[Page]":
    """The report, opened; fails afterwards on any complaint, dialog or request."""
    page = browser.new_page()
    troubles: list[str] = []
    page.on("console", lambda message: troubles.append(message.text))
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("dialog", lambda dialog: troubles.append(dialog.message))
    page.on("request", lambda request: troubles.append(request.url))
    page.goto(address)
    yield page
    page.close()
    assert troubles == [address]


def shown(page: "Page") -> list[str]:
    return [str(card.get_attribute("id")) for card in page.locator(".card:visible").all()]


def test_filters_and_search_count_what_is_left(page: "Page") -> None:
    assert page.inner_text("#shown") == "18 of 18 shown"
    page.uncheck("[name=outcome][value=conflict]")
    assert page.inner_text("#shown") == "12 of 18 shown"
    page.select_option("#kind", "number")
    page.select_option("#source", label="Strait Radio")
    assert shown(page) == ["c-q0012", "c-q0016"]
    page.fill("#find", "FREEZE days")
    assert shown(page) == ["c-q0016"]
    page.fill("#find", "no such word")
    assert page.locator("#nothing").is_visible()
    page.click("#nothing .reset")
    assert page.inner_text("#shown") == "18 of 18 shown"


def test_keys_walk_search_and_open(page: "Page") -> None:
    focused = "document.activeElement.id"
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate(focused) == "c-q0002"
    page.keyboard.press("k")
    assert page.evaluate(focused) == "c-q0001"
    page.keyboard.press("o")
    assert page.locator("#c-q0001 .context[open]").count() == 2
    page.keyboard.press("/")
    assert page.evaluate(focused) == "find"
    page.keyboard.type("jok")
    assert page.input_value("#find") == "jok"
    page.keyboard.press("Escape")
    assert page.inner_text("#shown") == "18 of 18 shown"


def test_help_opens_closes_and_turns_the_keys_off(page: "Page") -> None:
    page.keyboard.press("?")
    assert page.locator("#help").is_visible()
    page.uncheck("#keys")
    page.keyboard.press("Escape")
    assert not page.locator("#help").is_visible()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement.tagName") == "BODY"


def test_long_sentence_opens_and_closes(page: "Page") -> None:
    quote = page.locator("#c-q0001 blockquote").first
    short = quote.inner_text()
    assert "48 million crowns" in short
    assert "with their lawyers" not in short
    page.click("#c-q0001 .unfold button")
    assert "with their lawyers" in quote.inner_text()
    page.click("#c-q0001 .unfold button")
    assert quote.inner_text() == short


def test_colour_scheme_goes_round_and_is_kept(page: "Page", address: str) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    page.click("#theme")
    light = page.evaluate(paper)
    page.click("#theme")
    assert page.get_attribute("#theme", "aria-label") == "Colour scheme: dark"
    assert page.evaluate(paper) != light
    page.evaluate("localStorage.clear()")


def test_everything_can_be_read_without_script(browser: "Browser", address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(address)
    assert page.locator(".card:visible").count() == 18
    assert page.locator(".fold:visible").count() == 2
    assert page.locator(".filters:visible, .tools:visible, .unfold:visible").count() == 0
    page.close()


def test_print_has_whole_sentences_and_no_controls(page: "Page") -> None:
    page.emulate_media(media="print", color_scheme="dark")
    assert page.locator(".tools:visible, .filters:visible, .context:visible").count() == 0
    assert page.locator("#c-q0001 .fold:visible").count() == 2
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_page_never_scrolls_sideways(browser: "Browser", address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(address)
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_violations_of_accessibility_rules(
    browser: "Browser", address: str, scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright")
    # So high that nothing is left undrawn for being out of sight.
    page = browser.new_page(viewport={"width": 1280, "height": 30_000})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address)
    page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    results = axe.Axe().run(page)
    assert [violation["id"] for violation in results.response["violations"]] == []
    page.close()


def test_clean_report_has_no_complaint_either(browser: "Browser", tmp_path: Path) -> None:
    write(CLEAN, tmp_path / "clean.html")
    page = browser.new_page()
    troubles: list[str] = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.goto((tmp_path / "clean.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.press("j")
    assert troubles == []
    assert page.inner_text("h1") == "No conflicts found"
    page.close()


def test_five_hundred_conflicts_can_be_searched(browser: "Browser", tmp_path: Path) -> None:
    many = tuple(replace(CONFLICTS[rank % 18], rank=rank + 1, id=f"m{rank}") for rank in range(500))
    write(replace(REPORT, conflicts=many), tmp_path / "many.html")
    page = browser.new_page()
    page.goto((tmp_path / "many.html").as_uri())
    page.fill("#find", "breakwater")
    assert page.inner_text("#shown") == "28 of 500 shown"
    page.close()
