"""Where editors and the store meet: the last run as they see it, and what they say of it."""

import gc
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from threading import Lock

from contradict.errors import StoreError
from contradict.identity import digest
from contradict.protocols import Store
from contradict.review.edition import Edition, Entry, edition
from contradict.review.neighbourhood import Neighbourhood, neighbourhood
from contradict.types import RunRecord, Verdict
from contradict.verdicts import Opinion, standing, verdicts_on


@dataclass(frozen=True, slots=True)
class Said:
    """The verdicts on a conflict's pairs, and the version of them that an editor sees.

    `overtaken` says that what the editor asked for was not done: the verdicts were no longer
    those that the editor saw.
    """

    verdicts: tuple[Verdict, ...]
    version: str
    overtaken: bool = False


@dataclass(slots=True)
class Desk:
    """The store's last run and its verdicts, for threads; a run is read once.

    `reading` and `writing` are the same store, the first opened so that it waits for nobody.
    """

    reading: Store
    writing: Store
    today: Callable[[], date]
    _edition: Edition | None = None
    _neighbourhood: tuple[int, Neighbourhood] | None = None
    _loading: Lock = field(default_factory=Lock)
    _surveying: Lock = field(default_factory=Lock)
    _judging: Lock = field(default_factory=Lock)

    def runs(self) -> Sequence[RunRecord]:
        """Return the store's runs, the oldest first."""
        return self.reading.runs()

    def edition(self) -> Edition:
        """Return the last run; the one before while another thread reads a newer one.

        Raises:
            StoreError: the store holds no run, or can't be read.
        """
        runs = self.runs()
        if not runs:
            raise StoreError(
                "the store holds no run yet; one whose conflicts can be judged was expected: run "
                "`contradict nightly` on it, then load this page again"
            )
        held = self._edition
        if held and (held.record == runs[-1] or self._loading.locked()):
            return held
        with self._loading:
            return self._latest(runs[-1])

    def _latest(self, record: RunRecord) -> Edition:
        if self._edition is None or self._edition.record != record:
            self._edition = edition(record, self.reading.report(record.number))
            gc.freeze()  # it stays all day: no collection need walk its many records again
        return self._edition

    def neighbourhood(self) -> Neighbourhood:
        """Return what stands around the claims of the last run."""
        number = self.edition().record.number
        with self._surveying:
            if self._neighbourhood is None or self._neighbourhood[0] != number:
                self._neighbourhood = (number, neighbourhood(self.reading.part))
            return self._neighbourhood[1]

    def verdicts(self) -> Mapping[str, Verdict]:
        """Return the verdicts that stand today, by pair id."""
        return {one.pair: one for one in standing(self.reading.verdicts(), self.today())}

    def said(self, entry: Entry) -> Said:
        """Return what has been said of a conflict."""
        return said(entry, self.verdicts())

    def judge(self, entry: Entry, opinion: Opinion, seen: str) -> Said:
        """Give the verdict that `contradict verdict` would, if its pairs' are still those seen.

        Args:
            entry: a conflict of the last run; the verdict is on all its reported pairs.
            opinion: what the editor says.
            seen: the version that the editor saw (`Said.version`).

        Raises:
            UsageError: the opinion lacks a reason or a name.
        """
        wanted = verdicts_on(entry.conflict.id, self.edition().report.conflicts, opinion)
        with self._judging:
            now = said(entry, self._fresh())
            if now.version not in {seen, version(wanted)}:  # a second click changes nothing
                return Said(now.verdicts, now.version, overtaken=True)
            self.writing.judge(wanted)
        return Said(wanted, version(wanted))

    def undo(self, entry: Entry, seen: str) -> Said:
        """Take back the verdicts on a conflict's pairs, if they are still those seen."""
        with self._judging:
            now = said(entry, self._fresh())
            if now.verdicts and now.version != seen:
                return Said(now.verdicts, now.version, overtaken=True)
            self.writing.withdraw([one.pair for one in now.verdicts])
        return Said((), version(()))

    def _fresh(self) -> Mapping[str, Verdict]:
        return {one.pair: one for one in standing(self.writing.verdicts(), self.today())}


def said(entry: Entry, verdicts: Mapping[str, Verdict]) -> Said:
    """Return what `verdicts`, by pair id, say of a conflict."""
    found = tuple(verdicts[pair] for pair in entry.pairs if pair in verdicts)
    return Said(found, version(found))


def version(verdicts: Sequence[Verdict]) -> str:
    """Return a short hash that changes when any of `verdicts` does."""
    lines = sorted(
        f"{one.pair} {one.judgement} {one.given} {one.expires} {one.by}\n{one.reason}"
        for one in verdicts
    )
    return digest(*lines)
