"""Another number in the format of a given one: near, far, with digits swapped, in words."""

import random
import re
from collections.abc import Sequence

_DIGITS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_WORDS = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen twenty"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_RANKS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_SCALES = ("thousand", "million", "billion", "trillion")
_LADDERS = (_WORDS, _TENS, _RANKS, _SCALES, ("half", "third", "quarter"))
_NEAR = 3
_CLOSE = 1.5
"""Factor within which a hedged number ("about 40") may be the same as another."""


def other_number(text: str, draw: random.Random, *, far: bool = False) -> str | None:
    """Return the words of a number with another value, or None where nothing can be changed.

    With `far`, it differs by more than the half.
    """
    found = list(_DIGITS.finditer(text))
    scale = _other_word(text, (_SCALES,), draw)
    if found and scale and draw.random() < 0.15:
        return scale
    if not found:
        return None if far else _other_word(text, _LADDERS, draw)
    match = draw.choice(found)
    new = other_digits(match.group(), draw, far=far)
    return _with_suffix(text[: match.start()] + new + text[match.end() :]) if new else None


def other_digits(digits: str, draw: random.Random, *, far: bool = False) -> str | None:
    """Return another figure of the same format: as many decimals, thousands grouped or not."""
    candidates = list(dict.fromkeys(_candidates(digits, draw)))
    value = float(digits.replace(",", ""))
    fits = [c for c in candidates if _differs(value, float(c.replace(",", "")), far)]
    return draw.choice(fits) if fits else None


def _differs(old: float, new: float, far: bool) -> bool:
    if old <= 1 and "." not in str(old).rstrip(".0"):
        return False
    if new <= 0 or new == old or (new == 1 and old > 1):
        return False
    return not far or not 1 / _CLOSE <= new / old <= _CLOSE


def _candidates(digits: str, draw: random.Random) -> list[str]:
    plain = digits.replace(",", "")
    value, decimals = float(plain), len(plain.partition(".")[2])
    zeros = len(plain) - len(plain.rstrip("0")) if "." not in plain else 0
    step = 10.0 ** (zeros - decimals)
    near = [value + sign * draw.randint(1, 9 if value > 20 else 4) * step for sign in (1, -1)]
    scaled = [value * draw.choice((2, 3, 10)), value / draw.choice((2, 4, 10))]
    made = [_formatted(v, decimals, "," in digits) for v in (*near, *scaled)]
    return [*made, *_swapped(digits), _one_changed(digits, draw)]


def _formatted(value: float, decimals: int, grouped: bool) -> str:
    return f"{value:{',' if grouped and value >= 1000 else ''}.{decimals}f}"


def _swapped(digits: str) -> list[str]:
    """Return the figure with two neighbouring digits, or those beside the point, swapped."""
    found = (
        digits[: m.start()] + m[3] + m[2] + m[1] + digits[m.end(3) :]
        for m in re.finditer(r"(?=(\d)([.,]?)(\d))", digits)
        if m[1] != m[3]
    )
    return [new for new in found if not new.startswith("0")]


def _one_changed(digits: str, draw: random.Random) -> str:
    at = draw.choice([i for i, sign in enumerate(digits) if sign.isdigit()])
    new = draw.choice([d for d in "123456789" if d != digits[at]])
    return digits[:at] + new + digits[at + 1 :]


def _with_suffix(text: str) -> str:
    """Return the text with the ordinal endings that its figures call for: 21th, 21st."""

    def fitted(match: re.Match[str]) -> str:
        number = int(match[1])
        teen = number % 100 in {11, 12, 13}
        return match[1] + ("th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th"))

    return re.sub(r"(\d+)(?:st|nd|rd|th)\b", fitted, text)


def _other_word(text: str, ladders: Sequence[Sequence[str]], draw: random.Random) -> str | None:
    """Return the text with a number word exchanged for another of its list."""
    for ladder in ladders:
        match = re.search(rf"\b(?:{'|'.join(ladder)})(?=s?\b)", text, re.IGNORECASE)
        if match:
            others = [word for word in ladder if word != match.group().lower()]
            at = ladder.index(match.group().lower())
            near = [word for word in others if abs(ladder.index(word) - at) <= _NEAR]
            new = draw.choice(near if draw.random() < 0.7 else others)
            new = new.capitalize() if match.group()[0].isupper() else new
            return text[: match.start()] + new + text[match.end() :]
    return None
