import re
from dataclasses import replace
from pathlib import Path

import pytest
from command import COST, MORE_SEATS, OTHER, SEATS, run, write_archive, write_draft

from contradict.gate import in_files, locate
from contradict.gate.comments import Comment, Problem, read_comments
from contradict.types import Claim, Conflict, Document, Pair

KNOWN = '<!-- contradict: known "the survey counts the ramps" -->'
WRAPPED = OTHER.replace(" in ", " in\n")
QUAY = "The quay in Horten was built by the town in 1988."


def read(text: str) -> Comment | Problem:
    (found,) = read_comments(Document("draft", text))
    return found


def speaks_for(text: str) -> str:
    """Return the word that the one comment in `text` stands beside."""
    found = read(text)
    assert isinstance(found, Comment)
    words = re.finditer(r"\w+", text)
    return next((word.group() for word in words if word.start() <= found.at < word.end()), "")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"One two. {KNOWN}\nThree four.", "two"),
        (f"One two.{KNOWN} Three four.", "two"),
        (f"One {KNOWN} two. Three four.", "One"),
        (f"One two.\n{KNOWN}\nThree four.", "Three"),
        (f"One two.\n\n{KNOWN} Three four.", "Three"),
        (f"One two. {KNOWN}\r\nThree four.\r\n", "two"),
        (f"One two.\r\n{KNOWN}\r\nThree four.\r\n", "Three"),
        (f"- One two. {KNOWN}\n- Three four.", "two"),
        (f"**One two.** {KNOWN}\n\nThree four.", "two"),
        (f"One two. <!-- sic --> {KNOWN}\nThree four.", "two"),
        (f"One two.\n{KNOWN}", ""),
    ],
)
def test_a_comment_speaks_for_the_sentence_before_it_or_else_the_next(text: str, word: str) -> None:
    assert speaks_for(text) == word


@pytest.mark.parametrize(
    ("written", "judgement", "reason"),
    [
        ('<!-- contradict: known "it counts" -->', "known", "it counts"),
        ('<!--contradict:wrong "a"-->', "wrong", "a"),
        ("<!-- Contradict : Known “it\r\n  counts” -->", "known", "it counts"),
        ('<!-- contradict: known "the "old" bridge" -->', "known", 'the "old" bridge'),
    ],
)
def test_a_comment_has_a_verdict_and_a_reason(written: str, judgement: str, reason: str) -> None:
    found = read(f"x\n  {written}")
    assert isinstance(found, Comment)
    assert (found.judgement, found.reason) == (judgement, reason)
    assert (found.line, found.column) == (2, 3)


@pytest.mark.parametrize(
    "said", ["", "known", 'known ""', 'known " "', "known counts", 'fixed "x"', '"x"', "ignore"]
)
def test_a_comment_without_verdict_or_reason_is_reported(said: str) -> None:
    found = read(f"Secret. <!-- contradict: {said} -->")
    assert isinstance(found, Problem)
    assert (found.line, found.column) == (1, 9)
    assert '`<!-- contradict: known "reason" -->` was expected' in found.message
    assert "Secret" not in found.message


@pytest.mark.parametrize(
    "text", ["<!-- known -->", "<!-- we contradict: known -->", '<!-- contradict: known "x"', ""]
)
def test_other_comments_are_none_of_its_own(text: str) -> None:
    assert read_comments(Document("draft", text)) == ()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return write_archive(tmp_path, COST, SEATS)


@pytest.mark.parametrize(
    "text",
    [
        f"{OTHER} {KNOWN}\n\n{QUAY}\n",
        f"{KNOWN}\n{OTHER}\n\n{QUAY}\n",
        f"# Terminal\r\n\r\n{QUAY}\r\n{OTHER} {KNOWN}\r\n",
        f"{OTHER.replace(' in Moss', f' {KNOWN} in Moss')} {QUAY}\n",
        f"{WRAPPED} {KNOWN}\n\n{QUAY}\n",
    ],
    ids=["behind", "above", "CRLF", "inside", "wrapped"],
)
def test_a_sentence_with_a_comment_beside_it_passes(
    archive: Path, tmp_path: Path, text: str
) -> None:
    check = ("check", write_draft(tmp_path, text), "--against", archive)
    passed = run(*check)
    assert (passed.code, passed.err) == (0, "")
    assert passed.out.startswith("0 errors, 0 warnings, 0 notes, 1 by a comment in the draft (")
    assert '"results": []' in run(*check, "--format", "sarif").out
    write_draft(tmp_path, text.replace(KNOWN, ""))
    assert run(*check).code == 1


