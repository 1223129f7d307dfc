"""A comparator on labelled sentence pairs: accuracy, and how well contradictions stand out."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from contradict.bench.sets import NLI_COLUMNS, NliSet
from contradict.errors import UsageError
from contradict.protocols import Comparator, Probabilities, Progress

LABELS = ("contradiction", "entailment", "neutral")
"""The columns of `Probabilities`, in order."""


@dataclass(frozen=True, slots=True)
class NliScores:
    """A comparator on one dataset, premise first.

    `accuracy` is the share of pairs whose most probable label is right, None where one of the
    three labels never occurs. `auc` is the area under the ROC curve of the probability of
    contradiction against the other labels, None where there is nothing to tell apart.
    """

    set: str
    dataset: str
    pairs: int
    accuracy: float | None
    auc: float | None


def measure_nli(
    one: NliSet, comparator: Comparator, progress: Progress[Any]
) -> Iterator[NliScores]:
    """Yield the comparator's scores per dataset of a set, sorted by the dataset's name.

    Raises:
        UsageError: a label is none of LABELS.
        ModelError: the comparator failed.
    """
    table = _read(one)
    labels = np.array([_label(one, label) for label in table["label"]])
    pairs = list(zip(table["premise"], table["hypothesis"], strict=True))
    probabilities = comparator.compare(pairs, progress)
    datasets = np.array(table.get("dataset", [one.name] * len(pairs)))
    for dataset in sorted(set(datasets)):
        rows = datasets == dataset
        yield _scores(one.name, str(dataset), probabilities[rows], labels[rows])


def _read(one: NliSet) -> dict[str, list[str]]:
    from pyarrow.parquet import read_schema, read_table

    wanted = {*NLI_COLUMNS, "dataset"} & set(read_schema(one.path).names)
    columns: dict[str, list[str]] = read_table(one.path, columns=sorted(wanted)).to_pydict()
    return columns


def _label(one: NliSet, label: str) -> int:
    if label in LABELS:
        return LABELS.index(label)
    raise UsageError(
        f"{str(one.path)!r} has the label {label!r}; {', '.join(LABELS)} were expected: "
        "write labels out in words"
    )


def _scores(
    name: str, dataset: str, probabilities: Probabilities, labels: NDArray[np.int64]
) -> NliScores:
    from sklearn.metrics import roc_auc_score

    contradicts = labels == 0
    told_apart = 0 < contradicts.sum() < len(labels)
    return NliScores(
        set=name,
        dataset=dataset,
        pairs=len(labels),
        accuracy=float((probabilities[:, : len(LABELS)].argmax(axis=1) == labels).mean())
        if len(set(labels)) == len(LABELS)
        else None,
        auc=float(roc_auc_score(contradicts, probabilities[:, 0])) if told_apart else None,
    )
