"""A network with its tokenizer, run by onnxruntime: texts or pairs of texts in, rows out."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from contradict.errors import ModelError
from contradict.models.folders import read_model

if TYPE_CHECKING:
    from onnxruntime import InferenceSession, SessionOptions
    from tokenizers import Encoding, Tokenizer

Text = str | tuple[str, str]
"""What a network reads at once: one text, or two in a row."""

BATCH_SIZE = 32
"""Inputs per forward pass: about two thousand tokens, past which two cores gain nothing."""

ERRORS_ONLY = 3
"""The severity from which onnxruntime writes to stderr: its warnings are for its developers."""


@dataclass(frozen=True, slots=True)
class Network:
    """A loaded network: `limit` is the longest input in tokens, `labels` its named columns."""

    session: "InferenceSession" = field(repr=False)
    tokenizer: "Tokenizer" = field(repr=False)
    limit: int
    labels: Mapping[int, str]

    def run(self, texts: Sequence[Text]) -> NDArray[np.float32]:
        """Return the network's row for each text, shape (n, columns), in order.

        Inputs beyond `limit` tokens are cut at the end of the longer text. Those of like length
        share a batch; how they share it moves a value by the noise of rounding alone.
        """
        encodings = self.tokenizer.encode_batch(list(texts))
        found = [(rows, self._run_batch(batch)) for rows, batch in _batches(encodings)]
        if not found:
            return np.zeros((0, 0), np.float32)
        answers = np.empty((len(texts), *found[0][1].shape[1:]), np.float32)
        for rows, answer in found:
            answers[rows] = answer
        return answers

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where each token of `text` stands in it, however many there are."""
        self.tokenizer.no_truncation()
        try:
            return list(self.tokenizer.encode(text, add_special_tokens=False).offsets)
        finally:
            self.tokenizer.enable_truncation(self.limit)

    def _run_batch(self, batch: Sequence["Encoding"]) -> NDArray[np.float32]:
        inputs = {
            "input_ids": _padded([one.ids for one in batch]),
            "attention_mask": _padded([one.attention_mask for one in batch]),
            "token_type_ids": _padded([one.type_ids for one in batch]),
        }
        (answer,) = self.session.run(None, inputs)
        return np.asarray(answer, dtype=np.float32)


def _batches(encodings: Sequence["Encoding"]) -> Iterator[tuple[list[int], list["Encoding"]]]:
    order = sorted(range(len(encodings)), key=lambda row: -len(encodings[row].ids))
    for start in range(0, len(order), BATCH_SIZE):
        rows = order[start : start + BATCH_SIZE]
        yield rows, [encodings[row] for row in rows]


def _padded(rows: Sequence[Sequence[int]]) -> NDArray[np.int64]:
    padded = np.zeros((len(rows), len(rows[0])), np.int64)
    for row, values in enumerate(rows):
        padded[row, : len(values)] = values
    return padded


def load_network(folder: Path) -> Network:
    """Return the network in `folder`, loaded from files that match their checksums.

    Raises:
        ModelError: a file is missing, differs from its checksum, or can't be loaded.
    """
    files = read_model(folder)
    try:
        return _loaded(files)
    except Exception as error:
        raise ModelError(
            f"the model in {str(folder)!r} could not be loaded ({type(error).__name__}); files "
            "that contradict.training.export wrote were expected: export the model again"
        ) from error


def _loaded(files: Mapping[str, bytes]) -> Network:
    from onnxruntime import InferenceSession
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_buffer(files["tokenizer.json"])
    tokenizer.no_padding()
    config: Mapping[str, Any] = json.loads(files["config.json"])
    return Network(
        session=InferenceSession(files["model.onnx"], _options(), ["CPUExecutionProvider"]),
        tokenizer=tokenizer,
        limit=tokenizer.truncation["max_length"],
        labels={int(column): label for column, label in config.get("id2label", {}).items()},
    )


def _options() -> "SessionOptions":
    """Return onnxruntime's defaults (one thread a physical core, all optimisations), quiet."""
    from onnxruntime import SessionOptions

    options = SessionOptions()
    options.log_severity_level = ERRORS_ONLY
    return options
