"""Frames of articles, and reports on them, for the tests of frames and charts."""

from typing import Any

import pandas as pd

from contradict import Analysis, Settings, scan
from contradict.types import Counts, Report, Run

LEXICAL = Settings(comparator="lexical")

BODIES = (
    "The new breakwater at Tarnby will cost 48 million crowns.",
    "The new breakwater at Tarnby will cost 84 million crowns.",
    "The Orsa paper mill was founded in 1911.",
    "The Orsa paper mill was founded in 1934.",
)
OUTLETS = ("Harbour Wire", "Coast Post", "Lake Courier", "Coast Post")
DAYS = ("2025-11-03", "2025-11-04", None, "2025-11-05")


def articles(**columns: Any) -> pd.DataFrame:
    """Return four articles in two conflicts, with further columns or others in their place."""
    return pd.DataFrame({"outlet": OUTLETS, "published": DAYS, "body": BODIES, **columns})


def analysed(frame: pd.DataFrame | None = None, **names: str) -> Analysis:
    wanted = {"text": "body", "source": "outlet", **names}
    return scan(articles() if frame is None else frame, LEXICAL, **wanted)  # type: ignore[arg-type]


EMPTY = Analysis(
    Report(
        Run("2025-11-05T05:00:00+00:00", "0", {"encoder": "all-MiniLM-L6-v2-int8"}, {}, Counts()),
        (),
        {},
        (),
        (),
    )
)
