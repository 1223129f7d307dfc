"""A sentence in plain signs: without emoji, and with arrows and odd hyphens as rules read them.

The claim keeps its own words and offsets; this is only what is read of them. Social posts and
live tickers write "🏁 Stage 5 → Hoff (!!) takes it", and layout programs a hyphen of their own.
"""

import re

_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2043"), "-")
_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufe0e\ufe0f\ufeff\u20e3]")
_ASIDE = re.compile(r"(?<![(!?])\s?\([!?]+\)")


def _run(signs: str) -> re.Pattern[str]:
    """Return what matches a run of signs with the blanks around it, in time linear in the text."""
    return re.compile(rf"(?<!\s)\s*[{signs}](?:\s*[{signs}])*\s*")


_UP, _DOWN = _run("\u2191\u2197\u21d1\u21e7\u2b06"), _run("\u2193\u2198\u21d3\u21e9\u2b07")
_PICTURE = _run(
    "\u2195\u21c5\u21d5\u21f5\u2600-\u275a\u275f-\u2793\u2795-\u2797\u27b0\u27bf"
    "\u2b00-\u2b04\u2b08-\u2b94\u2b96-\u2bff\U0001f000-\U0001faff"
)
"""Pictures and arrows that point both up and down, without the quotation marks among them."""
_ARROW = _run(
    "\u2190\u2192\u2194\u2196\u2199-\u21c4\u21c6-\u21d0\u21d2\u21d4\u21d6-\u21e6\u21e8"
    "\u21ea-\u21f4\u21f6-\u21ff\u2794\u2798-\u27af\u27b1-\u27be\u27f0-\u27ff\u2b05\u2b95"
)


def readable(text: str) -> str:
    """Return a sentence as it is read, without blanks around it; never empty unless `text` is.

    >>> readable("🏁 Stage 5 → Lena Hoff (!!) takes it")
    'Stage 5: Lena Hoff takes it'
    >>> readable("Brell shares ↑4%")
    'Brell shares up 4%'
    """
    plain = text if text.isascii() else _plain(text)
    return _ASIDE.sub("", plain).strip() or text


def _plain(text: str) -> str:
    seen = _UNSEEN.sub("", text.translate(_HYPHENS))
    plain = _PICTURE.sub(_set_in, seen).strip()
    plain = _ARROW.sub(lambda arrow: ": " if arrow.start() else "", plain)
    return _DOWN.sub(lambda it: _set_in(it, "down"), _UP.sub(lambda it: _set_in(it, "up"), plain))


def _set_in(match: re.Match[str], word: str = "") -> str:
    """Return what stands in a run's place: a word with blanks where they belong, or one blank."""
    text, start, end = match.string, match.start(), match.end()
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    left = "" if before in "([" else " "
    right = "" if after in ".,;:!?)]" else " "
    return f"{left}{word}{right}" if word else left and right
