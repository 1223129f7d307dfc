"""Why a conflict stands where it does: its best pair, and its score taken apart.

Reads the JSON report, which is a contract, so that a report can be explained long after its run.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from contradict.errors import UsageError
from contradict.renderers.harmless import one_line
from contradict.renderers.waterfall import Step, steps, waterfall

_LABEL = 12
"""Width of the column of labels."""


def explain(conflict: Mapping[str, Any]) -> str:
    """Return the explanation of a conflict of a JSON report, as lines of plain text.

    Raises:
        UsageError: the report says nothing about what the score is made of.
    """
    best = conflict["pairs"][0]
    taken_apart = steps(_contributions(conflict["id"], best))
    lines = [
        *_heading(conflict),
        "",
        *_claim("left", best["left"]),
        *_claim("right", best["right"]),
        "",
        *_findings(best),
        "",
        *_score(taken_apart),
    ]
    return "\n".join(lines) + "\n"


def _contributions(id: str, pair: Mapping[str, Any]) -> Sequence[Mapping[str, Any]]:
    contributions: Sequence[Mapping[str, Any]] = pair.get("contributions", ())
    if not contributions:
        raise UsageError(
            f"the report has no contributions for conflict {id}; a report of this version of "
            "contradict was expected: scan again, with -o report.json"
        )
    return contributions


def _heading(conflict: Mapping[str, Any]) -> Iterator[str]:
    score = f"score {conflict['score']:.2f}"
    yield f"{conflict['id']} · rank {conflict['rank']} · {score} · {conflict['level']}"
    yield one_line(conflict["summary"])


def _claim(side: str, claim: Mapping[str, Any]) -> Iterator[str]:
    place = f"{claim['document']}, characters {claim['start_char']} to {claim['end_char']}"
    said = [claim["source"], place, claim["published"]]
    yield _labelled(side, ", ".join(one for one in said if one))
    yield _labelled("", f"“{claim['text']}”")


def _findings(pair: Mapping[str, Any]) -> Iterator[str]:
    yield _labelled("outcome", f"{pair['outcome']}, {pair['kind']}: {pair['reason']}")
    for slot in pair["slots"]:
        yield _labelled("slot", f"{slot['kind']}: {slot['left'] or '–'} / {slot['right'] or '–'}")
    yield _labelled("similarity", f"{pair['similarity']:.2f}")
    views = f"contradiction {pair['contradiction']:.2f}, entailment {pair['entailment']:.2f}"
    yield _labelled("comparator", f"{views} (the stronger of both directions)")


def _labelled(label: str, text: str) -> str:
    return f"{label:{_LABEL}}{one_line(text)}"


def _score(taken_apart: Sequence[Step]) -> Iterator[str]:
    yield "What the score is made of, in log-odds; chance is the score up to there:"
    yield from waterfall(taken_apart)
