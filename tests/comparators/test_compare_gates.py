"""Each gate with a pair that it objects to, and a near pair that it lets pass."""

import pytest
from comparing import claimed, compared, differing, framed

from contradict.comparators.differences import difference, side_of
from contradict.comparators.gates import objection
from contradict.comparators.gates.subject import subject
from contradict.types import Claim


def refused(left: Claim | str, right: Claim | str) -> str:
    """Return why the pair is no conflict: the reason's short form."""
    pair = compared(left, right)
    assert (pair.outcome, pair.score) == ("compatible", 0.0)
    return pair.code


def passes(left: Claim | str, right: Claim | str) -> bool:
    return compared(left, right).outcome == "conflict"


@pytest.mark.parametrize(
    ("code", "left", "other", "near"),
    [
        (
            "other subject",
            "The Astrid Museum opened its new wing in Leeds.",
            "The Corvid Theatre opened its new wing in Oslo.",
            "The Astrid Museum opened its new wing in Oslo.",
        ),
        (
            "sibling subjects",
            "The Kelso 3 is built in Chengdu.",
            "The Kelso 5 is built in Ghent.",
            "The Kelso 3 is built in Ghent.",
        ),
        (
            "part and whole",
            "The Kelso 3 is built in Chengdu.",
            "Kelso builds cars in Ghent.",
            "Kelso's Kelso 3 is built in Ghent.",
        ),
        (
            "condition",
            "The Brenner Tools works will close on 19 June 2023.",
            "If the levy passes, the Brenner Tools works will close on 5 May 2023.",
            "The Brenner Tools works will close on 5 May 2023.",
        ),
        (
            "rejected view",
            "Brenner Tools employs 900 workers in Moss.",
            "It is false that Brenner Tools employs 4,000 workers in Moss.",
            "It is certain that Brenner Tools employs 4,000 workers in Moss.",
        ),
        (
            "guess against firm",
            "The Halden court will hear the case on 19 June 2023.",
            "The Halden court may hear the case on 5 May 2023.",
            "The Halden court will hear the case on 5 May 2023.",
        ),
        (
            "list-valued",
            "The Astrid Museum lends its maps of the coast to galleries in Oslo.",
            "Galleries in Porto are where the Astrid Museum lends its maps.",
            "The Astrid Museum lends its maps of the coast to galleries in Porto.",
        ),
        (
            "one of several",
            "Kelso builds the Kelso 3 in Chengdu.",
            "Kelso also builds the Kelso 3 in Ghent.",
            "Kelso also announced that it builds the Kelso 3 in Ghent.",
        ),
        (
            "one of several",
            "Kelso builds the Kelso 3 in Chengdu.",
            "In addition to vans, Kelso builds the Kelso 3 in Ghent.",
            "Unlike vans, Kelso builds the Kelso 3 in Ghent.",
        ),
        (
            "another instance",
            "The express train from Halden to Moss takes 50 minutes.",
            "The stopping train from Halden to Moss takes 95 minutes.",
            "The express train from Halden to Moss takes 95 minutes.",
        ),
        (
            "another instance",
            "The first Halden depot in Moss cost 3 million euros.",
            "The second Halden depot in Moss cost 5 million euros.",
            "The first Halden depot in Moss cost 5 million euros.",
        ),
        (
            "another instance",
            "One Moss bus carries 40 passengers.",
            "The other Moss bus carries 52 passengers.",
            "One Moss bus carries 52 passengers.",
        ),
        (
            "another instance",
            "The Moss clinic has 40 full-time nurses.",
            "The Moss clinic has 25 part-time nurses.",
            "The Moss clinic has 25 full-time nurses.",
        ),
        (
            "another instance",
            "The upper lock at Moss was built in 1904.",
            "The lower lock at Moss was built in 1921.",
            "The new upper lock at Moss was built in 1921.",
        ),
        (
            "another instance",
            "Pupils in Moss on the high-dose diet lost 4 kilos.",
            "Pupils in Moss on the low-dose diet lost 2 kilos.",
            "Pupils in Moss on the high-dose diet lost 2 kilos.",
        ),
        (
            "another instance",
            "The tunnel at Moss runs for 640 metres and has a cast roof.",
            "The latter tunnel at Moss runs for 900 metres and has a cast roof.",
            "The tunnel at Moss runs for 900 metres and has a cast roof.",
        ),
        (
            "two periods",
            "Brenner Tools sold 4,000 drills in 2021.",
            "Brenner Tools sold 9,000 drills in 2023.",
            "Brenner Tools sold 9,000 drills in 2021.",
        ),
        (
            "other place",
            "Brenner Tools opened its works in Moss on 5 May 2023.",
            "On 9 June 2023 Brenner Tools opened its works in Porto.",
            "On 9 June 2023 Brenner Tools opened its works in Moss.",
        ),
        (
            "last time",
            "Fennmoor Rovers last won a match in December.",
            "Fennmoor Rovers have not won a match since December.",
            "Fennmoor Rovers have not won a match in December.",
        ),
    ],
)
def test_a_gate_objects_to_one_and_lets_a_near_one_pass(
    code: str, left: str, other: str, near: str
) -> None:
    assert refused(left, other) == code
    assert refused(other, left) == code
    assert passes(left, near)


