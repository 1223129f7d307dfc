"""The letters of an HTML page, each with its place in the source, and the comments between them.

Letters are all signs but white space and invisible ones: by them a sentence can be found in a page
from which only the text, with other lines and spaces, was extracted.
"""

from bisect import bisect_left
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate
from unicodedata import category

_UNSEEN = frozenset({"script", "style", "title"})
_NEAR = 30  # letters that tell a place in a text; more may reach into what was not extracted


@dataclass(frozen=True, slots=True)
class Mark:
    """A comment: its place in the source, end exclusive, and how many letters stand before it."""

    start: int
    end: int
    letters: int


@dataclass(frozen=True, slots=True)
class Page:
    """A page's source and its letters, each with its place in the source, end exclusive."""

    source: str
    letters: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    comments: tuple[Mark, ...]

    def find(self, text: str) -> range | None:
        """Return where `text` stands in the source for the first time, None if it does not."""
        wanted = _letters(text)
        first = self.letters.find(wanted) if wanted else -1
        if first < 0:
            return None
        return range(self.starts[first], self.ends[first + len(wanted) - 1])

    def before(self, comment: Mark) -> str:
        """Return the last letters that stand before a comment on its line, if any do."""
        line = self.source.rfind("\n", 0, comment.start) + 1
        return self.letters[bisect_left(self.starts, line) : comment.letters][-_NEAR:]

    def behind(self, comment: Mark) -> str:
        """Return the first letters behind a comment."""
        return self.letters[comment.letters :][:_NEAR]


def parse(source: str) -> Page:
    """Return the page that `source` makes."""
    parser = _Parser(source)
    parser.feed(source)
    parser.close()
    return Page(
        source,
        "".join(parser.letters),
        tuple(parser.starts),
        tuple(parser.ends),
        tuple(parser.comments),
    )


def find_letters(text: str, letters: str) -> range | None:
    """Return where in `text` these letters stand for the first time, spaces between them or not."""
    places = [at for at, sign in enumerate(text) if _is_seen(sign)]
    first = "".join(text[at] for at in places).find(letters) if letters else -1
    if first < 0:
        return None
    return range(places[first], places[first + len(letters) - 1] + 1)


def _letters(text: str) -> str:
    return "".join(filter(_is_seen, text))


def _is_seen(sign: str) -> bool:
    return category(sign)[0] not in "ZC"


class _Parser(HTMLParser):
    """Collects the letters of a source and its comments, as it goes through it."""

    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.letters: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.comments: list[Mark] = []
        self._lines = [0, *accumulate(len(line) + 1 for line in source.split("\n"))]
        self._unseen = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002  # the base's
        self._unseen = self._unseen or (tag if tag in _UNSEEN else "")

    def handle_endtag(self, tag: str) -> None:
        self._unseen = "" if tag == self._unseen else self._unseen

    def handle_data(self, data: str) -> None:
        for at, sign in enumerate(data, self._at()):
            self._add(sign, at, at + 1)

    def handle_entityref(self, name: str) -> None:
        self._add_reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._add_reference(f"&#{name};")

    def handle_comment(self, data: str) -> None:
        start = self._at()
        self.comments.append(Mark(start, start + len(f"<!--{data}-->"), len(self.letters)))

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _add_reference(self, written: str) -> None:
        start = self._at()
        for sign in unescape(written):
            self._add(sign, start, start + len(written))

    def _add(self, sign: str, start: int, end: int) -> None:
        if not self._unseen and _is_seen(sign):
            self.letters.append(sign)
            self.starts.append(start)
            self.ends.append(end)
