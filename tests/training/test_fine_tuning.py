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


def answers(folder: Path) -> list[list[float]]:
    import torch
    from transformers import AutoModelForSequenceClassification, AutoTokenizer

    model = AutoModelForSequenceClassification.from_pretrained(folder).eval()
    tokenizer = AutoTokenizer.from_pretrained(folder)
    read = tokenizer([["the bridge is open", "the mayor sang"]], return_tensors="pt")
    with torch.no_grad():
        rows: list[list[float]] = model(**read).logits.tolist()
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


def test_an_interrupted_run_goes_on_where_it_was(
    tiny_classifier: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(fine_tuning, "SAVE_EVERY", 2)
    fine_tune(str(tiny_classifier), PAIRS, tmp_path / "whole", RECIPE)
    broken = PAIRS.assign(label="entailment")
    step, taken = fine_tuning._step, []

    def interrupted(*arguments: object) -> float:
        if len(taken) == 4:
            raise KeyboardInterrupt
        taken.append(1)
        return step(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(fine_tuning, "_step", interrupted)
    with pytest.raises(KeyboardInterrupt):
        fine_tune(str(tiny_classifier), broken, tmp_path / "half", RECIPE)
    assert (tmp_path / "half" / "checkpoint.pt").exists()
    steps: list[int] = []
    monkeypatch.setattr(fine_tuning, "_step", lambda *_: steps.append(1) or 0.0)
    fine_tune(str(tiny_classifier), broken, tmp_path / "half", RECIPE)
    assert len(steps) == 2
