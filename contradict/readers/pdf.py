"""PDF: the text layer, its lines put together into paragraphs again."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from contradict.errors import ReadError
from contradict.readers.guard import guard
from contradict.types import Document

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_HYPHEN = "\x02"
"""PDFium's sign for a hyphen at the end of a line, which it joins to the next."""

_FULL_LINE = 0.75
"""Share of a page's usual line length from which on a line counts as full, so running on."""

_NO_TITLE = re.compile(r"(?i)^(untitled|microsoft |slide \d)|^\S*$|\.\w{2,5}$")
"""What programs write as a title: "Untitled", "Microsoft Word - x.docx", a file's name."""


@dataclass(frozen=True, slots=True)
class PdfReader:
    """Reads .pdf with PDFium; a document per file, a blank line between paragraphs and pages.

    Title, author and date are the file's metadata, which may be missing. PDFium gave the same
    text as pypdf 7.1 on 53 pages of manuals in a tenth of its time. It isn't thread-safe.
    """

    def read(self, path: Path) -> Iterator[Document]:
        """Yield the file's one document."""
        with guard("PDF"), closing(_opened(path.read_bytes())) as pdf:
            pages = list(_pages(pdf))
            about = pdf.get_metadata_dict()
        text = "\n\n".join(filter(None, map(unwrapped, pages)))
        if not text:
            raise ReadError("no text layer: its pages are pictures; put it through OCR first")
        title = about["Title"].strip()
        yield Document(
            id="",
            text=text,
            title="" if _NO_TITLE.search(title) else title,
            published=_day(about["CreationDate"]),
            author=about["Author"].strip(),
        )


def unwrapped(page: str) -> str:
    """Return a page's text with the lines of each paragraph joined, blank lines between them.

    A line runs on into the next if the next begins in lower case, or if it is about as long as
    the longer lines of its page, which the last lines of paragraphs and headings aren't.
    """
    lines = [line.strip() for line in page.splitlines() if line.strip()]
    lengths = sorted(map(_length, lines)) or [0]
    full = _FULL_LINE * lengths[3 * len(lines) // 4]
    joints = [
        " " if after[0].islower() or _length(line) >= full else "\n\n"
        for line, after in pairwise(lines)
    ]
    text = "".join(line + joint for line, joint in zip(lines, [*joints, ""], strict=False))
    return re.sub(rf"{_HYPHEN}(?=[^\W\d_A-Z])", "", text).replace(_HYPHEN, "-")


def _length(line: str) -> int:
    """Return the length of the last printed line in `line`, which hyphens may have joined."""
    return len(line.rpartition(_HYPHEN)[2])


def _opened(raw: bytes) -> "PdfDocument":
    from pypdfium2 import PdfDocument, PdfiumError
    from pypdfium2.raw import FPDF_ERR_PASSWORD

    try:
        return PdfDocument(raw)
    except PdfiumError as error:
        if error.err_code == FPDF_ERR_PASSWORD:
            raise ReadError("encrypted: save a copy that needs no password") from error
        raise


def _pages(pdf: "PdfDocument") -> Iterator[str]:
    for page in pdf:
        with closing(page), closing(page.get_textpage()) as text:
            yield text.get_text_bounded()


def _day(stamp: str) -> date | None:
    """Return the day of a PDF date, `D:20240503...`."""
    try:
        return datetime.strptime(stamp[:10], "D:%Y%m%d").date()
    except ValueError:
        return None
