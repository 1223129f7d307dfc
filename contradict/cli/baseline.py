"""`contradict verdict export` and `import`: verdicts on their way into git and out of it."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from contradict.cli import options
from contradict.cli.keeping import tell, today
from contradict.cli.output import say

if TYPE_CHECKING:
    from contradict.types import Verdict


def export_command(file: Path, store: options.Store = "contradict.db") -> None:
    """Write the verdicts that stand to FILE, to review and commit.

    Exit codes: 0 done, 2 the file can't be written, 3 no store.
    """
    from contradict.renderers.file import replace
    from contradict.renderers.wording import count
    from contradict.stores import open_store
    from contradict.verdicts import baseline_text, lapsing, standing

    with open_store(store, read_only=True) as opened:
        verdicts = standing(opened.verdicts(), today())
    replace(file, baseline_text(verdicts))
    say(lapsing(verdicts, today()))
    tell([f"wrote {file}: {count(len(verdicts), 'verdict')}"])


def import_command(file: Path, store: options.Store = "contradict.db") -> None:
    """Take over the verdicts in FILE; on a pair that is judged already, the later one holds.

    Of two given on one day the store's stays. Whatever is replaced or refused is named.

    Exit codes: 0 done, 2 the file can't be read, 3 no store.
    """
    from contradict.stores import open_store
    from contradict.verdicts import merged, read_baseline

    imported = read_baseline(file)
    with open_store(store) as opened:
        known = opened.verdicts()
        merge = merged(known, imported)
        opened.judge([*merge.added, *merge.changed])
    before = {one.pair: one for one in known}
    _name("replaced", [before[one.pair] for one in merge.changed], merge.changed)
    _name("kept", [before[one.pair] for one in merge.refused], merge.refused)
    tell(
        [
            f"{len(merge.added):,} added, {len(merge.changed):,} replaced by later ones, "
            f"{len(merge.refused):,} kept against the file, {merge.same:,} the same"
        ]
    )


def _name(done: str, here: "Sequence[Verdict]", there: "Sequence[Verdict]") -> None:
    for mine, theirs in zip(here, there, strict=True):
        tell([f"{done} {mine.pair}: {_said(mine)} here, {_said(theirs)} in the file"])


def _said(verdict: "Verdict") -> str:
    until = f" until {verdict.expires}" if verdict.expires else ""
    return f"{verdict.judgement} by {verdict.by} on {verdict.given}{until}"
