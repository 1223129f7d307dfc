"""Pairs longer than a model reads, cut into pairs that it can: the premise in windows.

A conflict may stand in the last clause of a long paragraph, which a model that cuts its input
never sees. So the premise is read in overlapping windows, and the one that contradicts most
speaks for the whole (Laban et al. 2022, SummaC, split documents for NLI in the same way).
"""

from collections.abc import Callable, Iterator, Sequence

Spans = Callable[[str], Sequence[tuple[int, int]]]
"""Where each token of a text stands in it."""

SPECIAL_TOKENS = 4
"""The most that a tokenizer puts around and between two texts (RoBERTa's; BERT's puts three)."""


def windows(pair: tuple[str, str], limit: int, spans: Spans) -> Iterator[tuple[str, str]]:
    """Yield `pair`, or pairs of windows of its premise that fit into `limit` tokens.

    The hypothesis has at most half of the room, and windows overlap by a quarter, so that a
    clause that one of them cuts is whole in the next.
    """
    premise, hypothesis = pair
    room = limit - SPECIAL_TOKENS
    if len((premise + hypothesis).encode()) <= room:  # a token is one byte at least
        yield pair
        return
    width = max(room - len(spans(hypothesis)), room // 2)
    for start, end in _windows(spans(premise), width):
        yield premise[start:end], hypothesis


def _windows(tokens: Sequence[tuple[int, int]], width: int) -> Iterator[tuple[int, int]]:
    """Yield where each window of `width` tokens starts and ends; the last one is full too."""
    last = max(0, len(tokens) - width)
    for first in (*range(0, last, width - width // 4), last):
        inside = tokens[first : first + width]
        yield (inside[0][0], inside[-1][1]) if inside else (0, 0)
