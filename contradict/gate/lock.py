"""`contradict.lock`: which models, weights and search give the answers, reviewed like code."""

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec

from contradict.candidates import Search
from contradict.errors import CannotCheckError, UsageError
from contradict.models.versions import model_version, score_version

Scalar = str | int | float | None

# Which claims a run is about is asked for anew each time ("--since 7d" is another day each day).
_SCOPE = frozenset({"since", "window"})


@dataclass(frozen=True, slots=True)
class Model:
    """A model by its name, and a hash or commit of its weights."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Lock:
    """All that an answer depends on beside the documents.

    `contradict` is the package's version, `score` a hash of the weights and thresholds of the
    decision, `search` how each command looks for candidates, by the command's name.
    """

    contradict: str
    encoder: Model
    comparator: Model
    score: str
    search: Mapping[str, Mapping[str, Scalar]]


def lock(
    encoder: str, comparator: str, search: Mapping[str, Search], score: Path | None = None
) -> Lock:
    """Return the lock of what is installed here, with these models, searches and weights.

    Raises:
        UsageError: the file of the score's weights can't be read.
    """
    return Lock(
        version("contradict"),
        Model(encoder, model_version(encoder)),
        Model(comparator, model_version(comparator)),
        score_version(score) if score else score_version(),
        {name: _values(one) for name, one in search.items()},
    )


def _values(search: Search) -> Mapping[str, Scalar]:
    values: dict[str, Scalar] = msgspec.to_builtins(search)
    return {name: value for name, value in values.items() if name not in _SCOPE}


def require_locked(locked: Lock, found: Lock) -> None:
    """Raise unless `found` is as `locked`; of the searches, those of `found` count.

    Raises:
        CannotCheckError: it is not; the message names each thing that differs, was and is.
    """
    was, now = dict(_flat(asdict(locked))), dict(_flat(asdict(found)))
    keys = {key: None for key in (*now, *was) if key in now or not key.startswith("search.")}
    changes = [
        f"\n  {key}: was {was.get(key)!r}, is {now.get(key)!r}"
        for key in keys
        if was.get(key) != now.get(key)
    ]
    if changes:
        raise CannotCheckError(
            "what answers differs from the lock file; the same models, weights and search were "
            "expected: install what it names, or review the change with `contradict lock`"
            + "".join(changes)
        )


def _flat(values: Mapping[str, Any], place: str = "") -> Iterator[tuple[str, Scalar]]:
    for name, value in values.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{place}{name}.")
        else:
            yield f"{place}{name}", value


def read_lock(path: Path) -> Lock:
    """Return the lock in a file.

    Raises:
        UsageError: there is none, or it is no lock.
    """
    try:
        return msgspec.json.decode(path.read_bytes(), type=Lock)
    except (OSError, msgspec.MsgspecError) as error:
        raise UsageError(
            f"{str(path)!r} can't be read as a lock ({type(error).__name__}); a file that "
            "`contradict lock` wrote was expected: write one, or name another with --lock"
        ) from error


def write_lock(found: Lock, path: Path) -> None:
    """Write a lock: keys in a fixed order, one value a line, for review in git.

    Raises:
        UsageError: the file can't be written.
    """
    try:
        path.write_bytes(msgspec.json.format(msgspec.json.encode(found), indent=2) + b"\n")
    except OSError as error:
        raise UsageError(
            f"the lock {str(path)!r} can't be written ({type(error).__name__}); a file in a "
            "folder that is there was expected: name another with --lock"
        ) from error
