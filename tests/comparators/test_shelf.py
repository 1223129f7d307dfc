import os
from dataclasses import dataclass

import pytest
from comparing import claimed
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.frames import REMEMBERED, frame, packed_frames
from contradict.comparators.shelf import Shelf
from contradict.types import Claim


@dataclass(frozen=True, slots=True)
class Key:
    name: int


def named(key: Key) -> bytes:
    return b"key %d" % key.name


class Counting:
    """Makes texts of keys and counts how often it made, packed and unpacked one."""

    def __init__(self) -> None:
        self.made: list[int] = []
        self.packed: list[str] = []
        self.unpacked: list[int] = []

    def make(self, key: Key) -> str:
        self.made.append(key.name)
        return f"value {key.name}"

    def pack(self, value: str) -> bytes:
        self.packed.append(value)
        return value.encode()

    def unpack(self, key: Key, packed: bytes) -> str:
        self.unpacked.append(key.name)
        return packed.decode()

    def shelf(self, whole: int) -> Shelf[Key, str]:
        return Shelf(named, self.make, self.pack, self.unpack, whole)


@given(st.lists(st.integers(0, 8)), st.integers(1, 5))
def test_each_value_is_made_once_in_whatever_order_keys_come(asked: list[int], whole: int) -> None:
    counting = Counting()
    shelf, keys = counting.shelf(whole), [Key(name) for name in range(9)]
    assert [shelf[keys[name]] for name in asked] == [f"value {name}" for name in asked]
    assert sorted(counting.made) == sorted(set(asked))


def test_the_latest_are_whole_and_the_longest_unused_goes_into_bytes() -> None:
    counting = Counting()
    shelf, keys = counting.shelf(2), [Key(name) for name in range(3)]
    for name in (0, 1, 0, 2):
        shelf[keys[name]]
    assert counting.packed == ["value 1"]
    shelf[keys[0]]
    assert counting.unpacked == []
    shelf[keys[1]]
    assert counting.unpacked == [1]


def test_what_went_into_bytes_once_does_not_again() -> None:
    counting = Counting()
    shelf, keys = counting.shelf(1), [Key(name) for name in range(2)]
    for name in (0, 1, 0, 1, 0):
        shelf[keys[name]]
    assert counting.packed == ["value 0", "value 1"]


def test_a_key_that_is_made_again_finds_its_bytes() -> None:
    counting = Counting()
    shelf = counting.shelf(1)
    for name in (0, 1, 0):
        assert shelf[Key(name)] == f"value {name}"
    assert counting.made == [0, 1]


def test_what_is_forgotten_is_made_again() -> None:
    counting = Counting()
    shelf = counting.shelf(1)
    for name in (0, 1):
        shelf[Key(name)]
    shelf.clear()
    for name in (0, 1):
        assert shelf[Key(name)] == f"value {name}"
    assert counting.made == [0, 1, 0, 1]


def test_a_claim_is_the_same_after_many_others() -> None:
    texts = [f"Kelso paid {n} euros for the Ardmore quarry in 2019." for n in range(REMEMBERED + 1)]
    claims = [Claim("a", 0, len(text), text, text) for text in texts]
    before = frame(claims[0])
    for claim in claims[1:]:
        frame(claim)
    after = frame(claims[0])
    assert after is not before
    assert [value.text for value in after.anchors] == [value.text for value in before.anchors]
    assert (after.words, after.clauses, after.numbers) == (
        before.words,
        before.clauses,
        before.numbers,
    )
    assert (after.roots, after.credited, after.names) == (
        before.roots,
        before.credited,
        before.names,
    )


def test_what_another_process_made_is_not_made_again() -> None:
    there, here = Counting(), Counting()
    theirs, ours = there.shelf(4), here.shelf(4)
    key = Key(1)
    assert theirs.packed(key) is None
    assert theirs[key] == "value 1"
    packed = theirs.packed(key)
    assert packed == theirs.packed(key) == b"value 1"
    assert there.packed == ["value 1"]
    ours.put(key, packed)
    assert ours[key] == "value 1"
    assert (here.made, here.unpacked) == ([], [1])


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system does not fork")
def test_a_forked_process_uses_no_file_of_its_parents() -> None:
    claims = [claimed(f"Kelso paid {n} euros for the quarry.") for n in range(REMEMBERED + 9)]
    for claim in claims:
        frame(claim)
    child = os.fork()
    if not child:
        os._exit(int(bool(packed_frames(claims).count(None) != len(claims))))
    assert os.waitpid(child, 0)[1] == 0
    assert None not in packed_frames(claims)
