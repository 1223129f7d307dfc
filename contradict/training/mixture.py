"""The pairs of a later stage: public ones, so that nothing is unlearned, made and mined ones."""

import random
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import chain, islice
from pathlib import Path

import pandas as pd

from contradict.encoders import load_encoder
from contradict.training.conflicts import conflicts as make_conflicts
from contradict.training.hard_negatives import hard_negatives
from contradict.training.lookalikes import lookalikes as make_lookalikes
from contradict.training.material import Material, load_material
from contradict.training.pairs import LabelledPair
from contradict.training.public import public_pairs
from contradict.training.stories import from_stories

KEPT: Mapping[str, int] = {
    "snli_partial": 0,
    "cad_nli": 4_000,
    "conjnli": 8_000,
    "te_new_protocols": 12_000,
    "lingnli": 0,
}
"""Public pairs kept of the sets that the first stage has taught enough; all of the others."""

TWICE = ("fever_dev2", "scifact_rte")
"""Sets taken twice: evidence and claims, which is what the product compares."""


@dataclass(frozen=True, slots=True)
class Shares:
    """How many pairs of each kind go into a mixture, beside the public ones."""

    conflicts: int = 60_000
    """Of the conflict makers, half of them partners that are none."""
    lookalikes: int = 90_000
    """Of the look-alike makers."""
    mined: int = 15_000
    """Neighbours in meaning, about something else."""
    stories: int = 100_000
    """Of events told twice, at most: more than there are."""


def mixture(nli: Path, seed: int, shares: Shares) -> pd.DataFrame:
    """Return premise, hypothesis and label of public, made and mined pairs.

    Args:
        nli: parquet file with premise, hypothesis, label and dataset.
        seed: draws everything; equal seeds give equal pairs.
        shares: how many of each kind.
    """
    material = load_material(nli)
    made = chain(
        make_conflicts(material, seed, shares.conflicts),
        make_lookalikes(material, seed, shares.lookalikes),
        _mined(material, seed, shares.mined),
        islice(from_stories(seed), shares.stories),
    )
    rows = [_public(nli, seed), pd.DataFrame(map(asdict, made))]
    return pd.concat(rows, ignore_index=True)[["premise", "hypothesis", "label"]]


def _mined(material: Material, seed: int, count: int) -> Iterator[LabelledPair]:
    if not count:
        return
    sentences = random.Random(seed).sample(material.sentences, len(material.sentences))
    yield from islice(hard_negatives(sentences, load_encoder()), count)


def _public(nli: Path, seed: int) -> pd.DataFrame:
    rows = public_pairs(nli, seed)
    parts = [
        part.sample(min(len(part), KEPT.get(str(name), len(part))), random_state=seed)
        for name, part in rows.groupby("dataset")
    ]
    return pd.concat([*parts, rows[rows["dataset"].isin(TWICE)]])
