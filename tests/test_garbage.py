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
