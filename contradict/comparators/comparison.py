"""Candidates to compared pairs: the comparator's view both ways, then the decision."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from contradict.batches import chunks
from contradict.comparators.cross_encoder import load_cross_encoder
from contradict.comparators.evidence import Evidence
from contradict.comparators.frames import frame
from contradict.comparators.lexical import LexicalComparator
from contradict.comparators.lists import reconcile
from contradict.comparators.onnx import load_onnx_comparator
from contradict.comparators.outcome import Settled, decide, settle
from contradict.comparators.scoring import ScoreModel, score_model
from contradict.comparators.surroundings import Surroundings, agreements, surroundings
from contradict.comparators.views import SILENT, Direction, View
from contradict.comparators.weighing import weigh
from contradict.errors import ModelError
from contradict.executors import HERE
from contradict.models import find_model
from contradict.protocols import Comparator, Executor, Probabilities, Progress
from contradict.types import Candidate, Pair

LEXICAL = "lexical"
"""The comparator that needs no model."""

DEFAULT_COMPARATOR = "MiniLM-L6-conflict-int8"
"""The comparator that ships, in contradict/models."""


def load_comparator(name: str = DEFAULT_COMPARATOR) -> Comparator:
    """Return the comparator called `name`: "lexical", shipped, a folder, or any cross-encoder.

    Raises:
        ModelError: the model can't be loaded, or is no three-way NLI model.
    """
    if name == LEXICAL:
        return LexicalComparator()
    folder = find_model(name)
    return load_onnx_comparator(name, folder) if folder else load_cross_encoder(name)


@dataclass(frozen=True, slots=True)
class Holding:
    """Holds candidates to the rules; what the comparator must read comes back as None."""

    model: ScoreModel

    def __call__(self, part: Sequence[tuple[Candidate, Surroundings]]) -> list[Settled | None]:
        """Return what each candidate comes to, in order."""
        return [settle(weigh(*one), self.model) for one in part]


def compare_candidates(
    candidates: Sequence[Candidate],
    comparator: Comparator,
    progress: Progress[Any],
    model: ScoreModel | None = None,
    executor: Executor = HERE,
) -> tuple[Pair, ...]:
    """Return one compared pair per candidate, in their order; scored by `model`, or what ships.

    The rules come first, on `executor`. The comparator reads only the pairs that it could make a
    finding of: with the models that ship that is one in forty, and the findings are the same.

    Raises:
        ModelError: the comparator failed, or its answer is not one row of probabilities a pair.
    """
    model = model or score_model()
    around = surroundings(candidates)
    parts = chunks(list(zip(candidates, around, strict=True)))
    held = executor.map(Holding(model), progress(parts, "holding values together"))
    settled = [one for part in held for one in part]
    open_rows = [row for row, one in enumerate(settled) if one is None]
    read = [candidates[row] for row in open_rows]
    views = _views(read, comparator, progress)
    shares = agreements(read, views)
    decided = (
        decide(weigh(one, around[row]), view, share, model)
        for row, one, view, share in zip(open_rows, read, views, shares, strict=True)
    )
    pairs = zip(settled, candidates, strict=True)
    return reconcile([one.pair(each) if one else next(decided) for one, each in pairs])


def evidence_on(
    candidates: Sequence[Candidate],
    comparator: Comparator,
    progress: Progress[Any],
    model: ScoreModel,
) -> list[Evidence]:
    """Return the evidence on each candidate, in order, for a score to be fitted to.

    The comparator reads what it reads in a run with `model`, and all other pairs count as ones
    of which it says nothing.

    Raises:
        ModelError: as for `compare_candidates`.
    """
    weighed = [weigh(*one) for one in zip(candidates, surroundings(candidates), strict=True)]
    read = [one for one in weighed if settle(one, model) is None]
    rows = _views([one.candidate for one in read], comparator, progress)
    views = dict(zip(map(id, read), rows, strict=True))
    shares = agreements(candidates, [views.get(id(one), SILENT) for one in weighed])
    return [
        one.heard(views.get(id(one), SILENT).net, share)
        for one, share in zip(weighed, shares, strict=True)
    ]


def _views(
    candidates: Sequence[Candidate], comparator: Comparator, progress: Progress[Any]
) -> list[View]:
    if not candidates:
        return []
    forward = [(frame(c.left).matter, frame(c.right).matter) for c in candidates]
    rows = _checked(comparator, [*forward, *((b, a) for a, b in forward)], progress)
    there, back = rows[: len(forward)], rows[len(forward) :]
    return [View(_direction(a), _direction(b)) for a, b in zip(there, back, strict=True)]


def _direction(row: Probabilities) -> Direction:
    return Direction(float(row[0]), float(row[1]))


def _checked(
    comparator: Comparator, texts: Sequence[tuple[str, str]], progress: Progress[Any]
) -> Probabilities:
    probabilities = comparator.compare(texts, progress)
    valid = probabilities.shape == (len(texts), 3) and bool(
        ((probabilities >= 0) & (probabilities <= 1)).all()
    )
    if not valid:
        raise ModelError(
            f"comparator {comparator.name!r} gave shape {probabilities.shape} for {len(texts)} "
            "pairs, or values outside 0 to 1; one row of three probabilities each was expected"
        )
    return probabilities
