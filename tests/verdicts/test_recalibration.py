from dataclasses import replace
from math import exp, log

import pytest
from judging import verdict

from contradict.comparators import ScoreModel
from contradict.comparators.scoring import Weight
from contradict.errors import CannotCheckError
from contradict.types import Verdict
from contradict.verdicts import recalibrated, rescored

MODEL = ScoreModel(-0.5, (Weight("similarity", 0.5, 2.0), Weight("denied", 0.25, 4.0)))


def logistic(log_odds: float) -> float:
    return 1 / (1 + exp(-log_odds))


def log_odds(score: float) -> float:
    return log(score / (1 - score))


def newsroom(slope: float, shift: float, each: int = 40, known: bool = True) -> list[Verdict]:
    """Return verdicts on `each` findings at each of nine scores.

    They are right as often as logistic(slope * log-odds + shift) has it, whatever is known of
    their features; the log-odds are those that MODEL gives.
    """
    found = []
    for place, similarity in enumerate(step / 4 for step in range(-4, 5)):
        odds = -0.5 + 2.0 * (similarity - 0.5) + 4.0 * (0.5 - 0.25)
        right = round(each * logistic(slope * odds + shift))
        for number in range(each):
            found.append(
                verdict(
                    f"{place:04d}{number:08d}",
                    "confirmed" if number < right else "wrong",
                    score=round(logistic(odds), 4),
                    features={"similarity": similarity, "denied": 0.5} if known else {},
                )
            )
    return found


@pytest.mark.parametrize(("slope", "shift"), [(1.0, 0.0), (0.5, -1.0), (2.0, 0.5)])
@pytest.mark.parametrize("known", [True, False])
def test_the_fit_finds_how_a_newsroom_differs(slope: float, shift: float, known: bool) -> None:
    fitted = recalibrated(MODEL, newsroom(slope, shift, 200, known)).model
    assert fitted.weights[0].weight / 2.0 == pytest.approx(slope, abs=0.06)
    assert fitted.weights[1].weight / 4.0 == pytest.approx(slope, abs=0.06)
    assert fitted.intercept == pytest.approx(-0.5 * slope + shift, abs=0.06)
    assert [one.mean for one in fitted.weights] == [0.5, 0.25]


def test_the_loss_on_unseen_verdicts_falls_where_the_score_was_wrong() -> None:
    off, on = recalibrated(MODEL, newsroom(0.5, -1.0)), recalibrated(MODEL, newsroom(1.0, 0.0))
    assert off.loss_after < off.loss_before - 0.05
    assert on.loss_after == pytest.approx(on.loss_before, abs=0.01)


def test_verdicts_come_back_with_the_scores_that_the_new_weights_give() -> None:
    refit = recalibrated(MODEL, newsroom(0.5, -1.0))
    by_weights = rescored(refit.model, refit.verdicts)
    assert len(refit.verdicts) == 360
    for mine, theirs in zip(refit.verdicts, by_weights, strict=True):
        assert mine.score == pytest.approx(theirs.score, abs=2e-4)


def test_a_second_fit_does_not_forget_the_first() -> None:
    """Verdicts that were given on a fitted score say the same of the pairs as before."""
    given = newsroom(0.5, -1.0)
    first = recalibrated(MODEL, given)
    again = recalibrated(MODEL, rescored(first.model, given))
    assert again.model == first.model


def test_a_verdict_is_scored_by_its_features() -> None:
    given = [
        verdict("a1", score=0.9, features={"similarity": 0.5, "denied": 0.25}),
        verdict("a2", score=0.9, features={"similarity": 1.0}),
        verdict("a3", score=0.9),
        verdict("a4", score=0.9, features={"similarity": 0.5, "unheard_of": 1.0}),
    ]
    assert [one.score for one in rescored(MODEL, given)] == [0.3775, 0.6225, 0.9, 0.9]


def few(right: int, wrong: int) -> list[Verdict]:
    return [
        verdict(f"b{number:011d}", "wrong" if number >= right else "known", score=0.5)
        for number in range(right + wrong)
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        (0, 0, "0 findings are judged, 0 of them 'wrong' and 0 not"),
        (14, 15, "29 findings are judged, 15 of them 'wrong' and 14 not"),
        (31, 9, "40 findings are judged, 9 of them 'wrong' and 31 not"),
        (9, 31, "40 findings are judged, 31 of them 'wrong' and 9 not"),
    ],
)
def test_too_few_verdicts_are_refused_with_how_many_there_are_and_are_needed(
    right: int, wrong: int, message: str
) -> None:
    with pytest.raises(CannotCheckError) as error:
        recalibrated(MODEL, few(right, wrong))
    assert str(error.value) == (
        f"{message}; at least 30 were expected, and 10 of either sort: judge more with "
        "`contradict verdict`"
    )


def test_enough_is_thirty_of_which_ten_are_of_either_sort() -> None:
    given = [replace(one, score=0.2 + 0.02 * place) for place, one in enumerate(few(20, 10)[::-1])]
    assert len(recalibrated(MODEL, given).verdicts) == 30


def test_thirty_pairs_of_one_conflict_are_not_enough() -> None:
    given = [replace(one, left="It cost 48.") for one in few(20, 20)]
    with pytest.raises(CannotCheckError, match="2 findings are judged"):
        recalibrated(MODEL, given)


def test_verdicts_that_go_against_the_score_are_refused() -> None:
    with pytest.raises(CannotCheckError, match="those that score higher are wrong more often"):
        recalibrated(MODEL, newsroom(-1.0, 0.0))


def test_scores_of_zero_and_one_can_be_fitted() -> None:
    """Their log-odds are infinite; half of those scored 1 are right, and none of those scored 0."""
    given = [
        verdict(f"c{number:011d}", "known" if number % 4 == 1 else "wrong", score=float(number % 2))
        for number in range(80)
    ]
    scores = sorted({one.score for one in recalibrated(MODEL, given).verdicts})
    assert scores == [pytest.approx(0.0, abs=0.05), pytest.approx(0.5, abs=0.05)]
