"""`contradict bench` and `contradict explain`, from arguments to what is printed."""

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from contradict.cli import main

SEEDS = Path(__file__).parent.parent / "seeds"


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process, with real arguments, and return what it did."""

    def call(*arguments: object) -> Result:
        monkeypatch.setattr(sys, "argv", ["contradict", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capsys.readouterr()
        code = ended.value.code
        return Result(code if isinstance(code, int) else 0, captured.out, captured.err)

    return call


def test_quality_prints_its_tables_and_writes_them(run: Run, tmp_path: Path) -> None:
    result = run("bench", "quality", SEEDS, "--comparator", "lexical", "-o", tmp_path / "q.json")
    assert result.code == 0, result.err
    assert result.err == f"wrote {tmp_path / 'q.json'}\n"
    content = json.loads((tmp_path / "q.json").read_text("utf-8"))
    (corpus,) = content["corpora"]
    assert (corpus["set"], corpus["documents"], corpus["ranking"]["gold"]) == ("seeds", 36, 26)
    assert corpus["reach"]["recall"] >= 0.95
    assert corpus["reach"]["pairs_per_claim"] <= 12
    assert corpus["ranking"]["precision_at_10"] >= 0.9
    assert f"{corpus['ranking']['average_precision']:.3f}" in result.out
    assert [one["half"] for one in content["calibration"]] == ["all", "even", "odd"]
    assert content["models"]["comparator"] == "lexical"


def test_quality_lists_weak_shapes_and_on_request_what_missed(run: Run, tmp_path: Path) -> None:
    claims = [f"The Astrid terminal in Moss cost {n} million euros." for n in (48, 84)]
    row = {
        "id": "F9-1",
        "shape": "two speakers disagree",
        "expect": "disputed",
        "documents": [{"id": text, "text": text} for text in claims],
        "claims": claims,
    }
    (tmp_path / "dev.jsonl").write_text(json.dumps(row) + "\n", "utf-8")
    options = ("bench", "quality", tmp_path / "dev.jsonl", "--comparator", "lexical")
    assert "two speakers disagree" in run(*options).out
    assert "Misses" not in run(*options).out
    assert "disputed  conflict" in run(*options, "--misses").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ((), "no PATH was given"),
        (("absent",), "'absent' does not exist"),
        ((SEEDS / "documents",), "holds nothing to measure on"),
    ],
)
def test_quality_needs_labelled_sets(run: Run, arguments: tuple[object, ...], message: str) -> None:
    result = run("bench", "quality", *arguments)
    assert (result.code, result.out) == (2, "")
    assert message in result.err
    assert "gold.jsonl" in result.err


def claim(document: str, text: str) -> dict[str, Any]:
    return {
        "document": document,
        "source": "post.example",
        "start_char": 0,
        "end_char": len(text),
        "text": text,
        "published": None,
    }


def conflict(id: str, rank: int, **more: Any) -> dict[str, Any]:
    pair = {
        "left": claim("a.txt", "The terminal cost 48 million euros."),
        "right": claim("b.txt", "The terminal\ncost 84 million euros.\x1b[31m"),
        "similarity": 0.95,
        "contradiction": 0.75,
        "entailment": 0.01,
        "outcome": "conflict",
        "kind": "number",
        "reason": "the number differs",
        "slots": [{"kind": "number", "left": "48 million euros", "right": "84 million euros"}],
        "contributions": [
            {"feature": "intercept", "value": 1.0, "weight": -2.0},
            {"feature": "within", "value": 0.0, "weight": 0.0},
            {"feature": "overlap", "value": 0.5, "weight": -1.0},
            {"feature": "contradiction", "value": 0.75, "weight": 4.0},
        ],
    }
    return {
        "id": id,
        "rank": rank,
        "score": 0.73,
        "level": "error",
        "outcome": "conflict",
        "kind": "number",
        "summary": "What the terminal cost: 48 million euros · 84 million euros",
        "positions": [],
        "pairs": [pair | more],
    }


@pytest.fixture
def report(tmp_path: Path) -> Path:
    ids = ["c6353af4ef55", "c6358bf43755", "12345d63c1aa"]
    path = tmp_path / "report.json"
    conflicts = [conflict(each, rank) for rank, each in enumerate(ids, 1)]
    path.write_text(json.dumps({"conflicts": conflicts}), "utf-8")
    return path


EXPLAINED = """\
c6353af4ef55 · rank 1 · score 0.73 · error
What the terminal cost: 48 million euros · 84 million euros

left        post.example, a.txt, characters 0 to 35
            “The terminal cost 48 million euros.”
right       post.example, b.txt, characters 0 to 40
            “The terminal cost 84 million euros.␛[31m”

outcome     conflict, number: the number differs
slot        number: 48 million euros / 84 million euros
similarity  0.95
comparator  contradiction 0.75, entailment 0.01 (the stronger of both directions)

What the score is made of, in log-odds; chance is the score up to there:
feature         value    adds   total  chance
intercept        1.00   -2.00   -2.00  11.9%  --------------------
contradiction    0.75   +4.00   +2.00  88.1%  ++++++++++++++++++++++++++++++++++++++++
overlap          0.50   -1.00   +1.00  73.1%                                ----------
"""


@pytest.mark.parametrize("id", ["c6353af4ef55", "c6353", "C6353", "1"])
def test_a_conflict_is_explained_by_id_by_its_beginning_or_by_rank(
    run: Run, report: Path, id: str
) -> None:
    result = run("explain", id, "--report", report)
    assert (result.code, result.out, result.err) == (0, EXPLAINED, "")


def test_where_a_number_is_both_the_id_counts(run: Run, report: Path) -> None:
    assert run("explain", "1234", "--report", report).out.startswith("12345d63c1aa · rank 3")


@pytest.mark.parametrize(
    ("id", "messages"),
    [
        ("c6353af4ef99", ["'c6353af4ef99'", "such as c6353af4ef55, c6358bf43755"]),
        ("c635", ["several", "c6353af4ef55, c6358bf43755"]),
        ("c6", ["no conflict 'c6'", "c6353af4ef55"]),
        ("4", ["no conflict '4'"]),
    ],
)
def test_an_unknown_id_is_wrong_usage_and_close_ones_are_named(
    run: Run, report: Path, id: str, messages: list[str]
) -> None:
    result = run("explain", id, "--report", report)
    assert (result.code, result.out) == (2, "")
    for message in messages:
        assert message in result.err


def test_a_report_without_contributions_asks_for_a_new_scan(run: Run, tmp_path: Path) -> None:
    old = conflict("c6353af4ef55", 1)
    del old["pairs"][0]["contributions"]
    for name, one in (("old", old), ("none", conflict("c6353af4ef55", 1, contributions=[]))):
        path = tmp_path / f"{name}.json"
        path.write_text(json.dumps({"conflicts": [one]}), "utf-8")
        result = run("explain", "1", "--report", path)
        assert result.code == 2
        assert "no contributions" in result.err
        assert "scan again" in result.err


@pytest.mark.parametrize("content", [None, "no JSON", "[]", "{}"])
def test_what_is_no_report_is_wrong_usage(run: Run, tmp_path: Path, content: str | None) -> None:
    path = tmp_path / "report.json"
    if content is not None:
        path.write_text(content, "utf-8")
    result = run("explain", "1", "--report", path)
    assert result.code == 2
    assert "contradict scan PATH -o report.json" in result.err


def test_an_empty_report_holds_no_conflict(run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_text('{"conflicts": []}', "utf-8")
    result = run("explain", "1", "--report", tmp_path / "report.json")
    assert result.code == 2
    assert "holds none" in result.err
