"""Which verdicts hold on a day, and which pairs are not reported because of them."""

from collections.abc import Callable, Collection, Iterable, Set
from datetime import date, timedelta
from typing import Literal

from contradict.identity import normalised, pair_id
from contradict.types import Judgement, Pair, Verdict

NIGHT_HIDES: tuple[Judgement, ...] = ("wrong", "known", "fixed")
"""Verdicts that keep a pair out of a nightly report; one that is confirmed stays open."""

GATE_HIDES: tuple[Judgement, ...] = ("wrong", "known")
"""Verdicts that let a draft pass: one that repeats what was fixed must not."""


State = Literal["stands", "lapses soon", "lapsed", "stale"]
"""How a verdict is: stale is one whose claims no document makes any more."""

NOTICE = timedelta(days=14)
"""How long before it lapses a verdict is warned about."""


def state(verdict: Verdict, day: date, claims: Set[str] | None) -> State:
    """Return how a verdict is on `day`.

    `claims` are those that documents make (`identity.normalised`); None if that is not known,
    and then no verdict is stale.
    """
    if not _holds(verdict, day):
        return "lapsed"
    if claims is not None and not {normalised(verdict.left), normalised(verdict.right)} <= claims:
        return "stale"
    return "stands" if _holds(verdict, day + NOTICE) else "lapses soon"


def standing(verdicts: Iterable[Verdict], day: date) -> tuple[Verdict, ...]:
    """Return the verdicts that hold on `day`; from the day of its expiry on one does not."""
    return tuple(one for one in verdicts if _holds(one, day))


def lapsing(verdicts: Iterable[Verdict], day: date) -> tuple[str, ...]:
    """Return a line on each verdict that holds on `day` and lapses within NOTICE of it."""
    return tuple(
        f"verdict {one.pair} ({one.judgement}, by {one.by}) lapses on {one.expires}: give it "
        "again with a later --expires if it is to hold"
        for one in standing(verdicts, day)
        if not _holds(one, day + NOTICE)
    )


def _holds(verdict: Verdict, day: date) -> bool:
    return verdict.expires is None or day < verdict.expires


def judged(
    verdicts: Iterable[Verdict], day: date, hiding: Collection[Judgement] = NIGHT_HIDES
) -> Callable[[Pair], str]:
    """Return what names the verdict because of which a pair is not reported, "" for none."""
    by_pair = {
        one.pair: one.judgement for one in standing(verdicts, day) if one.judgement in hiding
    }

    def judgement(pair: Pair) -> str:
        return by_pair.get(pair_id(pair), "")

    return judgement
