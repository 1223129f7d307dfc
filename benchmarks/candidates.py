"""The candidates stage alone, for more claims than can be encoded in an afternoon.

Vectors are synthesised: claims of one story lie around its centre, as sentences of one story do.
They stand in a file in half precision that is mapped to memory.
"""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from benchmarks.neighbours import exactly, recall
from benchmarks.speed import Stopwatch
from benchmarks.vectors import DIMENSIONS, DOCUMENT, unit
from contradict.candidates import Search
from contradict.candidates.approximate import nearly_across
from contradict.candidates.pairs import Indices, each_once
from contradict.executors import load_executor

STORY = 12
"""Claims a story: as in the corpora of digest-dev."""

NOISE = 0.6
"""Length of what sets a claim apart from its story's centre, of length 1: a cosine of 0.74."""

BLOCK = 1 << 15
"""Vectors worked on at a time."""

SEARCH = Search()

Half = NDArray[np.float16]


def candidates(
    claims: Annotated[int, typer.Option(help="Vectors to synthesise.")] = 300_000,
    checked: Annotated[int, typer.Option(help="Claims whose exact neighbours are known.")] = 200,
    executor: Annotated[str, typer.Option(help="As for `contradict scan`.")] = "here",
    workers: Annotated[int, typer.Option(help="Of processes or ray; 0: all processors.")] = 0,
) -> None:
    """Print seconds and peak memory of the search for all claims, and what it misses."""
    where = load_executor(executor, "local", workers)
    with TemporaryDirectory() as folder:
        vectors, document = _synthesised(Path(folder) / "vectors", claims), _documents(claims)
        watch = Stopwatch(label="learning cells")
        found = each_once(nearly_across(vectors, document, SEARCH, watch, where))
        watch.lap("")
        for stage in watch.stages:
            print(f"  {stage.label:26} {stage.seconds:8.2f} s   peak {stage.peak:7.0f} MiB")
        seconds = sum(stage.seconds for stage in watch.stages)
        print(
            f"{claims:,} claims in {seconds:,.1f} s: {claims / seconds:,.0f} a second, "
            f"{len(found) / claims:.1f} pairs each"
        )
        rows = np.random.default_rng(1).permutation(claims)[:checked]
        exact = each_once([exactly(vectors, rows, document)])
        print(
            f"recall {recall(exact, found):.4f} of {len(exact):,} exact pairs of {checked} claims"
        )


def _documents(claims: int) -> Indices:
    return np.arange(claims) // DOCUMENT


def _synthesised(path: Path, claims: int) -> Half:
    """Return unit rows in a file, mapped; the claims of a story stand in documents far apart."""
    chance = np.random.default_rng(0)
    stories = max(1, claims // STORY)
    centres = unit(chance.standard_normal((stories, DIMENSIONS), np.float32)).astype(np.float16)
    rows: Half = np.memmap(path, np.float16, "w+", shape=(claims, DIMENSIONS))
    for start in range(0, claims, BLOCK):
        block = centres[np.arange(start, min(start + BLOCK, claims)) % stories].astype(np.float32)
        apart = unit(chance.standard_normal(block.shape, np.float32))
        rows[start : start + BLOCK] = unit(block + NOISE * apart)
    return rows
