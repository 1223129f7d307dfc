"""Folders with models: found, checked, loaded; and what a loaded network answers."""

import json
import shutil
import subprocess
import sys
from hashlib import sha256
from os import cpu_count
from pathlib import Path

import numpy as np
import pytest
from tiny_bert import LABELS, LONGEST

from contradict.errors import ModelError
from contradict.models import find_model, load_network, read_model
from contradict.models.folders import FILES, SHIPPED
from contradict.models.network import threads

ROOT = Path(__file__).parent.parent
TEXTS = ["The dam was built in 1931.", "x", "The tunnel was not opened. " * 3, "A bridge."]


@pytest.fixture
def folder(exported_encoder: Path, tmp_path: Path) -> Path:
    """A copy that a test may damage."""
    return Path(shutil.copytree(exported_encoder, tmp_path / "model"))


@pytest.mark.parametrize("shipped", sorted(path.parent for path in SHIPPED.glob("*/model.onnx")))
def test_what_ships_is_whole_small_and_described(shipped: Path) -> None:
    assert find_model(shipped.name) == shipped
    assert set(read_model(shipped)) == {"model.onnx", "tokenizer.json", "config.json"}
    assert sum(path.stat().st_size for path in shipped.iterdir()) < 30_000_000
    assert (shipped / "README.md").read_text("utf-8").startswith(f"# {shipped.name}")


def test_a_folder_is_found_by_its_path(folder: Path, tmp_path: Path) -> None:
    assert find_model(str(folder)) == folder
    assert find_model(str(tmp_path)) is None
    assert find_model("sentence-transformers/all-MiniLM-L6-v2") is None


@pytest.mark.parametrize("name", FILES)
def test_a_damaged_file_is_named_with_both_checksums(folder: Path, name: str) -> None:
    expected = sha256((folder / name).read_bytes()).hexdigest()[:12]
    with (folder / name).open("ab") as file:
        file.write(b" ")
    found = sha256((folder / name).read_bytes()).hexdigest()[:12]
    with pytest.raises(ModelError) as raised:
        load_network(folder)
    assert str(raised.value) == (
        f"model file {str(folder / name)!r} differs from its checksum: SHA-256 {found}… where "
        f"SHA256SUMS says {expected}; the file is damaged or was changed: export the model "
        "again, or reinstall contradict if the model came with it"
    )


@pytest.mark.parametrize("name", [*FILES, "SHA256SUMS"])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    with pytest.raises(ModelError) as raised:
        read_model(folder)
    assert str(raised.value) == (
        f"model file {str(folder / name)!r} can't be read (FileNotFoundError); a folder with "
        "model.onnx, tokenizer.json, config.json, SHA256SUMS was expected: export the model "
        "again, or reinstall contradict if the model came with it"
    )


@pytest.mark.parametrize("sums", [b"", b"nonsense\n\n", b"\xff\xfe", b"0123  config.json\n"])
def test_damaged_checksums_trust_no_file(folder: Path, sums: bytes) -> None:
    (folder / "SHA256SUMS").write_bytes(sums)
    with pytest.raises(ModelError, match="SHA256SUMS says nothing; the file is damaged"):
        read_model(folder)


def test_checksums_are_those_of_sha256sum(folder: Path) -> None:
    """Its two forms, of text and of binary files, are both read."""
    sums = {name: sha256((folder / name).read_bytes()).hexdigest() for name in FILES}
    lines = "".join(f"{sums[name]}  {name}\n" for name in FILES)
    assert (folder / "SHA256SUMS").read_text() == lines
    (folder / "SHA256SUMS").write_text(lines.replace("  ", " *"))
    assert len(read_model(folder)) == 3


@pytest.mark.parametrize("name", FILES)
def test_files_that_match_but_hold_no_model_are_an_error(folder: Path, name: str) -> None:
    before = sha256((folder / name).read_bytes()).hexdigest()
    (folder / name).write_bytes(b"[]")
    sums = (folder / "SHA256SUMS").read_text()
    (folder / "SHA256SUMS").write_text(sums.replace(before, sha256(b"[]").hexdigest()))
    with pytest.raises(ModelError, match=r"model in '.*' could not be loaded \(\w+\); files that"):
        load_network(folder)


