from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.conflicts import Witnesses, find_conflicts
from contradict.types import Claim, Conflict, Kind, Outcome, Pair, SlotDifference

MakeClaim = Callable[..., Claim]


def same_words(kind: Kind, left: str, right: str) -> bool:
    return left == right


def contained(kind: Kind, left: str, right: str) -> bool:
    return left in right or right in left


def pair(left: Claim, right: Claim, values: tuple[str, str] = ("", ""), **changes: object) -> Pair:
    made = Pair(
        left=left,
        right=right,
        similarity=0.7,
        contradiction=0.0,
        entailment=0.0,
        outcome="conflict",
        kind="place",
        reason="the place differs",
        score=0.8,
        slots=(SlotDifference("place", *values),) if any(values) else (),
        question="Where the ferry docks",
        code="conflict",
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def alone(pairs: Sequence[Pair]) -> Witnesses:
    claims = [claim for each in pairs for claim in (each.left, each.right)]
    return Witnesses({c: (c,) for c in claims}, {c.document: c.document for c in claims})


def conflicts(pairs: Sequence[Pair]) -> tuple[Conflict, ...]:
    return find_conflicts(pairs, same_words, alone(pairs))


def test_pairs_about_one_question_become_one_conflict(claim: MakeClaim) -> None:
    a, b, c = claim("It docks in Oslo.", "a"), claim("It docks in Moss.", "b"), claim("Oslo.", "c")
    found = conflicts([pair(a, b, ("Oslo", "Moss")), pair(c, b, ("Oslo", "Moss"))])
    assert [one.summary for one in found] == [
        "Where the ferry docks: Oslo (2 origins) · Moss (1 origin)"
    ]
    assert [one.claims for one in found[0].positions] == [(a, c), (b,)]


def test_a_refined_value_joins_the_position_under_its_shortest_words(claim: MakeClaim) -> None:
    a, b, c = claim("a"), claim("b"), claim("c")
    pairs = [pair(a, b, ("Oslo, Norway", "Turku")), pair(c, b, ("Oslo", "Turku"))]
    (found,) = find_conflicts(pairs, contained, alone(pairs))
    assert [(one.value, one.origins) for one in found.positions] == [("Oslo", 2), ("Turku", 1)]


def test_claims_that_contradict_each_other_never_share_a_position(claim: MakeClaim) -> None:
    wide, east, west = claim("wide"), claim("east"), claim("west")
    pairs = [
        pair(east, west, ("Norway east", "Norway west")),
        pair(wide, east, ("Norway", "Norway east"), score=0.1),
    ]
    (found,) = find_conflicts(pairs, contained, alone(pairs))
    for position in found.positions:
        assert not {east, west} <= set(position.claims)


def test_questions_and_kinds_keep_pairs_apart(claim: MakeClaim) -> None:
    a, b = claim("a"), claim("b")
    found = conflicts([pair(a, b), pair(a, b, question="When it sails"), pair(a, b, kind="date")])
    assert len(found) == 3


def test_compatible_pairs_are_not_reported(claim: MakeClaim) -> None:
    assert conflicts([pair(claim("a"), claim("b"), outcome="compatible", score=0.0)]) == ()


@pytest.mark.parametrize(
    ("outcome", "level"),
    [("conflict", "error"), ("update", "warning"), ("disputed", "warning"), ("estimates", "note")],
)
def test_the_outcome_sets_the_level(claim: MakeClaim, outcome: Outcome, level: str) -> None:
    (found,) = conflicts([pair(claim("a"), claim("b"), outcome=outcome)])
    assert (found.outcome, found.level) == (outcome, level)


def test_copies_of_a_claim_stand_in_its_position_and_count_one_origin(claim: MakeClaim) -> None:
    a, reprint, b = claim("Oslo.", "a"), claim("Oslo.", "reprint"), claim("Moss.", "b")
    witnesses = Witnesses({a: (a, reprint), b: (b,)}, {"a": "a", "reprint": "a", "b": "b"})
    (found,) = find_conflicts([pair(a, b, ("Oslo", "Moss"))], same_words, witnesses)
    oslo = next(one for one in found.positions if one.value == "Oslo")
    assert (oslo.claims, oslo.origins) == ((a, reprint), 1)


def test_sibling_pairs_stand_beside_the_conflict_that_shares_a_claim(claim: MakeClaim) -> None:
    a, b, c = claim("a"), claim("b"), claim("c")
    sibling = pair(
        a, c, ("Oslo", "Bergen"), outcome="compatible", score=0.0, code="sibling subjects"
    )
    stray = replace(sibling, left=claim("x"), right=claim("y"))
    conflict = pair(a, b, ("Oslo", "Moss"))
    (found,) = find_conflicts([sibling, conflict, stray], same_words, alone([sibling, conflict]))
    assert found.pairs == (conflict, sibling)
    assert found.outcome == "conflict"


def test_the_id_hangs_on_what_is_said_not_on_order_score_or_place(claim: MakeClaim) -> None:
    a, b = claim("It docks in Oslo.", "a"), claim("It docks in Moss.", "b")
    moved = replace(a, document="z", start_char=90, end_char=107)
    first, turned, later = (
        conflicts([one])[0].id for one in (pair(a, b), pair(b, a), pair(moved, b, score=0.2))
    )
    assert first == turned == later
    assert first != conflicts([pair(a, claim("It docks in Bergen."))])[0].id


@given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 8), st.floats(0, 1)), max_size=20))
def test_every_reported_pair_is_in_exactly_one_conflict_and_ranks_fall_with_scores(
    drawn: list[tuple[int, int, float]],
) -> None:
    def numbered(number: int) -> Claim:
        return Claim(str(number), 0, 1, str(number), str(number))

    pairs = [
        pair(numbered(a), numbered(b), (str(a), str(b)), score=round(score, 4))
        for a, b, score in drawn
        if a < b
    ]
    pairs = list({(one.left, one.right): one for one in pairs}.values())
    found = conflicts(pairs)
    reported = [each for one in found for each in one.pairs]
    assert sorted(map(repr, reported)) == sorted(map(repr, pairs))
    assert [one.rank for one in found] == list(range(1, len(found) + 1))
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert found == conflicts(pairs)
