from hypothesis import given
from hypothesis import strategies as st

from contradict.batches import CHUNK_SIZE, longest_first
from contradict.protocols import silent


def test_the_longest_come_first_with_their_positions() -> None:
    (chunk,) = longest_first(["a", "ccc", "bb"], len, silent, "")
    assert chunk == ([1, 2, 0], ["ccc", "bb", "a"])


@given(st.lists(st.integers(0, 9), max_size=3 * CHUNK_SIZE))
def test_every_item_is_in_one_chunk_at_its_position(lengths: list[int]) -> None:
    chunks = list(longest_first(lengths, int, silent, ""))
    rows = [row for positions, _ in chunks for row in positions]
    items = [item for _, chunk in chunks for item in chunk]
    assert sorted(rows) == list(range(len(lengths)))
    assert items == [lengths[row] for row in rows] == sorted(lengths, reverse=True)
    assert all(len(chunk) <= CHUNK_SIZE for _, chunk in chunks)
