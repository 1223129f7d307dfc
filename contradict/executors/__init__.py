"""Where the heavy stages run: in this process, in several of this machine, or on a cluster."""

from contradict.executors.cluster import Cluster
from contradict.executors.here import HERE, Here
from contradict.executors.loading import EXECUTORS, load_executor
from contradict.executors.processes import Processes

__all__ = ["EXECUTORS", "HERE", "Cluster", "Here", "Processes", "load_executor"]