def test_only_its_own_sentence_passes(archive: Path, tmp_path: Path) -> None:
    draft = write_draft(tmp_path, f"{OTHER} {KNOWN}\n{MORE_SEATS}\n")
    result = run("check", draft, "--against", archive)
    assert (result.code, result.err) == (1, "")
    assert result.out.startswith(f"{draft}:2:1: error: ")
    assert "1 error, 0 warnings, 0 notes, 1 by a comment in the draft (" in result.out


def test_a_conflict_that_the_draft_states_twice_moves_to_the_other_place(
    archive: Path, tmp_path: Path
) -> None:
    again = "The Astrid ferry terminal in Moss cost a total of 84 million euros."
    draft = write_draft(tmp_path, f"{OTHER} {KNOWN}\n\n{again}\n")
    result = run("check", draft, "--against", archive)
    assert result.code == 1
    assert result.out.startswith(f"{draft}:3:1: error: ")
    assert f"here: “{again}”" in result.out
    assert OTHER not in result.out


def test_what_is_of_no_use_is_reported_and_fails_nothing(archive: Path, tmp_path: Path) -> None:
    text = f"{COST} {KNOWN}\n\n{QUAY} <!-- contradict: known -->\n"
    draft = write_draft(tmp_path, text)
    result = run("check", draft, "--against", archive, "--fail-on", "note")
    assert result.code == 0
    reasonless, unused = result.err.splitlines()
    assert reasonless.startswith(f"comment without effect: {draft}:3:51: it has no verdict or no")
    assert unused.startswith(f"comment without effect: {draft}:1:58: it stands beside no finding")
    assert "Horten" not in result.err
    assert "ramps" not in result.err


HTML = f"""<!doctype html>
<html><head><title>{OTHER}</title><style>p {{ margin: 0 }}</style></head><body>
<article>
<h1>The price of a terminal</h1>
<p>{QUAY} It lies in the north of the town, beside the old mill and its pond.</p>
<p>The <b>Astrid</b> ferry terminal in&nbsp;Moss
cost 84 million euros.</p>
<p>Nobody has asked the members of the council about the reasons for the change of plan.</p>
</article></body></html>
"""


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_in_html_a_finding_stands_at_its_line_in_the_file(
    archive: Path, tmp_path: Path, ending: str
) -> None:
    draft = write_draft(tmp_path, HTML.replace("\n", ending), "draft.html")
    result = run("check", draft, "--against", archive)
    assert result.code == 1
    assert result.out.startswith(f"{draft}:6:4: error: ")
    annotation = run("check", draft, "--against", archive, "--format", "github").out
    assert f"::error file={draft},line=6,endLine=7,title=" in annotation


@pytest.mark.parametrize(
    ("before", "behind"), [("", f" {KNOWN}"), (f"{KNOWN}\n", "")], ids=["behind", "above"]
)
def test_in_html_a_comment_works_too(
    archive: Path, tmp_path: Path, before: str, behind: str
) -> None:
    text = HTML.replace("Moss\ncost", "Moss cost").replace("<p>The <b>", f"{before}<p>The <b>")
    text = text.replace("84 million euros.</p>", f"84 million euros.{behind}</p>")
    draft = write_draft(tmp_path, text, "draft.html")
    result = run("check", draft, "--against", archive)
    assert (result.code, result.err) == (0, "")
    assert "1 by a comment in the draft (" in result.out


def test_in_html_a_comment_of_no_use_is_reported_at_its_line(archive: Path, tmp_path: Path) -> None:
    text = HTML.replace("<h1>", f"{KNOWN}<h1>").replace("</article>", f"{KNOWN}</article>")
    draft = write_draft(tmp_path, text, "draft.html")
    result = run("check", draft, "--against", archive)
    assert result.code == 1
    places = [line.split(": ")[1] for line in result.err.splitlines()]
    assert places == [f"{draft}:4:1", f"{draft}:9:1"]


def test_what_is_not_on_a_page_as_it_was_read_is_at_its_first_line(tmp_path: Path) -> None:
    path = write_draft(tmp_path, f"<p>\n\n{COST}</p>", "draft.html")
    draft = Document("draft", f"{COST} {SEATS}", origin_path=str(path))
    places = {}
    for said in (COST, SEATS):
        start = draft.text.index(said)
        mine = Claim("draft", start, start + len(said), said, said)
        pair = Pair(mine, replace(mine, document="wire"), 0, 0, 0, "conflict", "other", "", 0)
        found = Conflict("", 1, 0, "error", "conflict", "other", "", (), (pair,))
        (moved,) = in_files(locate([found], [draft]))
        places[said] = (moved.line, moved.column, moved.end_line, moved.end_column)
    assert places == {COST: (3, 1, 3, 1 + len(COST)), SEATS: (1, 1, 1, 1)}
