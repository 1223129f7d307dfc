"""Verdicts as the judgements they were: an editor judges a finding, however many pairs it has."""

from collections.abc import Sequence

from contradict.identity import normalised
from contradict.types import Verdict


def judged_findings(verdicts: Sequence[Verdict]) -> tuple[Verdict, ...]:
    """Return one verdict of each finding that was judged, in their order: the best scored.

    A verdict on a conflict is kept on each of its pairs. Thirty reprints of one sentence are
    thirty pairs but one judgement: counted apart they would make every interval too narrow.
    Verdicts are of one finding if they say the same and hang together through shared claims.
    """
    from scipy.cluster.hierarchy import DisjointSet

    findings = DisjointSet()
    for one in verdicts:
        for node in (one.pair, *_claims(one)):
            findings.add(node)
            findings.merge(one.pair, node)
    best: dict[object, Verdict] = {}
    for one in verdicts:
        root = findings[one.pair]
        best[root] = max(best.get(root, one), one, key=lambda each: each.score)
    return tuple(best.values())


def _claims(verdict: Verdict) -> list[tuple[object, ...]]:
    """Return both claims as this judgement saw them; those that are not quoted are left out."""
    said = verdict.judgement, verdict.reason, verdict.by, verdict.given, verdict.kind
    return [(*said, normalised(text)) for text in (verdict.left, verdict.right) if text]
