"""The models that ship, one folder each, and what loads them: onnxruntime and tokenizers alone.

A model's folder holds `model.onnx`, `tokenizer.json`, `config.json`, their SHA-256 in
`SHA256SUMS`, and its model card. `contradict.training.export` writes such folders.
"""

from contradict.models.folders import find_model, read_model
from contradict.models.network import Network, load_network

__all__ = ["Network", "find_model", "load_network", "read_model"]
