from datetime import date
from pathlib import Path

import pytest

from contradict.errors import ReadError
from contradict.readers.pdf import PdfReader, unwrapped
from contradict.types import Document

PARAGRAPHS = (
    "Plant goes to Busan",
    "The plant will be built in Busan, the company said on Friday, and",
    "Renault will run it. The first cars are expected to leave the fac-",
    "tory in 2025.",
    "It will employ 400 people.",
)


def pdf(pages: list[tuple[str, ...]], info: str = "", trailer: str = "") -> bytes:
    """A PDF file, its text in Helvetica 12, with the entries given in its info dictionary."""
    kids = " ".join(f"{4 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        shown = " ".join(f"({line}) Tj T*" for line in lines)
        content = f"BT /F1 12 Tf 14 TL 72 720 Td {shown} ET"
        objects += [
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] "
            f"/Contents {5 + 2 * number} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(content)} >>\nstream\n{content}\nendstream",
        ]
    objects.append(f"<< {info} >>")
    body, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(objects) + 1
    return (
        f"{body}xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n"
        f"<< /Size {size} /Root 1 0 R /Info {len(objects)} 0 R {trailer} >>\n"
        f"startxref\n{len(body)}\n%%EOF\n"
    ).encode("latin-1")


def read(tmp_path: Path, raw: bytes) -> Document:
    path = tmp_path / "a.pdf"
    path.write_bytes(raw)
    (document,) = PdfReader().read(path)
    return document


def test_reads_pages_as_paragraphs_and_the_metadata(tmp_path: Path) -> None:
    info = "/Title (Plant goes to Busan) /Author (Ana Bell) /CreationDate (D:20240503080000Z)"
    assert read(tmp_path, pdf([PARAGRAPHS, ("A second page.",)], info)) == Document(
        id="",
        text=(
            "Plant goes to Busan\n\n"
            "The plant will be built in Busan, the company said on Friday, and Renault will run "
            "it. The first cars are expected to leave the factory in 2025.\n\n"
            "It will employ 400 people.\n\n"
            "A second page."
        ),
        title="Plant goes to Busan",
        published=date(2024, 5, 3),
        author="Ana Bell",
    )


@pytest.mark.parametrize("title", ["", "Untitled", "Microsoft Word - draft 3.docx", "final_v2.pdf"])
def test_a_title_that_no_one_wrote_is_left_out(tmp_path: Path, title: str) -> None:
    document = read(tmp_path, pdf([("It opened.",)], f"/Title ({title}) /CreationDate (D:2024)"))
    assert (document.title, document.published) == ("", None)


def test_a_file_without_a_text_layer_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"no text layer: .*OCR"):
        read(tmp_path, pdf([()]))


def test_an_encrypted_file_says_so(tmp_path: Path) -> None:
    key = "00" * 32
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>"
    with pytest.raises(ReadError, match="encrypted: save a copy that needs no password"):
        read(tmp_path, pdf([("It opened.",)], trailer=f"{lock} /ID [<00> <00>]"))


@pytest.mark.parametrize("raw", [b"", b"not a PDF", b"%PDF-1.4\n%%EOF"])
def test_a_damaged_file_says_so(tmp_path: Path, raw: bytes) -> None:
    with pytest.raises(ReadError, match=r"not a readable PDF file \(PdfiumError\)"):
        read(tmp_path, raw)


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("", ""),
        ("A short line\r\nthat goes on\r\n", "A short line that goes on"),
        ("HEADING\r\nA line that is long enough.\r\n", "HEADING\n\nA line that is long enough."),
        ("a Covid\x0219 ward", "a Covid-19 ward"),
        ("the Anglo\x02Irish trea\x02ty", "the Anglo-Irish treaty"),
    ],
)
def test_unwrapped(page: str, text: str) -> None:
    assert unwrapped(page) == text
