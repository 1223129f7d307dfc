from pathlib import Path

from contradict.models.versions import code_version, model_version, score_version


def test_versions_are_hashes_that_differ_between_models(exported_encoder: Path) -> None:
    names = ("all-MiniLM-L6-v2-int8", "MiniLM-L6-conflict-int8", "lexical", str(exported_encoder))
    versions = [model_version(name) for name in names]
    assert len(set(versions)) == len(names)
    assert all(len(version) == 16 and int(version, 16) for version in versions)
    assert len({*versions, code_version(), score_version()}) == len(names) + 2


def test_a_folder_goes_by_what_is_in_it(tmp_path: Path) -> None:
    for name, weights in (("a", b"1"), ("b", b"1"), ("c", b"2")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "weights.bin").write_bytes(weights)
    a, b, c = (model_version(str(tmp_path / name)) for name in "abc")
    assert a == b != c


def test_a_model_that_nothing_is_known_of_stands_for_itself() -> None:
    assert model_version("someone/never-downloaded") == "someone/never-downloaded"
    assert model_version("/no/such/folder") == "/no/such/folder"
