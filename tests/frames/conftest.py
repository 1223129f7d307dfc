import pytest
from archive import analysed

from contradict import Analysis


@pytest.fixture(scope="session")
def report() -> Analysis:
    """Four articles, two conflicts: what the breakwater costs, when the mill was founded."""
    return analysed()
