"""Finds where sources contradict each other, and ranks what it finds.

`scan` is the way in; what it returns has the record of the run and what a notebook wants of it.
The records are in `contradict.types`, the errors in `contradict.errors`. Names load when they are
first used, so that importing this is cheap.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from contradict.analysis import Analysis, read_report, read_store, scan
    from contradict.checking import check
    from contradict.config import Settings
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
    "Analysis": "analysis",
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
    "read_report": "analysis",
    "read_store": "analysis",
    "scan": "analysis",
}

__all__ = [
    "Analysis",
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
    "read_report",
    "read_store",
    "scan",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'contradict' has no attribute {name!r}")
    return getattr(import_module(f"contradict.{_HOMES[name]}"), name)
