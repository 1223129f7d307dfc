"""Standard input: plain text, or JSON lines."""

from collections.abc import Iterator
from typing import BinaryIO

from contradict.readers.encoding import decode
from contradict.readers.guard import guard
from contradict.readers.json import line_rows
from contradict.readers.limits import check_size
from contradict.readers.rows import documents
from contradict.readers.settings import ReadSettings
from contradict.types import Document


def stdin_documents(stream: BinaryIO, settings: ReadSettings) -> Iterator[Document]:
    """Yield what `stream` holds: a document per JSON line if it begins with `{`, else one.

    Raises:
        ReadError: it isn't text, is longer than the limit, or holds lines that can't be read.
    """
    with guard("text"):
        raw = stream.read(settings.max_bytes + 1)
        check_size(len(raw), settings.max_bytes)
        text = decode(raw)
    if text.lstrip().startswith("{"):
        yield from documents(line_rows(text), settings.columns)
    else:
        yield Document(id="", text=text)
