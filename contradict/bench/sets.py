"""Labelled sets, known by what they are.

- A folder with `gold.jsonl` and `documents.jsonl`, or `documents/`, is a corpus. Corpora that
  stand side by side in one folder (`digest/0`, `digest/1`) are rounds of one and are pooled.
- A Parquet file with the columns `premise`, `hypothesis` and `label` is an NLI set.
- JSON Lines whose rows have `expect` and two `documents` are a shapes set.
- Any other folder is walked for such things, hidden ones left aside. What is called train there
  is passed over, since it is for learning and not for measuring; named outright, it is measured.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from contradict.bench.rows import rows
from contradict.errors import UsageError

NLI_COLUMNS = ("premise", "hypothesis", "label")
SHAPE_KEYS = ("id", "shape", "expect", "documents", "claims")

EXPECTED = (
    "a folder with gold.jsonl and documents, a Parquet file with the columns premise, hypothesis "
    "and label, JSON Lines with expect and documents, or a folder of such"
)


@dataclass(frozen=True, slots=True)
class Corpus:
    """Documents with gold pairs, in one folder or in several rounds."""

    name: str
    folders: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class NliSet:
    """Premises and hypotheses with labels, of one or several datasets."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class ShapesSet:
    """Small pairs of documents, each an example of a way to be wrong."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Sets:
    """What there is to measure on, each kind in the order in which it was named."""

    nli: tuple[NliSet, ...]
    corpora: tuple[Corpus, ...]
    shapes: tuple[ShapesSet, ...]


def find_sets(paths: Sequence[Path]) -> Sets:
    """Return the labelled sets that `paths` name or hold; see the module for what is one.

    Raises:
        UsageError: there are no paths, or one neither is such a set nor holds any.
    """
    if not paths:
        raise UsageError(f"no PATH was given; expected {EXPECTED}: name one or more")
    found = list(dict.fromkeys(chain.from_iterable(_named(path) for path in paths)))
    return Sets(
        nli=tuple(NliSet(_name(path), path) for path in found if path.suffix == ".parquet"),
        corpora=_pooled([path for path in found if path.is_dir()]),
        shapes=tuple(ShapesSet(_name(path), path) for path in found if path.suffix == ".jsonl"),
    )


def _named(path: Path) -> list[Path]:
    """Return the sets at `path`: itself, or those below it, sorted."""
    here = path.resolve()  # "." has no name
    found = [here] if _is_set(here) else list(_below(here)) if here.is_dir() else []
    if not found:
        raise UsageError(
            f"{str(path)!r} holds nothing to measure on; expected {EXPECTED}: name another path"
            if path.exists()
            else f"{str(path)!r} does not exist; expected {EXPECTED}: check the path"
        )
    return found


def _below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith((".", "train")):
            continue
        if _is_set(path):
            yield path
        elif path.is_dir():
            yield from _below(path)


def _is_set(path: Path) -> bool:
    if path.is_dir():
        documents = (path / "documents.jsonl").is_file() or (path / "documents").is_dir()
        return documents and (path / "gold.jsonl").is_file()
    if path.suffix == ".parquet":
        return _has_columns(path)
    return path.suffix == ".jsonl" and _has_expectations(path)


def _has_columns(path: Path) -> bool:
    from pyarrow import ArrowException
    from pyarrow.parquet import read_schema

    try:
        return set(NLI_COLUMNS) <= set(read_schema(path).names)
    except (OSError, ArrowException):
        return False


def _has_expectations(path: Path) -> bool:
    try:
        return next(rows(path, *SHAPE_KEYS), None) is not None
    except (UsageError, UnicodeDecodeError):
        return False


def _pooled(folders: Sequence[Path]) -> tuple[Corpus, ...]:
    """Return the corpora in `folders`: those with one parent are one."""
    rounds = defaultdict(list)
    for folder in folders:
        rounds[folder.parent].append(folder)
    return tuple(
        Corpus((parent if len(each) > 1 else each[0]).name, tuple(each))
        for parent, each in rounds.items()
    )


def _name(path: Path) -> str:
    """Return what tables call a file: its folder and stem, "nli/dev"."""
    return f"{path.parent.name}/{path.stem}"
