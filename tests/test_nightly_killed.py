"""A nightly run that is killed at any moment leaves a store that the next one goes on from."""

import os
import random
import shutil
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from contradict.comparators import load_comparator
from contradict.config import DEFAULTS, circumstances
from contradict.detector import Detector
from contradict.encoders import load_encoder
from contradict.identity import pair_id
from contradict.night import Night, Versions
from contradict.stores import open_store
from contradict.types import Conflict, Document, Verdict

KILLS = 50
VERSIONS = Versions("e1", "c1", "code1")
TOLD = (
    "The {} bridge over the Alver is {} metres long. It was opened in {} by the county. "
    "The {} museum counted {} visitors last year. Its curator Ida Ravn has worked there since {}."
)
NIGHT_1 = tuple(
    Document(f"{number}.txt", TOLD.format(*values), f"Paper {number}")
    for number, values in enumerate(
        [
            ("Moss", 310, 1998, "Halden", 41_200, 2003),
            ("Moss", 290, 1998, "Halden", 41_200, 2003),
            ("Larvik", 120, 1971, "Halden", 47_900, 2005),
        ]
    )
)
NIGHT_2 = (
    *NIGHT_1[:2],
    Document("2.txt", TOLD.format("Larvik", 125, 1971, "Halden", 41_200, 2003), "Paper 2"),
    Document("3.txt", TOLD.format("Larvik", 120, 1975, "Moss", 9_300, 2011), "Paper 3"),
)


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector(load_encoder(), load_comparator())


def night(where: Path, detector: Detector, documents: tuple[Document, ...]) -> tuple[Conflict, ...]:
    with open_store(str(where), create=True) as store, store.exclusive():
        report = Night(store, detector, VERSIONS).report(documents, (), circumstances(DEFAULTS))
    return report.conflicts


@dataclass(frozen=True)
class Before:
    """A store after one night and a verdict, and what the second night says if nobody kills it."""

    store: Path
    verdicts: tuple[Verdict, ...]
    expected: tuple[Conflict, ...]
    seconds: float


@pytest.fixture(scope="module")
def before(detector: Detector, tmp_path_factory: pytest.TempPathFactory) -> Before:
    folder = tmp_path_factory.mktemp("before")
    where = folder / "contradict.db"
    first = night(where, detector, NIGHT_1)
    wrong = Verdict(pair_id(first[0].pairs[0]), "wrong", "two bridges", "kim", date(2026, 1, 2))
    with open_store(str(where)) as store:
        store.judge([wrong])
    spared = shutil.copy(where, folder / "spared.db")
    started = time.monotonic()
    expected = night(Path(spared), detector, NIGHT_2)
    return Before(where, (wrong,), expected, time.monotonic() - started)


def killed_after(seconds: float, work: Callable[[], object]) -> bool:
    """Do `work` in a process of its own; return whether it was killed before it was done."""
    child = os.fork()
    if not child:
        try:
            work()
        finally:
            os._exit(0)
    time.sleep(seconds)
    os.kill(child, signal.SIGKILL)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


def test_the_second_night_has_something_to_lose(before: Before) -> None:
    told = {claim.document for one in before.expected for p in one.positions for claim in p.claims}
    assert {"2.txt", "3.txt"} & told


def test_every_run_after_a_kill_is_whole_and_says_what_it_would_have_said(
    before: Before, detector: Detector, tmp_path: Path
) -> None:
    chance, killed = random.Random(4), 0
    for attempt in range(KILLS):
        where = Path(shutil.copy(before.store, tmp_path / f"{attempt}.db"))
        moment = chance.uniform(0, 1.2 * before.seconds)
        killed += killed_after(moment, partial(night, where, detector, NIGHT_2))
        assert night(where, detector, NIGHT_2) == before.expected
        with open_store(str(where), read_only=True) as store:
            assert tuple(store.verdicts()) == before.verdicts
            numbers = [run.number for run in store.runs()]
            assert numbers == list(range(1, len(numbers) + 1))
            assert store.report(numbers[-1]).conflicts == before.expected
    assert killed >= KILLS // 2  # else the moments came too late to say anything
