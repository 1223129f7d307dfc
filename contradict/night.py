"""The nightly run: nothing unchanged is computed again, and the report says what is new."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec

from contradict.archive import Archive
from contradict.config import DEFAULTS, Settings, circumstances, load_detector
from contradict.detector import Detector
from contradict.gate import require_alive
from contradict.identity import pair_id
from contradict.models.versions import code_version, model_version
from contradict.prepared import Splitting
from contradict.protocols import Progress, Store, silent
from contradict.readers import read_documents
from contradict.remembering import (
    RememberingComparator,
    RememberingEncoder,
    RememberingExecutor,
    document_key,
)
from contradict.types import (
    Conflict,
    Document,
    History,
    Report,
    Run,
    RunRecord,
    Unread,
    Verdict,
)
from contradict.verdicts import judged, standing

DOCUMENTS = "documents"
"""The store's part with the key of each document of the last whole run, by id."""

BY_MODEL = ("vector", "comparison")
"""What is remembered of models, and stays: another may be tried for a night. All else goes by the
version of the code, and with it."""

Parts = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Versions:
    """What answers depend on: hashes of the models' weights and of the package's own code."""

    encoder: str
    comparator: str
    code: str


@dataclass(frozen=True, slots=True)
class Night:
    """The store of a nightly run, the detector it wraps, and the versions of both models."""

    store: Store
    detector: Detector
    versions: Versions

    def report(self, documents: Sequence[Document], unread: Sequence[Unread], run: Run) -> Report:
        """Return the report on `documents`, kept in the store before it comes back.

        The store must be held (`Store.exclusive`).

        Raises:
            CannotCheckError: there are no documents, or none holds a claim.
            ModelError: a model failed; the store keeps the run before.
            StoreError: the store could not be read or written.
        """
        runs, verdicts = self.store.runs(), self.store.verdicts()
        before = self.store.report(runs[-1].number) if runs else None
        fingerprint = self._fingerprint(documents, verdicts, run)
        if before and runs[-1].fingerprint == fingerprint:
            report, parts = _again(before, documents, unread, run), None
        else:
            report, parts = self._anew(documents, unread, run)
        changes = document_changes(self._known_documents(), _keys(documents))
        report = replace(report, history=history(before, report, verdicts, changes))
        record = RunRecord(0, run.started, "", fingerprint, report.run.counts)
        self.store.save(record, report, parts)
        self.store.forget_other(self.versions.code, BY_MODEL)
        return report

    def _anew(
        self, documents: Sequence[Document], unread: Sequence[Unread], run: Run
    ) -> tuple[Report, Parts]:
        store, versions, real = self.store, self.versions, self.detector
        encoder = RememberingEncoder(real.encoder, store, f"vector {versions.encoder}")
        comparator = RememberingComparator(
            real.comparator, store, f"comparison {versions.comparator}"
        )
        executor = RememberingExecutor(real.executor, store, versions.code)
        verdicts = judged(store.verdicts(), date.fromisoformat(run.started[:10]))
        detector = replace(
            real,
            encoder=encoder,
            comparator=comparator,
            judged=verdicts,
            executor=executor,
        )
        prepared = detector.prepare(documents)
        report = detector.report(prepared, unread, run)
        counts = replace(
            report.run.counts,
            split=executor.computed[Splitting.kind],
            encoded=encoder.computed,
            compared=comparator.computed,
            reused=report.run.counts.compared - comparator.computed,
        )
        parts = Archive.of(prepared, versions.encoder, run.started, report.origins).to_parts()
        report = replace(report, run=replace(report.run, counts=counts))
        return report, {**parts, DOCUMENTS: msgspec.json.encode(_keys(documents))}

    def _fingerprint(
        self, documents: Sequence[Document], verdicts: Sequence[Verdict], run: Run
    ) -> str:
        """Return a hash of all that the conflicts of a run depend on."""
        day = date.fromisoformat(run.started[:10])
        holding = standing(verdicts, day)
        parts = (
            [document_key(document) for document in documents],
            sorted((one.pair, one.judgement) for one in holding),
            self.versions,
            self.detector.search,
            self.detector.score,
            dict(run.models),
        )
        return sha256(msgspec.json.encode(parts)).hexdigest()

    def _known_documents(self) -> Mapping[str, str]:
        known = self.store.part(DOCUMENTS)
        return msgspec.json.decode(known, type=dict[str, str]) if known else {}


