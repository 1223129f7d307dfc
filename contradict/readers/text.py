"""Plain text: the whole file is one document."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from contradict.readers.encoding import decode
from contradict.readers.guard import guard
from contradict.types import Document


@dataclass(frozen=True, slots=True)
class TextReader:
    """Reads .txt; offsets in the document are offsets in the decoded file."""

    def read(self, path: Path) -> Iterator[Document]:
        """Yield the file's one document."""
        with guard("text"):
            text = decode(path.read_bytes())
        yield Document(id="", text=text)
