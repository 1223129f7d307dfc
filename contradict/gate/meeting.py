"""Which claims of an archive the drafts' claims meet, and which of them say the same."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from contradict.archive import Archive
from contradict.candidates import Search
from contradict.comparators import statement
from contradict.prepared import Prepared, Twins
from contradict.protocols import Progress
from contradict.types import Candidate, Claim

Row = tuple[Claim, ...]
"""Claims of the archive that make one statement."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """The pairs worth comparing, and who makes each of their statements.

    A draft's claim that the archive makes too is its twin, and no pair, as in a scan of both.
    """

    candidates: tuple[Candidate, ...]
    twins: Twins


def meet(prepared: Prepared, archive: Archive, search: Search, progress: Progress[Any]) -> Meeting:
    """Return what the prepared drafts meet in the archive, candidates in the drafts' order."""
    drafts = {document.id for document in prepared.documents}
    near = archive.neighbours(prepared, search, progress)
    rows = {row: archive.said(row, drafts) for row in sorted(set(near.right.tolist()))}
    found = list(zip(near.left.tolist(), near.right.tolist(), near.similarity, strict=True))
    claims = prepared.distinct
    same = {(mine, row) for mine, row, _ in found if _same(claims[mine], rows[row])}
    candidates = (
        Candidate(claims[mine], rows[row][0], round(float(cosine), 4))
        for mine, row, cosine in found
        if (mine, row) not in same
    )
    joined: dict[Claim, Row] = defaultdict(tuple)
    for mine, row in sorted(same):
        joined[claims[mine]] += rows[row]
    twins = {claim: (*group, *joined[claim]) for claim, group in prepared.twins()}
    return Meeting(tuple(candidates), {row[0]: row for row in rows.values()} | twins)


def _same(claim: Claim, row: Row) -> bool:
    return claim.resolved == row[0].resolved and statement(claim) == statement(row[0])
