import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, fields
from importlib.metadata import version
from inspect import signature
from pathlib import Path

import pytest

from contradict.cli import main
from contradict.cli.scan import scan_command
from contradict.config import DEFAULTS
from contradict.readers import Columns

SEEDS = Path(__file__).parent.parent / "seeds" / "documents"

A = "The Astrid ferry terminal in Moss cost 48 million euros."
B = "The Astrid ferry terminal in Moss cost 84 million euros."


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process, with real arguments, and return what it did."""

    def call(*arguments: object, stdin: str = "") -> Result:
        monkeypatch.setattr(sys, "argv", ["contradict", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capsys.readouterr()
        code = ended.value.code
        return Result(code if isinstance(code, int) else 0, captured.out, captured.err)

    return call


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two documents that contradict each other."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(A, "utf-8")
    (tmp_path / "in" / "b.txt").write_text(B, "utf-8")
    return tmp_path / "in"


def test_findings_alone_do_not_fail_a_scan(run: Run, folder: Path) -> None:
    result = run("scan", folder, "--format", "json")
    assert result.code == 0
    (conflict,) = json.loads(result.out)["conflicts"]
    assert conflict["outcome"] == "conflict"
    assert conflict["kind"] == "number"
    assert [p["value"] for p in conflict["positions"]] == ["48 million euros", "84 million euros"]
    assert result.err == ""


@pytest.mark.parametrize(("level", "code"), [("error", 1), ("note", 1), ("never", 0)])
def test_fail_on_sets_the_exit_code(run: Run, folder: Path, level: str, code: int) -> None:
    assert run("scan", folder, "--format", "csv", "--fail-on", level).code == code


def test_a_clean_scan_passes_whatever_it_fails_on(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(A, "utf-8")
    result = run("scan", tmp_path, "--fail-on", "note")
    assert result.code == 0
    assert "1 document" in result.out


def test_a_report_goes_into_every_file_asked_for(run: Run, folder: Path, tmp_path: Path) -> None:
    targets = [tmp_path / "out" / f"report.{suffix}" for suffix in ("html", "md", "csv", "json")]
    options = [part for target in targets for part in ("-o", target)]
    result = run("scan", folder, *options)
    assert (result.code, result.out) == (0, "")
    assert result.err.splitlines() == [f"wrote {target}: 1 conflict" for target in targets]
    for target in targets:
        assert "84 million euros" in target.read_text("utf-8")


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(run: Run, folder: Path) -> None:
    (folder / "blank.txt").write_text(" \n", "utf-8")
    (folder / "torn.pdf").write_bytes(b"%PDF-1.7 torn")
    result = run("scan", folder, "--format", "json")
    report = json.loads(result.out)
    assert result.code == 0
    assert len(report["conflicts"]) == 1
    assert [Path(one["path"]).name for one in report["unread"]] == ["blank.txt", "torn.pdf"]
    lines = result.err.splitlines()
    assert len(lines) == 2
    assert lines[0].startswith(f"not read: {folder}/blank.txt: ")


def test_nothing_readable_is_could_not_check(run: Run, tmp_path: Path) -> None:
    (tmp_path / "blank.txt").write_text("", "utf-8")
    result = run("scan", tmp_path)
    assert result.code == 3
    assert result.out == ""
    assert "nothing could be read" in result.err
    assert "blank.txt" in result.err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["scan", "no-such-folder"], "no-such-folder"),
        (["scan", SEEDS, "-o", "report.docx"], "'.docx'"),
        (["scan", SEEDS, "--format", "xml"], "'xml'"),
        (["scan"], "PATH"),
    ],
)
def test_wrong_usage_is_2_and_names_what_was_wrong(
    run: Run, arguments: list[object], message: str
) -> None:
    result = run(*arguments)
    assert result.code == 2
    assert message in result.err
    assert "Traceback" not in result.err


def test_two_documents_with_one_id_are_named_with_both_places(run: Run, tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "x", "text": "A."}\n{"id": "x", "text": "B."}\n', "utf-8")
    result = run("scan", rows)
    assert result.code == 2
    assert f"{rows}, line 1" in result.err
    assert f"{rows}, line 2" in result.err


def test_a_missing_model_is_could_not_check(run: Run, folder: Path, tmp_path: Path) -> None:
    for option in ("--encoder", "--comparator"):
        result = run("scan", folder, option, tmp_path / "absent")
        assert result.code == 3
        assert "absent" in result.err


def test_standard_input_is_a_document(run: Run, folder: Path) -> None:
    text = "The Astrid ferry terminal in Moss cost 56 million euros."
    report = json.loads(run("scan", folder, "-", "--format", "json", stdin=text).out)
    assert {d["id"] for d in report["documents"]} == {"-", "a.txt", "b.txt"}


def test_columns_by_other_names(run: Run, tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text(f"key,outlet,body\n1,Post,{A}\n2,Wire,{B}\n", "utf-8")
    options = ("--id-column", "key", "--source-column", "outlet", "--text-column", "body")
    report = json.loads(run("scan", table, *options, "--format", "json").out)
    assert [(d["id"], d["source"]) for d in report["documents"]] == [("1", "Post"), ("2", "Wire")]
    assert len(report["conflicts"]) == 1


def test_no_within_leaves_one_documents_own_contradictions_alone(run: Run, tmp_path: Path) -> None:
    paid = "Brenner Tools paid a dividend for the year 2023."
    text = f"{paid}\n\n{paid.replace('paid a', 'paid no')}\n"
    (tmp_path / "a.txt").write_text(text, "utf-8")
    found = json.loads(run("scan", tmp_path, "--format", "json").out)["conflicts"]
    assert len(found) == 1
    assert (
        json.loads(run("scan", tmp_path, "--no-within", "--format", "json").out)["conflicts"] == []
    )


def test_the_terminal_shows_the_question_and_its_positions(run: Run, folder: Path) -> None:
    out = run("scan", folder).out
    assert "48 million euros" in out
    assert "84 million euros" in out


def test_the_same_input_gives_the_same_bytes(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1700000000")
    for suffix in ("json", "html", "md", "csv"):
        first, second = (tmp_path / f"{n}.{suffix}" for n in (1, 2))
        run("scan", folder, "-o", first)
        run("scan", folder, "-o", second)
        assert first.read_bytes() == second.read_bytes()


def test_a_moment_that_is_none_is_wrong_usage(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    result = run("scan", folder)
    assert result.code == 2
    assert "'yesterday'" in result.err


def test_stdout_gets_utf_8_whatever_the_terminal_has(folder: Path) -> None:
    (folder / "c.txt").write_text("The café in Genève is 3 years old.", "utf-8")
    command = Path(sys.executable).with_name("contradict")
    reports = [
        subprocess.run(
            [command, "scan", folder, *options],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONIOENCODING": "ascii"},
        ).stdout
        for options in (("--format", "md"), ())
    ]
    assert "· contradict " in reports[0].decode("utf-8")
    assert "48 million euros" in reports[1].decode("ascii")


def test_a_file_name_cannot_steer_the_terminal(run: Run, folder: Path) -> None:
    (folder / "x\x1b[31m.pdf").write_bytes(b"no pdf")
    (folder / "y\x1b[31m.csv").write_text("id,text\na,One thing is so.\na,Another is.\n", "utf-8")
    duplicate = run("scan", folder)
    assert duplicate.code == 2
    assert "y␛[31m.csv, row 2" in duplicate.err
    (folder / "y\x1b[31m.csv").unlink()
    unread = run("scan", folder)
    assert unread.code == 0
    assert f"not read: {folder}/x␛[31m.pdf: " in unread.err
    assert "\x1b" not in duplicate.err + unread.err


def test_what_nobody_foresaw_is_no_finding(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Standard input may be closed, as `<&-` does."""
    monkeypatch.setattr(sys, "argv", ["contradict", "scan", "-"])
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 3
    assert "could not check: AttributeError" in capsys.readouterr().err


