"""Verdicts from elsewhere, taken over into those that are known."""

from collections.abc import Sequence
from dataclasses import dataclass

from contradict.types import Verdict


@dataclass(frozen=True, slots=True)
class Merge:
    """What an import brings.

    `added` are on pairs nobody has judged here; `changed` are of a later day than the verdict
    here, whose place they take. `refused` differ from one here that is as new or newer, which
    stays. `same` counts what says nothing new.
    """

    added: tuple[Verdict, ...]
    changed: tuple[Verdict, ...]
    refused: tuple[Verdict, ...]
    same: int


def merged(known: Sequence[Verdict], imported: Sequence[Verdict]) -> Merge:
    """Return what of `imported` is to be taken over: what is new, or given on a later day."""
    here = {one.pair: one for one in known}
    added = tuple(one for one in imported if one.pair not in here)
    there = [one for one in imported if one.pair in here]
    differing = [one for one in there if _said(one) != _said(here[one.pair])]
    changed = tuple(one for one in differing if one.given > here[one.pair].given)
    refused = tuple(one for one in differing if one.given <= here[one.pair].given)
    return Merge(added, changed, refused, len(there) - len(differing))


def _said(verdict: Verdict) -> tuple[object, ...]:
    """Return the editor's part; what the tool adds to it depends on the run it was judged in."""
    return verdict.judgement, verdict.reason, verdict.by, verdict.given, verdict.expires
