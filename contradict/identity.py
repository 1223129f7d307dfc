"""What makes two pairs the same pair, whatever line, run or model they come from."""

import unicodedata
from hashlib import sha256

from contradict.types import Claim, Pair, SlotDifference

SIGNS = str.maketrans(
    {
        **dict.fromkeys("“”„‟", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("‐‒–—―−", "-"),
        **dict.fromkeys("\u00ad\u200b\u200e\u200f\u2060\ufeff"),  # these are not seen at all
    }
)
"""Typographic signs that a text may change to or from without another word in it."""

LENGTH = 12
"""Hexadecimal digits of an id: a million pairs share one with a chance of one in 500."""


def normalised(text: str) -> str:
    r"""Return `text` without what reprinting changes: case, white space, quotes and dashes.

    >>> normalised("The  plant’s “first”\ncar")
    'the plant\'s "first" car'
    """
    return " ".join(unicodedata.normalize("NFKC", text).translate(SIGNS).casefold().split())


def pair_id(pair: Pair) -> str:
    """Return the id of what a pair says: both claims' words, their slots and the outcome.

    The order of the two claims does not matter, nor their documents, places, score or model.
    """
    sides = sorted((_side(pair.left, pair.slots, 0), _side(pair.right, pair.slots, 1)))
    return digest(*sides, pair.outcome)


def digest(*parts: str) -> str:
    """Return a short hash of `parts` in their order."""
    return sha256("\x1f".join(parts).encode("utf-8", "replace")).hexdigest()[:LENGTH]


def _side(claim: Claim, slots: tuple[SlotDifference, ...], column: int) -> str:
    values = (f"{slot.kind}\x1e{normalised((slot.left, slot.right)[column])}" for slot in slots)
    return "\x1d".join((normalised(claim.text), *sorted(values)))
