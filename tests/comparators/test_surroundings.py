from comparing import claimed
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.surroundings import agreements, surroundings
from contradict.comparators.views import SILENT, Direction, View
from contradict.types import Candidate

TOLL = claimed("The toll rose to 4 euros.", document="a")
STRIKE = claimed("The strike ended on Monday.", document="a")
TOLL_THERE = claimed("The toll rose to 5 euros.", document="b")
TOLL_AGAIN = claimed("Drivers now pay 4 euros.", document="b")

UNSURE = View(Direction(0.1, 0.1), Direction(0.1, 0.1))
CONFLICT = View(Direction(0.9, 0.1), Direction(0.9, 0.1))
BORNE_OUT = View(Direction(0.1, 0.2), Direction(0.1, 0.8))
"""Only the right claim as premise entails the left one."""


def test_a_nearer_neighbour_there_outdoes_a_pair() -> None:
    candidates = [Candidate(TOLL, TOLL_THERE, 0.75), Candidate(TOLL, TOLL_AGAIN, 0.5)]
    first, second = surroundings(candidates)
    assert (first.outdone, first.outdone_both) == (0.0, 0.0)
    assert (second.outdone, second.outdone_both) == (0.25, 0.0)


def test_the_share_of_the_smaller_document_that_meets_the_other() -> None:
    elsewhere = Candidate(STRIKE, claimed("The strike goes on.", document="c"), 0.6)
    candidates = [Candidate(TOLL, TOLL_THERE, 0.9), Candidate(TOLL, TOLL_AGAIN, 0.7), elsewhere]
    found = surroundings(candidates)
    assert [one.same_story for one in found] == [0.5, 0.5, 1.0]


def test_what_the_other_pairs_of_two_documents_say() -> None:
    candidates = [Candidate(TOLL, TOLL_THERE, 0.9), Candidate(TOLL, TOLL_AGAIN, 0.7)]
    assert agreements(candidates, [CONFLICT, BORNE_OUT]) == [2 / 3, 1 / 3]
    assert agreements(candidates, [UNSURE, BORNE_OUT]) == [2 / 3, 1 / 2]
    assert agreements(candidates, [SILENT, CONFLICT]) == [1 / 3, 1 / 2]


def test_other_documents_have_no_say() -> None:
    elsewhere = Candidate(STRIKE, claimed("The strike goes on.", document="c"), 0.6)
    candidates = [Candidate(TOLL, TOLL_THERE, 0.9), elsewhere]
    assert agreements(candidates, [UNSURE, CONFLICT]) == [0.5, 0.5]


SHARES = st.floats(0, 1, allow_subnormal=False)
VIEWS = st.builds(View, st.builds(Direction, SHARES, SHARES), st.builds(Direction, SHARES, SHARES))


@given(VIEWS, VIEWS)
def test_the_order_of_two_claims_makes_no_difference(one: View, other: View) -> None:
    candidates = [Candidate(TOLL, TOLL_THERE, 0.9), Candidate(TOLL, TOLL_AGAIN, 0.7)]
    turned = [Candidate(each.right, each.left, each.similarity) for each in candidates]
    assert surroundings(candidates) == surroundings(turned)
    assert agreements(candidates, [one, other]) == agreements(turned, [one, other])


def test_no_candidates_have_no_surroundings() -> None:
    assert surroundings([]) == []
    assert agreements([], []) == []
