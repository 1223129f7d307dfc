"""`contradict verdict`: what an editor says of a conflict, kept with the store."""

import os
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from contradict.cli import options

if TYPE_CHECKING:
    from datetime import date

    from contradict.protocols import Store
    from contradict.types import Verdict

WHO = "CONTRADICT_BY"
"""The environment variable that names who gives verdicts."""


class _GivesByDefault(TyperGroup):
    """A group whose first argument may be an id: then it is `give`."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        given = bool(args) and args[0] not in self.commands and not args[0].startswith("-")
        return super().resolve_command(ctx, ["give", *args] if given else args)


app = typer.Typer(
    cls=_GivesByDefault,
    no_args_is_help=True,
    help="Say what a conflict is: contradict verdict ID confirmed|wrong|known|fixed --reason WHY.",
)


class Judgement(StrEnum):
    """What an editor says: a conflict to deal with, none, one to live with, or one put right."""

    CONFIRMED = "confirmed"
    WRONG = "wrong"
    KNOWN = "known"
    FIXED = "fixed"


@app.command("give", hidden=True)
def give_command(  # noqa: PLR0913, PLR0917  # one parameter per option is how typer reads them
    id: Annotated[str, typer.Argument(metavar="ID", help="A conflict's id or rank, or a pair's.")],
    judgement: Annotated[Judgement, typer.Argument(help="What it is.")],
    reason: Annotated[str, typer.Option(help="Why, for the next editor.")] = "",
    by: Annotated[str, typer.Option(help=f"Who says so; ${WHO} if left out.")] = "",
    expires: Annotated[str | None, typer.Option(help="The day from which it lapses.")] = None,
    store: options.Store = "contradict.db",
) -> None:
    """Give a verdict on ID, a conflict or pair of the store's last run.

    It belongs to what the two claims say: it holds when they move, in every later run and model.

    Exit codes: 0 done, 2 no such conflict or something missing, 3 no store.
    """
    from contradict.stores import open_store
    from contradict.verdicts import Opinion, verdicts_on

    until = _day(expires) if expires else None
    said = Opinion(judgement.value, reason, by or os.environ.get(WHO, ""), _today(), until)
    with open_store(store) as opened:
        given = verdicts_on(id, _last_report(opened), said)
        opened.judge(given)
    for verdict in given:
        _say(f"{verdict.pair} {verdict.judgement}: {_quoted(verdict)}")


@app.command("list")
def list_command(store: options.Store = "contradict.db") -> None:
    """List the verdicts: which stand, lapse soon, have lapsed, or are about claims now gone.

    Exit codes: 0 done, 3 no store.
    """
    from contradict.archive import Archive
    from contradict.identity import normalised
    from contradict.stores import open_store
    from contradict.verdicts import state

    with open_store(store, read_only=True) as opened:
        verdicts = opened.verdicts()
        claims = Archive.from_parts(opened.part).claims if verdicts else ()
        texts = {normalised(claim.text) for claim in claims}
    for one in verdicts:
        until = f" until {one.expires}" if one.expires else ""
        said = f"{one.judgement} by {one.by} on {one.given}{until} ({one.reason})"
        _say(f"{one.pair} {state(one, _today(), texts)}: {said}: {_quoted(one)}")
    _say(f"{len(verdicts)} verdict{'' if len(verdicts) == 1 else 's'}")


@app.command("undo")
def undo_command(
    id: Annotated[str, typer.Argument(metavar="ID", help="A pair's id, or its beginning.")],
    store: options.Store = "contradict.db",
) -> None:
    """Take back the verdict on the pair ID, as `list` shows it.

    Exit codes: 0 done, 2 no such verdict, 3 no store.
    """
    from contradict.errors import UsageError
    from contradict.stores import open_store

    with open_store(store) as opened:
        found = [one for one in opened.verdicts() if one.pair.startswith(id.lower())]
        if len(found) != 1:
            ids = ", ".join(one.pair for one in found) or "none"
            raise UsageError(
                f"{id!r} is the beginning of {ids}; one verdict was expected: "
                "`contradict verdict list` shows them"
            )
        opened.withdraw([found[0].pair])
    _say(f"{found[0].pair} is open again: {_quoted(found[0])}")


@app.command("export")
def export_command(file: Path, store: options.Store = "contradict.db") -> None:
    """Write the verdicts that stand to FILE, to review and commit.

    Exit codes: 0 done, 2 the file can't be written, 3 no store.
    """
    from contradict.renderers.file import replace
    from contradict.stores import open_store
    from contradict.verdicts import baseline_text, standing

    with open_store(store, read_only=True) as opened:
        verdicts = standing(opened.verdicts(), _today())
    replace(file, baseline_text(verdicts))
    _say(f"wrote {file}: {len(verdicts)} verdicts")


@app.command("import")
def import_command(file: Path, store: options.Store = "contradict.db") -> None:
    """Take over the verdicts in FILE; on a pair that is judged already, the later one holds.

    Exit codes: 0 done, 2 the file can't be read, 3 no store.
    """
    from contradict.stores import open_store
    from contradict.verdicts import merged, read_baseline

    imported = read_baseline(file)
    with open_store(store) as opened:
        merge = merged(opened.verdicts(), imported)
        opened.judge([*merge.added, *merge.changed])
    _say(f"{len(merge.added)} added, {len(merge.changed)} changed, {merge.left} left as they are")


@app.command("precision")
def precision_command(store: options.Store = "contradict.db") -> None:
    """Print how many of the judged pairs were conflicts, by kind, with a 95% interval.

    Exit codes: 0 done, 3 no store.
    """
    from contradict.stores import open_store
    from contradict.verdicts import precisions

    with open_store(store, read_only=True) as opened:
        found = precisions(opened.verdicts())
    for one in found:
        share = f"{one.right / one.judged:.2f} ({one.low:.2f} to {one.high:.2f})"
        _say(f"{one.what:9} {one.right} of {one.judged} were conflicts: {share}")
    if not found:
        _say("no verdicts yet")


def _last_report(store: "Store") -> Any:
    from contradict.errors import StoreError

    runs = store.runs()
    if not runs:
        raise StoreError(
            "the store holds no run; one whose conflicts can be judged was expected: run "
            "`contradict nightly` on it first"
        )
    return store.report(runs[-1].number)


def _today() -> "date":
    from contradict.config import now

    return now().date()


def _day(text: str) -> "date":
    from datetime import date

    from contradict.errors import UsageError

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is no day; one like 2026-11-30 was expected") from None


def _quoted(verdict: "Verdict") -> str:
    from textwrap import shorten

    quotes: Sequence[str] = [shorten(t, 60, placeholder="…") for t in (verdict.left, verdict.right)]
    return " / ".join(f"“{quote}”" for quote in quotes)


def _say(line: str) -> None:
    from contradict.renderers.harmless import one_line

    print(one_line(line))
