"""What every executor must keep to: order, errors, results that depend on nothing but the work."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from contradict.config import DEFAULTS, scan
from contradict.errors import ModelError, UsageError
from contradict.executors import HERE, Cluster, Processes, load_executor
from contradict.protocols import Executor
from contradict.types import Report

SEEDS = Path(__file__).parents[2] / "seeds" / "documents"


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    """A Ray of this machine, with two replicas."""
    import ray

    # Replicas do not find the tests on their path.
    pickling: Any = ray.cloudpickle
    pickling.register_pickle_by_value(sys.modules[__name__])
    yield Cluster("local", workers=2)
    ray.shutdown()


@pytest.fixture(params=["here", "processes", "ray"])
def executor(request: pytest.FixtureRequest) -> Executor:
    if request.param == "ray":
        replicas: Cluster = request.getfixturevalue("cluster")
        return replicas
    return Processes(2, patience=0) if request.param == "processes" else HERE


def doubled(part: Sequence[int]) -> list[int]:
    return [2 * number for number in part]


def slower_first(number: int) -> int:
    time.sleep(0.05 if number == 0 else 0)
    return number


def refuse(part: Sequence[int]) -> list[int]:
    raise ModelError(f"a part of {len(part)} could not be worked on")


def test_results_come_in_the_order_of_their_parts(executor: Executor) -> None:
    parts = [[number, number + 1] for number in range(10)]
    assert list(executor.map(doubled, parts)) == [[2 * n, 2 * n + 2] for n in range(10)]
    assert list(executor.map(slower_first, range(6))) == [0, 1, 2, 3, 4, 5]


def test_no_parts_give_no_results(executor: Executor) -> None:
    assert list(executor.map(doubled, [])) == []


def test_what_the_work_raises_is_raised(executor: Executor) -> None:
    with pytest.raises(ModelError, match="a part of 1 could not be worked on"):
        list(executor.map(refuse, [[number] for number in range(6)]))
    assert list(executor.map(doubled, [[1]] * 5)) == [[2]] * 5


def test_parts_are_taken_as_they_are_needed(executor: Executor) -> None:
    """A corpus that does not fit in memory must not be read ahead of whoever works."""
    taken: list[int] = []

    def parts() -> Iterator[list[int]]:
        for number in range(100):
            taken.append(number)
            yield [number]

    results = executor.map(doubled, parts())
    assert [next(results) for _ in range(3)] == [[0], [2], [4]]
    assert len(taken) < 20
    assert sum(1 for _ in results) == 97


@pytest.fixture(scope="module")
def here() -> Report:
    return scan([SEEDS], replace(DEFAULTS, executor=HERE))


def test_a_scan_finds_the_same_wherever_it_runs(here: Report, executor: Executor) -> None:
    report = scan([SEEDS], replace(DEFAULTS, executor=executor))
    assert replace(report, run=here.run) == here
    assert report.run.counts == here.run.counts


@dataclass(frozen=True)
class DiesOnce:
    """Work whose process is killed in the middle, the first time that it gets to `part`."""

    mark: Path
    part: int

    def __call__(self, number: int) -> int:
        if number == self.part and not self.mark.exists():
            self.mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return number * number


@pytest.mark.parametrize("executor", ["processes", "ray"], indirect=True)
def test_a_killed_worker_loses_nothing(executor: Executor, tmp_path: Path) -> None:
    work = DiesOnce(tmp_path / "died", 1)
    assert list(executor.map(work, range(8))) == [n * n for n in range(8)]
    assert (tmp_path / "died").exists()


def whose(_: int) -> int:
    return os.getpid()


def test_small_work_is_done_here() -> None:
    assert set(Processes(2).map(whose, range(40))) == {os.getpid()}


def test_what_is_left_of_large_work_is_done_elsewhere_too() -> None:
    """The first chunk is worked on here, for only then it is known that there is much to do."""
    first, *others = Processes(2, patience=0).map(whose, range(40))
    assert first == os.getpid()
    assert os.getpid() not in others[:2]
    assert len({first, *others}) == 2


def test_this_process_works_while_others_have_enough_to_do() -> None:
    """Those take seconds to start; nothing waits for that."""
    parts = list(Processes(2, patience=0).map(whose, range(40)))
    assert os.getpid() in parts[3:]


def refuse_four(number: int) -> int:
    if number == 4:
        raise ModelError("four could not be worked on")
    return number


def test_what_work_here_raises_waits_for_its_turn() -> None:
    """The fifth chunk fails here before the second is done elsewhere."""
    results = Processes(2, patience=0).map(refuse_four, range(9))
    assert [next(results) for _ in range(4)] == [0, 1, 2, 3]
    with pytest.raises(ModelError, match="four could not"):
        next(results)


@dataclass(frozen=True)
class Carrying:
    """Work on numbers that knows something of them in the process that they come from."""

    known: dict[int, str] = field(default_factory=dict)

    def luggage(self, items: Sequence[int]) -> list[str]:
        return [f"{number} of {os.getpid()}" for number in items]

    def unpack(self, items: Sequence[int], luggage: list[str]) -> None:
        self.known.update(zip(items, luggage, strict=True))

    def __call__(self, items: Sequence[int]) -> list[str]:
        return [self.known.get(number, "?") for number in items]


def test_what_is_known_here_goes_along() -> None:
    """The first chunk is worked on here, where nothing has to be told."""
    first, *others = Processes(2, patience=0).map(Carrying(), [[n] for n in range(3)])
    assert first == ["?"]
    assert others == [[f"{number} of {os.getpid()}"] for number in (1, 2)]


@dataclass(frozen=True)
class Learner:
    """Work on numbers by which a process knows who worked on them."""

    known: dict[int, int] = field(default_factory=dict)

    def learnt(self, items: Sequence[int]) -> list[int]:
        return [os.getpid() for _ in items]

    def learn(self, items: Sequence[int], learnt: list[int]) -> None:
        self.known.update(zip(items, learnt, strict=True))

    def __call__(self, items: Sequence[int]) -> list[int]:
        return [os.getpid() for _ in items]


def test_what_is_learnt_elsewhere_comes_back() -> None:
    """Of the first chunk all is known here that there is to know."""
    work = Learner()
    results = dict(enumerate(Processes(2, patience=0).map(work, [[n] for n in range(20)])))
    assert work.known == {n: pid for n, (pid,) in results.items() if pid != os.getpid()} != {}


def test_one_worker_is_this_process() -> None:
    assert set(Processes(1, patience=0).map(whose, range(8))) == {os.getpid()}


def test_a_process_that_may_have_no_children_works_alone() -> None:
    """A task queue's workers are daemons, and Python forbids these to start processes."""
    with get_context("spawn").Pool(1) as pool:
        assert pool.apply(_whose_with_all_processors) is True


def _whose_with_all_processors() -> bool:
    return set(Processes(patience=0).map(whose, range(8))) == {os.getpid()}


def test_a_cluster_that_is_not_there_is_said(tmp_path: Path) -> None:
    command = Path(sys.executable).with_name("contradict")
    done = subprocess.run(
        [command, "scan", SEEDS, "--executor", "ray", "--address", "127.0.0.1:1"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "RAY_ADDRESS": ""},
    )
    assert (done.returncode, done.stdout) == (3, "")
    assert "the Ray cluster at '127.0.0.1:1' failed" in done.stderr
    assert "Traceback" not in done.stderr


def test_executors_go_by_name() -> None:
    assert load_executor("here") == HERE
    assert load_executor("processes", workers=3) == Processes(3)
    assert load_executor("ray", "head:6379", 4) == Cluster("head:6379", 4)


def test_unknown_names_are_refused() -> None:
    with pytest.raises(UsageError, match="executor 'spark': one of here, processes, ray"):
        load_executor("spark")
