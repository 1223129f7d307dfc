"""Drafts against an archive: the detector's own stages, with one side already prepared."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from contradict.archive import Archive
from contradict.candidates import Candidates, Search
from contradict.comparators import Compared, compare_candidates, forget_frames, values_agree
from contradict.conflicts import Witnesses, find_conflicts
from contradict.detector import Detector, count, is_of_use
from contradict.errors import CannotCheckError
from contradict.gate.meeting import meet
from contradict.gate.origins import find_shared_origins
from contradict.prepared import Prepared
from contradict.types import Claim, Conflict, Document, Report, Run, Unread

GATE_SEARCH = Search(across=6, within=2, keyed=1)
"""Fewer neighbours than a scan looks for: a draft's editor waits.

Measured with each draft of a labelled corpus against all of it: 266 of 280 conflicts reach the
comparator, 267 with a scan's search, at two thirds of the pairs; with four neighbours it is 265
at half. Without keys it is 258: for a rare name one keyed neighbour finds what rank does not.
"""


@dataclass(frozen=True, slots=True)
class Gate:
    """Holds drafts against an archive with the detector's models, search and verdicts.

    `texts` has the archive's documents where they are at hand, by id: what is quoted from others
    comes without its surroundings.
    """

    detector: Detector
    archive: Archive
    texts: Mapping[str, Document] = field(default_factory=dict)

    def report(self, drafts: Sequence[Document], unread: Sequence[Unread], run: Run) -> Report:
        """Return the report on `drafts`; each conflict in it has a draft's claim in every pair.

        Its documents are the drafts, then those of the archive that are quoted; its counts are
        of the drafts. A draft without claims has no conflicts, and its sentences are counted as
        left out.

        Raises:
            CannotCheckError: the archive holds nothing but the drafts themselves.
            ModelError: a model failed.
        """
        self._require_others(drafts)
        run = replace(run, settings={**run.settings, **self._described()})
        prepared = self.detector.prepare_any(drafts)
        if prepared.claims:
            try:
                return self._report(prepared, unread, run)
            finally:
                forget_frames()
        run = replace(run, counts=count(prepared, Compared()))
        return Report(run, tuple(drafts), {one.id: one.id for one in drafts}, tuple(unread), ())

    def _require_others(self, drafts: Sequence[Document]) -> None:
        own = {document.id for document in drafts}
        if own.issuperset(self.archive.documents):
            raise CannotCheckError(
                f"the archive holds nothing but the drafts themselves ({len(own)} by their ids); "
                "other documents were expected: name more of the archive"
            )

    def _report(self, prepared: Prepared, unread: Sequence[Unread], run: Run) -> Report:
        detector = self.detector
        meeting = meet(prepared, self.archive, detector.search, detector.progress)
        own = Candidates(prepared.distinct, detector.neighbours(prepared))
        candidates = [*own, *meeting.candidates]
        compared = compare_candidates(
            candidates, detector.comparator, detector.progress, detector.score, keep=is_of_use
        )
        pairs = compared.pairs
        origins = find_shared_origins(prepared, meeting.twins, pairs, self.archive)
        heard, judged = detector.hear(pairs)
        conflicts = find_conflicts(heard, values_agree, Witnesses(meeting.twins, origins))
        counts = replace(count(prepared, compared), conflicts=len(conflicts), judged=judged)
        documents = (*prepared.documents, *self._quoted(conflicts, prepared.documents))
        run = replace(run, counts=counts)
        known = {document.id: origins[document.id] for document in documents}
        return Report(run, documents, known, tuple(unread), conflicts)

    def _described(self) -> Mapping[str, str | int]:
        """Return what the report's settings say of the archive."""
        header = self.archive.header
        return {
            "archive_documents": header.documents,
            "archive_claims": header.claims,
            "archive_started": header.started,
        }

    def _quoted(
        self, conflicts: Sequence[Conflict], drafts: Collection[Document]
    ) -> Iterator[Document]:
        """Yield the documents of the archive that are quoted, in the order of the conflicts."""
        seen = {document.id for document in drafts}
        for claim in (claim for conflict in conflicts for claim in _claims(conflict)):
            if claim.document not in seen:
                seen.add(claim.document)
                yield self.texts.get(claim.document) or _textless(claim)


def _claims(conflict: Conflict) -> Iterator[Claim]:
    for position in conflict.positions:
        yield from position.claims
    for pair in conflict.pairs:
        yield from (pair.left, pair.right)


def _textless(claim: Claim) -> Document:
    """Return what a claim tells of its document."""
    return Document(
        claim.document, "", source=claim.source, title=claim.title, published=claim.published
    )
