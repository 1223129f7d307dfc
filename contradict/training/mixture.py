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
    "te_new_protocols": 20_000,
    "lingnli": 20_000,
}
"""Public pairs kept of the sets that the first stage has taught enough; all of the others."""

TWICE = ("fever_dev2", "scifact_rte")
"""Sets taken twice: evidence and claims, which is what the product compares."""


@dataclass(frozen=True, slots=True)
class Shares:
    """How many pairs of each kind go into a mixture, at most."""

    public: int
    """Of the public ones; KEPT says which."""
    conflicts: int
    """Of the conflict makers, half of them partners that are none."""
    lookalikes: int
    """Of the look-alike makers."""
    mined: int
    """Neighbours in meaning, about something else."""
    stories: int
    """Of events told twice, and of facts told right and wrong."""


SECOND = Shares(120_000, conflicts=60_000, lookalikes=90_000, mined=15_000, stories=0)
"""What the second stage tunes on: what conflicts and look-alikes are, one pair at a time."""

THIRD = Shares(50_000, conflicts=15_000, lookalikes=25_000, mined=5_000, stories=180_000)
"""What the third stage tunes on: all of stories and variants, and some of all that came before."""


def mixture(nli: Path, seed: int, shares: Shares) -> pd.DataFrame:
    """Return premise, hypothesis and label of public, made and mined pairs, and of stories'.

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
    rows = [_public(nli, seed, shares.public), pd.DataFrame(map(asdict, made))]
    return pd.concat(rows, ignore_index=True)[["premise", "hypothesis", "label"]]


def _mined(material: Material, seed: int, count: int) -> Iterator[LabelledPair]:
    if not count:
        return
    sentences = random.Random(seed).sample(material.sentences, len(material.sentences))
    yield from islice(hard_negatives(sentences, load_encoder()), count)


def _public(nli: Path, seed: int, count: int) -> pd.DataFrame:
    rows = public_pairs(nli, seed)
    parts = [
        part.sample(min(len(part), KEPT.get(str(name), len(part))), random_state=seed)
        for name, part in rows.groupby("dataset")
    ]
    kept = pd.concat([*parts, rows[rows["dataset"].isin(TWICE)]])
    return kept.sample(count, random_state=seed) if len(kept) > count else kept
