"""Where conflicts stand in files, for the formats that other programs show beside a text."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from urllib.parse import quote

from contradict.types import Checked, Claim, Conflict, Document, Finding, Level, Report

LOUDEST: tuple[Level, ...] = ("error", "warning", "note")
"""The levels, the loudest first."""


@dataclass(frozen=True, slots=True)
class Region:
    """From `line` and `column` to the end, exclusive; all count from 1, columns in characters."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Place:
    """A conflict at a claim in a file; `region` is None where its text is not at hand."""

    conflict: Conflict
    claim: Claim
    path: str
    region: Region | None

    @property
    def others(self) -> tuple[Claim, ...]:
        """The claims that stand against `claim`, those of the best pairs first."""
        pairs = (pair for pair in self.conflict.pairs if pair.outcome != "compatible")
        mine = (pair for pair in pairs if self.claim in (pair.left, pair.right))
        facing = (pair.right if pair.left == self.claim else pair.left for pair in mine)
        return tuple(dict.fromkeys(facing))


def in_drafts(checked: Checked) -> list[Place]:
    """Return the places of what is shown of a gate's findings, in their order."""
    return [_of_finding(finding) for finding in checked.findings]


def in_report(report: Report) -> list[Place]:
    """Return the places of a report's conflicts: the first claim of each one's best pair."""
    documents = {document.id: document for document in report.documents}
    return [_of_conflict(one, documents) for one in report.conflicts]


def uri(path: str) -> str:
    """Return a path as a URI reference: percent-encoded, relative if the path is.

    >>> uri("drafts/50% more.md")
    'drafts/50%25%20more.md'
    """
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())


def _of_finding(finding: Finding) -> Place:
    region = Region(finding.line, finding.column, finding.end_line, finding.end_column)
    document = finding.document
    return Place(finding.conflict, finding.claim, document.origin_path or document.id, region)


def _of_conflict(conflict: Conflict, documents: Mapping[str, Document]) -> Place:
    claim = conflict.pairs[0].left
    document = documents.get(claim.document, Document(claim.document, ""))
    region = _region(document.text, claim) if document.text else None
    return Place(conflict, claim, document.origin_path or document.id, region)


def _region(text: str, claim: Claim) -> Region:
    return Region(*_place(text, claim.start_char), *_place(text, claim.end_char))


def _place(text: str, at: int) -> Iterator[int]:
    yield text.count("\n", 0, at) + 1
    yield at - text.rfind("\n", 0, at)
