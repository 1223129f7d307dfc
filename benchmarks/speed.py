"""How long each stage takes and what memory it reaches, beside a plain script as yardstick."""

import resource
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated, Any

import typer

from benchmarks.grow import grow
from contradict.claims import split
from contradict.readers import read_documents
from contradict.types import Document

SEEDS = Path(__file__).parent.parent / "seeds"

NEIGHBOURS = 10
"""What the plain script looks for, as many as the product does by default."""


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage's wall time in seconds, and the peak memory of the process at its end in MiB."""

    label: str
    seconds: float
    peak: float


@dataclass(slots=True)
class Stopwatch:
    """A progress that shows nothing and notes when each stage began."""

    stages: list[Stage] = field(default_factory=list)
    label: str = "loading models"
    since: float = field(default_factory=time.perf_counter)

    def __call__(self, items: Sequence[Any], label: str) -> Sequence[Any]:
        """Note the end of the stage before, and return `items`."""
        self.lap(label)
        return items

    def lap(self, label: str) -> None:
        """End the current stage and begin the one called `label`."""
        now = time.perf_counter()
        self.stages.append(Stage(self.label, now - self.since, _peak()))
        self.label, self.since = label, now


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def speed(
    corpora: Annotated[
        list[Path] | None, typer.Argument(help="What to grow from; the seeds by default.")
    ] = None,
    claims: Annotated[
        list[int] | None, typer.Option(help="Sizes to grow to; repeatable. 0 is as it is.")
    ] = None,
    comparator: Annotated[str, typer.Option(help="As for `contradict scan`.")] = "lexical",
) -> None:
    """Print seconds and peak memory of each stage, and of a plain script on the same claims."""
    paths = corpora or [SEEDS / "documents"]
    for size in claims or [0]:
        documents = _documents(paths, size)
        print(f"{len(documents)} documents, {sum(len(split(d).claims) for d in documents)} claims")
        ours = _alone(_product, documents, comparator)
        theirs = _alone(_plain_script, documents)
        _print("contradict", ours)
        _print("plain script", theirs)
        print(f"  ratio contradict / plain script: {_total(ours) / _total(theirs):.2f}\n")


def _documents(paths: Sequence[Path], size: int) -> tuple[Document, ...]:
    documents = read_documents(list(paths)).documents
    return grow(documents, size) if size else documents


def _alone(work: Callable[..., list[Stage]], *arguments: object) -> list[Stage]:
    """Run `work` in a fresh process, so that its peak memory is its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(work, *arguments).result()


def _product(documents: tuple[Document, ...], comparator: str) -> list[Stage]:
    watch = Stopwatch()
    from contradict.comparators import load_comparator
    from contradict.config import DEFAULTS, circumstances
    from contradict.detector import Detector
    from contradict.encoders import load_encoder

    detector = Detector(load_encoder(DEFAULTS.encoder), load_comparator(comparator), progress=watch)
    detector.detect(documents, (), circumstances(DEFAULTS))
    watch.lap("")
    return watch.stages


def _plain_script(documents: tuple[Document, ...]) -> list[Stage]:
    """What one would write today: encode in fp32, ten nearest neighbours each, nothing else."""
    watch = Stopwatch()
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.util import semantic_search

    from contradict.training.base import base_weights

    model = SentenceTransformer(base_weights(), device="cpu")
    watch.lap("splitting into claims")
    texts = [claim.text for document in documents for claim in split(document).claims]
    watch.lap("encoding claims")
    vectors = model.encode(texts, convert_to_tensor=True, normalize_embeddings=True)
    watch.lap("finding neighbours")
    semantic_search(vectors, vectors, top_k=NEIGHBOURS + 1)
    watch.lap("")
    return watch.stages


def _print(name: str, stages: Sequence[Stage]) -> None:
    print(f"  {name}: {_total(stages):.1f} s, without loading")
    for stage in stages:
        print(f"    {stage.label:24} {stage.seconds:8.2f} s   peak {stage.peak:7.0f} MiB")


def _total(stages: Sequence[Stage]) -> float:
    return sum(stage.seconds for stage in stages if stage.label != "loading models")
