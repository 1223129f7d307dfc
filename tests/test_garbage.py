"""Collection is put off while there is work, and only then."""

import gc

import pytest

from contradict.garbage import uncollected


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


def test_what_was_made_is_old_and_what_comes_after_it_is_young() -> None:
    gc.collect()
    with uncollected():
        made: list[object] = [[] for _ in range(5000)]
    later: list[object] = []
    young = set(map(id, gc.get_objects(generation=0)))
    assert young.isdisjoint(map(id, made))
    assert id(later) in young


def test_what_was_frozen_stays_frozen() -> None:
    gc.freeze()
    try:
        frozen = gc.get_freeze_count()
        with uncollected():
            pass
        assert gc.get_freeze_count() == frozen > 0
    finally:
        gc.unfreeze()
