"""An executor by name."""

from contradict.errors import UsageError
from contradict.executors.cluster import Cluster
from contradict.executors.here import HERE
from contradict.executors.processes import Processes
from contradict.protocols import Executor

EXECUTORS = ("here", "processes", "ray")


def load_executor(name: str, address: str = "auto", workers: int = 0) -> Executor:
    """Return the executor called `name`, one of EXECUTORS.

    Args:
        name: where to work.
        address: of the Ray cluster.
        workers: how many at once; 0 for as many as there are processors.

    Raises:
        UsageError: there is none of that name.
    """
    if name == "ray":
        return Cluster(address, workers)
    if name not in EXECUTORS:
        raise UsageError(f"executor {name!r}: one of {', '.join(EXECUTORS)} was expected")
    return Processes(workers) if name == "processes" else HERE
