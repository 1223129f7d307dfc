"""Two sentences compared in a line: what the tests of the comparison stage share."""

from datetime import date
from typing import Any

from contradict.comparators.alignment import differences
from contradict.comparators.comparison import compare_candidates
from contradict.comparators.differences import Difference
from contradict.comparators.frames import Frame, frame
from contradict.comparators.lexical import LexicalComparator
from contradict.comparators.scoring import FEATURES, ScoreModel, Weight
from contradict.protocols import silent
from contradict.types import Candidate, Claim, Pair

SIMILARITY = 0.8

_WEIGHTS = {
    "contradicted_story": 100.0,
    **dict.fromkeys(("number_differs", "date_differs", "place_differs", "name_differs"), 70.0),
    **dict.fromkeys(("other_subject", "uncertain", "other_scope", "other_period"), -300.0),
}
RULES = ScoreModel(-51.7, tuple(Weight(name, 0.0, _WEIGHTS.get(name, 0.0)) for name in FEATURES))
"""Reports what the rules or the comparator see, unless a gate objects: no weighing."""


READS_ALL = ScoreModel(0.0, tuple(Weight(name, 0.0, 0.0) for name in FEATURES))
"""Finds every pair as likely as not, so that the comparator reads them all."""


def claimed(text: str, document: str = "", published: str | None = None, **more: Any) -> Claim:
    """Return a claim of `text`, from a document of its own unless one is given."""
    return Claim(
        document=document or text,
        start_char=0,
        end_char=len(text),
        text=text,
        resolved=more.pop("resolved", text),
        published=date.fromisoformat(published) if published else None,
        **more,
    )


def framed(text: str, **more: Any) -> Frame:
    """Return the frame of a claim of `text`."""
    return frame(claimed(text, **more))


def compared(left: Claim | str, right: Claim | str) -> Pair:
    """Return what two claims, or sentences, turn out to be without a model."""
    sides = [claimed(one) if isinstance(one, str) else one for one in (left, right)]
    candidate = Candidate(sides[0], sides[1], SIMILARITY)
    (pair,) = compare_candidates([candidate], LexicalComparator(), silent, RULES).pairs
    return pair


def differing(left: Claim | str, right: Claim | str) -> tuple[Difference, ...]:
    """Return how two claims, or sentences, differ, before any gate has its say."""
    sides = [claimed(one) if isinstance(one, str) else one for one in (left, right)]
    mine, yours = map(frame, sides)
    return differences(mine, yours)
