"""How likely a word is a finite verb where it stands.

English marks little on its words: "plans", "costs" or "cut" can be nouns and verbs. The
dictionary says what a word can be, its neighbours what it is here.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from contradict.claims import words
from contradict.lexicon import Token, base_forms

SUBJECT_AND_VERB = re.compile(
    r"(?:i|you|he|she|it|we|they|there|that|this|here)['’](?:s|m|re|ve|d|ll)$", re.IGNORECASE
)
_CONTRACTION = re.compile(rf"n['’]t$|who['’]s$|{SUBJECT_AND_VERB.pattern}", re.IGNORECASE)
_BEFORE_NOUNS = words.NUMBERS | frozenset("this these those both several many few".split())
_AFTER_THESE_MAY_VERB = _BEFORE_NOUNS | frozenset("that all some most each".split())
_NOUNS_TOO = frozenset("will can might must may".split())


def is_past(word: str) -> bool:
    """Return whether `word` is a past tense or participle by its form: "opened", "built", "cut"."""
    lower = word.lower()
    if lower in words.UNCHANGED_PASTS:
        return True
    return base_forms(word).get("VERB", lower) != lower and not lower.endswith(("s", "ing"))


def strength(tokens: Sequence[Token], i: int, title: bool) -> int:
    """Return how surely the word at `i` is a finite verb: 2 certain, 1 possible, 0 not."""
    if not i or not _is_open(tokens, i, title):
        return 0
    text = tokens[i].text
    if text.lower() in _NOUNS_TOO and not tokens[i - 1].is_word:
        return 1
    certainty = certainty_of(text.lower())
    return certainty if certainty == 2 else int(_reads_as_verb(tokens, i))


def lax_strength(tokens: Sequence[Token], i: int, title: bool) -> int:
    """Return the strength of a word where no neighbours speak for a verb; an object does."""
    if not i or not _is_open(tokens, i, title) or _is_described(tokens, i):
        return 0
    behind = next((token.text for token in tokens[i + 1 :] if token.text != "!"), ".")
    if behind in {".", ":"}:
        return 0
    return 2 if _opens_object(behind) else 1


def _opens_object(word: str) -> bool:
    """Whether a word can only begin a noun phrase: "the", "three", "410"."""
    return word.lower() in words.DETERMINERS | words.NUMBERS or word[0].isdigit()


def _is_open(tokens: Sequence[Token], i: int, title: bool) -> bool:
    """Whether the word at `i` can be a finite verb as far as its form and last neighbour go."""
    text = tokens[i].text
    certainty = certainty_of(text.lower())
    if not certainty or (text[0].isupper() and not title):
        return False
    if i and certainty == 1 and _precedes_noun(tokens[i - 1].text.lower(), text):
        return False
    return not (i and (_blocks_verb(tokens[i - 1].text) or _is_no_auxiliary(tokens, i)))


def _precedes_noun(previous: str, word: str) -> bool:
    """Whether `previous` makes a noun of `word`: "two banks", "this plan", not "this makes"."""
    if previous in {"this", "that"} and word.endswith("s"):
        return False
    if previous in {"these", "those"} and not word.endswith("s"):
        return False
    return previous in _BEFORE_NOUNS


def _is_no_auxiliary(tokens: Sequence[Token], i: int) -> bool:
    """Whether "am" or "do" at `i` is something else: "9.15 am", "Estrela do Minho"."""
    previous, text = tokens[i - 1].text, tokens[i].text
    inside_name = previous[0].isupper() and i + 1 < len(tokens) and tokens[i + 1].text[0].isupper()
    return (text == "am" and previous[0].isdigit()) or (text == "do" and inside_name)


@lru_cache(maxsize=65536)
def certainty_of(word: str) -> int:
    """Return 2 for a word that can only be a finite verb, 1 for one that may be, else 0."""
    if word in words.FINITE or _CONTRACTION.search(word):
        return 2
    forms = base_forms(word)
    if "VERB" not in forms or word.endswith("ing") or word in words.BARE_PARTICIPLES:
        return 0
    if word in words.FUNCTION_WORDS or word == "be":
        return 0
    return 2 if forms["VERB"] != word and not {"NOUN", "ADJ"} & forms.keys() else 1


def _blocks_verb(previous: str) -> bool:
    """Whether no finite verb can stand behind `previous`."""
    lower = previous.lower()
    if lower in _AFTER_THESE_MAY_VERB:
        return False
    return (
        lower in words.DETERMINERS
        or (lower in words.PREPOSITIONS and lower not in {"since", "before", "about"})
        or lower in {"be", "been", "being", "€", "£", "$", "-"}
        or (len(lower) > 3 and lower.endswith(("'s", "’s")))
    )


def _reads_as_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether the neighbours of an ambiguous word fit a verb better than a noun."""
    previous, word = tokens[i - 1], tokens[i].text.lower()
    if is_past(word):
        return previous.is_word or previous.text[0].isdigit() or previous.text in {",", ")", "%"}
    if not previous.is_word or i + 1 >= len(tokens) or _is_described(tokens, i):
        return False
    following = tokens[i + 1].text
    if following.lower() in words.FINITE or following in {"of", "(", ":", ",", ".", "!"}:
        return False
    if _is_past_verb(tokens, i + 1):
        return False
    plural = previous.lower.endswith("s") or previous.lower in {"people", "they", "we", "i", "you"}
    if word.endswith("s") and not word.endswith("ss"):
        return not plural or previous.text[0].isupper()
    return plural


def _is_past_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word at `i` is the verb of the noun before it: "volumes fell by"."""
    behind = tokens[i + 1].text.lower() if i + 1 < len(tokens) else "."
    return is_past(tokens[i].text) and (behind in words.PREPOSITIONS or not behind[0].isalpha())


def _is_described(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word before `i` is its adjective: "rival firms", "the smart meters", "Guided".

    "The firm makes cranes" has a plural behind it, and so makes a verb of it.
    """
    word, forms = tokens[i - 1].text, base_forms(tokens[i - 1].text)
    if i == 1:
        return is_past(word)
    if not word[0].islower() or "ADJ" not in forms:
        return False
    behind_article = tokens[i - 2].text.lower() in words.DETERMINERS
    return "NOUN" not in forms or (behind_article and not _has_plural_behind(tokens, i))


def _has_plural_behind(tokens: Sequence[Token], i: int) -> bool:
    following = tokens[i + 1].text if i + 1 < len(tokens) else "."
    return _opens_object(following) or base_forms(following).get("NOUN", following) != following
