import json
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from sample_report import REPORT

from contradict.renderers.json import JsonRenderer


@pytest.fixture(scope="module")
def made() -> Any:
    return json.loads(JsonRenderer().render(REPORT))


CLAIM = ["document", "source", "start_char", "end_char", "text", "published"]


def test_keys_stand_in_the_order_of_the_contract(made: Any) -> None:
    conflict = made["conflicts"][0]
    pair = conflict["pairs"][0]
    assert list(made) == ["run", "documents", "unread", "conflicts", "clusters"]
    assert list(made["run"]) == ["started", "version", "models", "settings", "counts"]
    assert list(made["run"]["counts"]) == [
        *("documents", "claims", "claims_left_out", "pairs", "compared", "reused", "conflicts"),
        *("split", "encoded", "screened", "left_out", "refused", "judged"),
    ]
    assert list(made["documents"][0]) == ["id", "source", "title", "published", "origin"]
    assert list(made["unread"][0]) == ["path", "reason"]
    assert list(conflict) == [
        *("id", "rank", "score", "level", "outcome", "kind", "summary", "positions", "pairs"),
    ]
    assert list(conflict["positions"][0]) == ["value", "origins", "claims"]
    assert list(conflict["positions"][0]["claims"][0]) == CLAIM
    assert list(pair) == [
        *("left", "right", "similarity", "contradiction", "entailment"),
        *("outcome", "kind", "reason", "score", "slots", "contributions", "id"),
    ]
    assert list(pair["left"]) == list(pair["right"]) == CLAIM
    assert list(pair["slots"][0]) == ["kind", "left", "right"]
    assert list(made["clusters"][0][0]) == ["document", "start_char", "end_char"]


def test_values_are_the_reports(made: Any) -> None:
    assert made["conflicts"][2] == {
        "id": "q0003",
        "rank": 3,
        "score": 0.87,
        "level": "error",
        "outcome": "conflict",
        "kind": "date",
        "summary": "when the Orsa paper mill was founded",
        "positions": [
            {"value": "1911", "origins": 1, "claims": [_mill("mill/opening.txt")]},
            {"value": "1934", "origins": 1, "claims": [_mill("mill/history.txt")]},
        ],
        "pairs": [
            {
                "left": _mill("mill/opening.txt"),
                "right": _mill("mill/history.txt"),
                "similarity": 0.8123,
                "contradiction": 0.96,
                "entailment": 0.01,
                "outcome": "conflict",
                "kind": "date",
                "reason": "1911 and 1934 are different years",
                "score": 0.9,
                "slots": [{"kind": "date", "left": "1911", "right": "1934"}],
                "contributions": [],
                "id": "d4ebb7e6bb72",
            }
        ],
    }
    assert made["documents"][4]["published"] is None
    assert made["documents"][-2]["origin"] == "agency/01.txt"


def _mill(document: str) -> dict[str, Any]:
    opening = document == "mill/opening.txt"
    year = "1911" if opening else "1934"
    return {
        "document": document,
        "source": "Lake Courier" if opening else "Coast Post",
        "start_char": 20 if opening else 0,
        "end_char": 76 if opening else 56,
        "text": f"The Orsa paper mill was founded in {year} by two brothers.",
        "published": "2025-10-30" if opening else "2025-11-02",
    }


def test_text_is_not_escaped_to_ascii_and_ends_in_a_newline() -> None:
    text = JsonRenderer().render(REPORT)
    assert "הגשר החדש" in text
    assert text.endswith("]\n}\n")


def test_numbers_of_numpy_are_numbers() -> None:
    conflict = replace(REPORT.conflicts[0], score=float(np.float32(0.123456)))
    report = replace(REPORT, conflicts=(conflict,))
    assert json.loads(JsonRenderer().render(report))["conflicts"][0]["score"] == 0.1235


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_no_number_that_json_lacks(number: float) -> None:
    conflict = replace(REPORT.conflicts[0], score=number)
    with pytest.raises(ValueError, match="not JSON compliant"):
        JsonRenderer().render(replace(REPORT, conflicts=(conflict,)))
