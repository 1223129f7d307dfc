"""Verdicts in: the `verdict` column of a frame of pairs, as an editor filled it in."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, cast, get_args

from contradict.errors import UsageError
from contradict.frames.tables import reported
from contradict.identity import pair_id
from contradict.types import Judgement, Report, Verdict
from contradict.verdicts import Opinion, verdicts_on

if TYPE_CHECKING:
    from pandas import DataFrame

JUDGEMENTS: tuple[str, ...] = get_args(Judgement)
NEEDED = ("pair", "verdict")


def verdicts_in(
    frame: "DataFrame", report: Report, known: Sequence[Verdict], by: str, given: date
) -> tuple[Verdict, ...]:
    """Return the verdicts that a frame gives on pairs of `report`, in its order.

    Rows without a verdict are passed over, and so are rows that say what a `known` verdict says
    already, so that a frame can go out, be filled in and come back. `verdict_reason` says why.

    Raises:
        UsageError: a column is missing, a verdict is none of the four or has no reason, a pair is
            not in the report, one pair is given two verdicts, or nobody is named.
    """
    if missing := [name for name in NEEDED if name not in frame.columns]:
        raise UsageError(
            f"the frame has no column {missing[0]!r}; one as `pairs()` returns was expected, with "
            f"the columns 'pair', 'verdict' and 'verdict_reason'; its columns are "
            f"{', '.join(repr(str(name)) for name in frame.columns)}"
        )
    if not by.strip():
        raise UsageError("nobody is named who gives the verdicts: say by=NAME")
    said = dict(_said(frame, {(one.pair, one.judgement, one.reason) for one in known}))
    home = {pair_id(pair): one for one in report.conflicts for pair in reported(one)}
    found: list[Verdict] = []
    for pair, (judgement, reason) in said.items():
        if pair not in home:
            raise UsageError(
                f"the report has no pair {pair!r}; the id of one of its `pairs()` was expected"
            )
        opinion = Opinion(cast("Judgement", judgement), reason, by, given)
        found.extend(verdicts_on(pair, (home[pair],), opinion))
    return tuple(found)


def _said(
    frame: "DataFrame", known: set[tuple[str, str, str]]
) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield what is new of each pair: its id, the judgement and the reason."""
    said: dict[str, tuple[str, str]] = {}
    for row in frame.to_dict("records"):
        pair, judgement, reason = _cells(row)
        if not judgement or (pair, judgement, reason) in known:
            continue
        _require_said(pair, judgement, reason)
        if said.setdefault(pair, (judgement, reason)) != (judgement, reason):
            raise UsageError(
                f"pair {pair!r} is given two different verdicts; one was expected: rows of "
                "one id say the same words, so judge them alike"
            )
        yield pair, (judgement, reason)


def _cells(row: Mapping[Any, Any]) -> tuple[str, str, str]:
    from pandas import isna

    values = (row.get(name) for name in ("pair", "verdict", "verdict_reason"))
    pair, judgement, reason = ("" if isna(one) else str(one).strip() for one in values)
    return pair, judgement, reason


def _require_said(pair: str, judgement: str, reason: str) -> None:
    if judgement not in JUDGEMENTS:
        raise UsageError(
            f"the verdict on pair {pair!r} is {judgement!r}; one of {', '.join(JUDGEMENTS)} was "
            "expected"
        )
    if not reason:
        raise UsageError(
            f"the verdict {judgement!r} on pair {pair!r} has no reason; a few words in the column "
            "'verdict_reason' were expected"
        )
