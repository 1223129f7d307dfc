import csv
import io

import pandas as pd
import pytest
from sample_report import CLEAN, FORMULA, FORMULA_ALSO, GOLDEN, LONG, REPORT

from contradict.renderers.csv import CsvRenderer

COLUMNS = (
    "rank conflict score level outcome kind summary reason "
    "left_document left_source left_title left_published left_text left_start_char left_end_char "
    "left_value right_document right_source right_title right_published right_text "
    "right_start_char right_end_char right_value similarity contradiction entailment"
).split()


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    with (GOLDEN / "report.csv").open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def test_one_row_per_pair(rows: list[dict[str, str]]) -> None:
    assert list(rows[0]) == COLUMNS
    assert len(rows) == sum(len(conflict.pairs) for conflict in REPORT.conflicts)


def test_first_row(rows: list[dict[str, str]]) -> None:
    assert list(rows[0].values()) == [
        *("1", "q0001", "0.97", "error", "conflict", "number"),
        "what the new breakwater would cost",
        "48 million and 84 million differ; the digits are swapped",
        *("harbour/breakwater.txt", "Harbour Wire", "Breakwater agreed after nine hours"),
        *("2025-11-03", LONG, "19", "787", "48 million crowns"),
        *("harbour/costs.html", "Coast Post", "What the sea wall costs", "2025-11-04"),
        "The new breakwater would cost 84 million crowns, the harbour board resolved on Monday.",
        *("25", "111", "84 million crowns", "0.8123", "0.96", "0.01"),
    ]


def test_related_pair_has_no_level(rows: list[dict[str, str]]) -> None:
    assert [(row["rank"], row["level"]) for row in rows if row["outcome"] == "compatible"] == [
        ("2", "")
    ]


def test_no_cell_of_text_is_a_formula(rows: list[dict[str, str]]) -> None:
    cells = [cell for row in rows for cell in row.values()]
    assert not [cell for cell in cells if cell.lstrip()[:1] in ("=", "+", "-", "@")]
    assert f"'{FORMULA}" in cells
    assert f"'{FORMULA_ALSO}" in cells


def test_pandas_reads_numbers_as_numbers() -> None:
    frame = pd.read_csv(GOLDEN / "report.csv")
    assert list(frame.columns) == COLUMNS
    assert frame["rank"].dtype == "int64"
    assert frame["similarity"].tolist() == [0.8123] * len(frame)
    assert frame["left_text"][0] == LONG


def test_lines_end_as_rfc_4180_says() -> None:
    text = CsvRenderer().render(CLEAN)
    assert text == "\ufeff" + ",".join(COLUMNS) + "\r\n"
    assert csv.reader(io.StringIO(text))
