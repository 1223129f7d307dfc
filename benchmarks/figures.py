"""What a measurement of speed found, as records and as JSON."""

import json
import os
from dataclasses import asdict, dataclass
from itertools import pairwise
from math import log
from typing import Any

import msgspec

from benchmarks.yardstick import Yardstick


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage: its wall time, that of all its threads, and the process's peak memory at its end.

    Times are in seconds, memory is in MiB.
    """

    label: str
    seconds: float
    processor: float
    peak: float


@dataclass(frozen=True, slots=True)
class Run:
    """One size: what was done, and the stages in order; the first loads the models."""

    claims: int
    pairs: int
    read: int
    conflicts: int
    stages: tuple[Stage, ...]

    @property
    def seconds(self) -> float:
        """Seconds from documents to report, models loaded."""
        return sum(stage.seconds for stage in self.stages[1:])

    @property
    def processor(self) -> float:
        """Seconds of all threads, models loaded."""
        return sum(stage.processor for stage in self.stages[1:])

    @property
    def peak(self) -> float:
        """The highest memory of the process, in MiB."""
        return max(stage.peak for stage in self.stages)


@dataclass(frozen=True, slots=True)
class Growth:
    """The powers of the number of claims that times grew by from one run to another.

    That of the processor's time suffers less from what else a machine does.
    """

    seconds: float
    processor: float


def growth(smaller: Run, larger: Run) -> Growth:
    """Return how time grew from `smaller` to `larger`."""
    claims = log(larger.claims / smaller.claims)
    return Growth(
        log(larger.seconds / smaller.seconds) / claims,
        log(larger.processor / smaller.processor) / claims,
    )


@dataclass(frozen=True, slots=True)
class Figures:
    """The runs by rising size, the yardsticks at some of these, and the machine in words."""

    machine: str
    runs: tuple[Run, ...]
    yardsticks: tuple[Yardstick, ...]

    def as_json(self) -> str:
        """Return all figures as JSON, those that follow from others among them."""
        content: dict[str, Any] = {
            "machine": self.machine,
            "runs": [asdict(one) | _following(one) for one in self.runs],
            "yardsticks": [asdict(one) | {"seconds": one.seconds} for one in self.yardsticks],
            "growth": [asdict(growth(*two)) for two in pairwise(self.runs)],
        }
        return json.dumps(content, indent=2) + "\n"


def _following(run: Run) -> dict[str, float]:
    return {"seconds": run.seconds, "processor": run.processor, "peak": run.peak}


def read_figures(content: str) -> Figures:
    """Return the figures that `Figures.as_json` wrote.

    Raises:
        msgspec.MsgspecError: it is something else.
    """
    return msgspec.json.decode(content, type=Figures)


def this_machine() -> str:
    """Return "two cores", or however many there are."""
    cores = os.cpu_count() or 1
    return {1: "one core", 2: "two cores"}.get(cores, f"{cores} cores")
