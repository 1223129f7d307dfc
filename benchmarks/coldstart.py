"""How long a fresh process takes to its first scored pair, beside the import of a library."""

import subprocess
import sys
import time
from statistics import median
from typing import Annotated

import typer

from contradict.comparators import DEFAULT_COMPARATOR

FIRST_PAIR = """
import sys
from contradict.comparators import load_comparator
from contradict.protocols import silent
load_comparator(sys.argv[1]).compare([("The dam held.", "The dam burst.")], silent)
"""

YARDSTICK = "import sentence_transformers"

RUNS = 3


def coldstart(
    comparator: Annotated[str, typer.Option(help="As for `contradict scan`.")] = DEFAULT_COMPARATOR,
) -> None:
    """Print seconds to the first scored pair and of `import sentence_transformers`, and the ratio.

    Each is the median of three fresh processes, from their start to their end, after one that
    warms the file cache.
    """
    first, yardstick = _seconds(FIRST_PAIR, comparator), _seconds(YARDSTICK)
    print(f"first scored pair with {comparator}: {first:.2f} s")
    print(f"{YARDSTICK}: {yardstick:.2f} s")
    print(f"ratio: {first / yardstick:.2f}")


def _seconds(script: str, *arguments: str) -> float:
    _run(script, *arguments)
    return median(_run(script, *arguments) for _ in range(RUNS))


def _run(script: str, *arguments: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", script, *arguments], check=True)
    return time.perf_counter() - start
