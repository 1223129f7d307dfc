from comparing import claimed
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.surroundings import Surroundings, surroundings
from contradict.comparators.views import Direction, View
from contradict.types import Candidate

TOLL = claimed("The toll rose to 4 euros.", document="a")
STRIKE = claimed("The strike ended on Monday.", document="a")
TOLL_THERE = claimed("The toll rose to 5 euros.", document="b")
TOLL_AGAIN = claimed("Drivers now pay 4 euros.", document="b")

UNSURE = View(Direction(0.1, 0.1), Direction(0.1, 0.1))
CONFLICT = View(Direction(0.9, 0.1), Direction(0.9, 0.1))
BORNE_OUT = View(Direction(0.1, 0.2), Direction(0.1, 0.8))
"""Only the right claim as premise entails the left one."""


def test_a_claim_is_supported_by_another_of_the_other_document() -> None:
    candidates = [Candidate(TOLL, TOLL_THERE, 0.9), Candidate(TOLL, TOLL_AGAIN, 0.7)]
    first, second = surroundings(candidates, [CONFLICT, BORNE_OUT])
    assert first.supported == 0.8
    assert second.supported == 0.1


def test_a_nearer_neighbour_there_outdoes_a_pair() -> None:
    candidates = [Candidate(TOLL, TOLL_THERE, 0.75), Candidate(TOLL, TOLL_AGAIN, 0.5)]
    first, second = surroundings(candidates, [UNSURE, UNSURE])
    assert (first.outdone, first.outdone_both) == (0.0, 0.0)
    assert (second.outdone, second.outdone_both) == (0.25, 0.0)


def test_the_share_of_the_smaller_document_that_meets_the_other() -> None:
    elsewhere = Candidate(STRIKE, claimed("The strike goes on.", document="c"), 0.6)
    candidates = [Candidate(TOLL, TOLL_THERE, 0.9), Candidate(TOLL, TOLL_AGAIN, 0.7), elsewhere]
    found = surroundings(candidates, [UNSURE] * 3)
    assert [one.same_story for one in found] == [0.5, 0.5, 1.0]


def test_a_pair_does_not_count_itself() -> None:
    candidates = [Candidate(TOLL, TOLL_THERE, 0.9), Candidate(TOLL, TOLL_AGAIN, 0.7)]
    conflict, agreement = surroundings(candidates, [CONFLICT, BORNE_OUT])
    assert (conflict.conflicting, conflict.agreeing) == (0, 1)
    assert (agreement.conflicting, agreement.agreeing) == (1, 0)


SHARES = st.floats(0, 1, allow_subnormal=False)
VIEWS = st.builds(View, st.builds(Direction, SHARES, SHARES), st.builds(Direction, SHARES, SHARES))


@given(VIEWS, VIEWS)
def test_the_order_of_two_claims_makes_no_difference(one: View, other: View) -> None:
    candidates = [Candidate(TOLL, TOLL_THERE, 0.9), Candidate(TOLL, TOLL_AGAIN, 0.7)]
    turned = [Candidate(each.right, each.left, each.similarity) for each in candidates]
    assert surroundings(candidates, [one, other]) == surroundings(
        turned, [one.swapped, other.swapped]
    )


def test_no_candidates_have_no_surroundings() -> None:
    assert surroundings([], []) == []
    assert Surroundings().supported == 0.0
