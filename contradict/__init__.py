"""Finds where sources contradict each other, and ranks what it finds."""
