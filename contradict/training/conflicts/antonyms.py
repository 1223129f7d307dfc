"""Exchanges a word for its opposite, or for another answer to the same question."""

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from lemminflect import getInflection, getLemma

from contradict.claims.grammar import parse
from contradict.lexicon import Token, base_forms, is_negation, tokens
from contradict.training.conflicts.altering import Altered, occurs, replaced
from contradict.training.conflicts.opposites import OPPOSITES, SIBLINGS
from contradict.training.values import Pools

Others = Callable[[Sequence[Token], int], Sequence[str]]
"""Gives what may stand for the word at an index."""

_TAGS = {
    "VERB": ("VBD", "VBN", "VBZ", "VBG", "VB"),
    "NOUN": ("NN", "NNS"),
    "ADJ": ("JJ",),
    "ADV": ("RB",),
}
_INFLECTED = frozenset(("VERB", "NOUN"))
_AUXILIARIES = frozenset("is are was were be been being has have had".split())
_POSSESSIVES = frozenset("the a an his her its their".split())


def opposite(premise: str, hypothesis: str, pools: Pools, draw: random.Random) -> Altered | None:
    """Return the hypothesis with a word of the premise turned into its opposite."""
    del pools
    text = exchanged(premise, hypothesis, _opposites_of, draw)
    return Altered(text, "opposite word") if text else None


def sibling(premise: str, hypothesis: str, pools: Pools, draw: random.Random) -> Altered | None:
    """Return the hypothesis with a word of the premise exchanged for another of its set."""
    del pools
    text = exchanged(premise, hypothesis, _siblings_of, draw)
    return Altered(text, "other word of its set") if text else None


def exchanged(premise: str, hypothesis: str, others: Others, draw: random.Random) -> str | None:
    """Return the hypothesis with one word exchanged that it and the premise hold.

    None where no word has others that the premise lacks, and for negated sentences, whose
    words may be denied.
    """
    found = tokens(hypothesis)
    if any(is_negation(token.text) for token in found):
        return None
    for i in draw.sample(range(len(found)), len(found)):
        word = found[i].text
        if not word.islower() or not occurs(word, premise) or occurs(word, hypothesis) != 1:
            continue
        if new := [other for other in others(found, i) if not occurs(other, premise)]:
            return replaced(hypothesis, found[i].start, found[i].end, draw.choice(new))
    return None


def _opposites_of(found: Sequence[Token], i: int) -> list[str]:
    """Return the opposites of a word in its own form."""
    word = found[i].text
    opposites = list(_table()["OTHER"].get(word, ()))
    for part in _parts(found, i):
        lemma = base_forms(word).get(part, word)
        tag = _tag(found, i, lemma, part)
        opposites += [_in_form(other, tag) for other in _table()[part].get(lemma, ())]
    return list(dict.fromkeys(opposites))


def _in_form(lemma: str, tag: str) -> str:
    return next(iter(getInflection(lemma, tag)), lemma) if tag else lemma


def _parts(found: Sequence[Token], i: int) -> Iterator[str]:
    """Yield the part of speech the word has here, none where its neighbours don't tell."""
    word = found[i].text
    parts = set(base_forms(word)) & _TAGS.keys()
    before = found[i - 1].text.lower() if i else ""
    behind = found[i + 1].text if i + 1 < len(found) else "."
    if before in _POSSESSIVES:
        parts -= {"VERB"}
    elif word.endswith("ed") and "VERB" in parts and before not in {"is", "are"}:
        parts = {"VERB"}
    if {"NOUN", "VERB"} <= parts and parse(tuple(found)).verb == i:
        parts = {"VERB"}
    if {"ADJ", "NOUN"} <= parts:
        parts -= {"NOUN"} if "NOUN" in base_forms(behind) else {"ADJ"}
    if len(parts) == 1:
        yield from parts


def _tag(found: Sequence[Token], i: int, lemma: str, part: str) -> str:
    """Return the inflection of the word at `i`; empty for parts of speech that keep theirs."""
    if part not in _INFLECTED:
        return ""
    tags = [tag for tag in _TAGS[part] if found[i].text in getInflection(lemma, tag)]
    before = {token.text.lower() for token in found[max(0, i - 3) : i]}
    if "VBN" in tags and not before.isdisjoint(_AUXILIARIES):
        return "VBN"
    return tags[0] if tags else ""


def _siblings_of(found: Sequence[Token], i: int) -> list[str]:
    """Return the other words of a noun's set, in its number; none for a word in a list."""
    word = found[i].text
    neighbours = {found[k].text for k in (i - 1, i + 1) if 0 <= k < len(found)}
    if neighbours & {"and", "or", ","}:
        return []
    singular = next(iter(getLemma(word, "NOUN")), word)
    tag = "NNS" if singular != word else ""
    others = _sets().get(singular, ()) or _sets().get(word, ())
    return [_in_form(other, tag) for other in others]


@cache
def _table() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    made: dict[str, dict[str, list[str]]] = {part: defaultdict(list) for part in OPPOSITES}
    for part, pairs in OPPOSITES.items():
        for pair in pairs.split():
            left, sign, right = re.split("([/>])", pair)
            made[part][left].append(right)
            if sign == "/":
                made[part][right].append(left)
    return {part: {w: tuple(o) for w, o in words.items()} for part, words in made.items()}


@cache
def _sets() -> Mapping[str, tuple[str, ...]]:
    made: dict[str, tuple[str, ...]] = {}
    for line in (line.split() for line in SIBLINGS.splitlines()):
        for word in line:
            made.setdefault(word, tuple(other for other in line if other != word))
    return made
