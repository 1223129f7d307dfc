"""Progress bars on stderr, for what takes more than a second, where a person is watching."""

import sys
from collections.abc import Iterable, Sequence
from typing import Any

DELAY = 1.0
"""Seconds before a bar shows up."""


def bar(items: Sequence[Any], label: str) -> Iterable[Any]:
    """Return `items` with a bar on stderr; without a terminal there, just `items`."""
    if not sys.stderr.isatty():
        return items
    from tqdm import tqdm

    shown: Iterable[Any] = tqdm(items, desc=label, delay=DELAY, leave=False, file=sys.stderr)
    return shown
