"""Candidates to compared pairs: the comparator's view both ways, then the decision."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, compress
from operator import itemgetter
from typing import Any

from contradict.batches import chunks
from contradict.comparators.evidence import Evidence
from contradict.comparators.frames import frame
from contradict.comparators.holding import Held, Holding
from contradict.comparators.lists import by_name, place_lists, reconcile
from contradict.comparators.locality import near_together
from contradict.comparators.outcome import Settled, decide, settle
from contradict.comparators.reading import Texts, views
from contradict.comparators.scoring import ScoreModel, score_model
from contradict.comparators.surroundings import Around, agreements, surroundings
from contradict.comparators.texts import texts
from contradict.comparators.views import SILENT
from contradict.comparators.weighing import weigh
from contradict.executors import HERE
from contradict.protocols import Comparator, Executor, Progress
from contradict.types import Candidate, Claim, Pair


@dataclass(frozen=True, slots=True)
class Compared:
    """What candidates came to: the pairs that were to be kept, in the candidates' order.

    Of all of them, `screened` were compatible by the rules alone, `read` by the comparator, and
    `refused` counts the compatible ones by code.
    """

    pairs: tuple[Pair, ...] = ()
    screened: int = 0
    read: int = 0
    refused: Mapping[str, int] = field(default_factory=dict)


def every(pair: Pair) -> bool:  # noqa: ARG001
    """Return True: all pairs are to be kept."""
    return True


def compare_candidates(  # noqa: PLR0913  # one parameter per seam
    candidates: Sequence[Candidate],
    comparator: Comparator,
    progress: Progress[Any],
    model: ScoreModel | None = None,
    executor: Executor = HERE,
    *,
    keep: Callable[[Pair], bool] = every,
) -> Compared:
    """Return what each candidate comes to; scored by `model`, or what ships.

    The rules come first, on `executor`. The comparator reads only the pairs that it could make a
    finding of: with the models that ship that is one in 25 to 60, and the findings are the same.
    Memory is for the pairs that are read or kept, however many candidates there are.

    Raises:
        ModelError: the comparator failed, or its answer is not one row of probabilities a pair.
    """
    stages = _Stages(comparator, progress, model or score_model(), executor, keep)
    kept: list[tuple[int, Pair]] = []
    refused: Counter[str] = Counter()
    screened = 0
    for place, found in _compared(candidates, stages):
        if isinstance(found, str):
            screened += 1
            refused[found] += 1
            continue
        screened += found.screened
        refused.update([found.code] if found.outcome == "compatible" else [])
        if keep(found):
            kept.append((place, found))
    kept.sort(key=itemgetter(0))
    pairs = tuple(pair for _, pair in kept)
    return Compared(pairs, screened, len(candidates) - screened, refused)


@dataclass(frozen=True, slots=True)
class _Stages:
    """What the stages of a comparison work with."""

    comparator: Comparator
    progress: Progress[Any]
    model: ScoreModel
    executor: Executor
    keep: Callable[[Pair], bool]


def _compared(candidates: Sequence[Candidate], stages: _Stages) -> Iterator[tuple[int, Pair | str]]:
    """Yield each candidate's place and pair: as the rules settle them, then those to be read.

    Of a settled pair that is not to be kept there is the code alone.
    """
    around = surroundings(candidates)
    unread: list[tuple[int, Texts]] = []
    listing: dict[Claim, tuple[int, int]] = {}
    for place, held in _held(candidates, around, stages):
        one, found = candidates[place], held.found
        for side, claim in compress(enumerate((one.left, one.right)), held.lists):
            listing[claim] = min((place, side), listing.get(claim, (place, side)))
        if isinstance(found, tuple):
            unread.append((place, found))
        else:
            yield place, found.pair(one) if isinstance(found, Settled) else found
    givers = map(frame, sorted(listing, key=listing.__getitem__))
    known = by_name(one for giver in givers for one in place_lists(giver))
    for place, pair in _read(candidates, around, unread, stages):
        yield place, reconcile(pair, known)


def _held(
    candidates: Sequence[Candidate], around: Around, stages: _Stages
) -> Iterator[tuple[int, Held]]:
    """Yield each candidate's place and what the rules make of it, like claims together."""
    order = near_together(around.ends)
    parts = chunks(order, stages.progress, "holding values together")
    placed = ([(candidates[place], around[place]) for place in part] for part in parts)
    held = stages.executor.map(Holding(stages.model, stages.keep), placed)
    yield from zip(order, chain.from_iterable(held), strict=True)


def _read(
    candidates: Sequence[Candidate],
    around: Around,
    unread: Sequence[tuple[int, Texts]],
    stages: _Stages,
) -> Iterator[tuple[int, Pair]]:
    """Yield the place and the pair of each candidate that the comparator has to read."""
    heard = views([found for _, found in unread], stages.comparator, stages.progress)
    shares = agreements([candidates[place] for place, _ in unread], heard)
    for (place, _), view, share in zip(unread, heard, shares, strict=True):
        weighed = weigh(candidates[place], around[place])
        yield place, decide(weighed, view, share, stages.model)


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
    rows = views([texts(one.candidate) for one in read], comparator, progress)
    heard = dict(zip(map(id, read), rows, strict=True))
    shares = agreements(candidates, [heard.get(id(one), SILENT) for one in weighed])
    return [
        one.heard(heard.get(id(one), SILENT).net, share)
        for one, share in zip(weighed, shares, strict=True)
    ]
