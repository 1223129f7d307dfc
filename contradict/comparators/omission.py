"""Claims of which one says what the other says, and more: silence denies nothing.

"The by-law bans scooters on pavements", and "on pavements and in parks": each word of the one
stands in the other, in order, and nothing stands in the place of anything. Small models take
what one side adds for a contradiction.
"""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from contradict.comparators.clauses import is_content
from contradict.comparators.frames import Frame
from contradict.comparators.vocabulary import roots_of
from contradict.lexicon import Token

FEW = 4
"""Words below which a claim is too short for its words elsewhere to be the same statement."""

CONTAINED = 0.75
"""Share of a claim's words that stand in the other. Of 175 conflicts on the development corpora and
the seeds that only the comparator sees, without a value or an opposite, 33 are labelled; this
quietens eleven of the others, and none of those (`contradict bench`)."""

_RESTRICTING = frozenset(
    "only first last every never always almost nearly half former alleged deputy".split()
)
"""Words that change what they are added to: "the first crossing" is not merely a crossing."""


def says_more(left: Frame, right: Frame) -> bool:
    """Return whether one claim, or a clause of it, has all of the other and puts nothing else.

    The same for both orders.
    """
    return _contains(left, right) or _contains(right, left)


def _contains(whole: Frame, part: Frame) -> bool:
    told = _roots(part.words)
    return len(told) >= FEW and any(_adds(told, there) for there in _stretches(whole))


def _stretches(claim: Frame) -> Iterator[Sequence[str]]:
    """Yield the words that a claim and each of its clauses has, as roots."""
    yield _roots(claim.words)
    if len(claim.clauses) > 1:
        yield from (_roots(claim.words_in(clause)) for clause in claim.clauses)


def _roots(words: Sequence[Token]) -> Sequence[str]:
    """Return the roots of content words, names and numbers, in order."""
    return [root for root, word in roots_of(words) if is_content(word) or word.text[0].isdigit()]


def _adds(told: Sequence[str], there: Sequence[str]) -> bool:
    """Whether words are added and left out between two stretches, but none replaced."""
    edits = SequenceMatcher(None, told, there, autojunk=False).get_opcodes()
    if any(tag == "replace" for tag, *_ in edits):
        return False
    out = [word for tag, a, b, _, _ in edits if tag == "delete" for word in told[a:b]]
    new = [word for tag, _, _, a, b in edits if tag == "insert" for word in there[a:b]]
    changed = {*out, *new}
    moved = len(changed) < len({*out}) + len({*new})
    enough = len(told) - len(out) >= CONTAINED * len(told)
    return enough and not moved and changed.isdisjoint(_RESTRICTING)
