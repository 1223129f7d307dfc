import pytest
from comparing import claimed

from contradict.comparators import blocking_keys


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Kelso 3 is built in Ghent.", {"kelso 3", "kelso 3|place"}),
        ("Aldermoor Marine sold 400 vans.", {"aldermoor marine ", "aldermoor marine |number"}),
        (
            "Aldermoor Marine sold 400 vans in Ghent in 2023.",
            {
                "aldermoor marine ",
                "aldermoor marine |number",
                "aldermoor marine |place",
                "aldermoor marine |date",
            },
        ),
        (
            "The Kelso 3 and Aldermoor Marine cost 40 million euros.",
            {"kelso 3", "kelso 3|number", "aldermoor marine ", "aldermoor marine |number"},
        ),
        ("Aldermoor Marine exports vans from Ghent.", {"aldermoor marine "}),
        ("Aldermoor Marine is for sale.", {"aldermoor marine "}),
        ("The dam is 40 metres high.", set()),
        ("The choir sang.", set()),
    ],
)
def test_a_key_per_name_and_one_more_per_kind_of_value(text: str, expected: set[str]) -> None:
    assert blocking_keys(claimed(text)) == expected


def test_claims_of_one_question_meet_however_they_are_worded() -> None:
    left = claimed("Aldermoor Marine’s next ferry is to be assembled in Ghent.")
    right = claimed("Porto is where shipwrights at Aldermoor Marine work, in Portugal.")
    assert blocking_keys(left) & blocking_keys(right) == {
        "aldermoor marine ",
        "aldermoor marine |place",
    }


def test_keys_are_read_from_the_resolved_text() -> None:
    claim = claimed("It is built in Ghent.", resolved="The Kelso 3 is built in Ghent.")
    assert blocking_keys(claim) == {"kelso 3", "kelso 3|place"}


def test_a_claim_that_names_nothing_goes_by_what_its_document_opens_with() -> None:
    nameless = claimed("The population was 2,140.", topic=("Alder Vale", "Moss"))
    assert blocking_keys(nameless) == {
        "alder vale ",
        "alder vale |number",
        "moss ",
        "moss |number",
    }
    named = claimed("Kelso had 2,140 people.", topic=("Alder Vale", "Moss"))
    assert blocking_keys(named) == {"kelso ", "kelso |number"}
