"""Changes one value of the hypothesis that stands in the premise too."""

import random
import re

from contradict.lexicon import base_forms
from contradict.training.conflicts.altering import Altered, occurs, replaced
from contradict.training.conflicts.single_values import single_values
from contradict.training.conflicts.substitutes import other_value
from contradict.training.values import Mention, Pools, mentions

_SHAPES = {
    "number": "number changed",
    "date": "date changed",
    "place": "place changed",
    "origin": "origin changed",
    "person": "person changed",
    "surname": "person changed",
    "name": "name changed",
}
_INTRINSIC = {"name": 0.1}
_INTRINSIC_ELSE = 0.3
"""How often another value of the premise itself is taken where there is one; names of things least
often, since two of them in a sentence may be of unlike things."""
_LONGEST_LIST = 25
"""Characters between two values of a list: farther apart, each has words of its own."""
_DESCRIBES = re.compile(
    r" (?!(?:in|on|at|by|for|to|and|was|were|is|are|of|from|with|has|had)\b)[a-z]|-"
)
_RANK = re.compile(r"(?:fir|seco|thi|four|fif|six|seven|eigh|nin|ten)\w*(?:st|nd|rd|th)", re.I)
_LISTING = re.compile(r",|\band\b|\bor\b|&|[-–/]|\bto\b")


def change_value(
    premise: str, hypothesis: str, pools: Pools, draw: random.Random
) -> Altered | None:
    """Return the hypothesis with one value changed; None where no value can be, safely."""
    found = list(single_values(premise, hypothesis, pools))
    draw.shuffle(found)
    for mention in found:
        shape = _SHAPES[mention.kind]
        swaps = draw.random() < _INTRINSIC.get(mention.kind, _INTRINSIC_ELSE)
        inside = _from_premise(mention, premise, hypothesis, pools) if swaps else []
        new = draw.choice(inside) if inside else other_value(mention, pools, draw)
        if new and (inside or not occurs(new, premise)):
            text = replaced(hypothesis, mention.start, mention.end, new)
            return Altered(text, f"{shape}, from the premise" if inside else shape)
    return None


def _from_premise(mention: Mention, premise: str, hypothesis: str, pools: Pools) -> list[str]:
    """Return the premise's other values of the kind that may stand in the value's place."""
    at = premise.find(mention.text)
    if mention.kind == "name" and _DESCRIBES.match(hypothesis, mention.end):
        return []
    return [
        other.text
        for other in mentions(premise, pools.first_names)
        if other.kind == mention.kind
        and _is_alike(mention.text, other.text)
        and (mention.kind != "name" or not base_forms(other.text.lower()))
        and not occurs(other.text, hypothesis)
        and not premise[: other.start].endswith("(")
        and not _listed_together(premise, at, mention, other)
    ]


def _is_alike(old: str, new: str) -> bool:
    """Whether one text may replace the other by its form."""
    return _form(old) == _form(new) and new.isascii() and old.lower() != new.lower()


def _form(text: str) -> str:
    """Return a text's form: "3 May 1998" gives "9 Aa 9999", "third" "th", "twelve" "a"."""
    if _RANK.fullmatch(text):
        return "th"
    letters = re.sub("[a-z]+", "a", re.sub("[A-Z]", "A", text))
    return re.sub(r"\d", "9", letters)


def _listed_together(premise: str, at: int, mention: Mention, other: Mention) -> bool:
    """Whether little but commas and "and" stands between two values."""
    left, right = sorted(((at, at + len(mention.text)), (other.start, other.end)))
    between = premise[left[1] : right[0]]
    return len(between) < _LONGEST_LIST and _LISTING.search(between) is not None
