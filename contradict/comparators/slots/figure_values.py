"""What digits and number words are worth, and how precise they are."""

import re
from functools import lru_cache

from contradict.comparators.slots.number_words import cardinal
from contradict.comparators.slots.units import is_money


@lru_cache(maxsize=65536)
def value_of(digits: str, words: str, factor: float, unit: str) -> tuple[float, float]:
    """Return a figure's value and the size of its last digit that carries meaning.

    One of `digits` and `words` is empty. Both results leave out `factor`, which is what a scale
    word multiplies them by; like `unit`, it only helps to read the digits.
    """
    if words:
        value = cardinal(words)
        return value, 1.0 if "dozen" in words.lower() else _step(value)
    plain = re.sub(r"[\u00a0\u202f\u2009'’ ]", "", digits)
    point = _decimal_point(plain, factor, unit)
    whole, decimals = re.sub("[.,]", "", plain[:point]), plain[point + 1 :]
    if point == len(plain):
        return float(whole), _step(float(whole))
    return float(f"{whole}.{decimals}"), 10.0 ** -len(decimals)


def _decimal_point(digits: str, factor: float, unit: str) -> int:
    """Return where the decimals begin; the length where there are none.

    A lone separator before exactly three digits parts thousands: a comma always, a full stop in
    a count or a sum of money ("1.350 spaces"), where three decimals are unlikely.
    """
    separators = [i for i, sign in enumerate(digits) if sign in ".,"]
    if not separators:
        return len(digits)
    last = separators[-1]
    if len({digits[i] for i in separators}) == 2:
        return last
    thousands = len(separators) > 1 or (len(digits) - last == 4 and digits[0] != "0")
    countable = digits[last] == "," or (factor == 1 and (not unit or is_money(unit)))
    return len(digits) if thousands and (countable or len(separators) > 1) else last


def _step(value: float) -> float:
    """Return the size of the last digit that a whole number means.

    Final zeros are taken for rounding from 1,000 on, and two of them from 100 on: 350 is exact.
    """
    if value % 1:
        return 0.1
    digits = f"{value:.0f}"
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10.0**zeros if value >= 1000 or (value >= 100 and zeros > 1) else 1.0
