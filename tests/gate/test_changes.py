import os
import subprocess
from pathlib import Path

import pytest
from command import COST, MORE_SEATS, OTHER, SEATS, Result, run, write_archive, write_draft
from hypothesis import given
from hypothesis import strategies as st

from contradict.gate.changes import changed_spans
from contradict.readers import read_documents

QUAY = "The quay in Horten was built by the town in 1988."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return write_archive(tmp_path, COST, SEATS)


class Repository:
    """A repository in a folder of its own, with one commit of what is in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        self.git("init", "--quiet", "--initial-branch", "main")
        self.git("config", "user.name", "Kim")
        self.git("config", "user.email", "kim@example.org")

    def git(self, *arguments: str) -> str:
        command = ["git", "-C", str(self.folder), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    def commit(self, **files: str) -> None:
        for name, text in files.items():
            write_draft(self.folder, text, f"{name}.md")
        self.git("add", ".")
        self.git("commit", "--quiet", "--allow-empty", "-m", "x")

    def changed(self, name: str, base: str = "HEAD") -> list[str]:
        """Return what has changed in a file since `base`, stretch by stretch."""
        (draft,) = read_documents([self.folder / name]).documents
        (spans,) = changed_spans([draft], base).values()
        return [draft.text[span.start : span.stop] for span in spans]


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "desk")


def check(draft: Path, archive: Path, base: str = "HEAD") -> Result:
    return run("check", draft, "--against", archive, f"--diff={base}")


def test_only_what_changed_counts(repository: Repository, archive: Path) -> None:
    repository.commit(draft=f"{OTHER}\n\n{QUAY}\n")
    draft = repository.folder / "draft.md"
    old = check(draft, archive)
    assert (old.code, old.err) == (0, "")
    assert old.out.startswith("0 errors, 0 warnings, 0 notes, 1 on unchanged lines (")
    draft.write_text(f"{OTHER}\n\n{QUAY}\n\n{MORE_SEATS}\n", "utf-8")
    new = check(draft, archive)
    assert new.code == 1
    assert new.out.startswith(f"{draft}:5:1: error: ")
    assert "1 error, 0 warnings, 0 notes, 1 on unchanged lines (" in new.out
    repository.commit()
    assert check(draft, archive).code == 0
    assert check(draft, archive, "HEAD~1").code == 1
    assert check(draft, archive, "main~1").code == 1


def test_a_moved_file_has_changed_where_its_lines_have(
    repository: Repository, archive: Path
) -> None:
    repository.commit(draft=f"# Harbour\n\n{OTHER}\n\n{QUAY}\n", other="Nothing.\n")
    (repository.folder / "late").mkdir()
    repository.git("mv", "draft.md", "late/moved.md")
    moved = repository.folder / "late" / "moved.md"
    assert repository.changed("late/moved.md") == []
    moved.write_text(f"# Harbour\n\n{OTHER}\n\n{QUAY}\n\n{MORE_SEATS}\n", "utf-8")
    assert repository.changed("late/moved.md") == [f"\n{MORE_SEATS}\n"]
    result = check(moved, archive)
    assert result.code == 1
    assert result.out.startswith(f"{moved}:7:1: error: ")
    assert "1 on unchanged lines" in result.out


def test_a_file_that_git_does_not_know_is_new(repository: Repository, archive: Path) -> None:
    repository.commit(draft=QUAY)
    assert repository.changed("draft.md") == []
    new = write_draft(repository.folder, OTHER, "new.md")
    assert repository.changed("new.md") == [OTHER]
    assert check(new, archive).code == 1
    repository.git("add", "new.md")
    assert repository.changed("new.md") == [OTHER]


def test_another_mode_is_no_change(repository: Repository) -> None:
    repository.commit(draft=QUAY)
    (repository.folder / "draft.md").chmod(0o755)
    assert "old mode" in repository.git("diff")
    assert repository.changed("draft.md") == []


def test_extracted_text_has_changed_as_a_whole_or_not_at_all(repository: Repository) -> None:
    page = f"<html><body><article><p>{QUAY}</p>\n<p>{OTHER}</p></article></body></html>\n"
    (repository.folder / "draft.html").write_text(page, "utf-8")
    repository.commit()
    assert repository.changed("draft.html") == []
    (repository.folder / "draft.html").write_text(page.replace("1988", "1989"), "utf-8")
    (whole,) = repository.changed("draft.html")
    assert OTHER in whole


def test_what_git_takes_for_binary_has_changed_as_a_whole(repository: Repository) -> None:
    (repository.folder / "draft.txt").write_bytes(f"{QUAY}\n{OTHER}".encode("utf-16"))
    repository.commit()
    assert repository.changed("draft.txt") == []
    (repository.folder / "draft.txt").write_bytes(f"{QUAY}\n{COST}".encode("utf-16"))
    assert repository.changed("draft.txt") == [f"{QUAY}\n{COST}"]


def test_a_name_is_no_pattern_and_settings_change_nothing(repository: Repository) -> None:
    text = f"{QUAY}\n"
    write_draft(repository.folder, text, "*.md")
    repository.commit(draft=text)
    for name, value in {
        "diff.noprefix": "true",
        "diff.external": "false",
        "color.ui": "always",
        "diff.renames": "false",
        "core.quotePath": "true",
    }.items():
        repository.git("config", name, value)
    write_draft(repository.folder, f"{text}{OTHER}\n")
    write_draft(repository.folder, f"{text}{OTHER}\n", "ø [1].md")
    assert repository.changed("*.md") == []
    assert repository.changed("draft.md") == [f"{OTHER}\n"]
    repository.commit()
    write_draft(repository.folder, f"{text}{COST}\n", "ø [1].md")
    assert repository.changed("ø [1].md") == [f"{COST}\n"]


def test_the_repository_of_a_hook_is_not_that_of_the_draft(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.commit(draft=QUAY)
    Repository(tmp_path / "other")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(tmp_path / "none"))
    assert os.environ["GIT_DIR"]
    (draft,) = read_documents([repository.folder / "draft.md"]).documents
    assert changed_spans([draft], "HEAD") == {"draft.md": ()}


def test_standard_input_has_changed(archive: Path) -> None:
    result = run("check", "-", "--against", archive, "--diff", "no-such-revision", stdin=OTHER)
    assert result.code == 1


def test_where_there_is_no_repository_is_wrong_usage(archive: Path, tmp_path: Path) -> None:
    result = check(write_draft(tmp_path), archive)
    assert (result.code, result.out) == (2, "")
    assert f"{str(tmp_path)!r} is in no working tree of git" in result.err


@pytest.mark.parametrize(
    "base",
    [
        "no-such-branch",
        "",
        "HEAD:draft.md",
        "--output=stolen",
        "-p",
        "--exec=touch stolen",
        "HEAD\n--output=stolen",
        "@{1000000}",
    ],
)
def test_a_base_that_is_no_revision_is_wrong_usage(
    repository: Repository, archive: Path, base: str
) -> None:
    repository.commit(draft=QUAY)
    write_draft(repository.folder, OTHER)
    before = sorted(repository.folder.iterdir())
    result = check(repository.folder / "draft.md", archive, base)
    assert (result.code, result.out) == (2, "")
    assert "git knows no revision" in result.err
    assert sorted(repository.folder.iterdir()) == before
    assert not Path("stolen").exists()


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    return Repository(tmp_path_factory.mktemp("lines") / "desk")


LINES = st.lists(st.sampled_from(["one", "two", "three", ""]), max_size=6)


@given(LINES, LINES, st.sampled_from(["\n", "\r\n"]))
def test_every_line_that_is_new_has_changed(
    lines: Repository, before: list[str], after: list[str], ending: str
) -> None:
    text = ending.join([*after, "end"])
    lines.commit(draft=ending.join([*before, "end"]))
    write_draft(lines.folder, text)
    changed = "".join(lines.changed("draft.md")).split(ending)
    for line in set(after) - set(before) - {""}:
        assert line in changed
    if before == after:
        assert changed == [""]
