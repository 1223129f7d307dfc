"""Clauses: the stretches of a claim that assert one thing, and how firmly each asserts it.

No parser ships with a package that needs no download, so clauses come from punctuation and
conjunctions, which carry most of news prose, and everything else from closed word classes.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal, Protocol

from contradict.comparators.custody import left_custody
from contradict.comparators.denials import Denial, denials
from contradict.comparators.sequence import order
from contradict.comparators.slots.value import Value
from contradict.comparators.vocabulary import (
    CONDITIONS,
    DISMISSED,
    ESTIMATES,
    LEGENDS,
    MISTAKEN,
    PLANS,
    POSSIBILITIES,
    REJECTIONS,
    TALK,
    TELLINGS,
    UNTRUE,
    root,
    roots_of,
)
from contradict.lexicon import AUXILIARIES, Token, base_forms, is_negation, is_past

Modality = Literal["fact", "plan", "possible", "conditional", "estimate"]
"""How firmly a clause asserts what it says."""

LONG = 60
"""Words from which a sentence is read as a list of clauses, cut at each comma."""

_SUBORDINATORS = (
    "which|who|whose|where|while|whereas|although|though|but|unlike|because|since|after|before|"
    "when|if|unless|until|so that|despite|however|and it|and they|and he|and she"
)
_DENYING = (
    "(?:(?:has|have|had) )?(?:denied|failed|refused|declined)|denies|fails to|refuses|declines to|"
    "(?:did|does|do|has|have|had|was|were|is|are|will|would|can|could) (?:not|never)|never"
)
"""Verbs behind "and" that turn round what follows, and nothing before: "paid, and did not sue"."""

_END = re.compile(
    rf";|\s[—–-]\s|—|,[\"”]?\s+(?=(?:{_SUBORDINATORS})\b)|,[\"”]\s|,\s(?=[\"“])|"
    rf"\s(?=and (?:{_DENYING})\b)|"
    r"\s(?=(?:while|whereas|although|though|but|that (?:has|have|had|is|are|was|were|will))\b)",
    re.IGNORECASE,
)
_ITEM_END = re.compile(r",\s|\sand\s(?=(?P<verb>[a-z]+)\b)")
_LEADING = re.compile(
    r"^\W*(?:while|although|though|if|unless|when|after|before|as|since|despite|with|unlike|"
    r"because|should|were)\b[^,]*,",
    re.IGNORECASE,
)
_AFTERTHOUGHT = re.compile(
    r", (?:which|but (?:that|this|it)) (?:is|was|has proved) "
    r"(?:simply |quite |plainly )?(?:wrong|false|untrue|incorrect|not true|nonsense|a myth)\b"
)
_CONDITION = re.compile(
    r"\b(?i:(?:provided|assuming|on condition|in the event) that|in the event of|so long as)\b"
    r"|\b[Aa]s long as (?:the|an?|it|he|she|they|his|her|its|their|[A-Z]\w+)\b"
    r"|\b(?:would|could|will)\b[^,;]*?\s(?:were (?=[^,;]*?\sto\s)|should )"
    r"(?:the|an?|it|he|she|they|his|her|its|their|no|[A-Z]\w+)\b"
    r"|(?<!\bthat )(?<!\bwhich )(?<!\bwho )\bwould (?:not |never )?have (?!to\b)"
    r"|^Without [^,;]{3,60}, [^,;]*?\b(?:would|(?:will|must) have to|will be forced to)\b"
)
"""A condition of what follows from it: "would strike were the firm to refuse", "would have struck".
What "would have let drillers in" is a paper that somebody signed or not.
"""

_TO_COME = frozenset({("is", "to"), ("are", "to"), ("was", "to"), ("were", "to")})
_PLANNED = {
    "planning": ("to",),
    "going": ("to", "ahead"),
    "set": ("to", "for"),
}
"""Words that tell of a plan before these words alone: who set a record had it all behind him."""
_TOYING = {
    *(("thinking", "of"), ("thinking", "about"), ("toying", "with"), ("flirting", "with")),
    *(("tipped", "to"), ("tipped", "for")),
}
"""Two words that leave open what comes of it."""
_UNSAID = frozenset(
    (no, said) for no in ("never", "not") for said in ("said", "say", "claimed", "claim", "stated")
)
"""Two words by which somebody has not said what follows, true or not."""
_LIKELY_VALUE = frozenset(
    "cost price bill total value number figure sum toll size length share rate outcome".split()
)
_FUNCTION_WORDS = frozenset(
    "a an the of in at on to from by for with and or as that this these those it its they their "
    "he his she her we our you your i be have do will would shall should can could may might must "
    "not no than then there here which who whom whose where when while also into onto over under "
    "about after before during since until between among through per some any all each every "
    "very more most such own s t one so up out off if but because now "
    "far already meanwhile".split()
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of the claim that asserts one thing.

    `roots` are its content words, without values, names and attributions; `stated` are all of
    them with their words. `left` is the custody that somebody leaves. `denials` are the words that
    turn it round.
    """

    start: int
    end: int
    roots: frozenset[str]
    stated: frozenset[str]
    left: frozenset[str]
    denials: tuple[Denial, ...]
    modality: Modality
    rejected: bool

    def __contains__(self, value: Value | Token) -> bool:
        """Whether `value` begins within the clause."""
        return self.start <= value.start < self.end

    @property
    def negations(self) -> int:
        """How many words turn the clause round, whatever they deny."""
        return len(self.denials)


