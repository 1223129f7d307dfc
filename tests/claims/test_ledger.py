import tracemalloc
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.claims import Ledger, Picked
from contradict.claims.ledger import LATEST
from contradict.types import Claim

CLAIMS = st.lists(
    st.builds(
        Claim,
        document=st.text(),
        start_char=st.integers(0, 2**40),
        end_char=st.integers(0, 2**40),
        text=st.text(),
        resolved=st.text(),
        topic=st.lists(st.text()).map(tuple),
        published=st.none() | st.dates(),
    )
)


def claim(number: int) -> Claim:
    text = f"The Astrid terminal in Moss cost {number} million euros in the end, and not less."
    return Claim("a", number, number + len(text), text, text, published=date(2024, 5, 1))


@given(CLAIMS, CLAIMS, st.slices(8))
def test_a_ledger_is_a_list_of_its_claims(
    claims: list[Claim], more: list[Claim], part: slice
) -> None:
    ledger = Ledger(claims)
    ledger.extend(more)
    assert (list(ledger), len(ledger)) == ([*claims, *more], len(claims) + len(more))
    assert ledger[part] == [*claims, *more][part]


@given(CLAIMS.filter(bool), st.data())
def test_claims_are_picked_in_any_order(claims: list[Claim], data: st.DataObject) -> None:
    places = data.draw(st.lists(st.integers(0, len(claims) - 1)))
    picked = Picked(Ledger(claims), np.array(places, np.int64))
    assert list(picked) == picked[:] == [claims[place] for place in places]


def test_what_is_not_there_is_an_index_error() -> None:
    ledger = Ledger([claim(0)])
    assert ledger[-1] == claim(0)
    with pytest.raises(IndexError):
        ledger[1]


def test_a_claim_is_one_object_while_it_is_at_hand() -> None:
    ledger = Ledger(map(claim, range(LATEST + 1)))
    first = ledger[0]
    assert ledger[0] is first
    every = list(ledger)
    assert every[0] is first
    assert ledger[0] is not first
    assert ledger[0] == first


def test_claims_take_next_to_no_memory() -> None:
    count = 4 * LATEST
    tracemalloc.start()
    held = [claim(number) for number in range(count)]
    as_list, _ = tracemalloc.get_traced_memory()
    del held
    before, _ = tracemalloc.get_traced_memory()
    ledger = Ledger(map(claim, range(count)))
    assert sum(1 for _ in ledger) == count
    after, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert after - before < as_list / 2  # the latest quarter, and what is made to find them again
