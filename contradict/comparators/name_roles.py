"""What part a name plays in its sentence: who acts, who is acted on, or what it is told by.

"Made by Okum" and "made by Lenz" name two makers. "Made by Okum" and "Lenz sells what is made in
Moss" name a maker and a seller, which are no two answers.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from contradict.comparators.clauses import covered
from contradict.comparators.frames import Frame, of_claim
from contradict.comparators.slots.names import Name
from contradict.comparators.vocabulary import root
from contradict.lexicon import AUXILIARIES, Token, base_forms, can_be_verb, is_past

NEAR = 8
"""Words before or behind a name in which what says its part is looked for."""

Role = tuple[str, str]
"""A preposition, or "agent" or "patient", and the root of the verb that it goes with."""

_PREPOSITIONS = frozenset(
    "about across after against along among around as at before behind below beneath beside "
    "between beyond by despite during for from in inside into like near of off on onto outside "
    "over past since than through to toward towards under until unlike upon via with within "
    "without".split()
)
_ASKED_FOR = frozenset("by of to with from".split())
"""Prepositions by which a sentence tells what another tells by its verb: "won by", "given to"."""

_BREAKS = frozenset("; : ( ) [ ] — – that which who whom whose while when where but".split())


def one_part(left: frozenset[Role], right: frozenset[Role]) -> bool:
    """Return whether two names can play one part, in other words: "won by Lenz", "Berg was chosen".

    Parts by two verbs, or by two prepositions, are two parts. "Is" says any: "the winner is Lenz".
    """
    if not left.isdisjoint(right):
        return True
    a, b = ({part for part, _ in side} for side in (left, right))
    by_verb = {"agent", "patient"}
    if any(verb in _BE for _, verb in left | right):
        return bool(a & (_ASKED_FOR | by_verb)) and bool(b & (_ASKED_FOR | by_verb))
    told = [bool(side & _ASKED_FOR) for side in (a, b)]
    return told[0] != told[1] and all(side & (_ASKED_FOR | by_verb) for side in (a, b))


@of_claim
def roles(frame: Frame, name: Name) -> frozenset[Role]:
    """Return the parts that `name` plays; none where neither a preposition nor a verb is near.

    Who owns something ("Berg's mill") plays the part of an owner alone.
    """
    if frame.claim.resolved[name.end : name.end + 1] in {"'", "’"}:
        return frozenset({("owner", "")})
    return frozenset(_roles(frame, name))


def _roles(frame: Frame, name: Name) -> Iterator[Role]:
    before = [word for word in reversed(frame.words) if word.end <= name.start][:NEAR]
    behind = [word for word in frame.words if word.start >= name.end][:NEAR]
    told_by = next((i for i, word in enumerate(before) if _tells_part(word, frame)), None)
    if behind and behind[0].lower == "who":
        yield from _subject(behind[1:])
    if told_by is None or before[told_by].lower in _BREAKS:
        yield from _subject(behind)
    elif before[told_by].lower in _PREPOSITIONS:
        yield before[told_by].lower, ""
        if before[told_by].lower == "by":
            done = (word for word in before[told_by + 1 :][:1] if is_past(word.text))
            yield from (("agent", root(word.lower)) for word in done)
    else:
        yield "patient", root(before[told_by].lower)


def _tells_part(word: Token, frame: Frame) -> bool:
    """Whether a word before a name says its part, and is none of its list, title or adjectives."""
    if covered(word, frame.names):
        return False
    return word.lower in _PREPOSITIONS | _BREAKS or _acts(word)


def _subject(behind: Sequence[Token]) -> Iterator[Role]:
    """Yield the part of a name that a verb follows: who does it, or to whom it is done."""
    within = [*takewhile(lambda word: word.lower not in _BREAKS, behind)]
    at_once = [word for word in within[:1] if word.text.islower() and can_be_verb(word.text)]
    verbs = at_once or [word for word in within if _acts(word)]
    if verbs:
        told = [w for w in within[within.index(verbs[0]) :] if not w.lower.endswith("ly")]
        main = next((word for word in told if word.lower not in AUXILIARIES), verbs[0])
        acting = main if can_be_verb(main.text) and main.lower != "a" else verbs[0]
        passive = verbs[0].lower in _BE and is_past(acting.lower) and acting is not verbs[0]
        yield ("patient" if passive else "agent"), root(acting.lower)


_BE = frozenset("be is are was were been being".split())


def _acts(word: Token) -> bool:
    """Whether a word can only be a verb here: an auxiliary, a past form, or no noun."""
    if not word.text.islower():
        return False
    forms = base_forms(word.lower)
    only_verb = "VERB" in forms and "NOUN" not in forms
    return word.lower in AUXILIARIES or is_past(word.lower) or only_verb
