"""Pairs that look like conflicts and are none, and true conflicts in the same frames."""

from contradict.training.lookalikes.makers import lookalikes

__all__ = ["lookalikes"]
