from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from judging import DAY, conflict, pair, verdict

from contradict.errors import UsageError
from contradict.identity import pair_id
from contradict.types import Conflict, Verdict
from contradict.verdicts import Opinion, verdicts_on, verdicts_to_undo

WRONG = Opinion("wrong", "two ferries", "kim", DAY)

COST, COST_TOO = pair("It cost 48.", "It cost 84."), pair("It cost 48.", "It cost 85.", 0.4)
BESIDE = pair("It cost 48.", "They cost 84.", 0.1, "compatible")
SEATS = pair("It seats 10.", "It seats 12.", 0.5)
REPORT = (
    conflict("abcd11112222", 1, COST, COST_TOO, BESIDE),
    conflict("abce33334444", 2, SEATS),
)


def on(wanted: str, report: Sequence[Conflict] = REPORT, *known: Verdict) -> list[str]:
    return [one.pair for one in verdicts_on(wanted, report, WRONG, known)]


BOTH = [pair_id(COST), pair_id(COST_TOO)]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("1", BOTH),
        ("2", [pair_id(SEATS)]),
        ("abcd11112222", BOTH),
        ("abcd", BOTH),
        ("ABCD1", BOTH),
        (pair_id(COST_TOO), BOTH[1:]),
        (pair_id(COST_TOO)[:4].upper(), BOTH[1:]),
    ],
)
def test_a_verdict_is_on_what_is_named(wanted: str, expected: list[str]) -> None:
    assert on(wanted) == expected


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("3", "nothing here is called '3'; the id of a conflict or pair, its beginning or a "
              "conflict's rank was expected, such as abcd11112222, abce33334444, "),
        ("abc", "nothing here is called 'abc'"),
        ("", "nothing here is called ''"),
        ("abcd9", "nothing here is called 'abcd9'"),
        (pair_id(BESIDE), "nothing here is called"),
    ],
)  # fmt: skip
def test_what_is_not_there_is_an_error_that_names_what_is(wanted: str, message: str) -> None:
    with pytest.raises(UsageError) as error:
        on(wanted)
    assert str(error.value).startswith(message)


def test_an_empty_report_says_where_to_look() -> None:
    with pytest.raises(UsageError, match="but there is none: name a report with --report"):
        on("1", ())


def test_a_beginning_of_several_ids_is_an_error_that_lists_them() -> None:
    twins = (conflict("abcd11112222", 1, COST), conflict("abcd99992222", 2, SEATS))
    with pytest.raises(UsageError) as error:
        on("abcd", twins)
    assert str(error.value) == "several ids begin with 'abcd': abcd11112222, abcd99992222; name one"
    assert on("abcd1", twins) == [pair_id(COST)]


def test_conflicts_of_one_id_are_judged_together() -> None:
    same = (conflict("abcd11112222", 1, COST), conflict("abcd11112222", 2, SEATS))
    assert on("abcd11112222", same) == on("2", same) == [pair_id(COST), pair_id(SEATS)]


def test_a_verdict_quotes_what_was_judged_and_keeps_its_features() -> None:
    opinion = Opinion("known", " both are printed ", " kim ", DAY, date(2026, 9, 1))
    assert verdicts_on("2", REPORT, opinion) == (
        Verdict(
            pair_id(SEATS),
            "known",
            "both are printed",
            "kim",
            DAY,
            date(2026, 9, 1),
            "conflict",
            "number",
            "It seats 10.",
            "It seats 12.",
            0.5,
            {"similarity": 0.9},
        ),
    )


@pytest.mark.parametrize(
    ("opinion", "message"),
    [
        (replace(WRONG, by=" "), "nobody is named who gives the verdict; use --by NAME"),
        (replace(WRONG, reason=" "), "the verdict 'wrong' has no reason; .* use --reason"),
        (
            replace(WRONG, expires=DAY),
            "the verdict would expire on 2026-03-01; a day after 2026-03-01 was expected",
        ),
    ],
)
def test_a_verdict_says_who_why_and_until_a_later_day(opinion: Opinion, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        verdicts_on("1", REPORT, opinion)


def test_a_pair_that_is_no_longer_reported_can_be_judged_anew() -> None:
    """It is the verdict that keeps it out of the report: how else would one be prolonged?"""
    before = verdict(
        "ffff00000001", expires=date(2026, 3, 9), score=0.9, features={"similarity": 0.7}
    )
    later = Opinion("known", "still so", "lee", date(2026, 3, 5), date(2027, 1, 1))
    assert verdicts_on("ffff", REPORT, later, [before]) == (
        replace(
            before,
            judgement="known",
            reason="still so",
            by="lee",
            given=date(2026, 3, 5),
            expires=date(2027, 1, 1),
        ),
    )


def test_what_is_reported_now_comes_before_what_was_judged_once() -> None:
    (given,) = verdicts_on(BOTH[1], REPORT, WRONG, [verdict(BOTH[1], left="old", score=0.1)])
    assert (given.left, given.score) == ("It cost 48.", 0.4)


JUDGED = (verdict(BOTH[0]), verdict(BOTH[1]), verdict("ffff00000001"))


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ("ffff00000001", ["ffff00000001"]),
        ("ffff", ["ffff00000001"]),
        (BOTH[1], BOTH[1:]),
        ("1", BOTH),
        ("abcd", BOTH),
    ],
)
def test_a_verdict_is_undone_by_pair_or_by_conflict(wanted: str, expected: list[str]) -> None:
    assert [one.pair for one in verdicts_to_undo(wanted, JUDGED, REPORT)] == expected


@pytest.mark.parametrize("wanted", ["2", "abce", "", "f", "eeee"])
def test_nothing_is_undone_that_was_not_judged(wanted: str) -> None:
    with pytest.raises(UsageError, match=f"nothing here is called '{wanted}'"):
        verdicts_to_undo(wanted, JUDGED, REPORT)


def test_undoing_where_nothing_is_judged_says_so() -> None:
    none: tuple[Conflict, ...] = ()
    with pytest.raises(UsageError, match="there is none"):
        verdicts_to_undo("ffff", [], none)
