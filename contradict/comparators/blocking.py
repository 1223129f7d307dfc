"""What a claim is about and gives a value of, as keys that bring claims together."""

from contradict.comparators.frames import Frame, frame
from contradict.comparators.sites import located
from contradict.types import Claim, Kind


def blocking_keys(claim: Claim) -> frozenset[str]:
    """Return a key per name and kind of value in the claim: "polestar 3|place".

    Two claims that share a key may answer one question, however differently they are worded.
    """
    taken = frame(claim)
    return frozenset(
        f"{' '.join(name.base)} {name.designation}|{kind}"
        for name in taken.names
        for kind in _kinds(taken)
    )


def _kinds(claim: Frame) -> list[Kind]:
    found: list[tuple[Kind, object]] = [
        ("place", any(located(claim, clause) for clause in claim.clauses)),
        ("number", claim.numbers),
        ("date", claim.dates),
    ]
    return [kind for kind, values in found if values]
