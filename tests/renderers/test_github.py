import re
from dataclasses import dataclass, replace

import pytest
from findings_made import archived, checked, claim, conflict
from hypothesis import given
from hypothesis import strategies as st
from sample_report import CLEAN, REPORT

from contradict.renderers import FINDING_RENDERERS, RENDERERS
from contradict.types import Checked, Document, Level

DRAFT = Document("draft.md", "The terminal cost 84 million.", "Desk", origin_path="draft.md")
WIRE = archived("48 million")


@dataclass(frozen=True)
class Command:
    """A workflow command as a runner reads it."""

    name: str
    properties: dict[str, str]
    message: str


def read(line: str) -> Command:
    """Read a line as `ActionCommand.TryParseV2` of GitHub's runner does."""
    assert line.startswith("::")
    head, mark, data = line[2:].partition("::")
    assert mark
    name, _, given = head.partition(" ")
    fields = [field.split("=", 1) for field in given.split(",") if field]
    properties = {key: decoded(value) for key, value in fields}
    assert len(properties) == len(fields)
    return Command(name, properties, decoded(data, ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")))


SIGNS = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))


def decoded(text: str, *signs: tuple[str, str]) -> str:
    for code, sign in signs or SIGNS:
        text = text.replace(code, sign)
    return text


def commands(found: Checked) -> list[Command]:
    text = FINDING_RENDERERS["github"].render(found)
    # A runner ends a line at a carriage return too.
    return [read(line) for line in re.split("[\r\n]+", text) if line]


def test_a_finding_is_an_annotation_at_its_place() -> None:
    text = f"# Cost\n\nSo: {DRAFT.text}"
    draft = replace(DRAFT, text=text, origin_path="drafts/a.md")
    found = checked(draft, conflict(claim(draft, DRAFT.text), claim(WIRE)), archive=(WIRE,))
    assert FINDING_RENDERERS["github"].render(found) == (
        "::error file=drafts/a.md,line=3,endLine=3,col=5,endColumn=34,title=Conflict (number)::"
        "What it cost: “The terminal cost 84 million.” here, “The terminal cost 48 million.” in "
        "Wire, 1 May 2024. The number differs. Number: 84 million against 48 million.\n"
    )


@pytest.mark.parametrize(
    ("level", "name"), [("error", "error"), ("warning", "warning"), ("note", "notice")]
)
def test_each_level_has_its_command(level: Level, name: str) -> None:
    (one,) = commands(checked(DRAFT, conflict(claim(DRAFT), claim(WIRE), level=level)))
    assert one.name == name


def test_nothing_to_say_is_nothing() -> None:
    assert commands(checked(DRAFT)) == []
    assert RENDERERS["github"].render(CLEAN) == ""


LEVELS: dict[str, Level] = {"e": "error", "w": "warning", "n": "note"}


def many(levels: str) -> Checked:
    """Return a finding per letter, each on a line of its own, the later the surer."""
    text = "\n".join(f"Part {n} cost 84 million." for n in range(len(levels)))
    draft = replace(DRAFT, text=text)
    conflicts = [
        conflict(claim(draft, line), claim(WIRE), level=LEVELS[level], score=0.5 + n / 100)
        for n, (line, level) in enumerate(zip(text.split("\n"), levels, strict=True))
    ]
    return checked(draft, *conflicts, archive=(WIRE,))


def test_the_worst_ten_are_shown_and_the_others_counted() -> None:
    found = many("nnnwwwwweeee")
    *shown, more = commands(found)
    assert [(one.name, one.properties["line"]) for one in shown] == [
        *(("error", str(line)) for line in (12, 11, 10, 9)),
        *(("warning", str(line)) for line in (8, 7, 6, 5, 4)),
        ("notice", "3"),
    ]
    assert more == Command("notice", {}, "2 more findings: draft.md, lines 1, 2")
    assert len(commands(many("e" * 10))) == 10


def test_a_claim_over_several_lines_has_no_columns() -> None:
    draft = replace(DRAFT, text="The terminal\ncost 84 million.")
    (one,) = commands(checked(draft, conflict(claim(draft), claim(WIRE))))
    assert one.properties == {
        "file": "draft.md",
        "line": "1",
        "endLine": "2",
        "title": "Conflict (number)",
    }


def test_a_row_is_in_its_file() -> None:
    draft = replace(DRAFT, origin_path="drafts.csv, row 3")
    (one,) = commands(checked(draft, conflict(claim(draft), claim(WIRE))))
    assert one.properties == {"file": "drafts.csv", "title": "Conflict (number)"}


HOSTILE = st.text() | st.sampled_from(
    [
        "x\n::error file=a::b",
        "x\r\n::add-mask::a",
        "x\r::stop-commands::y",
        "::set-env name=PATH::/tmp",
        "##[add-path]/tmp",
        "a%0A::warning::b",
        "a,line=9,title=b::c",
        "%",
        "%25%0D%2C",
        "a\u2028::debug::b\x85::debug::c\x0b::debug::d",
    ]
)


@given(HOSTILE.filter(bool), HOSTILE.filter(bool), HOSTILE, st.integers(1, 12))
def test_no_text_or_name_of_a_document_becomes_a_command(
    text: str, path: str, source: str, number: int
) -> None:
    draft = Document("draft", text, origin_path=f"{path}.md")
    other = Document("other", text, source=source, title=text)
    mine, against = claim(draft), claim(other)
    one = replace(conflict(mine, against), summary=text)
    pairs = tuple(replace(pair, question=text, reason=source) for pair in one.pairs)
    found = checked(draft, *[replace(one, pairs=pairs)] * number, archive=(other,))
    shown = commands(found)
    assert [command.name for command in shown] == ["error"] * min(number, 10) + ["notice"] * (
        number > 10
    )
    for command in shown[:10]:
        assert set(command.properties) <= {"file", "line", "endLine", "col", "endColumn", "title"}
        assert command.properties["file"] == f"{path}.md"
        assert command.properties["title"] == "Conflict (number)"


def test_a_report_has_annotations_too() -> None:
    lines = RENDERERS["github"].render(REPORT).splitlines()
    shown = [read(line) for line in lines]
    assert len(shown) == 11
    assert [one.name for one in shown[:3]] == ["error"] * 3
    assert shown[-1].message.startswith(f"{len(REPORT.conflicts) - 10} more findings: ")
