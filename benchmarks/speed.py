"""How long each stage takes and what memory it reaches, beside what one would write today."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

import typer

from benchmarks.figures import Figures, Run, Stage, growth, this_machine
from benchmarks.grow import grow
from benchmarks.picture import write_picture
from benchmarks.processes import alone, busy, peak
from benchmarks.yardstick import Yardstick, yardstick
from contradict.readers import read_documents
from contradict.types import Counts, Document

SEEDS = Path(__file__).parent.parent / "seeds"


@dataclass(slots=True)
class Stopwatch:
    """A progress that shows nothing and notes when each stage began."""

    stages: list[Stage] = field(default_factory=list)
    label: str = "loading models"
    since: float = field(default_factory=time.perf_counter)
    worked: float = field(default_factory=busy)

    def __call__(self, items: Sequence[Any], label: str) -> Sequence[Any]:
        """Note the end of the stage before, and return `items`."""
        self.lap(label)
        return items

    def lap(self, label: str) -> None:
        """End the current stage and begin the one called `label`, if it is another."""
        if label == self.label:
            return
        now, worked = time.perf_counter(), busy()
        self.stages.append(Stage(self.label, now - self.since, worked - self.worked, peak()))
        self.label, self.since, self.worked = label, now, worked


def speed(  # noqa: PLR0913, PLR0917  # one parameter per option
    corpora: Annotated[
        list[Path] | None, typer.Argument(help="What to grow from; the seeds by default.")
    ] = None,
    claims: Annotated[
        list[int] | None, typer.Option(help="Sizes to grow to; repeatable. 0 is as it is.")
    ] = None,
    comparator: Annotated[
        str, typer.Option(help="As for `contradict scan`.")
    ] = "MiniLM-L6-conflict-int8",
    executor: Annotated[str, typer.Option(help="As for `contradict scan`.")] = "processes",
    workers: Annotated[int, typer.Option(help="Of processes or ray; 0: all processors.")] = 0,
    yardsticks: Annotated[
        int, typer.Option(help="Largest size at which the yardsticks run too.")
    ] = 3_000,
    sample: Annotated[
        int, typer.Option(help="Pairs that the yardstick's reader is timed on.")
    ] = 500,
    output: Annotated[
        Path | None, typer.Option("-o", help="Write all figures, as JSON, and a picture beside.")
    ] = None,
) -> None:
    """Print seconds and peak memory of each stage, beside a plain script on the same claims."""
    runs: list[Run] = []
    measured: list[Yardstick] = []
    for size in claims or [0]:
        documents = documents_of(corpora or [SEEDS / "documents"], size)
        runs.append(alone(_product, documents, comparator, executor, workers))
        _print(runs[-1])
        if runs[-1].claims <= 1.2 * yardsticks:
            measured.append(alone(yardstick, documents, sample))
            _print_beside(runs[-1], measured[-1])
    for smaller, larger in pairwise(runs):
        grown = growth(smaller, larger)
        print(
            f"growth from {smaller.claims:,} to {larger.claims:,}: {grown.seconds:.2f}, of the "
            f"processor's time {grown.processor:.2f}"
        )
    if output:
        figures = Figures(this_machine(), tuple(runs), tuple(measured))
        output.write_text(figures.as_json(), "utf-8")
        print(f"wrote {output} and {write_picture(output)}")


def documents_of(paths: Sequence[Path], size: int) -> tuple[Document, ...]:
    """Return the documents of all paths, under names of their own, grown to `size` claims."""
    found = tuple(
        replace(one, id=f"{number}/{one.id}")
        for number, path in enumerate(paths)
        for one in read_documents([path]).documents
    )
    return tuple(one.document for one in grow(found, size)) if size else found


def _product(documents: tuple[Document, ...], comparator: str, executor: str, workers: int) -> Run:
    watch = Stopwatch()
    from contradict.config import DEFAULTS, circumstances, load_detector
    from contradict.executors import load_executor

    where = load_executor(executor, "local", workers)
    settings = replace(DEFAULTS, comparator=comparator, executor=where)
    report = load_detector(settings, watch).detect(documents, (), circumstances(settings))
    watch.lap("")
    counts: Counts = report.run.counts
    return Run(counts.claims, counts.pairs, counts.compared, counts.conflicts, tuple(watch.stages))


def _print(run: Run) -> None:
    pace = run.claims / run.seconds
    print(
        f"\n{run.claims:,} claims: {run.seconds:.1f} s without loading, {pace:.0f} claims/s, "
        f"{run.pairs:,} pairs of which {run.read:,} were read, peak {run.peak:.0f} MiB"
    )
    for stage in run.stages:
        print(
            f"  {stage.label:24} {stage.seconds:8.2f} s ({stage.processor:8.2f} s of processor)   "
            f"peak {stage.peak:7.0f} MiB"
        )


def _print_beside(run: Run, other: Yardstick) -> None:
    ours, theirs = run.claims / run.seconds, other.claims / other.seconds
    matrix = other.claims / other.matrix_seconds
    print(
        f"  plain script: {theirs:.1f} claims/s (encoding {other.encode:.1f} s, neighbours "
        f"{other.search:.1f} s, {2 * other.pairs:,} readings at {other.pace:.0f}/s)\n"
        f"  matrix inside clusters: {matrix:.1f} claims/s ({2 * other.matrix_pairs:,} readings)\n"
        f"  contradict: {ours / theirs:.1f} times the plain script, {ours / matrix:.1f} the matrix"
    )
