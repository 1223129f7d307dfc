"""Collection is put off while there is work, and only then."""

import gc
from collections.abc import Iterator
from math import inf
from weakref import ref

import pytest

from contradict.garbage import Heap, uncollected


@uncollected()
def collects() -> bool:
    return gc.isenabled()


def test_nothing_is_collected_until_the_end() -> None:
    assert collects() is False
    assert gc.isenabled()


def test_collection_goes_on_after_a_failure() -> None:
    with pytest.raises(ValueError, match="no such row"), uncollected():
        raise ValueError("no such row")
    assert gc.isenabled()


def test_collection_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with uncollected():
            assert not collects()
        assert not gc.isenabled()
    finally:
        gc.enable()


@pytest.fixture
def thawed() -> Iterator[None]:
    """Nothing is frozen, whatever ran before."""
    gc.unfreeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("thawed")
def test_what_was_made_is_old_at_once() -> None:
    with uncollected():
        made: list[object] = [[] for _ in range(5000)]
    assert set(map(id, made)) <= set(map(id, gc.get_objects(generation=2)))


@pytest.mark.usefixtures("thawed")
def test_what_was_frozen_stays_frozen() -> None:
    gc.freeze()
    with uncollected():
        pass
    assert gc.get_freeze_count() > 0


class Node:
    """Holds itself."""

    def __init__(self) -> None:
        self.own = self


@pytest.mark.usefixtures("thawed")
@pytest.mark.parametrize(("growth", "collected"), [(0.0, True), (inf, False)])
def test_cycles_are_collected_when_memory_has_grown(growth: float, collected: bool) -> None:
    heap = Heap(growth)
    gc.disable()
    try:
        heap.grow_old()  # from here on growth is measured
        node = ref(Node())
        heap.grow_old()
        assert (node() is None) is collected
    finally:
        gc.enable()
