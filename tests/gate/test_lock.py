import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from contradict.candidates import Search
from contradict.errors import CannotCheckError, UsageError
from contradict.gate import lock, read_lock, require_locked, write_lock
from contradict.gate.lock import Model

LOCK = lock(
    "all-MiniLM-L6-v2-int8", "lexical", {"check": Search(across=6), "nightly": Search(across=10)}
)
CHECK = lock("all-MiniLM-L6-v2-int8", "lexical", {"check": Search(across=6)})


def test_a_lock_is_the_same_after_it_was_written(tmp_path: Path) -> None:
    path = tmp_path / "contradict.lock"
    write_lock(LOCK, path)
    first = path.read_bytes()
    assert read_lock(path) == LOCK
    write_lock(read_lock(path), path)
    assert path.read_bytes() == first
    assert first.count(b"\n") > 20  # a value a line, so that a diff says what changed


def test_a_lock_of_several_commands_admits_each() -> None:
    require_locked(LOCK, LOCK)
    require_locked(LOCK, CHECK)


def test_each_thing_that_differs_is_named_was_and_is() -> None:
    other = replace(
        CHECK,
        comparator=Model("lexical", "abc"),
        score="def",
        search={"check": {**CHECK.search["check"], "across": 9}},
    )
    with pytest.raises(CannotCheckError) as refused:
        require_locked(replace(LOCK, comparator=Model("lexical", "123"), score="456"), other)
    assert str(refused.value).splitlines()[1:] == [
        "  comparator.version: was '123', is 'abc'",
        "  score: was '456', is 'def'",
        "  search.check.across: was 6, is 9",
    ]


def test_what_a_run_is_about_is_not_locked() -> None:
    search = Search(across=6, since=date(2026, 1, 2), window=30)
    require_locked(LOCK, lock("all-MiniLM-L6-v2-int8", "lexical", {"check": search}))


def test_a_command_that_is_not_in_the_lock_is_refused() -> None:
    with pytest.raises(CannotCheckError, match=re.escape("search.check.across: was None, is 6")):
        require_locked(replace(LOCK, search={}), CHECK)


@pytest.mark.parametrize("content", [None, b"", b"{}", b"[1]"])
def test_a_lock_that_is_none_is_wrong_usage(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "contradict.lock"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match=r"contradict\.lock.*contradict lock"):
        read_lock(path)
