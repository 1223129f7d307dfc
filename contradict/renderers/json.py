"""The report for programs: the JSON contract, with its keys in a fixed order."""

import json
from datetime import date
from typing import Any

from contradict.identity import pair_id
from contradict.types import (
    Claim,
    Conflict,
    Counts,
    Document,
    History,
    Pair,
    Position,
    Report,
    Run,
)

_DECIMALS = 4


class JsonRenderer:
    """Renders a report as one JSON object of UTF-8 text, indented by two spaces.

    Dates are ISO 8601 or null, probabilities rounded to four decimals. A number that JSON has
    no word for raises `ValueError` instead of making a file that no one else can read.
    """

    def render(self, report: Report) -> str:
        """Return the report as JSON, with a newline at its end."""
        return json.dumps(as_json(report), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def as_json(report: Report) -> dict[str, Any]:
    """Return the report as dicts, lists, strings and numbers, in the contract's order.

    `history`, and each conflict's `status` in it, are there in a nightly run's report only.
    """
    history = report.history
    made = {
        "run": _run(report.run),
        "documents": [_document(document, report) for document in report.documents],
        "unread": [{"path": file.path, "reason": file.reason} for file in report.unread],
        "conflicts": [_conflict(one) | _status(one, history) for one in report.conflicts],
        "clusters": [[_place(claim) for claim in cluster] for cluster in report.clusters],
    }
    return made | ({"history": _history(history)} if history else {})


def _history(history: History) -> dict[str, Any]:
    return {
        "previous": history.previous,
        "status": dict(history.status),
        "resolved": [_conflict(conflict) for conflict in history.resolved],
        "documents": dict(history.documents),
    }


def _status(conflict: Conflict, history: History | None) -> dict[str, Any]:
    return {"status": history.status[conflict.id]} if history else {}


def _run(run: Run) -> dict[str, Any]:
    return {
        "started": run.started,
        "version": run.version,
        "models": dict(run.models),
        "settings": dict(run.settings),
        "counts": _counts(run.counts),
    }


def _counts(counts: Counts) -> dict[str, Any]:
    return {
        "documents": counts.documents,
        "claims": counts.claims,
        "claims_left_out": counts.claims_left_out,
        "pairs": counts.pairs,
        "compared": counts.compared,
        "reused": counts.reused,
        "conflicts": counts.conflicts,
        "split": counts.split,
        "encoded": counts.encoded,
        "screened": counts.screened,
        "left_out": dict(counts.left_out),
        "refused": dict(counts.refused),
        "judged": dict(counts.judged),
    }


def _document(document: Document, report: Report) -> dict[str, Any]:
    return {
        "id": document.id,
        "source": document.source,
        "title": document.title,
        "published": _date(document.published),
        "origin": report.origins.get(document.id, document.id),
    }


def _conflict(conflict: Conflict) -> dict[str, Any]:
    return {
        "id": conflict.id,
        "rank": conflict.rank,
        "score": _share(conflict.score),
        "level": conflict.level,
        "outcome": conflict.outcome,
        "kind": conflict.kind,
        "summary": conflict.summary,
        "positions": [_position(position) for position in conflict.positions],
        "pairs": [_pair(pair) for pair in conflict.pairs],
    }


def _position(position: Position) -> dict[str, Any]:
    return {
        "value": position.value,
        "origins": position.origins,
        "claims": [_claim(claim) for claim in position.claims],
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "left": _claim(pair.left),
        "right": _claim(pair.right),
        "similarity": _share(pair.similarity),
        "contradiction": _share(pair.contradiction),
        "entailment": _share(pair.entailment),
        "outcome": pair.outcome,
        "kind": pair.kind,
        "reason": pair.reason,
        "score": _share(pair.score),
        "slots": [
            {"kind": slot.kind, "left": slot.left, "right": slot.right} for slot in pair.slots
        ],
        "contributions": [
            {"feature": one.feature, "value": _share(one.value), "weight": _share(one.weight)}
            for one in pair.contributions
            if _share(one.weight)
        ],
        "id": pair_id(pair),
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "document": claim.document,
        "source": claim.source,
        "start_char": claim.start_char,
        "end_char": claim.end_char,
        "text": claim.text,
        "published": _date(claim.published),
    }


def _place(claim: Claim) -> dict[str, Any]:
    return {
        "document": claim.document,
        "start_char": claim.start_char,
        "end_char": claim.end_char,
    }


def _date(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _share(number: float) -> float:
    return round(float(number), _DECIMALS)
