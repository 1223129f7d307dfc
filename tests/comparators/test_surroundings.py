import numpy as np
from comparing import claimed
from hypothesis import given
from hypothesis import strategies as st

from contradict.candidates import Candidates, Neighbours
from contradict.comparators.locality import near_together
from contradict.comparators.surroundings import agreements, surroundings
from contradict.comparators.views import SILENT, Direction, View
from contradict.types import Candidate, Claim

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
    assert list(surroundings(candidates)) == list(surroundings(turned))
    assert agreements(candidates, [one, other]) == agreements(turned, [one, other])


def test_no_candidates_have_no_surroundings() -> None:
    assert list(surroundings([])) == []
    assert agreements([], []) == []


CLAIMS = [
    claimed(f"Claim {place} of {document}.", document=document)
    for document, size in (("a", 3), ("b", 2), ("c", 4))
    for place in range(size)
]
PAIRS = st.lists(
    st.builds(
        Candidate,
        st.sampled_from(CLAIMS),
        st.sampled_from(CLAIMS),
        st.integers(-10_000, 10_000).map(lambda n: n / 10_000),
    ),
    max_size=30,
)


@given(PAIRS)
def test_the_columns_say_what_the_definition_says(candidates: list[Candidate]) -> None:
    """Of each claim what is nearest to it in a document, and of each two documents who meets."""
    met = [
        (claim, other.document, each.similarity)
        for each in candidates
        for claim, other in ((each.left, each.right), (each.right, each.left))
    ]

    def nearest(claim: Claim, document: str) -> float:
        return max([0.0, *(near for one, there, near in met if (one, there) == (claim, document))])

    def claims_of(document: str, *others: str) -> set[Claim]:
        return {
            one for one, there, _ in met if one.document == document and there in (others or "abc")
        }

    for each, found in zip(candidates, surroundings(candidates), strict=True):
        left, right = each.left.document, each.right.document
        gaps = nearest(each.left, right), nearest(each.right, left)
        assert found.outdone == round(max(gaps) - each.similarity, 4)
        assert found.outdone_both == round(min(gaps) - each.similarity, 4)
        fewer = min((left, right), key=lambda one: (len(claims_of(one)), one))
        other = right if fewer == left else left
        share = len(claims_of(fewer, other)) / len(claims_of(fewer))
        assert found.same_story == round(share, 4)


@given(PAIRS)
def test_candidates_with_numbers_stand_as_those_without(candidates: list[Candidate]) -> None:
    ends = [(CLAIMS.index(one.left), CLAIMS.index(one.right)) for one in candidates]
    left, right = np.array(ends, np.int32).reshape(-1, 2).T
    near = Neighbours(left, right, np.array([one.similarity for one in candidates], np.float32))
    numbered = Candidates(CLAIMS, near)
    assert list(numbered) == candidates
    found = surroundings(numbered)
    assert list(found) == list(surroundings(candidates))
    assert found.ends.similarity.tolist() == [one.similarity for one in numbered]
    assert sorted(near_together(found.ends)) == list(range(len(candidates)))
