import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from judging import verdict, verdicts

from contradict.errors import UsageError
from contradict.types import Verdict
from contradict.verdicts import BaselineFile, baseline_text, read_baseline

COST = replace(
    verdict("3a0829a510e5", "known", expires=date(2026, 9, 1), score=0.6086),
    reason="beide gedruckt – “so”",
    left="It cost 48 million.",
    right="It cost 84 million.",
)
SEATS = verdict(
    "1b0829a510e5", left="It seats 10.", right="It seats 12.", features={"similarity": 0.7}
)

TEXT = """{
  "version": 1,
  "verdicts": [
    {"pair":"1b0829a510e5","judgement":"wrong","reason":"two ferries","by":"kim","given":\
"2026-03-01","outcome":"conflict","kind":"number","left":"It seats 10.","right":"It seats 12.",\
"score":0.5},
    {"pair":"3a0829a510e5","judgement":"known","reason":"beide gedruckt – “so”","by":"kim","given":\
"2026-03-01","expires":"2026-09-01","outcome":"conflict","kind":"number","left":"It cost 48 \
million.","right":"It cost 84 million.","score":0.6086}
  ]
}
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "contradict-baseline.json"


def test_a_verdict_is_a_line_in_the_order_of_ids() -> None:
    assert baseline_text([COST, SEATS]) == baseline_text([SEATS, COST]) == TEXT


def test_a_file_of_nothing_is_valid(path: Path) -> None:
    path.write_text(baseline_text([]), "utf-8")
    assert json.loads(path.read_bytes()) == {"version": 1, "verdicts": []}
    assert read_baseline(path) == ()


def test_what_is_written_is_read(path: Path) -> None:
    path.write_text(TEXT, "utf-8")
    assert read_baseline(path) == (replace(SEATS, features={}), COST)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(verdicts, unique_by=lambda one: one.pair), st.randoms())
def test_writing_what_was_read_gives_the_same_bytes(
    path: Path, given: list[Verdict], random: Random
) -> None:
    path.write_bytes(baseline_text(given).encode())
    found = list(read_baseline(path))
    assert found == sorted(given, key=lambda one: one.pair)
    random.shuffle(found)
    assert baseline_text(found).encode() == path.read_bytes()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(verdicts, unique_by=lambda one: one.pair))
def test_every_verdict_is_one_line_for_git(path: Path, given: list[Verdict]) -> None:
    lines = baseline_text(given).splitlines()
    assert len(lines) == len(given) + 5
    entries = [json.loads(line.rstrip(",")) for line in lines[3:-2]]
    assert [one["pair"] for one in entries] == sorted(one.pair for one in given)


def test_what_a_reviewer_can_not_see_is_written_out() -> None:
    text = baseline_text([replace(COST, left="a\u202eb\u200bc\u2028d\x9be\u00adf")])
    assert r'"left":"a\u202eb\u200bc\u2028d\u009be\u00adf"' in text


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: json.dumps(json.loads(text), indent=4, sort_keys=True).encode(),
        lambda text: json.dumps(json.loads(text)).encode(),
    ],
    ids=["crlf", "bom", "indented", "one line"],
)
def test_what_editors_do_to_a_file_does_not_matter(
    path: Path, edit: Callable[[str], bytes]
) -> None:
    path.write_bytes(edit(TEXT))
    assert read_baseline(path) == (replace(SEATS, features={}), COST)


BROKEN = [
    ("", "", 1, "it is no JSON (Expecting value)"),
    ('"score":0.5},', '"score":0.5}', 5, "it is no JSON (Expecting ',' delimiter)"),
    ("    {", "<<<<<<< HEAD\n    {", 4, "it is no JSON (Expecting value)"),
    ('"known"', '"knwon"', 5, "Invalid enum value 'knwon' - at `$.judgement`"),
    ('"pair":"3a0829a510e5",', "", 5, "Object missing required field `pair`"),
    ('"by":"kim","given":"2026-03-01","expires"', '"by":"","given":"2026-03-01","expires"', 5,
     "its 'by' is empty"),
    ('"reason":"two ferries"', '"reason":" "', 4, "its 'reason' is empty"),
    ("2026-09-01", "2026-9-1", 5, "Invalid RFC3339 encoded date - at `$.expires`"),
    ('"score":0.5}', '"score":"0.5"}', 4, "Expected `float`, got `str` - at `$.score`"),
    ('"score":0.5}', '"score":NaN}', 4, "JSON is malformed: invalid character"),
    ('"expires"', '"expire"', 5, "there is no field 'expire'"),
    ('"version": 1', '"version": 2', 1, "its version is 2, not 1"),
    ('"version": 1,', "", 1, "its version is None, not 1"),
    ('"verdicts"', '"verdict"', 1, "it has no list of verdicts"),
    ("3a0829a510e5", "1b0829a510e5", 5,
     "a second verdict on 1b0829a510e5, the first is on line 4"),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "line", "reason"), BROKEN, ids=[one[3] for one in BROKEN])
def test_a_mistake_is_told_by_its_line(
    path: Path, old: str, new: str, line: int, reason: str
) -> None:
    path.write_text(TEXT.replace(old, new, 1) if old else "", "utf-8")
    with pytest.raises(UsageError) as error:
        read_baseline(path)
    message = str(error.value)
    assert message.startswith(f"baseline {str(path)!r}, line {line}: {reason}")
    assert message.endswith("mend the line, or export the file again")
    assert "It cost" not in message


def test_a_comma_too_many_is_told_by_its_line_or_the_next(path: Path) -> None:
    path.write_text(TEXT.replace("\n  ]", ",\n  ]"), "utf-8")
    with pytest.raises(UsageError, match=r"line [56]: it is no JSON \("):
        read_baseline(path)


def test_the_line_is_right_however_the_file_is_laid_out(path: Path) -> None:
    indented = json.dumps(json.loads(TEXT), indent=2).replace('"known"', '"knwon"')
    path.write_text(indented, "utf-8")
    begins = indented[: indented.index("3a0829a510e5")].count("\n")  # its brace, a line above
    with pytest.raises(UsageError, match=f"line {begins}: Invalid enum value"):
        read_baseline(path)


def test_two_verdicts_on_one_pair_of_one_line_are_seen_too(path: Path) -> None:
    path.write_text(json.dumps(json.loads(TEXT.replace("3a", "1b", 1))), "utf-8")
    with pytest.raises(UsageError, match="line 1: a second verdict on 1b0829a510e5"):
        read_baseline(path)


@pytest.mark.parametrize("content", [None, b"\xff\xfe{"])
def test_a_file_that_is_not_there_or_no_text_is_an_error(path: Path, content: bytes | None) -> None:
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(UsageError, match=r"can't be read .*; a file that"):
        read_baseline(path)


def test_a_baseline_keeps_verdicts_as_a_store_does(path: Path) -> None:
    kept = BaselineFile(path, create=True)
    assert kept.verdicts() == ()
    kept.judge([COST])
    kept.judge([SEATS])
    assert path.read_text("utf-8") == TEXT
    kept.judge([replace(COST, judgement="fixed")])
    assert [one.judgement for one in kept.verdicts()] == ["wrong", "fixed"]
    kept.withdraw(["3a0829a510e5", "ffffffffffff"])
    assert kept.verdicts() == (replace(SEATS, features={}),)
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_broken_baseline_is_not_written_over(path: Path) -> None:
    path.write_text("{", "utf-8")
    kept = BaselineFile(path, create=True)
    with pytest.raises(UsageError, match="line 1"):
        kept.judge([COST])
    with pytest.raises(UsageError, match="line 1"):
        kept.withdraw(["3a0829a510e5"])
    assert path.read_text("utf-8") == "{"


def test_only_what_may_create_a_baseline_does(path: Path) -> None:
    with pytest.raises(UsageError, match="FileNotFoundError"):
        BaselineFile(path).verdicts()
    assert not path.exists()
