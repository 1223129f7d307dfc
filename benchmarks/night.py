"""A second night: what a nightly run takes when nearly everything is as it was the night before."""

import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import msgspec
import typer

from benchmarks.processes import alone, busy, peak
from benchmarks.speed import SEEDS, documents_of
from contradict.night import nightly


@dataclass(frozen=True, slots=True)
class Night:
    """What a night took: seconds, those of all its threads, and the peak memory in MiB."""

    claims: int
    seconds: float
    processor: float
    peak: float


def night(
    corpus: Annotated[Path, typer.Argument(help="What to grow from.")] = SEEDS / "documents",
    claims: Annotated[int, typer.Option(help="Size to grow to.")] = 3_000,
    fresh: Annotated[float, typer.Option(help="Share of the documents that are new.")] = 0.01,
) -> None:
    """Print seconds and peak memory of a first and a second night, models loaded anew for each.

    The first lacks the last documents; the second has all. Each runs in a process of its own.
    """
    documents = documents_of([corpus], claims)
    old = documents[: -max(1, round(fresh * len(documents)))]
    with TemporaryDirectory() as made:
        for label, tonight in (("first night", old), ("second night", documents)):
            path = Path(made) / f"{label}.jsonl"
            path.write_bytes(msgspec.json.Encoder().encode_lines(tonight))
            done = alone(_run, path, str(Path(made) / "store.db"))
            print(
                f"{label:13} {len(tonight):6,} documents, {done.claims:7,} claims: "
                f"{done.seconds:7.1f} s ({done.processor:7.1f} s of processor), "
                f"peak {done.peak:,.0f} MiB",
                flush=True,
            )


def _run(path: Path, store: str) -> Night:
    start, before = time.perf_counter(), busy()
    report = nightly([path], store)
    return Night(report.run.counts.claims, time.perf_counter() - start, busy() - before, peak())
