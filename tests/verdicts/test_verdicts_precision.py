from dataclasses import replace
from itertools import permutations

import pytest
from judging import verdict

from contradict.types import Kind, Verdict
from contradict.verdicts import judged_findings, precisions


def judged(right: int, wrong: int, kind: Kind = "number") -> list[Verdict]:
    """Return verdicts on as many findings that have no claim in common."""
    names = [f"{kind}{number:08d}" for number in range(right + wrong)]
    return [
        verdict(name, "wrong" if place >= right else "confirmed", kind=kind)
        for place, name in enumerate(names)
    ]


@pytest.mark.parametrize(
    ("right", "judgements", "low", "high"),
    [
        (81, 263, 0.2553, 0.3662),
        (15, 148, 0.0624, 0.1605),
        (0, 20, 0.0000, 0.1611),
        (1, 29, 0.0061, 0.1718),
    ],
)
def test_the_interval_is_wilsons(right: int, judgements: int, low: float, high: float) -> None:
    """The examples of Newcombe (1998), Statistics in Medicine 17, 857-872, table I, method 3."""
    (number, every) = precisions(judged(right, judgements - right))
    assert (number.what, number.right, number.judged) == ("number", right, judgements)
    assert number.low == pytest.approx(low, abs=5e-5)
    assert number.high == pytest.approx(high, abs=5e-5)
    assert every == replace(number, what="all")


def test_kinds_are_told_apart_and_all_come_last() -> None:
    found = precisions([*judged(3, 1, "place"), *judged(1, 1, "date")])
    assert [(one.what, one.right, one.judged) for one in found] == [
        ("date", 1, 2),
        ("place", 3, 4),
        ("all", 4, 6),
    ]


def test_only_wrong_is_wrong() -> None:
    given = [verdict("a1", "confirmed"), verdict("a2", "known"), verdict("a3", "fixed")]
    *_, every = precisions([*given, verdict("a4", "wrong")])
    assert (every.right, every.judged) == (3, 4)


def test_without_verdicts_there_is_no_precision() -> None:
    assert precisions([]) == ()


CHAIN = [
    verdict("a1", left="It cost 48.", right="It cost 84.", score=0.3),
    verdict("a2", left="It  cost 84.", right="It cost 85.", score=0.9),
    verdict("a3", left="It cost 85.", right="It cost 47.", score=0.6),
]


def test_a_judged_conflict_counts_once_however_many_pairs_it_has() -> None:
    for order in permutations(CHAIN):
        (one,) = judged_findings(order)
        assert (one.pair, one.score) == ("a2", 0.9)
    *_, every = precisions([*CHAIN, verdict("b1", "known")])
    assert (every.right, every.judged) == (1, 2)


@pytest.mark.parametrize(
    "other",
    [
        replace(CHAIN[1], judgement="known"),
        replace(CHAIN[1], reason="another"),
        replace(CHAIN[1], by="lee"),
        replace(CHAIN[1], kind="place"),
        replace(CHAIN[1], left="It cost 90.", right="It cost 91."),
        replace(CHAIN[1], left="", right=""),
    ],
    ids=["judgement", "reason", "by", "kind", "claims", "no quotes"],
)
def test_pairs_of_which_something_else_was_said_are_apart(other: Verdict) -> None:
    assert judged_findings([CHAIN[0], other]) == (CHAIN[0], other)


def test_one_pair_from_store_and_baseline_counts_once() -> None:
    assert judged_findings([CHAIN[0], replace(CHAIN[0], features={"a": 1.0})]) == (CHAIN[0],)
