"""The whole pipeline on documents with gold pairs: what was compared, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from contradict.bench.calibration import Reported, reported
from contradict.bench.gold import Gold, read_gold
from contradict.bench.ranking import RankingScores, judge, ranking_scores
from contradict.bench.reach import Gathered, Reach, gather, reach
from contradict.bench.sets import Corpus
from contradict.config import DEFAULTS, circumstances
from contradict.detector import Detector
from contradict.readers import Reading, read_documents
from contradict.types import Report


@dataclass(frozen=True, slots=True)
class CorpusScores:
    """A corpus, its rounds pooled: what reached the comparator, and what the ranking is worth."""

    set: str
    rounds: int
    documents: int
    reach: Reach
    ranking: RankingScores


@dataclass(frozen=True, slots=True)
class _Round:
    """One folder of a corpus, searched."""

    report: Report
    gathered: Gathered
    gold: Sequence[Gold]


def measure_corpus(corpus: Corpus, detector: Detector) -> tuple[CorpusScores, list[Reported]]:
    """Return the scores of a corpus, and its reported conflict pairs for calibration.

    Raises:
        UsageError: a gold row is broken, or two documents share an id.
        CannotCheckError: a corpus holds no claim, or a model failed.
    """
    rounds = [_search(folder, detector) for folder in corpus.folders]
    judged = [judgement for one in rounds for judgement in judge(one.report, one.gold)]
    scores = CorpusScores(
        set=corpus.name,
        rounds=len(rounds),
        documents=sum(len(one.report.documents) for one in rounds),
        reach=reach([(one.gathered, one.gold) for one in rounds]),
        ranking=ranking_scores(judged, sum(len(one.gold) for one in rounds)),
    )
    return scores, [pair for one in rounds for pair in reported(one.report, one.gold)]


def _search(folder: Path, detector: Detector) -> _Round:
    report = report_on(folder, detector)
    return _Round(report, gather(report.documents, detector), read_gold(folder / "gold.jsonl"))


def read_corpus(folder: Path) -> Reading:
    """Return what a corpus holds: its `documents.jsonl`, or all of its `documents/`.

    Raises:
        UsageError: two of its documents share an id.
    """
    rows = folder / "documents.jsonl"
    return read_documents([rows if rows.is_file() else folder / "documents"])


def report_on(folder: Path, detector: Detector) -> Report:
    """Return the report on a corpus.

    Raises:
        UsageError: two of its documents share an id.
        CannotCheckError: it holds no claim, or a model failed.
    """
    reading = read_corpus(folder)
    return detector.detect(reading.documents, reading.unread, circumstances(DEFAULTS))
