"""Sentences whose "it" stands for nothing: "It was Ora that won", "It takes an hour"."""

import re

_BE = (
    r"(?:['’]s| (?:is|was|will be|has been|had been|would be|may be|seems?|appears?|emerged|"
    r"turned out))\b"
)
_ORDINAL = "(?:first|second|third|fourth|fifth|last)"
_LINKS = (
    # A view, with any aside before what it is of: "It is not the case, whatever they say, that".
    r"(?: \w+){0,3} (?:case|true|untrue|false|wrong|right|correct|clear|certain|likely|unlikely|"
    r"possible|doubtful|fact|myth|lie)\b[^.;]* that\b",
    r"(?: \S+){0,3} (?:that|whether|to|for|who|which)\b",
    r"(?: \S+){0,2} (?:hot|cold|raining|snowing|dark|sunny|late|early)\b",
    r" an? (?:\w+ )?(?:night|day|morning|evening|afternoon|week|weekend|month|year|season|time)\b",
    r" an? (?:\w+ )?(?:pity|shame|relief|pleasure|matter|question)\b",
    r" \d(?!\S* \S+ (?:long|wide|high|tall|deep|old|thick|away)\b)",
    # An event just told: "It was his first race", "It is the third title of her career".
    rf" (?:his|her|their|the \S+(?: \S+)?['’]s?) (?:\w+ )?{_ORDINAL}\b",
    rf" the {_ORDINAL} .* of (?:his|her|their)\b",
)
_VERBS = r" (?:takes?|took|costs?|happen(?:s|ed)|rain(?:s|ed)|snow(?:s|ed))\b"
_EXPLETIVE = re.compile(rf"\W*it(?:{_BE}(?:{'|'.join(_LINKS)})|{_VERBS})", re.IGNORECASE)


def is_expletive(text: str) -> bool:
    """Return whether the "it" that `text` begins with refers to no thing."""
    return _EXPLETIVE.match(text) is not None