def test_rows_keep_the_order_of_texts_and_depend_on_nothing_beside_them(
    exported_encoder: Path,
) -> None:
    network = load_network(exported_encoder)
    alone = [network.run([text])[0] for text in TEXTS]
    many = network.run(TEXTS * 20)
    assert many.shape == (80, 32)
    assert many.dtype == np.float32
    assert (many == np.tile(np.stack(alone), (20, 1))).all()
    assert len({row.tobytes() for row in alone}) == 4


@pytest.mark.parametrize(
    ("share", "expected"),
    [("3", 3), ("2,1", 2), ("", cpu_count()), ("0", cpu_count()), ("many", cpu_count())],
)
def test_as_many_texts_at_a_time_as_the_environment_allows(
    share: str, expected: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMP_NUM_THREADS", share)
    assert threads() == expected
    monkeypatch.delenv("OMP_NUM_THREADS")
    assert threads() == cpu_count()


def test_no_texts_give_no_rows(exported_encoder: Path) -> None:
    assert load_network(exported_encoder).run([]).shape == (0, 0)


def test_a_network_has_the_limit_and_the_labels_of_its_files(
    exported_classifier: Path, exported_encoder: Path
) -> None:
    assert load_network(exported_classifier).labels == LABELS
    assert load_network(exported_encoder).labels == {}
    assert load_network(exported_encoder).limit == LONGEST


def test_a_pair_is_two_texts_in_a_row(exported_classifier: Path) -> None:
    network = load_network(exported_classifier)
    one, back = network.run([("The dam.", "A bridge."), ("A bridge.", "The dam.")])
    assert one.shape == (3,)
    assert np.abs(one - back).max() > 0.05


def test_a_long_pair_is_cut_at_the_end_of_its_longer_text(exported_classifier: Path) -> None:
    network = load_network(exported_classifier)
    long, longer = "the dam was " * 30, "the dam was " * 90
    rows = network.run([(long, "is it"), (longer, "is it"), (longer, "is not"), ("the", "is it")])
    assert (rows[0] == rows[1]).all()
    assert not np.allclose(rows[1], rows[2], atol=1e-3)
    assert not np.allclose(rows[1], rows[3], atol=1e-3)


def test_spans_reach_beyond_what_the_network_reads(exported_classifier: Path) -> None:
    network = load_network(exported_classifier)
    text = "The dam was built. " * 40
    spans = network.spans(text)
    assert [text[start:end] for start, end in spans[:5]] == ["The", "dam", "was", "built", "."]
    assert len(spans) == 200
    assert spans[-1] == (len(text) - 2, len(text) - 1)
    assert network.run([text]).shape == (1, 3)


SCAN = """
import json, sys
from contradict.cli import main
sys.argv = ["contradict", "scan", sys.argv[1], "--format", "json"]
try:
    main()
finally:
    heavy = {"torch", "transformers", "sentence_transformers"}
    print(json.dumps(sorted(heavy & set(sys.modules))), file=sys.stderr)
"""


def test_a_scan_with_the_default_models_imports_no_torch(tmp_path: Path) -> None:
    """Five formats, so that their readers have been at work too."""
    for name in ("northlight-auto.md", "supplier-circular.pdf", "plant-almanac.docx"):
        shutil.copy(ROOT / "seeds" / "documents" / name, tmp_path)
    (tmp_path / "page.html").write_text("<p>The Astrid dam in Moss was built in 1931.</p>")
    (tmp_path / "rows.csv").write_text('id,text\nb,"The Astrid dam in Moss was built in 1913."\n')
    command = [sys.executable, "-c", SCAN, str(tmp_path)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["run"]["counts"]["documents"] == 5
    assert json.loads(ran.stdout)["run"]["counts"]["compared"] > 0
    assert ran.stderr.splitlines()[-1] == "[]"