def test_an_unnamed_subject_needs_a_place_or_a_topic() -> None:
    may = "The bridge was closed to lorries on 5 May 2023."
    june = "The bridge was closed to lorries on 9 June 2023."
    assert refused(may, june) == "subject unclear"
    topic = ("Fennmoor",)
    assert passes(claimed(may, topic=topic), claimed(june, topic=topic))
    assert refused(claimed(may, topic=topic), claimed(june, topic=("Moss",))) == "subject unclear"
    assert passes(
        may.replace("bridge", "bridge in Halden"), june.replace("bridge", "bridge in Halden")
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "The thief who took 12 violins was caught near Brell on Sunday.",
            "The thief who took 12 violins was caught near Orle on Sunday.",
        ),
        (
            "A nurse, Ada Rook, dug the child out of the snow in Brell on Sunday.",
            "The child was dug out of the snow in Brell on Sunday by Ines Falk, a nurse.",
        ),
        (
            "Transport minister Ada Rook quit on Sunday after a row over contracts for ploughs.",
            "Transport minister Ines Falk quit on Sunday after a row over contracts for ploughs.",
        ),
    ],
    ids=["figure", "place", "words"],
)
def test_one_day_and_what_happened_on_it_need_no_name(left: str, right: str) -> None:
    assert passes(*(claimed(text, published="2024-05-07") for text in (left, right)))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A man was caught in Brell on Sunday.", "A man was caught in Orle on Sunday."),
        ("The board meets in Brell on Monday.", "The board meets in Orle on Monday."),
        (
            "Three men with two dogs were seen near Brell on Sunday.",
            "Three men with two dogs were seen near Orle on Sunday.",
        ),
    ],
)
def test_a_day_alone_makes_no_two_claims_one_event(left: str, right: str) -> None:
    sides = [claimed(text, published="2024-05-07") for text in (left, right)]
    assert refused(*sides) == "subject unclear"


def test_two_who_act_in_one_place_are_two_subjects() -> None:
    raised = "told the Senate on Monday that the levy has raised 40 million euros."
    left = f"Marta Quill and Devon Ashby {raised}"
    right = f"Ines Falk and Bram Oude {raised.replace('40', '90')}"
    assert refused(left, right) == "other subject"
    assert passes(left, left.replace("40", "90"))


def test_names_of_one_text_tell_of_its_several_subjects() -> None:
    left = "The contract for the Moss ferry went to the builder Aldermoor Marine."
    right = "The contract for the Moss ferry went to the builder Corvid Yards."
    assert refused(claimed(left, "one"), claimed(right, "one")) == "parallel sentences"
    assert passes(claimed(left, "one"), claimed(right, "two"))


def test_a_name_that_was_carried_in_proves_nothing() -> None:
    left = "The contract for the Moss ferry went to the builder Aldermoor Marine."
    right = "The contract for the Moss ferry went to the builder Corvid Yards."
    carried = claimed("The contract for the Moss ferry went to it.", resolved=right)
    assert refused(left, carried) == "subject unclear"


def test_two_products_are_no_two_answers() -> None:
    prize = "The Moss ferry prize for the best car went to "
    assert refused(f"{prize}the Kelso 4.", f"{prize}the Orla 9.") == "other subject"
    assert passes(f"{prize}Marta Quill.", f"{prize}Devon Ashby.")


@pytest.mark.parametrize(("later", "apart"), [("2024-01-10", True), ("2023-02-10", False)])
def test_undated_figures_hold_for_the_time_of_their_reports(later: str, apart: bool) -> None:
    left = claimed("Brenner Tools employs 4,000 workers.", published="2023-01-10")
    right = claimed("Brenner Tools employs 9,000 workers.", published=later)
    assert passes(left, right) is not apart
    if apart:
        assert refused(left, right) == "other period"


def test_figures_for_one_date_conflict_whenever_they_were_reported() -> None:
    left = claimed("Brenner Tools sold 4,000 drills in 2021.", published="2022-01-10")
    right = claimed("Brenner Tools sold 9,000 drills in 2021.", published="2024-01-10")
    assert passes(left, right)


