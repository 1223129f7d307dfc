"""Stores that can't be opened: what the message says, and that no password is in it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from making import verdict
from postgres import Server

from contradict.errors import StoreError
from contradict.stores import open_store

SECRET = "hunter2"


def refusal(where: object, *, create: bool = False, read_only: bool = False) -> str:
    """Return what is said of a store that can't be opened."""
    with pytest.raises(StoreError) as refused:
        open_store(str(where), create=create, read_only=read_only)
    message = str(refused.value)
    assert SECRET not in message
    assert " was expected" in message
    return message


NAMES = "a b%20.db", "what?mode=ro#1.db", "Ærø’s.db", "caf\udce9.db", "file:x.db"


@pytest.mark.parametrize("name", NAMES)
def test_any_name_of_a_file_will_do(tmp_path: Path, name: str) -> None:
    with open_store(str(tmp_path / name), create=True) as store, store.exclusive():
        store.judge([verdict()])
    assert (tmp_path / name).read_bytes().startswith(b"SQLite format 3")
    with open_store(str(tmp_path / name), read_only=True) as store:
        assert list(store.verdicts()) == [verdict()]


def test_a_file_may_be_named_by_a_url(tmp_path: Path) -> None:
    open_store(f"sqlite:///{tmp_path}/contradict.db", create=True).close()
    open_store(str(tmp_path / "contradict.db"), read_only=True).close()


def test_folders_above_a_new_store_are_made(tmp_path: Path) -> None:
    where = tmp_path / "archive" / "2026" / "contradict.db"
    open_store(str(where), create=True).close()
    assert where.is_file()


@pytest.mark.parametrize("read_only", [True, False])
def test_a_file_that_is_not_there_is_named_and_not_made(tmp_path: Path, read_only: bool) -> None:
    for where in (tmp_path / "contradict.db", tmp_path / "gone" / "contradict.db"):
        said = refusal(where, read_only=read_only)
        assert said.startswith(f"store '{where}' is not there; a file that `contradict nightly`")
        assert said.endswith("make it with `contradict nightly PATH... --store`, or name another")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("create", [True, False])
def test_a_folder_is_no_store(tmp_path: Path, create: bool) -> None:
    assert f"store '{tmp_path}' is a folder; " in refusal(tmp_path, create=create)
    assert "name a file in it" in refusal(tmp_path, create=create)


@pytest.mark.parametrize("create", [True, False])
def test_a_text_is_no_store_and_stays_as_it_is(tmp_path: Path, create: bool) -> None:
    text = tmp_path / "draft.md"
    text.write_text("The minister resigns tomorrow.", "utf-8")
    said = refusal(text, create=create)
    assert said.startswith(f"store '{text}' is no database; ")
    assert "minister" not in said
    assert text.read_text("utf-8") == "The minister resigns tomorrow."


