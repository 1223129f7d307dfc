"""Work that the collector of cyclic garbage does not interrupt.

What the pipeline makes holds next to no cycles, and what it remembers is large: the collector
walks all of it again and again, and finds nothing. That took a third of the time in which claims
are taken apart, a fifth of that in which they are held together, and the more the larger the
corpus.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Put collection off until the end, for a second's work or so; also a decorator.

    What is there at the end counts as old, so that only a full collection walks it: there is one
    when a quarter has been added by work that is not put off. It is the whole process's: other
    threads collect later too. Where collection is off already, it stays off.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        _grow_old()
        gc.enable()


def _grow_old() -> None:
    """Move all objects to the oldest generation, in no time; not where some are frozen for good."""
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()
