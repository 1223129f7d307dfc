"""How candidates are searched for."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Search:
    """How neighbours are taken. Counts may be 0 for none; floors are cosines, -1 to 1.

    `across` and `within` are neighbours per claim in other documents and in its own, from `floor`
    up. `keyed` are neighbours per claim and key among the claims that share the key, from
    `keyed_floor` up. `related` are the documents nearest to a claim's own, if at least `alike`,
    in each of which it meets the one claim nearest to it, from `related_floor` up.

    The defaults were measured with `contradict bench quality`: every labelled conflict of the
    development corpora whose claims were not left out reaches the comparator, at five pairs a
    claim. One related document was enough there; three leave room for stories told by several.

    `window` is the most days between the publication of two claims that meet, 0 for no limit;
    `since` the day from which at least one of them must be. Undated claims meet all.
    """

    across: int = 10
    within: int = 4
    floor: float = 0.45
    keyed: int = 3
    keyed_floor: float = 0.3
    related: int = 3
    alike: float = 0.4
    related_floor: float = 0.1
    window: int = 0
    since: date | None = None
