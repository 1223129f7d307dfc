"""Two sentences of one passage: one subject, two facts, and nothing between them."""

import random
import re
from collections.abc import Iterator

from contradict.training.lookalikes.real.making import apart
from contradict.training.material import Material, is_usable
from contradict.training.pairs import LabelledPair
from contradict.training.sampling import rounds

SHAPE = "plain, same passage"
SHARED = 0.3
"""Share of the shorter sentence's words from which one may restate the other."""
_WORD = re.compile(r"[a-z]{4,}|\d+")


def neighbours(material: Material, draw: random.Random) -> Iterator[LabelledPair]:
    """Yield pairs of sentences of a passage that share few words and no figure."""
    fitting = [
        usable
        for passage in material.passages
        if len(usable := [text for text in passage if is_usable(text)]) > 1
    ]
    for passage in rounds(fitting, draw):
        left, right = draw.sample(passage, 2)
        if not _restates(left, right):
            yield apart(SHAPE, "neutral", left, right, draw)


def _restates(left: str, right: str) -> bool:
    mine, yours = (set(_WORD.findall(text.lower())) for text in (left, right))
    shared = mine & yours
    figures = any(word.isdigit() for word in shared)
    return figures or len(shared) > SHARED * min(len(mine), len(yours))
