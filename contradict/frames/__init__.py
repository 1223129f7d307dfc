"""pandas in and out: documents from a frame, and frames of what a report holds."""

from contradict.frames.counting import disagreement_frame, what_if_frame
from contradict.frames.judging import verdicts_in
from contradict.frames.reading import read_frame
from contradict.frames.tables import (
    claims_frame,
    clusters_frame,
    conflicts_frame,
    known_claims,
    pairs_frame,
)

__all__ = [
    "claims_frame",
    "clusters_frame",
    "conflicts_frame",
    "disagreement_frame",
    "known_claims",
    "pairs_frame",
    "read_frame",
    "verdicts_in",
    "what_if_frame",
]
