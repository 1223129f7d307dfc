"""The web application: which address leads where, and what every error comes to."""

from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Any
from urllib.parse import quote

from anyio import create_task_group, sleep
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from contradict.errors import ContradictError, StoreError, UsageError
from contradict.review.access import Access
from contradict.review.desk import Desk
from contradict.review.guard import Guard
from contradict.review.hosts import Allowed
from contradict.review.judging import Judging
from contradict.review.reading import Reading
from contradict.review.rendering import Views, compile_pages
from contradict.review.sessions import Sessions

WATCH = 15.0
"""Seconds between two looks for a newer run, so that no editor waits while one is read."""

Handler = Callable[[Request, Any], Awaitable[Response]]


def application(desk: Desk, access: Access, allowed: Allowed, editor: str = "") -> Starlette:
    """Return the application.

    Args:
        desk: the store's last run and verdicts.
        access: who may come in.
        allowed: which Host headers are answered.
        editor: the name that verdicts are given under until an editor types one in.
    """
    compile_pages()
    views = Views(access, editor)
    reading = Reading(desk, views)
    return Starlette(
        routes=_routes(reading, Judging(reading)),
        lifespan=_watching(desk),
        middleware=[Middleware(Guard, allowed=allowed), Middleware(Sessions, access=access)],
        exception_handlers={
            HTTPException: _http_error(views),
            ContradictError: _error(views),
            Exception: _bug,
        },
    )


def _watching(desk: Desk) -> Callable[[Starlette], AbstractAsyncContextManager[None]]:
    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:  # noqa: ARG001
        async with create_task_group() as tasks:
            tasks.start_soon(_watch, desk)
            yield
            tasks.cancel_scope.cancel()

    return lifespan


async def _watch(desk: Desk) -> None:
    while True:
        with suppress(StoreError):  # no run yet, or no store just now: a request will say so
            await run_in_threadpool(desk.edition)
        await sleep(WATCH)


def _routes(reading: Reading, judging: Judging) -> list[Route]:
    return [
        Route("/", reading.queue),
        Route("/conflict/{id}", reading.conflict),
        Route("/conflict/{id}/verdict", judging.judge, methods=["POST"]),
        Route("/conflict/{id}/undo", judging.undo, methods=["POST"]),
        Route("/runs", reading.runs),
        Route("/runs/{number:int}", reading.run),
        Route("/export/{format}", reading.export),
        Route("/name", judging.name, methods=["POST"]),
        Route("/login", _login_page(reading)),
        Route("/login", judging.login, methods=["POST"]),
        Route("/logout", judging.logout, methods=["POST"]),
        Route("/static/{name}", reading.asset),
    ]


def _login_page(reading: Reading) -> Callable[[Request], Response]:
    def login(request: Request) -> Response:
        if request.state.session.inside:
            return RedirectResponse("/", 303)
        return reading.views.page(request, "login.html.j2", failed=False)

    return login


def _http_error(views: Views) -> Handler:
    async def handle(request: Request, error: HTTPException) -> Response:
        return _answer(views, request, error.status_code, error.detail, error.headers)

    return handle


def _error(views: Views) -> Handler:
    async def handle(request: Request, error: ContradictError) -> Response:
        status = 400 if isinstance(error, UsageError) else 503
        return _answer(views, request, status, str(error))

    return handle


def _answer(
    views: Views,
    request: Request,
    status: int,
    message: str,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return a page that says what is wrong; to htmx, a line above what was typed."""
    by_htmx = "hx-request" in request.headers
    template = "refused.html.j2" if by_htmx else "error.html.j2"
    response = views.page(request, template, status, message=message)
    response.headers.update(headers or {})
    if by_htmx and request.method == "POST":
        response.headers["HX-Reswap"] = "beforebegin"
    elif by_htmx:
        path, query = quote(request.url.path), quote(request.url.query, safe="=&%+")
        response.headers["HX-Redirect"] = f"{path}?{query}"
    return response


async def _bug(request: Request, error: Exception) -> Response:  # noqa: ARG001
    """Answer without the exception's own words, which may be a document's."""
    return PlainTextResponse("Something went wrong here; please report this bug.\n", 500)
