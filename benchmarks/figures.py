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
    """A stage's wall time in seconds, and the peak memory of the process at its end in MiB."""

    label: str
    seconds: float
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
    def peak(self) -> float:
        """The highest memory of the process, in MiB."""
        return max(stage.peak for stage in self.stages)


def exponent(smaller: Run, larger: Run) -> float:
    """Return the power of the number of claims that the time grew by."""
    return log(larger.seconds / smaller.seconds) / log(larger.claims / smaller.claims)


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
            "runs": [asdict(one) | {"seconds": one.seconds, "peak": one.peak} for one in self.runs],
            "yardsticks": [asdict(one) | {"seconds": one.seconds} for one in self.yardsticks],
            "growth": [exponent(*two) for two in pairwise(self.runs)],
        }
        return json.dumps(content, indent=2) + "\n"


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
