import random
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.training.conflicts.altering import Alter
from contradict.training.conflicts.antonyms import opposite, sibling
from contradict.training.conflicts.calendar import other_date
from contradict.training.conflicts.denials import embedded
from contradict.training.conflicts.exclusives import not_the_only, other_rank
from contradict.training.conflicts.figures import other_digits, other_number
from contradict.training.conflicts.mined import exchanges
from contradict.training.conflicts.negations import negated
from contradict.training.conflicts.quantifiers import quantified
from contradict.training.conflicts.roles import in_passive, swapped
from contradict.training.conflicts.value_changes import change_value
from contradict.training.values import Pools, harvest

POOLS = Pools(frozenset(("Judith", "Hannah")), (), {}, (), {})


def changed(
    change: Alter, text: str, premise: str | None = None, seed: int = 0, pools: Pools = POOLS
) -> str | None:
    found = change(premise or text, text, pools, random.Random(seed))
    return found.text if found else None


def possible(change: Alter, text: str, premise: str | None = None) -> set[str | None]:
    return {changed(change, text, premise, seed) for seed in range(40)}


@given(st.integers(2, 10**7), st.integers(0, 2), st.integers(0, 99))
def test_another_figure_has_another_value_in_the_same_format(
    number: int, decimals: int, seed: int
) -> None:
    for written in (f"{number:.{decimals}f}", f"{number:,.{decimals}f}"):
        new = other_digits(written, random.Random(seed))

        assert new is not None
        assert float(new.replace(",", "")) != number
        assert len(new.partition(".")[2]) == decimals


@given(st.integers(2, 10**6), st.integers(0, 99))
def test_far_from_a_hedged_figure_is_far(number: int, seed: int) -> None:
    new = other_digits(str(number), random.Random(seed), far=True)

    assert new is None or not 2 / 3 <= int(new) / number <= 1.5


@pytest.mark.parametrize(
    ("text", "pattern"),
    [("3 May 1998", r"\d+ \w+ \d{4}"), ("Tuesday", r"\w+day"), ("the 1990s", r"the \d{3}0s")],
)
def test_another_date_keeps_its_format(text: str, pattern: str) -> None:
    for seed in range(30):
        new = other_date(text, random.Random(seed))
        assert new is not None
        assert new != text
        assert re.fullmatch(pattern, new)


def test_ordinals_get_the_ending_that_their_figure_calls_for() -> None:
    endings = {other_number("12th", random.Random(seed)) for seed in range(60)}

    assert "21st" in endings
    assert "21th" not in endings


def test_a_number_is_changed_where_the_premise_has_it_too() -> None:
    text = "Volunteers cleared 47 tonnes of debris."

    assert changed(change_value, text, f"In spring, {text}") != text
    assert changed(change_value, text, "Volunteers cleared 52 tonnes of debris.") is None


def test_the_end_of_a_range_is_no_date_of_its_own() -> None:
    premise = "Holt led the firm from 1998 to 2004."

    assert changed(change_value, "Holt led the firm in 1998.", premise) is None


def test_another_subject_is_another_subject_unless_only_one_can_be() -> None:
    pools = Pools(frozenset(("Judith", "Hannah")), ("Hannah Brandt",) * 3, {}, (), {})

    assert changed(change_value, "Judith Holt plays the flute.", pools=pools) is None
    assert (
        changed(change_value, "Judith Holt won the election.", pools=pools)
        == "Hannah Brandt won the election."
    )


def test_what_is_one_of_a_list_is_not_changed() -> None:
    text = "The firm has plants in Leeds, Bristol and Cardiff."
    pools = harvest(["The plant in Glasgow was sold.", "A plant in Norwich was sold."] * 4)

    assert {changed(change_value, text, seed=s, pools=pools) for s in range(20)} == {None}


def test_opposites_come_in_the_form_of_the_word() -> None:
    assert possible(opposite, "Prices rose in March.") == {"Prices fell in March."}
    assert possible(opposite, "The plan was accepted.") <= {
        "The plan was rejected.",
        "The plan was refused.",
    }


def test_an_opposite_that_holds_one_way_is_not_turned_round() -> None:
    assert "The group arrested its album." not in possible(
        opposite, "The group released its album."
    )


def test_a_sibling_comes_in_the_number_of_the_word() -> None:
    assert possible(sibling, "She won two silver medals.") == {
        "She won two gold medals.",
        "She won two bronze medals.",
    }


def test_the_main_verb_is_negated_and_freed() -> None:
    assert "The firm did not open a plant." in possible(negated, "The firm opened a plant.")
    assert possible(negated, "The firm did not open a plant.") == {"The firm opened a plant."}
    assert changed(negated, "Some firms may have opened a plant.") is None


def test_quantifiers_are_turned_unless_a_negation_stands_beside() -> None:
    assert "No shops were shut." in possible(quantified, "All shops were shut.")
    assert changed(quantified, "All shops were not shut.") is None


def test_names_are_swapped_around_a_directed_verb() -> None:
    assert changed(swapped, "Harlow sued Brandt in May.") == "Brandt sued Harlow in May."
    assert changed(swapped, "Harlow met Brandt in May.") is None
    assert in_passive("Harlow defeated Brandt.", POOLS) == "Brandt was defeated by Harlow."


def test_the_only_one_becomes_one_of_several() -> None:
    text = "Holt was the only player to score."

    assert "Holt was one of three players to score." in possible(not_the_only, text)


def test_a_rank_becomes_another() -> None:
    text = "It was the first novel by Holt."

    assert "It was the third novel by Holt." in possible(other_rank, text)
    assert text not in possible(other_rank, text)


def test_people_exchange_words_and_synonyms_are_left_out() -> None:
    table = exchanges(
        [
            ("the old bridge was a novelty there", "the old bridge was a rarity there"),
            ("the big film was shown in the hall", "the big movie was shown in the hall"),
        ],
        [("a short film was on at the club", "a short movie was on at the club")],
    )

    assert table == {"novelty": ("rarity",), "rarity": ("novelty",)}


def test_a_name_keeps_its_capital_inside_a_sentence() -> None:
    assert embedded("The mayor left.") == "the mayor left"
    assert embedded("Hannah Brandt left.") == "Hannah Brandt left"
    assert embedded("But she left.") is None
