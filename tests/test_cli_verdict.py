"""`contradict verdict` and `contradict calibrate`, from the command, with the models that ship."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from command import COST, MORE_SEATS, OTHER, SEATS, Result, run, write_archive, write_draft

from contradict.stores import open_store

MARCH = "1772323200"
"""The first of March 2026, in seconds since 1970."""

SAID = ("--reason", "two ferries", "--by", "kim")


@pytest.fixture(autouse=True)
def _first_of_march(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", MARCH)
    monkeypatch.delenv("CONTRADICT_BY", raising=False)
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def newsroom(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with two conflicts in an archive, and a store that a night has left."""
    folder = tmp_path_factory.mktemp("newsroom")
    archive = write_archive(folder, COST, SEATS)
    (archive / "post.txt").write_text(f"{OTHER}\n\n{MORE_SEATS}", "utf-8")
    nightly = ("nightly", archive, "--store", folder / "contradict.db")
    assert run(*nightly, "-o", folder / "report.json").code == 0
    return folder


@pytest.fixture
def desk(newsroom: Path, tmp_path: Path) -> Path:
    """The working directory, with a copy of all that."""
    shutil.copytree(newsroom, tmp_path, dirs_exist_ok=True)
    return tmp_path


@pytest.fixture
def conflicts(desk: Path) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((desk / "report.json").read_bytes())["conflicts"]
    return found


def pair_of(conflict: dict[str, Any]) -> str:
    (pair,) = (one for one in conflict["pairs"] if one["outcome"] != "compatible")
    return str(pair["id"])


def on_seats(conflicts: list[dict[str, Any]]) -> dict[str, Any]:
    (seats,) = (one for one in conflicts if "Sunniva" in one["pairs"][0]["left"]["text"])
    return seats


def ids_listed(*options: object) -> list[str]:
    *lines, _ = run("verdict", "list", *options).out.splitlines()
    return [line.split(" ")[0] for line in lines]


@pytest.mark.parametrize("judgement", ["confirmed", "wrong", "known", "fixed"])
@pytest.mark.parametrize("by", ["id", "beginning", "rank", "pair"])
def test_a_verdict_is_given_listed_and_undone(
    conflicts: list[dict[str, Any]], judgement: str, by: str
) -> None:
    seats = on_seats(conflicts)
    pair = pair_of(seats)
    names = {"id": seats["id"], "beginning": seats["id"][:6], "rank": seats["rank"], "pair": pair}

    given = run("verdict", names[by], judgement, *SAID)
    assert (given.code, given.err) == (0, "")
    assert given.out.startswith(f"{pair} {judgement}: “The Sunniva ferry between Moss and Horten")
    listed = run("verdict", "list").out
    assert f"{pair} stands: {judgement} by kim on 2026-03-01 (two ferries): “The Sunni" in listed
    assert listed.endswith("\n1 verdict: 1 stands\n")

    undone = run("verdict", "undo", names[by])
    assert (undone.code, undone.err) == (0, "")
    assert undone.out.startswith(f"{pair} is open again: “The Sunniva")
    assert run("verdict", "list").out == "0 verdicts\n"


