"""The `contradict` command: it parses and prints, and leaves the work to library functions."""

from contradict.cli.app import main

__all__ = ["main"]
