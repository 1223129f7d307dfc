"""What the gate takes, cold, on a draft of 1,000 words and an archive of any size."""

import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from typing import Annotated, Any

import numpy as np
import typer

from benchmarks.coldstart import YARDSTICK
from benchmarks.gate import DRAFT, STORE
from benchmarks.grow import Grown, grow
from benchmarks.speed import SEEDS
from benchmarks.vectors import unit
from contradict.archive import Archive
from contradict.claims import Split, split
from contradict.comparators import load_comparator
from contradict.config import DEFAULTS, circumstances
from contradict.detector import Detector
from contradict.encoders import load_encoder
from contradict.models.versions import model_version
from contradict.protocols import Progress, Vectors
from contradict.readers import read_documents
from contradict.stores import open_store
from contradict.types import Document, Report, RunRecord

BUILD = Path("build") / "check"

STARTED = "2026-01-01T00:00:00+00:00"

WORDS = 1000

ALIKE = 0.85
"""Cosine of an altered copy with what it was altered from: names and figures in its place."""


def check(
    corpora: Annotated[
        list[Path] | None, typer.Argument(help="What to grow from; the seeds by default.")
    ] = None,
    claims: Annotated[int, typer.Option(help="Size of the archive.")] = 100_000,
    neighbours: Annotated[
        list[int] | None, typer.Option(help="As for `contradict check`; repeatable.")
    ] = None,
    runs: Annotated[int, typer.Option(help="Fresh processes for each figure.")] = 3,
) -> None:
    """Print where the time of a cold check goes, its memory, and `import sentence_transformers`.

    The archive holds altered copies of the corpus: sentences, keys and claims are real, and the
    vector of a copy is that of its original with noise, for a true one takes minutes. It is made
    once and kept in build/check. Processor time is shown too, for machines that do other things.
    """
    folder = BUILD / str(claims)
    if not (folder / DRAFT).is_file():
        _make(read_documents(list(corpora or [SEEDS / "documents"])).documents, claims, folder)
    yardstick = min(_run(["-c", YARDSTICK]).wall for _ in range(runs))
    print(f"{YARDSTICK}: {yardstick:.2f} s")
    for count in neighbours or [6]:
        done = [_run(["-m", "benchmarks.gate", str(folder), str(count)]) for _ in range(runs)]
        best = min(done, key=lambda one: one.wall)
        print(f"\n{count} neighbours: {best.wall:.2f} s, {best.user:.2f} s of user time")
        print(best.output, end="")
        print(f"  ratio to the import: {best.wall / yardstick:.2f}")


@dataclass(frozen=True, slots=True)
class Done:
    """A process that ended: seconds from start to end, user seconds of all its threads, output."""

    wall: float
    user: float
    output: str


def _run(arguments: Sequence[str]) -> Done:
    start, before = time.perf_counter(), getrusage(RUSAGE_CHILDREN).ru_utime
    done = subprocess.run([sys.executable, *arguments], check=True, capture_output=True, text=True)
    user = getrusage(RUSAGE_CHILDREN).ru_utime - before
    return Done(time.perf_counter() - start, user, done.stdout)


def _make(documents: Sequence[Document], claims: int, folder: Path) -> None:
    """Write the parts of an archive of about that many claims, and a draft."""
    folder.mkdir(parents=True, exist_ok=True)
    grown = grow(documents, claims)
    splits = {one.document.id: split(one.document) for one in grown}
    encoder = NoisyEncoder(_originals(grown, splits))
    detector = Detector(encoder, load_comparator("lexical"))
    prepared = detector.prepare([one.document for one in grown])
    version = model_version(DEFAULTS.encoder)
    run = replace(circumstances(DEFAULTS), started=STARTED)
    with open_store(str(folder / STORE), create=True) as store, store.exclusive():
        record = RunRecord(0, STARTED, "", "", run.counts)
        report = Report(run, (), {}, (), ())
        store.save(record, report, Archive.of(prepared, version, STARTED).to_parts())
    draft = [one.document for one in grow(documents, 500, seed=1)]
    (folder / DRAFT).write_text("\n\n".join(_sentences(draft)), "utf-8")


def _originals(grown: Sequence[Grown], splits: Mapping[str, Split]) -> Mapping[str, str]:
    """Return, for each claim's text, that of the claim it was made from, or of another there."""
    found: dict[str, str] = {}
    for one in grown:
        for place, claim in enumerate(splits[one.document.id].claims):
            found[claim.resolved] = one.sources[place % len(one.sources)].resolved
    return found


@dataclass(frozen=True, slots=True)
class NoisyEncoder:
    """Gives an altered copy the vector of its original, with noise."""

    originals: Mapping[str, str]
    name: str = "noisy"

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        """Return unit rows; the cosine of a copy with its original is ALIKE."""
        unique = sorted(set(self.originals.values()))
        exact = dict(zip(unique, load_encoder().encode(unique, progress), strict=True))
        rows = np.stack([exact[self.originals[text]] for text in texts])
        noise = unit(np.random.default_rng(0).standard_normal(rows.shape, np.float32))
        copies = np.array([text not in exact for text in texts])[:, None]
        mixed = np.where(copies, ALIKE * rows + (1 - ALIKE**2) ** 0.5 * noise, rows)
        return unit(mixed).astype(np.float32)


def _sentences(documents: Sequence[Document]) -> list[str]:
    """Return claims of the last documents, a draft's worth of words."""
    found: list[str] = []
    words = 0
    for claim in (claim for one in reversed(documents) for claim in split(one).claims):
        if words >= WORDS:
            break
        found.append(" ".join(claim.text.split()))
        words += len(claim.text.split())
    return found
