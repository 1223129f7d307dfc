"""A map of claims: near in meaning is near on the map, and conflicts are lines across it."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from contradict.frames.tables import Place, place, reported
from contradict.plots.palette import DASHES, OUTCOMES, REST, SERIES, SHAPES
from contradict.plots.projection import project
from contradict.protocols import Vectors
from contradict.renderers.wording import day, who
from contradict.types import Claim, Report

if TYPE_CHECKING:
    import altair as alt

NAMED = len(SERIES)
"""Clusters with a colour of their own: the largest ones."""

SMALL, ALONE = "a smaller cluster", "no cluster"
WIDTH, HEIGHT = 640, 480


def claim_map(report: Report, claims: Sequence[Claim], vectors: Vectors) -> "alt.LayerChart":
    """Return the map of `claims`, of which `vectors` has one row each.

    Points have the colour and shape of their cluster; hovering shows the claim, its source and
    day. A line joins both claims of a reported pair, coloured and dashed by its outcome;
    hovering shows the question. Lines whose claims are not among `claims` are left out.
    """
    import altair as alt

    places = project(vectors).round(4).tolist()
    at = dict(zip(map(place, claims), places, strict=True))
    layers = alt.layer(_lines(report, at), _points(report, claims, at))
    sized = layers.resolve_scale(color="independent", shape="independent", strokeDash="independent")
    chart: alt.LayerChart = sized.properties(width=WIDTH, height=HEIGHT).configure_view(stroke=None)
    return chart


def _points(
    report: Report, claims: Sequence[Claim], at: Mapping[Place, Sequence[float]]
) -> "alt.Chart":
    import altair as alt

    labels = _labels(report)
    rows = [_point(claim, at[place(claim)], labels) for claim in claims]
    found = {row["cluster"] for row in rows}
    styles = {label: style for label, style in _styles(labels).items() if label in found}
    colours, shapes = ([style[n] for style in styles.values()] for n in (0, 1))
    domain = list(styles)
    legend = alt.Legend(title="cluster", labelLimit=260, symbolOpacity=1)
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(rows))
        .mark_point(filled=True, size=60, opacity=0.85)
        .encode(
            x=alt.X("x:Q", axis=None, scale=alt.Scale(zero=False, padding=12)),
            y=alt.Y("y:Q", axis=None, scale=alt.Scale(zero=False, padding=12)),
            color=alt.Color(
                "cluster:N", scale=alt.Scale(domain=domain, range=colours), legend=legend
            ),
            shape=alt.Shape(
                "cluster:N", scale=alt.Scale(domain=domain, range=shapes), legend=legend
            ),
            tooltip=[alt.Tooltip(f"{name}:N") for name in ("claim", "source", "day", "cluster")],
        )
    )
    return chart


def _styles(labels: Mapping[Place, str]) -> dict[str, tuple[str, str]]:
    """Return the colour and shape of each entry of the legend, in its order."""
    named = [one for one in dict.fromkeys(labels.values()) if one != SMALL]
    own = dict(zip(named, zip(SERIES, SHAPES, strict=True), strict=False))
    return own | {SMALL: (REST, "circle"), ALONE: (REST, "triangle-left")}


def _point(claim: Claim, at: Sequence[float], labels: Mapping[Place, str]) -> dict[str, Any]:
    return {
        "x": at[0],
        "y": at[1],
        "claim": claim.text,
        "source": who(claim),
        "day": day(claim.published),
        "cluster": labels.get(place(claim), ALONE),
    }


def _labels(report: Report) -> dict[Place, str]:
    """Return the legend's entry for each clustered claim: a large cluster is called by a claim."""
    labels = {}
    for number, group in enumerate(report.clusters):
        example = next((claim.text for claim in group if claim.text), "")
        label = f"{number + 1}. {_shortened(example)}" if number < NAMED else SMALL
        labels.update({place(claim): label for claim in group})
    return labels


def _shortened(text: str, longest: int = 40) -> str:
    plain = " ".join(text.split())
    return plain if len(plain) <= longest else plain[: longest - 1].rsplit(" ", 1)[0] + "…"


def _lines(report: Report, at: Mapping[Place, Sequence[float]]) -> "alt.Chart":
    import altair as alt

    rows = [
        {
            **dict(zip(("x", "y"), at[place(pair.left)], strict=True)),
            **dict(zip(("x2", "y2"), at[place(pair.right)], strict=True)),
            "outcome": pair.outcome,
            "conflict": conflict.summary,
        }
        for conflict in report.conflicts
        for pair in reported(conflict)
        if place(pair.left) in at and place(pair.right) in at
    ]
    legend = alt.Legend(title="outcome of the pair", symbolStrokeWidth=3, symbolSize=400)
    seen = [outcome for outcome in OUTCOMES if any(row["outcome"] == outcome for row in rows)]
    chart: alt.Chart = (
        alt.Chart(alt.InlineData(rows))
        .mark_rule(strokeWidth=2, opacity=0.8)
        .encode(
            x=alt.X("x:Q", axis=None),
            y=alt.Y("y:Q", axis=None),
            x2="x2:Q",
            y2="y2:Q",
            color=alt.Color(
                "outcome:N",
                scale=alt.Scale(domain=seen, range=[OUTCOMES[one] for one in seen]),
                legend=legend,
            ),
            strokeDash=alt.StrokeDash(
                "outcome:N",
                scale=alt.Scale(domain=seen, range=[DASHES[one] for one in seen]),
                legend=legend,
            ),
            tooltip=[alt.Tooltip("conflict:N"), alt.Tooltip("outcome:N")],
        )
    )
    return chart
