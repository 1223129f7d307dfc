import json
from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import distribution
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from findings_made import archived, checked, claim, conflict
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from sample_report import CLEAN, NIGHTLY, REPORT

from contradict.renderers import FINDING_RENDERERS, RENDERERS
from contradict.renderers.sarif import FINGERPRINT, SCHEMA
from contradict.types import Checked, Claim, Document, Report, Unread

DRAFT = Document("draft.md", "The terminal cost 84 million.", "Desk", origin_path="draft.md")
WIRE = archived("48 million")

# The schema of the standard, as the package linceo ships it, unchanged.
_FILE = distribution("linceo").locate_file("linceo/data/sarif-schema-2.1.0.json")
STANDARD: dict[str, Any] = json.loads(Path(str(_FILE)).read_bytes())
VALIDATOR = Draft4Validator(STANDARD)


def valid(text: str) -> dict[str, Any]:
    """Return the one run of a log that the schema admits."""
    log = json.loads(text)
    VALIDATOR.validate(log)
    assert log["$schema"] == SCHEMA == STANDARD["id"]
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def in_drafts(found: Checked) -> list[dict[str, Any]]:
    results = valid(FINDING_RENDERERS["sarif"].render(found))["results"]
    assert isinstance(results, list)
    return results


def one(draft: Document = DRAFT, *others: Document, text: str = "") -> dict[str, Any]:
    """Return the result for a claim of a draft that conflicts with others."""
    others = others or (WIRE,)
    found = conflict(claim(draft, text), *map(claim, others))
    (result,) = in_drafts(checked(draft, found, archive=others))
    return result


def location(result: dict[str, Any]) -> dict[str, Any]:
    physical = result["physicalLocation"]
    assert isinstance(physical, dict)
    return physical


@pytest.mark.parametrize("report", [REPORT, NIGHTLY, CLEAN], ids=["all", "nightly", "clean"])
def test_a_report_is_valid_and_each_result_has_its_rule(report: Report) -> None:
    run = valid(RENDERERS["sarif"].render(report))
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(run["results"]) == len(report.conflicts)
    for result, found in zip(run["results"], report.conflicts, strict=True):
        assert result["ruleId"] == f"{found.outcome}/{found.kind}" == rules[result["ruleIndex"]]
        assert result["level"] == found.level
        assert result["locations"] != [] != result["relatedLocations"]


def test_the_schema_refuses_what_is_not_sarif() -> None:
    log = json.loads(RENDERERS["sarif"].render(REPORT))
    log["runs"][0]["results"][0]["level"] = "fatal"
    assert not VALIDATOR.is_valid(log)


def test_there_is_a_rule_for_each_outcome_and_kind_by_an_id_that_stays() -> None:
    kinds = ("place", "number", "date", "name", "negation", "status", "other")
    outcomes = {
        "conflict": "error",
        "update": "warning",
        "disputed": "warning",
        "estimates": "note",
    }
    rules = valid(RENDERERS["sarif"].render(CLEAN))["tool"]["driver"]["rules"]
    assert {rule["id"]: rule["defaultConfiguration"]["level"] for rule in rules} == {
        f"{outcome}/{kind}": level for outcome, level in outcomes.items() for kind in kinds
    }


def test_a_finding_says_what_stands_where_and_against_what() -> None:
    text = f"# Cost 💶\n\n💶 So: {DRAFT.text} More."
    result = one(replace(DRAFT, text=text, origin_path="drafts/a.md"), text=DRAFT.text)
    assert result["ruleId"] == "conflict/number"
    assert result["message"]["text"] == (
        "What it cost: “The terminal cost 84 million.” here, “The terminal cost 48 million.” in "
        "Wire, 1 May 2024. The number differs. Number: 84 million against 48 million."
    )
    assert result["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "drafts/a.md"},
                "region": {"startLine": 3, "startColumn": 7, "endLine": 3, "endColumn": 36},
            }
        }
    ]
    assert result["relatedLocations"] == [
        {
            "id": 0,
            "physicalLocation": {
                "artifactLocation": {"uri": "wire"},
                "region": {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 30},
            },
            "message": {"text": "Wire, 1 May 2024: “The terminal cost 48 million.”"},
        }
    ]


LINES = st.text(st.sampled_from("ab \t\r\n😀é\u0301\u2028"), max_size=30)


@given(LINES, LINES, LINES.filter(str.strip))
def test_columns_are_code_points_as_declared(before: str, behind: str, said: str) -> None:
    draft = replace(DRAFT, text=before + said + behind)
    mine = Claim(draft.id, len(before), len(before + said), said, said)
    found = checked(draft, conflict(mine, claim(WIRE)), archive=(WIRE,))
    run = valid(FINDING_RENDERERS["sarif"].render(found))
    region = location(run["results"][0]["locations"][0])["region"]
    assert run["columnKind"] == "unicodeCodePoints"
    lines = draft.text.split("\n")
    begins = [sum(len(line) + 1 for line in lines[:n]) for n in range(len(lines))]
    start = begins[region["startLine"] - 1] + region["startColumn"] - 1
    end = begins[region["endLine"] - 1] + region["endColumn"] - 1
    assert draft.text[start:end] == said


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("drafts/50% more.md", "drafts/50%25%20more.md"),
        ("a:b.md", "a%3Ab.md"),
        ("what?#1.md", "what%3F%231.md"),
        ("æ/\u202e.md", "%C3%A6/%E2%80%AE.md"),
        ("../a.md", "../a.md"),
        ("/srv/a b.md", "file:///srv/a%20b.md"),
    ],
)
def test_uris_are_percent_encoded_and_relative_where_the_path_is(path: str, uri: str) -> None:
    found = location(one(replace(DRAFT, origin_path=path))["locations"][0])["artifactLocation"]
    assert found == {"uri": uri}


