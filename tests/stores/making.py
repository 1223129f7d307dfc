"""What a store keeps, made in a line: reports, records, verdicts, keys."""

from collections.abc import Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from contradict.types import (
    Claim,
    Conflict,
    Contribution,
    Counts,
    Document,
    History,
    Pair,
    Position,
    Report,
    Run,
    RunRecord,
    SlotDifference,
    Unread,
    Verdict,
)

Settings = dict[str, str | int | float | bool]

TEXTS = (
    "The Sunniva ferry carries 240 passengers to Moss.",
    "The Sunniva ferry carries 310 passengers to Moss.",
)


def key(*parts: object) -> str:
    return sha256(repr(parts).encode()).hexdigest()


def verdict(pair: str = "5e1f00d5e1f0", **fields: Any) -> Verdict:
    """Return a verdict with every field its own value, but for those given."""
    said: dict[str, Any] = {
        "judgement": "wrong",
        "reason": "two ferries: “Sunniva I” and “II”",
        "by": "Øyvind",
        "given": date(2026, 3, 1),
        "expires": date(2027, 3, 1),
        "outcome": "update",
        "kind": "number",
        "left": TEXTS[0],
        "right": TEXTS[1],
        "score": 0.1 + 0.2,
        "features": {"contradiction": 1 / 3, "same subject": 1.0},
    }
    return Verdict(pair, **{**said, **fields})


def claim(place: int) -> Claim:
    return Claim(
        document=f"ferry/{place}.txt",
        start_char=0,
        end_char=len(TEXTS[place]),
        text=TEXTS[place],
        resolved=TEXTS[place].replace("The", "Moss: the"),
        topic=("Moss", "Horten"),
        speaker="the operator",
        source="Harbour Wire",
        published=date(2026, 2, 3 + place),
    )


def pair() -> Pair:
    return Pair(
        left=claim(0),
        right=claim(1),
        similarity=0.93,
        contradiction=0.81,
        entailment=0.02,
        outcome="conflict",
        kind="number",
        reason="the numbers differ",
        score=0.1 + 0.2,
        slots=(SlotDifference("number", "240", "310"),),
        question="How many passengers the Sunniva ferry carries",
        contributions=(Contribution("intercept", 1.0, -2.5), Contribution("number", 1.0, 4.0)),
    )


def conflict() -> Conflict:
    positions = tuple(Position(value, 1, (claim(n),)) for n, value in enumerate(("240", "310")))
    return Conflict(
        "c0ffee", 1, 0.9, "error", "conflict", "number", "240 or 310", positions, (pair(),)
    )


def report(number: int = 1) -> Report:
    """Return a report in which no field is empty, with a moment that tells it from others."""
    started = f"2026-03-01T05:00:{number % 60:02}+00:00"
    counts = Counts(documents=2, claims=2, pairs=1, compared=1, refused={"other period": number})
    settings: Settings = {"floor": 0.45, "neighbours": 10, "within": True, "encoder": "e"}
    documents = tuple(
        Document(claim(n).document, text, "Harbour Wire", "Ferries", date(2026, 2, 3), "Ida Ravn")
        for n, text in enumerate(TEXTS)
    )
    return Report(
        Run(started, "0.1.0", {"encoder": "e"}, settings, counts),
        documents,
        {document.id: documents[0].id for document in documents},
        (Unread("torn.pdf", "no PDF"),),
        (conflict(),),
        ((claim(0), claim(1)),),
        History("2026-02-28T05:00:00+00:00", {"c0ffee": "open"}, (conflict(),), {"new": 1}),
    )


def record(number: int = 1) -> RunRecord:
    """Return a run's record, as the store gets it: without number and end."""
    run = report(number).run
    return RunRecord(0, run.started, "", key("fingerprint", number), run.counts)


def parts(number: int = 1, size: int = 100) -> Mapping[str, bytes]:
    """Return parts whose every byte tells their run's number, up to 255."""
    return {"documents": bytes([number]) * size, "archive.blob": bytes([number]) * 2 * size}
