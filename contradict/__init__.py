"""Finds where sources contradict each other, and ranks what it finds.

`scan` is the way in; the records it returns are in `contradict.types`, the errors it raises in
`contradict.errors`. Names load when they are first used, so that importing this is cheap.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from contradict.config import Settings, scan
    from contradict.detector import Detector
    from contradict.errors import (
        CannotCheckError,
        ContradictError,
        DuplicateIdError,
        ModelError,
        ReadError,
        UsageError,
    )
    from contradict.types import Claim, Conflict, Document, Pair, Position, Report

_HOMES = {
    "CannotCheckError": "errors",
    "Claim": "types",
    "Conflict": "types",
    "ContradictError": "errors",
    "Detector": "detector",
    "Document": "types",
    "DuplicateIdError": "errors",
    "ModelError": "errors",
    "Pair": "types",
    "Position": "types",
    "ReadError": "errors",
    "Report": "types",
    "Settings": "config",
    "UsageError": "errors",
    "scan": "config",
}

__all__ = [
    "CannotCheckError",
    "Claim",
    "Conflict",
    "ContradictError",
    "Detector",
    "Document",
    "DuplicateIdError",
    "ModelError",
    "Pair",
    "Position",
    "ReadError",
    "Report",
    "Settings",
    "UsageError",
    "scan",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'contradict' has no attribute {name!r}")
    return getattr(import_module(f"contradict.{_HOMES[name]}"), name)
