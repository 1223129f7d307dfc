"""Vectors to candidate pairs, and clusters of similar claims. See `find_neighbours`."""

from contradict.candidates.candidates import Candidates
from contradict.candidates.clusters import clusters
from contradict.candidates.pairs import Neighbours
from contradict.candidates.search import Rows, find_neighbours, neighbours
from contradict.candidates.settings import Search
from contradict.candidates.vectors import Unit, encoded

__all__ = [
    "Candidates",
    "Neighbours",
    "Rows",
    "Search",
    "Unit",
    "clusters",
    "encoded",
    "find_neighbours",
    "neighbours",
]
