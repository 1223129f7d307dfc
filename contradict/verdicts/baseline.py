"""`contradict-baseline.json`: verdicts as a file that is reviewed like code."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import msgspec

from contradict.errors import UsageError
from contradict.types import Verdict

VERSION = 1
EMPTY: tuple[object, ...] = ("", None, {})
"""Values that are left out of a line, for they are what a missing field means."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """What the file holds."""

    version: Literal[1]
    verdicts: tuple[Verdict, ...]


@dataclass(frozen=True, slots=True)
class Merge:
    """What an import brings: new verdicts, later ones on judged pairs, and how many are older."""

    added: tuple[Verdict, ...]
    changed: tuple[Verdict, ...]
    left: int


def baseline_text(verdicts: Iterable[Verdict]) -> str:
    """Return the file's text: one verdict a line, by pair id, without features.

    Equal verdicts in any order give equal bytes, so that a diff shows what was judged.
    """
    lines = [_line(one) for one in sorted(verdicts, key=lambda one: one.pair)]
    body = ",\n".join(f"    {line}" for line in lines)
    return f'{{\n  "version": {VERSION},\n  "verdicts": [\n{body}\n  ]\n}}\n'


def _line(verdict: Verdict) -> str:
    fields: Mapping[str, object] = msgspec.to_builtins(verdict)
    kept = {
        name: value for name, value in fields.items() if name != "features" and value not in EMPTY
    }
    return msgspec.json.encode(kept).decode()


def read_baseline(path: Path) -> tuple[Verdict, ...]:
    """Return the verdicts in a file.

    Raises:
        UsageError: it can't be read, is of another version, has a field that is wrong, or two
            verdicts on one pair.
    """
    try:
        found = msgspec.json.decode(path.read_bytes(), type=Baseline).verdicts
    except (OSError, msgspec.MsgspecError) as error:
        reason = str(error) if isinstance(error, msgspec.MsgspecError) else type(error).__name__
        raise UsageError(
            f"baseline {str(path)!r} can't be read ({reason}); a file that `contradict verdict "
            "export` wrote was expected: mend it, or export it again"
        ) from error
    pairs = [one.pair for one in found]
    if twice := sorted({pair for pair in pairs if pairs.count(pair) > 1}):
        raise UsageError(
            f"baseline {str(path)!r} has two verdicts on {', '.join(twice)}; one each was "
            "expected: keep the one that holds"
        )
    return found


def merged(known: Sequence[Verdict], imported: Sequence[Verdict]) -> Merge:
    """Return what of `imported` is to be taken over: what is new, or given on a later day."""
    by_pair = {one.pair: one for one in known}
    added = tuple(one for one in imported if one.pair not in by_pair)
    changed = tuple(
        one for one in imported if one.pair in by_pair and one.given > by_pair[one.pair].given
    )
    return Merge(added, changed, len(imported) - len(added) - len(changed))
