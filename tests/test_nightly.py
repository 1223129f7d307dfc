"""What the nightly run computes again, and what it says has changed."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from contradict.candidates import Search
from contradict.comparators import load_comparator, score_model
from contradict.config import DEFAULTS, circumstances
from contradict.detector import Detector
from contradict.encoders import load_encoder
from contradict.errors import ModelError
from contradict.identity import pair_id
from contradict.night import Night, Versions
from contradict.protocols import Probabilities, Progress, Store
from contradict.stores import open_store
from contradict.types import Counts, Document, Report, Unread, Verdict

VERSIONS = Versions("e1", "c1", "code1")
KIRUNA = Document("kiruna", "The Halden plant in Kiruna was opened in May 2019.", "Ledger")
LULEA = Document("lulea", "The Halden plant in Lulea was opened in June 2021.", "Herald")
FERRY = Document("ferry", "The ferry Sunniva carries 240 passengers to Moss each day.", "Post")
FERRY_AGAIN = Document(
    "ferry2", "The ferry Sunniva carries 310 passengers to Moss each day.", "Echo"
)


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector(load_encoder(), load_comparator())


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(str(tmp_path / "contradict.db"), create=True) as opened:
        yield opened


@dataclass(frozen=True)
class Nights:
    """Runs one night after another over one store."""

    store: Store
    detector: Detector

    def __call__(self, *documents: Document, versions: Versions = VERSIONS) -> Report:
        night = Night(self.store, self.detector, versions)
        with self.store.exclusive():
            return night.report(documents, (), circumstances(DEFAULTS))


@pytest.fixture
def night(store: Store, detector: Detector) -> Nights:
    return Nights(store, detector)


def work(counts: Counts) -> tuple[int, int, int]:
    return counts.split, counts.encoded, counts.compared


def test_a_night_with_nothing_changed_computes_nothing(night: Nights) -> None:
    first, second = night(FERRY, FERRY_AGAIN, KIRUNA), night(FERRY, FERRY_AGAIN, KIRUNA)
    assert work(first.run.counts) == (3, 3, first.run.counts.pairs)
    assert work(second.run.counts) == (0, 0, 0)
    assert second.run.counts.reused == second.run.counts.pairs == first.run.counts.pairs > 0
    assert second.conflicts == first.conflicts
    assert second.history is not None
    assert set(second.history.status.values()) == {"open"}
    assert second.history.documents == {"new": 0, "changed": 0, "vanished": 0}


def test_one_document_more_costs_its_own_claims_and_pairs(night: Nights) -> None:
    before = night(FERRY, KIRUNA).run.counts
    after = night(FERRY, KIRUNA, FERRY_AGAIN)
    assert work(after.run.counts)[:2] == (1, 1)
    assert after.run.counts.compared == after.run.counts.pairs - before.pairs
    assert after.run.counts.reused == before.pairs
    assert after.history is not None
    assert after.history.documents == {"new": 1, "changed": 0, "vanished": 0}


@dataclass
class Counting:
    """Works here, and counts the items of each kind of work."""

    worked: Counter[str] = field(default_factory=Counter)

    def map(self, work: Callable[[Any], Any], chunks: Iterable[Any]) -> Iterator[Any]:
        for chunk in chunks:
            self.worked[type(work).__name__] += len(chunk)
            yield work(chunk)


def test_rules_are_asked_only_about_what_is_new(store: Store, detector: Detector) -> None:
    def worked(*documents: Document) -> dict[str, int]:
        executor = Counting()
        Nights(store, replace(detector, executor=executor))(*documents)
        return dict(executor.worked)

    every = Search(floor=-1.0)
    detector = replace(detector, search=every)
    assert worked(FERRY, KIRUNA) == {"Splitting": 2, "TakingApart": 2, "Holding": 1}
    assert worked(FERRY, KIRUNA, LULEA) == {"Splitting": 1, "TakingApart": 1, "Holding": 2}
    assert worked(FERRY, LULEA) == {"Splitting": 0, "TakingApart": 0, "Holding": 0}


def test_a_document_whose_file_moved_is_not_split_again(night: Nights) -> None:
    there, here = (replace(FERRY, origin_path=path) for path in ("old/ferry.txt", "ferry.txt"))
    night(there, KIRUNA)
    assert work(night(here, KIRUNA, LULEA).run.counts)[0] == 1


def test_conflicts_are_new_then_open_then_resolved(night: Nights) -> None:
    first = night(FERRY, FERRY_AGAIN)
    again = night(FERRY, FERRY_AGAIN, KIRUNA)
    mended = replace(FERRY_AGAIN, text=FERRY.text)
    after = night(FERRY, mended, KIRUNA)
    states = [report.history for report in (first, again, after)]
    assert [list(state.status.values()) for state in states if state] == [["new"], ["open"], []]
    assert [[one.id for one in state.resolved] for state in states if state] == [
        [],
        [],
        [first.conflicts[0].id],
    ]
    assert after.history is not None
    assert after.history.documents == {"new": 0, "changed": 1, "vanished": 0}
    assert after.history.previous == again.run.started


def test_a_file_that_can_not_be_read_tonight_resolves_nothing(
    store: Store, detector: Detector
) -> None:
    torn = replace(FERRY_AGAIN, origin_path="in/ferry2.txt")
    night = Night(store, detector, VERSIONS)
    unread = [Unread("in/ferry2.txt", "not UTF-8")]
    with store.exclusive():
        night.report([FERRY, torn, KIRUNA], (), circumstances(DEFAULTS))
        after = night.report([FERRY, KIRUNA], unread, circumstances(DEFAULTS))
    assert (after.conflicts, after.unread) == ((), tuple(unread))
    assert after.history is not None
    assert after.history.resolved == ()


def test_a_vanished_document_takes_its_conflicts_along(night: Nights) -> None:
    night(FERRY, FERRY_AGAIN)
    after = night(FERRY)
    assert after.history is not None
    assert after.history.documents == {"new": 0, "changed": 0, "vanished": 1}
    assert len(after.history.resolved) == 1


def verdict(report: Report, judgement: Any, expires: date | None = None) -> Verdict:
    pair = report.conflicts[0].pairs[0]
    return Verdict(pair_id(pair), judgement, "checked by phone", "kim", date(2026, 1, 2), expires)


@pytest.mark.parametrize("judgement", ["wrong", "known", "fixed"])
def test_what_is_judged_is_counted_and_neither_reported_nor_resolved(
    night: Nights, store: Store, judgement: str
) -> None:
    first = night(FERRY, FERRY_AGAIN)
    store.judge([verdict(first, judgement)])
    for again in (night(FERRY, FERRY_AGAIN), night(FERRY, FERRY_AGAIN, KIRUNA)):
        assert again.conflicts == ()
        assert again.run.counts.judged == {judgement: 1}
        assert again.history is not None
        assert again.history.resolved == ()


def test_a_confirmed_conflict_stays_open_and_an_expired_verdict_hides_nothing(
    night: Nights, store: Store
) -> None:
    first = night(FERRY, FERRY_AGAIN)
    store.judge([verdict(first, "confirmed")])
    assert len(night(FERRY, FERRY_AGAIN).conflicts) == 1
    store.judge([verdict(first, "known", date(2026, 2, 1))])
    assert len(night(FERRY, FERRY_AGAIN).conflicts) == 1


def test_a_verdict_survives_moved_and_rewrapped_text(night: Nights, store: Store) -> None:
    store.judge([verdict(night(FERRY, FERRY_AGAIN), "wrong")])
    moved = replace(FERRY_AGAIN, id="moved", text=f"{KIRUNA.text}\n\n{FERRY_AGAIN.text}")
    assert night(FERRY, moved).run.counts.judged == {"wrong": 1}


def test_another_model_computes_anew_and_the_old_answers_are_kept(night: Nights) -> None:
    first = night(FERRY, FERRY_AGAIN).run.counts
    other = night(FERRY, FERRY_AGAIN, versions=Versions("e1", "c2", "code1")).run.counts
    assert work(other) == (0, 0, first.pairs)
    assert work(night(FERRY, FERRY_AGAIN).run.counts) == (0, 0, 0)


def test_other_weights_of_the_score_are_another_night(night: Nights, store: Store) -> None:
    shipped = score_model()
    bolder = replace(night.detector, score=replace(shipped, intercept=shipped.intercept + 1))
    (first,) = night(FERRY, FERRY_AGAIN).conflicts
    (second,) = Nights(store, bolder)(FERRY, FERRY_AGAIN).conflicts
    assert second.score > first.score


def test_what_other_code_remembered_is_forgotten(night: Nights) -> None:
    first = night(FERRY, FERRY_AGAIN).run.counts
    night(FERRY, FERRY_AGAIN, versions=Versions("e1", "c1", "code2"))
    again = night(FERRY, FERRY_AGAIN).run.counts
    assert (work(first)[0], work(again)) == (2, (2, 0, 0))


@dataclass(frozen=True)
class Broken:
    """A comparator whose model fails."""

    name: str = "broken"

    def compare(self, pairs: Sequence[tuple[str, str]], progress: Progress[Any]) -> Probabilities:
        raise ModelError("comparator 'broken' failed")


def test_a_failing_model_is_an_error_and_leaves_the_run_before(night: Nights, store: Store) -> None:
    first = night(FERRY, FERRY_AGAIN)
    broken = Nights(store, replace(night.detector, comparator=Broken()))
    with pytest.raises(ModelError):
        broken(FERRY, FERRY_AGAIN, LULEA, KIRUNA)
    assert [run.number for run in store.runs()] == [1]
    assert store.report(1).conflicts == first.conflicts


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    nights=st.lists(
        st.lists(st.sampled_from([KIRUNA, LULEA, FERRY, FERRY_AGAIN]), unique=True, min_size=1),
        min_size=1,
        max_size=4,
    )
)
def test_every_night_reports_what_a_scan_of_the_same_would(
    nights: list[list[Document]], detector: Detector, tmp_path_factory: pytest.TempPathFactory
) -> None:
    where = tmp_path_factory.mktemp("nights") / "contradict.db"
    with open_store(str(where), create=True) as store:
        run = Nights(store, detector)
        for documents in nights:
            scanned = detector.detect(documents, (), circumstances(DEFAULTS))
            assert run(*documents).conflicts == scanned.conflicts