def test_a_row_is_in_its_file_and_extracted_text_has_no_lines() -> None:
    row = archived("48 million", "7", "archive/news.csv, row 7")
    stored = replace(archived("47 million", "old.md"), text="")
    scan = archived("46 million", "scan.pdf", "archive/scan.pdf")
    mine = claim(DRAFT)
    others = [claim(row), claim(archived("47 million", "old.md")), claim(scan)]
    found = checked(DRAFT, conflict(mine, *others), archive=(row, stored, scan))
    related = [location(spot) for spot in in_drafts(found)[0]["relatedLocations"]]
    assert related == [
        {"artifactLocation": {"uri": "archive/news.csv"}},
        {
            "artifactLocation": {"uri": "old.md"},
            "region": {"charOffset": 0, "charLength": 29},
        },
        {"artifactLocation": {"uri": "archive/scan.pdf"}},
    ]
    draft = replace(DRAFT, origin_path="draft.docx")
    assert location(one(draft)["locations"][0]) == {"artifactLocation": {"uri": "draft.docx"}}


def print_of(result: dict[str, Any]) -> str:
    (value,) = result["partialFingerprints"].values()
    assert list(result["partialFingerprints"]) == [FINGERPRINT]
    return str(value)


def test_a_fingerprint_stays_when_the_text_moves_or_more_sources_say_the_same() -> None:
    first = print_of(one())
    moved = replace(DRAFT, text=f"# Cost\n\nMore.\n\n{DRAFT.text}", origin_path="b/new.md")
    reset = replace(DRAFT, text="The  terminal\ncost 84 million.")
    again = archived("48 million", "again")
    scored = conflict(claim(DRAFT), claim(WIRE), score=0.4)
    assert print_of(one(moved, text=DRAFT.text)) == first
    assert print_of(one(reset)) == first
    assert print_of(one(DRAFT, WIRE, again)) == first
    assert print_of(in_drafts(checked(DRAFT, scored))[0]) == first


@pytest.mark.parametrize(
    "make",
    [
        lambda: one(replace(DRAFT, text="The terminal cost 85 million.")),
        lambda: one(DRAFT, archived("47 million")),
        lambda: one(DRAFT, WIRE, archived("47 million", "other")),
        lambda: in_drafts(checked(DRAFT, conflict(claim(DRAFT), claim(WIRE), level="warning")))[0],
    ],
    ids=["other draft", "other value", "one more value", "other outcome"],
)
def test_a_fingerprint_is_another_when_there_is_something_new_to_judge(
    make: Callable[[], dict[str, Any]],
) -> None:
    assert print_of(make()) != print_of(one())


@given(st.text(min_size=1), st.text(min_size=1), st.text())
def test_any_text_makes_a_valid_log_that_means_the_text(text: str, path: str, id: str) -> None:
    draft = Document("draft", text, origin_path=path)
    other = Document(id, text, source=text)
    found = checked(draft, conflict(claim(draft), claim(other)), archive=(other,))
    (result,) = in_drafts(found)
    for spot in (*result["locations"], *result["relatedLocations"]):
        uri = urlsplit(location(spot)["artifactLocation"]["uri"])
        assert uri.scheme in {"", "file"}
        assert not uri.netloc
        unquote(uri.path, errors="strict")
        assert (uri.query, uri.fragment) == ("", "")


def test_braces_and_brackets_are_text() -> None:
    text = "See [it](http://evil.example) for {0} and \\."
    draft = Document("draft", text)
    result = one(draft)
    related = result["relatedLocations"][0]["message"]["text"]
    assert "\\[it\\](http://evil.example) for {{0}} and \\\\." in result["message"]["text"]
    assert related == "Wire, 1 May 2024: “The terminal cost 48 million.”"


def test_what_was_not_checked_is_a_notification() -> None:
    unread = (Unread("a b.csv, row 3", "empty"), Unread("torn.pdf", "no PDF"))
    found = checked(DRAFT, conflict(claim(DRAFT), claim(WIRE)))
    found = replace(found, report=replace(found.report, unread=unread))
    (invocation,) = valid(FINDING_RENDERERS["sarif"].render(found))["invocations"]
    assert invocation["executionSuccessful"] is True
    assert invocation["startTimeUtc"] == "2026-01-02T05:00:00Z"
    assert [
        (note["level"], note["message"]["text"], location(note["locations"][0]))
        for note in invocation["toolExecutionNotifications"]
    ] == [
        (
            "warning",
            "Not read, so not checked: a b.csv, row 3: empty",
            {"artifactLocation": {"uri": "a%20b.csv"}},
        ),
        (
            "warning",
            "Not read, so not checked: torn.pdf: no PDF",
            {"artifactLocation": {"uri": "torn.pdf"}},
        ),
    ]
