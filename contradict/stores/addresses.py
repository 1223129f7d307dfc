"""What a person writes for a store: the path of a file, or the URL of a database."""

from dataclasses import dataclass

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from contradict.errors import StoreError

DRIVERS = {
    "sqlite": "sqlite",
    "postgres": "postgresql+psycopg",
    "postgresql": "postgresql+psycopg",
    "postgresql+psycopg": "postgresql+psycopg",
}
"""The driver of each scheme; `postgresql` and `postgres` are what PostgreSQL's own tools write."""

EXPECTED = "a file, or a URL like postgresql+psycopg://user@host/database was expected"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a store is; `shown` is its name in messages, which has no password in it."""

    url: URL
    shown: str


def parse_address(where: str) -> Address:
    """Return the address of the store that `where` names.

    Raises:
        StoreError: it is a URL that can't be read, or of a database that can't be a store.
    """
    if "://" not in where:
        return Address(URL.create("sqlite", database=where), where)
    url = _url(where)
    if url.drivername not in DRIVERS:
        raise StoreError(f"a store can't be in {url.drivername!r}; {EXPECTED}")
    url = url.set(drivername=DRIVERS[url.drivername])
    return Address(url, _without_passwords(url))


def _url(where: str) -> URL:
    """Parse a URL; none of it is quoted when it can't be, for it may be of the password."""
    try:
        url = make_url(where)
    except (ArgumentError, ValueError):  # ValueError: a port that is no number
        raise _unreadable() from None
    if "@" in (url.host or ""):
        raise _unreadable()
    return url


def _unreadable() -> StoreError:
    return StoreError(
        f"the store's URL can't be read; {EXPECTED}: in a password, write @ as %40, : as %3A and "
        "/ as %2F, or leave it to the variable PGPASSWORD or the file ~/.pgpass"
    )


def _without_passwords(url: URL) -> str:
    query = {name: value for name, value in url.query.items() if "password" not in name}
    return url.set(query=query).render_as_string(hide_password=True)
