"""Designations: what tells one model, edition or bearer of a name from the next."""

import re

from contradict.comparators.slots.capitals import Scan

_VARIANTS = frozenset("pro max plus mini ultra air lite neo".split())
_MARKS = frozenset(("mk", "mark", "type", "model"))
_QUANTIFIED = frozenset(
    "% million billion trillion thousand per percent years year days hours minutes months weeks "
    "points goals times pm am bc ad".split()
)
_WITH_DIGIT = re.compile(r"[A-Z][A-Za-z]*-?\d+\w*|\d{1,3}[A-Za-z]{0,3}")
_NUMBER = re.compile(r"\d{1,3}[a-z]{0,3}")
_ROMAN = re.compile(r"(?=[IVX]{2,})X{0,3}(?:IX|IV|V?I{0,3})")


def begins_designation(found: Scan, i: int, start: int, end: int) -> bool:
    """Return whether token i begins a designation in the run from `start` to `end`."""
    word = found.tokens[i].text
    if i == start:
        return end == start + 1 and word[0].isalpha() and bool(_WITH_DIGIT.fullmatch(word))
    if word.lower() in _MARKS and i == end - 1:
        return _is_number(found, end)
    last_letter = i == end - 1 and len(word) == 1 and found.lower(end) != "."
    return last_letter or bool(_WITH_DIGIT.fullmatch(word) or _ROMAN.fullmatch(word))


def designation_end(found: Scan, cut: int, end: int) -> int:
    """Return where the name ends: behind its designation, whether in the run or just after it."""
    if cut == end or found.lower(cut) in _MARKS:
        stop = end + 1 if _is_number(found, end) else end
    else:
        stop = cut + 1
    while stop > cut and found.adjacent(stop - 1) and found.lower(stop) in _VARIANTS:
        stop += 1
    return stop


def _is_number(found: Scan, i: int) -> bool:
    """Return whether token i is a number that belongs to the name before it: "Polestar 4"."""
    if not found.adjacent(i - 1) or not _NUMBER.fullmatch(found.tokens[i].text):
        return False
    score = found.adjacent(i) and found.adjacent(i + 1) and found.tokens[i + 1].text[0].isupper()
    scored = score and found.tokens[i + 2].text.isdigit()
    return found.lower(i + 1) not in _QUANTIFIED and not scored and not _continues(found, i)


def _continues(found: Scan, i: int) -> bool:
    """Return whether the number goes on, as in the scores 2-1 and 3–0."""
    after = found.tokens[i + 1 : i + 2]
    return bool(after) and after[0].start == found.tokens[i].end and after[0].text[0] in "-–/:"
