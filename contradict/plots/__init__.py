"""Charts: matplotlib for what is printed, altair for what answers to the mouse."""

from contradict.plots.claim_map import claim_map
from contradict.plots.disagreement import disagreement_chart
from contradict.plots.threshold import threshold_chart
from contradict.plots.timeline import timeline_chart
from contradict.plots.waterfall import folded, waterfall_chart

__all__ = [
    "claim_map",
    "disagreement_chart",
    "folded",
    "threshold_chart",
    "timeline_chart",
    "waterfall_chart",
]
