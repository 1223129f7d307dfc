"""Pairs from invented events told twice: every sentence of one account against the other's."""

from contradict.training.stories.pairing import from_stories

__all__ = ["from_stories"]
