import json
import subprocess
import sys
from dataclasses import replace
from datetime import datetime, timedelta
from inspect import signature
from pathlib import Path

import pytest
from command import COST, OTHER, run, write_archive, write_draft

from contradict.archive import Archive
from contradict.checking import GATE_SETTINGS
from contradict.cli.check import check_command
from contradict.comparators import load_comparator
from contradict.config import DEFAULTS, circumstances, now
from contradict.detector import Detector
from contradict.encoders import load_encoder
from contradict.models.versions import model_version
from contradict.readers import read_documents
from contradict.stores import open_store
from contradict.types import Counts, Report, RunRecord


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return write_archive(tmp_path)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return write_draft(tmp_path, f"# Terminal\n\nWho paid? {OTHER}\n")


def test_a_finding_is_1_at_the_drafts_own_line_and_column(archive: Path, draft: Path) -> None:
    result = run("check", draft, "--against", archive)
    assert result.code == 1
    lines = result.out.splitlines()
    assert lines[0].startswith(f"{draft}:3:11: error: ")
    assert lines[1] == f"  here: “{OTHER}”"
    assert lines[2] == f"  there: “{COST}” – Harbour Wire, 3 Nov 2024 (harbour.md)"
    assert lines[3].startswith("  why: conflict, ")
    assert lines[4].startswith("  next: put the text right, write <!-- contradict: known")
    assert lines[-1].startswith("1 error, 0 warnings, 0 notes (--fail-on error --show warning).")
    assert "1 claim in 1 draft against 1 claim in 1 document: 1 pair compared." in lines[-1]
    assert lines[-1].endswith("Not checked: 2 sentences (1 fragment, 1 question).")
    assert result.err == ""


@pytest.mark.parametrize(
    ("fail_on", "code"), [("error", 1), ("warning", 1), ("note", 1), ("never", 0)]
)
def test_fail_on_sets_the_exit_code(archive: Path, draft: Path, fail_on: str, code: int) -> None:
    result = run("check", draft, "--against", archive, "--fail-on", fail_on)
    assert result.code == code
    assert f"--fail-on {fail_on} --show warning" in result.out.splitlines()[-1]


def test_a_draft_that_agrees_is_0(archive: Path) -> None:
    result = run("check", "-", "--against", archive, stdin=COST)
    assert result.code == 0
    assert result.out.startswith("0 errors, 0 warnings, 0 notes (")


def test_an_archive_on_the_command_line_stands_in_for_the_one_in_the_settings(
    archive: Path, draft: Path, tmp_path: Path
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('store = "absent.db"\n[check]\nmax-age = "2d"\n', "utf-8")
    both = tmp_path / "both.toml"
    both.write_text(f'[check]\nstore = "absent.db"\nagainst = ["{archive}"]\n', "utf-8")
    assert run("--config", settings, "check", draft, "--against", archive).code == 1
    assert "absent.db" in run("--config", settings, "check", draft).err
    assert "other.db" in run("--config", both, "check", draft, "--store", "other.db").err
    assert "both --against and --store" in run("--config", both, "check", draft).err


def test_standard_input_is_a_draft(archive: Path) -> None:
    result = run("check", "-", "--against", archive, stdin=f"\n\n {OTHER}")
    assert result.code == 1
    assert result.out.startswith("stdin:3:2: error: ")


def test_a_draft_without_claims_is_0_and_says_what_was_not_checked(archive: Path) -> None:
    result = run("check", "-", "--against", archive, stdin="Who paid? And how much?")
    assert result.code == 0
    assert "Not checked: 2 sentences" in result.out.splitlines()[-1]


def test_json_has_the_report_and_the_places(archive: Path, draft: Path) -> None:
    result = run("check", draft, "--against", archive, "--format", "json")
    report = json.loads(result.out)
    (finding,) = report["findings"]
    (conflict,) = report["conflicts"]
    assert finding["conflict"] == conflict["id"]
    assert (finding["path"], finding["line"], finding["column"]) == (str(draft), 3, 11)
    assert (finding["end_line"], finding["end_column"]) == (3, 11 + len(OTHER))
    assert (report["fail_on"], report["show"], report["failing"]) == ("error", "warning", 1)
    assert [one["id"] for one in report["documents"]] == ["draft.md", "harbour.md"]
    assert result.err.startswith("1 error, 0 warnings, 0 notes (--fail-on error --show warning).")


@pytest.mark.parametrize("suffix", ["html", "md", "csv", "json"])
def test_a_file_gets_the_format_of_its_suffix(
    archive: Path, draft: Path, tmp_path: Path, suffix: str
) -> None:
    target = tmp_path / "out" / f"report.{suffix}"
    result = run("check", draft, "--against", archive, "-o", target)
    assert (result.code, result.out) == (1, "")
    assert "84 million euros" in target.read_text("utf-8")
    assert result.err.startswith(f"wrote {target}: 1 error, 0 warnings, 0 notes (--fail-on error")


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ([], "neither --against nor --store"),
        (["--against", ".", "--store", "x.db"], "both --against and --store"),
        (["--against", ".", "--max-age", "2d"], "--max-age is given with --against"),
        (["--store", "x.db", "--max-age", "soon"], "'soon' is no age"),
        (["--against", ".", "--locked", "--lock", "absent.lock"], "absent.lock"),
        (["--against", ".", "-o", "report.docx"], "'.docx'"),
    ],
)
def test_wrong_usage_is_2(draft: Path, options: list[str], message: str) -> None:
    result = run("check", draft, *options)
    assert (result.code, result.out) == (2, "")
    assert message in result.err


