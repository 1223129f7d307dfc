"""All labelled sets through the pipeline: one record of everything that was measured."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from platform import python_version
from typing import Any

from contradict.bench.calibration import Calibration, Reported, calibrations
from contradict.bench.corpora import CorpusScores, measure_corpus
from contradict.bench.nli import NliScores, measure_nli
from contradict.bench.sets import Sets
from contradict.bench.shapes import ShapesScores, measure_shapes
from contradict.comparators import load_comparator
from contradict.config import DEFAULTS, Settings, circumstances
from contradict.detector import Detector
from contradict.encoders import load_encoder
from contradict.protocols import Progress, silent
from contradict.remembering import RememberingComparator, RememberingEncoder

DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Quality:
    """What was measured, with what; shares are 0 to 1.

    `calibration` has each set with scored pairs, whole and in halves, and then all pooled.
    """

    versions: dict[str, str]
    models: dict[str, str]
    settings: dict[str, str | int | float | bool]
    nli: tuple[NliScores, ...]
    corpora: tuple[CorpusScores, ...]
    shapes: tuple[ShapesScores, ...]
    calibration: tuple[Calibration, ...]

    def as_json(self) -> dict[str, Any]:
        """Return everything as dicts, lists, strings and numbers of four decimals."""
        content: dict[str, Any] = _rounded(asdict(self))
        return content


def measure_quality(
    sets: Sets, settings: Settings = DEFAULTS, progress: Progress[Any] = silent
) -> Quality:
    """Return how good the findings on `sets` are. The same sets and models give the same figures.

    Raises:
        UsageError: a labelled row is broken.
        CannotCheckError: a corpus holds no claim, or a model is missing or failed.
    """
    comparator = RememberingComparator(load_comparator(settings.comparator))
    encoder = RememberingEncoder(load_encoder(settings.encoder))
    detector = Detector(encoder, comparator, settings.search, progress)
    corpora = [measure_corpus(one, detector) for one in sets.corpora]
    shapes = [measure_shapes(one, detector, progress) for one in sets.shapes]
    scored = [(scores.set, pairs) for scores, pairs in corpora]
    scored += [(scores.set, pairs) for scores, pairs in shapes]
    run = circumstances(settings)
    return Quality(
        versions={name: version(name) for name in ("contradict", "numpy", "scikit-learn")}
        | {"python": python_version()},
        models=dict(run.models),
        settings=dict(run.settings),
        nli=tuple(row for one in sets.nli for row in measure_nli(one, comparator, progress)),
        corpora=tuple(scores for scores, _ in corpora),
        shapes=tuple(scores for scores, _ in shapes),
        calibration=tuple(_calibrations(scored)),
    )


def _calibrations(scored: Sequence[tuple[str, Sequence[Reported]]]) -> list[Calibration]:
    pooled = [pair for _, pairs in scored for pair in pairs]
    named = [*scored, ("pooled", pooled)] if len(scored) > 1 else scored
    return [each for name, pairs in named for each in calibrations(name, pairs)]


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, DECIMALS)
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    return [_rounded(each) for each in value] if isinstance(value, list | tuple) else value
