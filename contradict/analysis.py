"""A report in a notebook: frames, charts, explanations and verdicts, one method each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

from contradict import config, display, frames, plots, reports
from contradict.claims import split
from contradict.config import DEFAULTS, Settings, now
from contradict.encoders import load_encoder
from contradict.errors import StoreError, UsageError
from contradict.explanation import Explanation, explained
from contradict.frames.tables import place, reported
from contradict.identity import pair_id
from contradict.protocols import Progress, silent
from contradict.readers import Columns
from contradict.stores import open_store
from contradict.types import Claim, Conflict, Pair, Report, Verdict

if TYPE_CHECKING:
    from altair import LayerChart
    from matplotlib.figure import Figure
    from pandas import DataFrame

SHORTEST = 4
"""Characters of an id that may stand for it; fewer digits are a rank."""

MAPPED = 1000
"""Claims on a map, quoted ones first: more can neither be told apart nor placed within seconds."""

THRESHOLDS = tuple(step / 100 for step in range(101))


class Keeper(Protocol):
    """Where verdicts are kept: an open store, or a `BaselineFile`."""

    def judge(self, verdicts: Sequence[Verdict]) -> None:
        """Let `verdicts` stand, in the place of earlier ones of the same pairs."""
        ...


@dataclass(frozen=True, slots=True)
class Analysis:
    """A report with what a notebook wants of it; `report` is the record itself.

    It is a sequence of its conflicts, best first: `len(analysis)`, `analysis[0]`.

    Attributes:
        report: what `scan` or `nightly` found.
        verdicts: what editors said, of these pairs and of others.
    """

    report: Report = field(repr=False)
    verdicts: tuple[Verdict, ...] = field(default=(), repr=False)

    def __len__(self) -> int:
        return len(self.report.conflicts)

    def __iter__(self) -> Iterator[Conflict]:
        return iter(self.report.conflicts)

    def __getitem__(self, place: int) -> Conflict:
        return self.report.conflicts[place]

    def _repr_html_(self) -> str:
        return display.report_html(self.report)

    def pairs(self) -> "DataFrame":
        """Return one row per reported pair; see `frames.pairs_frame`."""
        return frames.pairs_frame(self.report, self.verdicts)

    def conflicts(self) -> "DataFrame":
        """Return one row per conflict; see `frames.conflicts_frame`."""
        return frames.conflicts_frame(self.report, self.verdicts)

    def claims(self) -> "DataFrame":
        """Return one row per claim; see `frames.claims_frame`.

        A report that was read back has no texts of documents: then it is the claims that it
        quotes, and those of its clusters.
        """
        return frames.claims_frame(self.report, self._claims())

    def clusters(self) -> "DataFrame":
        """Return one row per cluster of similar claims; see `frames.clusters_frame`."""
        return frames.clusters_frame(self.report)

    def disagreement(self) -> "DataFrame":
        """Return the source × source matrix of conflicts; see `frames.disagreement_frame`."""
        return frames.disagreement_frame(self.report)

    def what_if(self, *thresholds: float) -> "DataFrame":
        """Return what each threshold would keep, and how good; see `frames.what_if_frame`."""
        return frames.what_if_frame(self.report, self.verdicts, thresholds)

    def explain(self, what: str | int | Pair) -> Explanation:
        """Return why a pair scores what it scores.

        Args:
            what: a pair, its id or four or more characters that it begins with, or for its best
                pair a conflict's id or rank.

        Raises:
            UsageError: nothing is called so, several are, or the pair's score is not taken apart.
        """
        return explained(what if isinstance(what, Pair) else self._pair(str(what)))

    def timeline(self, what: str | int | Conflict) -> "LayerChart":
        """Return when who said what of a conflict, named by its id or rank."""
        if isinstance(what, Conflict):
            return plots.timeline_chart(what)
        pair = self._pair(str(what))
        return plots.timeline_chart(next(one for one in self if pair in one.pairs))

    def threshold_chart(self) -> "Figure":
        """Return what each threshold would keep, against the verdicts."""
        what_if = self.what_if(*THRESHOLDS)
        return plots.threshold_chart(what_if, self.verdicts)

    def disagreement_chart(self) -> "Figure":
        """Return the source × source matrix as a picture."""
        return plots.disagreement_chart(self.disagreement())

    def claim_map(self, most: int = MAPPED) -> "LayerChart":
        """Return the map of the claims that are in conflicts or clusters, `most` at most.

        They are encoded with the encoder of the run. Encoding and placing a thousand takes some
        seconds; those quoted in conflicts come first.

        Raises:
            ModelError: the run's encoder can't be loaded.
        """
        texts = {place(claim): claim for claim in self._claims()}
        known = frames.known_claims(self.report)
        shown = [one for one in (texts.get(place(c), c) for c in known) if one.text][:most]
        encoder = load_encoder(self.report.run.models["encoder"])
        vectors = encoder.encode([claim.resolved for claim in shown], silent)
        return plots.claim_map(self.report, shown, vectors)

    def judge(self, frame: "DataFrame", keeper: Keeper, *, by: str) -> "Analysis":
        """Keep the verdicts that the column `verdict` of a frame of pairs gives.

        Args:
            frame: rows of `pairs()`, with `verdict` (confirmed, wrong, known, fixed) and
                `verdict_reason` filled in where there is something to say.
            keeper: an open store, or a `BaselineFile`.
            by: who says so.

        Returns:
            The same report with these verdicts.

        Raises:
            UsageError: the frame says something that is no verdict; nothing was kept.
            StoreError: the store could not be written.
        """
        given = frames.verdicts_in(frame, self.report, self.verdicts, by, now().date())
        keeper.judge(given)
        known = {one.pair: one for one in (*self.verdicts, *given)}
        return replace(self, verdicts=tuple(known.values()))

    def _claims(self) -> tuple[Claim, ...]:
        documents = [one for one in self.report.documents if one.text]
        claims = tuple(claim for one in documents for claim in split(one).claims)
        return claims or frames.known_claims(self.report)

    def _pair(self, wanted: str) -> Pair:
        """Return the pair, or the best pair of the conflict, that has this id or rank."""
        named = {str(one.rank): one.pairs[0] for one in self}
        named |= {pair_id(pair): pair for one in self for pair in reported(one)}
        named |= {one.id: one.pairs[0] for one in self}
        if wanted in named:
            return named[wanted]
        begin = [one for one in named if len(wanted) >= SHORTEST and one.startswith(wanted.lower())]
        if len(begin) != 1:
            known = ", ".join(begin or [one.id for one in self][:3]) or "nothing, for it has none"
            raise UsageError(
                f"the report has not one conflict or pair called {wanted!r}; an id, its beginning "
                f"or a rank was expected: {known}"
            )
        return named[begin[0]]


def scan(  # noqa: PLR0913  # what is read, how, and what its columns are called
    what: "str | Path | Sequence[str | Path] | DataFrame",
    settings: Settings = DEFAULTS,
    *,
    id: str | None = None,
    source: str | None = None,
    title: str | None = None,
    published: str | None = None,
    text: str | None = None,
    stdin: BinaryIO | None = None,
    progress: Progress[Any] = silent,
) -> Analysis:
    """Find where documents contradict each other.

    Args:
        what: files and folders, "-" for standard input, or a pandas frame with a row each.
        settings: models, search and input layout.
        id: the column with the documents' ids, "id" unless told; so for those that follow.
        source: the column that says who published a document.
        title: the column with its title.
        published: the column with the day of publication.
        text: the column with the text, the only one that must be there.
        stdin: what "-" reads, the process's own standard input if left out.
        progress: shown over every long stage.

    Raises:
        UsageError: a path or column does not exist, or two documents share an id.
        CannotCheckError: nothing could be read, or a model failed.
    """
    names = {"id": id, "source": source, "title": title, "published": published, "text": text}
    settings = _with_columns(settings, {name: one for name, one in names.items() if one})
    if isinstance(what, str | Path | Sequence):
        paths = [what] if isinstance(what, str | Path) else what
        return Analysis(config.scan(paths, settings, stdin=stdin, progress=progress))
    run = config.circumstances(settings)
    reading = frames.read_frame(what, settings.reading.columns)
    return Analysis(config.scan_documents(reading, run, settings, progress))


def _with_columns(settings: Settings, names: dict[str, str]) -> Settings:
    columns: Columns = replace(settings.reading.columns, **names)
    return replace(settings, reading=replace(settings.reading, columns=columns))


def read_report(path: str | Path) -> Analysis:
    """Return the analysis of a JSON report; see `reports.read_report` for what it leaves out.

    Raises:
        UsageError: the file can't be read, or is no such report.
    """
    return Analysis(reports.read_report(path))


def read_store(where: str, run: int | None = None) -> Analysis:
    """Return the analysis of a run in a store, the last one unless told, and all its verdicts.

    Raises:
        StoreError: there is no store, no such run, or its report is no longer kept.
    """
    with open_store(where, read_only=True) as store:
        runs = store.runs()
        if not runs:
            raise StoreError(
                f"store {where!r} holds no run yet; one was expected: run `contradict nightly` "
                "with it first"
            )
        report = store.report(run if run is not None else runs[-1].number)
        return Analysis(report, tuple(store.verdicts()))


display.register()
