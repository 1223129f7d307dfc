"""What every request passes first: its host, its origin, its size; and what every answer says."""

from dataclasses import dataclass

import anyio
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contradict.review.hosts import Allowed

LARGEST = 64 << 10
"""Bytes of a request's body; the largest form is a few hundred."""

LONGEST = 8 << 10
"""Bytes of an address with its query."""

PATIENCE = 20.0
"""Seconds that a body may take to arrive."""

SAFE = ("GET", "HEAD")

HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Robots-Tag": "noindex",
}
"""What every answer carries: no script but our own, nothing from outside, no frame around it."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request goes no further: the answer's status, and a sentence."""

    status: int
    reason: str


@dataclass(frozen=True, slots=True)
class Guard:
    """An ASGI application around `app` that lets through only what may be meant for it."""

    app: ASGIApp
    allowed: Allowed

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a refused request, or hand it on with its whole body."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        answer = _with_headers(send)
        body = self._refusal(scope) or await _body(scope, receive)
        if isinstance(body, Refusal):
            response = PlainTextResponse(f"{body.reason}\n", body.status)
            await response(scope, receive, answer)
        else:
            await self.app(scope, _replay(body, receive), answer)

    def _refusal(self, scope: Scope) -> Refusal | None:
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or not self.allowed(hosts[0]):
            return Refusal(421, "This page is not known by that name; use the address it printed.")
        if len(scope.get("raw_path") or b"") + len(scope["query_string"]) > LONGEST:
            return Refusal(414, f"The address is longer than {LONGEST} bytes: shorten the search.")
        if scope["method"] not in SAFE and not _is_own(headers, hosts[0]):
            return Refusal(
                403, "Another site sent this form; open the page itself and click there."
            )
        return None


def _is_own(headers: Headers, host: str) -> bool:
    """Return whether a browser says that the page itself sent a form; others say nothing.

    Hosts are compared and not schemes, for a proxy in front may speak TLS.
    """
    if headers.get("sec-fetch-site", "same-origin") != "same-origin":
        return False
    origin = headers.get("origin")
    return origin is None or origin.partition("://")[2] == host


async def _body(scope: Scope, receive: Receive) -> bytes | Refusal:
    """Return the whole body, for it is small, or a refusal as soon as it is not."""
    too_large = Refusal(413, f"The form is larger than {LARGEST} bytes: shorten it.")
    declared = Headers(scope=scope).get("content-length", "0")
    if not (declared.isascii() and declared.isdigit()) or int(declared[:20]) > LARGEST:
        return too_large
    found = b""
    with anyio.move_on_after(PATIENCE):
        while True:
            message = await receive()
            found += bytes(message.get("body", b""))
            if len(found) > LARGEST:
                return too_large
            if not message.get("more_body"):
                return found
    return Refusal(408, "The form did not arrive in time: send it again.")


def _replay(body: bytes, receive: Receive) -> Receive:
    messages: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def replayed() -> Message:
        return messages.pop() if messages else await receive()

    return replayed


def _with_headers(send: Send) -> Send:
    async def answer(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            headers.update(HEADERS)
            headers.setdefault("Cache-Control", "no-store")
        await send(message)

    return answer
