import pytest

from contradict import Analysis
from frames.archive import analysed


@pytest.fixture(scope="session")
def report() -> Analysis:
    """Four articles, two conflicts: what the breakwater costs, when the mill was founded."""
    return analysed()