def clauses_of(
    text: str, words: Sequence[Token], values: Sequence[Value], credited: Sequence[Value]
) -> tuple[Clause, ...]:
    """Return the clauses of `text`, in order, that together cover it.

    What belongs to `values` is no word of a clause; what belongs to `credited`, the words that say
    who says so, only tells how firmly it is said. A condition holds for all of a sentence, unless
    that is so long that it is read as a list.
    """
    ends = [*_ends(text, words), len(text)]
    found = tuple(
        _clause(start, end, [w for w in words if start <= w.start < end], values, credited)
        for start, end in zip([0, *ends[:-1]], ends, strict=True)
    )
    found = _with_afterthought(text, found)
    conditional = any(clause.modality == "conditional" for clause in found)
    if len(words) <= LONG and (conditional or _CONDITION.search(text)):
        return tuple(replace(clause, modality="conditional") for clause in found)
    return found


def _with_afterthought(text: str, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """Return the clauses turned round that stand before an afterthought which rejects them.

    "Many believe that Romans built it, which is wrong" says that they did not.
    """
    found = _AFTERTHOUGHT.search(text)
    if not found:
        return clauses
    return tuple(
        replace(clause, rejected=not clause.rejected) if clause.end <= found.start() + 2 else clause
        for clause in clauses
    )


def _ends(text: str, words: Sequence[Token]) -> list[int]:
    """Return where clauses end before the text does, in order."""
    leading = _LEADING.match(text)
    cuts = {leading.end() if leading else 0, *(m.end() for m in _END.finditer(text))}
    if len(words) > LONG and _is_prose(words):
        cuts |= {*_item_ends(text)}
    return sorted(cuts - {0, len(text)})


def _is_prose(words: Sequence[Token]) -> bool:
    """Whether at least 3 in 5 words are in lower case: menus and tables read as one are no list."""
    return sum(word.text.islower() for word in words) >= 0.6 * len(words)


def _item_ends(text: str) -> Iterator[int]:
    """Yield the cuts of an enumeration: each comma, and each "and" before a past form."""
    for match in _ITEM_END.finditer(text):
        if not match["verb"] or is_past(match["verb"]):
            yield match.end()


def _clause(
    start: int,
    end: int,
    words: Sequence[Token],
    values: Sequence[Value],
    credited: Sequence[Value],
) -> Clause:
    # What belongs to a value says nothing else: the fifth of May is no possibility.
    said = [word for word in words if not covered(word, values)]
    lower = [word.lower for word in said]
    content = [word for word in said if not covered(word, credited)]
    telling = frozenset(root for root, word in roots_of(content) if is_content(word))
    stated = [*filter(is_content, words)]
    return Clause(
        start,
        end,
        telling | _order(content),
        frozenset(root for root, _ in roots_of(stated)),
        _left(lower),
        denials(words, said, stated),
        _modality(lower, _opening(words)),
        _rejects(lower),
    )


def _left(words: Sequence[str]) -> frozenset[str]:
    """Return the roots of the custody that is left, but of what is told of otherwise too."""
    left = map(root, left_custody(words))
    return frozenset(one for one in left if sum(root(word) == one for word in words) == 1)


def _rejects(words: Sequence[str]) -> bool:
    """Whether words take back what they repeat: "the myth that", "wrongly claims that"."""
    pairs = {*pairwise(words)}
    told = {word for pair in pairs if not MISTAKEN.isdisjoint(pair) for word in pair}
    mistaken = not TELLINGS.isdisjoint(map(root, told))
    known = bool((LEGENDS | UNTRUE | _UNSAID) & pairs) or not REJECTIONS.isdisjoint(words)
    return known or mistaken or _dismiss(words) or _is_bygone(words)


def _is_bygone(words: Sequence[str]) -> bool:
    """Whether words tell of what is so no more: "used to say", and not "was also used to cut"."""
    return any(
        pair == ("used", "to") and AUXILIARIES.isdisjoint(words[max(0, i - 2) : i])
        for i, pair in enumerate(pairwise(words))
    )


def _dismiss(words: Sequence[str]) -> bool:
    """Whether talk of something is rejected: "rubbished all reports that"."""
    return any(
        base_forms(word).get("VERB", word) in DISMISSED
        and any(base_forms(one).get("NOUN") in TALK for one in words[i + 1 : i + 4])
        for i, word in enumerate(words)
    )


def _order(words: Sequence[Token]) -> frozenset[str]:
    """Return whether what is told came before or after another event, as the root of that word."""
    found = order(words)
    return frozenset((found.word,)) if found and found.event else frozenset()


class Stretch(Protocol):
    """A part of a text, from `start` to `end`."""

    @property
    def start(self) -> int:
        """Position of its first character."""
        ...

    @property
    def end(self) -> int:
        """Position behind its last character."""
        ...


def covered(stretch: Stretch, spans: Sequence[Stretch]) -> bool:
    """Return whether a word, value or clause overlaps any of `spans`."""
    return any(stretch.start < span.end and span.start < stretch.end for span in spans)


def is_content(word: Token) -> bool:
    """Return whether a word carries meaning of its own."""
    lower = word.lower
    if not word.is_word or lower in _FUNCTION_WORDS or is_negation(word.text):
        return False
    forms = base_forms(lower)
    return "AUX" not in forms and forms.get("VERB") not in {"be", "have", "do"}


def _opening(words: Sequence[Token]) -> str:
    """Return the first word, by which a clause may open as a condition: "were the levy to fail".

    "Were told that" goes on from a subject before it, and opens nothing.
    """
    first, second = [*(word.lower for word in words[:2]), "", ""][:2]
    return "" if first == "were" and is_past(second) else first


def _modality(words: Sequence[str], first: str) -> Modality:
    """Return the least firm reading that the words of a clause, `first` in front, call for.

    "No bicycle may enter" is a firm ban, and "whatever you may have heard" no doubt at all.
    """
    said, pairs = set(words), {*pairwise(words)}
    if "if" in said or "unless" in said or first in CONDITIONS:
        return "conditional"
    likely = any(a == "likely" and b in _LIKELY_VALUE for a, b in pairs)
    if likely or said & ESTIMATES - {"expects", "expect", "likely"}:
        return "estimate"
    permitted = first in {"no", "nobody"} or "whatever" in said
    wished = ("would", "like") in pairs and ("like", "to") not in pairs  # "would like to thank"
    if wished or pairs & _TOYING or said & POSSIBILITIES - ({"may"} if permitted else set[str]()):
        return "possible"
    idle = {word for word, after in _PLANNED.items() if not any((word, a) in pairs for a in after)}
    return "plan" if said & (PLANS - idle) or pairs & _TO_COME else "fact"
