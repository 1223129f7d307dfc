"""What every kind of change to a sentence gives back."""

import random
import re
from collections.abc import Callable
from dataclasses import dataclass

from contradict.training.values import Pools

_JOINS_BEHIND = re.compile(r"[\w-]|[.,:]\d")


@dataclass(frozen=True, slots=True)
class Altered:
    """A hypothesis changed so that the premise, which entailed it, contradicts it."""

    text: str
    shape: str


Alter = Callable[[str, str, Pools, random.Random], Altered | None]
"""Takes a premise and a hypothesis that follows from it; None where it can change nothing."""


def occurs(words: str, text: str) -> int:
    """Return how often `words` stand in `text`, not as parts of longer words."""
    count, at = 0, text.find(words)
    while at >= 0:
        end = at + len(words)
        count += not (_joins(text, at) or _JOINS_BEHIND.match(text, end))
        at = text.find(words, end)
    return count


def _joins(text: str, at: int) -> bool:
    """Whether what stands before `at` is part of the same word or figure."""
    before = text[max(0, at - 2) : at]
    in_figure = before[-1:] in {".", ","} and before[:1].isdigit() and text[at].isdigit()
    return before[-1:].isalnum() or before[-1:] in {"-", "_", ":"} or in_figure


def replaced(text: str, start: int, end: int, new: str) -> str:
    """Return `text` with other words from `start` to `end`, an article before them fitted."""
    before = text[:start]
    article = re.search(r"\b([Aa])n? $", before)
    if article:
        vowel = new[:1].lower() in "aeio" or new.startswith(("8", "11 ", "18 "))
        before = before[: article.start()] + article[1] + ("n " if vowel else " ")
    return before + new + text[end:]
