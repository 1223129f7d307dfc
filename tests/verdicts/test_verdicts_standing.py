from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judging import DAY, pair, verdict, verdicts

from contradict.identity import normalised, pair_id
from contradict.types import Verdict
from contradict.verdicts import GATE_HIDES, NIGHT_HIDES, judged, lapsing, standing, state

days = st.dates(max_value=date(9999, 12, 1))
BOTH = {"it cost 48.", "it cost 84."}


@pytest.mark.parametrize(
    ("expires", "claims", "expected"),
    [
        (None, BOTH, "stands"),
        (None, None, "stands"),
        (None, {"it cost 48."}, "stale"),
        (None, set(), "stale"),
        (date(2026, 2, 28), BOTH, "lapsed"),
        (date(2026, 3, 1), BOTH, "lapsed"),
        (date(2026, 3, 2), BOTH, "lapses soon"),
        (date(2026, 3, 15), BOTH, "lapses soon"),
        (date(2026, 3, 15), None, "lapses soon"),
        (date(2026, 3, 16), BOTH, "stands"),
        (date(2026, 3, 2), {"it cost 84."}, "stale"),
        (date(2026, 3, 1), {"it cost 84."}, "lapsed"),
    ],
)
def test_how_a_verdict_is_on_the_first_of_march(
    expires: date | None, claims: set[str] | None, expected: str
) -> None:
    given = verdict(expires=expires, left="It cost 48.", right="IT  cost 84.")
    assert state(given, DAY, claims) == expected


@given(st.lists(verdicts), days, st.data())
def test_every_verdict_stands_is_stale_or_has_lapsed(
    given: list[Verdict], day: date, data: st.DataObject
) -> None:
    sides = [normalised(side) for one in given for side in (one.left, one.right)]
    claims = data.draw(st.sets(st.sampled_from(sides)) if sides else st.just(set[str]()))
    states = [state(one, day, claims) for one in given]
    holding = [one for one, how in zip(given, states, strict=True) if how != "lapsed"]
    assert standing(given, day) == tuple(holding)
    unread = [one for one in holding if not {normalised(one.left), normalised(one.right)} <= claims]
    stale = [one for one, how in zip(given, states, strict=True) if how == "stale"]
    assert stale == unread
    assert set(states) <= {"stands", "lapses soon", "lapsed", "stale"}


@given(verdicts, days, st.integers(0, 30))
def test_what_lapsed_stays_lapsed(given: Verdict, day: date, days: int) -> None:
    later = day + timedelta(days)
    assert len(standing([given], later)) <= len(standing([given], day))


def test_a_warning_says_what_lapses_when_and_what_to_do() -> None:
    given = [
        verdict("aaaa00000001", "known", expires=date(2026, 3, 9)),
        verdict("aaaa00000002", "known", expires=date(2026, 3, 1)),
        verdict("aaaa00000003", "known", expires=date(2026, 4, 1)),
        verdict("aaaa00000004", "known"),
    ]
    assert lapsing(given, DAY) == (
        "verdict aaaa00000001 (known, by kim) lapses on 2026-03-09: give it again with a later "
        "--expires if it is to hold",
    )


@pytest.mark.parametrize(
    ("judgement", "by_night", "at_the_gate"),
    [
        ("confirmed", "", ""),
        ("wrong", "wrong", "wrong"),
        ("known", "known", "known"),
        ("fixed", "fixed", ""),
    ],
)
def test_what_a_verdict_hides_by_night_and_at_the_gate(
    judgement: str, by_night: str, at_the_gate: str
) -> None:
    found = pair("It cost 48.", "It cost 84.")
    given = verdict(pair_id(found), judgement)  # type: ignore[arg-type]
    assert judged([given], DAY, NIGHT_HIDES)(found) == by_night
    assert judged([given], DAY, GATE_HIDES)(found) == at_the_gate
    assert judged([given], DAY)(pair("It cost 48.", "It cost 85.")) == ""


def test_a_lapsed_verdict_hides_nothing() -> None:
    found = pair("It cost 48.", "It cost 84.")
    assert judged([verdict(pair_id(found), expires=DAY)], DAY)(found) == ""
