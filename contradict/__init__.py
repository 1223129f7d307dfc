"""Finds where sources contradict each other, and ranks what it finds.

`scan` is the way in; the records it returns are in `contradict.types`, the errors it raises in
`contradict.errors`. Names load when they are first used, so that importing this is cheap.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from contradict.checking import check
    from contradict.config import Settings, scan
    from contradict.detector import Detector
    from contradict.errors import (
        BusyError,
        CannotCheckError,
        ContradictError,
        DuplicateIdError,
        ModelError,
        ReadError,
        StoreError,
        UsageError,
    )
    from contradict.night import nightly
    from contradict.stores import open_store
    from contradict.types import Checked, Claim, Conflict, Document, Pair, Position, Report

_HOMES = {
    "BusyError": "errors",
    "CannotCheckError": "errors",
    "Checked": "types",
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
    "StoreError": "errors",
    "UsageError": "errors",
    "check": "checking",
    "nightly": "night",
    "open_store": "stores",
    "scan": "config",
}

__all__ = [
    "BusyError",
    "CannotCheckError",
    "Checked",
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
    "StoreError",
    "UsageError",
    "check",
    "nightly",
    "open_store",
    "scan",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'contradict' has no attribute {name!r}")
    return getattr(import_module(f"contradict.{_HOMES[name]}"), name)
