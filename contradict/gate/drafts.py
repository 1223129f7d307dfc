"""What a gate reads: drafts, every one of them, and an archive that is there."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from contradict.errors import CannotCheckError, DuplicateIdError
from contradict.readers import ReadSettings, read_documents
from contradict.types import Document

Paths = Sequence[str | Path]


def read_drafts(
    paths: Paths, reading: ReadSettings, stdin: BinaryIO | None = None
) -> tuple[Document, ...]:
    """Return the documents in `paths`, in their order; "-" is standard input.

    Raises:
        UsageError: a path does not exist, or a draft is named twice.
        CannotCheckError: one could not be read, or there are none.
    """
    readings = [read_documents([path], reading, stdin=stdin) for path in paths]
    unread = [one for found in readings for one in found.unread]
    drafts = [one for found in readings for one in found.documents]
    if unread or not drafts:
        tried = "".join(f"\n  {one.path}: {one.reason}" for one in unread)
        raise CannotCheckError(
            "not every draft could be read; drafts with text in them were expected: name others, "
            f"or mend these:{tried or ' nothing was found in the paths given'}"
        )
    return tuple(_told_apart(drafts))


def _told_apart(drafts: Sequence[Document]) -> Iterator[Document]:
    """Yield the drafts, with their paths for ids where several are called alike.

    A hook names files one by one, and each folder may have its own index.md.

    Raises:
        DuplicateIdError: a draft is named twice.
    """
    named = Counter(draft.id for draft in drafts)
    places: dict[str, str] = {}
    for draft in drafts:
        one = replace(draft, id=draft.origin_path) if named[draft.id] > 1 else draft
        if one.id in places:
            raise DuplicateIdError(one.id, places[one.id], one.origin_path)
        places[one.id] = one.origin_path
        yield one


def require_there(paths: Paths) -> None:
    """Raise unless every path of an archive is there: it may have failed to be fetched.

    Raises:
        CannotCheckError: some are not.
    """
    if missing := [str(path) for path in paths if str(path) != "-" and not Path(path).exists()]:
        raise CannotCheckError(
            f"{', '.join(map(repr, missing))} of the archive can't be found; files and folders to "
            "hold the draft against were expected: fetch them, or name others with --against"
        )
