"""Frames out: a row per pair, conflict, claim and cluster, and the counts."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

import contradict
from contradict import Analysis
from contradict.renderers import write
from contradict.types import Judgement, Verdict
from frames.archive import BODIES, EMPTY


def test_a_row_per_pair_says_who_says_what_where(report: Analysis) -> None:
    pairs = report.pairs()
    assert sorted(pairs["kind"]) == ["date", "number"]
    row = pairs[pairs["kind"] == "date"].iloc[0]
    sides = {
        row[f"{side}_source"]: (
            row[f"{side}_text"],
            row[f"{side}_value"],
            row[f"{side}_start"],
            row[f"{side}_end"],
        )
        for side in ("left", "right")
    }
    assert sides == {
        "Lake Courier": (BODIES[2], "1911", 0, len(BODIES[2])),
        "Coast Post": (BODIES[3], "1934", 0, len(BODIES[3])),
    }
    assert row["outcome"] == "conflict"
    assert row["slots"] in {"date: 1911 / 1934", "date: 1934 / 1911"}
    assert row["verdict"] == ""
    days = {str(row["left_published"]), str(row["right_published"])}
    assert days == {"NaT", "2025-11-05 00:00:00"}


def test_offsets_are_places_in_the_texts(report: Analysis) -> None:
    texts = {one.id: one.text for one in report.report.documents}
    for row in report.pairs().to_dict("records"):
        assert texts[row["left_document"]][row["left_start"] : row["left_end"]] == row["left_text"]


def test_a_row_per_conflict_in_rank_order(report: Analysis) -> None:
    conflicts = report.conflicts()
    assert list(conflicts["rank"]) == [1, 2]
    assert list(conflicts["score"]) == sorted(conflicts["score"], reverse=True)
    costs = conflicts[conflicts["kind"] == "number"].iloc[0]
    assert costs["sources"] == "Coast Post, Harbour Wire"
    assert costs["origins"] == "1 · 1"
    assert (str(costs["first"].date()), str(costs["last"].date())) == ("2025-11-03", "2025-11-04")


def test_a_row_per_claim_of_every_document(report: Analysis) -> None:
    claims = report.claims()
    assert list(claims["text"]) == list(BODIES)
    assert all(claims["conflicts"])
    clusters = report.clusters()
    assert clusters["size"].sum() == (claims["cluster"] >= 0).sum()


def test_who_disagrees_with_whom_is_symmetric(report: Analysis) -> None:
    matrix = report.disagreement()
    assert list(matrix.columns) == ["Coast Post", "Harbour Wire", "Lake Courier"]
    assert matrix.to_numpy().tolist() == [[0, 1, 1], [1, 0, 0], [1, 0, 0]]


def test_an_empty_report_has_frames_with_all_their_columns(report: Analysis) -> None:
    for name in ("pairs", "conflicts", "claims", "clusters"):
        frame = getattr(EMPTY, name)()
        assert list(frame.columns) == list(getattr(report, name)().columns)
        assert frame.empty
    assert EMPTY.disagreement().empty
    assert pd.api.types.is_datetime64_any_dtype(EMPTY.pairs()["left_published"])
    assert len(EMPTY) == 0


def verdict(pair: str, judgement: Judgement, score: float) -> Verdict:
    day = date(2025, 1, 1)
    return Verdict(
        pair, judgement, "why", "M. Orban", day, left=pair, right=f"not {pair}", score=score
    )


def test_what_if_counts_what_a_threshold_keeps_and_loses(report: Analysis) -> None:
    said = (verdict("a", "confirmed", 0.9), verdict("b", "wrong", 0.6), verdict("c", "known", 0.2))
    table = Analysis(report.report, said).what_if(0.0, 0.5, 0.95)
    assert table["conflicts"][0] == 2
    assert table[["right", "wrong", "right_lost"]].to_numpy().tolist() == [
        [2, 1, 0],
        [1, 1, 1],
        [0, 0, 2],
    ]
    assert table["precision"].round(3).tolist()[:2] == [0.667, 0.5]
    assert table["precision"].isna().tolist() == [False, False, True]
    assert (table["low"] < table["precision"])[:2].all()


@pytest.mark.parametrize("threshold", [-0.1, 1.5, float("nan")])
def test_a_threshold_is_a_share(report: Analysis, threshold: float) -> None:
    with pytest.raises(contradict.UsageError, match="between 0 and 1"):
        report.what_if(threshold)


def test_a_report_read_back_gives_the_same_pairs_and_conflicts(
    report: Analysis, tmp_path: Path
) -> None:
    write(report.report, tmp_path / "report.json")
    again = contradict.read_report(tmp_path / "report.json")
    pd.testing.assert_frame_equal(
        again.pairs(), report.pairs(), check_exact=False, atol=1e-3, rtol=0
    )
    pd.testing.assert_frame_equal(
        again.conflicts(), report.conflicts(), check_exact=False, atol=1e-3, rtol=0
    )
    assert again.disagreement().equals(report.disagreement())
    assert again.clusters().equals(report.clusters())
    assert [one.id for one in again.report.documents] == [one.id for one in report.report.documents]
    assert again.report.origins == report.report.origins


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"conflicts": []}', b"\xff\xfe"])
def test_what_is_no_report_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "report.json").write_bytes(content)
    with pytest.raises(contradict.UsageError, match="can't be read as a report"):
        contradict.read_report(tmp_path / "report.json")


def test_a_report_that_is_not_there_is_a_usage_error(tmp_path: Path) -> None:
    with pytest.raises(contradict.UsageError, match="FileNotFoundError"):
        contradict.read_report(tmp_path / "report.json")
