"""The public NLI pairs as they are trained on: which sets, how much of each, which way round."""

from pathlib import Path

import numpy as np
import pandas as pd

from contradict.training.fine_tuning import LABELS

CAPTIONS = 27_000
"""Pairs kept of SNLI, half: its captions teach that two scenes are always one."""

TWICE = ("scifact_rte",)
"""Small sets that alone are of their kind."""

UNPAIRED = ("wikifactcheck_refuted",)
"""Contradictions only, with high overlap: left to the generator, which gives them partners."""

SWAPPED = 0.2
"""Share of contradictions turned round: if A contradicts B, then B contradicts A."""


def public_pairs(path: Path, seed: int) -> pd.DataFrame:
    """Return the pairs of an NLI file to train on: columns premise, hypothesis, label, dataset.

    `path` is a parquet file with these columns. Rows without one of the three labels are left
    out.
    """
    rows = pd.read_parquet(path, columns=["premise", "hypothesis", "label", "dataset"])
    rows = rows[rows["label"].isin(LABELS) & ~rows["dataset"].isin(UNPAIRED)]
    captions = rows["dataset"] == "snli_partial"
    kept = rows[captions].sample(min(CAPTIONS, int(captions.sum())), random_state=seed)
    again = rows[rows["dataset"].isin(TWICE)]
    return _some_swapped(pd.concat([rows[~captions], kept, again], ignore_index=True), seed)


def _some_swapped(rows: pd.DataFrame, seed: int) -> pd.DataFrame:
    drawn = np.random.default_rng(seed).random(len(rows)) < SWAPPED
    swapped = drawn & (rows["label"] == "contradiction")
    premise = rows["premise"].where(~swapped, rows["hypothesis"])
    hypothesis = rows["hypothesis"].where(~swapped, rows["premise"])
    return rows.assign(premise=premise, hypothesis=hypothesis)
