"""Folders with a model: found by name or path, read whole, checked against their checksums."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from contradict.errors import ModelError

SHIPPED = Path(__file__).parent
"""Where the shipped models lie, each in a folder of its own name."""

CHECKSUMS = "SHA256SUMS"
"""The file of checksums, in the format of the command `sha256sum`."""

FILES = ("model.onnx", "tokenizer.json", "config.json")
"""What a model needs: the network, its vocabulary with the longest input, its labels."""


def find_model(name: str) -> Path | None:
    """Return the folder of the shipped model called `name`, or `name` if it holds a model.onnx.

    None says that the name is for somebody else to resolve.
    """
    for folder in (SHIPPED / name, Path(name)):
        if (folder / FILES[0]).is_file():
            return folder
    return None


def read_model(folder: Path) -> Mapping[str, bytes]:
    """Return the contents of the model's FILES, each just as its checksum says.

    Raises:
        ModelError: a file is missing, or differs from its checksum.
    """
    sums = _checksums(_read(folder / CHECKSUMS).decode(errors="replace"))
    contents = {name: _read(folder / name) for name in FILES}
    for name, content in contents.items():
        _require_match(folder / name, sums.get(name, ""), sha256(content).hexdigest())
    return contents


def write_checksums(folder: Path) -> None:
    """Write the checksums of the model's FILES beside them."""
    lines = [f"{sha256(_read(folder / name)).hexdigest()}  {name}\n" for name in FILES]
    (folder / CHECKSUMS).write_text("".join(lines), "utf-8")


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise ModelError(
            f"model file {str(path)!r} can't be read ({type(error).__name__}); a folder with "
            f"{', '.join((*FILES, CHECKSUMS))} was expected: export the model again, or reinstall "
            "contradict if the model came with it"
        ) from error


def _checksums(lines: str) -> dict[str, str]:
    """Return the checksum of each file, by the file's name."""
    parts = [line.partition(" ") for line in lines.splitlines()]
    return {name.lstrip(" *"): digest for digest, _, name in parts}


def _require_match(path: Path, expected: str, found: str) -> None:
    if found != expected:
        raise ModelError(
            f"model file {str(path)!r} differs from its checksum: SHA-256 {found[:12]}… where "
            f"{CHECKSUMS} says {expected[:12] or 'nothing'}; the file is damaged or was "
            "changed: export the model again, or reinstall contradict if the model came with it"
        )
