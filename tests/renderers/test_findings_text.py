from dataclasses import replace
from datetime import date

from contradict.renderers.findings import TextRenderer
from contradict.types import (
    Checked,
    Claim,
    Conflict,
    Counts,
    Document,
    Finding,
    Pair,
    Position,
    Report,
    Run,
    SlotDifference,
)

MINE = Claim("draft", 0, 9, "It cost\n9 \x1b[31mkroner.", "It cost 9 kroner.")
DRAFT = Document("draft", MINE.text, origin_path="drafts/a.md")
SLOTS = (SlotDifference("number", "8 kroner", "9 kroner"),)


def facing(number: int) -> Claim:
    text = f"It cost 8 kroner, says {number}."
    return Claim(f"d{number}", 0, len(text), text, text, source="Wire", published=date(2024, 5, 1))


def checked(facing_claims: int) -> Checked:
    pairs = tuple(
        Pair(facing(n), MINE, 0.9, 0.9, 0, "conflict", "number", "the number differs", 0.7, SLOTS)
        for n in range(facing_claims)
    )
    positions = (Position("9 kroner", 1, (MINE,)), Position("8 kroner", 1, (facing(0),)))
    conflict = Conflict(
        "c0ffee", 1, 0.7, "error", "conflict", "number", "Cost: 9 · 8", positions, pairs
    )
    settings = {"archive_documents": 1204, "archive_claims": 1}
    counts = Counts(documents=1, claims=1, pairs=2, compared=2, judged={"known": 3})
    report = Report(Run("", "", {}, settings, counts), (DRAFT,), {}, (), (conflict,))
    finding = Finding(conflict, DRAFT, MINE, 2, 7, 3, 1)
    return Checked(report, (finding,), {"in the baseline": 2}, "note", "error", 1)


def test_a_finding_is_a_block_and_the_last_line_says_what_was_done() -> None:
    assert TextRenderer().render(checked(1)) == (
        "drafts/a.md:2:7: error: Cost: 9 · 8\n"
        "  here: “It cost 9 ␛[31mkroner.”\n"
        "  there: “It cost 8 kroner, says 0.” – Wire, 1 May 2024 (d0)\n"
        "  why: conflict, likely (70%): the number differs. Number: 9 kroner against 8 kroner.\n"
        '  next: put the text right, write <!-- contradict: known "reason" --> beside the '
        "sentence, or judge c0ffee with `contradict verdict`\n"
        "\n"
        "1 error, 0 warnings, 0 notes, 2 in the baseline (--fail-on note --show error). "
        "Held 1 claim in 1 draft against 1 claim in 1,204 documents: 2 pairs compared. "
        "Not reported, by an editor's verdict: 3 known. Nothing was left unchecked.\n"
    )


def test_more_claims_than_can_be_quoted_are_counted() -> None:
    lines = TextRenderer().render(checked(5)).splitlines()
    assert [line.split()[0] for line in lines[1:-2]] == [
        "here:", "there:", "there:", "there:", "there:", "why:", "next:",
    ]  # fmt: skip
    assert lines[5] == "  there: 2 claims more"


def test_without_findings_there_is_one_line() -> None:
    found = replace(checked(1), findings=(), hidden={})
    assert TextRenderer().render(found).startswith("0 errors, 0 warnings, 0 notes (--fail-on")
