"""Fine-tunes an NLI cross-encoder on labelled pairs: one plain loop that logs and resumes.

The recipe is for two cores: bf16 autocast, word embeddings frozen at first (half of the weights,
and the part that forgets rare words when tuned on few), and batches of pairs of like length.
No dropout, since every pair is seen once or twice, and attention spelled out: drawing masks, and
the fused attention of this platform in bf16, took four tenths of each step.
"""

import logging
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import torch
from numpy.typing import NDArray
from transformers import AutoModelForSequenceClassification, AutoTokenizer

LABELS = ("contradiction", "entailment", "neutral")
LOG_EVERY = 100
SAVE_EVERY = 500

log = logging.getLogger("contradict.training")


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a model is tuned; the defaults made the model that ships."""

    seed: int = 1
    epochs: int = 1
    batch_size: int = 64
    learning_rate: float = 1e-4
    warmup: float = 0.06
    weight_decay: float = 0.01
    label_smoothing: float = 0.05
    longest: int = 128
    """Tokens a pair is cut to, from the end of the longer text."""
    frozen: bool = True
    """Whether word embeddings stay as they are. Those of all-MiniLM-L6-v2 put a word next to its
    opposite; a later stage, with words enough, moves them apart."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Pairs of nearly equal length: token ids and type ids (n, length), labels (n,)."""

    ids: torch.Tensor
    types: torch.Tensor
    mask: torch.Tensor
    labels: torch.Tensor


def fine_tune(start: str, pairs: pd.DataFrame, out: Path, recipe: Recipe) -> None:
    """Tune the model in `start` on `pairs` and write it, with its tokenizer, to `out`.

    `pairs` has the columns premise, hypothesis and label. An interrupted run goes on from its
    last checkpoint in `out`, which is removed at the end.
    """
    torch.manual_seed(recipe.seed)
    tokenizer = AutoTokenizer.from_pretrained(start)
    batches = list(_batches(pairs, tokenizer, recipe))
    training = _training(_classifier(start, recipe), len(batches), recipe)
    out.mkdir(parents=True, exist_ok=True)
    _run(training, batches, recipe.label_smoothing, out / "checkpoint.pt")
    training.model.save_pretrained(out)
    tokenizer.save_pretrained(out)
    (out / "checkpoint.pt").unlink(missing_ok=True)


@dataclass(frozen=True, slots=True)
class _Training:
    """What a step changes, and a checkpoint holds."""

    model: Any
    optimizer: Any
    schedule: Any


def _training(model: Any, steps: int, recipe: Recipe) -> _Training:
    optimizer = torch.optim.AdamW(
        (weight for weight in model.parameters() if weight.requires_grad),
        lr=recipe.learning_rate,
        weight_decay=recipe.weight_decay,
        fused=True,
    )
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, _slope(steps, recipe.warmup))
    return _Training(model, optimizer, schedule)


def _classifier(start: str, recipe: Recipe) -> Any:
    model = AutoModelForSequenceClassification.from_pretrained(
        start,
        num_labels=len(LABELS),
        id2label=dict(enumerate(LABELS)),
        label2id={label: column for column, label in enumerate(LABELS)},
        dtype=torch.float32,
        attn_implementation="eager",
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
    )
    model.get_input_embeddings().weight.requires_grad = not recipe.frozen
    return model.train()


def _slope(steps: int, warmup: float) -> Any:
    """Return the learning rate's factor by step: up over the warmup, then down to nothing."""
    rising = max(1, round(steps * warmup))
    return lambda step: min((step + 1) / rising, max(0.0, (steps - step) / (steps - rising + 1)))


def _batches(pairs: pd.DataFrame, tokenizer: Any, recipe: Recipe) -> Iterator[Batch]:
    """Yield every epoch's batches: pairs of like length together, the batches in random order."""
    encoded = tokenizer(
        pairs["premise"].tolist(),
        pairs["hypothesis"].tolist(),
        truncation=True,
        max_length=recipe.longest,
        return_attention_mask=False,
    )
    labels = pairs["label"].map(LABELS.index).to_numpy()
    lengths = np.array([len(ids) for ids in encoded["input_ids"]])
    draw = random.Random(recipe.seed)
    for epoch in range(recipe.epochs):
        noise = np.random.default_rng(recipe.seed + epoch).uniform(-2, 2, len(lengths))
        order = np.argsort(lengths + noise, kind="stable")
        chunks = [
            order[first : first + recipe.batch_size]
            for first in range(0, len(order), recipe.batch_size)
        ]
        draw.shuffle(chunks)
        for rows in chunks:
            yield _batch(encoded, labels, rows)


def _batch(encoded: Any, labels: Any, rows: NDArray[np.int64]) -> Batch:
    longest = max(len(encoded["input_ids"][row]) for row in rows)
    ids = torch.zeros((len(rows), longest), dtype=torch.int32)
    types, mask = torch.zeros_like(ids), torch.zeros_like(ids)
    for at, row in enumerate(rows):
        length = len(encoded["input_ids"][row])
        ids[at, :length] = torch.tensor(encoded["input_ids"][row])
        types[at, :length] = torch.tensor(encoded["token_type_ids"][row])
        mask[at, :length] = 1
    return Batch(ids, types, mask, torch.tensor(labels[rows]))


def _run(training: _Training, batches: Sequence[Batch], smoothing: float, checkpoint: Path) -> None:
    """Take one step per batch, from the checkpoint on where there is one."""
    started, pairs, losses = time.monotonic(), 0, []
    for step in range(_restore(training, checkpoint), len(batches)):
        losses.append(_step(training, batches[step], smoothing))
        pairs += len(batches[step].labels)
        if (step + 1) % LOG_EVERY == 0:
            rate, mean = pairs / (time.monotonic() - started), sum(losses) / len(losses)
            log.info("step %d/%d loss %.4f %.0f pairs/s", step + 1, len(batches), mean, rate)
            losses = []
        if (step + 1) % SAVE_EVERY == 0:
            _save(training, step + 1, checkpoint)


def _step(training: _Training, batch: Batch, smoothing: float) -> float:
    """Take one step and return its loss."""
    with torch.autocast("cpu", torch.bfloat16):
        logits = training.model(
            input_ids=batch.ids, token_type_ids=batch.types, attention_mask=batch.mask
        ).logits
    loss = torch.nn.functional.cross_entropy(
        logits.float(), batch.labels, label_smoothing=smoothing
    )
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_(training.model.parameters(), 1.0)
    training.optimizer.step()
    training.schedule.step()
    training.optimizer.zero_grad()
    return loss.item()


def _save(training: _Training, step: int, checkpoint: Path) -> None:
    half = checkpoint.with_suffix(".half")
    states = {part: getattr(training, part).state_dict() for part in _PARTS}
    torch.save({"step": step, **states}, half)
    half.replace(checkpoint)


def _restore(training: _Training, checkpoint: Path) -> int:
    """Load the checkpoint where there is one; return the step to go on from."""
    if not checkpoint.exists():
        return 0
    saved = torch.load(checkpoint, weights_only=True)
    for part in _PARTS:
        getattr(training, part).load_state_dict(saved[part])
    log.info("going on from step %d", saved["step"])
    return int(saved["step"])


_PARTS = ("model", "optimizer", "schedule")
