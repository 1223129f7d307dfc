"""Averages the weights of a tuned model with those of the model that it was tuned from.

What a later stage teaches is kept for the most part, and what it unlearned of the earlier one comes
back: Wortsman et al. 2022, "Robust fine-tuning of zero-shot models".
"""

from pathlib import Path

from transformers import AutoModelForSequenceClassification, AutoTokenizer


def average(tuned: str, start: str, out: Path, share: float) -> None:
    """Write `tuned` with `share` (0 to 1) of each weight taken from `start`, to the folder `out`.

    Both are folders with models of one shape and the same labels.
    """
    model, earlier = map(AutoModelForSequenceClassification.from_pretrained, (tuned, start))
    before = earlier.state_dict()
    mixed = {
        name: (1 - share) * new + share * before[name] for name, new in model.state_dict().items()
    }
    model.load_state_dict(mixed)
    model.save_pretrained(out)
    AutoTokenizer.from_pretrained(tuned).save_pretrained(out)
