"""The exit codes, beside 0 for done."""

FOUND = 1
"""Findings at the level asked for."""

USAGE = 2
"""A wrong argument, setting or input layout."""

CANNOT_CHECK = 3
"""Nothing could be checked, which is not the same as nothing found."""
