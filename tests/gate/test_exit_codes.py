"""What the commands end with, and what they say of it, with the models that ship."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from command import COST, MORE_SEATS, OTHER, SEATS, Result, run, write_archive, write_draft

from contradict.models.folders import find_model

Command = Callable[..., Result]
PLAN = "The Astrid ferry terminal in Moss will open in June 2024."
OUTCOME = "The Astrid ferry terminal in Moss opened in August 2024."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return write_archive(tmp_path)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return write_draft(tmp_path)


@pytest.fixture(params=["check", "nightly", "scan"])
def command(request: pytest.FixtureRequest, archive: Path, draft: Path, tmp_path: Path) -> Command:
    """Hold the draft and the archive against each other with one of the three commands."""
    arguments = {
        "check": (draft, "--against", archive),
        "nightly": (draft, archive, "--store", tmp_path / "night.db"),
        "scan": (draft, archive),
    }[request.param]
    return lambda *options: run(request.param, *arguments, *options)


def broken_model(folder: Path) -> Path:
    """Return the comparator that ships, cut short, as a download that was broken off is."""
    whole = find_model("MiniLM-L6-conflict-int8")
    assert whole
    shutil.copytree(whole, folder)
    model = folder / "model.onnx"
    model.write_bytes(model.read_bytes()[:100_000])
    return folder


def test_findings_are_1_if_they_are_to_fail(command: Command) -> None:
    assert command("--fail-on", "error").code == 1
    assert command("--fail-on", "never").code == 0


def test_agreement_is_0(command: Command, draft: Path) -> None:
    draft.write_text(COST, "utf-8")
    assert command("--fail-on", "note").code == 0


def test_a_broken_model_is_3(command: Command, tmp_path: Path) -> None:
    result = command("--comparator", broken_model(tmp_path / "broken"))
    assert (result.code, result.out) == (3, "")
    assert str(tmp_path / "broken") in result.err
    assert "Astrid" not in result.err


def test_an_option_that_is_none_is_2(command: Command) -> None:
    assert command("--no-such-option").code == 2
    assert command("--fail-on", "whenever").code == 2


def test_an_encoder_that_tells_nothing_apart_is_3_before_anything_is_compared(
    archive: Path, draft: Path, tmp_path: Path, exported_encoder: Path
) -> None:
    """Its weights are random. A scan has no canary: it is not what a desk relies on."""
    store = tmp_path / "night.db"
    for arguments in (
        ("check", draft, "--against", archive),
        ("nightly", draft, archive, "--store", store),
    ):
        result = run(*arguments, "--encoder", exported_encoder)
        assert (result.code, result.out) == (3, "")
        assert "does not tell like from unlike" in result.err


def test_nothing_to_read_is_3(tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    for arguments in (["scan", empty], ["nightly", empty, "--store", tmp_path / "night.db"]):
        assert run(*arguments).code == 3


def test_what_fails_and_what_is_shown_are_two_things(tmp_path: Path) -> None:
    archive = write_archive(tmp_path, COST, OUTCOME)
    draft = write_draft(tmp_path, f"---\npublished: 2024-02-01\n---\n\n{COST}\n\n{PLAN}\n")
    shown = {}
    for fail_on in ("error", "warning", "note", "never"):
        for show in ("error", "warning", "note"):
            result = run("check", draft, "--against", archive, "--fail-on", fail_on, "--show", show)
            last = result.out.splitlines()[-1]
            assert f"(--fail-on {fail_on} --show {show})." in last
            shown[fail_on, show] = result.code, last.split(" (")[0]
    quiet = "0 errors, 0 warnings, 0 notes, 1 below --show"
    loud = "0 errors, 1 warning, 0 notes"
    assert shown == {
        ("error", "error"): (0, quiet),
        ("error", "warning"): (0, loud),
        ("error", "note"): (0, loud),
        ("warning", "error"): (1, quiet),
        ("warning", "warning"): (1, loud),
        ("warning", "note"): (1, loud),
        ("note", "error"): (1, quiet),
        ("note", "warning"): (1, loud),
        ("note", "note"): (1, loud),
        ("never", "error"): (0, quiet),
        ("never", "warning"): (0, loud),
        ("never", "note"): (0, loud),
    }


def judge(store: Path, *paths: Path) -> None:
    """Run a night over `paths`, and call all that it finds known."""
    report = json.loads(run("nightly", *paths, "--store", store, "--format", "json").out)
    for conflict in report["conflicts"]:
        words = ("--reason", "both are printed", "--by", "kim", "--store", store)
        assert run("verdict", conflict["id"], "known", *words).code == 0


def test_a_draft_that_repeats_a_known_conflict_passes_with_the_baseline_only(
    tmp_path: Path,
) -> None:
    archive, store = write_archive(tmp_path), tmp_path / "night.db"
    (archive / "post.txt").write_text(OTHER, "utf-8")
    judge(store, archive)
    baseline = tmp_path / "contradict-baseline.json"
    assert run("verdict", "export", baseline, "--store", store).code == 0

    check = ("check", write_draft(tmp_path, f"# Terminal\n\n{OTHER}\n"), "--against", archive)
    assert run(*check).code == 1
    passed = run(*check, "--baseline", baseline)
    assert (passed.code, passed.err) == (0, "")
    assert passed.out.startswith("0 errors, 0 warnings, 0 notes, 1 in the baseline (")

    stored = run(*check[:2], "--store", store, "--baseline", baseline)
    assert (stored.code, stored.err) == (0, "")
    assert "Not reported, by an editor's verdict: 1 known." in stored.out


def test_what_a_check_found_can_be_judged_and_passes_then(archive: Path, draft: Path) -> None:
    report, baseline = draft.with_name("found.json"), draft.with_name("contradict-baseline.json")
    check = ("check", draft, "--against", archive)
    assert run(*check, "-o", report).code == 1
    shown = run(*check).out
    (found,) = re.findall(r"or judge (\w+) with", shown)
    words = ("--reason", "both are printed", "--by", "kim", "--report", report)
    assert run("verdict", found, "known", *words, "--baseline", baseline).code == 0
    assert run(*check, "--baseline", baseline).code == 0
    assert run(*check).code == 1


def test_entries_of_a_baseline_that_nothing_repeats_are_named(tmp_path: Path) -> None:
    archive, store = write_archive(tmp_path, COST, SEATS), tmp_path / "night.db"
    (archive / "post.txt").write_text(f"{OTHER} {MORE_SEATS}", "utf-8")
    judge(store, archive)
    baseline = tmp_path / "contradict-baseline.json"
    run("verdict", "export", baseline, "--store", store)
    entries = json.loads(baseline.read_bytes())["verdicts"]
    (seats,) = (one["pair"] for one in entries if "Sunniva" in one["left"])

    draft = write_draft(tmp_path)
    result = run("check", draft, "--against", archive, "--baseline", baseline)
    assert result.code == 0
    assert result.err == (
        f"1 of 2 baseline entries are on no finding in these drafts: {seats}; delete those whose "
        "claims are gone\n"
    )


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (("contradict",), "0.0.1"),
        (("comparator", "version"), "0123456789abcdef"),
        (("encoder", "version"), "0123456789abcdef"),
        (("score",), "0123456789abcdef"),
        (("search", "COMMAND", "floor"), 0.6),
    ],
    ids=lambda value: value[0] if isinstance(value, tuple) else "",
)
def test_locked_refuses_what_was_not_reviewed(
    archive: Path, draft: Path, tmp_path: Path, key: tuple[str, ...], value: object
) -> None:
    lock, store = tmp_path / "contradict.lock", tmp_path / "night.db"
    assert run("lock", "--lock", lock).code == 0
    whole = lock.read_text("utf-8")
    for arguments in (
        ("check", draft, "--against", archive),
        ("nightly", draft, archive, "--store", store),
    ):
        place = [arguments[0] if one == "COMMAND" else one for one in key]
        found = json.loads(whole)
        inner = found
        for one in place[:-1]:
            inner = inner[one]
        was, inner[place[-1]] = inner[place[-1]], value
        lock.write_text(json.dumps(found), "utf-8")
        result = run(*arguments, "--locked", "--lock", lock)
        assert (result.code, result.out) == (3, "")
        assert f"{'.'.join(map(str, place))}: was {value!r}, is {was!r}" in result.err
        assert not store.exists()
        lock.write_text(whole, "utf-8")
        assert run(*arguments, "--locked", "--lock", lock).code in {0, 1}


def test_a_reader_that_stops_early_does_not_change_the_exit_code(
    archive: Path, draft: Path
) -> None:
    contradict = str(Path(sys.executable).with_name("contradict"))
    command = [contradict, "check", str(draft), "--against", str(archive)]
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, text=True, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (1, "")


def test_the_exit_codes_are_those_that_help_names() -> None:
    for command in ("check", "nightly", "scan"):
        shown = " ".join(re.sub(r"[^\w ]", " ", run(command, "--help").out).split())
        assert "1 findings at the level of fail on 2 wrong usage 3 could not check" in shown
