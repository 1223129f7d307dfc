"""Averages the weights of tuned models with those of the models that they were tuned from.

What a later stage teaches is kept for the most part, and what it unlearned of earlier ones comes
back: Wortsman et al. 2022, "Robust fine-tuning of zero-shot models". Models tuned with other draws
from one start err in other places: by the same, "Model soups".
"""

from collections.abc import Mapping
from math import isclose
from pathlib import Path

from transformers import AutoModelForSequenceClassification, AutoTokenizer


def average(shares: Mapping[str, float], out: Path) -> None:
    """Write the average of several models to the folder `out`, with the first one's tokenizer.

    Args:
        shares: what each model counts, by its folder; all have one shape and the same labels.
        out: a folder, made if there is none.

    Raises:
        ValueError: the shares don't add up to 1.
    """
    if not isclose(sum(shares.values()), 1.0):
        raise ValueError(f"the shares add up to {sum(shares.values())}; 1 was expected")
    model, *others = map(AutoModelForSequenceClassification.from_pretrained, shares)
    states = [one.state_dict() for one in (model, *others)]
    mixed = {
        name: sum(share * state[name] for share, state in zip(shares.values(), states, strict=True))
        for name in states[0]
    }
    model.load_state_dict(mixed)
    model.save_pretrained(out)
    AutoTokenizer.from_pretrained(next(iter(shares))).save_pretrained(out)