def test_who_judges_may_be_said_once(
    conflicts: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CONTRADICT_BY", "lee")
    assert run("verdict", "1", "wrong", "--reason", "two ferries").code == 0
    assert " by lee on " in run("verdict", "list").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("9", "wrong", *SAID), "nothing here is called '9'"),
        (("0123456789ab", "wrong", *SAID), "nothing here is called '0123456789ab'"),
        (("1", "wrnog", *SAID), "'wrnog'"),
        (("1",), "Missing argument"),
        (("1", "wrong", "--by", "kim"), "the verdict 'wrong' has no reason"),
        (("1", "wrong", "--reason", "two ferries"), "nobody is named"),
        (("1", "known", *SAID, "--expires", "soon"), "'soon' is no day"),
        (("1", "known", *SAID, "--expires", "2026-02-30"), "'2026-02-30' is no day"),
        (("1", "known", *SAID, "--expires", "2026-03-01"), "would expire on 2026-03-01; a day"),
        (("1", "wrong", *SAID, "--report", "gone.json"), "'gone.json' can't be read as a report"),
        (("1", "wrong", *SAID, "--report", "contradict.db"), "can't be read as a report"),
        (("1", "wrong", *SAID, "--store", "contradict.db", "--baseline", "b.json"),
         "both --store and --baseline are given"),
        (("undo", "1"), "nothing here is called '1'"),
        (("undo", ""), "nothing here is called ''"),
        (("undo", "0123456789ab"), "there is none"),
        (("undo",), "Missing argument"),
        (("export", "."), "it is a folder"),
        (("export",), "Missing argument"),
        (("import", "gone.json"), "baseline 'gone.json' can't be read (FileNotFoundError)"),
        (("import", "report.json"), "baseline 'report.json', line 1: it has no list of verdicts"),
        (("list", "--baseline", "gone.json"), "baseline 'gone.json' can't be read"),
        (("precision", "--baseline", "gone.json"), "baseline 'gone.json' can't be read"),
        (("undo", "abcd", "--baseline", "gone.json"), "baseline 'gone.json' can't be read"),
        (("list", "--wrong"), "No such option"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_2_and_changes_nothing(
    desk: Path, arguments: tuple[str, ...], message: str
) -> None:
    result = run("verdict", *arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert "Traceback" not in result.err
    assert run("verdict", "list").out == "0 verdicts\n"
    assert not (desk / "b.json").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("verdict", "1", "wrong", *SAID),
        ("verdict", "list"),
        ("verdict", "undo", "1"),
        ("verdict", "precision"),
        ("verdict", "export", "b.json"),
        ("verdict", "import", "empty.json"),
        ("calibrate",),
    ],
    ids=" ".join,
)
def test_a_store_that_is_missing_or_none_is_3(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    Path("empty.json").write_text('{"version": 1, "verdicts": []}', "utf-8")
    Path("text.db").write_text("no store at all", "utf-8")
    for store, message in (("gone.db", "is not there"), ("text.db", "is no database")):
        result = run(*arguments, "--store", store)
        assert (result.code, result.out) == (3, "")
        assert message in result.err
    assert sorted(one.name for one in tmp_path.iterdir()) == ["empty.json", "text.db"]


def test_a_beginning_that_several_ids_have_is_2(desk: Path) -> None:
    entries = [entry(f"abcd0000000{number}") for number in range(2)]
    write_baseline(desk / "b.json", *entries)
    run("verdict", "import", "b.json")
    for arguments in (("undo", "abcd"), ("abcd", "wrong", *SAID)):
        result = run("verdict", *arguments)
        assert (result.code, result.out) == (2, "")
        assert "several ids begin with 'abcd': abcd00000000, abcd00000001; name one" in result.err
    assert run("verdict", "undo", "abcd00000001").code == 0
    assert ids_listed() == ["abcd00000000"]


def entry(pair: str, judgement: str = "known", given: str = "2026-02-01", **more: Any) -> Any:
    said = {"reason": "read twice", "by": "lee", "kind": "number"}
    quotes = {"left": f"left of {pair}", "right": f"right of {pair}"}
    return {"pair": pair, "judgement": judgement, "given": given, **said, **quotes, **more}


def write_baseline(path: Path, *entries: dict[str, Any]) -> None:
    path.write_text(json.dumps({"version": 1, "verdicts": entries}, indent=1), "utf-8")


def test_what_lapses_and_what_is_stale_is_listed(
    desk: Path, conflicts: list[dict[str, Any]]
) -> None:
    seats, (cost,) = on_seats(conflicts), [one for one in conflicts if one != on_seats(conflicts)]
    run("verdict", seats["id"], "known", *SAID, "--expires", "2026-03-12")
    run("verdict", cost["id"], "wrong", *SAID)
    old = [
        entry("000000000001"),
        entry("000000000002", expires="2026-02-20"),
        entry("000000000003", left=COST, right=OTHER, expires="2026-09-20"),
    ]
    write_baseline(desk / "b.json", *old)
    assert run("verdict", "import", "b.json").code == 0
    *lines, last = run("verdict", "list").out.splitlines()
    states = {line.split(" ")[0]: line.split(" ", 1)[1].split(":")[0] for line in lines}
    assert states == {
        pair_of(seats): "lapses soon",
        pair_of(cost): "stands",
        "000000000001": "stale",
        "000000000002": "lapsed",
        "000000000003": "stands",
    }
    assert any("known by kim on 2026-03-01 until 2026-03-12 (two ferries)" in one for one in lines)
    assert last == "5 verdicts: 1 lapsed, 1 lapses soon, 1 stale, 2 stands"

    exported = run("verdict", "export", "out.json")
    assert (exported.code, exported.out) == (0, "wrote out.json: 4 verdicts\n")
    assert exported.err == (
        f"verdict {pair_of(seats)} (known, by kim) lapses on 2026-03-12: give it again with a "
        "later --expires if it is to hold\n"
    )


def test_a_verdict_whose_claims_are_gone_is_stale(desk: Path) -> None:
    run("verdict", "1", "wrong", *SAID)
    run("verdict", "2", "wrong", *SAID)
    (desk / "archive" / "post.txt").write_text(OTHER, "utf-8")
    assert run("nightly", "archive").code == 0
    listed = run("verdict", "list").out
    (stale,) = (line for line in listed.splitlines() if " stale: " in line)
    assert "Sunniva" in stale
    assert listed.endswith("2 verdicts: 1 stale, 1 stands\n")


def test_a_verdict_that_is_hidden_by_its_own_effect_can_be_changed(desk: Path) -> None:
    run("verdict", "1", "wrong", *SAID)
    run("nightly", "archive")
    (pair,) = ids_listed()
    again = run("verdict", pair[:5], "known", "--reason", "so it is", "--by", "lee",
                "--expires", "2027-01-01")  # fmt: skip
    assert again.code == 0
    listed = run("verdict", "list").out
    assert "known by lee on 2026-03-01 until 2027-01-01 (so it is): “" in listed
    assert listed.endswith("\n1 verdict: 1 stands\n")


def test_what_a_person_typed_is_kept_whatever_bytes_it_has(desk: Path) -> None:
    odd = "two\nferries \x1b[31m \udcff"
    assert run("verdict", "1", "wrong", "--reason", odd, "--by", "Ødegård").code == 0
    listed = run("verdict", "list").out
    assert "wrong by Ødegård on 2026-03-01 (two ferries ␛[31m ?): “" in listed


def night(*paths: Path, options: tuple[str, ...] = ()) -> dict[str, Any]:
    result = run("nightly", *paths, "--format", "json", *options)
    assert result.code == 0, result.err
    report: dict[str, Any] = json.loads(result.out)
    return report


@pytest.mark.parametrize("judgement", ["wrong", "known", "fixed"])
def test_a_verdict_survives_moved_text_a_new_name_and_another_model(
    desk: Path, conflicts: list[dict[str, Any]], judgement: str
) -> None:
    assert run("verdict", on_seats(conflicts)["id"], judgement, *SAID).code == 0
    archive = desk / "archive"

    def without_seats(report: dict[str, Any]) -> None:
        (left,) = report["conflicts"]
        assert "Astrid" in left["pairs"][0]["left"]["text"]
        assert report["run"]["counts"]["judged"] == {judgement: 1}
        assert report["history"]["resolved"] == []

    without_seats(night(archive))
    moved = MORE_SEATS.replace(" and ", "\nand  ")
    text = f"The harbour was quiet on Friday morning.\n\n\n{moved}\n\n{OTHER}"
    (archive / "post.txt").write_text(text, "utf-8")
    without_seats(night(archive))
    (archive / "post.txt").rename(archive / "a-much-earlier-name.md")
    without_seats(night(archive))
    without_seats(night(archive, options=("--comparator", "lexical")))
    shown = " ".join(run("nightly", archive).out.split())
    assert f"Not reported, by an editor's verdict: 1 {judgement}." in shown

    assert run("verdict", "undo", ids_listed()[0]).code == 0
    report = night(archive)
    assert len(report["conflicts"]) == 2
    assert report["run"]["counts"]["judged"] == {}


def test_a_confirmed_conflict_stays_in_the_report(desk: Path) -> None:
    run("verdict", "1", "confirmed", *SAID)
    report = night(desk / "archive")
    assert len(report["conflicts"]) == 2
    assert report["run"]["counts"]["judged"] == {}


def test_a_lapsed_verdict_lets_its_conflict_come_back(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("verdict", "1", "known", *SAID, "--expires", "2026-03-02")
    assert night(desk / "archive")["run"]["counts"]["judged"] == {"known": 1}
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(MARCH) + 24 * 3600))
    assert len(night(desk / "archive")["conflicts"]) == 2


