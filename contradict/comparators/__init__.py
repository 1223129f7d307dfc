"""Claims compared: slots first, then what a comparator model says, then one typed outcome."""

from contradict.comparators.blocking import blocking_keys
from contradict.comparators.comparison import (
    Compared,
    compare_candidates,
    evidence_on,
)
from contradict.comparators.frames import forget_frames, packed_frames, take_in
from contradict.comparators.loading import DEFAULT_COMPARATOR, load_comparator
from contradict.comparators.scoring import ScoreModel, read_score, score_model, score_text
from contradict.comparators.slots import values_agree
from contradict.comparators.statements import statement

__all__ = [
    "DEFAULT_COMPARATOR",
    "Compared",
    "ScoreModel",
    "blocking_keys",
    "compare_candidates",
    "evidence_on",
    "forget_frames",
    "load_comparator",
    "packed_frames",
    "read_score",
    "score_model",
    "score_text",
    "statement",
    "take_in",
    "values_agree",
]
