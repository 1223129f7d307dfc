"""Charts: valid, complete, empty where there is nothing, and never a meaning by colour alone."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import numpy as np
import pytest
from matplotlib.figure import Figure

import contradict
from contradict import Analysis
from contradict.plots.palette import DASHES, OUTCOMES, SERIES, SHAPES
from contradict.plots.projection import project
from frames.archive import EMPTY


def drawn(figure: Figure) -> bytes:
    file = BytesIO()
    figure.savefig(file, format="png")
    return file.getvalue()


def marks(chart: Any) -> list[list[dict[str, Any]]]:
    """Return the data of each layer, or of all of them; altair checks the chart by its schema."""
    spec = chart.to_dict()
    parts = [spec] if "data" in spec else spec["layer"]
    return [spec["datasets"][one["data"]["name"]] for one in parts]


def test_the_map_has_a_point_per_claim_and_a_line_per_pair(report: Analysis) -> None:
    lines, points = marks(report.claim_map())
    assert {one["claim"] for one in points} == {one.text for one in _claims(report)}
    assert len(lines) == len(report.pairs())
    places = {(one["x"], one["y"]) for one in points}
    ends = {(one["x"], one["y"]) for one in lines}
    assert ends <= places
    assert lines[0]["conflict"] in {one.summary for one in report}


def _claims(report: Analysis) -> list[contradict.Claim]:
    return [claim for one in report for pair in one.pairs for claim in (pair.left, pair.right)]


def test_the_timeline_has_a_lane_per_position_and_names_who_has_no_date(report: Analysis) -> None:
    founded = next(one for one in report if one.kind == "date")
    chart = report.timeline(founded)
    spec = chart.to_dict()
    assert [(one["position"], one["label"], one["day"]) for one in marks(chart)[0]] == [
        ("1934", "Coast Post", "5 Nov 2025")
    ]
    assert spec["title"]["subtitle"] == "1 claim without a date: Lake Courier"
    assert report.timeline(founded.rank).to_dict() == spec


def test_the_waterfall_ends_at_the_score(report: Analysis) -> None:
    explanation = report.explain(1)
    table = explanation.table()
    assert table["feature"][0] == "intercept"
    assert table["weight"].sum() == pytest.approx(table["total"].iloc[-1])
    assert table["probability"].iloc[-1] == pytest.approx(report[0].score, abs=1e-3)
    axes = explanation.figure().axes[0]
    assert len(axes.patches) <= len(table)
    last: Any = axes.patches[-1]
    assert last.get_x() + last.get_width() == pytest.approx(table["total"].iloc[-1])


def test_a_pair_is_explained_by_its_id_its_beginning_or_itself(report: Analysis) -> None:
    pair = report.pairs()["pair"][0]
    wanted = report.explain(pair)
    assert report.explain(pair[:6]) == report.explain(report[0].pairs[0]) == wanted
    assert report.explain(report[0].id) == wanted


@pytest.mark.parametrize("wanted", ["", "3", "zzzz", 0, -1])
def test_what_is_not_there_is_not_explained(report: Analysis, wanted: str | int) -> None:
    with pytest.raises(contradict.UsageError, match="not one conflict or pair called"):
        report.explain(wanted)


def test_a_score_that_was_not_taken_apart_is_said_to_be_so(report: Analysis) -> None:
    with pytest.raises(contradict.UsageError, match="has no contributions"):
        report.explain(replace(report[0].pairs[0], contributions=()))


def test_the_matrix_writes_each_number_that_is_not_zero(report: Analysis) -> None:
    axes = report.disagreement_chart().axes[0]
    assert [text.get_text() for text in axes.texts] == ["1"] * 4
    assert axes.get_yticklabels()[0].get_text() == "Coast Post"


def test_charts_of_an_empty_report_are_valid_and_empty() -> None:
    assert marks(EMPTY.claim_map()) == [[], []]
    assert drawn(EMPTY.threshold_chart()).startswith(b"\x89PNG")
    assert "nothing is judged yet" in {
        text.get_text() for text in EMPTY.threshold_chart().axes[0].texts
    }
    assert drawn(EMPTY.disagreement_chart()).startswith(b"\x89PNG")


def test_charts_of_a_report_can_be_drawn(report: Analysis) -> None:
    for figure in (report.threshold_chart(), report.disagreement_chart()):
        assert drawn(figure).startswith(b"\x89PNG")


def test_no_meaning_has_a_colour_alone() -> None:
    assert len(set(DASHES.values())) == len(OUTCOMES) == len(set(OUTCOMES.values()))
    assert len(set(zip(SERIES, SHAPES, strict=True))) == len(set(SHAPES)) == len(set(SERIES))


@pytest.mark.parametrize("count", [0, 1, 2, 5, 40])
def test_a_projection_has_a_place_for_each_vector_and_no_chance_in_it(count: int) -> None:
    vectors = np.random.default_rng(1).normal(size=(count, 8)).astype(np.float32)
    places = project(vectors)
    assert places.shape == (count, 2)
    assert np.isfinite(places).all()
    assert np.array_equal(places, project(vectors))
