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
