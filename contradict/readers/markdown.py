"""Markdown: the raw file is the text, so that a draft's lines and columns stay true."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from contradict.readers.dates import parse_date
from contradict.readers.encoding import decode
from contradict.readers.guard import guard
from contradict.types import Document

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)
_FIELD = re.compile(r"^([A-Za-z]+)[ \t]*:[ \t]*(.*?)[ \t]*\r?$", re.MULTILINE)
_HEADING = re.compile(r"^#{1,6}[ \t]+(.+?)(?:[ \t]+#+)?[ \t]*\r?$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MarkdownReader:
    """Reads .md; `title`, `published`, `source` and `author` come from YAML front matter.

    What is called `date` there counts too, as site generators have it. Without a `title`, the
    first `#` heading is the title.
    """

    def read(self, path: Path) -> Iterator[Document]:
        """Yield the file's one document."""
        with guard("Markdown"):
            text = decode(path.read_bytes())
        fields = _front_matter(text)
        yield Document(
            id="",
            text=text,
            source=fields.get("source", ""),
            title=fields.get("title") or _first_heading(text),
            published=parse_date(fields.get("published") or fields.get("date", "")),
            author=fields.get("author", ""),
        )


def _front_matter(text: str) -> Mapping[str, str]:
    """Return the plain `key: value` lines between the `---` lines that open `text`."""
    block = _FRONT_MATTER.match(text)
    found = _FIELD.findall(block.group(1)) if block else []
    return {key.lower(): value.strip("\"'") for key, value in found}


def _first_heading(text: str) -> str:
    heading = _HEADING.search(text)
    return heading.group(1) if heading else ""
