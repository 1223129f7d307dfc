"""Work that the collector of cyclic garbage does not interrupt.

What the pipeline makes holds no cycles, and what it remembers is large: the collector walks all
of it again and again, and finds nothing. That took a third of the time in which claims are taken
apart, a quarter of that in which they are held together, and the more the larger the corpus.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Put collection off until the end, for a second's work or so; also a decorator.

    It is the whole process's: other threads collect later too. Where collection is off already,
    it stays off.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
