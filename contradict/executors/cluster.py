"""A Ray cluster: replicas of the stages as actors, which are started again when they die."""

import logging
import os
import socket
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from contradict.errors import CannotCheckError, UsageError

PATIENCE = 5.0
"""Seconds to wait for the cluster's head to answer."""

T = TypeVar("T")
R = TypeVar("R")


@dataclass(slots=True)
class Cluster:
    """Works on the Ray cluster at `address`; "local" starts one on this machine.

    There are as many replicas as the cluster has processors, or `workers` of them. A replica
    keeps the models that it has loaded from one stage to the next.
    """

    address: str = "auto"
    workers: int = 0
    replicas: list[Any] = field(default_factory=list, repr=False)

    def map(self, work: Callable[[T], R], chunks: Iterable[T]) -> Iterator[R]:
        """Yield what `work` returns of each chunk, in order; a replica holds one at a time.

        A chunk whose replica or machine dies is worked on again.

        Raises:
            UsageError: Ray is not installed.
            CannotCheckError: the cluster can't be reached, or is gone.
        """
        ray = _library()
        try:
            self.replicas = self.replicas or _replicas(ray, self.address, self.workers)
            yield from _in_order(ray, self.replicas, work, chunks)
        except ray.exceptions.RayTaskError as error:
            raise error.cause from error
        except (ray.exceptions.RayError, ConnectionError) as error:
            raise CannotCheckError(
                f"the Ray cluster at {self.address!r} failed ({type(error).__name__}); look at "
                "`ray status`, or leave --executor out to work on this machine"
            ) from error


class Replica:
    """What runs on the cluster: works on whatever chunk it is given."""

    def run(self, work: Callable[[Any], Any], chunk: Any) -> Any:
        """Return what `work` returns."""
        return work(chunk)


def _library() -> Any:
    try:
        import ray
    except ModuleNotFoundError as error:
        raise UsageError(
            "--executor ray was asked for, and Ray is not installed; "
            "install it: pip install 'contradict[ray]'"
        ) from error
    return ray


def _replicas(ray: Any, address: str, workers: int) -> list[Any]:
    if not ray.is_initialized():
        _require_reachable(address)
        os.environ.setdefault("RAY_IGNORE_UNHANDLED_ERRORS", "1")  # the first one is raised
        ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR)
    count = workers or max(1, int(ray.cluster_resources().get("CPU", 1)))
    lasting = ray.remote(num_cpus=1, max_restarts=-1, max_task_retries=-1)(Replica)
    return [lasting.remote() for _ in range(count)]


def _require_reachable(address: str) -> None:
    """Raise at once where Ray would try for minutes.

    Raises:
        ConnectionError: nobody answers at HOST:PORT.
    """
    host, _, port = address.rpartition(":")
    if host and port.isdigit():
        try:
            socket.create_connection((host.rpartition("/")[2], int(port)), timeout=PATIENCE).close()
        except OSError as error:
            raise ConnectionError(address) from error


def _in_order(
    ray: Any, replicas: list[Any], work: Callable[[T], R], chunks: Iterable[T]
) -> Iterator[R]:
    """Yield results in the order of `chunks`; no chunk is taken before a replica is free."""
    pool = ray.util.ActorPool(replicas)
    shared = ray.put(work)
    for chunk in chunks:
        if not pool.has_free():
            yield pool.get_next()
        pool.submit(lambda replica, part: replica.run.remote(shared, part), chunk)
    while pool.has_next():
        yield pool.get_next()
