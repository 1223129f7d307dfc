"""Which values of a hypothesis the premise states so that no other can be true beside them."""

import re
from collections.abc import Iterator

from contradict.calendar_words import MONTHS
from contradict.claims.grammar import parse
from contradict.lexicon import tokens
from contradict.training.conflicts.altering import occurs
from contradict.training.values import Mention, Pools, mentions

_RANGE = re.compile(
    r"\b(?:from|to|until|since|between|and|by|before|after|through|or)\s$|[-–/]$", re.I
)
_LIST = re.compile(r"(?:,| and| or|&)\s$", re.I)
_LISTED = re.compile(r"(?:,? (?:and|or)|,) (?:the )?[A-Z]")
_LISTED_DATE = re.compile(r"[\da-z],? (?:and|or) (?:in |on )?$")
_NAMED = re.compile(r"(?<=[a-z,] )[A-Z]\w+ $")
"""A name that a number belongs to: "the Billboard 200"."""
_SITED = re.compile(r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Ff]rom|to|outside|around|of|across) (?:the )?$")
_EXAMPLES = re.compile(
    r"\b(?:includ\w+|such as|e\.g\.|for example|also|another|among|one of|some of|featur\w+|"
    r"collaborat\w+|alongside|along with|offices|branches|toured|tours|visited|like)\b",
    re.I,
)
"""Words that leave room for further true answers (shape F3 of the false positives)."""
_EXCLUSIVE = re.compile(
    r"\b(?:w[io]ns?|winner|beat|defeat\w*|elected|appointed|succeed\w*|first|only|found(?:ed|er)|"
    r"direct(?:ed|or)|wr(?:ote|itten)|author|compos\w+|discovered|invented|captain|president|"
    r"chair\w*|CEO|head|headquarter\w*|capital|larg\w+|led|born|died|killed|mayor|minister|"
    r"husband|wife|father|mother|son|daughter|married|named|creat\w+|produced|owned|sole|most|"
    r"replac\w+)\b"
)
"""What only one can have done or be: elsewhere another subject is just another subject (F6)."""


def single_values(premise: str, hypothesis: str, pools: Pools) -> Iterator[Mention]:
    """Yield the values that the hypothesis states once, the premise too, and that stand alone."""
    verb = _verb_start(hypothesis)
    for mention in mentions(hypothesis, pools.first_names):
        if not occurs(mention.text, premise) or occurs(mention.text, hypothesis) != 1:
            continue
        before = hypothesis[: mention.start]
        safe = not _is_quoted(before) and _has_same_bound(premise, mention, before)
        if safe and _is_single(hypothesis, mention, verb):
            yield mention


def _verb_start(text: str) -> int:
    clause = parse(tokens(text))
    return len(text) if clause.verb is None else clause.tokens[clause.verb].start


def _is_quoted(before: str) -> bool:
    return (before.count('"') + before.count("“") - before.count("”")) % 2 == 1


def _has_same_bound(premise: str, mention: Mention, before: str) -> bool:
    """Whether an end of a range in the premise is the same end in the hypothesis."""
    at = premise.find(mention.text)
    theirs, ours = _RANGE.search(premise[:at]), _RANGE.search(before)
    if theirs is None or ours is None:
        opens = re.match(r"\s?[-–/]\s?\d", premise[at + len(mention.text) :])
        return theirs is ours and opens is None
    return theirs.group().lower() == ours.group().lower()


def _is_single(hypothesis: str, mention: Mention, verb: int) -> bool:
    before = hypothesis[: mention.start]
    if mention.kind == "date":
        return _LISTED_DATE.search(before) is None
    if mention.kind == "number":
        return not _is_part_of_name(hypothesis, mention)
    if mention.kind == "place" and not _SITED.search(before):
        return False
    listed = _LIST.search(before) or _LISTED.match(hypothesis, mention.end)
    if listed or _EXAMPLES.search(hypothesis):
        return False
    return mention.start > verb or bool(_EXCLUSIVE.search(hypothesis))


def _is_part_of_name(text: str, number: Mention) -> bool:
    """Whether a number belongs to a name, a date or a phrase: "Billboard 200", "or two"."""
    before, named = text[: number.start], re.match(r" [A-Z]", text[number.end :])
    spelt = number.text[0].isupper() and named is not None
    dated = any(month in before[-10:] for month in MONTHS)
    return dated or spelt or bool(_NAMED.search(before)) or before.endswith(" or ")