def test_a_quarter_and_its_year_have_two_figures() -> None:
    year = "Brenner Tools sold 9,000 drills in 2023."
    for quarter in ("the first quarter of 2023", "the last three months of 2023"):
        assert refused(f"Brenner Tools sold 4,000 drills in {quarter}.", year) == "two periods"


def test_a_season_and_its_first_half_have_two_figures() -> None:
    whole = "Brenner Rovers scored 58 goals over the season."
    half = "Brenner Rovers scored 31 goals in the first half of the season."
    assert refused(half, whole) == "two periods"
    assert passes(half, half.replace("31", "58"))


@pytest.mark.parametrize(
    ("part", "whole"),
    [("in October", "from January to October"), ("between April and June", "in the year to June")],
)
def test_a_month_or_three_and_the_months_up_to_it_have_two_figures(part: str, whole: str) -> None:
    left = claimed(f"Brenner Tools sold 4,000 drills {part}.", published="2024-11-10")
    right = claimed(f"Brenner Tools sold 9,000 drills {whole}.", published="2024-11-11")
    assert refused(left, right) == "two periods"
    same = claimed(left.text.replace("4,000", "9,000"), published="2024-11-11")
    assert passes(left, same)


def test_a_day_of_this_year_is_that_day() -> None:
    first = claimed("The Calder flooded 40 homes in Moss on Saturday.", published="2024-01-15")
    again = "On Monday the Calder flooded 15 homes in Moss for the second time this year."
    assert refused(first, claimed(again, published="2024-11-26")) == "other period"
    assert passes(first, claimed(again.replace("Monday", "Saturday"), published="2024-01-15"))


@pytest.mark.parametrize(
    "allowed",
    [
        "Biologists with a licence from the county may fish for char in Lake Brell.",
        "Residents of Moss who hold a permit may fish for char in Lake Brell.",
    ],
)
def test_an_exception_to_a_ban_denies_nothing(allowed: str) -> None:
    banned = "Fishing for char is forbidden in Lake Brell."
    assert refused(banned, allowed) == refused(allowed, banned) == "two groups"


def test_a_ban_of_those_who_are_allowed_is_denied() -> None:
    banned = "Anglers with a licence are forbidden to fish for char in Lake Brell."
    allowed = "Anglers with a licence are allowed to fish for char in Lake Brell."
    assert passes(banned, allowed)


def test_a_charge_stands_whatever_was_done() -> None:
    charged = "The teacher Ida Lenz was accused of taking money from the school fund of Moss."
    cleared = "The teacher Ida Lenz did not take money from the school fund of Moss."
    assert refused(charged, cleared) == "accusation"
    assert passes(charged.replace("was accused of taking", "took"), cleared)
    jailed = "The teacher Ida Lenz, accused of fraud in Moss, was jailed on 6 May 2024."
    assert passes(jailed, "The teacher Ida Lenz was not jailed in Moss on 6 May 2024.")


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        ("Readers would like the Astrid library of Moss to be open.", "uncertain against firm"),
        ("Ida Lenz never said that the Astrid library of Moss is open.", "rejected view"),
    ],
)
def test_what_is_wished_or_was_not_said_is_not_told(wish: str, code: str) -> None:
    closed = "The Astrid library of Moss is closed."
    assert refused(wish, closed) == code
    assert passes("Readers say that the Astrid library of Moss is open.", closed)


def test_the_share_of_a_town_is_not_that_of_its_region() -> None:
    town = "In the city of Leipzig unemployment stood at 7.9% in May 2024."
    region = "In Saxony unemployment stood at 6.8% in May 2024."
    assert refused(town, region) == "part and whole"
    assert passes(town, region.replace("Saxony", "Leipzig"))


def test_what_was_so_years_ago_may_have_changed() -> None:
    first = claimed("The Astrid library of Moss is open.", published="2019-05-11")
    later = "The Astrid library of Moss is closed."
    assert refused(first, claimed(later, published="2025-05-13")) == "another time"
    assert passes(first, claimed(later, published="2019-05-13"))


def test_what_a_paper_would_have_done_is_no_condition() -> None:
    signed = "The minister Ida Lenz signed the order on the Brell forest on Thursday."
    refusal = "Ida Lenz did not sign the order on Thursday that would have opened the Brell forest."
    assert passes(signed, refusal)


def test_two_years_are_told_apart_however_far_apart_the_reports() -> None:
    left = claimed("Brenner Tools sold 4,000 drills in 2021.", published="2022-01-10")
    right = claimed("Brenner Tools sold 9,000 drills in 2023.", published="2024-01-10")
    assert refused(left, right) == "two periods"


