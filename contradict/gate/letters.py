"""The letters of an HTML page, each with its place in the source.

Letters are all signs but white space and invisible ones: by them a sentence can be found in a page
from which only the text, with other lines and spaces, was extracted.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from unicodedata import category

from contradict.claims import without_comments

_NEAR = 30  # letters that tell a place in a text; more may reach into what was not extracted

# Every part ends before the next "<" at the latest, so that time grows with length alone: on
# hostile pages `html.parser` of Python 3.11 takes half a minute for 60 kB.
_TOKEN = re.compile(
    r"""
    (?P<tag> <[a-zA-Z/!?] (?: [^<>"'] | "[^"<]*" | '[^'<]*' )* > | <[a-zA-Z/!?] [^<>]* > )
    | (?P<letter> &\#?\w{1,32}; | \S )
    """,
    re.VERBOSE,
)
_UNSEEN = re.compile(r"<(script|style|title)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page's source and its letters, each with its place in the source, end exclusive."""

    source: str
    letters: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def find(self, text: str) -> range | None:
        """Return where `text` stands in the source for the first time, None if it does not."""
        wanted = "".join(filter(_is_seen, text))
        first = self.letters.find(wanted) if wanted else -1
        if first < 0:
            return None
        return range(self.starts[first], self.ends[first + len(wanted) - 1])

    def before(self, at: int) -> str:
        """Return the last letters before a place in the source, of those on its line."""
        line = self.source.rfind("\n", 0, at) + 1
        begin, end = (bisect_left(self.starts, place) for place in (line, at))
        return self.letters[begin:end][-_NEAR:]

    def behind(self, at: int) -> str:
        """Return the first letters from a place in the source on."""
        return self.letters[bisect_left(self.starts, at) :][:_NEAR]


def parse(source: str) -> Page:
    """Return the page that `source` makes; its comments, title and scripts have no letters."""
    found = list(_letters(without_comments(source)))
    return Page(
        source,
        "".join(sign for sign, _, _ in found),
        tuple(start for _, start, _ in found),
        tuple(end for _, _, end in found),
    )


def find_letters(text: str, letters: str) -> range | None:
    """Return where in `text` these letters stand for the first time, spaces between them or not."""
    places = [at for at, sign in enumerate(text) if _is_seen(sign)]
    first = "".join(text[at] for at in places).find(letters) if letters else -1
    if first < 0:
        return None
    return range(places[first], places[first + len(letters) - 1] + 1)


def _letters(shown: str) -> Iterator[tuple[str, int, int]]:
    """Yield each letter with its begin and end."""
    at = 0
    while token := _TOKEN.search(shown, at):
        at = token.end()
        if unseen := _UNSEEN.match(token["tag"] or ""):
            close = re.compile(f"</{unseen[1]}", re.IGNORECASE).search(shown, at)
            at = close.start() if close else len(shown)
        yield from (
            (sign, *token.span()) for sign in unescape(token["letter"] or "") if _is_seen(sign)
        )


def _is_seen(sign: str) -> bool:
    return category(sign)[0] not in "ZC"
