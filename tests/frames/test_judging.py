"""The round trip: a frame goes out, is filled in, and comes back as verdicts."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

import contradict
from contradict import Analysis
from contradict.frames.judging import JUDGEMENTS
from contradict.types import Verdict
from contradict.verdicts import BaselineFile
from frames.archive import articles


@pytest.fixture
def keeper(tmp_path: Path) -> BaselineFile:
    return BaselineFile(tmp_path / "contradict-baseline.json", create=True)


def filled(report: Analysis, verdict: Any, reason: Any) -> pd.DataFrame:
    frame = report.pairs()
    rest = [""] * (len(frame) - 1)
    return frame.assign(verdict=[verdict, *rest], verdict_reason=[reason, *rest])


def test_a_verdict_in_the_frame_is_kept_and_comes_out_again(
    report: Analysis, keeper: BaselineFile
) -> None:
    judged = report.judge(filled(report, "wrong", "two different piers"), keeper, by="M. Orban")
    (kept,) = keeper.verdicts()
    assert (kept.judgement, kept.reason, kept.by) == ("wrong", "two different piers", "M. Orban")
    assert kept.pair == report.pairs()["pair"][0]
    assert list(judged.pairs()["verdict"]) == ["wrong", ""]
    assert judged.conflicts()["verdict"][0] == "wrong"
    assert list(report.pairs()["verdict"]) == ["", ""]


def test_what_was_said_before_is_not_given_again(report: Analysis, keeper: BaselineFile) -> None:
    judged = report.judge(filled(report, "known", "as agreed"), keeper, by="M. Orban")
    judged.judge(judged.pairs(), keeper, by="Somebody Else")
    assert [one.by for one in keeper.verdicts()] == ["M. Orban"]


def test_a_frame_may_go_through_a_csv_file(
    report: Analysis, keeper: BaselineFile, tmp_path: Path
) -> None:
    filled(report, "confirmed", "asked").to_csv(tmp_path / "pairs.csv", index=False)
    report.judge(pd.read_csv(tmp_path / "pairs.csv"), keeper, by="M. Orban")
    assert [one.judgement for one in keeper.verdicts()] == ["confirmed"]


@pytest.mark.parametrize(
    ("verdict", "reason", "message"),
    [
        ("false", "no", "is 'false'; one of confirmed, wrong, known, fixed was expected"),
        ("wrong", "", "has no reason"),
        ("wrong", float("nan"), "has no reason"),
    ],
)
def test_what_is_no_verdict_is_refused_and_nothing_is_kept(
    report: Analysis, keeper: BaselineFile, verdict: object, reason: object, message: str
) -> None:
    with pytest.raises(contradict.UsageError, match=message):
        report.judge(filled(report, verdict, reason), keeper, by="M. Orban")
    assert keeper.verdicts() == ()


def test_somebody_must_be_named(report: Analysis, keeper: BaselineFile) -> None:
    with pytest.raises(contradict.UsageError, match="nobody is named"):
        report.judge(filled(report, "wrong", "no"), keeper, by=" ")


def test_a_pair_of_another_report_is_refused(report: Analysis, keeper: BaselineFile) -> None:
    frame = filled(report, "wrong", "no").assign(pair="0123456789ab")
    with pytest.raises(contradict.UsageError, match="no pair '0123456789ab'"):
        report.judge(frame, keeper, by="M. Orban")


def test_one_pair_has_one_verdict(report: Analysis, keeper: BaselineFile) -> None:
    frame = filled(report, "wrong", "no")
    twice = pd.concat([frame, frame.assign(verdict="known", verdict_reason="so be it")])
    twice = twice[twice["pair"] == frame["pair"][0]]
    with pytest.raises(contradict.UsageError, match="two different verdicts"):
        report.judge(twice, keeper, by="M. Orban")


def test_a_frame_without_the_columns_is_refused(report: Analysis, keeper: BaselineFile) -> None:
    with pytest.raises(contradict.UsageError, match=r"no column 'verdict'.*'pair'"):
        report.judge(report.pairs()[["pair"]], keeper, by="M. Orban")


@given(st.lists(st.sampled_from(["", *JUDGEMENTS]), min_size=2, max_size=2))
def test_as_many_verdicts_come_in_as_were_filled_in(report: Analysis, said: list[str]) -> None:
    frame = report.pairs().assign(verdict=said, verdict_reason="so it is")
    kept: list[Verdict] = []

    class Keeping:
        def judge(self, verdicts: Sequence[Verdict]) -> None:
            kept.extend(verdicts)

    judged = report.judge(frame, Keeping(), by="M. Orban")
    assert [one.judgement for one in kept] == [one for one in said if one]
    assert list(judged.pairs()["verdict"]) == said


def test_a_store_keeps_them_and_the_next_run_leaves_out_what_was_wrong(tmp_path: Path) -> None:
    articles().rename(columns={"body": "text", "outlet": "source"}).to_csv(
        tmp_path / "articles.csv", index=False
    )
    store = str(tmp_path / "contradict.db")
    contradict.nightly([tmp_path / "articles.csv"], store)
    night = contradict.read_store(store)
    assert len(night) == 2
    with contradict.open_store(store) as opened:
        night.judge(filled(night, "wrong", "two different piers"), opened, by="M. Orban")
    contradict.nightly([tmp_path / "articles.csv"], store)
    again = contradict.read_store(store)
    assert list(again.conflicts()["conflict"]) == [night[1].id]
    assert dict(again.report.run.counts.judged) == {"wrong": 1}
    assert len(contradict.read_store(store, run=1)) == 2
    assert [one.judgement for one in again.verdicts] == ["wrong"]


def test_a_store_without_a_run_says_so(tmp_path: Path) -> None:
    store = str(tmp_path / "contradict.db")
    contradict.open_store(store, create=True).close()
    with pytest.raises(contradict.StoreError, match="holds no run yet"):
        contradict.read_store(store)
