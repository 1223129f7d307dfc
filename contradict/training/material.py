"""What the makers of training pairs draw from: real sentences, by what can be done with them."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_CAPTIONS = frozenset(("snli_partial", "cad_nli"))
"""Image captions: no names, no dates, nothing that could be checked."""
_FACTUAL = frozenset(
    "fever_dev2 te_new_protocols conjnli lingnli mnli_partial wikifactcheck_refuted".split()
)
"""Data sets whose premises are sentences of encyclopedias and of the press."""
_VALUE = re.compile(r"\d|(?<=[a-z,] )[A-Z][a-z]")
_END = re.compile(r"(?<=[.!?])[\"'”’]?\s+(?=[\"'“‘]?[A-Z])")
_ABBREVIATED = re.compile(r"(?:\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|No|Inc|Ltd|Co|Jr|Sr|vs|Gen|Col)|etc)\.$")
SHORTEST, LONGEST = 8, 45
"""Words of a sentence: below is little to change, above the model reads only a part."""


@dataclass(frozen=True, slots=True)
class Material:
    """Real sentences to make pairs from, without repeats, in the order of their files.

    Attributes:
        entailed: Premise and hypothesis of entailment pairs, without image captions.
        refuted: A sentence and a human's near-copy of it that contradicts it.
        contradicted: Premise and hypothesis of all contradictions, without image captions.
        sentences: Single sentences of 8-45 words that hold a number or a name.
        passages: Texts of several sentences, split.
    """

    entailed: tuple[tuple[str, str], ...]
    refuted: tuple[tuple[str, str], ...]
    contradicted: tuple[tuple[str, str], ...]
    sentences: tuple[str, ...]
    passages: tuple[tuple[str, ...], ...]


def load_material(nli: Path) -> Material:
    """Read NLI pairs from a parquet file: columns premise, hypothesis, label and dataset."""
    import pandas as pd

    rows = pd.read_parquet(nli, columns=["premise", "hypothesis", "label", "dataset"])
    rows = rows[~rows["dataset"].isin(_CAPTIONS)]
    premises = rows.loc[rows["dataset"].isin(_FACTUAL), "premise"].drop_duplicates()
    texts = list(map(sentences_of, premises))
    return Material(
        _pairs(rows[rows["label"] == "entailment"]),
        _pairs(rows[rows["dataset"] == "wikifactcheck_refuted"]),
        _pairs(rows[rows["label"] == "contradiction"]),
        tuple(dict.fromkeys(s for text in texts for s in text if is_usable(s))),
        tuple(dict.fromkeys(text for text in texts if len(text) > 1)),
    )


def sentences_of(text: str) -> tuple[str, ...]:
    """Return the sentences of a text: split at closing signs, not after initials and titles."""
    found = [""]
    for piece in _END.split(text.strip()):
        joins = not found[-1] or _ABBREVIATED.search(found[-1])
        if joins:
            found[-1] = f"{found[-1]} {piece}".strip()
        else:
            found.append(piece)
    return tuple(found)


def is_usable(sentence: str) -> bool:
    """Return whether a sentence is one to make pairs from: of fair length, with a value in it."""
    words = sentence.count(" ") + 1
    is_plain = sentence[:1].isupper() and sentence.endswith((".", "!")) and ".." not in sentence
    return is_plain and SHORTEST <= words <= LONGEST and _VALUE.search(sentence) is not None


def _pairs(rows: Any) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys(zip(rows["premise"], rows["hypothesis"], strict=True)))
