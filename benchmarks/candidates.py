"""The candidates stage alone, for more claims than can be encoded in an afternoon.

Vectors are synthesised: claims of one story lie around its centre, as sentences of one story do.
They stand in a file in half precision that is mapped to memory.
"""

import resource
import time
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import numpy as np
import typer
from numpy.typing import NDArray

from contradict.candidates import Search
from contradict.candidates.approximate import ADDED, BLOCK, build_index, look_up
from contradict.candidates.pairs import Found, Indices, nearest
from contradict.protocols import Vectors

DIMENSIONS = 384
"""Of the encoder that ships."""

STORY, DOCUMENT = 12, 17
"""Claims a story, and a document: as in the corpora of digest-dev."""

NOISE = 0.6
"""Length of what sets a claim apart from its story's centre, of length 1: a cosine of 0.74."""

Half = NDArray[np.float16]


def candidates(
    claims: Annotated[int, typer.Option(help="Vectors to synthesise.")] = 300_000,
    sample: Annotated[int, typer.Option(help="Claims that are looked up; 0 is all.")] = 20_000,
    checked: Annotated[int, typer.Option(help="Claims whose exact neighbours are known.")] = 200,
) -> None:
    """Print seconds and peak memory of the index and the search, and what the search misses."""
    with TemporaryDirectory() as folder:
        vectors = _timed("synthesising", _synthesised, Path(folder) / "vectors", claims)
        index = _timed("building the index", build_index, vectors)
        document, search = np.arange(claims) // DOCUMENT, Search()
        drawn = np.random.default_rng(1).permutation(claims)[: sample or claims]
        start = time.perf_counter()
        found = _timed("searching", _looked_up, index, vectors, drawn, document, search)
        seconds = time.perf_counter() - start
        print(
            f"{claims:,} claims, {len(drawn):,} of them looked up: {len(drawn) / seconds:,.0f} a "
            f"second, {len(found) / len(drawn):.1f} neighbours each; at that pace all take "
            f"{seconds * claims / len(drawn):,.0f} s"
        )
        rows = drawn[:checked]
        exact = _timed("exact search", _exactly, vectors, rows, document, search)
        print(
            f"recall {_share(exact, found):.4f} of {len(exact):,} exact pairs of {checked} claims"
        )


def _timed(label: str, work: Any, *arguments: Any) -> Any:
    start = time.perf_counter()
    found = work(*arguments)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"  {label:24} {time.perf_counter() - start:8.2f} s   peak {peak:7.0f} MiB", flush=True)
    return found


def _synthesised(path: Path, claims: int) -> Half:
    """Return unit rows in a file, mapped; the claims of a story stand in documents far apart."""
    chance = np.random.default_rng(0)
    stories = max(1, claims // STORY)
    centres = _unit(chance.standard_normal((stories, DIMENSIONS), np.float32)).astype(np.float16)
    rows: Half = np.memmap(path, np.float16, "w+", shape=(claims, DIMENSIONS))
    for start in range(0, claims, ADDED):
        block = centres[np.arange(start, min(start + ADDED, claims)) % stories].astype(np.float32)
        apart = _unit(chance.standard_normal(block.shape, np.float32))
        rows[start : start + ADDED] = _unit(block + NOISE * apart)
    return rows


def _unit(rows: Vectors) -> Vectors:
    unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def _looked_up(
    index: Any, vectors: Half, rows: Indices, document: Indices, search: Search
) -> Found:
    parts = (rows[start : start + BLOCK] for start in range(0, len(rows), BLOCK))
    return np.concatenate([look_up(index, vectors, part, document, search) for part in parts])


def _exactly(vectors: Half, rows: Indices, document: Indices, search: Search) -> Found:
    """Return the nearest of `rows` in other documents, each held against all, block by block."""
    wanted = vectors[rows].astype(np.float32)
    similarity = np.empty((len(rows), len(vectors)), np.float32)
    for start in range(0, len(vectors), ADDED):
        block = vectors[start : start + ADDED].astype(np.float32)
        similarity[:, start : start + ADDED] = wanted @ block.T
    similarity[document[rows, None] == document[None, :]] = -np.inf
    return nearest(similarity, rows, np.arange(len(vectors)), search.across, search.floor)


def _share(exact: Found, found: Found) -> float:
    known = {(int(row), int(other)) for row, other, _ in found}
    hits = [(int(row), int(other)) in known for row, other, _ in exact]
    return float(np.mean(hits)) if hits else 1.0
