"""English words: how a text falls into them, their base forms, their parts of speech.

Base forms and parts of speech come from lemminflect's dictionary (MIT; the NIH SPECIALIST
lexicon), which ships inside its package: no model, no network, a few microseconds a word once
seen. It says what a word *can* be, not what it is in a sentence; callers decide from context.
"""

import re
from functools import lru_cache
from sys import intern
from typing import NamedTuple

_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’\-‑][^\W\d_]+)*(?:\d+\b)?|\S")
_POSSESSIVE = re.compile(r"['’]s?$")

AUXILIARIES = frozenset(
    "am is are was were be been being has have had having do does did will would shall should "
    "can could may might must ought".split()
)
"""Words that mark a clause as asserting something even where its main verb is unknown."""

NEGATIONS = frozenset(
    "not no never none nobody nothing neither nor nowhere without cannot n't hardly".split()
)
"""Words that turn what follows into its opposite."""


class Token(NamedTuple):
    """A word, number or sign of a text: `text == searched[start:end]`.

    `lower` is it in lower case, without a closing possessive: "Polestar's" gives "polestar". Of all
    records these are the most, and a named tuple is made in half the time.
    """

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter."""
        return self.text[0].isalpha()


@lru_cache(maxsize=65536)
def _lower(word: str) -> str:
    return intern(_POSSESSIVE.sub("", word.lower()) or word)


def tokens(text: str) -> tuple[Token, ...]:
    """Return the words, numbers and signs of `text`, in order; white space is left out."""
    return tuple([token_at(m.start(), m.end(), m.group()) for m in _TOKEN.finditer(text)])


def token_at(start: int, end: int, text: str) -> Token:
    """Return the token `text`, which stands from `start` to `end`."""
    return Token(start, end, intern(text), _lower(text))


@lru_cache(maxsize=65536)
def base_forms(word: str) -> dict[str, str]:
    """Return the base form of `word` as each part of speech it can be.

    >>> base_forms("plants")
    {'NOUN': 'plant', 'VERB': 'plant'}

    Keys are `NOUN`, `VERB`, `ADJ`, `ADV`, `AUX`, `PROPN`; a word that the dictionary lacks
    gives an empty dict.
    """
    from lemminflect import getAllLemmas

    return {part: forms[0] for part, forms in sorted(getAllLemmas(word.lower()).items())}


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """Return one base form for matching: the verb's if it can be one, else the noun's.

    A word the dictionary lacks stays as it is, in lower case.
    """
    forms = base_forms(word)
    return forms.get("VERB") or forms.get("NOUN") or next(iter(forms.values()), word.lower())


def can_be_verb(word: str) -> bool:
    """Return whether `word`, as it is spelled, is some form of a verb or an auxiliary."""
    return word.lower() in AUXILIARIES or "VERB" in base_forms(word)


def is_finite(word: Token) -> bool:
    """Return whether `word` can be the verb of a sentence: an auxiliary, "carries", "showed"."""
    if word.lower in AUXILIARIES:
        return True
    third = word.lower.endswith("s") and "VERB" in base_forms(word.lower)
    return word.text.islower() and (third or is_past(word.text))


def is_negation(word: str) -> bool:
    """Return whether `word` negates: "not", "nobody", "didn't"."""
    lowered = word.lower().replace("’", "'")
    return lowered in NEGATIONS or lowered.endswith("n't")


def is_past(word: str) -> bool:
    """Return whether `word` can be a verb's past form: "was", "took", "opened"."""
    lowered = word.lower()
    verb = base_forms(lowered).get("VERB") or base_forms(lowered).get("AUX", "")
    present = lowered in {verb, "am", "is", "are", "has", "does"} or lowered.endswith("ing")
    return bool(verb) and not present and not (lowered.endswith("s") and lowered != "was")
