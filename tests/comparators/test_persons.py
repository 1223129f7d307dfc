"""What somebody is said to be: a nation or an age in other words about one person differs."""

import pytest
from comparing import claimed, compared, differing, framed

from contradict.comparators.persons import traits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Rask, a 17-year-old Dane, won.", [("Dane", ""), ("17-year-old", "")]),
        ("The Danish sculptor Ada Rask was praised.", [("Danish", "sculptor")]),
        ("Ada Rask was a Dutch botanist.", [("Dutch", "botanist")]),
        ("Ada Rask, who turned 19 in May, trains alone.", [("19", "")]),
        ("The 34-year-old carpenter Ada Rask was named.", [("34-year-old", "")]),
        ("Ada Rask, a carpenter aged 43, was named.", [("43", "")]),
        ("Ada Rask (aged 43) was named.", [("43", "")]),
        ("Ada Rask met a Dutch botanist.", []),
        ("The Danish coach of Ada Rask spoke.", []),
        ("A 45-year-old man attacked Ada Rask.", []),
        ("Ada Rask, the wife of Danish sculptor Bo Falk, spoke.", [("Danish", "sculptor")]),
        ("Rask Motors, a Danish firm, was sold.", []),
        ("Brell's World is a British television series.", []),
        ("Ada Rask, a Danish-born botanist, was named.", []),
        ("Ada Rask, who turned 40 people away, was named.", []),
    ],
)
def test_what_somebody_is_said_to_be(text: str, expected: list[tuple[str, str]]) -> None:
    assert [(one.value.text, one.role) for one in traits(framed(text))] == expected


@pytest.mark.parametrize(
    ("left", "right", "kind"),
    [
        (
            "The surprise leader of the group is Ada Rask, a 17-year-old Estonian.",
            "Ada Rask, the 17-year-old Dane who leads the group, was content on Sunday.",
            "place",
        ),
        (
            "Sixteen-year-old Ada Rask crossed the line four minutes ahead of the field.",
            "Ada Rask, who turned 19 in May and works in a bakery, won the race.",
            "number",
        ),
    ],
)
def test_one_person_is_of_one_nation_and_one_age(left: str, right: str, kind: str) -> None:
    assert [one.kind for one in differing(left, right)] == [kind]
    assert [one.kind for one in differing(right, left)] == [kind]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The Danish sculptor Ada Rask spoke.", "Ada Rask, a Dane, worked in Moss."),
        ("The Danish coach Ada Rask spoke.", "Ada Rask, the Dutch champion, worked in Moss."),
        ("Ada Rask, a 17-year-old, spoke.", "Ada Rask, 18, works in a Moss bakery."),
        ("Ada Rask, a Dane, spoke.", "Bo Falk, a Swede, works in a Moss bakery."),
    ],
)
def test_what_goes_together_is_no_difference(left: str, right: str) -> None:
    assert not differing(left, right)


def test_nobody_s_age_is_a_running_count() -> None:
    named = "Police named the cyclist killed on Monday in Moss as Ada Rask, a carpenter aged {}."
    first = claimed(named.format(34), published="2024-05-06")
    later = claimed(named.format(43), published="2024-05-07")
    assert compared(first, later).outcome == "conflict"
