"""The figures of speed as a picture: how fast, beside what, and where the seconds go."""

from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from benchmarks.figures import Figures, Run, read_figures
from contradict.plots.palette import REST, SERIES

if TYPE_CHECKING:
    import altair as alt

WIDTH, STEP = 560, 26
"""Pixels of the axes, and of a bar with its gap."""

OURS, MATRIX, PLAIN = "contradict", "NLI matrix in clusters", "plain script"

READABLE = 0.06
"""Share of the axis from which a stage's bar has room for its figure."""


def picture(
    figures: Annotated[Path, typer.Argument(help="What `speed -o` wrote.")],
) -> None:
    """Draw the figures of speed as an SVG beside them."""
    print(f"wrote {write_picture(figures)}")


def write_picture(figures: Path) -> Path:
    """Draw the figures in a JSON file, and return where: beside it, as an SVG."""
    path = figures.with_suffix(".svg")
    drawn(read_figures(figures.read_text("utf-8"))).save(path)
    return path


def drawn(figures: Figures) -> "alt.VConcatChart":
    """Return both charts, one below the other, on white: GitHub's page may be dark."""
    import altair as alt

    title = f"contradict on {figures.machine}, models loaded"
    both = alt.vconcat(_paces(figures), _stages(figures), spacing=30, title=title)
    chart: alt.VConcatChart = (
        both.resolve_scale(color="independent")
        .configure(background="white", padding=12, font="sans-serif")
        .configure_title(anchor="start", fontSize=15, offset=14)
        .configure_view(stroke=None)
        .configure_axis(labelFontSize=12, titleFontSize=12, grid=False, labelLimit=220)
        .configure_legend(labelFontSize=12, symbolType="square", labelLimit=220)
    )
    return chart


def _paces(figures: Figures) -> "alt.LayerChart":
    """Return claims a second: a bar for each size and whoever was measured at it."""
    import altair as alt

    rows = _pace_rows(figures)
    colours = alt.Scale(domain=[OURS, MATRIX, PLAIN], range=[SERIES[0], SERIES[1], REST])
    axis = alt.Axis(title="claims a second: more is better", tickCount=6)
    base = alt.Chart(alt.InlineData(rows)).encode(
        x=alt.X("pace:Q", axis=axis), y=alt.Y("bar:N", sort=None, title=None)
    )
    bars = base.mark_bar(height=STEP - 8).encode(
        color=alt.Color("who:N", scale=colours, legend=None)
    )
    texts = base.mark_text(**_AFTER).encode(text=alt.Text("pace:Q", format=",.0f"))
    chart = alt.LayerChart(layer=[bars, texts])
    return chart.properties(width=WIDTH, height=STEP * len(rows))


_AFTER: dict[str, Any] = {"align": "left", "dx": 5, "fontSize": 12}
"""How a figure stands after its bar."""


def _pace_rows(figures: Figures) -> list[dict[str, Any]]:
    beside = {one.claims: one for one in figures.yardsticks}
    rows = []
    for run in figures.runs:
        seconds = {OURS: run.seconds}
        if one := beside.get(run.claims):
            seconds |= {MATRIX: one.matrix_seconds, PLAIN: one.seconds}
        rows += [
            {"bar": f"{who}, {run.claims:,} claims", "who": who, "pace": run.claims / spent}
            for who, spent in seconds.items()
        ]
    return rows


def _stages(figures: Figures) -> "alt.LayerChart":
    """Return seconds for 1,000 claims: a bar for each size, made of its stages in their order."""
    import altair as alt

    rows = [row for run in figures.runs for row in _stage_rows(run)]
    labels = list(dict.fromkeys(row["stage"] for row in rows))
    wide = alt.datum.seconds >= READABLE * max(row["end"] for row in rows)
    axis = alt.Axis(title="seconds for 1,000 claims, by stage: less is better", tickCount=6)
    base = alt.Chart(alt.InlineData(rows)).encode(y=alt.Y("size:N", sort=None, title=None))
    bars = base.mark_bar(height=STEP - 4, stroke="white").encode(
        x=alt.X("start:Q", axis=axis), x2="end:Q", color=_coloured(labels)
    )
    inside = base.transform_filter(wide).mark_text(fontSize=12)
    total = base.mark_text(**_AFTER).encode(
        x="max(end):Q", text=alt.Text("max(end):Q", format=".1f")
    )
    texts = inside.encode(x="middle:Q", text=alt.Text("seconds:Q", format=".1f"))
    chart = alt.LayerChart(layer=[bars, texts, total])
    return chart.properties(width=WIDTH, height=(STEP + 4) * len(figures.runs))


def _coloured(stages: list[str]) -> "alt.Color":
    import altair as alt

    scale = alt.Scale(domain=stages, range=list(SERIES[: len(stages)]))
    legend = alt.Legend(title=None, orient="bottom", columns=3)
    return alt.Color("stage:N", scale=scale, sort=stages, legend=legend)


def _stage_rows(run: Run) -> list[dict[str, Any]]:
    spent = [1000 * stage.seconds / run.claims for stage in run.stages[1:]]
    ends = list(accumulate(spent))
    return [
        {
            "size": f"{run.claims:,} claims",
            "stage": stage.label,
            "seconds": seconds,
            "start": end - seconds,
            "middle": end - seconds / 2,
            "end": end,
        }
        for stage, seconds, end in zip(run.stages[1:], spent, ends, strict=True)
    ]
