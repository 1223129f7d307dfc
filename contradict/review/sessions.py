"""Gives every browser a session, and lets nobody past the login who has not given the token."""

from dataclasses import dataclass

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contradict.review.access import Access, Session

COOKIE = "contradict_session"

OPEN = ("/login", "/static/")
"""Where addresses begin that need no token."""


@dataclass(frozen=True, slots=True)
class Sessions:
    """An ASGI application around `app`, in whose requests `state.session` is there."""

    app: ASGIApp
    access: Access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand a request on with its session, or to the login."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        known = self.access.session(request.cookies.get(COOKIE, ""))
        session = known or self.access.begin()
        request.state.session = session
        if known != session:
            send = self._with_cookie(request, session, send)
        if session.inside or request.url.path.startswith(OPEN):
            await self.app(scope, receive, send)
        else:
            await _to_login(request)(scope, receive, send)

    def _with_cookie(self, request: Request, session: Session, send: Send) -> Send:
        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if COOKIE not in headers.get("set-cookie", ""):
                    carrier = Response()
                    set_session(carrier, request, self.access.cookie(session))
                    headers.append("set-cookie", carrier.headers["set-cookie"])
            await send(message)

        return answer


def set_session(response: Response, request: Request, cookie: str) -> None:
    """Let the browser keep its session until it is closed; no script can read it."""
    secure = request.url.scheme == "https"
    response.set_cookie(COOKIE, cookie, httponly=True, samesite="lax", secure=secure)


def _to_login(request: Request) -> Response:
    if request.method in {"GET", "HEAD"} and "hx-request" not in request.headers:
        return RedirectResponse("/login", 303)
    headers = {"HX-Redirect": "/login"}
    return PlainTextResponse("Log in first: load the page again.\n", 401, headers=headers)
