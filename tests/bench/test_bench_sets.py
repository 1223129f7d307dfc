import json
from pathlib import Path

import pandas as pd
import pytest

from contradict.bench.sets import Corpus, NliSet, ShapesSet, find_sets
from contradict.errors import UsageError

SHAPE = {"id": "F1-1", "shape": "s", "expect": "update", "documents": [], "claims": ["", ""]}


def corpus(folder: Path) -> Path:
    folder.mkdir(parents=True)
    (folder / "documents.jsonl").write_text("", "utf-8")
    (folder / "gold.jsonl").write_text("", "utf-8")
    return folder


def nli(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    pd.DataFrame({"premise": ["a"], "hypothesis": ["b"], "label": ["neutral"]}).to_parquet(path)
    return path


def shapes(path: Path, **row: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(row or SHAPE) + "\n", "utf-8")
    return path


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder of everything, with what is none of it beside."""
    for name in ("news/2", "news/0", "wiki"):
        corpus(tmp_path / "corpora" / name)
    nli(tmp_path / "nli" / "dev.parquet")
    nli(tmp_path / "nli" / "train.parquet")
    nli(tmp_path / "train" / "dev.parquet")
    nli(tmp_path / ".cache" / "dev.parquet")
    shapes(tmp_path / "shapes" / "dev.jsonl")
    shapes(tmp_path / "shapes" / "other.jsonl", expect="update")
    pd.DataFrame({"text": ["a"]}).to_parquet(tmp_path / "nli" / "texts.parquet")
    (tmp_path / "nli" / "torn.parquet").write_bytes(b"PAR1")
    (tmp_path / "notes.md").write_text("", "utf-8")
    return tmp_path


def test_a_folder_is_walked_for_every_kind_of_set(shared: Path) -> None:
    found = find_sets([shared])
    assert found.nli == (NliSet("nli/dev", shared / "nli" / "dev.parquet"),)
    assert found.shapes == (ShapesSet("shapes/dev", shared / "shapes" / "dev.jsonl"),)
    news = shared / "corpora" / "news"
    assert found.corpora == (
        Corpus("news", (news / "0", news / "2")),
        Corpus("wiki", (shared / "corpora" / "wiki",)),
    )


def test_what_is_named_outright_is_measured(shared: Path) -> None:
    path = shared / "nli" / "train.parquet"
    assert find_sets([path]).nli == (NliSet("nli/train", path),)


def test_corpora_with_one_parent_are_pooled_however_they_are_named(shared: Path) -> None:
    news = shared / "corpora" / "news"
    pooled = (Corpus("news", (news / "0", news / "2")),)
    assert find_sets([news / "0", news / "2"]).corpora == pooled
    assert find_sets([news]).corpora == pooled
    assert find_sets([news, news / "0"]).corpora == pooled
    assert find_sets([news / "0"]).corpora == (Corpus("0", (news / "0",)),)


def test_documents_may_be_a_folder(tmp_path: Path) -> None:
    (tmp_path / "own" / "documents").mkdir(parents=True)
    (tmp_path / "own" / "gold.jsonl").write_text("", "utf-8")
    assert find_sets([tmp_path / "own"]).corpora == (Corpus("own", (tmp_path / "own",)),)


@pytest.mark.parametrize("name", ["notes.md", "nli/texts.parquet", "nli/torn.parquet", "absent"])
def test_what_is_no_set_is_named_with_what_was_expected(shared: Path, name: str) -> None:
    with pytest.raises(UsageError, match=rf"{name}'.*gold\.jsonl"):
        find_sets([shared / name])


def test_no_path_says_what_was_expected() -> None:
    with pytest.raises(UsageError, match=r"no PATH.*gold\.jsonl.*premise"):
        find_sets([])
