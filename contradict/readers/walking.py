"""Paths, as a person gives them, to the files that they mean."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from contradict.errors import UsageError
from contradict.types import Unread


@dataclass(frozen=True, slots=True)
class File:
    """A file to read; `id` is its POSIX path below the folder given, or its own name."""

    id: str
    path: Path


def files_of(path: Path) -> list[File | Unread]:
    """Return the file at `path`, or those below that folder, sorted, hidden ones left out.

    Linked folders are followed, each real folder once. Folders that can't be listed are returned
    as unread.

    Raises:
        UsageError: there is nothing at `path`.
    """
    if not path.exists():
        raise UsageError(
            f"no such file or folder: {str(path)!r}; check the spelling and the folder it is "
            "relative to"
        )
    if not path.is_dir():
        return [File(path.name, path)]
    unread: list[Unread] = []
    found = sorted(_below(path, unread))
    return [File(file.relative_to(path).as_posix(), file) for file in found] + unread


def _below(folder: Path, unread: list[Unread]) -> Iterator[Path]:
    def note(error: OSError) -> None:
        unread.append(Unread(str(error.filename), f"can't be listed: {error.strerror}"))

    seen = {os.path.realpath(folder)}
    for parent, folders, names in os.walk(folder, onerror=note, followlinks=True):
        folders[:] = [name for name in sorted(folders) if _is_new(Path(parent, name), seen)]
        yield from (Path(parent, name) for name in names if not name.startswith("."))


def _is_new(folder: Path, seen: set[str]) -> bool:
    real = os.path.realpath(folder)
    if folder.name.startswith(".") or real in seen:
        return False
    seen.add(real)
    return True
