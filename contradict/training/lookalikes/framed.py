"""Makes pairs from frames: what a frame's lines say, and the same about another subject."""

import random
from collections.abc import Iterator
from dataclasses import dataclass

from contradict.training.lookalikes.filling import Values, draw_values, fill, redraw
from contradict.training.lookalikes.frame import Frame, Line, frames
from contradict.training.lookalikes.voices import heard
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair

_LABELS = {"c": "contradiction", "n": "neutral", "=": "entailment", "<": "entailment"}
ANOTHER_SUBJECT = 0.12
"""Share of pairs about another subject; with these, a third of all pairs is neutral."""
RESTATED = 0.1
"""Share of pairs of two wordings of one fact."""
_CHOICES = 60
"""Divisible by the length of every list of choices but a list of seven."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A frame with its values and its choice, ready for its wordings."""

    frame: Frame
    values: Values
    choice: int

    def text(self, wording: str, values: Values | None = None) -> str:
        """Return a wording of the frame, filled."""
        return fill(wording, values or self.values, self.choice)


def from_frames(_: Material, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield pairs from all frames in turn, each time in another order."""
    order = list(frames())
    while True:
        draw.shuffle(order)
        for frame in order:
            drawn = Drawn(frame, draw_values(frame, draw), draw.randrange(_CHOICES))
            pair = _pair(drawn, draw)
            if pair:
                yield heard(pair, draw)


def _pair(drawn: Drawn, draw: random.Random) -> LabelledPair | None:
    kind = draw.random()
    if kind < ANOTHER_SUBJECT:
        return _another_subject(drawn, draw)
    if kind < ANOTHER_SUBJECT + RESTATED:
        return _restated(drawn, draw)
    return _related(drawn, _line(drawn.frame, draw), draw)


def _line(frame: Frame, draw: random.Random) -> Line:
    """Return a line; every relation is as likely as any other, conflicts twice as likely."""
    relations = [*frame.relations(), *(["c"] if "c" in frame.relations() else [])]
    relation = draw.choice(relations)
    return draw.choice([line for line in frame.lines if line.relation == relation])


def _related(drawn: Drawn, line: Line, draw: random.Random) -> LabelledPair:
    texts = (drawn.text(draw.choice(drawn.frame.facts)), drawn.text(line.text))
    narrower = texts[::-1] if line.relation == ">" else texts
    directed = line.relation in "<>"
    turned = draw.random() < (0.3 if directed else 0.5)
    label = _LABELS["<" if directed else line.relation]
    left, right = narrower[::-1] if turned else narrower
    return LabelledPair(left, right, "neutral" if directed and turned else label, drawn.frame.shape)


def _restated(drawn: Drawn, draw: random.Random) -> LabelledPair | None:
    if len(drawn.frame.facts) < 2:
        return None
    left, right = draw.sample(drawn.frame.facts, 2)
    return LabelledPair(drawn.text(left), drawn.text(right), "entailment", drawn.frame.shape)


def _another_subject(drawn: Drawn, draw: random.Random) -> LabelledPair | None:
    """Return a fact and a fact or conflict about another subject; None where none is named."""
    frame = drawn.frame
    wordings = [*frame.facts, *(line.text for line in frame.lines if line.relation == "c")]
    wording, other = draw.choice(wordings), redraw(frame, drawn.values, draw)
    right = drawn.text(wording, other)
    left = drawn.text(draw.choice(frame.facts))
    same = right == drawn.text(wording) or left == drawn.text(frame.facts[0], other)
    return None if same else LabelledPair(left, right, "neutral", f"{frame.shape}, other subject")
