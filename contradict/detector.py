"""The pipeline in a screenful: documents in, a report out. Models come in through protocols."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, combinations
from sys import intern
from typing import Any, ClassVar

from contradict.batches import chunks
from contradict.candidates import (
    Candidates,
    Neighbours,
    Rows,
    Search,
    Unit,
    clusters,
    encoded,
    find_neighbours,
)
from contradict.claims import Split, distinctive, split
from contradict.comparators import (
    Compared,
    ScoreModel,
    blocking_keys,
    compare_candidates,
    statement,
    values_agree,
)
from contradict.conflicts import Witnesses, find_conflicts
from contradict.errors import CannotCheckError
from contradict.executors import HERE
from contradict.garbage import uncollected
from contradict.origins import ALTERED, NEAR_COPY, find_origins
from contradict.protocols import Comparator, Encoder, Executor, Progress, silent
from contradict.types import Claim, Counts, Document, Pair, Report, Run, Unread

LARGEST_GROUP = 50
"""Documents that may share a claim as copies; one that more share is boilerplate."""

Twins = Mapping[Claim, tuple[Claim, ...]]
"""Each distinct claim, and all claims that make the same statement, itself first."""


def unjudged(pair: Pair) -> str:  # noqa: ARG001
    """Return "": nobody has judged any pair."""
    return ""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Documents taken apart, and their distinct claims ready to be searched.

    `splits` has one element per document. `vectors` and `keys` have one row per distinct claim,
    in the order of `twins`: its unit vector, and what it is about.
    """

    documents: tuple[Document, ...]
    splits: tuple[Split, ...]
    twins: Twins
    vectors: Unit = field(repr=False)
    keys: Sequence[Collection[str]] = field(repr=False)

    def searched(self) -> "Prepared":
        """Return this without what only a search needs: half of its memory."""
        return replace(self, vectors=self.vectors[:0].copy(), keys=())

    @property
    def distinct(self) -> tuple[Claim, ...]:
        """One claim for each statement, in the order of the documents."""
        return tuple(self.twins)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim, twins together."""
        return tuple(claim for group in self.twins.values() for claim in group)


@dataclass(frozen=True, slots=True)
class Detector:
    """Finds conflicts with the models it was given.

    `splitter` takes a document apart. `judged` names the verdict because of which a pair is not
    to be reported, "" for none. `score` decides and scores pairs; what ships if left out. On
    `executor` pairs are held to the rules, on `preparing` claims are taken apart and, if there are
    very many, searched.
    """

    encoder: Encoder
    comparator: Comparator
    search: Search = field(default_factory=Search)
    progress: Progress[Any] = field(default=silent)
    splitter: Callable[[Document], Split] = split
    judged: Callable[[Pair], str] = unjudged
    score: ScoreModel | None = None
    executor: Executor = HERE
    preparing: Executor = HERE

    def detect(self, documents: Sequence[Document], unread: Sequence[Unread], run: Run) -> Report:
        """Return the report on `documents`.

        `run` describes the circumstances; its counts are filled in here.

        Raises:
            CannotCheckError: there are no documents, or none holds a claim.
            ModelError: a model failed; nothing is reported rather than a part.
        """
        if not documents:
            raise _nothing_read(unread)
        return self.report(self.prepare(documents), unread, run)

    def prepare(self, documents: Sequence[Document]) -> Prepared:
        """Return the claims of `documents`, encoded.

        Raises:
            CannotCheckError: no document holds a claim.
            ModelError: the encoder failed.
        """
        splits = [self.splitter(d) for d in self.progress(documents, "splitting into claims")]
        claims = distinctive([claim for one in splits for claim in one.claims])
        if not claims:
            raise _nothing_claimed(len(documents))
        twins, keys = self._distinct(claims)
        texts = [claim.resolved for claim in twins]
        vectors = encoded(texts, self.encoder, self.progress)
        return Prepared(tuple(documents), tuple(splits), twins, vectors, keys)

    def report(self, prepared: Prepared, unread: Sequence[Unread], run: Run) -> Report:
        """Return the report on what was prepared.

        Raises:
            ModelError: the comparator failed.
        """
        near = self.neighbours(prepared)
        prepared = prepared.searched()
        documents, twins = prepared.documents, prepared.twins
        candidates = Candidates(prepared.distinct, near)
        compared = compare_candidates(
            candidates, self.comparator, self.progress, self.score, self.executor, keep=is_of_use
        )
        pairs = compared.pairs
        copies, altered = copied_documents(twins, pairs), altered_documents(twins, pairs)
        origins = find_origins(documents, copies, altered, _sizes(prepared.claims))
        heard, judged = self.hear(pairs)
        conflicts = find_conflicts(heard, values_agree, Witnesses(twins, origins))
        counts = replace(count(prepared, compared), conflicts=len(conflicts), judged=judged)
        groups = _clusters(prepared.distinct, near)
        run = replace(run, counts=counts)
        return Report(run, documents, origins, tuple(unread), conflicts, groups)

    def hear(self, pairs: Sequence[Pair]) -> tuple[list[Pair], dict[str, int]]:
        """Return the pairs that no verdict keeps out, in order, and how many each verdict does."""
        verdicts = ["" if one.outcome == "compatible" else self.judged(one) for one in pairs]
        heard = [pair for pair, verdict in zip(pairs, verdicts, strict=True) if not verdict]
        return heard, dict(Counter(filter(None, verdicts)))

    def neighbours(self, prepared: Prepared) -> Neighbours:
        """Return which of the distinct claims are worth comparing, by their positions."""
        claims = prepared.distinct
        rows = Rows(
            prepared.vectors,
            [claim.document for claim in claims],
            prepared.keys,
            [claim.published for claim in claims],
        )
        return find_neighbours(rows, self.search, self.progress, self.preparing)

    def _distinct(self, claims: Sequence[Claim]) -> tuple[Twins, tuple[tuple[str, ...], ...]]:
        """Return the distinct claims, and what each is about."""
        parts = chunks(claims, self.progress, "taking claims apart")
        return find_twins(claims, chain.from_iterable(self.preparing.map(TakingApart(), parts)))


def _nothing_read(unread: Sequence[Unread]) -> CannotCheckError:
    if unread:
        tried = "".join(f"\n  {one.path}: {one.reason}" for one in unread)
        return CannotCheckError(
            "nothing could be read; at least one readable document was expected: name other "
            f"paths, or mend these:{tried}"
        )
    return CannotCheckError(
        "nothing was found to read in the paths given; at least one document was expected: "
        "name other paths"
    )


def _nothing_claimed(documents: int) -> CannotCheckError:
    return CannotCheckError(
        f"no claim was found in {documents} documents; at least one sentence that "
        "asserts something was expected: check that the right files or column were given"
    )


Apart = tuple[bytes, tuple[str, ...]]
"""The statement that a claim makes, and what it is about: its keys, sorted."""


@dataclass(frozen=True, slots=True)
class TakingApart:
    """Takes claims apart."""

    kind: ClassVar[str] = "apart"
    answer: ClassVar[Any] = Apart

    @uncollected()
    def __call__(self, claims: Sequence[Claim]) -> list[Apart]:
        """Return what each claim comes apart to, in order."""
        return [(statement(claim), tuple(sorted(blocking_keys(claim)))) for claim in claims]


def find_twins(
    claims: Sequence[Claim], apart: Iterable[Apart]
) -> tuple[Twins, tuple[tuple[str, ...], ...]]:
    """Return the distinct claims, in order, with all that make the same statement, and their keys.

    `apart` has what each claim comes apart to, and may be gone through only once.
    """
    groups: dict[bytes, list[Claim]] = {}
    about: list[tuple[str, ...]] = []
    for claim, (made, keys) in zip(claims, apart, strict=True):
        if made not in groups:
            about.append(tuple(map(intern, keys)))
        groups.setdefault(made, []).append(claim)
    return {group[0]: tuple(group) for group in groups.values()}, tuple(about)


def is_of_use(pair: Pair) -> bool:
    """Return whether a report needs a pair: to show, to show beside another, or as a copy."""
    sibling = pair.code == "sibling subjects" and bool(pair.slots)
    return pair.outcome != "compatible" or sibling or pair.similarity >= NEAR_COPY


def copied_documents(twins: Twins, pairs: Sequence[Pair]) -> Iterator[tuple[str, str]]:
    """Yield the documents of each claim and its copy: the same words, or nearly."""
    for group in twins.values():
        owners = dict.fromkeys(claim.document for claim in group)
        if len(owners) <= LARGEST_GROUP:
            yield from combinations(owners, 2)
    for pair in pairs:
        if pair.similarity >= NEAR_COPY and pair.outcome == "compatible":
            yield pair.left.document, pair.right.document


def altered_documents(twins: Twins, pairs: Sequence[Pair]) -> set[tuple[str, str]]:
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


def count(prepared: Prepared, compared: Compared) -> Counts:
    """Return what a run did that knew nothing from before, but for what it found."""
    splits = prepared.splits
    left_out = Counter(one.reason for each in splits for one in each.left_out)
    return Counts(
        documents=len(splits),
        claims=sum(len(one.claims) for one in splits),
        claims_left_out=left_out.total(),
        split=len(splits),
        encoded=len({claim.resolved for claim in prepared.twins}),
        pairs=compared.screened + compared.read,
        screened=compared.screened,
        compared=compared.read,
        left_out=dict(sorted(left_out.items())),
        refused=dict(sorted(compared.refused.items())),
    )
