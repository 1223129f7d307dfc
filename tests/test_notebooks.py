"""The notebooks run from a clean checkout, and say what their committed outputs say.

After a wanted change, run them anew and read the difference before it goes in:

    python tests/test_notebooks.py
    git diff notebooks
"""

import re
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = Path(__file__).parent.parent / "notebooks"
PATHS = sorted(NOTEBOOKS.glob("*.ipynb"))
LARGEST = 300_000
KEPT = ("kernelspec", "language_info")


def read(path: Path) -> Any:
    return nbformat.reads(path.read_text("utf-8"), as_version=4)  # type: ignore[no-untyped-call]


def executed(path: Path) -> Any:
    """Return the notebook as it is after a run of all its cells; an error in one is raised."""
    notebook = read(path)
    client = NotebookClient(
        notebook,
        timeout=300,
        kernel_name="python3",
        record_timing=False,
        resources={"metadata": {"path": str(NOTEBOOKS)}},
    )
    client.execute()
    notebook.metadata = {name: notebook.metadata[name] for name in KEPT}
    notebook.metadata["language_info"] = {"name": "python"}
    return notebook


def said(notebook: Any) -> list[list[str]]:
    """Return what each cell says, without figures: their last digits differ by processor."""
    cells = (cell for cell in notebook.cells if cell.cell_type == "code")
    return [[_plain(text) for one in cell.outputs for text in _texts(one)] for cell in cells]


def _texts(output: Any) -> list[str]:
    if output.output_type == "stream":
        return [str(output.text)]
    return [str(output.data[kind]) for kind in ("text/plain", "text/html") if kind in output.data]


def _plain(text: str) -> str:
    without_pictures = re.sub(r"base64,[\w+/=]+", "", text)
    return " ".join(re.sub(r"-?\b\d+\.\d+\b|\d+%|[ -]{2,}", " ", without_pictures).split())


def test_every_notebook_is_there() -> None:
    assert [path.stem for path in PATHS] == [
        "choosing_a_threshold",
        "comparing_sources",
        "first_steps",
        "tonights_report",
    ]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_notebook_is_small_has_outputs_and_names_no_place(path: Path) -> None:
    notebook = read(path)
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert path.stat().st_size < LARGEST
    assert [cell.execution_count for cell in code] == list(range(1, len(code) + 1))
    assert sum(bool(cell.outputs) for cell in code) >= 5
    text = re.sub(r"[\w+/=]{200,}", "", path.read_text("utf-8"))  # pictures
    assert not re.search(r"/(home|root|tmp|work|usr|Users)/", text)


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_notebook_runs_and_says_what_is_committed(path: Path) -> None:
    assert said(executed(path)) == said(read(path))


if __name__ == "__main__":
    for each in PATHS:
        nbformat.write(executed(each), each)  # type: ignore[no-untyped-call]
