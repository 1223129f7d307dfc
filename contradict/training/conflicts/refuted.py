"""Contradictions that people wrote with most words kept, and partners of the same overlap."""

import random
from collections.abc import Iterator

from contradict.training.conflicts.denials import AFFIRMATIONS, embedded
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair
from contradict.training.rewording import reworded, telegraphic
from contradict.training.sampling import rounds
from contradict.training.shortening import shortened


def refuted(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield each human refutation, and its premise in a form as far from it.

    Where only a mere change of style makes another form of the premise, the refutation gets
    the same, so that the style says nothing.
    """
    for premise, hypothesis in rounds(material.refuted, draw, times=1):
        form = reworded(premise, draw) or shortened(premise, draw)
        against, for_it = (hypothesis, form) if form else _styled(hypothesis, premise, draw)
        yield LabelledPair(premise, against, "contradiction", "refuted by a person")
        yield LabelledPair(premise, for_it, "entailment", "refuted by a person: its partner")


def _styled(refutation: str, premise: str, draw: random.Random) -> tuple[str, str]:
    frame, said = draw.choice(AFFIRMATIONS), (embedded(refutation), embedded(premise))
    if draw.random() < 0.5 or not said[0] or not said[1]:
        return telegraphic(refutation), telegraphic(premise)
    return frame.format(said[0]), frame.format(said[1])
