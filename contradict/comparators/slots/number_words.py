"""Numbers written in English words: "twenty-two", "half a million", "two thirds", "sixth".

Own code, because the libraries for it (text2num, word2number) convert a text as a whole and lose
the offsets, and stop at "a hundred", "half a million" and "three dozen"; finding the words takes
the same lists as reading them.
"""

import re
from functools import lru_cache

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_SMALL = {
    "zero": 0,
    **{word: number for number, word in enumerate(_ONES + _TEENS, start=1)},
    **{word: number * 10 for number, word in enumerate(_TENS, start=2)},
}
SCALES = {
    "thousand": 1e3, "lakh": 1e5, "million": 1e6, "crore": 1e7, "billion": 1e9, "trillion": 1e12,
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6, "bn": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
"""What a word or letter after a figure multiplies it by."""

_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINAL_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth "
    "nineteenth"
).split()
_ORDINALS = {
    **{word: number for number, word in enumerate(_ORDINAL_ONES + _ORDINAL_TEENS, start=1)},
    **{word.removesuffix("y") + "ieth": _SMALL[word] for word in _TENS},
    "hundredth": 100,
    "thousandth": 1000,
}
_DENOMINATORS = {
    "half": 2, "halves": 2, "quarter": 4, "quarters": 4,
    **{word + s: _ORDINALS[word] for word in (*_ORDINAL_ONES[2:], "tenth") for s in ("", "s")},
}  # fmt: skip


def _any(*words: str) -> str:
    return "(?:" + "|".join(sorted(words, key=len, reverse=True)) + ")"


_BELOW_100 = rf"(?:{_any(*_TENS)}(?:[-‑\s]{_any(*_ONES)})?|{_any(*_TEENS, *_ONES)})\b"
_HUNDREDS = rf"(?:(?:{_BELOW_100}|an?)\s+hundred\b(?:\s+(?:and\s+)?{_BELOW_100})?|{_BELOW_100})"
_BIG = r"(?:thousand|lakh|million|crore|billion|trillion)\b"
CARDINAL = (
    rf"(?:(?:{_HUNDREDS}(?:\s+and\s+a\s+half\b)?|half\s+an?|an?)\s+(?:{_BIG}|dozen\b)"
    rf"(?:(?:,|\s+and)?\s+{_HUNDREDS}(?:\s+thousand\b)?)*"
    rf"|{_HUNDREDS}(?:\s+and\s+a\s+half\b)?|zero\b)"
)
"""Pattern of a number in words, without surrounding word boundaries."""

ORDINAL = (
    rf"(?:(?:{_any(*_TENS)}[-‑\s])?{_any(*_ORDINAL_ONES)}"
    rf"|{_any(*(set(_ORDINALS) - set(_ORDINAL_ONES)))})"
)
"""Pattern of "second", "twenty-first", "hundredth"."""

FRACTION = (
    rf"(?:(?:{_any(*_ONES)}|an?)[-‑\s]{_any(*_DENOMINATORS)}\b|half\b)"
    rf"|(?:{_any(*_ONES)})\s+(?:out\s+of|in)\s+{_any(*_ONES, 'ten')}"
)
"""Pattern of "a third", "three-quarters", "half", "one in five"."""

_WORD = re.compile(r"[a-z]+")


@lru_cache(maxsize=4096)
def cardinal(words: str) -> float:
    """Return what words that match `CARDINAL` stand for: "two and a half million" is 2500000."""
    total = current = 0.0
    for word in _WORD.findall(words.lower()):
        if word == "half":
            current += 0.5
        elif word == "dozen":
            current = (current or 1) * 12
        elif word == "hundred":
            current = (current or 1) * 100
        elif word in SCALES:
            total, current = total + (current or (total == 0)) * SCALES[word], 0.0
        else:
            current += _SMALL.get(word, 0)
    return total + current


@lru_cache(maxsize=1024)
def ordinal(words: str) -> int:
    """Return the rank that words matching `ORDINAL` stand for: "twenty-first" is 21."""
    return sum(_ORDINALS.get(w, _SMALL.get(w, 0)) for w in _WORD.findall(words.lower()))


@lru_cache(maxsize=1024)
def fraction(words: str) -> float:
    """Return the share that words matching `FRACTION` stand for: "a quarter" is 0.25."""
    found = _WORD.findall(words.lower())
    top = _SMALL.get(found[0], 1)
    return top / _DENOMINATORS.get(found[-1], _SMALL.get(found[-1], 1))
