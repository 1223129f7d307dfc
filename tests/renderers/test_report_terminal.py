import io
import unicodedata
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.console import Console
from sample_report import CLEAN, REPORT

from contradict.renderers.terminal import print_report
from contradict.types import Report


def printed(report: Report, width: int = 80, *, terminal: bool = False) -> str:
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=width,
        force_terminal=terminal,
        color_system="truecolor" if terminal else None,
    )
    print_report(report, console)
    return stream.getvalue()


def test_fits_eighty_columns() -> None:
    assert max(cell_len(line) for line in printed(REPORT).splitlines()) <= 80


def test_rows_show_rank_score_outcome_question_and_positions() -> None:
    lines = [
        line.rstrip()
        for line in printed(replace(REPORT, conflicts=REPORT.conflicts[:1], unread=())).splitlines()
    ]
    assert lines == [
        "#  score  what      question, positions and who takes them",
        "",
        "1    97%  conflict  what the new breakwater would cost",
        "          number    48 million crowns (1 origin): Harbour Wire, 3 Nov 2025",
        "                    84 million crowns (1 origin): Coast Post, 4 Nov 2025",
        "",
        "Read 40 documents with 1,412 claims; compared 1,204 candidate pairs (300 known",
        "from earlier runs). Not checked: 31 sentences, 46 candidate pairs.",
    ]


def test_top_holds_the_others_back_and_says_so() -> None:
    stream = io.StringIO()
    print_report(REPORT, Console(file=stream, width=80), 2)
    text = stream.getvalue()
    assert "where the mill makes its envelopes" in text
    assert "when the Orsa paper mill was founded" not in text
    assert "16 more not shown." in text


def test_many_voices_are_counted() -> None:
    text = " ".join(printed(REPORT, 200).split())
    assert "30 metres (1 origin, 30 claims): Paper No. 1, 1 May 2025; Paper No. 2" in text
    assert "; and 27 more" in text


def test_unread_files_are_counted_and_left_to_stderr_by_name() -> None:
    text = printed(REPORT)
    assert "2 unread files" in text
    assert "locked_[draft].docx" not in text


@pytest.mark.parametrize("terminal", [True, False])
def test_text_of_documents_steers_nothing(terminal: bool) -> None:
    text = printed(REPORT, 160, terminal=terminal)
    assert "␛[31mred␛[0m" in text
    assert "[bold]green[/bold]" in text
    assert "\x1b[31mred" not in text
    assert "\u202e" not in text
    if not terminal:
        controls = {sign for sign in text if unicodedata.category(sign) in ("Cc", "Cf")}
        assert controls == {"\n"}


def test_colour_only_on_a_terminal() -> None:
    assert "\x1b[" in printed(REPORT, terminal=True)
    assert "\x1b" not in printed(REPORT)


def test_clean_run_says_how_much_was_compared() -> None:
    text = " ".join(printed(CLEAN).split())
    assert text == (
        "No conflicts among the 12 candidate pairs compared. That says nothing about what was not "
        "checked, or not in these documents. Read 2 documents with 40 claims; compared 12 "
        "candidate pairs. Nothing was left unchecked."
    )
