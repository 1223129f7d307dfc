"""What an entry of a reference work is on, by the heading that tells it from its namesakes."""

import re

_BRACKETS = re.compile(
    r"(?P<name>[^\W\d_a-z][^\n,;:()]{1,60}?) \(\s?(?P<what>[^\n()]{2,60}?)\s?\)\s+"
    r"(?P<opening>[\"“]?[^\W\d_a-z][^\n]{0,80})"
)
_COMMA = re.compile(
    r"(?P<name>[^\W\d_a-z][^\n,;:()]{1,60}?), (?P<what>[^\W\d_a-z][^\n.;:()]{2,60}?)\s+"
    r"(?=(?:The )?(?P=name)\b)"
)


def heading(text: str) -> str:
    """Return the heading that `text` opens with, as "Name (qualifier)", "" where it has none.

    A heading is told from prose by its echo: the sentence behind it begins with its name again.

    >>> heading("Alder House (Moss, Norway) The Alder House is a manor in Moss.")
    'Alder House (Moss, Norway)'
    >>> heading("Alder Vale, Orla County Alder Vale is a village.")
    'Alder Vale (Orla County)'
    """
    if (found := _BRACKETS.match(text)) and _echoed(found["name"], found["opening"]):
        return f"{found['name']} ({found['what']})"
    if found := _COMMA.match(text):
        return f"{found['name']} ({found['what']})"
    return ""


def _echoed(name: str, opening: str) -> bool:
    """Whether an opening gives a name again, or in full: "Sir Otto Lindh" behind "Otto Lindh"."""
    last = name.rsplit(maxsplit=1)[-1]
    return re.search(rf"\b{re.escape(last)}\b", opening) is not None
