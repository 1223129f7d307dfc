"""Which places of a claim are where something happens, and which are merely mentioned."""

from collections.abc import Sequence

from contradict.comparators.frames import Clause, Frame, of_claim
from contradict.comparators.slots.place_words import SETTLEMENTS
from contradict.comparators.slots.places import Place
from contradict.comparators.vocabulary import root

_PREPOSITIONS = {
    "in": "at", "at": "at", "near": "near", "on": "at", "within": "at", "outside": "near",
    "across": "at", "around": "at", "from": "from", "to": "to", "into": "to", "toward": "to",
    "towards": "to", "for": "for", "of": "of", "against": "against", "with": "with",
}  # fmt: skip

_SITES = frozenset(
    "plant plants factory factories site sites facility facilities works mill mine port hub "
    "complex campus line lines yard depot".split()
)


_SET_OFF = frozenset(("set off", "set out", "kick off"))
"""Two words for beginning, of a race or a march, in the base form of their verb."""


@of_claim
def located(frame: Frame, clause: Clause) -> tuple[Place, ...]:
    """Return the places where the clause's action happens, in order."""
    roles: list[str] = []
    for before, place in zip((None, *frame.places), frame.places, strict=False):
        joined = before and _joined(frame.claim.resolved[before.end : place.start])
        roles.append(roles[-1] if joined else role(frame, place))
    inside = zip(frame.places, roles, strict=True)
    return tuple(place for place, at in inside if at == "at" and place in clause)


def _joined(between: str) -> bool:
    """Whether the words between two places make them one list."""
    return set(between.replace(",", " ").split()) <= {"and", "or", "both"}


@of_claim
def role(frame: Frame, place: Place) -> str:
    """Return what the words around a place make of it: "at", "from", "to", … or ""."""
    before = [word.lower for word in frame.words if word.end <= place.start][-4:]
    after = [word.lower for word in frame.words if word.start >= place.end][:2]
    if before[-1:] == ["of"] and SETTLEMENTS & set(before[-2:-1]):
        before = [word for word in before[:-2] if word != "the"]
    if place.adjective or after[:1] == ["'"] or after[:1] == ["’"]:
        return ""
    if _bracketed(frame, place) or _SITES & set(after):
        return "at"
    if before[-1:] == ["from"] and _begins(before[-3:-1]):
        return "at"
    return next((_PREPOSITIONS[w] for w in reversed(before) if w in _PREPOSITIONS), "")


def _begins(words: Sequence[str]) -> bool:
    """Whether something begins by the last words before "from": it "starts" or "sets off"."""
    return "begin" in map(root, words[-1:]) or " ".join(map(root, words)) in _SET_OFF


def _bracketed(frame: Frame, place: Place) -> bool:
    """Whether a place was carried in as the site of "these facilities" or "the plant".

    In "the city [city in Wood County]" the place says which city, and not where it is.
    """
    carried = frame.claim.subject
    site = not carried[:1].islower() or bool(_SITES & set(carried.lower().split()))
    return site and place.text in carried and frame.claim.resolved[place.start - 1] == "["
