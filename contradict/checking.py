"""Settings to a gate: reads drafts and archive, loads the models, and returns what was found."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any, BinaryIO

from contradict.archive import Archive
from contradict.comparators import score_model
from contradict.config import Settings, circumstances, load_detector
from contradict.detector import Detector
from contradict.errors import CannotCheckError
from contradict.gate import (
    GATE_SEARCH,
    Exceptions,
    Gate,
    Paths,
    except_findings,
    in_files,
    locate,
    narrow,
    read_drafts,
    require_alive,
    require_recent,
    require_there,
)
from contradict.models.versions import model_version
from contradict.protocols import Progress, silent
from contradict.readers import Reading, read_documents
from contradict.types import Checked, Run, Unread, Verdict
from contradict.verdicts import GATE_HIDES, judged

GATE_SETTINGS = Settings(search=GATE_SEARCH)
"""What the command does without options."""

EXCEPT_NOTHING = Exceptions()


@dataclass(frozen=True, slots=True)
class Stored:
    """The archive in a store: `part` gives its parts by name.

    `started` is when the last run started that found the archive as it is, ISO 8601, and `oldest`
    how long ago that may be. `verdicts` are the store's; wrong and known pairs are not reported.
    """

    part: Callable[[str], bytes]
    started: str
    oldest: timedelta | None = None
    verdicts: Sequence[Verdict] = ()


def check(  # noqa: PLR0913  # what is checked, against what, and how
    drafts: Paths,
    against: Paths | Stored,
    settings: Settings = GATE_SETTINGS,
    exceptions: Exceptions = EXCEPT_NOTHING,
    *,
    stdin: BinaryIO | None = None,
    progress: Progress[Any] = silent,
) -> Checked:
    """Hold drafts against an archive and against each other; every finding left is shown.

    Args:
        drafts: files and folders; "-" is standard input.
        against: the archive's files and folders, or what a nightly run has stored.
        settings: models, search and input layout.
        exceptions: what is let pass although it is found; comments in the drafts always are.
        stdin: what "-" reads, the process's own standard input if left out.
        progress: shown over every long stage.

    Raises:
        UsageError: a draft does not exist, or two documents share an id.
        CannotCheckError: a draft could not be read, the archive is missing, empty, too old or of
            another encoder, or a model failed.
    """
    run = circumstances(settings)
    own = read_drafts(drafts, settings.reading, stdin)
    detector = load_detector(settings, progress)
    require_alive(detector)
    gate, unread = (
        (_stored(detector, against, settings.encoder, run), ())
        if isinstance(against, Stored)
        else _read(detector, against, settings, run)
    )
    report = gate.report(own, unread, run)
    checked = Checked(report, locate(report.conflicts, own), {}, "error", "note")
    verdicts = against.verdicts if isinstance(against, Stored) else ()
    model = detector.score or score_model()
    left = except_findings(checked, own, exceptions, verdicts, model, _day(run))
    return narrow(replace(left, findings=in_files(left.findings)), "error", "note")


def _day(run: Run) -> date:
    return date.fromisoformat(run.started[:10])


def _stored(detector: Detector, stored: Stored, encoder: str, run: Run) -> Gate:
    archive = Archive.from_parts(stored.part)
    if stored.oldest is not None:
        require_recent(stored.started, run.started, stored.oldest)
    if archive.header.encoder != model_version(encoder):
        raise CannotCheckError(
            f"the archive was made with version {archive.header.encoder} of an encoder; version "
            f"{model_version(encoder)} of {encoder!r} was expected: run `contradict nightly` "
            "again with this encoder, or check with the one it has"
        )
    hidden = judged(stored.verdicts, _day(run), GATE_HIDES)
    return Gate(replace(detector, judged=hidden), archive)


def _read(
    detector: Detector, paths: Paths, settings: Settings, run: Run
) -> tuple[Gate, tuple[Unread, ...]]:
    require_there(paths)
    reading: Reading = read_documents(paths, settings.reading, progress=detector.progress)
    if not reading.documents:
        raise CannotCheckError(
            "nothing in the archive could be read; documents to hold the draft against were "
            "expected: name other paths with --against"
        )
    prepared = detector.prepare(reading.documents)
    archive = Archive.of(prepared, model_version(settings.encoder), run.started)
    texts = {document.id: document for document in reading.documents}
    return Gate(detector, archive, texts), reading.unread