def test_what_can_not_be_checked_is_3(archive: Path, draft: Path, tmp_path: Path) -> None:
    torn, empty = tmp_path / "torn.pdf", tmp_path / "empty"
    torn.write_bytes(b"%PDF-1.7 torn")
    empty.mkdir()
    for arguments, message in (
        ([draft, torn, "--against", archive], "torn.pdf"),
        ([draft, "--against", empty], "nothing in the archive"),
        ([draft, "--against", archive, "--against", "gone"], "'gone' of the archive"),
        ([draft, "--against", draft], "nothing but the drafts themselves"),
        ([draft, "--against", archive, "--comparator", tmp_path / "absent"], "absent"),
    ):
        result = run("check", *arguments)
        assert (result.code, result.out) == (3, ""), message
        assert message in result.err
        assert "Astrid" not in result.err


def test_a_model_that_finds_nothing_is_3(
    archive: Path, draft: Path, exported_classifier: Path
) -> None:
    """Its weights are random: it answers, as a broken model does."""
    result = run("check", draft, "--against", archive, "--comparator", exported_classifier)
    assert (result.code, result.out) == (3, "")
    assert "do not pass the check before each run" in result.err


def test_locked_refuses_what_the_lock_does_not_name(
    archive: Path, draft: Path, tmp_path: Path
) -> None:
    lock = tmp_path / "contradict.lock"
    assert run("lock", "--lock", lock).code == 0
    locked = ("check", draft, "--against", archive, "--locked", "--lock", lock)
    assert run(*locked).code == 1
    result = run(*locked, "--comparator", "lexical", "--neighbours", 3)
    assert (result.code, result.out) == (3, "")
    assert "comparator.name: was 'MiniLM-L6-conflict-int8', is 'lexical'" in result.err
    assert "search.check.across: was 6, is 3" in result.err
    assert "encoder" not in result.err


@pytest.fixture
def store(archive: Path, tmp_path: Path) -> Path:
    """A store with the archive, as a nightly run of just now leaves it."""
    path = tmp_path / "contradict.db"
    _keep(path, archive, now())
    return path


def _keep(path: Path, archive: Path, started: datetime, encoder: str = "") -> None:
    detector = Detector(load_encoder(), load_comparator("lexical"))
    prepared = detector.prepare(read_documents([archive]).documents)
    run = replace(circumstances(DEFAULTS), started=started.isoformat(timespec="seconds"))
    kept = Archive.of(prepared, encoder or model_version(DEFAULTS.encoder), run.started)
    with open_store(str(path), create=True) as opened, opened.exclusive():
        record = RunRecord(0, run.started, "", "", Counts())
        opened.save(record, Report(run, (), {}, (), ()), kept.to_parts())


def test_a_store_is_searched_as_its_documents_are(archive: Path, store: Path, draft: Path) -> None:
    before = store.read_bytes()
    stored = run("check", draft, "--store", store, "--max-age", "1h")
    read = run("check", draft, "--against", archive)
    assert (stored.code, stored.out) == (1, read.out)
    assert store.read_bytes() == before


def test_a_store_that_will_not_do_is_3(
    archive: Path, store: Path, draft: Path, tmp_path: Path
) -> None:
    old, other, empty = (tmp_path / f"{name}.db" for name in ("old", "other", "empty"))
    _keep(old, archive, now() - timedelta(days=3))
    _keep(other, archive, now(), encoder="v0")
    open_store(str(empty), create=True).close()
    for path, options, message in (
        (old, ["--max-age", "2d"], "3 d old; at most 2 d were expected"),
        (other, [], "version v0 of an encoder"),
        (empty, [], "the store holds no archive"),
        (tmp_path / "absent.db", [], "absent.db"),
    ):
        result = run("check", draft, "--store", path, *options)
        assert (result.code, result.out) == (3, ""), message
        assert message in result.err
    assert run("check", draft, "--store", old).code == 1


def test_the_options_default_to_what_the_library_does() -> None:
    options = {name: each.default for name, each in signature(check_command).parameters.items()}
    assert (options["neighbours"], options["floor"]) == (
        GATE_SETTINGS.search.across,
        GATE_SETTINGS.search.floor,
    )
    assert options["max_bytes"] == GATE_SETTINGS.reading.max_bytes
    assert (options["encoder"], options["comparator"]) == (
        GATE_SETTINGS.encoder,
        GATE_SETTINGS.comparator,
    )


def test_the_installed_command_answers(archive: Path, draft: Path) -> None:
    command = Path(sys.executable).with_name("contradict")
    done = subprocess.run(
        [command, "check", draft, "--against", archive], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert "84 million euros" in done.stdout
