"""A store with two runs of the renderers' sample report, and its page served for browsers."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from threading import Thread

import uvicorn
from starlette.applications import Starlette

sys.path.append(str(Path(__file__).parent.parent / "renderers"))

from sample_report import CONFLICTS, NIGHTLY, REPORT

from contradict.stores import open_store
from contradict.types import RunRecord, Status

TODAY = date(2026, 1, 5)
FIRST, SECOND = CONFLICTS[0].id, CONFLICTS[1].id


def fill(path: Path) -> None:
    """Put two runs into a store: the sample's, and one with its history, in which two are new."""
    assert NIGHTLY.history
    statuses: dict[str, Status] = {
        one.id: "new" if one.rank in {1, 5} else "open" for one in CONFLICTS
    }
    past = replace(NIGHTLY.history, status=statuses)
    counts = replace(REPORT.run.counts, conflicts=len(CONFLICTS), judged={"wrong": 2})
    last = replace(REPORT, run=replace(NIGHTLY.run, counts=counts), history=past)
    with open_store(str(path), create=True) as store:
        for report in (REPORT, last):
            store.save(RunRecord(0, report.run.started, "", "", report.run.counts), report, None)


@contextmanager
def served(app: Starlette) -> Iterator[str]:
    """Serve `app` on a free port of this machine, and yield its address."""
    config = uvicorn.Config(app, port=0, access_log=False, log_level="warning", ws="none")
    server = uvicorn.Server(config)
    listening = config.bind_socket()
    listening.listen()  # or the first request may come before the server
    thread = Thread(target=server.run, args=([listening],))
    thread.start()
    try:
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        listening.close()
