"""The gate before publishing: drafts held against an archive, and against each other."""

from contradict.gate.ages import parse_age, require_recent
from contradict.gate.canary import require_alive
from contradict.gate.drafts import Paths, read_drafts, require_there
from contradict.gate.exceptions import Exceptions, except_findings
from contradict.gate.findings import first, locate, narrow
from contradict.gate.gate import GATE_SEARCH, Gate
from contradict.gate.lock import Lock, lock, read_lock, require_locked, write_lock
from contradict.gate.pages import in_files

__all__ = [
    "GATE_SEARCH",
    "Exceptions",
    "Gate",
    "Lock",
    "Paths",
    "except_findings",
    "first",
    "in_files",
    "locate",
    "lock",
    "narrow",
    "parse_age",
    "read_drafts",
    "read_lock",
    "require_alive",
    "require_locked",
    "require_recent",
    "require_there",
    "write_lock",
]