def test_verdicts_travel_and_come_back_as_the_same_bytes(desk: Path) -> None:
    run("verdict", "1", "wrong", *SAID)
    run("verdict", "2", "known", *SAID, "--expires", "2027-01-01")
    assert run("verdict", "export", "one.json").out == "wrote one.json: 2 verdicts\n"
    with open_store("other.db", create=True):
        pass
    imported = run("verdict", "import", "one.json", "--store", "other.db")
    assert (imported.code, imported.err) == (0, "")
    assert imported.out == (
        "2 added, 0 replaced by later ones, 0 kept against the file, 0 the same\n"
    )
    assert run("verdict", "export", "two.json", "--store", "other.db").code == 0
    assert Path("one.json").read_bytes() == Path("two.json").read_bytes()
    again = run("verdict", "import", "two.json")
    assert again.out == "0 added, 0 replaced by later ones, 0 kept against the file, 2 the same\n"
    assert run("verdict", "list", "--store", "other.db").out.endswith("2 verdicts: 2 stands\n")


def test_an_import_names_what_it_replaces_and_what_it_keeps(desk: Path) -> None:
    here = [entry("aa0000000001"), entry("aa0000000002"), entry("aa0000000003")]
    there = [
        entry("aa0000000001", "wrong", "2026-02-02"),
        entry("aa0000000002", "wrong", "2026-01-31"),
        entry("aa0000000003", "fixed", "2026-02-01", expires="2027-01-01"),
        entry("aa0000000004"),
    ]
    write_baseline(desk / "here.json", *here)
    write_baseline(desk / "there.json", *there)
    run("verdict", "import", "here.json")
    result = run("verdict", "import", "there.json")
    assert result.code == 0
    assert result.out.splitlines() == [
        "replaced aa0000000001: known by lee on 2026-02-01 here, wrong by lee on 2026-02-02 in "
        "the file",
        "kept aa0000000002: known by lee on 2026-02-01 here, wrong by lee on 2026-01-31 in the "
        "file",
        "kept aa0000000003: known by lee on 2026-02-01 here, fixed by lee on 2026-02-01 until "
        "2027-01-01 in the file",
        "1 added, 1 replaced by later ones, 2 kept against the file, 0 the same",
    ]


