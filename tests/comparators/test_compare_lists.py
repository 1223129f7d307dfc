from collections.abc import Sequence

import pytest
from comparing import claimed, compared

from contradict.comparators.lists import reconcile
from contradict.types import Claim, Pair

CHINA = claimed("The Kelso 4 is built in Hangzhou, China.", "china")
KOREA = claimed("The Kelso 4 is built in Busan.", "korea")
CONFLICT = compared(CHINA, KOREA)


def reconciled(*others: str | Claim) -> Sequence[Pair]:
    """Return the conflict first, after a run in which these claims were compared too."""
    return reconcile([CONFLICT, *(compared(other, "The choir sang at noon.") for other in others)])


def test_two_halves_alone_are_a_conflict() -> None:
    assert CONFLICT.outcome == "conflict"
    assert reconciled() == (CONFLICT,)


@pytest.mark.parametrize(
    "text",
    [
        "The Kelso 4 is built in China and South Korea.",
        "Kelso will assemble the Kelso 4 in both Hangzhou and Busan.",
        "Production of the Kelso 4 takes place in China and South Korea.",
    ],
)
def test_a_claim_that_gives_both_places_reconciles_them(text: str) -> None:
    pair, *_ = reconciled(claimed(text, "d7"))
    assert (pair.outcome, pair.code, pair.score) == ("compatible", "one of several", 0.0)
    assert pair.reason == "a claim in d7 gives both places together"
    assert (pair.left, pair.right, pair.slots) == (CHINA, KOREA, CONFLICT.slots)


@pytest.mark.parametrize(
    "text",
    [
        "The Kelso 5 is built in China and South Korea.",
        "The Kelso 4 is sold in China and South Korea.",
        "The Kelso 4 is built in China and Portugal.",
        "The Kelso 4 is built in China, while ferries are built in South Korea.",
        "The Kelso 4 is shipped from China to South Korea.",
    ],
    ids=["other subject", "other action", "other place", "two clauses", "other role"],
)
def test_other_lists_leave_it_a_conflict(text: str) -> None:
    pair, *_ = reconciled(text)
    assert pair == CONFLICT


def test_one_place_that_holds_both_is_no_list() -> None:
    shenzhen = compared(CHINA, claimed("The Kelso 4 is built in Shenzhen.", "shenzhen"))
    whole = compared("The Kelso 4 is built in China.", "The choir sang at noon.")
    assert shenzhen.outcome == "conflict"
    assert reconcile([shenzhen, whole]) == (shenzhen, whole)


def test_figures_are_left_alone_and_every_pair_keeps_its_place() -> None:
    sold = compared("The Kelso 4 sold 400 times in 2021.", "The Kelso 4 sold 900 times in 2021.")
    both = compared("The Kelso 4 is built in China and South Korea.", "The choir sang at noon.")
    assert sold.outcome == "conflict"
    assert [pair.code for pair in reconcile([both, sold, CONFLICT])] == [
        "too little shared",
        "conflict",
        "one of several",
    ]


def test_nothing_to_reconcile() -> None:
    assert reconcile([]) == ()
