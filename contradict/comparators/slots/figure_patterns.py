"""The forms in which texts write figures, and the ones that look like figures and are none.

Each is matched where a digit or a number word begins, so that plain words cost nothing.
"""

import re

from contradict.calendar_words import MONTHS
from contradict.comparators.slots.number_words import CARDINAL, FRACTION, ORDINAL
from contradict.comparators.slots.units import SYMBOL, UNIT

DASH = "[-‐‑–—]"
_MONTH = rf"(?:{'|'.join(f'{m}|{m[:3]}|{m[:4]}' for m in MONTHS)})\b\.?"
_DAY = r"[0-3]?[0-9](?:st|nd|rd|th)?\b"
_YEAR = r"(?:1[5-9]|20)[0-9]{2}\b"
_CLOCK = r"[0-2]?[0-9](?:[.:][0-5][0-9])?"
_AND_YEAR = rf"(?:\s?,?\s{_YEAR})?"
_NOTHING = "|".join(
    (
        rf"{_DAY}(?:\s?(?:{DASH}|to|and)\s?{_DAY})?\s(?:of\s)?{_MONTH}{_AND_YEAR}",
        rf"{_MONTH}\s{_DAY}(?!:?[.,]?[0-9])(?:\s?{DASH}\s?{_DAY})?{_AND_YEAR}",
        r"[0-9]{4}-[0-9]{2}-[0-9]{2}\b",
        rf"{_YEAR}\s?[-–/]\s?(?:{_YEAR}|[0-9]{{2}}\b)",
        rf"{_CLOCK}(?:\s?(?:{DASH}|to)\s?{_CLOCK})?\s?(?:[ap]\.m\.|[ap]m\b|o[’']clock|noon|GMT)",
        r"(?i:half|quarter)\spast\s\w+",
        r"(?:(?<=\[)|(?<=\[\s))[0-9]+(?=\s?\])",
        r"[0-9]+s\b",
        r"(?![0-9]{1,3}(?:\.[0-9]{3})+(?![0-9.]))[0-9]+(?:[./][0-9]+){2,}",
        r"[0-9]+/[0-9]+",
    )
)
_DIGITS = (
    r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?(?![0-9])"
    r"|[0-9]{1,3}(?:\.[0-9]{3})+(?:,[0-9]+)?(?![0-9])"
    r"|[0-9]{1,3}(?:[\u00a0\u202f\u2009'’ ][0-9]{3})+(?![0-9])"
    r"|[0-9]+(?:[.,][0-9]+)?(?![0-9])"
)
SCALE = (
    r"(?:[\s-]?(?i:thousand|lakh|million|crore|billion|trillion|mln|mn|bn|tn|trn)\b"
    r"|[kK]\b|\s?[mM]\b)"
)
_PAIR = rf"[0-9]{{1,3}}{DASH}[0-9]{{1,3}}(?:\([0-9]+\))?"
_MULTIPLE = r"(?!-|\s+an?\s+(?:hundred|dozen|thousand|[mbtr]+illion)\b)"
_AMOUNT = (
    rf"(?P<amount>(?:(?P<digits>{_DIGITS})|(?P<words>(?i:{CARDINAL})\b(?:[-‑]and[-‑]a[-‑]half\b)?))(?P<scale>{SCALE})?)"
    rf"(?P<unit>[\s\u00a0-]?{UNIT}|(?<=[0-9])(?:in|[CF])\b)?(?!\w)"
)

ANY = re.compile(
    rf"(?P<nothing>{_NOTHING})"
    r"|(?P<lap>(?:[0-9]+:)?[0-9]{1,2}:[0-5][0-9][.,][0-9]+\b|[0-9]:[0-5][0-9]:[0-5][0-9]\b)"
    r"|(?P<clock>[0-9]{1,2}:[0-9]{2}\b)"
    rf"|(?P<pair>{_PAIR}(?:(?:,\s?|\s){_PAIR})*(?![\w%]))"
    rf"|(?P<share>(?i:{FRACTION})\b{_MULTIPLE})"
    rf"|(?P<rank>[0-9]+(?:st|nd|rd|th)\b|(?i:{ORDINAL})\b)"
    rf"|{_AMOUNT}"
)
"""What may begin at a digit or a number word; the group that matched last says what it is."""

AMOUNT = re.compile(_AMOUNT)
"""The plain forms alone, for a pair that turns out to be a range: "15-20"."""

BEFORE = re.compile(rf"(?P<sign>(?:^|(?<=[\s(]))(?:[-−–]|[Mm]inus\s))?(?P<symbol>{SYMBOL}\s?)?$")
"""The sign and the currency that stand before a figure; matches nothing, too."""

GLUED = re.compile(rf"(?:[\w.,/:#]|[^\W\d_]{DASH})$")
"""What makes digits part of a longer word or code: "EX30", "Tramlink-3", "under-16", "#70"."""

STARTS = re.compile(
    r"[0-9]+|\b[Aa]n?(?=[\s-](?:h[au]|th|q|fi|s[ie]|ei|ni|te|do|mi|bi|tr|la|cr))|[^\W\d_]{3,}"
)
_NUMBER_WORDS = frozenset(re.findall("[a-z]{2,}", "|".join((CARDINAL, ORDINAL, FRACTION))))
_MONTH_WORDS = frozenset(m[:n].lower() for m in MONTHS for n in (3, 4, 9))
START_WORDS = (_NUMBER_WORDS | _MONTH_WORDS | {"a"}) - frozenset("in of out and".split())
"""The words, in lower case, at which a figure or a date may begin."""
