"""Gate on a town and its region: one name, and a word behind it that says how wide it is meant."""

import re
from collections.abc import Iterator

from contradict.comparators.differences import Difference, Side
from contradict.comparators.gates.objection import Objection

_WIDTHS = {
    **dict.fromkeys("ward suburb neighbourhood neighborhood borough".split(), 0),
    **dict.fromkeys("city town village municipality".split(), 1),
    **dict.fromkeys(
        "region county district province state canton prefecture governorate".split(), 2
    ),
}
"""How wide each noun is meant; a district that has the name of a town holds it."""

_NOUN = "|".join(_WIDTHS)
_BEHIND = re.compile(rf"\s({_NOUN})\b")
_BEFORE = re.compile(rf"\b({_NOUN})\s+of\s(?:the\s)?$", re.IGNORECASE)


def district(difference: Difference) -> Objection | None:
    """Object to a town against the region of its name, or to one of its wards."""
    mine, yours = (dict(_widths(side)) for side in difference.sides)
    for name in sorted(mine.keys() & yours.keys()):
        if mine[name] != yours[name]:
            return Objection("part and whole", f"one side speaks of a part of {name}")
    return None


def _widths(side: Side) -> Iterator[tuple[str, int]]:
    """Yield the names of a claim that say how wide they are meant, and that width."""
    text = side.frame.claim.resolved
    for value in (*side.frame.names, *side.frame.places):
        found = _BEHIND.match(text, value.end) or _BEFORE.search(text, 0, value.start)
        if found:
            yield value.text, _WIDTHS[found[1].lower()]
