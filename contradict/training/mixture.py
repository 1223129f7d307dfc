"""The pairs of the second stage: public ones, so that nothing is unlearned, and made ones."""

from collections.abc import Mapping
from dataclasses import asdict
from itertools import chain
from pathlib import Path

import pandas as pd

from contradict.training.conflicts import conflicts as make_conflicts
from contradict.training.lookalikes import lookalikes as make_lookalikes
from contradict.training.material import load_material
from contradict.training.public import public_pairs

KEPT: Mapping[str, int] = {
    "snli_partial": 0,
    "cad_nli": 4_000,
    "conjnli": 8_000,
    "te_new_protocols": 20_000,
}
"""Public pairs kept of the sets that the first stage has taught enough; all of the others."""

TWICE = ("fever_dev2", "scifact_rte")
"""Sets taken twice: evidence and claims, which is what the product compares."""


def mixture(nli: Path, seed: int, conflicts: int, lookalikes: int) -> pd.DataFrame:
    """Return premise, hypothesis and label of public pairs and of so many made ones.

    Args:
        nli: parquet file with premise, hypothesis, label and dataset.
        seed: draws everything; equal seeds give equal pairs.
        conflicts: pairs of the conflict makers, half of them partners that are none.
        lookalikes: pairs of the look-alike makers.
    """
    material = load_material(nli)
    made = chain(
        make_conflicts(material, seed, conflicts), make_lookalikes(material, seed, lookalikes)
    )
    rows = [_public(nli, seed), pd.DataFrame(map(asdict, made))]
    return pd.concat(rows, ignore_index=True)[["premise", "hypothesis", "label"]]


def _public(nli: Path, seed: int) -> pd.DataFrame:
    rows = public_pairs(nli, seed)
    parts = [
        part.sample(min(len(part), KEPT.get(str(name), len(part))), random_state=seed)
        for name, part in rows.groupby("dataset")
    ]
    return pd.concat([*parts, rows[rows["dataset"].isin(TWICE)]])
