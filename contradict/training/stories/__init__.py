"""Pairs from invented events told twice, and from invented facts told right and wrong."""

from contradict.training.stories.pairing import from_stories

__all__ = ["from_stories"]
