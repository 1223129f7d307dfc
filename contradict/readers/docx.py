"""Word: paragraphs and table cells in the order of the document."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from contradict.readers.guard import guard
from contradict.readers.limits import check_size
from contradict.readers.settings import DEFAULTS
from contradict.types import Document

_PARAGRAPHS = ".//w:p[not(ancestor::w:txbxContent)]"
_RUNS = ".//w:r[not(ancestor::w:txbxContent or ancestor::w:moveFrom)]"
"""Reached by XPath: python-docx's own lists leave out content controls and tracked insertions."""


@dataclass(frozen=True, slots=True)
class DocxReader:
    """Reads .docx as it looks with tracked changes accepted, a blank line between paragraphs.

    Title, author and date are the file's core properties. Headers, footers, notes, comments and
    text boxes are left out.

    Attributes:
        max_bytes: what the file may take up once uncompressed, so that a zip bomb can't fill
            the memory.
    """

    max_bytes: int = DEFAULTS.max_bytes

    def read(self, path: Path) -> Iterator[Document]:
        """Yield the file's one document."""
        import docx

        with guard("Word"):
            self._check_size(path)
            word = docx.Document(str(path))
            about = word.core_properties
            document = Document(
                id="",
                text="\n\n".join(filter(None, _paragraphs(word.element.body))),
                title=about.title.strip(),
                published=about.created.date() if about.created else None,
                author=about.author.strip(),
            )
        yield document

    def _check_size(self, path: Path) -> None:
        with ZipFile(path) as archive:
            size = sum(part.file_size for part in archive.infolist())
        check_size(size, self.max_bytes, "once uncompressed")


def _paragraphs(body: Any) -> Iterator[str]:
    for paragraph in body.xpath(_PARAGRAPHS):
        yield "".join(run.text for run in paragraph.xpath(_RUNS)).strip()
