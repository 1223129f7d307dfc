"""How long the review page takes to answer with thousands of conflicts in its store."""

import os
import platform
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Annotated

import msgspec
import typer
from starlette.testclient import TestClient

from contradict.identity import digest, pair_id
from contradict.review import Access, Desk, allowed_hosts, application
from contradict.stores import open_store
from contradict.types import (
    Claim,
    Conflict,
    Counts,
    Document,
    History,
    Level,
    Outcome,
    Pair,
    Position,
    Report,
    Run,
    RunRecord,
    SlotDifference,
    Verdict,
)

RESULTS = Path(__file__).parent / "results" / "review.json"

LIMIT = 200
"""Milliseconds that the first page may take of the server's time."""

DAY = date(2026, 1, 5)

STARTED = datetime(2026, 1, 5, 5, tzinfo=UTC).isoformat()

OUTCOMES: tuple[Outcome, ...] = ("conflict", "update", "disputed", "estimates")

REQUESTS = {
    "first page": "/",
    "last page": "/?page=250",
    "filtered": "/?outcome=conflict&status=new&verdict=none",
    "search": "/?q=harbour+17",
    "a conflict": "/conflict/{id}",
    "history": "/runs",
    "export as CSV": "/export/csv",
}


def review(
    conflicts: Annotated[int, typer.Option(help="In the store's last run.")] = 5000,
    verdicts: Annotated[int, typer.Option(help="Conflicts that are judged.")] = 5000,
    repeats: Annotated[int, typer.Option(help="Requests of each kind.")] = 15,
    output: Annotated[Path, typer.Option("-o", help="Where the figures go.")] = RESULTS,
) -> None:
    """Print and write milliseconds of server time for each kind of page.

    Made-up conflicts of two to six pairs each, thirty runs behind them, and a verdict on every
    pair of the judged ones. `reading the run` is done before the first request, and again when a
    newer run is there, while the one before is shown. Fails if a first page takes over LIMIT.
    """
    with TemporaryDirectory() as folder:
        where = str(Path(folder) / "review.db")
        report = _report(conflicts)
        _fill(where, report, verdicts)
        with open_store(where) as writing, open_store(where, read_only=True) as reading:
            figures = _measure(Desk(reading, writing, lambda: DAY), report, repeats)
    found = {
        "versions": {name: version(name) for name in ("contradict", "starlette", "uvicorn")}
        | {"python": platform.python_version()},
        "cores": os.cpu_count(),
        "conflicts": conflicts,
        "pairs": sum(len(one.pairs) for one in report.conflicts),
        "judged conflicts": verdicts,
        "milliseconds": figures,
    }
    output.write_bytes(msgspec.json.format(msgspec.json.encode(found)) + b"\n")
    for name, figure in figures.items():
        print(f"{name:16} median {figure['median']:8.1f} ms, slowest {figure['slowest']:8.1f} ms")
    if figures["first page"]["slowest"] > LIMIT:
        raise typer.Exit(1)


def _measure(desk: Desk, report: Report, repeats: int) -> dict[str, dict[str, float]]:
    found = {"reading the run": _timed(lambda: bool(desk.edition()), 1)}
    app = application(desk, Access(), allowed_hosts("127.0.0.1"))
    middle = report.conflicts[len(report.conflicts) // 2].id
    with TestClient(app, base_url="http://127.0.0.1") as client:

        def ask(address: str) -> Callable[[], None]:
            def request() -> None:
                assert client.get(address.format(id=middle)).status_code == 200

            return request

        return found | {name: _timed(ask(where), repeats) for name, where in REQUESTS.items()}


def _timed(request: Callable[[], object], repeats: int) -> dict[str, float]:
    seconds = []
    for _ in range(repeats):
        start = time.perf_counter()
        request()
        seconds.append(time.perf_counter() - start)
    return {
        "median": round(1000 * statistics.median(seconds), 1),
        "slowest": round(1000 * max(seconds), 1),
    }


def _fill(where: str, report: Report, judged: int) -> None:
    """Write thirty runs, the last with the report, and verdicts on the first conflicts."""
    pairs = [pair for conflict in report.conflicts[:judged] for pair in conflict.pairs]
    with open_store(where, create=True) as store:
        for _ in range(29):
            empty = replace(report, conflicts=(), history=None)
            store.save(RunRecord(0, STARTED, "", "", report.run.counts), empty, None)
        store.save(RunRecord(0, STARTED, "", "", report.run.counts), report, None)
        store.judge([_verdict(pair) for pair in pairs])


def _verdict(pair: Pair) -> Verdict:
    features = {f"feature {number}": number / 7 for number in range(20)}
    said = (pair.left.text, pair.right.text, pair.score, features)
    return Verdict(
        pair_id(pair), "known", "for now", "kim", DAY, None, pair.outcome, pair.kind, *said
    )


def _report(number: int) -> Report:
    random = Random(0)
    documents = tuple(
        Document(f"day/{n}.txt", "", f"Paper {n % 40}", f"The harbour, part {n}", _day(n))
        for n in range(2000)
    )
    conflicts = tuple(_conflict(rank, documents, random) for rank in range(1, number + 1))
    counts = Counts(len(documents), 100_000, pairs=900_000, compared=900_000, conflicts=number)
    status = {one.id: "new" if one.rank % 9 == 0 else "open" for one in conflicts}
    history = History(STARTED, status, (), {"new": 2})  # type: ignore[arg-type]
    run = Run(STARTED, "0.1.0", {"encoder": "none"}, {}, counts)
    return Report(run, documents, {}, (), conflicts, (), history)


def _day(number: int) -> date:
    return DAY - timedelta(days=number % 400)


def _conflict(rank: int, documents: tuple[Document, ...], random: Random) -> Conflict:
    values = [f"{random.randrange(10, 999)} crowns" for _ in range(2)]
    sides = [
        [_claim(random.choice(documents), rank, value) for _ in range(random.randrange(1, 4))]
        for value in values
    ]
    outcome = OUTCOMES[rank % 4]
    pairs = tuple(
        _pair(left, right, values, outcome, 1 / rank) for left in sides[0] for right in sides[1]
    )
    positions = tuple(
        Position(value, len(side), tuple(side)) for value, side in zip(values, sides, strict=True)
    )
    name = digest("benchmark", str(rank))
    summary = f"What quay {rank} of the harbour cost: {values[0]} or {values[1]}"
    level: Level = "error" if outcome == "conflict" else "warning"
    return Conflict(name, rank, 1 / rank, level, outcome, "number", summary, positions, pairs)


def _claim(document: Document, rank: int, value: str) -> Claim:
    text = f"Quay {rank} of the harbour cost {value} in the end, the board said on Monday evening."
    where = (document.id, 100, 100 + len(text), text, text)
    source = {"source": document.source, "title": document.title, "published": document.published}
    return Claim(*where, **source)  # type: ignore[arg-type]


def _pair(left: Claim, right: Claim, values: list[str], outcome: Outcome, score: float) -> Pair:
    question = "what the quay cost"
    slots = (SlotDifference("number", values[0], values[1]),)
    reason = "the two figures for one quay differ"
    return Pair(left, right, 0.9, 0.9, 0.05, outcome, "number", reason, score, slots, question)
