import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from sample_report import CLEAN, GOLDEN, REPORT

from contradict.errors import UsageError
from contradict.renderers import RENDERERS, format_of, renderer_of, write
from contradict.renderers.file import replace as replace_file
from contradict.types import Report


@pytest.mark.parametrize("format", RENDERERS)
def test_golden_files_are_what_the_renderers_make(format: str, tmp_path: Path) -> None:
    made = tmp_path / "made"
    write(REPORT, made, format)
    assert made.read_bytes() == (GOLDEN / f"report.{format}").read_bytes()


@pytest.mark.parametrize(
    ("name", "format"),
    [
        ("a.html", "html"),
        ("a.htm", "html"),
        ("a.MD", "md"),
        ("a.b.markdown", "md"),
        ("a.csv", "csv"),
        ("a.JSON", "json"),
    ],
)
def test_suffix_names_the_format(name: str, format: str) -> None:
    assert format_of(Path(name)) == format


@pytest.mark.parametrize("name", ["report.xlsx", "report", ".html"])
def test_unknown_suffix_is_refused_with_the_known_ones(name: str) -> None:
    with pytest.raises(UsageError, match=r"expected one of \.html \.htm \.md") as caught:
        format_of(Path(name))
    assert name in str(caught.value)


def test_unknown_format_is_refused_with_the_known_ones(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="'pdf'; expected one of html md csv json"):
        write(REPORT, tmp_path / "report.html", "pdf")
    with pytest.raises(UsageError, match="'PDF'"):
        renderer_of("PDF")


def test_named_format_goes_before_the_suffix(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    write(CLEAN, target, "json")
    assert json.loads(target.read_text(encoding="utf-8"))["conflicts"] == []


def test_missing_folders_are_made_and_nothing_else_is_left(tmp_path: Path) -> None:
    target = tmp_path / "new" / "newer" / "report.md"
    write(CLEAN, target)
    assert names(target.parent) == ["report.md"]


def test_failed_render_leaves_the_old_file_whole(tmp_path: Path) -> None:
    target = tmp_path / "report.json"
    target.write_text("old", encoding="utf-8")
    with pytest.raises(ValueError, match="not JSON compliant"):
        write(_with_score(float("nan")), target)
    assert target.read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["report.json"]


def test_folder_as_target_is_refused(tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    target.mkdir()
    with pytest.raises(UsageError, match="it is a folder; name a file"):
        write(CLEAN, target)
    assert names(tmp_path) == ["report.html"]


def test_target_below_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(UsageError, match="can't write the report to"):
        write(CLEAN, tmp_path / "file" / "report.html")


def test_permissions_of_the_old_file_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "report.csv"
    target.touch()
    target.chmod(0o640)
    write(CLEAN, target)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_new_file_gets_the_usual_permissions(tmp_path: Path) -> None:
    usual, target = tmp_path / "usual", tmp_path / "report.csv"
    usual.touch()
    write(CLEAN, target)
    assert target.stat().st_mode == usual.stat().st_mode


def test_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "latest.json").symlink_to(tmp_path / "today.json")
    write(CLEAN, tmp_path / "latest.json")
    assert (tmp_path / "latest.json").is_symlink()
    assert (tmp_path / "today.json").is_file()


def test_pipe_is_written_to_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        replace_file(pipe, "text\n")
        assert os.read(reader, 100) == b"text\n"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_half_a_surrogate_pair_becomes_a_question_mark(tmp_path: Path) -> None:
    replace_file(tmp_path / "file", "a\udcffb\r\n")
    assert (tmp_path / "file").read_bytes() == b"a?b\r\n"


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def _with_score(score: float) -> Report:
    return replace(REPORT, conflicts=(replace(REPORT.conflicts[0], score=score),))