def test_a_file_is_no_folder_to_make_a_store_in(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("The minister resigns tomorrow.", "utf-8")
    said = refusal(tmp_path / "draft.md" / "contradict.db", create=True)
    assert "can't be reached (NotADirectoryError)" in said or "(FileExistsError)" in said


def test_a_name_that_no_file_can_have_is_refused(tmp_path: Path) -> None:
    assert "can't be reached (OSError)" in refusal(tmp_path / ("x" * 300), create=True)


@pytest.mark.parametrize(
    "where",
    [
        f"mysql+pymysql://kim:{SECRET}@host/database",
        f"redis://:{SECRET}@host",
        f"postgresql+asyncpg://kim:{SECRET}@host/database",
    ],
)
def test_a_database_of_another_kind_is_refused_by_its_name(where: str) -> None:
    said = refusal(where)
    assert said.startswith(f"a store can't be in {where.split('://', maxsplit=1)[0]!r}; ")
    assert "postgresql+psycopg://user@host/database" in said


@pytest.mark.parametrize(
    "where",
    [
        f"postgresql://kim:x@{SECRET}@host/database",
        f"postgresql://kim:x@{SECRET}:1@host:5432/database",
        f"postgresql://kim@host:{SECRET}/database",
        f"://{SECRET}",
    ],
)
def test_a_url_that_cannot_be_read_is_not_quoted(where: str) -> None:
    said = refusal(where)
    assert said.startswith("the store's URL can't be read; ")
    assert "write @ as %40" in said
    assert "PGPASSWORD" in said


@pytest.fixture
def guarded(postgres: Server) -> Server:
    """A server with a user who needs a password, and may do nothing."""
    postgres.run("DROP ROLE IF EXISTS guest")
    postgres.run(f"CREATE ROLE guest LOGIN PASSWORD '{SECRET}'")
    return postgres


def test_a_wrong_password_is_said_to_be_wrong(guarded: Server) -> None:
    where = guarded.url(guarded.new_database(), "guest:wrong")
    said = refusal(where)
    assert 'password authentication failed for user "guest"' in said
    assert "guest:***@" in said
    assert "wrong" not in said


def test_a_user_who_may_not_make_tables_is_told_so(guarded: Server) -> None:
    where = guarded.url(guarded.new_database(), f"guest:{SECRET}")
    said = refusal(where)
    assert "(InsufficientPrivilege)" in said
    assert "have the database's owner grant it" in said


def test_a_password_in_the_query_is_not_quoted_either(guarded: Server) -> None:
    said = refusal(f"{guarded.url('absent', 'guest')}&password={SECRET}&application_name=x")
    assert 'database "absent" does not exist' in said
    assert "application_name=x" in said


def test_a_server_that_cannot_be_reached_is_said_to_be_out_of_reach(tmp_path: Path) -> None:
    said = refusal(f"postgresql://kim:{SECRET}@/database?host={tmp_path}")
    assert "connection" in said
    assert "check that it is whole, that its disk has room, and that its server runs" in said


def test_postgresqls_own_urls_are_understood(postgres: Server) -> None:
    where = postgres.new_schema()
    for scheme in ("postgres", "postgresql", "postgresql+psycopg"):
        with open_store(where.replace("postgresql+psycopg", scheme)) as store:
            store.judge([verdict(scheme)])
    with open_store(where, read_only=True) as store:
        assert len(store.verdicts()) == 3


def test_without_the_extra_a_database_says_how_to_install_it() -> None:
    script = (
        "import sys\nsys.modules['psycopg'] = None\n"
        "from contradict.stores import open_store\n"
        f"open_store('postgresql+psycopg://kim:{SECRET}@host/database')"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    said = done.stderr.splitlines()[-1]
    assert said.startswith("contradict.errors.StoreError: no driver is installed for the store")
    assert said.endswith("psycopg was expected: pip install 'contradict[postgresql]'")
    assert SECRET not in done.stderr


WAIVED = "-dac_override,-dac_read_search"
OBEYING = ["setpriv", f"--bounding-set={WAIVED}", f"--inh-caps={WAIVED}"]
"""Makes root obey the permissions of files, as everybody else does."""


def as_anybody(where: Path, action: str) -> str:
    """Return what a process prints that has to obey the permissions of files."""
    script = (
        "import sys\nfrom contradict.errors import StoreError\n"
        "from contradict.stores import open_store\n"
        f"try:\n    {action}\nexcept StoreError as error:\n    print(error)"
    )
    command = [*([] if os.geteuid() else OBEYING), sys.executable, "-c", script, str(where)]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


READ = "print(len(open_store(sys.argv[1], read_only=True).verdicts()))"
WRITE = "open_store(sys.argv[1], create=True).withdraw(['a'])"
HOLD = "open_store(sys.argv[1], create=True).exclusive().__enter__()"


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """A store with one verdict."""
    where = tmp_path / "archive" / "contradict.db"
    with open_store(str(where), create=True) as store:
        store.judge([verdict()])
    return where


def test_a_file_that_may_not_be_written_can_be_read(kept: Path) -> None:
    kept.chmod(0o444)
    assert as_anybody(kept, READ) == "1"
    said = as_anybody(kept, WRITE)
    assert said.startswith(f"store '{kept}' can't be used (SQLITE_READONLY")
    assert said.endswith("check who may write to it and to its folder")


def test_a_folder_that_may_not_be_written_can_be_read_from(kept: Path) -> None:
    kept.parent.chmod(0o555)
    try:
        assert as_anybody(kept, READ) == "1"
        assert "check who may write to it and to its folder" in as_anybody(kept, WRITE)
        assert as_anybody(kept.with_name("new.db"), WRITE).startswith("store '")
        assert "check who may write to it" in as_anybody(kept, HOLD)
    finally:
        kept.parent.chmod(0o755)


def test_a_file_that_may_not_be_read_is_said_to_be_so(kept: Path) -> None:
    kept.chmod(0o200)
    said = as_anybody(kept, READ)
    assert said.startswith(f"store '{kept}' can't be reached (PermissionError); ")
