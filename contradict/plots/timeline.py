"""When who said what of a conflict's question: its positions by day and source."""

from datetime import date
from typing import TYPE_CHECKING, Any

from contradict.plots.palette import SERIES, SHAPES
from contradict.renderers.wording import count, day, heading, who
from contradict.types import Claim, Conflict

if TYPE_CHECKING:
    import altair as alt

WIDTH, LANE = 560, 52
EPOCH = date(1970, 1, 1)
DAY = 24 * 60 * 60 * 1000
"""Milliseconds, in which Vega counts time; all in UTC, or a day west of it is the day before."""

Said = dict[tuple[str, date], list[Claim]]


def timeline_chart(conflict: Conflict) -> "alt.LayerChart":
    """Return the timeline: a lane per position, a point for each day on which someone took it.

    A point names the first of its sources; hovering shows all of them, and the first claim.
    Claims without a date are counted in the subtitle with their sources, for they have no place
    on the axis.
    """
    import altair as alt

    values = list(dict.fromkeys(one.value or "unnamed" for one in conflict.positions))
    rows = [
        _row(value, published, claims) for (value, published), claims in _said(conflict).items()
    ]
    ticks = sorted({row["time"] for row in rows})
    days = alt.X(
        "time:T",
        title="published",
        scale=alt.Scale(type="utc", padding=90),
        axis=alt.Axis(format="%-d %b %Y", labelOverlap="greedy", values=ticks),
    )
    lanes = alt.Y(
        "position:N", scale=alt.Scale(domain=values), title=None, axis=alt.Axis(labelLimit=300)
    )
    base = alt.Chart(alt.InlineData(rows)).encode(x=days, y=lanes)
    chart: alt.LayerChart = alt.LayerChart(layer=[_points(base, values), _names(base)])
    return chart.properties(
        width=WIDTH,
        height=LANE * max(len(values), 1),
        title=alt.Title(heading(conflict), subtitle=_undated(conflict), anchor="start"),
    )


def _points(base: "alt.Chart", values: list[str]) -> "alt.Chart":
    import altair as alt

    colours, shapes = ([of[n % len(of)] for n in range(len(values))] for of in (SERIES, SHAPES))
    chart: alt.Chart = base.mark_point(filled=True, size=110, opacity=1).encode(
        color=alt.Color("position:N", scale=alt.Scale(domain=values, range=colours), legend=None),
        shape=alt.Shape("position:N", scale=alt.Scale(domain=values, range=shapes), legend=None),
        tooltip=[
            alt.Tooltip("sources:N"),
            alt.Tooltip("day:N"),
            alt.Tooltip("claim:N"),
        ],
    )
    return chart


def _names(base: "alt.Chart") -> "alt.Chart":
    chart: alt.Chart = base.mark_text(dy=-14, fontSize=10).encode(text="label:N")
    return chart


def _said(conflict: Conflict) -> Said:
    said: Said = {}
    for position in conflict.positions:
        for claim in position.claims:
            if claim.published:
                said.setdefault((position.value or "unnamed", claim.published), []).append(claim)
    return said


def _row(value: str, published: date, claims: list[Claim]) -> dict[str, Any]:
    names = list(dict.fromkeys(map(who, claims)))
    return {
        "time": (published - EPOCH).days * DAY,
        "day": day(published),
        "position": value,
        "label": names[0] + (f" and {len(names) - 1} more" if len(names) > 1 else ""),
        "sources": ", ".join(names),
        "claim": claims[0].text,
    }


def _undated(conflict: Conflict) -> str:
    claims = [claim for position in conflict.positions for claim in position.claims]
    undated = [claim for claim in claims if not claim.published]
    names = ", ".join(dict.fromkeys(map(who, undated)))
    return f"{count(len(undated), 'claim')} without a date: {names}" if undated else ""
