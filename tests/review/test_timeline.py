"""Where values stand in time, and runs in their chart."""

from dataclasses import replace
from datetime import date

from sample_report import CONFLICTS

from contradict.review.chart import chart
from contradict.review.timeline import timeline
from contradict.types import Conflict, Counts, Position, RunRecord


def conflict(*days: date | None) -> Conflict:
    claim = CONFLICTS[1].positions[0].claims[0]
    claims = tuple(replace(claim, published=day, source=f"Paper {n}") for n, day in enumerate(days))
    return replace(CONFLICTS[1], positions=(Position("Tarnby", 1, claims),))


def runs(*conflicts: int) -> list[RunRecord]:
    return [RunRecord(n, "", "", "", Counts(conflicts=one)) for n, one in enumerate(conflicts, 1)]


def test_days_stand_between_the_first_and_the_last_in_proportion() -> None:
    (lane,) = timeline(conflict(date(2025, 1, 11), date(2025, 1, 1), date(2025, 1, 2))).lanes
    assert [(point.source, point.x) for point in lane.points] == [
        ("Paper 1", 2.0),
        ("Paper 2", 11.6),
        ("Paper 0", 98.0),
    ]


def test_one_day_stands_in_the_middle_and_the_undated_are_named() -> None:
    found = timeline(conflict(date(2025, 1, 1), None))
    assert [point.x for point in found.points] == [50.0]
    assert found.lanes[0].undated == ("Paper 1",)
    assert found.first == found.last == date(2025, 1, 1)


def test_nothing_dated_has_no_days() -> None:
    found = timeline(conflict(None))
    assert (found.first, found.last, found.points) == (None, None, [])


def test_a_lane_names_three_sources_and_counts_the_others() -> None:
    (lane,) = timeline(conflict(*[date(2025, 1, day) for day in range(1, 6)])).lanes
    assert lane.who == "Paper 0, Paper 1, Paper 2 and 2 more"


def test_bars_are_as_high_as_their_share_of_the_most_and_end_on_the_right() -> None:
    found = chart(runs(5, 20, 10))
    assert [bar.height for bar in found.bars] == [40, 160, 80]
    assert [bar.x for bar in found.bars] == [85, 90, 95]
    assert found.most == 20


def test_no_runs_and_no_conflicts_make_no_bars() -> None:
    assert chart([]).bars == ()
    assert [bar.height for bar in chart(runs(0, 0)).bars] == [0, 0]


def test_of_many_runs_the_newest_sixty_are_shown() -> None:
    assert [bar.run.number for bar in chart(runs(*[1] * 100)).bars] == list(range(41, 101))