def test_a_broken_file_changes_no_verdict(desk: Path) -> None:
    write_baseline(desk / "b.json", entry("aa0000000001"), entry("aa0000000002", "knwon"))
    result = run("verdict", "import", "b.json")
    assert (result.code, result.out) == (2, "")
    assert "baseline 'b.json', line 14: Invalid enum value 'knwon'" in result.err
    assert run("verdict", "list").out == "0 verdicts\n"


def check_as_json(draft: Path, archive: Path) -> dict[str, Any]:
    found = run("check", draft, "--against", archive, "-o", "findings.json")
    assert found.code == 1
    report: dict[str, Any] = json.loads(Path("findings.json").read_bytes())
    return report


def test_a_desk_without_a_store_accepts_a_finding(tmp_path: Path) -> None:
    draft, archive = write_draft(tmp_path), write_archive(tmp_path)
    (conflict,) = check_as_json(draft, archive)["conflicts"]
    place = ("--report", "findings.json", "--baseline", "contradict-baseline.json")
    given = run("verdict", "1", "known", *SAID, *place)
    assert (given.code, given.err) == (0, "")
    assert given.out.startswith(f"{pair_of(conflict)} known: “The Astrid ferry terminal")
    assert not (tmp_path / "contradict.db").exists()

    checked = ("check", draft, "--against", archive)
    passed = run(*checked, "--baseline", "contradict-baseline.json")
    assert (passed.code, passed.err) == (0, "")
    assert passed.out.startswith("0 errors, 0 warnings, 0 notes, 1 in the baseline (")

    listed = run("verdict", "list", *place[2:])
    assert listed.out.endswith("\n1 verdict: 1 stands\n")
    assert run("verdict", "precision", *place[2:]).out.startswith("number: 1 of 1 findings were")
    assert run("verdict", "undo", "1", *place).code == 0
    assert run("verdict", "list", *place[2:]).out == "0 verdicts\n"
    assert run(*checked, "--baseline", "contradict-baseline.json").code == 1


