from comparing import claimed
from hypothesis import given
from hypothesis import strategies as st

from contradict.comparators.ends import ends
from contradict.comparators.locality import near_together
from contradict.types import Candidate

CLAIMS = [claimed(f"Claim {place}.") for place in range(12)]


def test_pairs_of_like_claims_follow_one_another() -> None:
    a, b, c, d, e, f = CLAIMS[:6]
    candidates = [
        Candidate(a, d, 0.9),
        Candidate(b, e, 0.9),
        Candidate(c, f, 0.3),
        Candidate(d, e, 0.4),
        Candidate(d, f, 0.2),
        Candidate(e, c, 0.9),
    ]
    # a and d are of one kind, and b, e and c of another.
    assert list(near_together(ends(candidates))) == [0, 3, 4, 1, 5, 2]


@given(
    st.lists(
        st.builds(
            Candidate, st.sampled_from(CLAIMS), st.sampled_from(CLAIMS), st.floats(-1, 1, width=32)
        )
    )
)
def test_every_candidate_has_its_turn(candidates: list[Candidate]) -> None:
    order = near_together(ends(candidates))
    assert sorted(order) == list(range(len(candidates)))
