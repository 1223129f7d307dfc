from pathlib import Path

import pandas as pd

from contradict.training.mixture import Shares, mixture

TOWNS = "Halden Moss Larvik Skien Horten Narvik Bergen Tromso Molde Alta".split()


def pairs(path: Path) -> Path:
    """Write a small file of labelled pairs: what each town built, how much of it, and when."""
    rows = [
        (
            f"The town of {town} built {40 + number} new homes in {1990 + number} near the river.",
            hypothesis,
            label,
            dataset,
        )
        for number, town in enumerate(TOWNS)
        for hypothesis, label, dataset in (
            (f"{town} built new homes near the river.", "entailment", "fever_dev2"),
            (f"Nothing was built in {town} in {1990 + number}.", "contradiction", "mnli_partial"),
            (f"{town} has a port.", "neutral", "lingnli"),
        )
    ]
    frame = pd.DataFrame(rows, columns=["premise", "hypothesis", "label", "dataset"])
    frame.to_parquet(path)
    return path


def test_public_pairs_come_with_made_ones_and_equal_seeds_give_equal_mixtures(
    tmp_path: Path,
) -> None:
    nli = pairs(tmp_path / "nli.parquet")
    shares = Shares(100, conflicts=6, lookalikes=6, mined=0, stories=4)
    public, mixed = mixture(nli, 3, Shares(100, 0, 0, 0, 0)), mixture(nli, 3, shares)
    assert list(mixed.columns) == ["premise", "hypothesis", "label"]
    assert len(public) == 40  # thirty pairs, those of FEVER twice
    assert len(mixed) > len(public) + 10
    assert mixed.equals(mixture(nli, 3, shares))
    assert not mixed.equals(mixture(nli, 4, shares))


def test_public_pairs_are_no_more_than_asked_for(tmp_path: Path) -> None:
    nli = pairs(tmp_path / "nli.parquet")
    assert len(mixture(nli, 3, Shares(12, 0, 0, 0, 0))) == 12
