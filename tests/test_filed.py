import gc
from pathlib import Path
from threading import Thread

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.errors import CannotCheckError
from contradict.filed import Filed, filed_rows

NUMBERS = st.dictionaries(st.integers(0, 2**62), st.binary(max_size=40))
NAMES = st.dictionaries(st.binary(max_size=16), st.binary(max_size=40))


@given(NUMBERS)
def test_what_is_put_under_numbers_is_there(contents: dict[int, bytes]) -> None:
    filed = Filed(int)
    for key, content in contents.items():
        filed.put(key, content)
    assert {key: filed.get(key) for key in contents} == contents


@given(NAMES)
def test_what_is_put_under_bytes_is_there(contents: dict[bytes, bytes]) -> None:
    filed = Filed(bytes)
    for key, content in contents.items():
        filed.put(key, content)
    assert {key: filed.get(key) for key in contents} == contents


def test_what_was_not_put_is_none_and_empty_bytes_are_bytes() -> None:
    filed = Filed(int)
    filed.put(1, b"")
    assert (filed.get(1), filed.get(2)) == (b"", None)


def test_what_is_there_stays() -> None:
    filed = Filed(int)
    filed.put(1, b"first")
    filed.put(1, b"second")
    assert filed.get(1) == b"first"


def test_threads_write_and_read_at_once() -> None:
    filed = Filed(int)

    def work(thread: int) -> None:
        for number in range(200):
            filed.put(1000 * thread + number, b"%d" % number)
            assert filed.get(1000 * thread + number) == b"%d" % number

    threads = [Thread(target=work, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(filed.get(1000 * t + n) == b"%d" % n for t in range(4) for n in range(200))


def test_a_file_that_nobody_holds_is_closed_without_a_warning() -> None:
    Filed(int).put(1, b"content")
    gc.collect()


def test_a_disk_without_room_is_said() -> None:
    filed = Filed(int)
    filed._table.execute("PRAGMA max_page_count = 8")

    def fill() -> None:
        for number in range(100):
            filed.put(number, bytes(1000))

    with pytest.raises(CannotCheckError, match=r"\(database or disk is full\).*TMPDIR"):
        fill()


def test_rows_in_a_file_without_a_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    rows = filed_rows(3, 4)
    assert (rows.shape, rows.dtype.name) == ((3, 4), "float16")
    assert not isinstance(rows, np.memmap)  # which would be one still when it is cut up
    rows[1] = 0.5
    assert rows.tolist() == [[0.0] * 4, [0.5] * 4, [0.0] * 4]
    assert list(tmp_path.iterdir()) == []


def test_rows_that_have_no_room_are_said() -> None:
    with pytest.raises(CannotCheckError, match="TMPDIR"):
        filed_rows(1 << 40, 1 << 10)
