"""The picture of speed: every measured size and yardstick in it, and drawn from the figures."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.figures import Figures, Run, Stage, read_figures
from benchmarks.picture import write_picture
from benchmarks.yardstick import Yardstick

RESULTS = Path(__file__).parent.parent.parent / "benchmarks" / "results"

STAGES = (
    Stage("loading models", 9.0, 11.0, 100.0),
    Stage("encoding claims", 4.0, 7.5, 300.0),
    Stage("comparing claims", 6.0, 12.5, 200.0),
)
SMALL = Run(2_000, 9_000, 400, 20, STAGES)
LARGE = replace(
    SMALL, claims=8_000, stages=(*STAGES[:2], Stage("comparing claims", 156.0, 312.5, 250.0))
)
BESIDE = Yardstick(2_000, encode=4.0, search=1.0, pairs=9_750, matrix_pairs=1_750, pace=100.0)
FIGURES = Figures("two cores", (SMALL, LARGE), (BESIDE,))


def texts(path: Path) -> set[str]:
    return set(re.findall(r">([^<>]+)</text>", path.read_text("utf-8")))


def drawn(figures: Figures, folder: Path) -> set[str]:
    path = folder / "speed.json"
    path.write_text(figures.as_json(), "utf-8")
    return texts(write_picture(path))


def test_figures_come_back_as_they_were_written() -> None:
    assert read_figures(FIGURES.as_json()) == FIGURES
    (grown,) = json.loads(FIGURES.as_json())["growth"]
    assert grown == {"seconds": 2.0, "processor": 2.0}


def test_the_picture_has_a_bar_for_whoever_was_measured(tmp_path: Path) -> None:
    shown = drawn(FIGURES, tmp_path)
    assert shown >= {"contradict, 2,000 claims", "contradict, 8,000 claims", "200", "50"}
    assert shown >= {"plain script, 2,000 claims", "10", "NLI matrix in clusters, 2,000 claims"}
    assert "plain script, 8,000 claims" not in shown
    assert "contradict on two cores, models loaded" in shown


def test_the_picture_splits_the_seconds_for_a_thousand_claims(tmp_path: Path) -> None:
    shown = drawn(FIGURES, tmp_path)
    assert shown >= {"encoding claims", "comparing claims", "2.0", "3.0", "5.0", "19.5", "20.0"}
    assert "loading models" not in shown
    assert "0.5" not in shown, "too narrow for its figure"


@pytest.mark.parametrize("path", sorted(RESULTS.glob("speed*.svg")), ids=lambda path: path.name)
def test_the_committed_picture_is_that_of_the_committed_figures(path: Path, tmp_path: Path) -> None:
    figures = read_figures(path.with_suffix(".json").read_text("utf-8"))
    assert texts(path) == drawn(figures, tmp_path)
