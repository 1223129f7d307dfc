"""Why a difference is no conflict."""

from collections.abc import Callable
from dataclasses import dataclass

from contradict.comparators.differences import Difference


@dataclass(frozen=True, slots=True)
class Objection:
    """Why a difference is no conflict: a short `code` for counting, and the `reason` in words."""

    code: str
    reason: str


Gate = Callable[[Difference], Objection | None]
