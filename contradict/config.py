"""Settings to objects: the one place that knows every implementation by name."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, BinaryIO

from contradict.candidates import Search
from contradict.comparators import DEFAULT_COMPARATOR, load_comparator, read_score
from contradict.detector import Detector
from contradict.distributing import DistributedComparator, DistributedEncoder
from contradict.encoders import DEFAULT_ENCODER, load_encoder
from contradict.errors import UsageError
from contradict.executors import HERE, Cluster, Processes
from contradict.protocols import Comparator, Encoder, Executor, Progress, silent
from contradict.readers import Reading, ReadSettings, read_documents
from contradict.types import Counts, Report, Run


@dataclass(frozen=True, slots=True)
class Settings:
    """What a scan can be told; the defaults are what the command does without options."""

    encoder: str = DEFAULT_ENCODER
    comparator: str = DEFAULT_COMPARATOR
    search: Search = field(default_factory=Search)
    reading: ReadSettings = field(default_factory=ReadSettings)
    score: Path | None = None
    """The file of the score's weights; what ships if left out."""
    executor: Executor = field(default_factory=Processes)
    """Where the heavy stages run."""


DEFAULTS = Settings()


def scan(
    paths: Sequence[str | Path],
    settings: Settings = DEFAULTS,
    *,
    stdin: BinaryIO | None = None,
    progress: Progress[Any] = silent,
) -> Report:
    """Read `paths`, find where they contradict each other, and return the report.

    Args:
        paths: files and folders; "-" is standard input.
        settings: models, search and input layout.
        stdin: what "-" reads, the process's own standard input if left out.
        progress: shown over every long stage.

    Raises:
        UsageError: a path does not exist, or two documents share an id.
        CannotCheckError: nothing could be read, or a model failed.
    """
    run = circumstances(settings)
    reading = read_documents(paths, settings.reading, stdin=stdin, progress=progress)
    return scan_documents(reading, run, settings, progress)


def scan_documents(
    reading: Reading, run: Run, settings: Settings = DEFAULTS, progress: Progress[Any] = silent
) -> Report:
    """Do what `scan` does with documents that have been read; `run` has its circumstances.

    Raises:
        CannotCheckError: there are no documents, or a model failed.
    """
    return load_detector(settings, progress).detect(reading.documents, reading.unread, run)


def load_detector(settings: Settings, progress: Progress[Any] = silent) -> Detector:
    """Return the detector that `settings` describe, its models loaded.

    On a cluster each replica loads them when it needs them. In several processes of one machine
    neither they nor the search work: these use all processors by themselves.

    Raises:
        ModelError: a model or the score's weights can't be loaded.
    """
    encoder, comparator = _models(settings)
    return Detector(
        encoder,
        comparator,
        settings.search,
        progress,
        score=read_score(settings.score) if settings.score else None,
        executor=settings.executor,
        searching=settings.executor if isinstance(settings.executor, Cluster) else HERE,
    )


def _models(settings: Settings) -> tuple[Encoder, Comparator]:
    executor = settings.executor
    if isinstance(executor, Cluster):
        encoder = DistributedEncoder(settings.encoder, executor)
        return encoder, DistributedComparator(settings.comparator, executor)
    return load_encoder(settings.encoder), load_comparator(settings.comparator)


def circumstances(settings: Settings) -> Run:
    """Return the run that these settings describe, started now, with nothing counted yet."""
    search = settings.search
    limits = {"window": search.window, "since": search.since and search.since.isoformat()}
    return Run(
        started=now().isoformat(timespec="seconds"),
        version=version("contradict"),
        models={"encoder": settings.encoder, "comparator": settings.comparator},
        settings={
            "neighbours": search.across,
            "within": search.within,
            "floor": search.floor,
            **{name: limit for name, limit in limits.items() if limit},
        },
        counts=Counts(),
    )


def now() -> datetime:
    """Return the time of the run, or SOURCE_DATE_EPOCH's, so that reports can be reproduced."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch is None:
        return datetime.now(UTC)
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(
            f"SOURCE_DATE_EPOCH is {epoch!r}; whole seconds since 1970 were expected: "
            "set it right or unset it"
        ) from error
