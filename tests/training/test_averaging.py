from pathlib import Path

import pytest
import torch
from transformers import AutoModelForSequenceClassification, AutoTokenizer

from contradict.training.averaging import average


def scaled(folder: Path, out: Path, factor: float) -> Path:
    """Write the model in `folder` with every weight times `factor`, and its tokenizer."""
    model = AutoModelForSequenceClassification.from_pretrained(folder)
    with torch.no_grad():
        for weight in model.parameters():
            weight.mul_(factor)
    model.save_pretrained(out)
    AutoTokenizer.from_pretrained(folder).save_pretrained(out)
    return out


def weights(folder: Path) -> dict[str, torch.Tensor]:
    found: dict[str, torch.Tensor] = AutoModelForSequenceClassification.from_pretrained(
        folder
    ).state_dict()
    return found


def test_each_weight_is_the_average_by_share(tiny_classifier: Path, tmp_path: Path) -> None:
    tuned = scaled(tiny_classifier, tmp_path / "tuned", 3.0)
    again = scaled(tiny_classifier, tmp_path / "again", 5.0)
    average({str(again): 0.5, str(tuned): 0.25, str(tiny_classifier): 0.25}, tmp_path / "out")
    found = weights(tmp_path / "out")
    wanted = weights(scaled(tiny_classifier, tmp_path / "wanted", 3.5))
    assert all(torch.allclose(found[name], wanted[name]) for name in wanted)
    assert (tmp_path / "out" / "tokenizer.json").exists()


def test_shares_that_do_not_add_up_are_refused(tiny_classifier: Path, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"add up to 0\.75; 1 was expected"):
        average({str(tiny_classifier): 0.75}, tmp_path / "out")
    assert not (tmp_path / "out").exists()
