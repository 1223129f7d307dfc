"""What a claim is about and gives a value of, as keys that bring claims together."""

from collections.abc import Iterable

from contradict.comparators.frames import Frame, frame
from contradict.comparators.sites import located
from contradict.comparators.slots.names import NAMES, Name
from contradict.types import Claim, Kind


def blocking_keys(claim: Claim) -> frozenset[str]:
    """Return a key per name, "polestar 3", and per name and kind of value, "polestar 3|place".

    Two claims that share a key may answer one question, however differently they are worded. The
    kind keeps a key rare where the name is not; without a kind, claims meet that no value tells
    apart ("is behind schedule", "goes to plan"). A claim that names nothing ("the population is
    9,523") goes by the names its document opens with.
    """
    taken = frame(claim)
    named = [f"{' '.join(n.base)} {n.designation}" for n in taken.names or _opening(claim.topic)]
    return frozenset([*named, *(f"{name}|{kind}" for name in named for kind in _kinds(taken))])


def _opening(topic: Iterable[str]) -> tuple[Name, ...]:
    # A capital says that a word is a name only where it does not begin the sentence.
    return tuple(name for text in topic for name in NAMES.find(f"of {text}", None))


def _kinds(claim: Frame) -> list[Kind]:
    found: list[tuple[Kind, object]] = [
        ("place", any(located(claim, clause) for clause in claim.clauses)),
        ("number", claim.numbers),
        ("date", claim.dates),
    ]
    return [kind for kind, values in found if values]
