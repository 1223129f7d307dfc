"""What the comparator says of a pair: probabilities in both directions."""

from typing import NamedTuple


class Direction(NamedTuple):
    """How likely a premise contradicts, and entails, a hypothesis; each 0 to 1."""

    contradiction: float
    entailment: float


class View(NamedTuple):
    """Both directions: `forward` has the left claim as premise, `backward` the right one."""

    forward: Direction
    backward: Direction

    @property
    def contradiction(self) -> float:
        """The stronger of both directions: neither order of two claims is the right one."""
        return max(self.forward.contradiction, self.backward.contradiction)

    @property
    def entailment(self) -> float:
        """The stronger of both directions."""
        return max(self.forward.entailment, self.backward.entailment)

    @property
    def net(self) -> float:
        """By how much it is surer of contradiction than of entailment, 0 to 1."""
        return min(max(self.contradiction - self.entailment, 0.0), 1.0)


SILENT = View(Direction(0.0, 0.0), Direction(0.0, 0.0))
"""What is known of a pair that the comparator has not read."""
