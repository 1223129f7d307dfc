"""The seed corpus: what its labels say is really in its documents."""

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import docx
import pypdfium2
import pytest
import trafilatura

SEEDS = Path(__file__).parent.parent / "seeds"
UNREADABLE = {"blank-sheet.txt", "torn-page.pdf"}


class Text(NamedTuple):
    id: str
    source: str
    text: str


def from_txt(path: Path) -> Iterator[Text]:
    yield Text(path.name, path.stem, path.read_text("utf-8"))


def from_md(path: Path) -> Iterator[Text]:
    _, front, body = path.read_text("utf-8").split("---\n", 2)
    fields = dict(line.split(": ", 1) for line in front.splitlines())
    yield Text(path.name, fields["source"], body.strip())


def from_html(path: Path) -> Iterator[Text]:
    page = path.read_text("utf-8")
    site = trafilatura.extract_metadata(page).sitename
    yield Text(path.name, str(site), str(trafilatura.extract(page)))


def from_docx(path: Path) -> Iterator[Text]:
    file = docx.Document(str(path))
    text = "\n".join(paragraph.text for paragraph in file.paragraphs)
    yield Text(path.name, file.core_properties.author, text)


def from_pdf(path: Path) -> Iterator[Text]:
    file = pypdfium2.PdfDocument(path)
    pages = "\n".join(page.get_textpage().get_text_bounded() for page in file)
    yield Text(path.name, file.get_metadata_value("Author"), pages)


def from_csv(path: Path) -> Iterator[Text]:
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Text(row["id"], row["source"], row["text"])


def from_jsonl(path: Path) -> Iterator[Text]:
    for row in rows(path):
        yield Text(row["id"], row["source"], row["text"])


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


BY_SUFFIX: dict[str, Callable[[Path], Iterator[Text]]] = {
    ".txt": from_txt,
    ".md": from_md,
    ".html": from_html,
    ".docx": from_docx,
    ".pdf": from_pdf,
    ".csv": from_csv,
    ".jsonl": from_jsonl,
}
FILES = sorted((SEEDS / "documents").iterdir())
DOCUMENTS = [
    text for path in FILES if path.name not in UNREADABLE for text in BY_SUFFIX[path.suffix](path)
]
TEXTS = {document.id: " ".join(document.text.split()) for document in DOCUMENTS}
GOLD = rows(SEEDS / "gold.jsonl")
TRAPS = rows(SEEDS / "traps.jsonl")


def sides(row: dict[str, Any]) -> frozenset[tuple[str, str]]:
    return frozenset((row[side]["document"], row[side]["contains"]) for side in "ab")


def test_ids_are_unique() -> None:
    counts = Counter(document.id for document in DOCUMENTS)
    assert [name for name, n in counts.items() if n > 1] == []


def test_every_suffix_and_many_sources_are_there() -> None:
    assert {path.suffix for path in FILES} == set(BY_SUFFIX)
    assert len({document.source for document in DOCUMENTS}) == len(DOCUMENTS) == 36


@pytest.mark.parametrize("row", GOLD + TRAPS, ids=lambda row: f"{row['type']}:{row['a']}")
def test_the_words_of_each_label_are_in_its_document(row: dict[str, Any]) -> None:
    for side in (row["a"], row["b"]):
        assert TEXTS[side["document"]].count(side["contains"]) == 1


def test_no_pair_is_labelled_twice() -> None:
    assert len({sides(row) for row in GOLD + TRAPS}) == len(GOLD) + len(TRAPS) == 54


def test_labels_cover_the_kinds_and_outcomes() -> None:
    kinds = {"place", "number", "date", "name", "negation", "status"}
    assert {row["type"] for row in GOLD} == kinds
    assert {row["expect"] for row in TRAPS} == {"compatible", "update", "disputed", "estimates"}


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            ("wayfarer-ev-guide.txt", "The Polestar 1 was assembled at the Zimmerberg plant"),
            ("silk-lane-motors.txt", "The Polestar 1 was assembled in Chengdu"),
        ),
        (
            ("harbour-ledger.txt", "The Polestar 3 is built in South Carolina"),
            ("silk-lane-motors.txt", "The Polestar 3 is built in Chengdu"),
        ),
    ],
)
def test_the_plainest_conflicts_are_there(left: tuple[str, str], right: tuple[str, str]) -> None:
    def holds(side: dict[str, str], wanted: tuple[str, str]) -> bool:
        return side["document"] == wanted[0] and wanted[1] in side["contains"]

    assert any(holds(row["a"], left) and holds(row["b"], right) for row in GOLD)


def test_two_reprints_are_exact_and_a_third_copy_differs_in_one_figure() -> None:
    wire = TEXTS["meridian-wire.md"]
    assert TEXTS["digest-2"] == TEXTS["feed-2"] == wire
    assert TEXTS["evening-lantern.md"] == wire.replace("313 billion", "331 billion") != wire


def test_page_furniture_is_not_part_of_the_labels() -> None:
    page = (SEEDS / "documents" / "flanders-mobility.html").read_text("utf-8")
    assert "cookies" in page
    assert "cookies" not in TEXTS["flanders-mobility.html"]


def test_two_files_cannot_be_read() -> None:
    assert (SEEDS / "documents" / "blank-sheet.txt").read_bytes() == b""
    with pytest.raises(pypdfium2.PdfiumError):
        pypdfium2.PdfDocument(SEEDS / "documents" / "torn-page.pdf")
