from pathlib import Path

import pytest

from contradict.errors import ReadError
from contradict.readers.text import TextReader
from contradict.types import Document


def test_the_text_is_the_file_with_its_own_newlines(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbfOne line.\r\nAnother.\n\n\tThird.  \r")
    assert list(TextReader().read(path)) == [
        Document(id="", text="One line.\r\nAnother.\n\n\tThird.  \r")
    ]


@pytest.mark.parametrize(("name", "reason"), [("gone.txt", "No such file"), ("", "directory")])
def test_what_cannot_be_opened_is_a_read_error(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(ReadError, match=f"can't be opened: .*{reason}"):
        list(TextReader().read(tmp_path / name))
