import pytest
from comparing import claimed, compared

from contradict.comparators.frames import frame
from contradict.comparators.lists import by_name, place_lists, reconcile
from contradict.types import Claim, Pair

CHINA = claimed("The Kelso 4 is built in Hangzhou, China.", "china")
KOREA = claimed("The Kelso 4 is built in Busan.", "korea")
CONFLICT = compared(CHINA, KOREA)


def reconciled(pair: Pair, *others: str | Claim) -> Pair:
    """Return a pair, after a run in which these claims were compared too."""
    claims = [claimed(one) if isinstance(one, str) else one for one in others]
    given = (one for claim in (pair.left, pair.right, *claims) for one in place_lists(frame(claim)))
    return reconcile(pair, by_name(given))


def test_two_halves_alone_are_a_conflict() -> None:
    assert CONFLICT.outcome == "conflict"
    assert reconciled(CONFLICT) == CONFLICT


@pytest.mark.parametrize(
    "text",
    [
        "The Kelso 4 is built in China and South Korea.",
        "Kelso will assemble the Kelso 4 in both Hangzhou and Busan.",
        "Production of the Kelso 4 takes place in China and South Korea.",
    ],
)
def test_a_claim_that_gives_both_places_reconciles_them(text: str) -> None:
    pair = reconciled(CONFLICT, claimed(text, "d7"))
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
    assert reconciled(CONFLICT, text) == CONFLICT


def test_one_place_that_holds_both_is_no_list() -> None:
    shenzhen = compared(CHINA, claimed("The Kelso 4 is built in Shenzhen.", "shenzhen"))
    assert shenzhen.outcome == "conflict"
    assert reconciled(shenzhen, "The Kelso 4 is built in China.") == shenzhen


def test_figures_are_left_alone() -> None:
    sold = compared("The Kelso 4 sold 400 times in 2021.", "The Kelso 4 sold 900 times in 2021.")
    assert sold.outcome == "conflict"
    assert reconciled(sold, "The Kelso 4 is built in China and South Korea.") == sold


def test_the_first_claim_that_gives_both_is_named() -> None:
    text = "The Kelso 4 is built in China and South Korea."
    pair = reconciled(CONFLICT, claimed(text, "d7"), claimed(text, "d8"))
    assert pair.reason == "a claim in d7 gives both places together"


def test_a_place_that_only_its_sentence_shows_to_be_one_is_in_no_list_either() -> None:
    early, late = (
        f"Ada Rook, who grew up in Quenby, joined the brigade after nine years in {town}."
        for town in ("Brell", "Orle")
    )
    pair = compared(claimed(early, "d1"), claimed(late, "d2"))
    assert (pair.outcome, pair.slots[0].left, pair.slots[0].right) == ("conflict", "Brell", "Orle")
    assert reconciled(pair) == pair
