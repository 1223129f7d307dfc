"""Small models, exported and run by onnxruntime, beside what torch says of the same texts."""

import json
from pathlib import Path

import numpy as np
import pytest
from tiny_bert import LABELS, LONGEST, save_encoder

from contradict.comparators import load_comparator
from contradict.encoders import load_encoder
from contradict.errors import UsageError
from contradict.models import load_network, read_model
from contradict.protocols import silent
from contradict.training.export import export

TEXTS = (
    "The dam was built in 1931.",
    "A bridge.",
    "The tunnel was not opened in the spring, nor in the year after.",
)
PAIRS = (
    ("The choir sang.", "The choir did not sing."),
    ("The dam held.", "The bridge cracked."),
    ("The dam held.", "The dam burst."),
)


def test_an_exported_encoder_gives_nearly_the_same_vectors(
    tiny_encoder: Path, exported_encoder: Path
) -> None:
    before = load_encoder(str(tiny_encoder)).encode(TEXTS, silent)
    after = load_encoder(str(exported_encoder)).encode(TEXTS, silent)
    assert after.shape == before.shape == (3, 32)
    assert np.linalg.norm(after, axis=1) == pytest.approx([1, 1, 1], abs=1e-5)
    assert ((before * after).sum(axis=1) > 0.99).all()
    assert not np.allclose(before[0], before[1], atol=0.1)


def test_an_exported_comparator_gives_nearly_the_same_probabilities(
    tiny_classifier: Path, exported_classifier: Path
) -> None:
    before = load_comparator(str(tiny_classifier)).compare(PAIRS, silent)
    after = load_comparator(str(exported_classifier)).compare(PAIRS, silent)
    assert after == pytest.approx(before, abs=0.08)
    assert np.ptp(before[:, 0]) > 0.4


def test_an_exported_folder_is_whole(exported_classifier: Path, exported_encoder: Path) -> None:
    assert sorted(path.name for path in exported_classifier.iterdir()) == [
        "SHA256SUMS",
        "config.json",
        "model.onnx",
        "tokenizer.json",
    ]
    labels = json.loads(read_model(exported_classifier)["config.json"])["id2label"]
    assert labels == {str(column): label for column, label in LABELS.items()}
    assert json.loads(read_model(exported_encoder)["config.json"]) == {"id2label": {}}


def test_no_model_reads_more_tokens_than_it_has_positions(
    exported_classifier: Path, exported_encoder: Path
) -> None:
    assert load_network(exported_classifier).limit == LONGEST
    assert load_network(exported_encoder).limit == LONGEST


def test_a_bert_without_a_trained_head_is_refused(tmp_path: Path) -> None:
    """Without modules.json it would get a classifier of random weights."""
    plain = save_encoder(tmp_path) / "bert"
    with pytest.raises(UsageError, match=r"'bert' of \['BertModel'\]; a sentence-transformers"):
        export(str(plain), tmp_path / "out")
    assert not (tmp_path / "out").exists()
