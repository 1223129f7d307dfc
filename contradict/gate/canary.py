"""Two plain conflicts that go through the same models before every gate and nightly run.

A model that answers, but finds nothing, looks like a clean draft. The sentences are made up and
short; a model for which they are hard is no model to rely on.
"""

import numpy as np

from contradict.comparators import compare_candidates
from contradict.detector import Detector
from contradict.errors import ModelError
from contradict.protocols import silent
from contradict.types import Candidate, Claim, Pair

LONG = "The Quarrel footbridge in Tamsmouth is 48 metres long."
LONGER = "The Quarrel footbridge in Tamsmouth is 84 metres long."
PAID = "Hollin Tools paid a dividend for the year 2023."
UNPAID = "Hollin Tools paid no dividend for the year 2023."
APART = "Volunteers of the chess club planted forty pear trees."

NEAR = 0.6
"""Cosine that both conflicts reach: 0.96 and 0.84 with the encoder that ships."""

FAR = 0.3
"""Cosine by which a sentence about something else is farther: over 0.8 with what ships."""

SURE = 0.5
"""Contradiction that the comparator must see in the second conflict, and in no unlike sentences.

The rules would pass over those; so they are put to the comparator itself.
"""


def require_alive(detector: Detector) -> None:
    """Raise unless both conflicts are found, and what is not one is not.

    Raises:
        ModelError: a model failed, or the models answer but do not find the conflicts.
    """
    alike = _similarities(detector)
    candidates = [Candidate(_claim(left), _claim(right), near) for left, right, near in alike]
    pairs = compare_candidates(candidates, detector.comparator, silent, detector.score).pairs
    apart = detector.comparator.compare([(PAID, APART)], silent)
    if missed := _missed(pairs, float(apart[0, 0])):
        raise ModelError(
            f"encoder {detector.encoder.name!r} and comparator {detector.comparator.name!r} "
            f"answer, but do not pass the check before each run: {missed}; check the models, or "
            "use the default ones"
        )


def _similarities(detector: Detector) -> tuple[tuple[str, str, float], ...]:
    """Return both conflicts with their cosines.

    Raises:
        ModelError: the two are not near, or not nearer than a sentence about something else.
    """
    rows = detector.encoder.encode([LONG, LONGER, PAID, UNPAID, APART], silent)
    cosines = rows @ rows.T
    near, far = (cosines[0, 1], cosines[2, 3]), cosines[4, :4].max()
    if not (np.isfinite(cosines).all() and min(near) >= NEAR and min(near) - far >= FAR):
        raise ModelError(
            f"encoder {detector.encoder.name!r} answers, but does not tell like from unlike: two "
            f"sentences that differ in one word are {min(near):.2f} alike, others {far:.2f}; "
            f"at least {NEAR} and {FAR} less were expected: check the model, or use the default"
        )
    return (
        (LONG, LONGER, float(near[0])),
        (PAID, UNPAID, float(near[1])),
    )


def _missed(pairs: tuple[Pair, ...], apart: float) -> str:
    figures, denial = pairs
    if figures.outcome != "conflict":
        return "two figures for one length are no conflict to them"
    if denial.outcome != "conflict" or denial.contradiction < SURE:
        return "a sentence and its denial are no contradiction to them"
    if apart >= SURE:
        return "two sentences without a word in common are a contradiction to them"
    return ""


def _claim(text: str) -> Claim:
    return Claim(f"canary: {text}", 0, len(text), text, text)
