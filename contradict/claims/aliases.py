"""Other names that a document gives for someone: "Corvid plc (the Lender)", "known as the Fox".

A contract calls a bank "the Lender" from its second line on, and a feature a boxer "the Hammer".
No other document does, so that what is said of them meets nothing until the name is written out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contradict.lexicon import base_forms

_NAME = r"(?P<name>[A-Z][\w.&'’-]*(?:\s(?:of\s|de\s|van\s|von\s|&\s|and\s)?[A-Z][\w&'’-]*)*)"
_FORM = r"(?:\s(?:plc|ltd|inc)\b\.?)?"
_ALIAS = r"(?P<alias>{first}[\w-]*(?:\s(?:of\s(?:the\s)?)?[A-Z][\w-]*){{0,3}})"
_OTHER = r"(?P<the>[Tt]he\s)?" + _ALIAS.format(first="[A-Z]")
_PATTERNS = (
    re.compile(rf"{_NAME}{_FORM}\s\((?P<the>the)\s{_ALIAS.format(first='[A-Z]')}\)"),
    re.compile(
        rf"{_NAME}{_FORM}\s\([\"“'‘](?P<the>[Tt]he\s)?{_ALIAS.format(first='[A-Za-z]')}[\"”'’]\)"
    ),
    re.compile(
        rf"{_NAME},\s(?:also\s|better\s|widely\s|popularly\s)?(?:known|nicknamed|dubbed)"
        rf"(?:\s(?:to|by|among|in)\s[^,.;]{{1,30}}?)?(?:\sas)?\s[\"“'‘]?{_OTHER}[\"”'’]?(?=[,.;]|$)"
    ),
)


@dataclass(frozen=True, slots=True)
class Alias:
    """Another name that a document gives for `name`, with "the" in front or without."""

    name: str
    alias: str
    the: bool

    def written_out(self, text: str) -> str:
        """Return `text` with the name for its alias, in full or without its "of Hull"."""
        short, _, of = self.alias.partition(" of ")
        words = rf"{re.escape(short)}(?:\sof\s{re.escape(of)})?" if of else re.escape(short)
        first = rf"[{words[0].upper()}{words[0].lower()}]" if not self.the else words[0]
        front = r"[Tt]he\s" if self.the else r"(?<![A-Z]\w\s)"
        pattern = rf"(?<![\w\"“'‘-]){front}{first}{words[1:]}(?![\w-]|\s[A-Z(])"
        return re.sub(pattern, lambda _: self.name, text)


def aliases(text: str) -> Iterator[Alias]:
    """Yield the other names that a sentence gives.

    >>> [(one.name, one.alias) for one in aliases("Sam Tolley, known as the Hammer, is ill.")]
    [('Sam Tolley', 'Hammer')]
    """
    for number, pattern in enumerate(_PATTERNS):
        for found in pattern.finditer(text):
            if number or _is_role(found["alias"]):
                yield Alias(found["name"], found["alias"], bool(found["the"]))


def _is_role(alias: str) -> bool:
    """Whether a word in brackets is a common noun, and no place: "(the Lender)"."""
    return base_forms(alias.lower()).get("NOUN") == alias.lower()


def written_out(text: str, known: Sequence[Alias]) -> str:
    """Return a sentence with the names for their aliases, but where it gives one itself."""
    for alias in known:
        if alias.name not in text:
            text = alias.written_out(text)
    return text
