"""What an entry of a reference work is on, by the heading that tells it from its namesakes."""

import re

from contradict.calendar_words import MONTH, WEEKDAY

_BRACKETS = re.compile(
    r"(?P<name>[^\W\d_a-z][^\n,;:()]{1,60}?) \(\s?(?P<what>[^\n()]{2,60}?)\s?\)\s+"
    r"(?P<opening>[\"“]?[^\W\d_a-z][^\n]{0,80})"
)
_COMMA = re.compile(
    r"(?P<name>[^\W\d_a-z][^\n,;:()]{1,60}?), (?P<what>[^\W\d_a-z][^\n.;:()]{2,60}?)\s+"
    r"(?=(?:The )?(?P=name)\b)"
)
_NO_QUALIFIER = re.compile(r"(?i:born|died)\b|.*:|[^a-z]*\d[^a-z]*$")
"""A ticker, or dates of life, unlike "1950 film": two works may differ on them for one subject."""
_DATE = re.compile(rf"(?:(?:{WEEKDAY}|{MONTH}|\d+(?:st|nd|rd|th)?)(?:,?\s|$))+")


def heading(text: str) -> str:
    """Return the heading that `text` opens with, as "Name (qualifier)", "" where it has none.

    A heading is told from prose by its echo: the sentence behind it begins with its name again.
    Dates, tickers and what a list or a sentence goes on from are no qualifiers.

    >>> heading("Alder House (Moss, Norway) The Alder House is a manor in Moss.")
    'Alder House (Moss, Norway)'
    >>> heading("Alder Vale, Orla County Alder Vale is a village.")
    'Alder Vale (Orla County)'
    """
    found = _BRACKETS.match(text)
    if found and _echoed(found["name"], found["opening"]):
        return "" if _NO_QUALIFIER.match(found["what"]) else f"{found['name']} ({found['what']})"
    if (found := _COMMA.match(text)) and _is_place_or_kind(found["what"]):
        return f"{found['name']} ({found['what']})"
    return ""


def _is_place_or_kind(what: str) -> bool:
    """Whether what stands behind a comma ends in a name, and is no date: not "Chile and"."""
    last = what.rsplit(maxsplit=1)[-1]
    return last[0].isupper() and last[-1].isalnum() and not _DATE.fullmatch(what)


def _echoed(name: str, opening: str) -> bool:
    """Whether an opening gives a name again, or in full: "Sir Otto Lindh" behind "Otto Lindh"."""
    last = name.rsplit(maxsplit=1)[-1]
    return re.search(rf"\b{re.escape(last)}\b", opening) is not None
