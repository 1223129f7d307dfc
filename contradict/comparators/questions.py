"""What two claims answer differently, in a phrase: "Where the Polestar 3 is built"."""

from contradict.comparators.alignment import Difference
from contradict.comparators.frames import Clause
from contradict.comparators.slots.names import NAMES, Name
from contradict.comparators.slots.numbers import Number
from contradict.comparators.slots.value import Relation
from contradict.comparators.vocabulary import EVENTS

LONGEST = 90
"""Characters of a claim that stand in for a question where nothing shorter is known."""


def question(difference: Difference) -> str:
    """Return the question in a few words; the same for both orders of the claims."""
    subject = _subject(difference)
    action = _action(*(side.clause for side in difference.sides))
    if difference.kind == "place" and subject and action:
        return f"Where {subject} is {_participle(action)}"
    if difference.kind == "date" and subject and action:
        return f"When: {subject}, {action}"
    if difference.kind == "number":
        return _quantity(subject, difference)
    return f"{_OPENINGS[difference.kind]}{subject or _shortened(difference)}"


_OPENINGS = {
    "place": "Where: ", "date": "When: ", "name": "Who or what: ", "number": "How much: ",
    "negation": "Whether: ", "status": "Whether: ", "other": "",
}  # fmt: skip


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


def _participle(action: str) -> str:
    from lemminflect import getInflection

    return next(iter(getInflection(action, tag="VBN")), action)


def _quantity(subject: str, difference: Difference) -> str:
    value = difference.left.values[0]
    measured = _measured(value) if isinstance(value, Number) else "the number"
    return f"{subject or _shortened(difference).rstrip('.')}: {measured}"


def _measured(value: Number) -> str:
    """Return what a figure is a figure of: "how many workers", "the sum in EUR"."""
    if value.ordinal:
        return "which place in the order"
    if value.unit == "" and value.noun:
        return f"how many {_plural(value.noun)}"
    if value.unit.isupper():
        return f"the sum in {value.unit}"
    return _UNITS.get(value.unit, f"how many {_plural(value.unit)}" if value.unit else "the number")


_UNITS = {"percent": "the percentage", "score": "the score", "share": "the share"}


def _plural(noun: str) -> str:
    from lemminflect import getInflection

    return next(iter(getInflection(noun, tag="NNS")), noun)


def _shortened(difference: Difference) -> str:
    texts = (side.frame.claim.text for side in difference.sides)
    text = min(texts, key=lambda text: (len(text), text))
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
