"""The store's benchmark: what a first night keeps a second one finds, and a gate can load."""

from pathlib import Path

from benchmarks.store import answers, archive, claim, loaded, rules, splits, vectors
from contradict.archive import Archive
from contradict.stores import open_store


def test_a_second_night_finds_what_the_first_one_kept(tmp_path: Path) -> None:
    with open_store(str(tmp_path / "store.db"), create=True) as store:
        parts = (splits, vectors, rules, answers, archive, loaded)
        first, second = ([part(store, 40)() for part in parts] for _ in range(2))
        found = Archive.from_parts(store.part)
    assert first == [3, 40, 40 + 40 * 11, 10, 0, 0]
    assert second == [0, 0, 0, 0, 0, 0]
    assert list(found.claims) == [claim(n) for n in range(40)]
    assert found.vectors.shape == (40, 384)


def test_no_two_made_claims_are_the_same_text() -> None:
    assert len({claim(n).resolved for n in range(1000)}) == 1000
