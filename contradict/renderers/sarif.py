"""Findings for code scanning, editors and CI: SARIF 2.1.0 (OASIS, with Errata 01)."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from textwrap import shorten
from typing import Any

from contradict.identity import digest, normalised
from contradict.renderers import wording
from contradict.renderers.harmless import one_line
from contradict.renderers.places import Place, Spot, file_of, in_drafts, in_report, uri
from contradict.renderers.rules import rule_id, rules
from contradict.types import Checked, Report

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
FINGERPRINT = "contradictClaim/v1"
"""Hash of the rule, the claim and the values against it: no place, score, or number of sources."""

_RULES = tuple(rules())
_PLACES = {rule["id"]: place for place, rule in enumerate(_RULES)}
_NOTICES = {"unread": "File not read.", "left-out": "Sentences not checked."}
_LONGEST = 240  # characters of a quote: the whole of it is in the related location
# Braces stand for arguments in a SARIF message, and brackets for links.
_ESCAPES = str.maketrans({"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"})


@dataclass(frozen=True, slots=True)
class SarifRenderer:
    """Renders a report as SARIF, each conflict at the first claim of its best pair."""

    def render(self, report: Report) -> str:
        """Return one JSON object, indented by two spaces, with a newline at its end."""
        return _rendered(report, in_report(report))


@dataclass(frozen=True, slots=True)
class FindingsSarifRenderer:
    """Renders a gate's findings as SARIF, each at its place in the draft.

    What is hidden (by level, verdict, baseline or comment) is left out, not marked as suppressed.
    """

    def render(self, checked: Checked) -> str:
        """Return one JSON object, indented by two spaces, with a newline at its end."""
        return _rendered(checked.report, in_drafts(checked))


def _rendered(report: Report, places: Sequence[Place]) -> str:
    run = {
        "tool": {"driver": _driver(report.run.version)},
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(report)],
        "results": [_result(place) for place in places],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _driver(version: str) -> dict[str, Any]:
    return {
        "name": "contradict",
        "version": version,
        "rules": list(_RULES),
        "notifications": [
            {"id": name, "shortDescription": {"text": label}} for name, label in _NOTICES.items()
        ],
    }


def _invocation(report: Report) -> dict[str, Any]:
    # True, since a run that could not check makes no report.
    found: dict[str, Any] = {"executionSuccessful": True}
    if started := _utc(report.run.started):
        found["startTimeUtc"] = started
    return found | {"toolExecutionNotifications": list(_notifications(report))}


def _utc(started: str) -> str:
    """Return a time with an offset as SARIF writes it, "2026-01-02T05:00:00Z"; "" for others."""
    try:
        time = datetime.fromisoformat(started)
    except ValueError:
        return ""
    return f"{time.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}" if time.tzinfo else ""


def _notifications(report: Report) -> Iterator[dict[str, Any]]:
    for file in report.unread:
        location = {"physicalLocation": {"artifactLocation": {"uri": uri(file_of(file.path))}}}
        text = f"Not read, so not checked: {file.path}: {file.reason}"
        yield _notification("unread", "warning", text) | {"locations": [location]}
    for reason, number in report.run.counts.left_out.items():
        text = f"{wording.count(number, 'sentence')} not checked: {reason}"
        yield _notification("left-out", "note", text)


def _notification(id: str, level: str, text: str) -> dict[str, Any]:
    return {"descriptor": {"id": id}, "level": level, "message": _message(text)}


def _result(place: Place) -> dict[str, Any]:
    conflict = place.conflict
    rule = rule_id(conflict.outcome, conflict.kind)
    return {
        "ruleId": rule,
        "ruleIndex": _PLACES[rule],
        "level": conflict.level,
        "message": _message(message(place)),
        "locations": [_location(place.spot)],
        "relatedLocations": [_related(n, spot) for n, spot in enumerate(place.others)],
        "partialFingerprints": {FINGERPRINT: _fingerprint(place)},
        "rank": round(100 * float(conflict.score), 2),
        "properties": {"conflict": conflict.id},
    }


def message(place: Place) -> str:
    """Return what stands against what, who says so and when, and why, in a few sentences."""
    here, there = place.spot.claim, place.others[0].claim
    question, reason = wording.heading(place.conflict), wording.why(place.pairs[0])
    quotes = (shorten(claim.text, _LONGEST, placeholder=" …") for claim in (here, there))
    return "{}: “{}” here, “{}” in {}. {}".format(
        _capitalised(question), *quotes, wording.byline(there), _capitalised(reason)
    )


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _message(text: str) -> dict[str, str]:
    return {"text": one_line(text).translate(_ESCAPES)}


def _related(number: int, spot: Spot) -> dict[str, Any]:
    said = f"{wording.byline(spot.claim)}: “{spot.claim.text}”"
    return {"id": number, **_location(spot), "message": _message(said)}


def _location(spot: Spot) -> dict[str, Any]:
    region = {"region": found} if (found := _region(spot)) else {}
    return {"physicalLocation": {"artifactLocation": {"uri": uri(spot.file)}, **region}}


def _region(spot: Spot) -> dict[str, int]:
    """Return lines and columns, offsets where only they are known, or nothing."""
    if where := spot.region:
        return {
            "startLine": where.line,
            "startColumn": where.column,
            "endLine": where.end_line,
            "endColumn": where.end_column,
        }
    claim = spot.claim
    length = claim.end_char - claim.start_char
    return {"charOffset": claim.start_char, "charLength": length} if spot.verbatim else {}


def _fingerprint(place: Place) -> str:
    conflict = place.conflict
    against = {
        f"{slot.kind} {normalised(slot.right)}" for pair in place.pairs for slot in pair.slots
    }
    rule = rule_id(conflict.outcome, conflict.kind)
    return digest(rule, normalised(place.spot.claim.text), *sorted(against))
