"""`contradict verdict`: what an editor says of a conflict, kept in a store or a baseline file."""

import os
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from contradict.cli.baseline import export_command, import_command
from contradict.cli.keeping import (
    Baseline,
    Store,
    made_claims,
    open_verdicts,
    quoted,
    shown_conflicts,
    tell,
    today,
)

if TYPE_CHECKING:
    from datetime import date

WHO = "CONTRADICT_BY"
"""The environment variable that names who gives verdicts."""


Report = Annotated[
    Path | None,
    typer.Option(help="The JSON report that shows ID; the store's last run if left out."),
]


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
app.command("export")(export_command)
app.command("import")(import_command)


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
    report: Report = None,
    store: Store = "contradict.db",
    baseline: Baseline = None,
) -> None:
    """Give a verdict on ID, a conflict or pair of a report, or on a pair that was judged before.

    It belongs to what the two claims say: it holds when they move, in every later run and model.

    Exit codes: 0 done, 2 no such conflict or something missing, 3 no store.
    """
    from contradict.verdicts import Opinion, verdicts_on

    until = _day(expires) if expires else None
    said = Opinion(
        judgement.value, _text(reason), _text(by or os.environ.get(WHO, "")), today(), until
    )
    with open_verdicts(store, baseline, create=True) as kept:
        given = verdicts_on(id, shown_conflicts(kept, report), said, kept.verdicts())
        kept.judge(given)
    tell([f"{one.pair} {one.judgement}: {quoted(one)}" for one in given])


@app.command("list")
def list_command(store: Store = "contradict.db", baseline: Baseline = None) -> None:
    """List the verdicts: which stand, lapse soon, have lapsed, or are about claims now gone.

    Exit codes: 0 done, 2 no baseline, 3 no store.
    """
    from contradict.renderers.wording import count
    from contradict.verdicts import state

    with open_verdicts(store, baseline, read_only=True) as kept:
        verdicts = kept.verdicts()
        claims = made_claims(kept) if verdicts else None
    states = [state(one, today(), claims) for one in verdicts]
    for one, how in zip(verdicts, states, strict=True):
        until = f" until {one.expires}" if one.expires else ""
        said = f"{one.judgement} by {one.by} on {one.given}{until} ({one.reason})"
        tell([f"{one.pair} {how}: {said}: {quoted(one)}"])
    numbers = ", ".join(f"{number:,} {how}" for how, number in sorted(Counter(states).items()))
    tell([f"{count(len(verdicts), 'verdict')}{numbers and f': {numbers}'}"])


@app.command("undo")
def undo_command(
    id: Annotated[str, typer.Argument(metavar="ID", help="A pair's id, or a conflict's.")],
    report: Report = None,
    store: Store = "contradict.db",
    baseline: Baseline = None,
) -> None:
    """Take back the verdict on the pair ID, as `list` shows it, or on a conflict of a report.

    Exit codes: 0 done, 2 no such verdict, 3 no store.
    """
    from contradict.verdicts import verdicts_to_undo

    with open_verdicts(store, baseline) as kept:
        undone = verdicts_to_undo(id, kept.verdicts(), shown_conflicts(kept, report))
        kept.withdraw([one.pair for one in undone])
    tell([f"{one.pair} is open again: {quoted(one)}" for one in undone])


@app.command("precision")
def precision_command(store: Store = "contradict.db", baseline: Baseline = None) -> None:
    """Print how many of the judged findings were conflicts, by kind, with a 95% interval.

    Exit codes: 0 done, 2 no baseline, 3 no store.
    """
    from contradict.verdicts import precisions

    with open_verdicts(store, baseline, read_only=True) as kept:
        found = precisions(kept.verdicts())
    for one in found:
        share = f"{one.right / one.judged:.2f} ({one.low:.2f} to {one.high:.2f})"
        tell([f"{one.what}: {one.right} of {one.judged} findings were conflicts, {share}"])
    if not found:
        tell(["no verdicts yet"])


def _text(given: str) -> str:
    """Return what was typed, as UTF-8 can keep it."""
    return given.encode("utf-8", "replace").decode()


def _day(text: str) -> "date":
    from datetime import date

    from contradict.errors import UsageError

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f"{text!r} is no day; one like 2026-11-30 was expected") from None
