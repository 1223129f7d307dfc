"""How good the findings are, measured on labelled sets: what `contradict bench quality` prints."""

from contradict.bench.quality import Quality, measure_quality
from contradict.bench.sets import Sets, find_sets

__all__ = ["Quality", "Sets", "find_sets", "measure_quality"]
