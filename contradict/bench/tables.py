"""The measurements for people: one table per kind of set."""

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from contradict.bench.calibration import Calibration
from contradict.bench.corpora import CorpusScores
from contradict.bench.nli import NliScores
from contradict.bench.quality import Quality
from contradict.bench.shapes import ShapesScores


def print_quality(quality: Quality, console: Console, misses: bool = False) -> None:
    """Print a table per kind of set that was measured; with `misses`, each wrong example too."""
    models = quality.models
    console.print(Text(f"encoder {models['encoder']}, comparator {models['comparator']}"))
    tables = [
        *([_nli(quality.nli)] if quality.nli else []),
        *([_corpora(quality.corpora), _candidates(quality.corpora)] if quality.corpora else []),
        *([_shapes(quality.shapes)] if quality.shapes else []),
        *(_weak(one) for one in quality.shapes if one.weak),
        *(_misses(one) for one in quality.shapes if one.misses and misses),
        *([_calibration(quality.calibration)] if quality.calibration else []),
    ]
    for table in tables:
        console.print(Text(), table)


def _table(title: str, names: Sequence[str], figures: Sequence[str]) -> Table:
    """Return an empty table with `names` on the left and `figures` on the right of each column."""
    table = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False)
    for name in names:
        table.add_column(name, overflow="fold")
    for figure in figures:
        table.add_column(figure, justify="right", no_wrap=True)
    return table


def _row(table: Table, *cells: str | int | float | None) -> None:
    table.add_row(*(Text(_cell(cell)) for cell in cells))


def _cell(value: str | int | float | None) -> str:
    if isinstance(value, float):
        return f"{value:.3f}"
    return "–" if value is None else f"{value:,}" if isinstance(value, int) else value


def _nli(scores: Sequence[NliScores]) -> Table:
    table = _table("Sentence pairs", ["set", "dataset"], ["pairs", "accuracy", "AUC"])
    for one in scores:
        _row(table, one.set, one.dataset, one.pairs, one.accuracy, one.auc)
    return table


def _corpora(scores: Sequence[CorpusScores]) -> Table:
    figures = ["flagged", "gold", "P@10", "P@50", "precision", "recall", "AP"]
    table = _table("Corpora: the ranking", ["set"], figures)
    for one in scores:
        ranking = one.ranking
        shares = (ranking.precision_at_10, ranking.precision_at_50, ranking.precision)
        found = (ranking.recall, ranking.average_precision)
        _row(table, one.set, ranking.flagged, ranking.gold, *shares, *found)
    return table


def _candidates(scores: Sequence[CorpusScores]) -> Table:
    figures = ["documents", "claims", "pairs", "pairs a claim", "recall", "left out"]
    table = _table("Corpora: the candidates", ["set"], figures)
    for one in scores:
        reach = one.reach
        pairs = (reach.pairs, reach.pairs_per_claim)
        _row(table, one.set, one.documents, reach.claims, *pairs, reach.recall, reach.left_out)
    return table


def _shapes(scores: Sequence[ShapesScores]) -> Table:
    figures = ["pairs", "kept quiet", "conflicts found", "exact outcome"]
    table = _table("Shapes", ["set"], figures)
    for one in scores:
        _row(table, one.set, one.pairs, one.kept_quiet, one.found, one.exact)
    return table


def _weak(scores: ShapesScores) -> Table:
    table = _table(f"Weak shapes of {scores.set}", ["no.", "shape"], ["right", "of"])
    for one in scores.weak:
        _row(table, one.number, one.shape, one.right, one.pairs)
    return table


def _misses(scores: ShapesScores) -> Table:
    table = _table(f"Misses of {scores.set}", ["id", "expected", "got", "reason"], [])
    for one in scores.misses:
        _row(table, one.id, one.expect, one.outcome, one.reason)
    return table


def _calibration(calibrations: Sequence[Calibration]) -> Table:
    table = _table("Calibration of the score", ["set", "half"], ["pairs", "error"])
    for one in calibrations:
        _row(table, one.set, one.half, one.pairs, one.error)
    return table
