"""What the approximate search for neighbours misses, and its time, beside the exact one."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from benchmarks.speed import SEEDS, documents_of
from contradict.candidates import Search
from contradict.candidates.approximate import nearly_across
from contradict.candidates.pairs import Found, Indices, Neighbours, each_once, nearest, numbered
from contradict.candidates.period import period
from contradict.candidates.ranks import across
from contradict.claims import split
from contradict.encoders import load_encoder
from contradict.executors import HERE
from contradict.protocols import Vectors, silent

Half = NDArray[np.float16]

SEARCH = Search()

BLOCK = 1 << 15
"""Vectors held against at a time."""

SURE = 0.6
"""Similarity from which pairs are counted apart: most conflicts lie above it."""


def neighbours(
    corpora: Annotated[
        list[Path] | None, typer.Argument(help="What to grow from; the seeds by default.")
    ] = None,
    claims: Annotated[int, typer.Option(help="Size to grow to; 0 is as it is.")] = 0,
    checked: Annotated[
        int, typer.Option(help="Sentences whose exact neighbours are looked up; 0: all.")
    ] = 0,
) -> None:
    """Print which share of the exact search's pairs the approximate one finds, and both times."""
    documents = documents_of(corpora or [SEEDS / "documents"], claims)
    said = {claim.resolved: claim for one in documents for claim in split(one).claims}
    vectors = load_encoder().encode(list(said), silent)
    document = numbered([claim.document for claim in said.values()])
    undated = period([None] * len(said), 0, None)
    rows = np.random.default_rng(1).permutation(len(said))[:checked]
    exact, seconds = _timed(
        lambda: (
            iter([exactly(vectors, rows, document)])
            if checked
            else across(vectors, document, undated, SEARCH, silent)
        )
    )
    found, nearly = _timed(lambda: nearly_across(vectors, document, SEARCH, silent, HERE))
    near = exact.only(exact.similarity >= SURE)
    print(
        f"{len(said):,} claims: exact {seconds:.1f} s, approximate {nearly:.1f} s; found are "
        f"{recall(exact, found):.4f} of {len(exact):,} pairs, and {recall(near, found):.4f} of "
        f"the {len(near):,} from {SURE} up"
    )


def exactly(vectors: Vectors | Half, rows: Indices, document: Indices) -> Found:
    """Return the nearest of `rows` in other documents, each held against all, block by block."""
    wanted = vectors[rows].astype(np.float32)
    similarity = np.empty((len(rows), len(vectors)), np.float32)
    for start in range(0, len(vectors), BLOCK):
        block = vectors[start : start + BLOCK].astype(np.float32)
        similarity[:, start : start + BLOCK] = wanted @ block.T
    similarity[document[rows, None] == document[None, :]] = -np.inf
    return nearest(similarity, rows, np.arange(len(vectors)), SEARCH.across, SEARCH.floor)


def recall(exact: Neighbours, found: Neighbours) -> float:
    """Return the share, 0 to 1, of the exact pairs that were found; 1 if there are none to find."""
    known = set(_pairs(found))
    return sum(pair in known for pair in _pairs(exact)) / len(exact) if len(exact) else 1.0


def _pairs(neighbours: Neighbours) -> list[tuple[int, int]]:
    return list(zip(neighbours.left.tolist(), neighbours.right.tolist(), strict=True))


def _timed(search: Callable[[], Iterator[Found]]) -> tuple[Neighbours, float]:
    start = time.perf_counter()
    found = each_once(search())
    return found, time.perf_counter() - start
