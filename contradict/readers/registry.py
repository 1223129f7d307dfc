"""Which reader reads which suffix. A new format is a class with `read(path)` and a line here."""

from collections.abc import Mapping

from contradict.protocols import Reader
from contradict.readers.csv import CsvReader
from contradict.readers.docx import DocxReader
from contradict.readers.html import HtmlReader
from contradict.readers.json import JsonLinesReader, JsonReader
from contradict.readers.markdown import MarkdownReader
from contradict.readers.parquet import ParquetReader
from contradict.readers.pdf import PdfReader
from contradict.readers.settings import ReadSettings
from contradict.readers.text import TextReader


def readers(settings: ReadSettings) -> Mapping[str, Reader]:
    """Return a reader per suffix, in lower case and with its dot."""
    html, markdown = HtmlReader(), MarkdownReader()
    csv, lines = CsvReader(settings.columns), JsonLinesReader(settings.columns)
    return {
        ".csv": csv,
        ".docx": DocxReader(settings.max_bytes),
        ".htm": html,
        ".html": html,
        ".json": JsonReader(settings.columns),
        ".jsonl": lines,
        ".markdown": markdown,
        ".md": markdown,
        ".ndjson": lines,
        ".parquet": ParquetReader(settings.columns, settings.max_bytes),
        ".pdf": PdfReader(),
        ".tsv": csv,
        ".txt": TextReader(),
    }