def test_a_finding_of_a_draft_can_be_judged_in_the_store(desk: Path) -> None:
    draft = write_draft(desk, COST.replace("48", "51"))
    first, *_ = check_as_json(draft, desk / "archive")["conflicts"]
    wrong = ("verdict", first["id"], "wrong", *SAID)
    assert run(*wrong).code == 2
    given = run(*wrong, "--report", "findings.json")
    assert (given.code, len(given.out.splitlines())) == (0, 2)
    checked = run("check", draft, "--store", "contradict.db", "--show", "note")
    assert checked.code == 0
    assert "Not reported, by an editor's verdict: 2 wrong." in checked.out


def test_a_verdict_on_a_report_is_the_one_on_the_run_that_wrote_it(desk: Path) -> None:
    for judged in (("--report", "report.json", "--baseline", "a.json"), ()):
        for rank in ("1", "2"):
            assert run("verdict", rank, "wrong", *SAID, *judged).code == 0
    run("verdict", "export", "b.json")
    assert Path("a.json").read_bytes() == Path("b.json").read_bytes()


def test_a_baseline_in_the_settings_is_for_check_alone(desk: Path) -> None:
    Path("contradict.toml").write_text('baseline = "b.json"\nstore = "contradict.db"\n', "utf-8")
    assert run("verdict", "1", "wrong", *SAID).code == 0
    assert not (desk / "b.json").exists()
    assert run("verdict", "list").out.endswith("1 verdict: 1 stands\n")
    assert run("verdict", "1", "wrong", *SAID, "--report", "report.json", "--baseline", "b.json")
    assert ids_listed("--baseline", "b.json") == ids_listed()


def test_precision_is_told_by_kind(desk: Path) -> None:
    numbers = [entry(f"aa00000000{n:02d}", "known" if n < 9 else "wrong") for n in range(12)]
    places = [entry(f"bb00000000{n:02d}", "fixed", kind="place") for n in range(2)]
    write_baseline(desk / "b.json", *numbers, *places)
    assert run("verdict", "precision").out == "no verdicts yet\n"
    run("verdict", "import", "b.json")
    assert run("verdict", "precision").out.splitlines() == [
        "number: 9 of 12 findings were conflicts, 0.75 (0.47 to 0.91)",
        "place: 2 of 2 findings were conflicts, 1.00 (0.34 to 1.00)",
        "all: 11 of 14 findings were conflicts, 0.79 (0.52 to 0.92)",
    ]
    assert run("verdict", "precision", "--baseline", "b.json").out == (
        run("verdict", "precision").out
    )


def judged(right: Callable[[int], bool]) -> list[dict[str, Any]]:
    """Return sixty verdicts; `right` says of a rank, 59 the best, whether it is a conflict."""
    return [
        entry(f"{n:012x}", "known" if right(n) else "wrong", score=round((n + 1) / 62, 4))
        for n in range(60)
    ]


@pytest.fixture
def calibrate(desk: Path) -> Callable[..., Result]:
    def call(verdicts: list[dict[str, Any]], *options: str) -> Result:
        write_baseline(desk / "b.json", *verdicts)
        assert run("verdict", "import", "b.json").code == 0
        return run("calibrate", *options)

    return call