def nightly(
    paths: Sequence[str | Path],
    store: str,
    settings: Settings = DEFAULTS,
    *,
    progress: Progress[Any] = silent,
) -> Report:
    """Do what `scan` does, computing only what `store` does not know, and keep the report there.

    Args:
        paths: files and folders, all that is to be compared and not only what is new.
        store: a file, made if there is none, or the URL of a PostgreSQL database.
        settings: models, search and input layout.
        progress: shown over every long stage.

    Returns:
        The report, with its `history`: what is new, still open and resolved since the run before.

    Raises:
        UsageError: a path does not exist, or two documents share an id.
        CannotCheckError: nothing could be read, a model failed, or the store can't be used;
            the store then is as the run before left it.
    """
    run = circumstances(settings)
    from contradict.stores import open_store

    with open_store(store, create=True) as opened, opened.exclusive():
        reading = read_documents(paths, settings.reading, progress=progress)
        detector = load_detector(settings, progress)
        require_alive(detector)
        night = Night(opened, detector, versions(settings))
        return night.report(reading.documents, reading.unread, run)


def versions(settings: Settings) -> Versions:
    """Return the versions of what `settings` name, and of this package's code."""
    return Versions(
        model_version(settings.encoder), model_version(settings.comparator), code_version()
    )


def _again(
    before: Report, documents: Sequence[Document], unread: Sequence[Unread], run: Run
) -> Report:
    """Return the report of a run over what is all known: that of the run before."""
    counts = before.run.counts
    known = replace(counts, split=0, encoded=0, compared=0, reused=counts.compared + counts.reused)
    return replace(
        before, run=replace(run, counts=known), documents=tuple(documents), unread=tuple(unread)
    )


def _keys(documents: Sequence[Document]) -> dict[str, str]:
    return {document.id: document_key(document) for document in documents}


def document_changes(before: Mapping[str, str], now: Mapping[str, str]) -> Mapping[str, int]:
    """Return how many documents are new, changed and vanished, from their keys by id."""
    return {
        "new": len(now.keys() - before.keys()),
        "changed": sum(now.get(one, key) != key for one, key in before.items()),
        "vanished": len(before.keys() - now.keys()),
    }


def history(
    before: Report | None,
    report: Report,
    verdicts: Sequence[Verdict],
    documents: Mapping[str, int],
) -> History:
    """Return how the conflicts of `report` compare with those of the report before.

    A conflict is open if any of its pairs was in a conflict before, whatever either is called
    now. It is resolved when no pair of it is left, unless it is an editor's verdict that took
    them out, or one of its files could not be read this time.
    """
    homes = {document.id: document.origin_path for document in before.documents} if before else {}
    unread = {one.path for one in report.unread}
    earlier = before.conflicts if before else ()
    known, now = set(_ids(earlier)), set(_ids(report.conflicts))
    judged_pairs = {verdict.pair for verdict in verdicts}
    return History(
        previous=before.run.started if before else "",
        status={
            conflict.id: "open" if known.intersection(_ids([conflict])) else "new"
            for conflict in report.conflicts
        },
        resolved=tuple(
            one
            for one in earlier
            if _is_gone(one, now, judged_pairs) and _places(one, homes).isdisjoint(unread)
        ),
        documents=documents,
    )


def _places(conflict: Conflict, homes: Mapping[str, str]) -> set[str]:
    """Return the files that the claims of a conflict come from."""
    claims = (claim for pair in conflict.pairs for claim in (pair.left, pair.right))
    return {homes.get(claim.document, "") for claim in claims}


def _is_gone(conflict: Conflict, now: Collection[str], judged_pairs: Collection[str]) -> bool:
    pairs = set(_ids([conflict]))
    return pairs.isdisjoint(now) and not pairs <= set(judged_pairs)


def _ids(conflicts: Sequence[Conflict]) -> Iterator[str]:
    """Yield the ids of the reported pairs of `conflicts`."""
    for conflict in conflicts:
        yield from (pair_id(pair) for pair in conflict.pairs if pair.outcome != "compatible")
