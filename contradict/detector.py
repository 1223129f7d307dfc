"""The pipeline in a screenful: documents in, a report out. Models come in through protocols."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, combinations
from typing import Any

import numpy as np

from contradict.batches import chunks
from contradict.candidates import (
    Candidates,
    Neighbours,
    Rows,
    Search,
    clusters,
    encoded,
    find_neighbours,
)
from contradict.claims import Ledger, Picked, Split, distinctive
from contradict.comparators import (
    Compared,
    ScoreModel,
    compare_candidates,
    forget_frames,
    values_agree,
)
from contradict.conflicts import Witnesses, find_conflicts
from contradict.errors import CannotCheckError
from contradict.executors import HERE
from contradict.origins import ALTERED, NEAR_COPY, find_origins
from contradict.prepared import (
    Apart,
    Prepared,
    Splitting,
    TakingApart,
    Twins,
    find_twins,
    twins_of,
)
from contradict.protocols import Comparator, Encoder, Executor, Progress, silent
from contradict.types import Claim, Counts, Document, Pair, Report, Run, Unread

DOCUMENTS = 16
"""Documents that are split between two ticks: news in a tenth of a second, books in some more."""

LARGEST_GROUP = 50
"""Documents that may share a claim as copies; one that more share is boilerplate."""


def unjudged(pair: Pair) -> str:  # noqa: ARG001
    """Return "": nobody has judged any pair."""
    return ""


@dataclass(frozen=True, slots=True)
class Detector:
    """Finds conflicts with the models it was given.

    `judged` names the verdict because of which a pair is not to be reported, "" for none. `score`
    decides and scores pairs; what ships if left out. On `executor` documents are split, claims
    taken apart and pairs held to the rules; on `searching` very many claims are searched.
    """

    encoder: Encoder
    comparator: Comparator
    search: Search = field(default_factory=Search)
    progress: Progress[Any] = field(default=silent)
    judged: Callable[[Pair], str] = unjudged
    score: ScoreModel | None = None
    executor: Executor = HERE
    searching: Executor = HERE

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
            CannotCheckError: no document holds a claim, or there is no room for temporary files.
            ModelError: the encoder failed.
        """
        prepared = self.prepare_any(documents)
        if not prepared.claims:
            raise _nothing_claimed(len(documents))
        return prepared

    def prepare_any(self, documents: Sequence[Document]) -> Prepared:
        """Return the claims of `documents`, encoded; there may be none.

        Raises:
            CannotCheckError: there is no room for temporary files.
            ModelError: the encoder failed.
        """
        said, sizes, left_out = Ledger(), list[int](), Counter[str]()
        for one in self._splits(documents):
            said.extend(one.claims)
            sizes.append(len(one.claims))
            left_out.update(sentence.reason for sentence in one.left_out)
        claims = Ledger(distinctive(said))
        del said
        order, groups, keys = find_twins(self._apart(claims))
        owners = np.repeat(np.arange(len(sizes)), np.array(sizes, np.int64))
        texts = [claims[place].resolved for place in order[groups[:-1]].tolist()]
        return Prepared(
            documents=tuple(documents),
            left_out=left_out,
            claims=Picked(claims, order),
            owners=owners[order],
            groups=groups,
            vectors=encoded(texts, self.encoder, self.progress),
            keys=keys,
            encoded=len(set(texts)),
        )

    def report(self, prepared: Prepared, unread: Sequence[Unread], run: Run) -> Report:
        """Return the report on what was prepared.

        Raises:
            CannotCheckError: there is no room for temporary files.
            ModelError: the comparator failed.
        """
        try:
            return self._report(prepared, unread, run)
        finally:
            forget_frames()

    def _report(self, prepared: Prepared, unread: Sequence[Unread], run: Run) -> Report:
        near = self.neighbours(prepared)
        prepared = prepared.searched()
        candidates = Candidates(prepared.distinct, near)
        compared = compare_candidates(
            candidates, self.comparator, self.progress, self.score, self.executor, keep=is_of_use
        )
        pairs = compared.pairs
        twins = twins_of(pairs, prepared)
        copies = copied_documents(prepared.sharing(), pairs)
        altered = altered_documents(twins, pairs)
        origins = find_origins(prepared.documents, copies, altered, prepared.sizes())
        heard, judged = self.hear(pairs)
        conflicts = find_conflicts(heard, values_agree, Witnesses(twins, origins))
        counts = replace(count(prepared, compared), conflicts=len(conflicts), judged=judged)
        groups = _clusters(prepared.distinct, near)
        run = replace(run, counts=counts)
        return Report(run, prepared.documents, origins, tuple(unread), conflicts, groups)

    def hear(self, pairs: Sequence[Pair]) -> tuple[list[Pair], dict[str, int]]:
        """Return the pairs that no verdict keeps out, in order, and how many each verdict does."""
        verdicts = ["" if one.outcome == "compatible" else self.judged(one) for one in pairs]
        heard = [pair for pair, verdict in zip(pairs, verdicts, strict=True) if not verdict]
        return heard, dict(Counter(filter(None, verdicts)))

    def neighbours(self, prepared: Prepared) -> Neighbours:
        """Return which of the distinct claims are worth comparing, by their positions."""
        homes = [prepared.documents[owner] for owner in prepared.owners[prepared.groups[:-1]]]
        rows = Rows(
            prepared.vectors,
            [home.id for home in homes],
            prepared.keys,
            [home.published for home in homes],
        )
        return find_neighbours(rows, self.search, self.progress, self.searching)

    def _splits(self, documents: Sequence[Document]) -> Iterator[Split]:
        """Yield the claims of each document, and the sentences that are none."""
        parts = chunks(documents, self.progress, "splitting into claims", DOCUMENTS)
        unplaced = ([replace(one, origin_path="") for one in part] for part in parts)
        return chain.from_iterable(self.executor.map(Splitting(), unplaced))

    def _apart(self, claims: Sequence[Claim]) -> Iterator[Apart]:
        """Yield what each claim comes apart to."""
        parts = chunks(claims, self.progress, "taking claims apart")
        try:
            yield from chain.from_iterable(self.executor.map(TakingApart(), parts))
        except CannotCheckError:
            forget_frames()
            raise


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


