"""What a notebook's cell shows of a report and of a conflict."""

import re
import subprocess
import sys
from dataclasses import replace

from contradict import Analysis
from contradict.display import conflict_html, report_html
from contradict.types import Position
from frames.archive import EMPTY


def test_a_report_shows_its_trust_line_and_conflicts(report: Analysis) -> None:
    html = report._repr_html_()
    assert "Read 4 documents with 4 claims" in html
    assert all(one.id in html for one in report)
    assert html == report_html(report.report)


def test_a_conflict_shows_both_sides_with_what_differs_marked(report: Analysis) -> None:
    founded = next(one for one in report if one.kind == "date")
    html = conflict_html(founded)
    assert set(re.findall(r"<mark[^>]*>(.*?)</mark>", html)) == {"1911", "1934"}
    assert "Lake Courier" in html
    assert "5 Nov 2025" in html


def test_an_empty_report_says_what_that_means() -> None:
    assert "That is no sign that the sources agree." in EMPTY._repr_html_()


def test_text_of_documents_never_becomes_markup(report: Analysis) -> None:
    evil = "<script>alert(1)</script>"
    founded = next(one for one in report if one.kind == "date")
    pair = founded.pairs[0]
    left = replace(pair.left, text=f"{evil} {pair.left.text}", source=evil, title=evil)
    slots = tuple(replace(slot, left=evil) for slot in pair.slots)
    made = replace(
        founded,
        summary=evil,
        positions=(Position(evil, 1, (left,)), *founded.positions[1:]),
        pairs=(replace(pair, left=left, slots=slots, question=evil, reason=evil),),
    )
    whole = Analysis(replace(report.report, conflicts=(made,)))
    shown = whole._repr_html_() + conflict_html(made) + whole.explain(pair)._repr_html_()
    assert "<script" not in shown
    assert "&lt;script&gt;" in shown


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import sys, contradict, contradict.cli.app;"
        "print(sorted({'pandas', 'altair', 'matplotlib', 'sklearn'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_using_it_loads_no_charts_before_they_are_asked_for() -> None:
    code = (
        "import sys, contradict; contradict.Analysis;"
        "print(sorted({'pandas', 'altair', 'matplotlib', 'sklearn'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