def test_the_options_default_to_what_the_library_does() -> None:
    """The command spells its defaults out, since `--help` must not load what defines them."""
    options = {name: each.default for name, each in signature(scan_command).parameters.items()}
    columns = {f"{one.name}_column": one.default for one in fields(Columns)}
    assert {name: options[name] for name in columns} == columns
    assert options["max_bytes"] == DEFAULTS.reading.max_bytes
    assert (options["encoder"], options["comparator"]) == (DEFAULTS.encoder, DEFAULTS.comparator)
    assert (options["neighbours"], options["floor"]) == (
        DEFAULTS.search.across,
        DEFAULTS.search.floor,
    )


def test_help_loads_nothing_heavy() -> None:
    """What `--help` imports decides how long it takes."""
    script = (
        "import sys\nfrom contradict.cli import main\nsys.argv = ['contradict', '--help']\n"
        "try:\n    main()\nexcept SystemExit as end:\n    assert not end.code\n"
        "print(sorted({'torch', 'numpy', 'pandas', 'sklearn'} & set(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_installed_command_answers() -> None:
    command = Path(sys.executable).with_name("contradict")
    done = subprocess.run([command, "scan", "--help"], capture_output=True, text=True, check=True)
    assert "--fail-on" in done.stdout


def test_the_version_is_that_of_the_package(run: Run) -> None:
    assert run("--version") == Result(0, f"contradict {version('contradict')}\n", "")