def is_of_use(pair: Pair) -> bool:
    """Return whether a report needs a pair: to show, to show beside another, or as a copy."""
    sibling = pair.code == "sibling subjects" and bool(pair.slots)
    return pair.outcome != "compatible" or sibling or pair.similarity >= NEAR_COPY


def copied_documents(
    sharing: Iterable[Iterable[str]], pairs: Sequence[Pair]
) -> Iterator[tuple[str, str]]:
    """Yield the documents of each claim and its copy: the same words, or nearly.

    `sharing` has the documents in which a statement stands.
    """
    for documents in sharing:
        owners = dict.fromkeys(documents)
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


def _clusters(claims: Sequence[Claim], near: Neighbours) -> tuple[tuple[Claim, ...], ...]:
    """Return the clusters, largest first, then in order of their first claim."""
    groups: dict[int, list[Claim]] = defaultdict(list)
    labels = clusters(len(claims), near)
    for place in np.flatnonzero(labels >= 0).tolist():
        groups[int(labels[place])].append(claims[place])
    return tuple(tuple(group) for group in sorted(groups.values(), key=len, reverse=True))


def count(prepared: Prepared, compared: Compared) -> Counts:
    """Return what a run did that knew nothing from before, but for what it found."""
    return Counts(
        documents=len(prepared.documents),
        claims=len(prepared.claims),
        claims_left_out=sum(prepared.left_out.values()),
        split=len(prepared.documents),
        encoded=prepared.encoded,
        pairs=compared.screened + compared.read,
        screened=compared.screened,
        compared=compared.read,
        left_out=dict(sorted(prepared.left_out.items())),
        refused=dict(sorted(compared.refused.items())),
    )
