"""`contradict explain`: why a conflict stands where it does in a report."""

import sys
from collections.abc import Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Annotated, Any

import typer

SHORTEST = 4
"""Characters of an id that may stand for it; fewer digits are a rank."""

Conflicts = Sequence[Mapping[str, Any]]


def explain_command(
    id: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="A conflict's id, the first four or more characters of it, or its rank.",
        ),
    ],
    report: Annotated[Path, typer.Option(help="The JSON report that holds it.")] = Path(
        "report.json"
    ),
) -> None:
    """Print why the conflict ID stands where it does: its best pair, and its score taken apart.

    Exit codes: 0 done, 2 no such conflict or no such report.
    """
    from contradict.renderers.explanation import explain

    text = explain(_found(id, _conflicts(report)))
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # not every terminal has every letter
    print(text, end="")


def _conflicts(path: Path) -> Conflicts:
    import json

    from contradict.errors import UsageError

    try:
        conflicts: Conflicts = json.loads(path.read_text("utf-8"))["conflicts"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise UsageError(
            f"{str(path)!r} could not be read as a report ({type(error).__name__}); a JSON report "
            "was expected: make one with `contradict scan PATH -o report.json`"
        ) from error
    return conflicts


def _found(wanted: str, conflicts: Conflicts) -> Mapping[str, Any]:
    """Return the conflict whose id is or begins with `wanted`, else that of this rank.

    Raises:
        UsageError: there is none, or several ids begin so.
    """
    from contradict.errors import UsageError

    long_enough = len(wanted) >= SHORTEST
    fitting = [one for one in conflicts if long_enough and one["id"].startswith(wanted.lower())]
    ids = list(dict.fromkeys(one["id"] for one in fitting))
    if len(ids) > 1:
        raise UsageError(f"several conflicts begin with {wanted!r}: {', '.join(ids)}; name one")
    ranked = [one for one in conflicts if str(one["rank"]) == wanted]
    if not fitting and not ranked:
        raise UsageError(_unknown(wanted, [one["id"] for one in conflicts]))
    return (fitting or ranked)[0]


def _unknown(wanted: str, ids: Sequence[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(wanted, ids, n=3, cutoff=0.5) or ids[:3]
    hint = f"name one of its ids, such as {', '.join(close)}" if close else "it holds none at all"
    return f"the report has no conflict {wanted!r}; an id, its beginning or a rank of it: {hint}"
