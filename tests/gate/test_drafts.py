import io
from pathlib import Path

import pytest

from contradict.errors import CannotCheckError, DuplicateIdError, UsageError
from contradict.gate import read_drafts, require_there
from contradict.readers import ReadSettings

READING = ReadSettings()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("one/index.md", "two/index.md", "two/more.md"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(f"This is {name}.", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def ids(*paths: str | Path) -> list[str]:
    return [draft.id for draft in read_drafts(paths, READING)]


def test_drafts_of_one_name_are_told_apart_by_their_paths(folder: Path) -> None:
    assert ids("two/more.md", "one/index.md") == ["more.md", "index.md"]
    assert ids("one/index.md", "two/more.md", "two/index.md") == [
        "one/index.md",
        "more.md",
        "two/index.md",
    ]
    assert ids("one", "two") == ["one/index.md", "two/index.md", "more.md"]


def test_a_draft_that_is_named_twice_is_wrong_usage(folder: Path) -> None:
    for paths in (("one/index.md", "one/index.md"), ("two", "two/more.md")):
        with pytest.raises(DuplicateIdError, match=r"(index|more)\.md"):
            ids(*paths)
    with pytest.raises(UsageError, match="absent"):
        ids("absent.md")


def test_standard_input_is_one_of_them(folder: Path) -> None:
    drafts = read_drafts(["-", "one"], READING, io.BytesIO(b"So it is."))
    assert [draft.text for draft in drafts] == ["So it is.", "This is one/index.md."]


def test_each_draft_must_be_read(folder: Path) -> None:
    (folder / "empty").mkdir()
    (folder / "one" / "torn.pdf").write_bytes(b"torn")
    with pytest.raises(CannotCheckError, match="nothing was found in the paths given"):
        ids("empty")
    with pytest.raises(CannotCheckError, match=r"mend these:\n  one/torn\.pdf: "):
        ids("two", "one")


def test_an_archive_must_be_there(folder: Path) -> None:
    require_there(["one", folder / "two", "-"])
    with pytest.raises(CannotCheckError, match="'gone', 'lost' of the archive can't be found"):
        require_there(["one", "gone", Path("lost")])
