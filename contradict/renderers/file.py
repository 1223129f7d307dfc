"""Writes a text file whole or not at all."""

import os
import shutil
from pathlib import Path
from secrets import token_hex

from contradict.errors import UsageError


def replace(path: Path, text: str) -> None:
    r"""Put `text` into `path` as UTF-8, in one step that readers of the old file never see half of.

    Links are followed, permissions kept, line ends written as they are. A device or pipe
    (`/dev/stdout`) is written to directly. Half of a surrogate pair, which UTF-8 has no bytes
    for and which file names can bring in, becomes a question mark.

    Raises:
        UsageError: `path` is a folder or can't be written.
    """
    data = text.encode("utf-8", errors="replace")
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)
        else:
            _swap(Path(os.path.realpath(path)), data)
    except OSError as error:
        raise UsageError(
            f"can't write the report to {str(path)!r}: {_reason(path, error)}; "
            "name a file in a folder that you may write to"
        ) from error


def _reason(path: Path, error: OSError) -> str:
    return "it is a folder" if path.is_dir() else (error.strerror or str(error)).lower()


def _swap(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    # The same folder, since a rename is one step only within one file system. Not `tempfile`:
    # its files are private to their owner, and a report should get the usual permissions.
    draft = target.with_name(f".contradict-{token_hex(8)}.tmp")
    try:
        _store(draft, data)
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


def _store(draft: Path, data: bytes) -> None:
    with draft.open("xb") as stream:
        stream.write(data)
        stream.flush()
        # On disk before the rename, or a crash could leave the new name on an empty file.
        os.fsync(stream.fileno())
