"""Who may use the page: a token typed in once, then a cookie that does not contain it."""

import os
from dataclasses import dataclass, field
from hashlib import sha256
from hmac import compare_digest, new
from pathlib import Path
from secrets import token_bytes, token_urlsafe

from contradict.errors import UsageError

SHORTEST = 32
"""Characters of a token: `secrets.token_urlsafe` makes 43 of 256 bits."""


@dataclass(frozen=True, slots=True)
class Session:
    """A browser: `id` is random, and `inside` says that it has given the token, if there is one."""

    id: str
    inside: bool


@dataclass(frozen=True, slots=True)
class Access:
    """The token that is asked for, "" for none, and the secret that cookies are signed with.

    Neither is ever shown; with a token, sessions outlast the process, for it makes the secret.
    """

    token: str = field(default="", repr=False)
    secret: bytes = field(default_factory=lambda: token_bytes(32), repr=False)

    @classmethod
    def to(cls, token: str) -> "Access":
        """Return the access that asks for `token`."""
        return cls(token, sha256(b"contradict review " + token.encode()).digest())

    def opens(self, token: str) -> bool:
        """Return whether `token` is the right one, in a time that does not tell how nearly."""
        return compare_digest(_hash(token), _hash(self.token))

    def begin(self, inside: bool = False) -> Session:
        """Return a new session."""
        return Session(token_urlsafe(18), inside or not self.token)

    def session(self, cookie: str) -> Session | None:
        """Return the session of a cookie, None unless this secret has signed it."""
        name, _, signature = cookie.partition(".")
        for inside in (True, False):
            if compare_digest(signature.encode(), self._sign(f"session {inside} {name}").encode()):
                return Session(name, inside)
        return None

    def cookie(self, session: Session) -> str:
        """Return the cookie of a session."""
        return f"{session.id}.{self._sign(f'session {session.inside} {session.id}')}"

    def form_key(self, session: Session) -> str:
        """Return what every form of a session carries, so that no other site can make one."""
        return self._sign(f"form {session.id}")

    def is_form_key(self, session: Session, key: str) -> bool:
        """Return whether a form was made for this session."""
        return compare_digest(key.encode(), self.form_key(session).encode())

    def _sign(self, text: str) -> str:
        return new(self.secret, text.encode(), sha256).hexdigest()


def read_token(path: Path) -> str:
    """Return the token in a file; where there is none, a new one is put there for its owner only.

    Raises:
        UsageError: the file can't be read or written, or its token is short.
    """
    try:
        if not path.exists():
            _write(path, token_urlsafe(32))
        token = path.read_text("utf-8").strip()
    except (OSError, ValueError) as error:
        raise UsageError(
            f"token file {str(path)!r} can't be used ({type(error).__name__}); a file with one "
            "line was expected: name another, or one that is not there yet"
        ) from error
    if len(token) < SHORTEST:
        raise UsageError(
            f"the token in {str(path)!r} has {len(token)} characters; at least {SHORTEST} random "
            "ones were expected: delete the file, and a good one is made"
        )
    return token


def _write(path: Path, token: str) -> None:
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(f"{token}\n")


def _hash(text: str) -> bytes:
    return sha256(text.encode("utf-8", "replace")).digest()
