"""A network with its tokenizer, run by onnxruntime: texts or pairs of texts in, rows out."""

import json
import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
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

        Inputs beyond `limit` tokens are cut at the end of the longer text. Each runs alone, as
        many at a time as `threads` says: a row depends on nothing but its own text, and
        nothing is padded. On two cores that is as fast as batches, for what a short text needs
        stays in the cache.
        """
        encodings = self.tokenizer.encode_batch(list(texts))
        with ThreadPoolExecutor(threads()) as pool:
            rows = list(pool.map(self._row, encodings))
        return np.concatenate(rows) if rows else np.zeros((0, 0), np.float32)

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return where each token of `text` stands in it, however many there are."""
        whole = self.tokenizer.encode(text, add_special_tokens=False)
        return [span for part in (whole, *whole.overflowing) for span in part.offsets]

    def _row(self, text: "Encoding") -> NDArray[np.float32]:
        inputs = {
            "input_ids": np.array([text.ids]),
            "token_type_ids": np.array([text.type_ids]),
        }
        (row,) = self.session.run(None, inputs)
        return np.asarray(row, dtype=np.float32)


def threads() -> int:
    """Return how many inputs run at a time: OMP_NUM_THREADS where that is set, else one a core.

    Ray sets it to the share of a replica.
    """
    share = os.environ.get("OMP_NUM_THREADS", "").partition(",")[0].strip()
    return int(share) if share.isdecimal() and int(share) else os.cpu_count() or 1


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

    tokenizer: Any = Tokenizer.from_buffer(files["tokenizer.json"])
    config: Mapping[str, Any] = json.loads(files["config.json"])
    return Network(
        session=InferenceSession(files["model.onnx"], _options(), ["CPUExecutionProvider"]),
        tokenizer=tokenizer,
        limit=tokenizer.truncation["max_length"],
        labels={int(column): label for column, label in config["id2label"].items()},
    )


def _options() -> "SessionOptions":
    """Return onnxruntime's defaults with one thread for each input, quiet.

    Without its arena, whose lock inputs of many lengths wait for: 482 against 426 pairs a second
    on two cores.
    """
    from onnxruntime import SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    options.log_severity_level = ERRORS_ONLY
    return options
