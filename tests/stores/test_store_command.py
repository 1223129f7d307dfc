"""The commands over a store in a file and in a database, from the first night to a verdict."""

import json
from pathlib import Path
from typing import Any

import pytest
from command import MORE_SEATS, OTHER, SEATS, run, write_archive, write_draft


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two documents that contradict each other."""
    folder = write_archive(tmp_path, SEATS)
    (folder / "echo.txt").write_text(MORE_SEATS, "utf-8")
    return folder


def night(folder: Path, where: str, *options: object) -> dict[str, Any]:
    """Run a night and return its report."""
    result = run("nightly", folder, "--store", where, "--format", "json", *options)
    assert (result.code, result.err) == (0, "")
    report: dict[str, Any] = json.loads(result.out)
    return report


def test_a_newsrooms_days(where: str, folder: Path, tmp_path: Path) -> None:
    first = night(folder, where)
    (conflict,) = first["conflicts"]
    assert first["run"]["counts"]["compared"] == 1

    second = night(folder, where)
    counts = second["run"]["counts"]
    assert [counts[name] for name in ("split", "encoded", "compared")] == [0, 0, 0]
    assert counts["reused"] == 1
    assert [one["id"] for one in second["conflicts"]] == [conflict["id"]]

    history = json.loads(run("history", "--store", where, "--json").out)
    assert [one["number"] for one in history] == [1, 2]
    assert [one["counts"]["compared"] for one in history] == [1, 0]

    draft = write_draft(tmp_path, MORE_SEATS)
    assert run("check", draft, "--store", where).code == 1

    reason = ("--reason", "two ferries", "--by", "Øyvind", "--store", where)
    given = run("verdict", conflict["id"], "wrong", *reason)
    assert (given.code, given.err) == (0, "")
    assert run("check", draft, "--store", where).code == 0
    third = night(folder, where)
    assert third["conflicts"] == []
    assert third["run"]["counts"]["compared"] == 0

    listed = run("verdict", "list", "--store", where).out
    pair = listed.split()[0]
    assert "wrong by Øyvind on " in listed
    assert run("verdict", "undo", pair, "--store", where).code == 0
    assert [one["id"] for one in night(folder, where)["conflicts"]] == [conflict["id"]]


def test_verdicts_travel_from_a_file_to_a_database_and_back(where: str, folder: Path) -> None:
    own, other = folder.parent / "own.db", folder.parent / "baseline.json"
    (conflict,) = night(folder, str(own))["conflicts"]
    said = ("--reason", "as agreed", "--by", "kim")
    assert run("verdict", conflict["id"], "known", *said, "--store", own).code == 0
    assert run("verdict", "export", other, "--store", own).code == 0
    night(folder, where)
    assert run("verdict", "import", other, "--store", where).out.startswith("1 added, ")
    assert night(folder, where)["conflicts"] == []
    again = folder.parent / "again.json"
    run("verdict", "export", again, "--store", where)
    assert again.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    "command", [["history"], ["verdict", "list"], ["verdict", "precision"], ["check", "-"]]
)
def test_what_only_reads_is_3_without_a_store_and_makes_none(
    command: list[str], tmp_path: Path
) -> None:
    where = tmp_path / "contradict.db"
    result = run(*command, "--store", where, stdin=OTHER)
    assert (result.code, result.out) == (3, "")
    assert f"store '{where}' is not there" in result.err
    assert not where.exists()


def test_a_store_that_breaks_is_3_and_no_words_of_a_document_come_out(
    folder: Path, tmp_path: Path
) -> None:
    where = tmp_path / "contradict.db"
    night(folder, str(where))
    content = where.read_bytes()
    where.write_bytes(content[:4096] + b"\xa5" * (len(content) - 4096))
    for command in (["nightly", folder], ["history"], ["check", write_draft(tmp_path)]):
        result = run(*command, "--store", where)
        assert (result.code, result.out) == (3, "")
        assert "SQLITE_CORRUPT" in result.err
        assert "ferry" not in result.err
