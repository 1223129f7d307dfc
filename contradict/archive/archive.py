"""The distinct claims of a run, ready to be held against drafts; no model is needed to load it."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from contradict.archive.header import PART, Header, read_header, require_unchanged
from contradict.archive.keys import Hashes, KeyIndex, index_keys
from contradict.archive.nearest import Half, Shelf, nearest_rows
from contradict.archive.packed import Packed, pack
from contradict.candidates import Neighbours, Search
from contradict.candidates.pairs import Indices
from contradict.candidates.vectors import single
from contradict.prepared import Prepared, sizes_of
from contradict.protocols import Progress, silent
from contradict.types import Claim

Small = NDArray[np.int32]

_ARRAYS = {
    "origins": "<i4",
    "owners": "<i4",
    "groups": "<i8",
    "offsets": "<i8",
    "hashes": "<u8",
    "key_rows": "<i4",
    "vectors": "<f2",
}
"""The fields that are arrays, and how their part stores them."""


@dataclass(frozen=True, slots=True)
class Archive:
    """Claims of a run in rows: a row is all claims that make one statement.

    `documents` are the ids of its documents, in their order, and `origins` the place of each
    one's origin there. `claims` has every claim, row by row; `owners` the place of each claim's
    document, `groups` the number of each row's first claim, and one more. `hashes` and `key_rows`
    are a `KeyIndex`, `vectors` the unit vectors of the rows, in half precision: that halves the
    store, moves a cosine by less than 0.0005, and loses no neighbour that scores.
    """

    header: Header
    documents: tuple[str, ...] = field(repr=False)
    origins: Small = field(repr=False)
    owners: Small = field(repr=False)
    groups: Indices = field(repr=False)
    blob: bytes = field(repr=False)
    offsets: Indices = field(repr=False)
    hashes: Hashes = field(repr=False)
    key_rows: Small = field(repr=False)
    vectors: Half = field(repr=False)

    @classmethod
    def of(
        cls,
        prepared: Prepared,
        encoder: str,
        started: str,
        origins: Mapping[str, str] | None = None,
    ) -> "Archive":
        """Return the archive of what was prepared.

        Args:
            prepared: the documents' distinct claims, their vectors and keys.
            encoder: the version of the encoder that made the vectors.
            started: when the run started, ISO 8601, UTC.
            origins: the origin of each document; each is its own if left out.
        """
        ids = tuple(document.id for document in prepared.documents)
        place = {one: number for number, one in enumerate(ids)}
        keys, packed = index_keys(prepared.keys), pack(prepared.claims)
        return cls(
            Header(encoder, started, len(ids), len(packed), prepared.vectors.shape[1]),
            ids,
            _small(place[(origins or {}).get(one, one)] for one in ids),
            prepared.owners.astype(np.int32),
            prepared.groups,
            packed.blob,
            packed.offsets,
            keys.hashes,
            keys.rows,
            prepared.vectors.astype(np.float16, copy=False),
        )

    @classmethod
    def from_parts(cls, part: Callable[[str], bytes]) -> "Archive":
        """Return the archive whose parts `part` gives by name; arrays are views of them.

        Raises:
            CannotCheckError: there is no archive, another version of contradict wrote it, or the
                parts are of different runs.
        """
        header = read_header(part)
        read = {name: np.frombuffer(part(_name(name)), kind) for name, kind in _ARRAYS.items()}
        arrays: dict[str, Any] = {**read, "vectors": read["vectors"].reshape(-1, header.dimensions)}
        documents = msgspec.json.decode(part(_name("documents")), type=tuple[str, ...])
        blob = part(_name("blob"))
        require_unchanged(header, part)
        return cls(header=header, documents=documents, blob=blob, **arrays)

    def to_parts(self) -> Mapping[str, bytes]:
        """Return the archive as named parts, for a store to keep."""
        arrays = {name: np.asarray(getattr(self, name), kind) for name, kind in _ARRAYS.items()}
        return {
            PART: msgspec.json.encode(self.header),
            _name("documents"): msgspec.json.encode(self.documents),
            _name("blob"): self.blob,
            **{_name(name): array.tobytes() for name, array in arrays.items()},
        }

    @property
    def claims(self) -> Packed:
        """Every claim, row by row; each is decoded when it is asked for."""
        return Packed(self.blob, self.offsets)

    def neighbours(
        self, drafts: Prepared, search: Search, progress: Progress[Any] = silent
    ) -> Neighbours:
        """Return which rows are worth comparing with which claims of drafts.

        What only documents with a draft's own id say is an older version of it, and left out.

        Args:
            drafts: the drafts, prepared with the same encoder.
            search: how many, and how near.
            progress: shown over the search.

        Returns:
            `left` are distinct claims of the drafts, by their place, `right` rows of the archive.
        """
        index = KeyIndex(self.hashes, self.key_rows)
        own = {document.id for document in drafts.documents}
        shelf = Shelf(self.vectors, index, self._only(own))
        return nearest_rows(single(drafts.vectors), drafts.keys, shelf, search, progress)

    def said(self, row: int, drafts: Collection[str]) -> tuple[Claim, ...]:
        """Return the claims of `row`, in their order, without those of documents in `drafts`."""
        claims = (self.claims[n] for n in range(self.groups[row], self.groups[row + 1]))
        return tuple(claim for claim in claims if claim.document not in drafts)

    def origins_of(self, documents: Collection[str]) -> dict[str, str]:
        """Return the origin of each of `documents` that is here, by id."""
        return {
            document: self.documents[origin]
            for document, origin in zip(self.documents, self.origins, strict=True)
            if document in documents
        }

    def sizes(self) -> Mapping[str, int]:
        """Return the number of claims of each document that has any."""
        return sizes_of(self.documents, self.owners)

    def _only(self, drafts: Collection[str]) -> NDArray[np.bool_]:
        """Return the rows that nobody but documents in `drafts` stands behind."""
        places = [place for place, one in enumerate(self.documents) if one in drafts]
        theirs = np.isin(self.owners, places)
        only: NDArray[np.bool_] = np.logical_and.reduceat(theirs, self.groups[:-1])
        return only


def _small(numbers: Iterable[int]) -> Small:
    return np.fromiter(numbers, np.int32)


def _name(field: str) -> str:
    return f"archive.{field}"
