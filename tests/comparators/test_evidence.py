import pytest
from comparing import SIMILARITY, framed

from contradict.comparators.evidence import Evidence, evidence
from contradict.comparators.findings import finding
from contradict.comparators.surroundings import Surroundings


def evidence_on(left: str, right: str) -> Evidence:
    return evidence(finding(framed(left), framed(right)), SIMILARITY, Surroundings())


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Exports of salt from Tarn fell in 2019.", "Exports of salt from Tarn rose in 2023."),
        (
            "The small Arnes kayak carries 80 kilograms.",
            "The large Arnes kayak carries 150 kilograms.",
        ),
        (
            "The Arnes shop is not out of stock.",
            "The Arnes shop has plenty in stock.",
        ),
        ("Kelso is not short of cooks.", "Kelso has cooks."),
        (
            "Riders may not use the Lunz trail.",
            "Riders may use the Lunz trail if they wear a helmet.",
        ),
    ],
)
def test_what_is_said_of_another_matter_denies_nothing(left: str, right: str) -> None:
    assert evidence_on(left, right).denied == 0.0
    assert evidence_on(right, left).denied == 0.0


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Exports of salt from Tarn fell in 2019.", "Exports of salt from Tarn rose in 2019."),
        ("Ilse Wood is the mother of the boy.", "Ilse Wood is the father of the boy."),
        ("Riders may not use the Lunz trail.", "Riders may use the Lunz trail."),
        ("The Arnes kayak is out of stock.", "The Arnes kayak is in stock."),
        ("The Arnes kayak came out of the shed.", "The Arnes kayak never came out of the shed."),
    ],
)
def test_opposite_words_of_one_matter_deny_it(left: str, right: str) -> None:
    assert evidence_on(left, right).denied > 0.0
    assert evidence_on(right, left).denied > 0.0


def test_the_starts_of_two_activities_are_two_events() -> None:
    found = evidence_on("Kelso began to bake on 3 May.", "Kelso began to brew on 9 June.")
    assert (found.other_period, found.date_differs) == (1.0, 0.0)


def test_figures_by_two_measures_have_other_scope() -> None:
    found = evidence_on(
        "Inflation in Malta is 3.1% on the national index.",
        "Inflation in Malta is 3.9% on the harmonised index.",
    )
    assert (found.other_scope, found.number_differs) == (1.0, 0.0)


@pytest.mark.parametrize(
    ("left", "right", "differs"),
    [
        ("Arrivals in Tarn fell in June.", "Arrivals in Tarn rose in August.", 0.0),
        ("Kelso sailed on 3 May.", "Kelso did not sail on 9 May.", 0.0),
        ("Arrivals in Tarn fell in June.", "Arrivals in Tarn fell in August.", 1.0),
        ("The Tarn lock opened on 3 May.", "The Tarn lock opened on 9 May.", 1.0),
    ],
)
def test_the_days_of_opposite_events_are_two_answers(left: str, right: str, differs: float) -> None:
    assert evidence_on(left, right).date_differs == differs
    assert evidence_on(right, left).date_differs == differs


def test_a_month_is_no_other_period_of_what_happens_in_its_year() -> None:
    found = evidence_on(
        "The Orrin tour of June next year starts in Lyon.",
        "Next year's Orrin tour starts in Nantes.",
    )
    assert found.other_period == 0.0


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("No bicycle may enter the Furn tunnel.", True),
        ("The Furn tunnel is, whatever you may have heard, open.", True),
        ("The Furn tunnel may open in May.", False),
    ],
)
def test_a_ban_is_no_possibility(text: str, firm: bool) -> None:
    assert (framed(text).clauses[0].modality == "fact") is firm


def test_a_name_that_is_a_place_there_is_no_name_apart() -> None:
    found = evidence_on("Ada Kemp won the Ptuj sprint.", "The sprint in Ptuj was won by Mia Voss.")
    assert (found.name_differs, found.other_subject) == (1.0, 0.0)
