"""HTML: the main text of a page, without its menus and footers."""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from contradict.errors import ReadError
from contradict.readers.dates import parse_date
from contradict.readers.encoding import decode
from contradict.readers.guard import guard
from contradict.types import Document

if TYPE_CHECKING:
    from trafilatura.settings import Document as Page

_CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]+)""", re.IGNORECASE)

_NOTHING = "no main text found: only menus, scripts or nothing at all"


@dataclass(frozen=True, slots=True)
class HtmlReader:
    """Reads .html with trafilatura; the text is a block per paragraph, blank lines between.

    The source is the site's name. The date is only taken from where pages state it (metadata,
    a `time` element), never searched for in the text, which is full of other dates.
    """

    def read(self, path: Path) -> Iterator[Document]:
        """Yield the page's one document."""
        with guard("HTML"):
            raw = path.read_bytes()
            page = _extracted(decode(raw, declared_encoding(raw)))
            text = re.sub(r"\s*\n\s*", "\n\n", (page.text or "").strip())
        if not text:
            raise ReadError(_NOTHING)
        yield Document(
            id="",
            text=text,
            source=page.sitename or page.hostname or "",
            title=page.title or "",
            published=parse_date(page.date or ""),
            author=page.author or "",
        )


def declared_encoding(raw: bytes) -> str:
    """Return the encoding that a page names in its first 2,048 bytes, or "" if none.

    Pages that say Latin-1 or ASCII mean Windows-1252 (WHATWG Encoding Standard, section 4.2).
    """
    found = _CHARSET.search(raw, 0, 2048)
    try:
        name = codecs.lookup(found.group(1).decode()).name if found else ""
    except LookupError:
        return ""
    return "cp1252" if name in {"iso8859-1", "ascii"} else name


def _extracted(text: str) -> "Page":
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as Page

    page = bare_extraction(
        _tree(text),
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if not isinstance(page, Page):
        raise ReadError(_NOTHING)
    return page


def _tree(text: str) -> object:
    """Parse it here: trafilatura refuses fragments without an `html` element."""
    from lxml import html

    if not text.strip():
        raise ReadError(_NOTHING)
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True)
    return html.document_fromstring(text.encode("utf-8", "replace"), parser=parser)
