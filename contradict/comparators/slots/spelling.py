"""Spellings of one name: accents, saints, hyphens, and what transliteration changes."""

import re
import unicodedata
from functools import lru_cache

_ACCENTS = re.compile(r"[\u0300-\u036f]+")
_PLAIN = (
    *zip("øłđıæœ", "o l d i ae oe".split(), strict=True),
    *((sign, " ") for sign in "-‑–"),
    *((sign, "") for sign in "’'.,"),
    ("  ", " "),
    *((f" {saint} ", " st ") for saint in "saint sainte sint sankt".split()),
)
"""What is written for what, in this order."""
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile(r"[aeiouy]+")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Return `name` in the form that names are matched in.

    Case, accents, full stops and apostrophes go; hyphens become spaces; a word for a saint
    becomes "st"; a leading "the" goes. "Saint-Trond" gives "st trond".
    """
    folded = " " + " ".join(name.split()).casefold()
    if not folded.isascii():
        folded = _ACCENTS.sub("", unicodedata.normalize("NFKD", folded))
    for spelled, plain in _PLAIN:
        folded = folded.replace(spelled, plain)
    return " ".join(folded.split()).removeprefix("the ")


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """Return the consonants of a folded word, as far as transliterations keep them.

    "oleksandr" and "alexander" both give "lksndr".
    """
    spelled = word.replace("x", "ks").replace("ph", "f").replace("ck", "k").replace("kh", "h")
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", spelled))
