"""Who did it to whom, and the two swapped."""

import pytest
from comparing import claimed, compared, framed

from contradict.comparators.roles import deeds


@pytest.mark.parametrize(
    ("text", "act", "agent", "patient"),
    [
        ("Petra Vogt beat Ada Kemp in the final.", "win", "Petra Vogt", "Ada Kemp"),
        ("Petra Vogt was beaten by Ada Kemp.", "win", "Ada Kemp", "Petra Vogt"),
        ("Petra Vogt lost to Ada Kemp.", "win", "Ada Kemp", "Petra Vogt"),
        ("Kelso Motors has acquired Brell Tools.", "buy", "Kelso Motors", "Brell Tools"),
        ("Mira Holt came on for Ivo Senn.", "replace", "Mira Holt", "Ivo Senn"),
        (
            "The lawsuit was filed by Kelso Motors against Brell Tools.",
            "against",
            "Kelso Motors",
            "Brell Tools",
        ),
    ],
)
def test_a_deed_in_the_active_voice(text: str, act: str, agent: str, patient: str) -> None:
    (deed,) = deeds(framed(text))
    assert (deed.act, deed.agent.text, deed.patient.text) == (act, agent, patient)


@pytest.mark.parametrize(
    "text",
    [
        "Petra Vogt and Ada Kemp won in pairs.",
        "Petra Vogt met Ada Kemp in Leeds.",
        "Petra Vogt won, and Ada Kemp lost.",
        "Kelso Motors played against Brell Tools.",
    ],
)
def test_no_deed(text: str) -> None:
    assert not [*deeds(framed(text))]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Petra Vogt beat Ada Kemp in the final.", "In the final Ada Kemp beat Petra Vogt."),
        ("Kelso Motors sued Brell Tools over a patent.", "Kelso Motors was sued by Brell Tools."),
        ("Brell Tools bought Kelso Motors for a euro.", "Kelso Motors has taken over Brell Tools."),
        ("Mira Holt replaced Ivo Senn at half-time.", "Ivo Senn came on for Mira Holt."),
        ("The tug Orm rammed the yacht Selkie.", "The yacht Selkie rammed the tug Orm."),
        ("Petra Vogt unseated Ada Kemp in Moss.", "Petra Vogt was unseated by Ada Kemp in Moss."),
        (
            "Brell Tools has filed a complaint against Kelso Motors.",
            "Kelso Motors brought the complaint against Brell Tools.",
        ),
    ],
)
def test_swapped_roles_are_a_conflict(left: str, right: str) -> None:
    pair = compared(left, right)
    assert (pair.outcome, pair.kind) == ("conflict", "name")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Petra Vogt beat Ada Kemp in the final.", "Ada Kemp was beaten by Petra Vogt."),
        ("Petra Vogt beat Ada Kemp in May.", "Ada Kemp beat Petra Vogt in June."),
        ("Petra Vogt beat Ada Kemp.", "Ada Kemp beat Mira Holt."),
    ],
)
def test_one_deed_told_twice_or_two_deeds_are_none(left: str, right: str) -> None:
    assert compared(left, right).outcome == "compatible"


def test_a_return_match_months_later_is_no_conflict() -> None:
    first = claimed("Petra Vogt beat Ada Kemp.", published="2024-03-02")
    second = claimed("Ada Kemp beat Petra Vogt.", published="2024-06-08")
    assert compared(first, second).outcome == "compatible"