def test_what_happens_in_a_month_happens_in_its_year() -> None:
    year = "The Astrid museum will be opened in Moss in 2023."
    assert passes(year, "The Astrid museum will be opened in Halden in June 2023.")


@pytest.mark.parametrize(
    ("first", "first_day", "second", "second_day", "code"),
    [
        ("3 January 2023", "2023-01-04", "9 August 2023", "2023-08-10", "another occurrence"),
        ("3 January 2023", "2023-08-12", "9 August 2023", "2023-08-10", "conflict"),
        ("3 January 2023", "2023-01-04", "9 January 2023", "2023-01-10", "conflict"),
    ],
)
def test_each_reported_near_its_own_day_is_another_occurrence(
    first: str, first_day: str, second: str, second_day: str, code: str
) -> None:
    left = claimed(f"The Halden bridge closed on {first}.", published=first_day)
    right = claimed(f"The Halden bridge closed on {second}.", published=second_day)
    assert compared(left, right).code == code


@pytest.mark.parametrize(
    ("left", "right", "reason"),
    [
        (
            "The Kelso 3 is built in Chengdu.",
            "The Kelso 5 is built in Ghent.",
            "sites of sibling models of one maker: Kelso 3 and Kelso 5",
        ),
        (
            "The express train from Halden to Moss takes 50 minutes.",
            "The stopping train from Halden to Moss takes 95 minutes.",
            "the claims speak of different ones: “express” and “stopping”",
        ),
        (
            "Brenner Tools sold 4,000 drills in 2021.",
            "Brenner Tools sold 9,000 drills in 2023.",
            "the claims are about 2021 and 2023",
        ),
        (
            "The Astrid Museum lends its maps of the coast to galleries in Oslo.",
            "Galleries in Porto are where the Astrid Museum lends its maps.",
            "“lend” can have several true answers at once",
        ),
    ],
)
def test_a_reason_names_its_evidence(left: str, right: str, reason: str) -> None:
    (against,) = {objection(difference) for difference in differing(left, right)}
    assert against is not None
    assert against.reason == reason


@pytest.mark.parametrize(
    ("text", "apart"),
    [
        ("{} won the Moss marathon in the rain.", True),
        ("{} won the 2023 Moss marathon in the rain.", False),
        ("{} founded the Moss bakery in the rain.", False),
    ],
)
def test_what_is_won_every_year_has_a_winner_each(text: str, apart: bool) -> None:
    left = claimed(text.format("Marta Quill"), published="2023-05-02")
    near = claimed(text.format("Devon Ashby"), published="2023-05-03")
    year = claimed(text.format("Devon Ashby"), published="2024-05-02")
    assert passes(left, near)
    assert (compared(left, year).code == "another occurrence") is apart


def test_who_comes_before_whether_and_when() -> None:
    left = "If the levy passes, the Astrid Museum will open its wing in Leeds on 5 May 2021."
    right = "The Corvid Theatre will open its wing in Oslo on 5 May 2023."
    assert {o.code for d in differing(left, right) if (o := objection(d))} == {"other subject"}


@pytest.mark.parametrize(
    ("text", "which"),
    [
        ("Work in Busan is expected to start in May.", True),
        ("Assembly in Halden was stopped.", True),
        ("Kelso's work in Busan is expected to start in May.", False),
        ("Work on the Kelso 3 is to be started in Busan.", False),
        ("The works in Halden is the largest of all.", False),
    ],
)
def test_a_place_that_says_which_is_no_answer(text: str, which: bool) -> None:
    taken, other = framed(text), framed("Kelso starts work in Ghent.")
    sides = side_of(taken, taken.places), side_of(other, other.places)
    refused = subject(difference("place", *sides, copy=0.0))
    assert (refused is not None and "only its place" in refused.reason) is which


def test_in_a_long_claim_only_the_clause_tells_which_of_several_it_is() -> None:
    text = "For Moss Rovers {} and the season of 30 rounds ended in {} place in the table."
    here = "the bus broke down, " * 12 + "7 goals fell in the rain,"
    there = "the bus broke down, " * 12 + "9 goals fell in the rain,"
    assert passes(text.format(here, "fourth"), text.format(there, "sixth"))


def test_what_is_banned_in_one_place_may_be_allowed_in_another() -> None:
    banned = "Geneva has banned private fireworks on the beach."
    assert compared(banned, "Private fireworks on the beach are allowed in Leeds.").code == (
        "other place"
    )
    assert compared(banned, "Private fireworks on the beach are allowed in Geneva.").outcome == (
        "conflict"
    )
