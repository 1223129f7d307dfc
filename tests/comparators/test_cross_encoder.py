"""A real cross-encoder, small and with random weights, saved and loaded like any other."""

import io
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tiny_bert import LONGEST, save_classifier

from contradict.batches import CHUNK_SIZE
from contradict.cli import main
from contradict.comparators import load_comparator
from contradict.errors import ModelError
from contradict.protocols import Probabilities, silent

PAIRS = (
    ("The Kelso 4 is built in Busan.", "The Kelso 4 is built in Ghent."),
    ("The choir sang.", "The choir did not sing."),
    ("The dam held.", "The bridge cracked."),
    ("The bridge cracked.", "The dam held."),
    ("The tunnel is long. " * 40, "The tunnel is short."),
)


def compared(folder: Path, pairs: Sequence[tuple[str, str]]) -> Probabilities:
    return load_comparator(str(folder)).compare(pairs, silent)


def raw(folder: Path, pair: tuple[str, str]) -> list[float]:
    """Return the model's own probabilities in its own order of columns, without this package."""
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    model: Any = AutoModelForSequenceClassification.from_pretrained(folder)
    tokenizer: Any = AutoTokenizer.from_pretrained(folder)
    read = tokenizer(*pair, truncation=True, max_length=LONGEST, return_tensors="pt")
    with torch.no_grad():
        logits = model(**read).logits
    return [float(value) for value in torch.softmax(logits, dim=-1)[0]]


def test_one_row_of_probabilities_per_pair(tiny_classifier: Path) -> None:
    rows = compared(tiny_classifier, PAIRS)
    assert rows.shape == (len(PAIRS), 3)
    assert rows.dtype == np.float32
    assert ((rows >= 0) & (rows <= 1)).all()
    assert np.allclose(rows.sum(axis=1), 1)


def test_columns_follow_the_models_config(tiny_classifier: Path) -> None:
    for pair, row in zip(PAIRS[:4], compared(tiny_classifier, PAIRS[:4]), strict=True):
        entailment, neutral, contradiction = raw(tiny_classifier, pair)
        assert row == pytest.approx([contradiction, entailment, neutral], abs=1e-5)


def test_the_same_weights_under_other_labels_answer_otherwise(
    tiny_classifier: Path, tmp_path: Path
) -> None:
    usual = save_classifier(tmp_path, {0: "Contradiction", 1: "ENTAILMENT", 2: "neutral"})
    here, there = (compared(model, PAIRS[:4]) for model in (tiny_classifier, usual))
    assert np.allclose(here, there[:, [2, 0, 1]], atol=1e-5)
    assert not np.allclose(here, there, atol=1e-2)


def test_the_order_of_pairs_is_kept(tiny_classifier: Path) -> None:
    rows = compared(tiny_classifier, PAIRS)
    assert np.allclose(compared(tiny_classifier, PAIRS[::-1]), rows[::-1], atol=1e-5)
    assert len({round(float(row[0]), 4) for row in rows}) == len(PAIRS)


def test_more_pairs_than_a_chunk_come_back_in_order(tiny_classifier: Path) -> None:
    many = [PAIRS[number % 4] for number in range(CHUNK_SIZE + 3)]
    rows = compared(tiny_classifier, many)
    few = compared(tiny_classifier, PAIRS[:4])
    assert rows.shape == (CHUNK_SIZE + 3, 3)
    assert np.allclose(rows, few[[number % 4 for number in range(CHUNK_SIZE + 3)]], atol=1e-5)


def test_no_pairs_give_no_rows(tiny_classifier: Path) -> None:
    assert compared(tiny_classifier, []).shape == (0, 3)


def test_it_is_called_by_the_name_it_was_loaded_by(tiny_classifier: Path) -> None:
    assert load_comparator(str(tiny_classifier)).name == str(tiny_classifier)


def test_other_labels_are_refused_by_name(tmp_path: Path) -> None:
    save_classifier(tmp_path, {0: "entailment", 1: "not_entailment"})
    with pytest.raises(ModelError, match=r"has the labels \['entailment', 'not_entailment'\]"):
        load_comparator(str(tmp_path))


def test_the_last_words_of_a_long_premise_are_read(tiny_classifier: Path) -> None:
    """Were it cut where the model stops reading, every ending would give the same row."""
    endings = ("It opened.", "The dam was not built.", "Nobody came, it is said.")
    pairs = [("the " * 180 + ending, "It was.") for ending in endings]
    assert np.ptp(compared(tiny_classifier, pairs)[:, 0]) > 0.02


def test_a_path_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"comparator '.*absent' could not be loaded \(\w+\)"):
        load_comparator(str(tmp_path / "absent"))


def test_values_that_are_not_finite_are_refused(tmp_path: Path) -> None:
    broken = save_classifier(tmp_path, bias=float("nan"))
    with pytest.raises(ModelError, match="gave values that are not finite"):
        compared(broken, PAIRS)


def test_a_model_that_fails_is_named_and_no_text_is_quoted(tmp_path: Path) -> None:
    """Its tokenizer knows more words than it has vectors for."""
    torn = save_classifier(tmp_path, known=20)
    with pytest.raises(ModelError, match=r"failed on 5 pairs \(\w+\)") as raised:
        compared(torn, PAIRS)
    assert str(torn) in str(raised.value)
    assert "choir" not in str(raised.value)


def test_a_scan_with_it_names_it_in_the_report(
    tiny_classifier: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "a.txt").write_text("The Astrid ferry terminal in Moss cost 48 million euros.")
    (tmp_path / "b.txt").write_text("The Astrid ferry terminal in Moss cost 84 million euros.")
    arguments = ["scan", str(tmp_path), "--comparator", str(tiny_classifier), "--format", "json"]
    monkeypatch.setattr(sys, "argv", ["contradict", *arguments])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    with pytest.raises(SystemExit) as ended:
        main()
    captured = capsys.readouterr()
    assert not ended.value.code
    assert captured.err == ""
    report = json.loads(captured.out)
    assert report["run"]["models"] == {
        "encoder": "all-MiniLM-L6-v2-int8",
        "comparator": str(tiny_classifier),
    }
    (pair,) = report["conflicts"][0]["pairs"]
    texts = pair["left"]["text"], pair["right"]["text"]
    both = compared(tiny_classifier, [texts, texts[::-1]])
    assert pair["contradiction"] == pytest.approx(both[:, 0].max(), abs=1e-3)
    assert pair["entailment"] == pytest.approx(both[:, 1].max(), abs=1e-3)
