"""`contradict-baseline.json`: verdicts as a file that is reviewed like code."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from contradict.errors import UsageError
from contradict.renderers.file import replace
from contradict.types import Verdict
from contradict.verdicts.entries import VERSION, Entry, broken, read_entries

EMPTY: tuple[object, ...] = ("", None, {})
"""Values that are left out of a line, for they are what a missing field means."""

_UNSEEN = re.compile(r"[\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")
"""What a reviewer does not see, or what reorders the line that is reviewed."""


@dataclass(frozen=True, slots=True)
class BaselineFile:
    """A baseline in which verdicts are kept as in a store; `create` lets the file be missing."""

    path: Path
    create: bool = False

    def verdicts(self) -> Sequence[Verdict]:
        """Return the verdicts in the file, in its order."""
        return () if self.create and not self.path.exists() else read_baseline(self.path)

    def judge(self, verdicts: Sequence[Verdict]) -> None:
        """Let `verdicts` stand, in the place of earlier ones of the same pairs."""
        known = {one.pair: one for one in self.verdicts()}
        replace(self.path, baseline_text((known | {one.pair: one for one in verdicts}).values()))

    def withdraw(self, pairs: Collection[str]) -> None:
        """Take back the verdicts on the pairs with these ids; others are left alone."""
        kept = [one for one in self.verdicts() if one.pair not in pairs]
        replace(self.path, baseline_text(kept))


def baseline_text(verdicts: Iterable[Verdict]) -> str:
    """Return the file's text: one verdict a line, by pair id, without features.

    Equal verdicts in any order give equal bytes, so that a diff shows what was judged.
    """
    lines = [_line(one) for one in sorted(verdicts, key=lambda one: one.pair)]
    body = "".join(f"\n    {line}," for line in lines).rstrip(",")
    return f'{{\n  "version": {VERSION},\n  "verdicts": [{body}\n  ]\n}}\n'


def _line(verdict: Verdict) -> str:
    fields: Mapping[str, object] = msgspec.to_builtins(verdict)
    kept = {
        name: value for name, value in fields.items() if name != "features" and value not in EMPTY
    }
    return _UNSEEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", msgspec.json.encode(kept).decode())


def read_baseline(path: Path) -> tuple[Verdict, ...]:
    """Return the verdicts in a file, in its order.

    Raises:
        UsageError: it can't be read, is of another version, has a field that is wrong, or two
            verdicts on one pair; the message names the line.
    """
    try:
        text = path.read_text("utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise UsageError(
            f"baseline {str(path)!r} can't be read ({type(error).__name__}); a file that "
            "`contradict verdict export` wrote was expected: name another, or export it again"
        ) from error
    entries = read_entries(text, str(path))
    _require_one_each(entries, str(path))
    return tuple(entry.verdict for entry in entries)


def _require_one_each(entries: Sequence[Entry], where: str) -> None:
    lines: dict[str, int] = {}
    for entry in entries:
        pair = entry.verdict.pair
        if pair in lines:
            reason = f"a second verdict on {pair}, the first is on line {lines[pair]}"
            raise broken(where, entry.line, reason)
        lines[pair] = entry.line
