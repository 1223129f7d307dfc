import os
from pathlib import Path

import pytest

from contradict.errors import UsageError
from contradict.readers.walking import File, files_of
from contradict.types import Unread


def touch(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("It opened.", encoding="utf-8")


def test_files_below_a_folder_come_sorted_without_hidden_ones(tmp_path: Path) -> None:
    touch(tmp_path, "b.txt", "a/z.md", "a/b/c.csv", "c.xyz", ".hidden.txt", ".git/config.txt")
    assert files_of(tmp_path) == [
        File("a/b/c.csv", tmp_path / "a/b/c.csv"),
        File("a/z.md", tmp_path / "a/z.md"),
        File("b.txt", tmp_path / "b.txt"),
        File("c.xyz", tmp_path / "c.xyz"),
    ]


def test_a_file_given_by_name_keeps_its_name_even_if_hidden(tmp_path: Path) -> None:
    touch(tmp_path, "sub/.draft.md")
    path = tmp_path / "sub/.draft.md"
    assert files_of(path) == [File(".draft.md", path)]


def test_links_to_folders_are_followed_once_and_loops_end(tmp_path: Path) -> None:
    touch(tmp_path / "archive", "a.txt", "sub/b.txt")
    touch(tmp_path / "elsewhere", "c.txt")
    (tmp_path / "archive/sub/up").symlink_to(tmp_path / "archive")
    (tmp_path / "archive/more").symlink_to(tmp_path / "elsewhere")
    (tmp_path / "archive/same").symlink_to(tmp_path / "elsewhere")
    found = files_of(tmp_path / "archive")
    assert [file.id for file in found if isinstance(file, File)] == [
        "a.txt",
        "more/c.txt",
        "sub/b.txt",
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="no folder is closed to root")
def test_a_folder_that_cannot_be_listed_is_unread(tmp_path: Path) -> None:
    touch(tmp_path, "a.txt", "closed/b.txt")
    (tmp_path / "closed").chmod(0)
    found = files_of(tmp_path)
    (tmp_path / "closed").chmod(0o700)
    assert found == [
        File("a.txt", tmp_path / "a.txt"),
        Unread(str(tmp_path / "closed"), "can't be listed: Permission denied"),
    ]


@pytest.mark.parametrize("name", ["gone.txt", "nul\0l"])
def test_a_path_that_does_not_exist_is_a_usage_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageError, match=r"no such file or folder: .*check the spelling"):
        files_of(tmp_path / name)
