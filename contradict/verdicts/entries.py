"""The entries of a baseline's text, which people edit: what is wrong is told by its line."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from typing import Any

import msgspec

from contradict.errors import UsageError
from contradict.types import Verdict

VERSION = 1

_FIELDS = {field.name for field in fields(Verdict)}
_LIST = re.compile(r'"verdicts"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")


@dataclass(frozen=True, slots=True)
class Entry:
    """A verdict, and the line it begins on, from 1."""

    verdict: Verdict
    line: int


def read_entries(text: str, where: str) -> Sequence[Entry]:
    """Return the entries in the text of a baseline, in its order; `where` is its name in messages.

    Raises:
        UsageError: it is no JSON, of another version, or an entry has a field that is missing,
            unknown or wrong.
    """
    _require_version(_whole(text, where), where)
    return [Entry(_verdict(entry, where, line), line) for entry, line in _slices(text)]


def broken(where: str, line: int, reason: str) -> UsageError:
    """Return the error that says what is wrong with a line of a baseline."""
    return UsageError(
        f"baseline {where!r}, line {line}: {reason}; an entry as `contradict verdict export` "
        "writes it was expected: mend the line, or export the file again"
    )


def _whole(text: str, where: str) -> Any:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise broken(where, error.lineno, f"it is no JSON ({error.msg})") from None


def _require_version(whole: Any, where: str) -> None:
    if not isinstance(whole, dict) or not isinstance(whole.get("verdicts"), list):
        raise broken(where, 1, "it has no list of verdicts")
    if whole.get("version") != VERSION:
        raise broken(where, 1, f"its version is {whole.get('version')!r}, not {VERSION}")


def _slices(text: str) -> Iterator[tuple[str, int]]:
    """Yield each item of the list in a valid text, and the line it begins on."""
    decoder, found = json.JSONDecoder(), _LIST.search(text)
    place = _after(text, found.end()) if found else len(text)
    while text[place] != "]":
        _, end = decoder.raw_decode(text, place)
        yield text[place:end], text.count("\n", 0, place) + 1
        place = _after(text, end)


def _after(text: str, place: int) -> int:
    between = _BETWEEN.match(text, place)
    return between.end() if between else place


def _verdict(entry: str, where: str, line: int) -> Verdict:
    try:
        verdict = msgspec.json.decode(entry, type=Verdict)
    except msgspec.MsgspecError as error:
        raise broken(where, line, str(error)) from None
    if unknown := sorted(json.loads(entry).keys() - _FIELDS):
        raise broken(where, line, f"there is no field {', '.join(map(repr, unknown))}")
    for name in ("pair", "reason", "by"):
        if not getattr(verdict, name).strip():
            raise broken(where, line, f"its {name!r} is empty")
    return verdict
