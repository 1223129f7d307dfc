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


@pytest.mark.parametrize(("share", "factor"), [(0.0, 3.0), (0.25, 2.5), (1.0, 1.0)])
def test_each_weight_is_the_average_by_share(
    tiny_classifier: Path, tmp_path: Path, share: float, factor: float
) -> None:
    tuned = scaled(tiny_classifier, tmp_path / "tuned", 3.0)
    average(str(tuned), str(tiny_classifier), tmp_path / "averaged", share)
    expected = scaled(tiny_classifier, tmp_path / "expected", factor)
    found, wanted = (
        AutoModelForSequenceClassification.from_pretrained(folder).state_dict()
        for folder in (tmp_path / "averaged", expected)
    )
    assert all(torch.allclose(found[name], wanted[name]) for name in wanted)
    assert (tmp_path / "averaged" / "tokenizer.json").exists()
