"""How far the encoder that ships is from the weights that it was exported from."""

from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Annotated

import numpy as np
import typer
from numpy.typing import NDArray

from benchmarks.speed import SEEDS
from contradict.claims import split
from contradict.encoders import DEFAULT_ENCODER, load_encoder
from contradict.protocols import Vectors, silent
from contradict.readers import read_documents
from contradict.training.base import base_weights

NEAREST = 10
"""Neighbours compared, as many as a scan looks for by default."""


def encoder(
    corpora: Annotated[
        list[Path] | None, typer.Argument(help="Where claims come from; the seeds by default.")
    ] = None,
    claims: Annotated[int, typer.Option(help="As many, drawn at random.")] = 2500,
    name: Annotated[str, typer.Option("--encoder", help="As for `contradict scan`.")] = (
        DEFAULT_ENCODER
    ),
) -> None:
    """Print how near an encoder's vectors and neighbours are to all-MiniLM-L6-v2's in fp32."""
    texts = _texts(corpora or [SEEDS / "documents"], claims)
    exact, ours = (load_encoder(one).encode(texts, silent) for one in (base_weights(), name))
    cosines = (exact * ours).sum(axis=1)
    print(f"{len(texts)} claims: {name} beside all-MiniLM-L6-v2 in fp32")
    print(f"cosine: mean {cosines.mean():.4f}, smallest {cosines.min():.4f}")
    print(f"{NEAREST} nearest neighbours in common: {_overlap(exact, ours):.3f}")


def _texts(paths: Sequence[Path], count: int) -> list[str]:
    documents = read_documents(list(paths)).documents
    texts = sorted({claim.text for document in documents for claim in split(document).claims})
    return Random(0).sample(texts, min(count, len(texts)))


def _overlap(left: Vectors, right: Vectors) -> float:
    """Return the mean share of each row's nearest rows that both name."""
    pairs = zip(_nearest(left), _nearest(right), strict=True)
    return float(np.mean([np.isin(mine, yours).mean() for mine, yours in pairs]))


def _nearest(vectors: Vectors) -> NDArray[np.intp]:
    similarity = vectors @ vectors.T
    np.fill_diagonal(similarity, -1)
    return np.argsort(-similarity, axis=1)[:, :NEAREST]
