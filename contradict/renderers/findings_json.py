"""Findings in a draft for programs: the report's JSON, and where in the draft each stands."""

import json
from dataclasses import replace
from typing import Any

from contradict.renderers.json import as_json
from contradict.types import Checked, Finding


class FindingsJsonRenderer:
    """Renders the JSON report of what is shown, with `findings`, `hidden` and the levels asked for.

    Each finding names its conflict by id, and its place in the draft, lines and columns from 1.
    """

    def render(self, checked: Checked) -> str:
        """Return one JSON object, indented by two spaces, with a newline at its end."""
        conflicts = tuple(finding.conflict for finding in checked.findings)
        content = {
            **as_json(replace(checked.report, conflicts=conflicts)),
            "findings": [_finding(finding) for finding in checked.findings],
            "hidden": dict(checked.hidden),
            "fail_on": checked.fail_on,
            "show": checked.show,
            "failing": checked.failing,
        }
        return json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "conflict": finding.conflict.id,
        "level": finding.conflict.level,
        "document": finding.document.id,
        "path": finding.document.origin_path,
        "line": finding.line,
        "column": finding.column,
        "end_line": finding.end_line,
        "end_column": finding.end_column,
        "start_char": finding.claim.start_char,
        "end_char": finding.claim.end_char,
        "text": finding.claim.text,
    }
