"""From a tuned model to a folder of `contradict.models`: one fused, quantised ONNX graph.

The graph is traced from the model, BERT's attention and activation become one operator each
(onnxruntime's own optimiser), and the weights go to 8 bits; see `quantisation`. Normalisation
stays an operator apart from the sum before it: their fusion takes four times as long as both
(onnxruntime 1.31 on a processor: 137 against 20 and 8 microseconds for 60 tokens). No mask is
read: `contradict.models` runs each text alone, so that nothing is ever padded.
"""

import json
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import onnx
import torch

from contradict.errors import UsageError
from contradict.models.folders import FILES, write_checksums
from contradict.training.quantisation import quantise

OPSET = 17
"""The first operator set with layer normalisation as one operator."""

LONGEST_PAIR = 256
"""Tokens that an exported cross-encoder reads at once: twice what its training pairs have, so
that it never reads far beyond what it has seen. What is longer is read in windows."""

CLASSIFIER = "BertForSequenceClassification"

INPUTS = ("input_ids", "token_type_ids")

MASK = 4
"""Where a MultiHeadAttention's mask stands among its inputs: the last that BERT gives it."""


@dataclass(frozen=True, slots=True)
class Traceable:
    """A loaded model with what its folder needs beside the graph; `limit` is in tokens."""

    network: torch.nn.Module
    tokenizer: Any
    config: Any
    limit: int


def export(start: str, out: Path) -> None:
    """Write the model in the folder `start` to `out`, as `contradict.models` loads it.

    A sentence-transformers encoder (it has a modules.json) keeps its pooling and gives unit
    vectors; a sequence classifier gives logits.

    Raises:
        UsageError: the model is neither, or no BERT, which is all that gets fused.
    """
    model = _encoder(start) if (Path(start) / "modules.json").is_file() else _classifier(start)
    _require_exportable(model, start)
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        traced, fused = Path(folder) / "traced.onnx", Path(folder) / "fused.onnx"
        _trace(model.network, traced)
        _fuse(traced, fused, model.config)
        onnx.save(quantise(_unmasked(onnx.load(fused))), out / FILES[0])
    _save_tokenizer(model, out)
    _write_labels(model, out)
    write_checksums(out)


class _Vectors(torch.nn.Module):
    """A sentence-transformers model with tensors instead of a dictionary on both sides."""

    def __init__(self, model: torch.nn.Module) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: torch.Tensor, types: torch.Tensor) -> torch.Tensor:
        read = self.model(_inputs(ids, types))
        return torch.nn.functional.normalize(read["sentence_embedding"], dim=1)


class _Logits(torch.nn.Module):
    """A classifier with a bare tensor as its answer."""

    def __init__(self, model: torch.nn.Module) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: torch.Tensor, types: torch.Tensor) -> torch.Tensor:
        logits: torch.Tensor = self.model(**_inputs(ids, types)).logits
        return logits


def _inputs(ids: torch.Tensor, types: torch.Tensor) -> dict[str, torch.Tensor]:
    """Return what BERT reads, with every token to be looked at."""
    return {"input_ids": ids, "attention_mask": torch.ones_like(ids), "token_type_ids": types}


def _encoder(start: str) -> Traceable:
    from sentence_transformers import SentenceTransformer

    model: Any = SentenceTransformer(
        start, device="cpu", model_kwargs={"attn_implementation": "eager", "dtype": torch.float32}
    )
    config = model[0].auto_model.config
    return Traceable(_Vectors(model), model.tokenizer, config, model.max_seq_length)


def _classifier(start: str) -> Traceable:
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    model: Any = AutoModelForSequenceClassification.from_pretrained(
        start, attn_implementation="eager", dtype=torch.float32
    )
    tokenizer: Any = AutoTokenizer.from_pretrained(start)
    limit = min(LONGEST_PAIR, model.config.max_position_embeddings)
    return Traceable(_Logits(model), tokenizer, model.config, limit)


def _require_exportable(model: Traceable, start: str) -> None:
    """Refuse what can't be fused, and a classifier whose head was not trained but made up."""
    kind, heads = model.config.model_type, model.config.architectures or []
    made_up = isinstance(model.network, _Logits) and CLASSIFIER not in heads
    if kind != "bert" or made_up:
        raise UsageError(
            f"the model in {start!r} is a {kind!r} of {heads}; a sentence-transformers encoder "
            f"on BERT or a {CLASSIFIER} was expected: start from another model"
        )


def _trace(network: torch.nn.Module, path: Path) -> None:
    ones = torch.ones((2, 8), dtype=torch.long)
    with _quiet_tracing():
        torch.onnx.export(
            network.eval(),
            (ones, torch.zeros_like(ones)),
            str(path),
            input_names=list(INPUTS),
            output_names=["rows"],
            dynamic_axes={name: {0: "batch", 1: "length"} for name in INPUTS}
            | {"rows": {0: "batch"}},
            opset_version=OPSET,
            dynamo=False,  # the other exporter's graph is one that the fusions do not recognise
        )


@contextmanager
def _quiet_tracing() -> Iterator[None]:
    """Keep out that the exporter is the older one, reads sizes as constants and spells out indices.

    What it wrote is measured against the model it was traced from, so none of that is news.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        warnings.simplefilter("ignore", torch.jit.TracerWarning)  # type: ignore[attr-defined]
        warnings.filterwarnings("ignore", module=r"torch\.onnx", category=UserWarning)
        yield


def _fuse(traced: Path, fused: Path, config: Any) -> None:
    from onnxruntime.transformers.fusion_options import FusionOptions
    from onnxruntime.transformers.optimizer import optimize_model

    options = FusionOptions("bert")
    options.enable_embed_layer_norm = False  # keeps the word vectors where they are quantised
    options.use_multi_head_attention = True  # keeps its projections as products of their own
    options.enable_skip_layer_norm = False
    options.enable_bias_skip_layer_norm = False
    optimize_model(
        str(traced),
        model_type="bert",
        num_heads=config.num_attention_heads,
        hidden_size=config.hidden_size,
        optimization_options=options,
        opt_level=0,
    ).save_model_to_file(str(fused))


def _unmasked(model: onnx.ModelProto) -> onnx.ModelProto:
    """Return `model`, itself changed, with an attention that looks at every token."""
    for node in model.graph.node:
        if node.op_type == "MultiHeadAttention":
            del node.input[MASK:]
    return model


def _write_labels(model: Traceable, out: Path) -> None:
    """Write the names of the columns; an encoder's have none."""
    labels = model.config.id2label if isinstance(model.network, _Logits) else {}
    (out / "config.json").write_text(json.dumps({"id2label": labels}, indent=2) + "\n", "utf-8")


def _save_tokenizer(model: Traceable, out: Path) -> None:
    fast = model.tokenizer.backend_tokenizer
    fast.enable_truncation(model.limit)
    fast.no_padding()
    fast.save(str(out / "tokenizer.json"), pretty=False)
