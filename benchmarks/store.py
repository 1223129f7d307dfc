"""The store alone, for more claims than can be encoded in an afternoon: all of it is made up.

It is asked what a nightly run asks it, in the same portions: a first night keeps everything, a
second one finds it, and a gate loads the archive.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any, ClassVar

import numpy as np
import typer

from benchmarks.processes import alone, peak
from benchmarks.vectors import DIMENSIONS, DOCUMENT, unit
from contradict.archive import Archive
from contradict.batches import CHUNK_SIZE, PART, chunks
from contradict.candidates import encoded
from contradict.claims import Ledger, Split
from contradict.comparators.holding import Held, Placed
from contradict.comparators.surroundings import Surroundings
from contradict.config import DEFAULTS, circumstances
from contradict.detector import DOCUMENTS
from contradict.executors import HERE
from contradict.prepared import Apart, Prepared
from contradict.protocols import Probabilities, Progress, Store, Vectors, silent
from contradict.remembering import (
    RememberingComparator,
    RememberingEncoder,
    RememberingExecutor,
)
from contradict.stores import open_store
from contradict.types import Candidate, Claim, Counts, Document, Report, RunRecord

READ = 0.25
"""Ordered pairs a claim that the comparator reads: of grown news, 38,244 pairs both ways for
300,012 claims (`python -m benchmarks speed`)."""

HELD = 11
"""Pairs a claim that are held to the rules, of the same news."""


@dataclass(frozen=True, slots=True)
class Done:
    """What a part of a night took: seconds, and the peak memory of its process before and after.

    `processor` counts seconds of its threads alone, for machines that do other things too. Memory
    is in MiB; before the part its input was made.
    """

    seconds: float
    processor: float
    before: float
    after: float


def store(
    claims: Annotated[int, typer.Option(help="Claims to make up.")] = 300_000,
    folder: Annotated[
        Path | None,
        typer.Option(help="Where the file is made and deleted."),
    ] = None,
) -> None:
    """Print seconds, peak memory and bytes of a store's parts, on a first and a second night.

    Each part works in a process of its own, on a store that is opened for it.
    """
    with TemporaryDirectory(dir=folder) as made:
        path = Path(made) / "store.db"
        for night in ("keeping", "finding"):
            for part in (splits, vectors, rules, answers, archive):
                size = path.stat().st_size if path.exists() else 0
                done = alone(_worked, part, str(path), claims)
                _print(f"{night} {part.__name__}", claims, done, path.stat().st_size - size)
        _print("loading the archive", claims, alone(_worked, loaded, str(path), claims), 0)


def _print(label: str, claims: int, done: Done, size: int) -> None:
    print(
        f"  {label:20} {done.seconds:7.1f} s ({done.processor:6.1f} s of processor) "
        f"{claims / done.seconds:9,.0f} claims/s   peak {done.before:6,.0f} -> "
        f"{done.after:6,.0f} MiB {size / claims:6.0f} bytes/claim",
        flush=True,
    )


Work = Callable[[], int]
"""Does a part, and returns how many answers the store did not know."""


def _worked(part: Callable[[Store, int], Work], path: str, claims: int) -> Done:
    """Do a part; what it makes up first is not timed."""
    with open_store(path, create=True) as opened, opened.exclusive():
        work = part(opened, claims)
        before, busy, start = peak(), time.process_time(), time.perf_counter()
        work()
    # The store is closed by now: what was in its log is in its file.
    return Done(time.perf_counter() - start, time.process_time() - busy, before, peak())


def splits(kept: Store, claims: int) -> Work:
    """Return the work of `RememberingExecutor`: documents split."""
    executor = RememberingExecutor(HERE, kept, "made")
    made = documents(claims)

    def work() -> int:
        for _ in executor.map(Claiming(), chunks(made, silent, "", DOCUMENTS)):
            pass
        return executor.computed.total()

    return work


@dataclass(frozen=True, slots=True)
class Claiming:
    """Makes up the claims of documents."""

    kind: ClassVar[str] = "split"
    answer: ClassVar[Any] = Split

    def __call__(self, documents: Sequence[Document]) -> list[Split]:
        """Return as many claims as real articles have, for each document."""
        return [Split(tuple(map(claim, _numbers(one))), ()) for one in documents]


def _numbers(document: Document) -> range:
    first = DOCUMENT * int(document.id.removeprefix("document "))
    return range(first, first + DOCUMENT)


def vectors(kept: Store, claims: int) -> Work:
    """Return the work of `RememberingEncoder`, asked for as many texts at a time as in a run."""
    encoder = RememberingEncoder(Made(), kept, "vector made")
    texts = [claim(n).resolved for n in range(claims)]

    def work() -> int:
        encoded(texts, encoder, silent)
        return encoder.computed

    return work


def answers(kept: Store, claims: int) -> Work:
    """Return the work of `RememberingComparator`."""
    comparator = RememberingComparator(Made(), kept, "comparison made")
    texts = [claim(n).resolved for n in range(int(claims * READ) + 1)]
    pairs = list(pairwise(texts))

    def work() -> int:
        comparator.compare(pairs, silent)
        return comparator.computed

    return work


def rules(kept: Store, claims: int) -> Work:
    """Return the work of `RememberingExecutor`: claims taken apart, pairs held to the rules."""
    executor = RememberingExecutor(HERE, kept, "made")
    made = [claim(n) for n in range(claims)]

    def pairs() -> Iterator[list[Placed]]:
        for first in range(0, claims, PART // HELD):
            yield [
                (Candidate(made[n], made[(n + apart) % claims], 0.5), Surroundings())
                for n in range(first, min(first + PART // HELD, claims))
                for apart in range(1, HELD + 1)
            ]

    def work() -> int:
        for _ in executor.map(
            Answering("apart", Apart, (b"sixteen bytes ok", ("a",))),
            chunks(made, silent, ""),
        ):
            pass
        for _ in executor.map(
            Answering("rules", Held, Held("other subject", (False, False))), pairs()
        ):
            pass
        return executor.computed.total()

    return work


@dataclass(frozen=True, slots=True)
class Answering:
    """Rules of no use that take no time: one answer for every item."""

    kind: str
    answer: Any
    always: Any

    def __call__(self, items: Sequence[Any]) -> list[Any]:
        """Return the answer, for each item."""
        return [self.always] * len(items)


def archive(kept: Store, claims: int) -> Work:
    """Return the end of a night: the archive is made and kept with the report."""
    rows = np.resize(unit_rows(CHUNK_SIZE).astype(np.float16), (claims, DIMENSIONS))
    keys = [(f"name {n // 5}",) for n in range(claims)]
    prepared = Prepared(
        documents=documents(claims),
        left_out={},
        claims=Ledger(map(claim, range(claims))),
        owners=np.arange(claims) // DOCUMENT,
        groups=np.arange(claims + 1),
        vectors=rows,
        keys=keys,
        encoded=claims,
    )
    run = circumstances(DEFAULTS)

    def work() -> int:
        parts = Archive.of(prepared, "made", run.started).to_parts()
        report = Report(run, prepared.documents, {}, (), ())
        kept.save(RunRecord(0, run.started, "", "", Counts()), report, parts)
        return 0

    return work


def loaded(kept: Store, claims: int) -> Work:  # noqa: ARG001  # it holds as many as it holds
    """Return the work of a gate that begins."""

    def work() -> int:
        Archive.from_parts(kept.part)
        return 0

    return work


@dataclass(frozen=True, slots=True)
class Made:
    """A model of no use that takes no time: the same unit rows for every chunk."""

    rows: Vectors = field(default_factory=lambda: unit_rows(CHUNK_SIZE))
    name: str = "made"

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:  # noqa: ARG002
        """Return one row per text, of CHUNK_SIZE texts at most."""
        return self.rows[: len(texts)]

    def compare(
        self,
        pairs: Sequence[tuple[str, str]],
        progress: Progress[Any],  # noqa: ARG002
    ) -> Probabilities:
        """Return one row per pair."""
        return np.full((len(pairs), 3), 1 / 3, np.float32)


def unit_rows(count: int) -> Vectors:
    """Return rows of length 1, shape (count, DIMENSIONS)."""
    return unit(np.random.default_rng(0).standard_normal((count, DIMENSIONS), np.float32))


def claim(number: int) -> Claim:
    """Return a claim as long as those of news, the only one with its number."""
    text = f"The board of harbour {number} put the cost of its longest quay at {number} crowns."
    resolved = f"{text[:-1]}, a sum which had been twice as low before the storms of that winter."
    start = 120 * (number % DOCUMENT)
    place = (f"document {number // DOCUMENT}", start, start + len(text), text, resolved)
    return Claim(*place, source="The Harbour Wire", title="What the quays cost")


def documents(claims: int) -> tuple[Document, ...]:
    """Return the documents of as many claims, without their texts."""
    return tuple(Document(f"document {n}", "") for n in range(claims // DOCUMENT + 1))
