from pathlib import Path

import pandas as pd
import pytest

from contradict.training import fine_tuning
from contradict.training.fine_tuning import Recipe, fine_tune

PAIRS = pd.DataFrame(
    [
        ("the bridge is open", "the bridge is closed", "contradiction"),
        ("the bridge is open", "the bridge is open", "entailment"),
        ("the bridge is open", "the mayor sang", "neutral"),
    ]
    * 8,
    columns=["premise", "hypothesis", "label"],
)
RECIPE = Recipe(batch_size=4, learning_rate=1e-3)


class Steps:
    """Steps that do nothing, until the `last` is taken and the run is interrupted."""

    def __init__(self, last: int) -> None:
        self.taken, self.last = 0, last

    def __call__(self, *_: object) -> float:
        if self.taken == self.last:
            raise KeyboardInterrupt
        self.taken += 1
        return 0.0


def answers(folder: Path) -> list[list[float]]:
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    model = AutoModelForSequenceClassification.from_pretrained(folder).eval()
    tokenizer = AutoTokenizer.from_pretrained(folder)
    read = tokenizer([["the bridge is open", "the mayor sang"]], return_tensors="pt")
    with torch.no_grad():
        rows: list[list[float]] = model(**read).logits.tolist()
    return rows


def words(folder: Path) -> list[list[float]]:
    from transformers import AutoModelForSequenceClassification

    model = AutoModelForSequenceClassification.from_pretrained(folder)
    rows: list[list[float]] = model.get_input_embeddings().weight.tolist()
    return rows


def test_equal_seeds_give_equal_models_with_labels_by_name(
    tiny_classifier: Path, tmp_path: Path
) -> None:
    import json

    for name in ("one", "two"):
        fine_tune(str(tiny_classifier), PAIRS, tmp_path / name, RECIPE)
    assert answers(tmp_path / "one") == answers(tmp_path / "two")
    assert answers(tmp_path / "one") != answers(tiny_classifier)
    config = json.loads((tmp_path / "one" / "config.json").read_text("utf-8"))
    assert config["id2label"] == {"0": "contradiction", "1": "entailment", "2": "neutral"}
    assert not (tmp_path / "one" / "checkpoint.pt").exists()


@pytest.mark.parametrize("frozen", [True, False])
def test_word_embeddings_move_only_when_they_are_not_frozen(
    tiny_classifier: Path, tmp_path: Path, frozen: bool
) -> None:
    recipe = Recipe(batch_size=4, learning_rate=1e-3, weight_decay=0.0, frozen=frozen)
    fine_tune(str(tiny_classifier), PAIRS, tmp_path / "tuned", recipe)
    same = words(tmp_path / "tuned") == words(tiny_classifier)
    assert same is frozen


def test_an_interrupted_run_goes_on_where_it_was(
    tiny_classifier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fine_tuning, "SAVE_EVERY", 2)
    broken = PAIRS.assign(label="entailment")
    steps = Steps(4)
    monkeypatch.setattr(fine_tuning, "_step", steps)
    with pytest.raises(KeyboardInterrupt):
        fine_tune(str(tiny_classifier), broken, tmp_path / "half", RECIPE)
    assert (tmp_path / "half" / "checkpoint.pt").exists()
    rest = Steps(100)
    monkeypatch.setattr(fine_tuning, "_step", rest)
    fine_tune(str(tiny_classifier), broken, tmp_path / "half", RECIPE)
    assert (steps.taken, rest.taken) == (4, 2)
