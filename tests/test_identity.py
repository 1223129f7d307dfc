"""A pair is the same pair in whatever run, place or spelling it is met, and no other pair is."""

from dataclasses import replace
from typing import get_args
from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.identity import LENGTH, normalised, pair_id
from contradict.types import Claim, Contribution, Kind, Outcome, Pair, SlotDifference

KINDS, OUTCOMES = get_args(Kind), get_args(Outcome)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
slots = st.builds(SlotDifference, st.sampled_from(KINDS), texts, texts)
probabilities = st.floats(0, 1)


def claimed(text: str, document: str = "a") -> Claim:
    return Claim(document, 0, len(text), text, text)


def paired(
    left: str, right: str, *differences: SlotDifference, outcome: Outcome = "conflict"
) -> Pair:
    sides = claimed(left), claimed(right, "b")
    return Pair(*sides, 0.7, 0.8, 0.1, outcome, "number", "48 or 84", 0.6, differences)


pairs = st.builds(
    lambda left, right, differences, outcome: paired(left, right, *differences, outcome=outcome),
    texts,
    texts,
    st.lists(slots, max_size=3),
    st.sampled_from(OUTCOMES),
)


def swapped(pair: Pair) -> Pair:
    turned = tuple(SlotDifference(one.kind, one.right, one.left) for one in pair.slots)
    return replace(pair, left=pair.right, right=pair.left, slots=turned)


@given(pairs)
def test_the_order_of_the_claims_does_not_matter(pair: Pair) -> None:
    assert pair_id(swapped(pair)) == pair_id(pair)


@given(pairs, st.data())
def test_the_order_of_the_slots_does_not_matter(pair: Pair, data: st.DataObject) -> None:
    shuffled = data.draw(st.permutations(pair.slots))
    assert pair_id(replace(pair, slots=tuple(shuffled))) == pair_id(pair)


def elsewhere(claim: Claim, data: st.DataObject) -> Claim:
    """Return the same words in another place, as another run may have read them."""
    start = data.draw(st.integers(0, 10**6))
    return replace(
        claim,
        document=data.draw(texts),
        start_char=start,
        end_char=start + len(claim.text),
        resolved=data.draw(texts),
        subject=data.draw(texts),
        topic=tuple(data.draw(st.lists(texts, max_size=2))),
        speaker=data.draw(texts),
        role=data.draw(st.sampled_from(["headline", "body"])),
        source=data.draw(texts),
        title=data.draw(texts),
        published=data.draw(st.none() | st.dates()),
    )


@given(pairs, st.data())
def test_places_documents_scores_and_models_do_not_matter(pair: Pair, data: st.DataObject) -> None:
    other = replace(
        pair,
        left=elsewhere(pair.left, data),
        right=elsewhere(pair.right, data),
        similarity=data.draw(probabilities),
        contradiction=data.draw(probabilities),
        entailment=data.draw(probabilities),
        kind=data.draw(st.sampled_from(KINDS)),
        reason=data.draw(texts),
        score=data.draw(probabilities),
        question=data.draw(texts),
        code=data.draw(texts),
        contributions=(Contribution("similarity", 0.7, data.draw(probabilities)),),
        screened=data.draw(st.booleans()),
    )
    assert pair_id(other) == pair_id(pair)


@given(pairs, st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]), st.sampled_from([" ", "\n", " \t "]))
def test_unicode_forms_and_white_space_do_not_matter(pair: Pair, form: str, space: str) -> None:
    def respelt(text: str) -> str:
        return space + space.join(normalize(form, text).split(" ")) + space  # type: ignore[arg-type]

    sides = (replace(one, text=respelt(one.text)) for one in (pair.left, pair.right))
    written = tuple(
        SlotDifference(one.kind, respelt(one.left), respelt(one.right)) for one in pair.slots
    )
    left, right = sides
    assert pair_id(replace(pair, left=left, right=right, slots=written)) == pair_id(pair)


numbers = st.integers(0, 10**9)


@given(texts, texts, texts, numbers, numbers)
def test_another_value_in_a_claim_is_another_pair(
    before: str, after: str, other: str, mine: int, yours: int
) -> None:
    ids = {pair_id(paired(f"{before} {number} {after}", other)) for number in (mine, yours)}
    assert len(ids) == len({mine, yours})


@given(texts, texts, numbers, numbers)
def test_another_value_in_a_slot_is_another_pair(
    left: str, right: str, mine: int, yours: int
) -> None:
    ids = {
        pair_id(paired(left, right, SlotDifference("number", str(number), "48")))
        for number in (mine, yours)
    }
    assert len(ids) == len({mine, yours})


def test_every_outcome_is_another_pair() -> None:
    ids = {pair_id(paired("It cost 48.", "It cost 84.", outcome=outcome)) for outcome in OUTCOMES}
    assert len(ids) == len(OUTCOMES)


def test_a_value_belongs_to_its_side() -> None:
    difference = SlotDifference("number", "48", "84")
    pair = paired("It cost 48.", "It cost 84.", difference)
    turned = replace(pair, slots=(SlotDifference("number", "84", "48"),))
    assert pair_id(turned) != pair_id(pair)


def test_what_parts_the_fields_can_not_be_written_in_one() -> None:
    plain = paired("It cost 48.", "It cost 84.", SlotDifference("number", "48", "84"))
    forged = paired("It cost 48.\x1dnumber\x1e48", "It cost 84.\x1dnumber\x1e84")
    assert pair_id(plain) != pair_id(forged)


def test_an_id_stays_what_it_is() -> None:
    """Verdicts in stores and baselines name pairs by it: a change loses them all."""
    difference = SlotDifference("number", "48", "84")
    pair = paired("It cost 48 million.", "It cost 84 million.", difference)
    assert pair_id(pair) == "3a0829a510e5"
    assert LENGTH == 12


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The  plant’s\n“first”\tcar ", 'the plant\'s "first" car'),
        ("THE PLANT", "the plant"),
        ("a – b — c", "a - b - c"),
        ("minus −3 is -3", "minus -3 is -3"),
        ("Sint‑Truiden", "sint-truiden"),
        ("news\u00adpaper\u200b", "newspaper"),
        ("the ﬁrst cafe\u0301", "the first caf\u00e9"),
        ("a\u00a0million", "a million"),
        ("he said ... no", "he said ... no"),
        ("he said … no", "he said ... no"),
    ],
)
def test_what_reprinting_changes_is_left_out(text: str, expected: str) -> None:
    assert normalised(text) == expected
