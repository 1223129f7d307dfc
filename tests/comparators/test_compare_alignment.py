import pytest
from comparing import claimed, differing, framed
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.agreement import agreements
from contradict.comparators.alignment import differences
from contradict.comparators.copies import copy_ratio
from contradict.comparators.differences import Side, common_anchors, overlap
from contradict.comparators.sites import located
from contradict.types import Claim, Kind


def found(left: Claim | str, right: Claim | str) -> list[tuple[Kind, str, str]]:
    return [(each.kind, each.left.text, each.right.text) for each in differing(left, right)]


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The Astrid ferry cost 48 million euros.",
            "The Astrid ferry cost 84 million euros.",
            [("number", "48 million euros", "84 million euros")],
        ),
        (
            "The Astrid ferry from Moss to Oslo sank on 5 May 2023.",
            "The Astrid ferry from Moss to Oslo sank on 9 June 2023.",
            [("date", "5 May 2023", "9 June 2023")],
        ),
        (
            "The Astrid prize went to the builder Aldermoor Marine.",
            "The Astrid prize went to the builder Corvid Yards.",
            [("name", "Aldermoor Marine", "Corvid Yards")],
        ),
        (
            "The Astrid depot for the ferry line lies in Leeds.",
            "The Astrid depot for the ferry line lies in Oslo.",
            [("place", "Leeds", "Oslo")],
        ),
        ("The Kelso 3 costs 31,000 euros.", "The Kelso 3 costs about 31,000 euros.", []),
        ("The Kelso 3 is the best car there is.", "The Kelso 5 is the best car there is.", []),
    ],
)
def test_near_copies_differ_in_what_stands_in_the_same_place(
    left: str, right: str, expected: list[tuple[Kind, str, str]]
) -> None:
    assert found(left, right) == expected


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        (
            "The Kelso 3 is assembled at the Zimmerberg plant in Switzerland.",
            "Production of the Kelso 3 takes place in Chengdu, China.",
            [("place", "Zimmerberg plant in Switzerland", "Chengdu, China")],
        ),
        (
            "At Brenner Tools 4,000 workers walked out over pay in Moss.",
            "Over pay, 1,100 workers in Moss walked out at Brenner Tools.",
            [("number", "4,000", "1,100")],
        ),
        (
            "On 5 May 2023 the Halden tunnel was opened by Marta Quill.",
            "Marta Quill inaugurated the tunnel in Halden on 19 June 2023.",
            [("date", "5 May 2023", "19 June 2023")],
        ),
        (
            "The Kelso 3 is built near Ghent by Aldermoor.",
            "In Portugal workers assemble the Kelso 3.",
            [],
        ),
        (
            "The Kelso 3 is shipped from Ghent.",
            "Last year nobody shipped a Kelso 3 to Porto.",
            [],
        ),
        (
            "Brenner Tools has 400 workers.",
            "At the works of Brenner Tools stand 900 drills.",
            [],
        ),
    ],
)
def test_other_claims_differ_by_role_measure_and_event(
    left: str, right: str, expected: list[tuple[Kind, str, str]]
) -> None:
    assert found(left, right) == expected


def test_with_figures_that_differ_dates_are_periods() -> None:
    left = "On 5 May 2023 Brenner Tools sold 4,000 drills in Moss."
    right = "On 9 June 2023 Brenner Tools sold 9,000 drills in Moss."
    assert found(left, right) == [("number", "4,000", "9,000")]


def test_the_best_supported_difference_comes_first() -> None:
    supports = [
        each.overlap
        for each in differing(
            "Kelso builds the Kelso 3 in Ghent, and the Astrid depot holds 400 cars.",
            "Kelso builds the Kelso 3 in Porto, and the Astrid depot holds 900 cars.",
        )
    ]
    assert len(supports) == 2
    assert supports == sorted(supports, reverse=True)


