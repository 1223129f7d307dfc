"""Which gold pairs reach the comparator at all: the recall of candidates, and what it costs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from contradict.bench.gold import Gold, Side
from contradict.candidates import Candidates
from contradict.detector import Detector
from contradict.prepared import Twins
from contradict.types import Candidate, Claim, Document


@dataclass(frozen=True, slots=True)
class Reach:
    """What reached the comparator.

    `pairs_per_claim` counts unordered pairs. `recall` is the share, 0 to 1, of gold pairs of
    which some pair of claims is among the candidates; `left_out` counts the gold pairs that no
    search could find, since no sentence of one side became a claim.
    """

    claims: int
    pairs: int
    pairs_per_claim: float
    recall: float
    left_out: int


@dataclass(frozen=True, slots=True)
class Gathered:
    """Claims and candidates of one run, before anything is compared.

    A claim made twice in the same words is compared once, for all its twins.
    """

    twins: Twins
    candidates: Sequence[Candidate]

    @property
    def claims(self) -> list[Claim]:
        """Every claim, twins among them."""
        return [claim for group in self.twins.values() for claim in group]


def gather(documents: Sequence[Document], detector: Detector) -> Gathered:
    """Return what `detector` would compare.

    Raises:
        ModelError: the encoder failed.
    """
    prepared = detector.prepare(documents)
    near = detector.neighbours(prepared)
    return Gathered(dict(prepared.twins()), Candidates(prepared.distinct, near))


def reach(rounds: Sequence[tuple[Gathered, Sequence[Gold]]]) -> Reach:
    """Return what reached the comparator, over the rounds of a corpus."""
    sightings = [sighting for gathered, gold in rounds for sighting in _sightings(gathered, gold)]
    claims = sum(len(gathered.claims) for gathered, _ in rounds)
    pairs = sum(len(gathered.candidates) for gathered, _ in rounds)
    return Reach(
        claims=claims,
        pairs=pairs,
        pairs_per_claim=pairs / claims if claims else 0.0,
        recall=sum(one.reached for one in sightings) / len(sightings) if sightings else 0.0,
        left_out=sum(one.left_out for one in sightings),
    )


@dataclass(frozen=True, slots=True)
class _Sighting:
    """Whether a gold pair is among the candidates, and whether it could not have been."""

    reached: bool
    left_out: bool


def _sightings(gathered: Gathered, gold: Iterable[Gold]) -> Iterable[_Sighting]:
    first = {twin: one for one, group in gathered.twins.items() for twin in group}
    compared = {frozenset((each.left, each.right)) for each in gathered.candidates}
    claims_of = defaultdict(list)
    for claim in gathered.claims:
        claims_of[claim.document].append(claim)
    for pair in gold:
        left, right = (_matching(side, claims_of) for side in (pair.a, pair.b))
        ends = (frozenset((first[a], first[b])) for a in left for b in right)
        yield _Sighting(not compared.isdisjoint(ends), not (left and right))


def _matching(side: Side, claims_of: Mapping[str, list[Claim]]) -> list[Claim]:
    return [claim for claim in claims_of.get(side.document, ()) if side.matches(claim)]
