from datetime import UTC, date, datetime
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from contradict.errors import ReadError
from contradict.readers.docx import DocxReader
from contradict.types import Document


def saved(tmp_path: Path) -> Path:
    """A Word file with a heading, a table that has a merged row, and a tracked change."""
    word = docx.Document()
    word.core_properties.title = "Plant goes to Busan"
    word.core_properties.author = "Ana Bell"
    word.core_properties.created = datetime(2024, 5, 3, 8, tzinfo=UTC)
    word.add_heading("Plant goes to Busan")
    word.add_paragraph("The plant will be built in ").add_run("Busan.").bold = True
    table = word.add_table(rows=2, cols=2)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "Jobs by year"
    table.cell(1, 0).text, table.cell(1, 1).text = "2025", "400"
    word.add_paragraph()
    change = word.add_paragraph("It opens in ")
    for tag, content in (
        ("del", "<w:r><w:delText>May</w:delText></w:r>"),
        ("ins", "<w:r><w:t>June</w:t></w:r>"),
    ):
        change._p.append(parse_xml(f"<w:{tag} {nsdecls('w')} w:id='1'>{content}</w:{tag}>"))
    change.add_run(".")
    path = tmp_path / "a.docx"
    word.save(str(path))
    return path


def test_reads_paragraphs_and_cells_in_document_order(tmp_path: Path) -> None:
    assert list(DocxReader().read(saved(tmp_path))) == [
        Document(
            id="",
            text=(
                "Plant goes to Busan\n\nThe plant will be built in Busan.\n\n"
                "Jobs by year\n\n2025\n\n400\n\nIt opens in June."
            ),
            title="Plant goes to Busan",
            published=date(2024, 5, 3),
            author="Ana Bell",
        )
    ]


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = saved(tmp_path)
    with ZipFile(path, "a", ZIP_DEFLATED) as archive:
        archive.writestr("word/media/bomb.bin", bytes(3_000_000))
    assert path.stat().st_size < 100_000
    with pytest.raises(ReadError, match="once uncompressed, above the limit of 2,000,000; raise"):
        list(DocxReader(max_bytes=2_000_000).read(path))


@pytest.mark.parametrize("raw", [b"", b"\xd0\xcf\x11\xe0 an old or encrypted Word file"])
def test_a_damaged_file_says_so(tmp_path: Path, raw: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(raw)
    with pytest.raises(ReadError, match=r"not a readable Word file \(BadZipFile\)"):
        list(DocxReader().read(path))
