"""Another value of the same kind and shape as a given one."""

import random
from collections.abc import Callable, Sequence

from contradict.comparators.slots.names import NAMES
from contradict.comparators.slots.places import PLACES, Place
from contradict.comparators.slots.value import Relation
from contradict.training.conflicts.calendar import other_date
from contradict.training.conflicts.figures import other_number
from contradict.training.values import Mention, Pools

_TRIES = 12
_NEAR = 0.6
"""Share of places that are taken from the same country where there are any."""


def other_value(mention: Mention, pools: Pools, draw: random.Random) -> str | None:
    """Return the words of another value, or None where none is at hand."""
    match mention.kind:
        case "number":
            new = other_number(mention.text, draw, far=mention.is_loose)
        case "date":
            new = other_date(mention.text, draw)
        case "place":
            new = _other_place(mention.text, pools, draw)
        case "origin":
            new = _fitting(pools.origins, mention.text, _is_other_origin, draw)
        case _:
            new = _fitting(_names_like(mention, pools, draw), mention.text, _is_other_name, draw)
    return new


def _names_like(mention: Mention, pools: Pools, draw: random.Random) -> Sequence[str]:
    if mention.kind == "person":
        return pools.persons
    if mention.kind == "surname":
        return [name.split()[-1] for name in _few(pools.persons, draw)]
    is_long = " " in mention.text
    return pools.names.get(mention.text.split()[-1].lower(), ()) if is_long else ()


def _few(values: Sequence[str], draw: random.Random) -> list[str]:
    return [draw.choice(values) for _ in range(_TRIES)] if values else []


def _fitting(
    pool: Sequence[str], old: str, fits: Callable[[str, str], bool], draw: random.Random
) -> str | None:
    return next((new for new in _few(pool, draw) if fits(old, new)), None)


def _is_other_name(old: str, new: str) -> bool:
    """Whether two names share no word but the last, and neither is short for the other."""
    left, right = NAMES.find(old, None), NAMES.find(new, None)
    shared = set(old.lower().split()[:-1]) & set(new.lower().split()[:-1])
    if not left or not right or shared:
        return False
    return NAMES.relation(left[0], right[0]) is Relation.DIFFERENT


def _is_other_origin(old: str, new: str) -> bool:
    left, right = PLACES.find(old, None), PLACES.find(new, None)
    if not left or not right or old.endswith("s") != new.endswith("s"):
        return False
    return PLACES.relation(left[0], right[0]) is Relation.DIFFERENT


def _other_place(text: str, pools: Pools, draw: random.Random) -> str | None:
    old = next(iter(PLACES.find(text, None)), None)
    if old is None or not old.readings:
        return None
    pool = pools.places.get(old.readings[0].level, ())
    near = [place for place in pool if place.countries & old.countries]
    taken = near if len(near) > 3 and draw.random() < _NEAR else pool
    tried: list[Place] = [draw.choice(taken) for _ in range(_TRIES)] if taken else []
    apart = (new for new in tried if PLACES.relation(old, new) is Relation.DIFFERENT)
    return next((new.text for new in apart), None)
