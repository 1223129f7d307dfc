"""Claims of two entries on namesakes: "Alder House (Moss)" is not "Alder House (Halden)".

A reference work has one entry for each of several towns, people or albums of one name, and tells
them apart in the headings alone: all else that an entry says goes by the name that they share.
"""

import re

from contradict.comparators.frames import Frame
from contradict.comparators.slots.spelling import fold
from contradict.comparators.subjects import acting_names

_HEADING = re.compile(r"(?P<name>[^()]+) \((?!(?:born|died)\b)(?P<what>[^():]*[a-z][^():]*)\)")
"""A heading whose qualifier tells namesakes apart; two works may differ on dates of life."""


def of_two_entries(left: Frame, right: Frame, *, copied: bool) -> bool:
    """Return whether two claims speak each of what its document is an entry on, and these differ.

    A qualifier that holds all words of the other ("Moss", "Moss, Norway") may mean the same. Of
    entries on namesakes that say it in the same words, `copied`, one may be the other, edited.
    """
    mine, yours = _heading(left), _heading(right)
    if not mine or not yours or not (_is_of(left, mine["name"]) and _is_of(right, yours["name"])):
        return False
    if _apart(mine["name"], yours["name"]):
        return True
    return not copied and _apart(mine["what"], yours["what"])


def _apart(left: str, right: str) -> bool:
    mine, yours = set(_words(left)), set(_words(right))
    return not (mine <= yours or yours <= mine)


def _heading(claim: Frame) -> re.Match[str] | None:
    """Return the heading of the entry that a claim stands in, if it does."""
    return _HEADING.fullmatch(claim.claim.topic[0]) if claim.claim.topic else None


def _is_of(claim: Frame, name: str) -> bool:
    """Whether a claim speaks of its entry's subject: by its name, a part of it, or by no name."""
    acting, words = acting_names(claim), {*_words(name)}
    return not acting or any({*one.base} <= words for one in acting if one.base)


def _words(text: str) -> list[str]:
    return [fold(word) for word in re.findall(r"[^\W_]+", text)]
