"""What the plain script finds, beside what a scan reports: gold pairs by the same measures."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import typer

from benchmarks.script import both_ways, nearest_sentences, net_contradiction, sentences
from contradict.bench import find_sets
from contradict.bench.corpora import CorpusScores, measure_corpus, read_corpus
from contradict.bench.gold import read_gold
from contradict.bench.ranking import Judged, RankingScores, judge, ranking_scores
from contradict.bench.sets import Corpus
from contradict.cli.progress import bar
from contradict.comparators import load_comparator
from contradict.config import DEFAULTS, circumstances
from contradict.detector import Detector
from contradict.encoders import load_encoder
from contradict.protocols import Comparator, Encoder, Progress
from contradict.remembering import RememberingComparator, RememberingEncoder
from contradict.training.base import base_weights
from contradict.types import Claim, Conflict, Document, Pair, Report


@dataclass(frozen=True, slots=True)
class PlainScript:
    """The script with its models: the report it would write, if it wrote one."""

    encoder: Encoder
    comparator: Comparator

    def report(self, documents: Sequence[Document], progress: Progress[Any]) -> Report:
        """Return all pairs that it reads, as conflicts of one pair each, best first.

        Their score is net contradiction × similarity³, -1 to 1; what is not above 0 it would
        not show.
        """
        said = sentences(documents)
        texts = [one.text for one in said]
        near = nearest_sentences(self.encoder.encode(texts, progress), said)
        read = self.comparator.compare(both_ways(near, texts), progress)
        scores = net_contradiction(read) * near.similarity**3
        found = [
            _conflict(said[near.left[n]], said[near.right[n]], float(scores[n]))
            for n in np.argsort(-scores, kind="stable")
        ]
        return Report(circumstances(DEFAULTS), tuple(documents), {}, (), tuple(found))


def _conflict(left: Claim, right: Claim, score: float) -> Conflict:
    """Return a pair as a conflict with all that measures look at: its claims, outcome and score."""
    pair = Pair(left, right, 0.0, 0.0, 0.0, "conflict", "other", "", score)
    return Conflict("", 0, score, "error", "conflict", "other", "", (), (pair,))


@dataclass(frozen=True, slots=True)
class Beside:
    """A corpus searched by both; `cut` is the script's list after as many as the scan flags.

    `reach` is the share, 0 to 1, of the gold pairs that the script reads, whatever it makes of
    them, and `pairs` how many it reads in all.
    """

    set: str
    pairs: int
    contradict: CorpusScores
    plain: RankingScores
    cut: RankingScores
    reach: float


def plain(
    corpora: Annotated[list[Path], typer.Argument(help="As for `contradict bench quality`.")],
    comparator: Annotated[str, typer.Option(help="Of both; as for `contradict scan`.")] = (
        DEFAULTS.comparator
    ),
    output: Annotated[Path | None, typer.Option("-o", help="Write all figures, as JSON.")] = None,
) -> None:
    """Print what a plain script finds of the gold pairs of corpora, beside what a scan reports.

    The script encodes in fp32 and lets the comparator read each sentence with its ten nearest in
    other documents, both ways. Identical texts are read once.
    """
    reader = RememberingComparator(load_comparator(comparator))
    script = PlainScript(RememberingEncoder(load_encoder(base_weights())), reader)
    detector = Detector(RememberingEncoder(load_encoder()), reader, progress=bar)
    found = []
    for corpus in find_sets(corpora).corpora:
        found.append(beside(corpus, script, detector))
        _print(found[-1])
    if output:
        figures = {"comparator": comparator, "corpora": [asdict(one) for one in found]}
        output.write_text(json.dumps(figures, indent=2) + "\n", "utf-8")


def beside(corpus: Corpus, script: PlainScript, detector: Detector) -> Beside:
    """Return the scores of both on a corpus, its rounds pooled.

    Raises:
        UsageError: a gold row is broken, or two documents share an id.
        CannotCheckError: a corpus holds no claim, or a model failed.
    """
    ours, _ = measure_corpus(corpus, detector)
    rounds = [_judged(folder, script, detector.progress) for folder in corpus.folders]
    read = sorted((one for each in rounds for one in each), key=lambda one: -one.score)
    gold = ours.ranking.gold
    return Beside(
        set=corpus.name,
        pairs=len(read),
        contradict=ours,
        plain=ranking_scores([one for one in read if one.score > 0], gold),
        cut=ranking_scores(read[: ours.ranking.flagged], gold),
        reach=ranking_scores(read, gold).recall,
    )


def _judged(folder: Path, script: PlainScript, progress: Progress[Any]) -> list[Judged]:
    documents = read_corpus(folder).documents
    return list(judge(script.report(documents, progress), read_gold(folder / "gold.jsonl")))


def _print(one: Beside) -> None:
    ours, title = one.contradict, f"{one.set}, {one.contradict.ranking.gold} gold pairs"
    print(f"\n{title:32}  flagged   P@10   P@50  recall     AP   read of gold")
    print(_line("contradict", ours.ranking, ours.reach.recall))
    print(_line("plain script", one.plain, one.reach))
    print(_line("plain script, cut as long", one.cut, one.reach), flush=True)


def _line(name: str, scores: RankingScores, reach: float) -> str:
    shares = (scores.precision_at_10, scores.precision_at_50, scores.recall)
    figures = "".join(f"{share:7.2f}" for share in shares)
    return f"  {name:30} {scores.flagged:8,}{figures}{scores.average_precision:8.3f}{reach:12.2f}"
