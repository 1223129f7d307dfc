"""Pages from templates: the report's own cards and style, and what every page shows around them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from contradict.renderers import cards, history, marks, wording
from contradict.renderers.escaping import escaping
from contradict.renderers.harmless import one_line
from contradict.renderers.html import stretches
from contradict.review.access import Access
from contradict.review.assets import assets
from contradict.review.forms import LONGEST

if TYPE_CHECKING:
    from jinja2 import Environment

    from contradict.review.access import Session

EDITOR = "contradict_by"
"""The cookie with the name that an editor judges under."""

YEAR = 365 * 24 * 3600

JUDGEMENTS: Mapping[str, tuple[str, str]] = {
    "confirmed": ("Confirm", "c"),
    "wrong": ("Wrong", "w"),
    "known": ("Known", "n"),
    "fixed": ("Fixed", "f"),
}
"""The button and the key of each verdict."""

LABELS: Mapping[str, str] = {
    "none": "Not judged",
    "confirmed": "Confirmed",
    "wrong": "Wrong",
    "known": "Known",
    "fixed": "Fixed",
}
"""What a reader sees for each verdict, or for none."""


@dataclass(frozen=True, slots=True)
class Views:
    """Renders pages; `editor` is the name that verdicts are given under until one is typed in."""

    access: Access
    editor: str = ""

    def page(
        self, request: Request, template: str, status: int = 200, **context: Any
    ) -> HTMLResponse:
        """Return a page, or the part of one that htmx asked for."""
        session: Session = request.state.session
        text = (
            environment()
            .get_template(template)
            .render(
                form_key=self.access.form_key(session),
                can_leave=bool(self.access.token) and session.inside,
                editor=self.name(request),
                path=request.url.path,
                **context,
            )
        )
        return HTMLResponse(text, status, headers={"Vary": "HX-Request"})

    def name(self, request: Request) -> str:
        """Return the name that this browser's verdicts are given under, "" if it is not known."""
        return one_line(unquote(request.cookies.get(EDITOR, "")))[: LONGEST["by"]] or self.editor


def remember_name(response: Response, request: Request, name: str) -> None:
    """Let the browser keep the name that an editor has typed in."""
    response.set_cookie(
        EDITOR,
        quote(name, safe=""),
        max_age=YEAR,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )


def compile_pages() -> None:
    """Compile the templates that an editor sees first, which takes longer than filling them in."""
    for name in ("base.html.j2", "queue.html.j2", "card.html.j2", "judging.html.j2"):
        environment().get_template(name)


@cache
def environment() -> "Environment":
    """Return the environment of the pages' templates, in which all text is escaped."""
    from jinja2 import ChoiceLoader, PackageLoader

    packages = ("contradict.review", "contradict.renderers")
    found = escaping(ChoiceLoader([PackageLoader(name) for name in packages]))
    found.globals.update(
        assets=assets(),
        judgements=JUDGEMENTS,
        labels=LABELS,
        limits=LONGEST,
        past=history,
        pieces=marks.pieces,
        stretches=stretches,
        surroundings=_none,
        voices=cards.voices,
        words=wording,
    )
    return found


def _none(*_: object) -> None:
    """Return no surroundings for a card of the queue: a conflict's own page shows them."""
