"""Which word of a sentence is its finite verb.

English marks little on its words: "plans", "costs" or "cut" can be nouns and verbs. The
dictionary says what a word can be, its neighbours what it is here. Clauses that hang on another
("which ...", "when ...") are passed over, so that the verb found is the sentence's own.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise

from contradict.claims import words
from contradict.claims.readings import (
    SUBJECT_AND_VERB,
    certainty_of,
    is_past,
    lax_strength,
    strength,
)
from contradict.lexicon import Token, base_forms

_BREAKS = words.SUBORDINATORS | words.CONJUNCTIONS | words.PRONOUNS | frozenset(",;:()—–")


def is_title_case(tokens: Sequence[Token]) -> bool:
    """Return whether most longer words begin with a capital, as in a heading or a shout.

    What ends with a full stop has to have a capital on each, since a sentence may be full of
    names.
    """
    long = [token.text[0].isupper() for token in tokens if token.is_word and len(token.text) > 3]
    closed = bool(tokens) and tokens[-1].text == "."
    return len(long) > 2 and sum(long) > (0.99 if closed else 0.7) * len(long)


def finite_verb(
    tokens: Sequence[Token], start: int, end: int, *, title: bool, strict: bool = False
) -> int | None:
    """Return the index of the first word of the finite verb between `start` and `end`.

    The word at `start` itself counts only as a contraction ("It's"): a sentence that opens with
    its verb commands or asks. With `strict`, a word that may be a noun counts only where its
    neighbours suggest a verb, as in headings; otherwise such words count if there is nothing
    better. `title` says that the sentence is in title case, where a verb has a capital too.
    """
    if start < end and SUBJECT_AND_VERB.match(tokens[start].text):
        return start
    found, spare = _first(tokens, start, end, lambda i: strength(tokens, i, title))
    if found is None and not strict and not title:
        found, spare = _first(tokens, start, end, lambda i: lax_strength(tokens, i, title))
    return spare if found is None and not strict else found


def _first(
    tokens: Sequence[Token], start: int, end: int, strength: Callable[[int], int]
) -> tuple[int | None, int | None]:
    """Return the first verb that hangs on no subordinator, and a spare one.

    A certain verb beats a possible one. The spare is one that seems to describe a noun only.
    """
    hanging, possible, spare, i = False, None, None, start + 1
    while i < end:
        certainty = strength(i)
        if possible is None and (behind := _past_apposition(tokens, i, end)):
            i = behind
        elif _hangs(tokens, i):
            aside = _past_aside(tokens, i, end)
            hanging, i = aside is None, aside or i + 1
        elif certainty and hanging:
            hanging, i = False, _past_group(tokens, i, end)
        elif certainty and _describes(tokens, i, end):
            spare, i = i if spare is None else spare, i + 1
        elif certainty == 2:
            return (possible if _keeps(tokens, possible, i) else i), spare
        else:
            possible, i = i if possible is None and certainty else possible, i + 1
    return possible, spare


def _hangs(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at `i` opens a subordinate clause; "of that year" doesn't."""
    return tokens[i].text.lower() in words.SUBORDINATORS and tokens[
        i - 1
    ].text.lower() not in words.PREPOSITIONS - {"of"}


def _past_aside(tokens: Sequence[Token], i: int, end: int) -> int | None:
    """Return the index of the comma that closes a clause which a comma opened, if there is one."""
    if tokens[i - 1].text != ",":
        return None
    return next((k for k in range(i + 1, end) if tokens[k].text == ","), None)


def _past_apposition(tokens: Sequence[Token], i: int, end: int) -> int | None:
    """Return the index of the verb behind an insertion that the comma at `i` opens, if any.

    "Sunbrick, a maker of tiles based in Ibadan, has", "The depot, opened in 2018, holds".
    """
    if tokens[i].text != ",":
        return None
    verbs = (k + 1 for k in range(i + 1, end - 1) if tokens[k].text == ",")
    return next((k for k in verbs if certainty_of(tokens[k].text.lower()) == 2), None)


def _past_group(tokens: Sequence[Token], i: int, end: int) -> int:
    """Return the index behind a verb and its auxiliaries, adverbs and participles."""
    i += 1
    while i < end and _in_group(tokens[i].text):
        i += 1
    return i


def _in_group(word: str) -> bool:
    lower = word.lower()
    return (
        lower in words.FINITE
        or lower in {"be", "been", "being", "not"}
        or (lower.endswith("ly") and "ADV" in base_forms(word))
        or ("VERB" in base_forms(word) and is_past(word))
    )


def _keeps(tokens: Sequence[Token], possible: int | None, certain: int) -> bool:
    """Whether a possible verb beats the certain one behind it.

    It does where another clause opens between them ("makes cars that were"), or where the
    certain one can be a participle ("build on modems designed by").
    """
    if possible is None or certain == possible + 1:
        return False
    between = {token.text.lower() for token in tokens[possible + 1 : certain]}
    if tokens[certain].text.lower() in words.FINITE:
        return bool(between & _BREAKS)
    return bool(between & (_BREAKS | {"to"})) or _precedes_preposition(tokens, certain)


def _precedes_preposition(tokens: Sequence[Token], i: int) -> bool:
    return (
        is_past(tokens[i].text)
        and tokens[i].text.lower() not in words.FINITE
        and i + 1 < len(tokens)
        and tokens[i + 1].text.lower() in words.PREPOSITIONS
    )


def _describes(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Whether a participle only describes its noun: "cars made in Korea will be sold"."""
    if not _precedes_preposition(tokens, i):
        return False
    for before, token in pairwise(tokens[i:end]):
        if token.text == "am" and before.text[0].isdigit():
            continue
        if token.text in words.FINITE or token.text.lower() in _BREAKS:
            return token.text in words.FINITE
    return False
