from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import verdict, verdicts

from contradict.types import Verdict
from contradict.verdicts import merged

HERE = verdict("aaaa00000001", "wrong", date(2026, 3, 1))


def counts(known: Sequence[Verdict], imported: Sequence[Verdict]) -> tuple[int, int, int, int]:
    merge = merged(known, imported)
    return len(merge.added), len(merge.changed), len(merge.refused), merge.same


@pytest.mark.parametrize(
    ("there", "expected"),
    [
        (verdict("aaaa00000002"), (1, 0, 0, 0)),
        (replace(HERE, judgement="known", given=date(2026, 3, 2)), (0, 1, 0, 0)),
        (replace(HERE, given=date(2026, 3, 2)), (0, 1, 0, 0)),
        (replace(HERE, judgement="known", given=date(2026, 2, 28)), (0, 0, 1, 0)),
        (replace(HERE, judgement="known"), (0, 0, 1, 0)),
        (replace(HERE, reason="other words"), (0, 0, 1, 0)),
        (replace(HERE, expires=date(2027, 1, 1)), (0, 0, 1, 0)),
        (HERE, (0, 0, 0, 1)),
        (replace(HERE, score=0.7, features={"similarity": 0.7}), (0, 0, 0, 1)),
    ],
)
def test_new_and_later_verdicts_are_taken_over(
    there: Verdict, expected: tuple[int, int, int, int]
) -> None:
    assert counts([HERE], [there]) == expected


few = st.lists(
    st.builds(replace, verdicts, pair=st.sampled_from(["a1", "a2", "a3"])),
    unique_by=lambda one: one.pair,
)


@given(few, few)
def test_no_later_verdict_is_lost_and_each_is_accounted_for(
    known: list[Verdict], imported: list[Verdict]
) -> None:
    merge = merged(known, imported)
    after = {one.pair: one for one in [*known, *merge.added, *merge.changed]}
    for one in [*known, *imported]:
        assert after[one.pair].given >= one.given
    assert sum(counts(known, imported)) == len(imported)
    assert {one.pair for one in merge.refused} <= {one.pair for one in known}


@given(few, few)
def test_importing_twice_changes_nothing_the_second_time(
    known: list[Verdict], imported: list[Verdict]
) -> None:
    merge = merged(known, imported)
    after = {one.pair: one for one in [*known, *merge.added, *merge.changed]}
    again = merged(list(after.values()), imported)
    assert (again.added, again.changed) == ((), ())
