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
"""By how much more memory is in use when the next full collection comes."""


@contextmanager
def uncollected() -> Iterator[None]:
    """Put collection off until the end, for a second's work or so; also a decorator.

    What is there at the end counts as old then, so that only a full collection walks it. There is
    one when memory has grown by GROWTH, so that cycles do not pile up. It is the whole process's:
    what other threads leave is collected later too. Where collection is off already, it stays off.
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


@dataclass(slots=True)
class _Heap:
    """All objects; `in_use` are the blocks of memory that they took after the last collection."""

    in_use: int = 0

    def grow_old(self) -> None:
        """Move all objects to the oldest generation, at no cost; not where some are frozen."""
        if gc.get_freeze_count():
            return
        gc.freeze()
        gc.unfreeze()
        if not self.in_use:
            self.in_use = sys.getallocatedblocks()
        elif sys.getallocatedblocks() > GROWTH * self.in_use:
            gc.collect()
            self.in_use = sys.getallocatedblocks()


_HEAP = _Heap()
