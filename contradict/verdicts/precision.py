"""How often findings were right, by what editors said of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from contradict.types import Verdict
from contradict.verdicts.findings import judged_findings

CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class Precision:
    """`right` of `judged` findings were conflicts; the true share lies in `low` to `high`.

    The interval is Wilson's (1927), which holds for few and for extreme shares too, at
    CONFIDENCE. `what` is a kind of conflict, or "all".
    """

    what: str
    right: int
    judged: int
    low: float
    high: float


def is_right(verdict: Verdict) -> bool:
    """Return whether an editor found the pair to be a conflict, whatever is done about it."""
    return verdict.judgement != "wrong"


def precisions(verdicts: Sequence[Verdict]) -> tuple[Precision, ...]:
    """Return the precision of each kind, by its name, and of all at the end."""
    of_kind: dict[str, list[bool]] = defaultdict(list)
    every = [(verdict.kind, is_right(verdict)) for verdict in judged_findings(verdicts)]
    for kind, right in every:
        of_kind[kind].append(right)
    found = [interval(kind, of_kind[kind]) for kind in sorted(of_kind)]
    return (*found, interval("all", [right for _, right in every])) if every else ()


def interval(what: str, right: Sequence[bool], confidence: float = CONFIDENCE) -> Precision:
    """Return the precision over judged findings, of which there must be one."""
    from scipy.stats import binomtest

    share = binomtest(sum(right), len(right)).proportion_ci(confidence, method="wilson")
    return Precision(what, sum(right), len(right), float(share.low), float(share.high))
