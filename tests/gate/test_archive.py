import tracemalloc
from collections.abc import Callable
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.archive import Archive
from contradict.archive.keys import index_keys
from contradict.archive.nearest import Shelf, nearest_rows
from contradict.archive.packed import pack
from contradict.candidates import Rows, Search, find_neighbours
from contradict.candidates.keys import LARGEST
from contradict.errors import CannotCheckError
from contradict.prepared import Prepared, TakingApart, find_twins
from contradict.protocols import silent
from contradict.types import Claim, Document

BY_RANK = Search(across=3, within=0, floor=-1.0, keyed=0, related=0)
STARTED = "2026-01-02T05:00:00+00:00"


def prepared(*claims: Claim, keys: tuple[frozenset[str], ...] = ()) -> Prepared:
    order, groups, _ = find_twins(TakingApart()(claims))
    documents = list(dict.fromkeys(claim.document for claim in claims))
    count = len(groups) - 1
    return Prepared(
        documents=tuple(Document(one, "") for one in documents),
        left_out={},
        claims=[claims[place] for place in order],
        owners=np.array([documents.index(claims[place].document) for place in order]),
        groups=groups,
        vectors=np.eye(count, 4, dtype=np.float32),
        keys=keys or (frozenset(),) * count,
        encoded=count,
    )


def claim(document: str, text: str) -> Claim:
    return Claim(document, 0, len(text), text, text, published=date(2024, 5, 1), topic=("Moss",))


WIRE = claim("wire", "The Astrid terminal in Moss cost 48 million euros.")
COPY = replace(WIRE, document="copy")
POST = claim("post", "The Sunniva ferry carries 240 passengers.")


def kept(archive: Archive) -> Archive:
    parts = {name: bytes(content) for name, content in archive.to_parts().items()}
    return Archive.from_parts(parts.__getitem__)


def test_an_archive_is_the_same_after_a_store_has_kept_it() -> None:
    made = Archive.of(prepared(WIRE, POST, COPY), "v1", STARTED, {"copy": "wire"})
    archive = kept(made)
    assert archive.header == made.header
    assert (archive.header.documents, archive.header.claims) == (3, 3)
    assert list(archive.claims) == [WIRE, COPY, POST]
    assert archive.said(0, ()) == (WIRE, COPY)
    assert archive.said(0, {"wire"}) == (COPY,)
    assert archive.origins_of({"wire", "copy"}) == {"wire": "wire", "copy": "wire"}
    assert archive.sizes() == {"wire": 1, "post": 1, "copy": 1}
    assert kept(archive).to_parts() == made.to_parts()


OFFSETS = st.integers(0, 2**40)


def test_vectors_are_copied_once_on_their_way_into_a_store() -> None:
    vectors = np.ones((20_000, 384), np.float16)
    archive = Archive.of(replace(prepared(WIRE), vectors=vectors), "v1", STARTED)
    tracemalloc.start()
    parts = archive.to_parts()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert np.shares_memory(archive.vectors, vectors)
    assert vectors.nbytes <= sum(map(len, parts.values())) <= peak < 1.1 * vectors.nbytes


@given(st.lists(st.builds(Claim, st.text(), OFFSETS, OFFSETS, st.text(), st.text())))
def test_packed_claims_come_back_in_their_order(claims: list[Claim]) -> None:
    assert list(pack(claims)) == claims


def test_what_only_a_drafts_older_version_says_is_left_out() -> None:
    archive = Archive.of(prepared(WIRE, POST, COPY), "v1", STARTED)
    draft = claim("post", "The Sunniva ferry carries 310 passengers.")
    near = archive.neighbours(prepared(draft), BY_RANK)
    assert near.right.tolist() == [0]
    draft = replace(draft, document="wire")
    assert archive.neighbours(prepared(draft), BY_RANK).right.tolist() == [0, 1]


def test_a_key_that_too_many_share_finds_none() -> None:
    index = index_keys([frozenset({"astrid", f"n{n % 2}"}) for n in range(LARGEST + 1)])
    assert index.sharing("astrid").tolist() == []
    assert index.sharing("n1").tolist() == list(range(1, LARGEST + 1, 2))
    assert index.sharing("unheard of").tolist() == []


@given(st.integers(0, 2**32), st.integers(1, 6), st.integers(1, 40))
def test_rows_that_are_found_are_those_that_a_scan_of_both_finds(
    seed: int, own: int, others: int
) -> None:
    chance = np.random.default_rng(seed)
    vectors = chance.standard_normal((own + others, 8)).astype(np.float16)
    keys = [frozenset({f"k{chance.integers(12)}"}) for _ in vectors]
    documents = ["draft"] * own + [f"d{n}" for n in range(others)]
    search = Search(across=2, within=0, floor=0.2, keyed=1, keyed_floor=0.0, related=0)
    shelf = Shelf(vectors[own:], index_keys(keys[own:]), np.zeros(others, bool))
    ours = nearest_rows(vectors[:own].astype(np.float32), keys[:own], shelf, search, silent)
    rows = Rows(vectors.astype(np.float32), documents, keys, [None] * len(documents))
    scanned = find_neighbours(rows, search, silent)
    pairs = set(zip(scanned.left.tolist(), scanned.right.tolist(), strict=True))
    mine = {(left, right + own) for left, right in zip(ours.left, ours.right, strict=True)}
    assert mine <= {pair for pair in pairs if pair[0] < own <= pair[1]}
    assert len(mine) >= min(2, int((vectors[:1] @ vectors[own:].T >= 0.2).sum()))


def test_parts_of_two_runs_are_no_archive() -> None:
    parts = dict(Archive.of(prepared(WIRE), "v1", STARTED).to_parts())
    later = Archive.of(prepared(WIRE), "v1", "2026-01-03T05:00:00+00:00").to_parts()

    def part(name: str) -> bytes:
        found = parts[name]
        parts.update(later)  # a run ends after the first part was read
        return found

    with pytest.raises(CannotCheckError, match="while its archive was read"):
        Archive.from_parts(part)


@pytest.mark.parametrize(
    ("header", "message"),
    [
        (b"", "holds no archive"),
        (b"{}", "format unknown"),
        (
            b'{"encoder":"v","started":"","documents":0,"claims":0,"dimensions":4,"format":99}',
            "format 99; 1 was expected",
        ),
    ],
)
def test_a_store_without_a_readable_archive_can_not_be_checked_against(
    header: bytes, message: str
) -> None:
    part: Callable[[str], bytes] = lambda name: header  # noqa: E731
    with pytest.raises(CannotCheckError, match=message):
        Archive.from_parts(part)
