"""Clicks on the page's buttons, as a browser without JavaScript sends them."""

from collections.abc import Mapping
from typing import Any

from lxml import html
from starlette.testclient import TestClient


def form(client: TestClient, address: str, action: str) -> dict[str, str]:
    """Return the fields of the form on a page that is sent to `action`, as they are."""
    page = html.fromstring(client.get(address).text)
    (found,) = page.xpath(f"//form[@action='{action}']")
    return {name: value or "" for name, value in found.form_values()}


def judge(client: TestClient, id: str, judgement: str, **fields: str) -> Any:
    """Judge a conflict from the queue, and return the answer."""
    action = f"/conflict/{id}/verdict"
    return post(client, action, {**form(client, "/", action), "judgement": judgement, **fields})


def undo(client: TestClient, id: str) -> Any:
    """Take back what was said of a conflict, and return the answer."""
    action = f"/conflict/{id}/undo"
    return post(client, action, form(client, "/", action))


def post(client: TestClient, action: str, fields: Mapping[str, str]) -> Any:
    """Send a form from the page itself."""
    return client.post(action, data=dict(fields), headers={"Sec-Fetch-Site": "same-origin"})


def said(client: TestClient, id: str) -> list[str]:
    """Return what a conflict's own page says that editors have said of it."""
    page = html.fromstring(client.get(f"/conflict/{id}").text)
    return [" ".join(one.text_content().split()) for one in page.find_class("said")]
