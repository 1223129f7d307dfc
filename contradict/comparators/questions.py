"""What two claims answer differently, in a phrase: "Where the Polestar 3 is built"."""

import re
from textwrap import shorten

from contradict.comparators.differences import Difference, Side
from contradict.comparators.frames import Clause
from contradict.comparators.slots.names import NAMES, Name
from contradict.comparators.slots.numbers import Number
from contradict.comparators.slots.value import Relation, Value
from contradict.comparators.vocabulary import EVENTS

LONGEST = 90
"""Characters of a claim that stand in for a question where nothing shorter is known."""

_HAPPENED = {
    "approve": "was approved",
    "arrest": "was arrested",
    "bear": "was born",
    "build": "is built",
    "buy": "was bought",
    "employ": "employs people",
    "found": "was founded",
    "hold": "is held",
    "hold-up": "was held up",
    "hurt": "was hurt",
    "join": "joined",
    "kill": "died",
    "lead": "leads",
    "leave": "left",
    "locate": "stands",
    "move": "moved",
    "name": "was named",
    "open": "opened",
    "release": "was released",
    "sell": "is sold",
    "sign": "signed",
    "win": "won",
}
"""How a question puts each action that has a place and a day."""


def question(difference: Difference) -> str:
    """Return the question in a few words; the same for both orders of the claims."""
    kind, subject = difference.kind, _subject(difference)
    if kind in {"place", "date"}:
        asked = "Where" if kind == "place" else "When"
        happened = _HAPPENED.get(_action(*(side.clause for side in difference.sides)), "")
        return f"{asked} {subject} {happened}" if subject and happened else _blank(difference)
    if kind == "number":
        return f"{subject or _blank(difference)}: {_measured(difference.left.values[0])}"
    return _blank(difference) if kind == "name" else f"Whether it is so: {_asserted(difference)}"


def _subject(difference: Difference) -> str:
    """Return the most specific name that both sides give, as the left side writes it."""
    left, right = (side.frame.names_in(side.clause) for side in difference.sides)
    shared = [
        name
        for name in left
        if name not in difference.left.values
        and any(NAMES.relation(name, other) is Relation.SAME for other in right)
    ]
    best = max(shared, key=_specific, default=None)
    return _with_article(best) if best else ""


def _specific(name: Name) -> tuple[bool, int, int]:
    return bool(name.designation), len(name.base), -name.start


def _with_article(name: Name) -> str:
    return f"the {name.text}" if name.designation else name.text


def _action(left: Clause, right: Clause) -> str:
    return min(left.roots & right.roots & EVENTS, default="")


def _measured(value: Value) -> str:
    """Return what a figure is a figure of: "how many workers", "the sum in EUR"."""
    unit, noun = (value.unit, value.noun) if isinstance(value, Number) else ("", "")
    if isinstance(value, Number) and value.ordinal:
        return "which place in the order"
    if unit.isupper():
        return f"the sum in {unit}"
    if unit in _UNITS:
        return _UNITS[unit]
    if noun in {"age", "population"}:
        return f"the {noun}"
    if unit and len(unit) <= len("kWh"):
        return f"the figure in {unit}"
    return f"how many {_plural(unit or noun)}" if noun or unit else "the number"


_UNITS = {"percent": "the percentage", "score": "the score", "share": "the share"}


def _plural(noun: str) -> str:
    from lemminflect import getInflection

    return next(iter(getInflection(noun, tag="NNS")), noun)


def _blank(difference: Difference) -> str:
    """Return the shorter claim with its value left blank: "The gate opened on …"."""
    side = min(difference.sides, key=lambda side: (len(_text(side)), _text(side)))
    text = _text(side)
    for value in side.values:
        text = re.sub(rf"(?<!\w){re.escape(value.text)}(?!\w)", "…", text)
    return shorten(text, LONGEST, placeholder="…")


def _asserted(difference: Difference) -> str:
    """Return the claim that says it with the fewest turns, the shorter of two alike."""
    plain = min(difference.sides, key=lambda s: (s.clause.negations, len(_text(s)), _text(s)))
    return shorten(_text(plain), LONGEST, placeholder="…")


def _text(side: Side) -> str:
    return side.frame.claim.text.rstrip(".")
