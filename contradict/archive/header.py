"""What an archive was made with, and how much it holds."""

from collections.abc import Callable
from dataclasses import dataclass

import msgspec

from contradict.errors import CannotCheckError

FORMAT = 1
"""Counts up when the parts change so that older ones can't be read."""

PART = "archive.header"
"""The name of the part that holds it."""


@dataclass(frozen=True, slots=True)
class Header:
    """`encoder` is the version of what made the vectors, of `dimensions` values each.

    `started` is when the run started that it holds, ISO 8601, UTC.
    """

    encoder: str
    started: str
    documents: int
    claims: int
    dimensions: int
    format: int = FORMAT


def read_header(part: Callable[[str], bytes]) -> Header:
    """Return the header among the parts of a store.

    Raises:
        CannotCheckError: there is none, or it was written by another version of contradict.
    """
    encoded = part(PART)
    if not encoded:
        raise CannotCheckError(
            "the store holds no archive; the claims of a whole nightly run were expected: run "
            "`contradict nightly` on it first"
        )
    try:
        header = msgspec.json.decode(encoded, type=Header)
    except msgspec.MsgspecError as error:
        raise CannotCheckError(_unreadable("unknown")) from error
    if header.format != FORMAT:
        raise CannotCheckError(_unreadable(str(header.format)))
    return header


def require_unchanged(header: Header, part: Callable[[str], bytes]) -> None:
    """Raise unless `header` is still among the parts: none of them is of a later run.

    Raises:
        CannotCheckError: a nightly run has ended meanwhile.
    """
    if read_header(part) != header:
        raise CannotCheckError(
            "a nightly run has changed the store while its archive was read; one run's archive "
            "was expected: check again now"
        )


def _unreadable(found: str) -> str:
    return (
        f"the store's archive has the format {found}; {FORMAT} was expected: run "
        "`contradict nightly` again with this version of contradict"
    )
