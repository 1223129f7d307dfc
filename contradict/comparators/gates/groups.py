"""Gate on groups of people or things: bus drivers and tram drivers, and a rule's exceptions."""

from dataclasses import dataclass

from contradict.comparators.clauses import covered, is_content
from contradict.comparators.differences import Difference, Side
from contradict.comparators.gates.objection import Objection, different_ones
from contradict.comparators.vocabulary import root
from contradict.lexicon import AUXILIARIES, Token, base_forms, is_past


def group(difference: Difference) -> Objection | None:
    """Object to a denial of what holds of one group by what holds of another.

    Those are two groups of one name ("bus drivers", "tram drivers"), or, where a rule is told, a
    group and those at large: "pupils may not", and "pupils with diabetes may".
    """
    if difference.left.values or difference.kind == "other":
        return None
    left, right = difference.sides
    if exempt := _exempt(left, right) or _exempt(right, left):
        return Objection("two groups", f"one side speaks of some {exempt} alone")
    mine, yours = _group(left), _group(right)
    if not mine or not yours or mine.head != yours.head:
        return None
    a, b = mine.sorts - right.frame.roots, yours.sorts - left.frame.roots
    if a and b:
        words = (f"{min(sorts)} {mine.head}" for sorts in (a, b))
        return different_ones("two groups", *words)
    narrowed = (mine.narrowed - right.frame.roots, yours.narrowed - left.frame.roots)
    if any(narrowed) and all(map(_rules, difference.sides)):
        return Objection("two groups", f"one side speaks of some {mine.head}s alone")
    return None


def _exempt(side: Side, other: Side) -> str:
    """Return whom a side allows what the other bans, if those are some of their kind: "hunters".

    "Hunters with a licence may" is the exception to a ban that does not speak of hunters.
    """
    if "ban" not in other.clause.roots:
        return ""
    words = side.frame.words_in(side.clause)
    end = next((i for i, word in enumerate(words) if _ends(word)), 0)
    narrowed = next((i for i, word in enumerate(words) if word.lower in _NARROWING), 0)
    allowed = next((i for i, word in enumerate(words) if word.lower in _MAY), 0)
    if not 0 < end <= narrowed < allowed or root(words[end - 1].lower) in other.frame.roots:
        return ""
    told = _said(side, words[narrowed:allowed]) - other.frame.roots
    return words[end - 1].lower if told else ""


@dataclass(frozen=True, slots=True)
class _Group:
    """Whom a claim opens with, by the root of the noun, and the words that narrow it down.

    `sorts` are those of them that stand in front of the noun.
    """

    head: str
    sorts: frozenset[str]
    narrowed: frozenset[str]


_BEHIND = frozenset("with without under over aged who whose that from of in at on near to".split())
"""Words that narrow down the noun in front of them, or begin what does."""

_NARROWING = frozenset("with who whose holding carrying aged under over".split())
"""Those of them behind which somebody stands who may do more than others."""

_MAY = frozenset("may can allowed permitted".split())

_RULES = frozenset("may can must need pay allowed banned forbidden exempt free entitled".split())


def _rules(side: Side) -> bool:
    """Whether a side says what somebody may or has to do."""
    return not _RULES.isdisjoint(word.lower for word in side.frame.words_in(side.clause))


def _group(side: Side) -> _Group | None:
    """Return whom a claim opens with, None where that is no plural."""
    words = side.frame.words
    end = next((i for i, word in enumerate(words) if _ends(word)), 0)
    if not end or "NOUN" not in (forms := base_forms(words[end - 1].lower)):
        return None
    head = words[end - 1].lower
    if forms["NOUN"] == head or not head.endswith("s"):
        return None
    verb = next((i for i, word in enumerate(words) if i >= end and _tells(word)), end)
    sorts, behind = _said(side, words[: end - 1]), _said(side, words[end:verb])
    return _Group(root(head), sorts, sorts | behind)


def _ends(word: Token) -> bool:
    return not word.is_word or word.lower in _BEHIND or _tells(word)


def _tells(word: Token) -> bool:
    """Whether a word is a claim's verb, as far as that can be known from it alone."""
    return word.lower in AUXILIARIES | {"pay", "need"} or is_past(word.lower)


def _said(side: Side, words: tuple[Token, ...]) -> frozenset[str]:
    """Return the roots of words that carry meaning of their own, and belong to no name."""
    named = (*side.frame.names, *side.frame.places)
    return frozenset(
        root(word.lower) for word in words if is_content(word) and not covered(word, named)
    )
