"""A draft may be under embargo: whatever fails, nothing of its text gets into logs."""

import io
import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from command import COST, Result, run, write_archive

from contradict.models.folders import find_model, write_checksums

SECRET = (
    "Quillfeather, the chairwoman of the harbour board in Moss, will resign on Tuesday over the "
    "84 million euros that the Astrid ferry terminal in Moss cost, after the Vexley report, which "
    "the board had kept from the council for the better part of nine months, was found at last."
)
PLANTED = ("Quillfeather", "Vexley", "resign", "84 million")
SCRIPT = "from contradict.cli import main; main()"
LONGEST = 60
"""Tokens from which on the broken models fail: no sentence of the canary is so long."""


def contradict(*arguments: object) -> Result:
    """Run the installed command, all that it writes to its two streams included."""
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", SCRIPT, *map(str, arguments)],
        capture_output=True,
        check=False,
    )
    return Result(done.returncode, done.stdout.decode(), done.stderr.decode())


def require_silent(result: Result, code: int) -> None:
    assert result.code == code, result.err
    assert result.err
    assert not [word for word in PLANTED if word in result.err]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    return write_archive(tmp_path)


def failing(name: str, folder: Path) -> Path:
    """Return a model that ships, made to fail on more than LONGEST tokens while it runs."""
    import onnx
    from onnx import TensorProto, helper

    shipped = find_model(name)
    assert shipped
    shutil.copytree(shipped, folder)
    model: Any = onnx.load(folder / "model.onnx")
    output = model.graph.output[0].name
    for node in model.graph.node:
        node.output[:] = ["sound" if one == output else one for one in node.output]
        node.input[:] = ["sound" if one == output else one for one in node.input]
    zeros = helper.make_tensor("zeros", TensorProto.FLOAT, [LONGEST], [0.0] * LONGEST)
    second = helper.make_tensor("second", TensorProto.INT64, [], [1])
    model.graph.initializer.extend([zeros, second])
    model.graph.node.extend(
        [
            helper.make_node("Shape", ["input_ids"], ["shape"]),
            helper.make_node("Gather", ["shape", "second"], ["length"]),
            helper.make_node("Gather", ["zeros", "length"], ["zero"]),
            helper.make_node("Add", ["sound", "zero"], [output]),
        ]
    )
    onnx.save(model, folder / "model.onnx")
    write_checksums(folder)
    return folder


@pytest.mark.parametrize(
    ("option", "name"),
    [("--encoder", "all-MiniLM-L6-v2-int8"), ("--comparator", "MiniLM-L6-conflict-int8")],
)
@pytest.mark.parametrize("command", ["check", "nightly"])
def test_a_model_that_fails_on_the_draft(
    archive: Path, tmp_path: Path, command: str, option: str, name: str
) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(f"{SECRET}\n", "utf-8")
    (archive / "post.md").write_text(SECRET.replace("84", "48"), "utf-8")
    against = ("--against",) if command == "check" else ("--store", tmp_path / "night.db")
    model = failing(name, tmp_path / "model")
    sound = contradict(command, draft, *against, archive, "--fail-on", "error")
    assert sound.code == 1
    result = contradict(command, draft, *against, archive, option, model)
    assert result.out == ""
    require_silent(result, 3)


def torn_docx() -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document><w:t>{SECRET}")
        archive.writestr("[Content_Types].xml", "<Types>")
    return content.getvalue()


BROKEN = {
    "torn.pdf": f"%PDF-1.7\n1 0 obj\n({SECRET}) Tj\n".encode(),
    "torn.docx": torn_docx(),
    "rows.csv": f'id,text\n1,"{SECRET}\n'.encode(),
    "cells.csv": f"id,text\n1,{SECRET}\n".encode(),
    "list.json": f'[{{"text": "{SECRET}'.encode(),
    "lines.jsonl": f'{{"text": ["{SECRET}"]}}\n{{"text": "{SECRET}'.encode(),
    "table.parquet": f"PAR1{SECRET}PAR1".encode(),
    "page.html": f"<script>{SECRET}</script>".encode(),
    "noise.txt": SECRET.encode() + bytes(range(1, 9)) * 40,
    "draft.odt": SECRET.encode(),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_draft_or_an_archive_that_can_not_be_read(
    archive: Path, tmp_path: Path, name: str, capfd: pytest.CaptureFixture[str]
) -> None:
    broken, sound = tmp_path / name, tmp_path / "sound.txt"
    broken.write_bytes(BROKEN[name])
    sound.write_text(COST, "utf-8")
    require_silent(run("check", broken, "--against", archive), 3)
    require_silent(run("check", sound, "--against", archive, "--against", broken), 0)
    assert capfd.readouterr().err == ""  # what libraries write past Python


def test_wrong_usage(archive: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.md"
    draft.write_text(f"{SECRET} <!-- contradict: known -->\n", "utf-8")
    for options in (["--diff", "HEAD"], ["--baseline", draft], ["--locked", "--lock", draft]):
        require_silent(run("check", draft, "--against", archive, *options), 2)
    twice = tmp_path / "twice.csv"
    twice.write_text(f'id,text\n1,"{SECRET}"\n1,"{SECRET}"\n', "utf-8")
    require_silent(run("check", twice, "--against", archive), 2)


def test_what_nobody_foresaw() -> None:
    """A command that fails as a library might: with the text in the exception, and in locals."""
    script = (
        "import sys\n"
        "from contradict.cli.app import app, main\n"
        "@app.command('fail')\n"
        "def fail():\n"
        "    draft = sys.stdin.read()\n"
        "    try:\n"
        "        raise KeyError(draft)\n"
        "    except KeyError as error:\n"
        "        raise ValueError(f'bad: {draft}') from error\n"
        "sys.argv = ['contradict', 'fail']\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=False, input=SECRET.encode()
    )
    require_silent(Result(done.returncode, done.stdout.decode(), done.stderr.decode()), 3)
    assert b"could not check: ValueError" in done.stderr


def test_what_a_check_keeps_quiet_is_in_what_it_was_asked_for(
    archive: Path, tmp_path: Path
) -> None:
    """Findings quote the draft, on stdout or in the file asked for; stderr has counts alone."""
    text = COST.replace("48", "84")
    result = run("check", "-", "--against", archive, "--format", "json", stdin=text)
    assert "84 million" in json.dumps(json.loads(result.out))
    require_silent(result, 1)
