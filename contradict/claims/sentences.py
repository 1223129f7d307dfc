"""Sentence spans of a text.

sentencex (Wikimedia Foundation, MIT) knows abbreviations and splits sentences glued without a
space, at about a million sentences a second. Three things need help. It keeps a quotation of
many sentences in one piece, takes an apostrophe for the start of one, and fails on some
characters beyond ASCII. So it is shown a shadow of the text: as long, ASCII only, and without
quotes and brackets; these are dealt out to their sentences afterwards.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

import sentencex

from contradict.claims.paragraphs import Range, paragraphs

_QUOTES = "\"'“”‘’«»„‟`´()[]{}‹›"
_TERMINATORS = {"…": ".", "。": ".", "！": "!", "？": "?", "．": "."}

_APOSTROPHE = re.compile(r"(?<=\w)['’](?=\w)")
_CLOSERS = re.compile(r"[\"'”’»›)\]}*_]*(?:\s+(?:''|[”»›)\]}])(?=\s|$))?")
_REFERENCE = re.compile(r"\[\s?(?:\d{1,3}|edit|note \d+|[a-z])\s?\]", re.I)
_REFERENCES = re.compile(rf"(?:\s*{_REFERENCE.pattern})*\s*", re.I)

_ABBREVIATION = re.compile(
    r"\b(?:Ms|Mx|Messrs|Mmes|Vol|vol|approx|est|ca|Rs|Ave|Blvd|Rd|Supt|Insp|Cllr|Cpl|Det|Pvt|Cmdr)\.$"
)
_DOMAIN = re.compile(r"(?:com|org|net|edu|gov|info|co|io|ai|eu|uk|us|de|fr|tv|js|py)\b", re.I)
_MISSED = re.compile(
    r"(?:\d ?[a-zµ°]+/[a-z]|\bMay)\.(?=\s+[A-Z])|(?<=[a-z]{2})\.[\"'”’]?(?=\s+I(?:['’]\w+)? [a-z])"
)
"""Ends that sentencex takes for abbreviations: "km/h. It", "in May. A", "to me. I said"."""
_ACRONYM = re.compile(r"[A-Z]{2,}(?![a-z])")


class _Shadow(dict[int, str]):
    """Maps each code point to one ASCII character of the same role in a sentence."""

    def __missing__(self, code: int) -> str:
        self[code] = shadow = _role(chr(code))
        return shadow


def _role(char: str) -> str:
    if char in _QUOTES or char.isspace():
        return " "
    if char.isascii():
        return char
    if char.isalpha():
        return "A" if char.isupper() else "a"
    return _TERMINATORS.get(char, "0" if char.isdigit() else ",")


_SHADOW = _Shadow()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence's span in its text, and whether it is the first and the last of its paragraph."""

    start: int
    end: int
    first: bool
    last: bool


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of `text`, in order, not overlapping.

    Spans neither begin nor end with white space. Closing quotes and brackets belong to the
    sentence they close. Outside all spans lie only white space, the markers of `paragraphs`
    and reference marks such as `[12]` between sentences.
    """
    return tuple(found for start, end in paragraphs(text) for found in _split(text, start, end))


def _split(text: str, start: int, end: int) -> Iterator[Sentence]:
    spans = list(_spans(text[start:end]))
    for n, (a, b) in enumerate(spans):
        yield Sentence(start + a, start + b, n == 0, n == len(spans) - 1)


def _spans(paragraph: str) -> Iterator[Range]:
    """Yield the spans of the sentences of one paragraph."""
    start = _skip_references(paragraph, 0)
    for end in (*_ends(paragraph), len(paragraph)):
        body = paragraph[start:end].rstrip()
        if body:
            yield start, start + len(body)
            start = _skip_references(paragraph, end)


def _skip_references(paragraph: str, at: int) -> int:
    match = _REFERENCES.match(paragraph, at)
    return match.end() if match else at


def _ends(paragraph: str) -> list[int]:
    """Return where sentences end within a paragraph, closing quotes included."""
    plain = _REFERENCE.sub(lambda match: " " * len(match.group()), paragraph)
    shadow = _APOSTROPHE.sub("a", plain).translate(_SHADOW)
    boundaries = sentencex.get_sentence_boundaries("en", shadow)
    # The shadow is ASCII, so that offsets mean the same in bytes, characters and UTF-16.
    found = [b["start_index"] + len(b["text"].rstrip()) for b in boundaries[:-1]]
    ends = {_past_closers(paragraph, end) for end in found}
    ends |= {match.end() for match in _MISSED.finditer(paragraph)}
    return sorted(end for end in ends if _may_end(paragraph, end))


def _past_closers(paragraph: str, end: int) -> int:
    match = _CLOSERS.match(paragraph, end)
    return match.end() if match else end


def _may_end(paragraph: str, end: int) -> bool:
    """Whether what follows can start a sentence: not a lower-case word, not half a name."""
    ahead = paragraph[_skip_references(paragraph, end) :].lstrip(_QUOTES + " ")
    glued = not paragraph[end : end + 1].isspace()
    if glued:
        return not _DOMAIN.match(ahead) and not _ACRONYM.match(ahead)
    if ahead[:1].islower() and not ahead[1:2].isupper():
        return False
    return not _ABBREVIATION.search(paragraph, max(0, end - 12), end)
