from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contradict.gate import first, locate, narrow
from contradict.types import (
    Checked,
    Claim,
    Conflict,
    Counts,
    Document,
    Level,
    Pair,
    Position,
    Report,
    Run,
)

ELSEWHERE = Claim("archive", 0, 4, "Else", "Else")


def conflict(mine: Claim, level: Level = "error", other: Claim = ELSEWHERE) -> Conflict:
    pair = Pair(other, mine, 0.9, 0.9, 0.0, "conflict", "other", "", 0.5)
    positions = (Position("a", 1, (mine,)), Position("b", 1, (other,)))
    return Conflict("c0ffee", 1, 0.5, level, "conflict", "other", "A: b", positions, (pair,))


def checked(*levels: Level) -> Checked:
    draft = Document("draft", "One.")
    claim = Claim("draft", 0, 4, "One.", "One.")
    conflicts = tuple(conflict(claim, level) for level in levels)
    report = Report(Run("", "", {}, {}, Counts()), (draft,), {}, (), conflicts)
    return Checked(report, locate(conflicts, [draft]), {}, "error", "note")


@given(st.text("ab \n\r", min_size=1), st.data())
def test_line_and_column_lead_to_the_claim(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    draft = Document("draft", text)
    mine = Claim("draft", start, end, text[start:end], text[start:end])
    (found,) = locate([conflict(mine)], [draft])
    lines = text.split("\n")
    offsets = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    assert offsets[found.line - 1] + found.column - 1 == start
    assert offsets[found.end_line - 1] + found.end_column - 1 == end
    assert 1 <= found.column <= len(lines[found.line - 1]) + 1


def test_a_conflict_between_drafts_is_at_the_first_of_them() -> None:
    drafts = [Document("b", "x\n" * 9), Document("a", "y\n" * 9)]
    there, here = Claim("a", 2, 3, "y", "y"), Claim("b", 4, 5, "x", "x")
    (found,) = locate([conflict(there, other=here)], drafts)
    assert (found.document.id, found.line, found.column) == ("b", 3, 1)


@pytest.mark.parametrize(
    ("fail_on", "show", "shown", "hidden", "failing"),
    [
        ("error", "warning", 3, {"below --show": 1}, 1),
        ("note", "error", 1, {"below --show": 3}, 4),
        ("never", "note", 4, {}, 0),
        ("warning", "note", 4, {}, 3),
    ],
)
def test_what_fails_does_not_depend_on_what_is_shown(
    fail_on: Level, show: Level, shown: int, hidden: dict[str, int], failing: int
) -> None:
    found = narrow(checked("error", "warning", "warning", "note"), fail_on, show)
    assert (len(found.findings), found.hidden, found.failing) == (shown, hidden, failing)
    assert (found.fail_on, found.show) == (fail_on, show)


def test_what_is_beyond_the_most_is_counted() -> None:
    found = narrow(checked("error", "error", "note"), "error", "warning")
    assert first(found, None) == first(found, 2) == found
    cut = first(found, 1)
    assert cut == replace(
        found, findings=found.findings[:1], hidden={"below --show": 1, "beyond --top": 1}
    )
