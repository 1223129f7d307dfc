"""BERTs of two layers with random weights and a small vocabulary, saved like any other model."""

from collections.abc import Mapping
from pathlib import Path
from string import ascii_lowercase, digits
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from transformers import BertConfig

LABELS = {0: "entailment", 1: "neutral", 2: "contradiction"}
"""An order of labels that is not the package's own."""

LONGEST = 64
"""Tokens that the small models read."""

CHARACTERS = ascii_lowercase + digits + ".,'"
VOCABULARY = (
    *("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"),
    *CHARACTERS,
    *(f"##{character}" for character in CHARACTERS),
    *("the", "is", "was", "in", "of", "not", "built", "opened", "dam", "bridge", "tunnel"),
)


def save_classifier(
    folder: Path,
    labels: Mapping[int, str] = LABELS,
    known: int = len(VOCABULARY),
    bias: float = 0.0,
) -> Path:
    """Save a classifier with `labels` and vectors for the first `known` tokens; return `folder`."""
    import torch
    from transformers import BertForSequenceClassification

    torch.manual_seed(7)
    model = BertForSequenceClassification(_config(labels, known))
    torch.nn.init.normal_(model.classifier.weight)  # wide enough for rows that clearly differ
    torch.nn.init.constant_(model.classifier.bias, bias)
    model.save_pretrained(folder)
    _save_tokenizer(folder)
    return folder


def save_encoder(folder: Path) -> Path:
    """Save a sentence-transformers encoder, the mean of its tokens' vectors; return `folder`."""
    import torch
    from sentence_transformers import SentenceTransformer
    from transformers import BertModel

    torch.manual_seed(7)
    BertModel(_config(LABELS, len(VOCABULARY))).save_pretrained(folder / "bert")
    _save_tokenizer(folder / "bert")
    SentenceTransformer(str(folder / "bert"), device="cpu").save(str(folder))
    return folder


def _config(labels: Mapping[int, str], known: int) -> "BertConfig":
    from transformers import BertConfig

    return BertConfig(
        vocab_size=known,
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=LONGEST,
        initializer_range=0.25,  # wide enough to hear each word, not so wide as to amplify rounding
        id2label=dict(labels),
        label2id={label: column for column, label in labels.items()},
    )


def _save_tokenizer(folder: Path) -> None:
    from transformers import BertTokenizer

    words = folder / "words.txt"
    words.write_text("\n".join(VOCABULARY) + "\n", "utf-8")
    BertTokenizer(str(words)).save_pretrained(folder)
