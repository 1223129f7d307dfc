"""Whether scores mean what they say: of all pairs scored 0.8, four in five should be right."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from contradict.bench.gold import Gold
from contradict.types import Report

BINS = 10
"""Equal bins of the score over which calibration error is averaged (Guo et al. 2017, ECE)."""

Half = Literal["all", "even", "odd"]


@dataclass(frozen=True, slots=True)
class Reported:
    """A reported pair of outcome conflict: its own score, whether it is gold, and its half."""

    score: float
    right: bool
    half: Half


@dataclass(frozen=True, slots=True)
class Bin:
    """The pairs whose score lies in one tenth: their mean score, and the share that is right."""

    pairs: int
    score: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """How far scores are from shares, 0 to 1, over the pairs of a set or one half of it.

    `error` is the mean gap over `bins`, weighted by their size; None without pairs. Bins without
    pairs are left out.
    """

    set: str
    half: Half
    pairs: int
    error: float | None
    bins: tuple[Bin, ...]


def reported(report: Report, gold: Sequence[Gold]) -> Iterator[Reported]:
    """Yield the report's pairs of outcome conflict, best first."""
    for conflict in report.conflicts:
        for pair in conflict.pairs:
            if pair.outcome == "conflict":
                right = any(one.matches(pair.left, pair.right) for one in gold)
                yield Reported(pair.score, right, half_of(pair.left.document))


def half_of(document: str) -> Half:
    """Return "even" or "odd" by the first number in a document's id, which its story shares.

    By its length where there is no number.
    """
    found = re.search(r"\d+", document)
    number = int(found.group()) if found else len(document)
    return "odd" if number % 2 else "even"


def calibrations(name: str, pairs: Sequence[Reported]) -> Iterator[Calibration]:
    """Yield the calibration of all pairs, of the even half and of the odd one."""
    yield calibration(name, "all", pairs)
    halves: tuple[Half, Half] = ("even", "odd")
    for half in halves:
        yield calibration(name, half, [one for one in pairs if one.half == half])


def calibration(name: str, half: Half, pairs: Sequence[Reported]) -> Calibration:
    """Return how far the scores of `pairs` are from the shares that are right."""
    scores = np.array([one.score for one in pairs])
    right = np.array([one.right for one in pairs])
    numbers = np.minimum((scores * BINS).astype(int), BINS - 1)
    groups = [numbers == number for number in np.unique(numbers)]
    bins = tuple(
        Bin(int(own.sum()), float(scores[own].mean()), float(right[own].mean())) for own in groups
    )
    error = sum(abs(one.score - one.right) * one.pairs for one in bins) / max(1, len(pairs))
    return Calibration(name, half, len(pairs), error if pairs else None, bins)
