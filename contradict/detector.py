"""The pipeline in a screenful: documents in, a report out. Models come in through protocols."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import Any

from contradict.candidates import Neighbours, Search, clusters, find_neighbours
from contradict.claims import Split, distinctive, split
from contradict.comparators import blocking_keys, compare_candidates, statement, values_agree
from contradict.conflicts import Witnesses, find_conflicts
from contradict.errors import CannotCheckError
from contradict.origins import ALTERED, NEAR_COPY, find_origins
from contradict.protocols import Comparator, Encoder, Progress, silent
from contradict.types import Candidate, Claim, Counts, Document, Pair, Report, Run, Unread

LARGEST_GROUP = 50
"""Documents that may share a claim as copies; one that more share is boilerplate."""

Twins = Mapping[Claim, tuple[Claim, ...]]
"""Each distinct claim, and all claims that make the same statement, itself first."""


@dataclass(frozen=True, slots=True)
class Detector:
    """Finds conflicts with the models it was given."""

    encoder: Encoder
    comparator: Comparator
    search: Search = field(default_factory=Search)
    progress: Progress[Any] = field(default=silent)

    def detect(self, documents: Sequence[Document], unread: Sequence[Unread], run: Run) -> Report:
        """Return the report on `documents`.

        `run` describes the circumstances; its counts are filled in here.

        Raises:
            CannotCheckError: there are no documents, or none holds a claim.
            ModelError: a model failed; nothing is reported rather than a part.
        """
        splits = [split(d) for d in self.progress(documents, "splitting into claims")]
        claims = distinctive([claim for one in splits for claim in one.claims])
        _require(documents, claims, unread)
        twins = find_twins(self.progress(claims, "taking claims apart"))
        distinct = list(twins)
        near = self.neighbours(distinct)
        candidates = list(candidate_pairs(distinct, near))
        pairs = compare_candidates(candidates, self.comparator, self.progress)
        copies, altered = _copies(twins, pairs), _altered(twins, pairs)
        origins = find_origins(documents, copies, altered, _sizes(claims))
        conflicts = find_conflicts(pairs, values_agree, Witnesses(twins, origins))
        counts = _counts(documents, splits, pairs, len(conflicts))
        groups = _clusters(distinct, near)
        run = replace(run, counts=counts)
        return Report(run, tuple(documents), origins, tuple(unread), conflicts, groups)

    def neighbours(self, claims: Sequence[Claim]) -> Neighbours:
        """Return which of the distinct `claims` are worth comparing, by their positions."""
        texts = [claim.resolved for claim in claims]
        unique = {text: row for row, text in enumerate(dict.fromkeys(texts))}
        vectors = self.encoder.encode(list(unique), self.progress)
        vectors = vectors[[unique[text] for text in texts]]
        owners = [claim.document for claim in claims]
        keys = [blocking_keys(claim) for claim in claims]
        return find_neighbours(vectors, owners, keys, self.search, self.progress)


def _require(
    documents: Sequence[Document], claims: Sequence[Claim], unread: Sequence[Unread]
) -> None:
    if not documents and unread:
        tried = "".join(f"\n  {one.path}: {one.reason}" for one in unread)
        raise CannotCheckError(
            "nothing could be read; at least one readable document was expected: name other "
            f"paths, or mend these:{tried}"
        )
    if not documents:
        raise CannotCheckError(
            "nothing was found to read in the paths given; at least one document was expected: "
            "name other paths"
        )
    if not claims:
        raise CannotCheckError(
            f"no claim was found in {len(documents)} documents; at least one sentence that "
            "asserts something was expected: check that the right files or column were given"
        )


def find_twins(claims: Iterable[Claim]) -> Twins:
    """Return the distinct claims, in order, with all that make the same statement."""
    groups: dict[Hashable, list[Claim]] = defaultdict(list)
    for claim in claims:
        groups[statement(claim)].append(claim)
    return {group[0]: tuple(group) for group in groups.values()}


def candidate_pairs(claims: Sequence[Claim], near: Neighbours) -> Iterator[Candidate]:
    """Yield the pairs of claims that the comparator gets to see, in their order."""
    for left, right, similarity in zip(near.left, near.right, near.similarity, strict=True):
        yield Candidate(claims[left], claims[right], round(float(similarity), 4))


def _copies(twins: Twins, pairs: Sequence[Pair]) -> Iterator[tuple[str, str]]:
    """Yield the documents of each claim and its copy: the same words, or nearly."""
    for group in twins.values():
        owners = dict.fromkeys(claim.document for claim in group)
        if len(owners) <= LARGEST_GROUP:
            yield from combinations(owners, 2)
    for pair in pairs:
        if pair.similarity >= NEAR_COPY and pair.outcome == "compatible":
            yield pair.left.document, pair.right.document


def _altered(twins: Twins, pairs: Sequence[Pair]) -> set[tuple[str, str]]:
    """Return the documents of claims that are copies but for the value in which they conflict."""
    return {
        (left.document, right.document)
        for pair in pairs
        if pair.similarity >= ALTERED and pair.outcome == "conflict"
        for left in twins[pair.left]
        for right in twins[pair.right]
    }


def _sizes(claims: Sequence[Claim]) -> Counter[str]:
    return Counter(claim.document for claim in claims)


def _clusters(claims: Sequence[Claim], near: Neighbours) -> tuple[tuple[Claim, ...], ...]:
    """Return the clusters, largest first, then in order of their first claim."""
    groups: dict[int, list[Claim]] = defaultdict(list)
    for claim, label in zip(claims, clusters(len(claims), near), strict=True):
        if label >= 0:
            groups[int(label)].append(claim)
    return tuple(tuple(group) for group in sorted(groups.values(), key=len, reverse=True))


def _counts(
    documents: Sequence[Document], splits: Sequence[Split], pairs: Sequence[Pair], conflicts: int
) -> Counts:
    left_out = Counter(one.reason for each in splits for one in each.left_out)
    refused = Counter(pair.code for pair in pairs if pair.outcome == "compatible")
    return Counts(
        documents=len(documents),
        claims=sum(len(one.claims) for one in splits),
        claims_left_out=left_out.total(),
        pairs=len(pairs),
        compared=len(pairs),
        conflicts=conflicts,
        left_out=dict(sorted(left_out.items())),
        refused=dict(sorted(refused.items())),
    )
