"""Gates on who and what: claims that speak of two things do not contradict each other."""

from contradict.comparators.agreement import any_agree, unplaced
from contradict.comparators.copies import NEAR_COPY
from contradict.comparators.differences import TOLD_ALIKE, Difference, Side, common_anchors
from contradict.comparators.gates.objection import Objection
from contradict.comparators.slots.dates import Date
from contradict.comparators.slots.names import NAMES, Name
from contradict.comparators.slots.numbers import Number
from contradict.comparators.slots.places import Place
from contradict.comparators.slots.value import Value
from contradict.comparators.subjects import (
    Subject,
    acting_names,
    opens_unnamed,
    same_topic,
    sibling_names,
    subject_relation,
)
from contradict.comparators.vocabulary import ACTIONS, root
from contradict.lexicon import AUXILIARIES

ARGUED_DAYS = 3
"""How far apart the reports of two sides of one quarrel may be published."""

COPIED = 0.85
"""Ratio of words in common from which one sentence is another with a name or place put in."""

EVENT_WORDS = 5
"""Content words that such a sentence has at least."""

FEW = 3
"""Figures up to which many events of a day have the same: two people, three cars."""


def subject(difference: Difference) -> Objection | None:
    """Object to claims that name two subjects, or none that they share."""
    left, right = difference.sides
    mine, yours = _names(left, right), _names(right, left)
    relation = subject_relation(mine, yours)
    if relation is Subject.OTHER:
        relation = subject_relation(left.frame.told_of(mine), right.frame.told_of(yours))
    if relation is Subject.SIBLINGS:
        siblings = " and ".join(sorted(sibling_names(mine, yours)))
        what = "sites of sibling models" if difference.kind == "place" else "sibling models"
        return Objection("sibling subjects", f"{what} of one maker: {siblings}")
    if relation is Subject.OTHER or _act_apart(difference):
        return Objection("other subject", "the claims name different subjects")
    if relation is Subject.PART and difference.copy < NEAR_COPY:
        return Objection("part and whole", "one side speaks of a part of what the other names")
    if any(map(_known_by_place, difference.sides)):
        return Objection("subject unclear", "only its place says what one side speaks of")
    unnamed = relation is Subject.UNNAMED and not _pinned(difference)
    open_unnamed = _open_unnamed(difference) and not _argued(difference)
    if (unnamed or open_unnamed) and not _one_event(difference):
        return Objection("subject unclear", "no name says that both speak of one thing")
    return None


def _known_by_place(side: Side) -> bool:
    """Whether the places of a side say what it speaks of, and answer nothing: "Work in Moss is"."""
    frame = side.frame
    if not any(isinstance(value, Place) for value in side.values) or frame.claim.subject:
        return False
    verb = next((word.start for word in frame.words if word.lower in AUXILIARIES), 0)
    acts = any(root(word.lower) in ACTIONS for word in frame.words if word.start > verb)
    return acts and not acting_names(frame) and all(value.end <= verb for value in side.values)


def _act_apart(difference: Difference) -> bool:
    """Whether each side's acting names are strangers to the other side.

    Two members of one parliament share its name, and nothing more.
    """
    left, right = difference.sides
    return _strangers(left, right) and _strangers(right, left)


def _strangers(side: Side, other: Side) -> bool:
    acting = [name for name in acting_names(side.frame) if name not in side.values]
    return bool(acting) and not any_agree(NAMES, acting, other.frame.names)


def _open_unnamed(difference: Difference) -> bool:
    """Whether "The house", never named, stands against another claim of another story."""
    frames = [side.frame for side in difference.sides]
    return any(opens_unnamed(frame) for frame in frames) and not same_topic(*frames)


def _pinned(difference: Difference) -> bool:
    """Whether claims without a shared name are about one thing all the same.

    They are where they share a place, where they forecast for the same year what is counted over
    the world, or where their documents open with a name in common.
    """
    left, right = difference.sides
    common = (*common_anchors(left, right), *common_anchors(right, left))
    if any(isinstance(anchor, Place) for anchor in common):
        return True
    forecasts = all(side.clause.modality == "estimate" for side in difference.sides)
    if forecasts and any(isinstance(anchor, Date) for anchor in common):
        return True
    return same_topic(*(side.frame for side in difference.sides)) or _argued(difference)


def _one_event(difference: Difference) -> bool:
    """Whether claims tell alike of one day, and share a place, a figure or nearly every word.

    So much needs no name: the bear that killed 20 sheep and was caught on Wednesday is one bear.
    """
    if difference.overlap < TOLD_ALIKE:
        return False
    common = common_anchors(*difference.sides)
    if not any(isinstance(anchor, Date) and anchor.granularity == "day" for anchor in common):
        return False
    left, right = (side.frame.roots for side in difference.sides)
    copied = difference.copy >= COPIED and len(left & right) >= EVENT_WORDS
    return copied or any(map(_tells_which, common))


def _tells_which(anchor: Value) -> bool:
    """Whether an anchor tells an event from others of its day: a place, or more than a few."""
    return isinstance(anchor, Place) or (isinstance(anchor, Number) and anchor.low > FEW)


def _argued(difference: Difference) -> bool:
    """Whether two people by name tell of one thing in the same days: a quarrel reported twice."""
    claims = [side.frame.claim for side in difference.sides]
    speakers = [claim.speaker for claim in claims]
    if speakers[0] == speakers[1] or not all(" " in s and s[0].isupper() for s in speakers):
        return False
    dates = [claim.published for claim in claims]
    near = dates[0] and dates[1] and abs((dates[0] - dates[1]).days) <= ARGUED_DAYS
    return bool(near) and difference.overlap >= TOLD_ALIKE


def _names(side: Side, other: Side) -> tuple[Name, ...]:
    """Return the names that say what a side speaks of.

    That is not its answer, nor what the other side gives as a place: "the Ptuj sprint", "in Ptuj".
    """
    names = (name for name in side.frame.names_in(side.clause) if name not in side.values)
    return unplaced(names, other.frame)


def name(difference: Difference) -> Objection | None:
    """Names that prove nothing: of one text's several subjects, or put in for a pronoun."""
    if difference.kind != "name":
        return None
    claims = [side.frame.claim for side in difference.sides]
    if claims[0].document == claims[1].document:
        return Objection("parallel sentences", "one text tells of several subjects in like words")
    values = [value for side in difference.sides for value in side.values]
    if any(isinstance(value, Name) and value.designation for value in values):
        return Objection("other subject", "the claims speak of two products")
    if any(v.text not in side.frame.claim.text for side in difference.sides for v in side.values):
        return Objection("subject unclear", "one of the names only stands in another sentence")
    return None