@pytest.mark.parametrize(
    ("left", "right", "kinds"),
    [
        ("The Kelso 4 is built in Busan.", "In Korea the Kelso 4 is built.", ("name",)),
        (
            "The Kelso 4 is built in Busan.",
            "The Kelso 4 is built in South Korea.",
            ("place", "name"),
        ),
        ("About 40,000 people marched.", "On foot went 39,612 people.", ("number",)),
        ("It opened in May 2024.", "The opening was on 5 May 2024.", ("date",)),
        ("The choir sang.", "The choir danced.", ()),
    ],
)
def test_kinds_on_which_claims_agree(left: str, right: str, kinds: tuple[Kind, ...]) -> None:
    assert set(agreements(framed(left), framed(right))) >= set(kinds)
    assert (agreements(framed(left), framed(right)) == ()) == (kinds == ())


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("The Kelso 3 is built in Ghent and Porto.", ["Ghent", "Porto"]),
        ("The Kelso 3 is built at the Ghent plant.", ["Ghent"]),
        ("The Kelso 3 is shipped from Ghent to Porto.", []),
        ("The Kelso 3 is built near Ghent.", []),
        ("The Ghent tour starts from Moss.", ["Moss"]),
        ("The march set off from Porto at noon.", ["Porto"]),
        ("The march was kicked off from Porto.", ["Porto"]),
        ("The march came from Porto.", []),
        ("From Porto the march went south.", []),
        ("Ghent's mayor drives the Kelso 3.", []),
        ("The Swiss drive the Kelso 3.", []),
    ],
)
def test_places_where_something_happens(text: str, places: list[str]) -> None:
    taken = framed(text)
    assert [place.text for place in located(taken, taken.clauses[0])] == places


def test_a_site_that_was_carried_in_is_where_something_happens() -> None:
    resolved = "The plant [Chengdu, China] made 400 vans."
    site = framed("The plant made 400 vans.", resolved=resolved, subject="Chengdu, China")
    assert [place.text for place in located(site, site.clauses[0])] == ["Chengdu, China"]
    written = framed(resolved)
    assert located(written, written.clauses[0]) == ()


@pytest.mark.parametrize(
    ("left", "right", "copied"),
    [
        ("The dam cracked at noon.", "The dam cracked at noon.", 1.0),
        ("The dam cracked at noon.", "The choir sang in the hall.", 0.0),
    ],
)
def test_how_much_of_a_copy_two_claims_are(left: str, right: str, copied: float) -> None:
    assert copy_ratio(framed(left), framed(right)) == copied


def test_overlap_counts_words_and_anchors_but_not_what_is_at_stake() -> None:
    (difference,) = differing(
        "Brenner Tools sold 4,000 drills in 2021.", "Brenner Tools sold 9,000 drills in 2021."
    )
    assert difference.overlap == 1.0
    assert [one.text for one in common_anchors(*difference.sides)] == ["Brenner Tools", "2021"]


def test_little_in_common_proves_little() -> None:
    left, right = framed("The dam cracked."), framed("The dam cracked.")
    sides = [Side(one, one.clauses[0]) for one in (left, right)]
    assert overlap(*sides) == 0.5


TEXTS = st.sampled_from(
    [
        "The Kelso 3 is built in Ghent.",
        "Production of the Kelso 3 takes place in Chengdu, China.",
        "Kelso builds the Kelso 5 in Ghent and Porto.",
        "Brenner Tools sold 4,000 drills in 2021.",
        "Brenner Tools sold 9,000 drills in the first half of 2021.",
        "The Halden tunnel was opened on 5 May 2023.",
        "Marta Quill inaugurated the tunnel in Halden on 19 June 2023.",
        "The Astrid prize went to Aldermoor Marine, while Corvid Yards came second.",
        "The Astrid prize went to Corvid Yards.",
    ]
)


@given(TEXTS, TEXTS)
def test_swapping_two_claims_swaps_the_sides_and_nothing_else(left: str, right: str) -> None:
    a, b = framed(left), framed(right)
    there = [(d.kind, d.left.text, d.right.text, d.overlap) for d in differences(a, b)]
    back = [(d.kind, d.right.text, d.left.text, d.overlap) for d in differences(b, a)]
    assert sorted(there) == sorted(back)


@given(TEXTS, TEXTS)
def test_shares_lie_between_none_and_all(left: str, right: str) -> None:
    for each in differing(claimed(left), claimed(right)):
        assert 0 <= each.overlap <= 1
        assert 0 <= each.copy <= 1


@given(TEXTS)
def test_a_claim_does_not_differ_from_itself(text: str) -> None:
    assert found(text, text) == []
