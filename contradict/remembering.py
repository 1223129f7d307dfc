"""Stages that answer from memory what they were asked before, in this run or an earlier one.

Each wraps the real stage behind the same seam, so that the pipeline never hears of it. What is
remembered goes by content - a hash of the text, the pair or the document - and by `kind`, which
names the stage and the version of what answered. `computed` counts what was new.
"""

from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import blake2b, sha256
from typing import Any, Generic, TypeVar, cast

import msgspec
import numpy as np
from numpy.typing import NDArray

from contradict.batches import characters, chunks, longest_first
from contradict.protocols import (
    Comparator,
    Encoder,
    Executor,
    Itemwise,
    Memory,
    Probabilities,
    Progress,
    Vectors,
    silent,
)
from contradict.types import Document

Row = NDArray[np.float32]
T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class ProcessMemory:
    """Remembers for as long as the process lives."""

    known: dict[tuple[str, str], bytes] = field(default_factory=dict)

    def recall(self, kind: str, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Return what is known of `keys`."""
        return {key: self.known[kind, key] for key in keys if (kind, key) in self.known}

    def remember(self, kind: str, values: Mapping[str, bytes]) -> None:
        """Keep `values` by their keys."""
        self.known.update({(kind, key): value for key, value in values.items()})


@dataclass(slots=True)
class RememberingEncoder:
    """Encodes each text once; `computed` counts the texts that were new."""

    encoder: Encoder
    memory: Memory = field(default_factory=ProcessMemory)
    kind: str = "vector"
    computed: int = 0

    @property
    def name(self) -> str:
        """What the report calls this model."""
        return self.encoder.name

    def encode(self, texts: Sequence[str], progress: Progress[Any]) -> Vectors:
        """Return one unit row per text, in the order of `texts`.

        Raises:
            ModelError: the model failed.
        """
        if not texts:
            return self.encoder.encode(texts, progress)
        keys = {text: _key(text) for text in texts}
        rows, new = _recalled(self.memory, self.kind, keys)
        for _, chunk in longest_first(new, len, progress, "encoding claims"):
            answers = self.encoder.encode(chunk, silent)
            _remember(self.memory, self.kind, keys, chunk, rows.put(chunk, answers))
        self.computed += len(new)
        return rows.of(texts)


@dataclass(slots=True)
class RememberingComparator:
    """Compares each ordered pair of texts once; `computed` counts new pairs, in either order."""

    comparator: Comparator
    memory: Memory = field(default_factory=ProcessMemory)
    kind: str = "comparison"
    computed: int = 0

    @property
    def name(self) -> str:
        """What the report calls this model."""
        return self.comparator.name

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        """Return one row of probabilities per pair, in the order of `pairs`.

        Raises:
            ModelError: the model failed.
        """
        if not pairs:
            return self.comparator.compare(pairs, progress)
        keys = {pair: _key(*pair) for pair in pairs}
        rows, new = _recalled(self.memory, self.kind, keys)
        for _, chunk in longest_first(new, characters, progress, "comparing claims"):
            answers = self.comparator.compare(chunk, silent)
            _remember(self.memory, self.kind, keys, chunk, rows.put(chunk, answers))
        self.computed += len({frozenset(pair) for pair in new})
        return rows.of(pairs)


@dataclass(slots=True)
class RememberingExecutor:
    """Runs stages on `executor`; work that is done item by item, on each item once.

    Items and answers are what `msgspec` can write. `version` is that of the code that answers.
    `computed` counts the items that were new, by the kind of work.
    """

    executor: Executor
    memory: Memory
    version: str
    computed: Counter[str] = field(default_factory=Counter)

    def map(self, work: Callable[[T], R], chunks: Iterable[T]) -> Iterator[R]:
        """Yield what `work` returns of each chunk, in order.

        Raises:
            CannotCheckError: whoever worked is gone.
        """
        if isinstance(work, Itemwise):
            return cast(Iterator[R], self._itemwise(work, cast(Iterable[Sequence[Any]], chunks)))
        return self.executor.map(work, chunks)

    def _itemwise(
        self, work: Itemwise[Any, Any], chunks: Iterable[Sequence[Any]]
    ) -> Iterator[list[Any]]:
        kind, waiting = f"{work.kind} {self.version}", deque[_Asked]()

        def unknown() -> Iterator[list[Any]]:
            for chunk in chunks:
                keys = [_short_key(item) for item in chunk]
                known = self.memory.recall(kind, keys)
                waiting.append((keys, known))
                yield [item for item, key in zip(chunk, keys, strict=True) if key not in known]

        read = msgspec.msgpack.Decoder(work.answer).decode
        for answers in self.executor.map(work, unknown()):
            keys, known = waiting.popleft()
            new = dict(zip((key for key in keys if key not in known), answers, strict=True))
            packed = {key: msgspec.msgpack.encode(answer) for key, answer in new.items()}
            self.memory.remember(kind, packed)
            self.computed[work.kind] += len(new)
            yield [new[key] if key in new else read(known[key]) for key in keys]


_Asked = tuple[list[str], Mapping[str, bytes]]
"""The keys of a chunk's items, in order, and what is known of them."""


def document_key(document: Document) -> str:
    """Return a hash of all that claims take from a document: its text, id, source, title, date."""
    return sha256(msgspec.msgpack.encode(replace(document, origin_path=""))).hexdigest()


def _short_key(item: Any) -> str:
    """Return 128 bits of hash: with a dozen items a claim, keys are most of what is stored."""
    return blake2b(msgspec.msgpack.encode(item), digest_size=16).hexdigest()


def _key(*texts: str) -> str:
    return sha256("\x1f".join(texts).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(slots=True)
class _Rows(Generic[T]):
    """A row for each item, all in one array: as many small ones would take twice the memory."""

    place: Mapping[T, int]
    rows: Row = field(default_factory=lambda: np.empty((0, 0), np.float32))

    def put(self, items: Sequence[T], answers: Row) -> Row:
        """Set the rows of `items`, and return them in single precision."""
        answers = np.asarray(answers, np.float32)
        if not len(self.rows):
            self.rows = np.empty((len(self.place), answers.shape[1]), np.float32)
        self.rows[[self.place[one] for one in items]] = answers
        return answers

    def of(self, items: Sequence[T]) -> Row:
        """Return the rows of `items`, without a copy if each item comes once."""
        distinct = len(items) == len(self.place)
        return self.rows if distinct else self.rows[[self.place[one] for one in items]]


def _recalled(memory: Memory, kind: str, keys: Mapping[T, str]) -> tuple[_Rows[T], list[T]]:
    """Return the rows that are known, and the items that are not, in the order of `keys`."""
    rows, new = _Rows({item: place for place, item in enumerate(keys)}), list[T]()
    for part in chunks(list(keys), silent, ""):
        found = memory.recall(kind, [keys[item] for item in part])
        known = {item: found[keys[item]] for item in part if keys[item] in found}
        if known:
            rows.put(list(known), np.stack([np.frombuffer(v, np.float32) for v in known.values()]))
        new += [item for item in part if item not in known]
    return rows, new


def _remember(
    memory: Memory, kind: str, keys: Mapping[T, str], items: Sequence[T], rows: Row
) -> None:
    answers = zip(items, rows, strict=True)
    memory.remember(kind, {keys[item]: row.tobytes() for item, row in answers})
