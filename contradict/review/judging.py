"""The forms that change something: verdicts, who gives them, and who may come in."""

from dataclasses import dataclass
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from contradict.errors import UsageError
from contradict.review.desk import Said
from contradict.review.edition import Entry
from contradict.review.filters import read_filters
from contradict.review.forms import Form, read_form, read_judging, typed
from contradict.review.reading import Reading, find
from contradict.review.rendering import remember_name
from contradict.review.sessions import set_session


@dataclass(frozen=True, slots=True)
class Judging:
    """Answers to POST; every method takes a request, and may raise `ContradictError`."""

    reading: Reading

    async def judge(self, request: Request) -> Response:
        """Give a verdict on a conflict."""
        form = await self._form(request)
        desk = self.reading.desk
        name = typed(form, "by") or self.reading.views.name(request)
        given = read_judging({**form, "by": name}, desk.today())

        def answer() -> Response:
            entry = find(desk.edition(), request)
            said = desk.judge(entry, given.opinion, given.seen)
            return self._answer(request, form, entry, said)

        response = await run_in_threadpool(answer)
        remember_name(response, request, name)
        return response

    async def undo(self, request: Request) -> Response:
        """Take back what was said of a conflict."""
        form = await self._form(request)
        desk = self.reading.desk

        def answer() -> Response:
            entry = find(desk.edition(), request)
            return self._answer(request, form, entry, desk.undo(entry, form.get("seen", "")))

        return await run_in_threadpool(answer)

    async def name(self, request: Request) -> Response:
        """Keep the name that this browser's verdicts are given under."""
        form = await self._form(request)
        name = typed(form, "by")
        if not name:
            raise UsageError("the name is empty; one that other editors know was expected")
        response = RedirectResponse("/", 303)
        remember_name(response, request, name)
        return response

    async def login(self, request: Request) -> Response:
        """Let a browser in that gives the token, with a session that nobody has seen before."""
        form, views = await self._form(request), self.reading.views
        if not views.access.opens(form.get("token", "").strip()):
            return views.page(request, "login.html.j2", 403, failed=True)
        response = RedirectResponse("/", 303)
        set_session(response, request, views.access.cookie(views.access.begin(inside=True)))
        return response

    async def logout(self, request: Request) -> Response:
        """Let the browser forget that it gave the token."""
        await self._form(request)
        views = self.reading.views
        response = RedirectResponse("/login", 303)
        set_session(response, request, views.access.cookie(views.access.begin()))
        return response

    async def _form(self, request: Request) -> Form:
        """Return a form that this session's own page has sent."""
        form = await read_form(request)
        access = self.reading.views.access
        if not access.is_form_key(request.state.session, form.get("key", "")):
            raise HTTPException(
                403, "This form is of another session; load the page again and repeat the click."
            )
        return form

    def _answer(self, request: Request, form: Form, entry: Entry, said: Said) -> Response:
        """Return what follows a click: to htmx what changed, else the page that it came from."""
        on_page, filters = form.get("on_page") == "conflict", read_filters(form.get("back", ""))
        typed_in = form.get("reason", "") if said.overtaken else ""
        status = 409 if said.overtaken else 200
        if "hx-request" in request.headers:
            context = {"entry": entry, "said": said, "back": filters.query(), "on_page": on_page}
            return self.reading.views.page(
                request, "verdict.html.j2", status, **context, typed=typed_in
            )
        if said.overtaken:
            details = {**self.reading.details(entry, filters), "said": said, "typed": typed_in}
            return self.reading.views.page(request, "conflict.html.j2", status, **details)
        name, query = quote(entry.conflict.id, safe=""), filters.query()
        place = f"/conflict/{name}?{query}" if on_page else f"/?{query}#c-{name}"
        return RedirectResponse(place, 303)