def test_calibrate_writes_weights_that_every_command_takes(
    calibrate: Callable[..., Result], desk: Path
) -> None:
    result = calibrate(judged(lambda n: n % 10 < n // 6), "-o", "own.json")
    assert (result.code, result.err) == (0, "")
    assert result.out.startswith("wrote own.json: fitted to 60 judged findings; log loss on ")
    scores = {}
    for name, options in (("shipped", ()), ("own", ("--score", "own.json"))):
        scanned = run("scan", "archive", "--format", "json", *options)
        assert scanned.code == 0
        scores[name] = [one["score"] for one in json.loads(scanned.out)["conflicts"]]
    assert scores["own"] != scores["shipped"]
    assert run("nightly", "archive", "--score", "own.json").code == 0
    assert run("check", "archive/post.txt", "--against", "archive/harbour.md", "--score",
               "own.json", "--fail-on", "never").code == 0  # fmt: skip


def test_a_target_gets_the_score_that_reaches_it_and_how_sure_that_is(
    calibrate: Callable[..., Result],
) -> None:
    result = calibrate(judged(lambda n: n >= 30 and n != 40), "--target-precision", "0.95")
    assert result.code == 0
    wrote, reached = result.out.splitlines()
    assert wrote.startswith("wrote score.json: fitted to 60 judged findings")
    assert reached.startswith("with these weights, from score 0.")
    assert reached.endswith(
        " up 29 of 30 judged findings are conflicts; that 0.95 is reached is 66% sure"
    )


def test_weights_that_are_no_better_are_called_so(calibrate: Callable[..., Result]) -> None:
    result = calibrate(judged(lambda n: (n * 0.618) % 1 < (n + 1) / 62))
    assert result.code == 0
    assert result.out.endswith(": no better, keep the weights you have\n")


@pytest.mark.parametrize(
    ("verdicts", "options", "code", "message"),
    [
        ([], (), 3, "0 findings are judged, 0 of them 'wrong' and 0 not; at least 30 were"),
        (judged(lambda n: n > 8), (), 3, "60 findings are judged, 9 of them 'wrong' and 51 not"),
        (judged(lambda n: n < 30), (), 3, "those that score higher are wrong more often"),
        (judged(lambda n: n % 10 < n // 6), ("--target-precision", "0.99"), 3,
         "no score reaches a precision of 0.99 with at least 10 judged findings above it"),
        (judged(lambda n: n >= 30), ("--target-precision", "1"), 2, "above 0 and below 1"),
        (judged(lambda n: n >= 30), ("--target-precision", "1.5"), 2, "--target-precision"),
        (judged(lambda n: n >= 30), ("-o", "."), 2, "it is a folder"),
    ],
    ids=["none", "one sort", "reversed", "impossible", "never sure", "no share", "a folder"],
)  # fmt: skip
def test_what_can_not_be_fitted_writes_nothing(
    calibrate: Callable[..., Result],
    verdicts: list[dict[str, Any]],
    options: tuple[str, ...],
    code: int,
    message: str,
) -> None:
    result = calibrate(verdicts, *options)
    assert (result.code, result.out) == (code, "")
    assert message in result.err
    assert not Path("score.json").exists()


def test_the_installed_command_answers_on_a_terminal_of_few_letters(desk: Path) -> None:
    command = Path(sys.executable).with_name("contradict")
    ascii_only = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [command, "verdict", "1", "wrong", *SAID],
        capture_output=True,
        check=False,
        cwd=desk,
        env=ascii_only,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert " wrong: “The " in done.stdout.decode()
    assert run("verdict", "list").out.endswith("1 verdict: 1 stands\n")


def test_help_names_the_commands_and_their_options() -> None:
    shown = run("verdict", "--help").out
    for name in ("list", "undo", "export", "import", "precision"):
        assert f" {name} " in shown
    given = run("verdict", "1", "--help").out
    for option in ("--reason", "--by", "--expires", "--report", "--store", "--baseline"):
        assert option in given
