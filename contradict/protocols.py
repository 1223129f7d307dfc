"""The seams that users swap. Anything with these methods will do; nothing needs to inherit."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, Protocol, TypeVar, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from contradict.types import Document, Report, RunRecord, Verdict

Vectors = NDArray[np.float32]
"""One unit-length row per text, shape (n, dimensions)."""

Probabilities = NDArray[np.float32]
"""One row per pair, shape (n, 3): contradiction, entailment, neutral; each row sums to 1."""

T = TypeVar("T")
R = TypeVar("R")
T_contra = TypeVar("T_contra", contravariant=True)
R_co = TypeVar("R_co", covariant=True)
Progress = Callable[[Sequence[T], str], Iterable[T]]
"""Wraps a sequence and a label, yields the sequence's items, and may show how far it is."""


def silent(items: Sequence[Any], label: str) -> Sequence[Any]:  # noqa: ARG001
    """Return `items` as they are: the progress that shows nothing."""
    return items


class Executor(Protocol):
    """Runs a stage's work on parts of its input: here, in several processes, or on a cluster."""

    def map(self, work: Callable[[T], R], chunks: Iterable[T]) -> Iterator[R]:
        """Yield what `work` returns of each chunk, in the order of `chunks`.

        Both may be pickled, and a chunk may be worked on twice, so that `work` must depend on
        nothing but the chunk; what it leaves behind may only save work. What it raises is raised.

        Raises:
            CannotCheckError: whoever worked is gone.
        """
        ...


@runtime_checkable
class Itemwise(Protocol[T_contra, R_co]):
    """Work on a chunk whose answer on each item depends on nothing but the item."""

    @property
    def kind(self) -> str:
        """What answers: with one version of the code, one kind gives an item one answer."""
        ...

    @property
    def answer(self) -> Any:
        """The type of an answer, for `msgspec` to read it again."""
        ...

    def __call__(self, items: Sequence[T_contra]) -> Sequence[R_co]:
        """Return the answer on each item, in order."""
        ...


@runtime_checkable
class Travelling(Protocol[T_contra]):
    """Work that knows something of its items, which would have to be found anew elsewhere."""

    def luggage(self, items: Sequence[T_contra]) -> Any:
        """Return what is known here of `items`."""
        ...

    def unpack(self, items: Sequence[T_contra], luggage: Any) -> None:
        """Take in what was known of `items` in the process that they come from."""
        ...


@runtime_checkable
class Learning(Protocol[T_contra]):
    """Work by which something becomes known of its items that later work would find anew.

    An executor may leave it where it is.
    """

    def learnt(self, items: Sequence[T_contra]) -> Any:
        """Return what is known of `items` where they were worked on."""
        ...

    def learn(self, items: Sequence[T_contra], learnt: Any) -> None:
        """Take in what became known of `items` in another process."""
        ...


class Reader(Protocol):
    """Turns one file into documents."""

    def read(self, path: Path) -> Iterator[Document]:
        """Yield the documents of `path`, in file order.

        Raises:
            ReadError: the file can't be read; the message is the reason a person sees.
        """
        ...


class Encoder(Protocol):
    """Turns texts into vectors whose dot product says how near they are in meaning."""

    @property
    def name(self) -> str:
        """What the report calls this model."""
        ...

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        """Return one unit row per text, in the order of `texts`.

        Raises:
            ModelError: the model failed, or gave values that are not finite.
        """
        ...


class Comparator(Protocol):
    """Says how likely the first text of a pair contradicts or entails the second."""

    @property
    def name(self) -> str:
        """What the report calls this model."""
        ...

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        """Return one row of probabilities per pair, in the order of `pairs`.

        Raises:
            ModelError: the model failed, or gave values that are not probabilities.
        """
        ...


class Renderer(Protocol):
    """Turns a report into a file's content."""

    def render(self, report: Report) -> str:
        """Return the whole file as text; the same report gives the same text."""
        ...


class Memory(Protocol):
    """Remembers what stages answered, by content: bytes by key, under a kind."""

    def recall(self, kind: str, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Return what is known of `keys`; unknown ones are left out."""
        ...

    def remember(self, kind: str, values: Mapping[str, bytes]) -> None:
        """Keep `values` by their keys, for good: a process killed afterwards does not lose them."""
        ...


class Store(Memory, Protocol):
    """The nightly memory and the editor's verdicts.

    Every method is whole or did nothing, and may raise `StoreError`.
    """

    def exclusive(self) -> AbstractContextManager[None]:
        """Hold the store for one run; it is free again when the block or the process ends.

        Verdicts may still be given meanwhile.

        Raises:
            BusyError: another run holds it.
        """
        ...

    def runs(self) -> Sequence[RunRecord]:
        """Return the whole runs, the oldest first."""
        ...

    def report(self, number: int) -> Report:
        """Return the report of a run, its documents without their texts.

        Raises:
            StoreError: there is no such run, or its report is no longer kept.
        """
        ...

    def save(
        self, record: RunRecord, report: Report, parts: Mapping[str, bytes] | None
    ) -> RunRecord:
        """Keep a run and make `parts` the store's parts, in one transaction.

        None for `parts` leaves them as they are. The number of `record` and its `finished` are
        ignored: the record that comes back has the number it was given, counted from 1, and the
        time of the transaction.
        """
        ...

    def part(self, name: str) -> bytes:
        """Return a part of the last whole run, b"" if there is none of that name."""
        ...

    def forget_other(self, version: str, but: Collection[str]) -> None:
        """Forget every kind whose last word is not `version`, nor its first one of `but`.

        Code that was replaced never asks for its answers again. This goes by small transactions:
        where it ends early, what is left is forgotten the next time.
        """
        ...

    def verdicts(self) -> Sequence[Verdict]:
        """Return the verdicts that stand, by pair id."""
        ...

    def judge(self, verdicts: Sequence[Verdict]) -> None:
        """Let `verdicts` stand, in the place of earlier ones of the same pairs."""
        ...

    def withdraw(self, pairs: Sequence[str]) -> None:
        """Take back the verdicts on the pairs with these ids; others are left alone."""
        ...
