"""Work that the collector of cyclic garbage does not interrupt.

What the pipeline makes holds next to no cycles, and what it remembers is large: the collector
walks all of it again and again, and finds nothing. That took a third of the time in which claims
are taken apart, a fifth of that in which they are held together, and the more the larger the
corpus.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

GROWTH = 1.5
"""How many times the memory of the last full collection is in use when the next one comes."""


@dataclass(slots=True)
class Heap:
    """All objects of this process.

    `in_use` is how many blocks of memory they took at the last full collection, or when first
    counted; the next one comes when they take `growth` times as many.
    """

    growth: float = GROWTH
    in_use: int = 0

    def grow_old(self) -> None:
        """Move all objects to the oldest generation; collect where they have become many more.

        Not where some are frozen, or where the allocator counts no blocks.
        """
        now = sys.getallocatedblocks()
        if gc.get_freeze_count() or not now:
            return
        gc.freeze()
        gc.unfreeze()
        if self.in_use and now > self.growth * self.in_use:
            gc.collect()
            self.in_use = sys.getallocatedblocks()
        self.in_use = self.in_use or now


_HEAP = Heap()


@contextmanager
def uncollected() -> Iterator[None]:
    """Put collection off until the end, for a second's work or so; also a decorator.

    What is there at the end counts as old, and only a full collection walks it. One comes when
    memory has grown by the factor GROWTH, so that cycles do not pile up. This is for the whole
    process: other threads' garbage waits too. Where collection is off already, it stays off.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        try:
            _HEAP.grow_old()
        finally:
            gc.enable()
