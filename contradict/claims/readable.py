"""A sentence in plain signs: without emoji, and with arrows and odd hyphens as rules read them.

The claim keeps its own words and offsets; this is only what is read of them. Social posts and
live tickers write "🏁 Stage 5 → Hoff (!!) takes it", and layout programs a hyphen of their own.
"""

import re

_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2043"), "-")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f\ufeff\u20e3]")
_ARROW = re.compile(r"\s*[\u2190-\u21ff\u2794-\u27be\u27f0-\u27ff]+\s*")
_PICTURE = re.compile("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]+\\s*")
_ASIDE = re.compile(r"\s?\([!?]+\)")


def readable(text: str) -> str:
    """Return a sentence as it is read, the same where it has no such signs; never empty.

    >>> readable("🏁 Stage 5 → Lena Hoff (!!) takes it")
    'Stage 5: Lena Hoff takes it'
    """
    if text.isascii():
        return text
    plain = _UNSEEN.sub("", text.translate(_HYPHENS))
    plain = _PICTURE.sub("", _ARROW.sub(": ", plain)).strip()
    return _ASIDE.sub("", plain) or text
