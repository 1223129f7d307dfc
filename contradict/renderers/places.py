"""Where conflicts stand in files, for the formats that other programs show beside a text."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import PurePath
from urllib.parse import quote

from contradict.renderers.cards import turned
from contradict.types import Checked, Claim, Conflict, Document, Finding, Level, Pair, Report

LOUDEST: tuple[Level, ...] = ("error", "warning", "note")
"""The levels, the loudest first."""

# Formats whose text is extracted: its lines are not those of the file. A gate looks places in
# HTML up in the file itself.
_EXTRACTED = frozenset({".pdf", ".docx"})
_PAGES = frozenset({".html", ".htm"})
_ROW = re.compile(r", (?:row|line|item) \d+$")


@dataclass(frozen=True, slots=True)
class Region:
    """From `line` and `column` to the end, exclusive; all count from 1, columns in characters."""

    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A claim in a file; `region` is None where its lines are not at hand.

    `path` is for people ("news.csv, row 3"), a document's id where no file is known. `verbatim`
    says that the document's text is the file's, so that the claim's offsets are places in it.
    """

    claim: Claim
    path: str
    region: Region | None
    verbatim: bool

    @property
    def file(self) -> str:
        """The path of the file alone, without the row."""
        return file_of(self.path)


@dataclass(frozen=True, slots=True)
class Place:
    """A conflict at a spot; `others` are the claims that stand against it, best pairs first.

    `pairs` are those of the spot's claim, which is the left one in each.
    """

    conflict: Conflict
    spot: Spot
    pairs: tuple[Pair, ...]
    others: tuple[Spot, ...]


def in_drafts(checked: Checked) -> list[Place]:
    """Return the places of what is shown of a gate's findings, in their order."""
    documents = {document.id: document for document in checked.report.documents}
    return [_of_finding(finding, documents) for finding in checked.findings]


def in_report(report: Report) -> list[Place]:
    """Return the places of a report's conflicts: the first claim of each one's best pair."""
    documents = {document.id: document for document in report.documents}
    return [_of_conflict(one, documents) for one in report.conflicts]


def file_of(path: str) -> str:
    """Return the path of a file from a place in it.

    >>> file_of("news.csv, row 3")
    'news.csv'
    """
    return _ROW.sub("", path)


def uri(path: str) -> str:
    """Return a path as a URI reference: percent-encoded, relative if the path is.

    >>> uri("drafts/50% more.md")
    'drafts/50%25%20more.md'
    """
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix())


def _of_finding(finding: Finding, documents: Mapping[str, Document]) -> Place:
    spot = _spot(finding.claim, {finding.document.id: finding.document})
    if not _has_no_lines(spot.path, _EXTRACTED):
        region = Region(finding.line, finding.column, finding.end_line, finding.end_column)
        spot = replace(spot, region=region)
    return _placed(finding.conflict, spot, documents)


def _of_conflict(conflict: Conflict, documents: Mapping[str, Document]) -> Place:
    return _placed(conflict, _spot(conflict.pairs[0].left, documents), documents)


def _placed(conflict: Conflict, spot: Spot, documents: Mapping[str, Document]) -> Place:
    pairs = tuple(_pairs_of(conflict, spot.claim))
    others = dict.fromkeys(pair.right for pair in pairs)
    return Place(conflict, spot, pairs, tuple(_spot(claim, documents) for claim in others))


def _pairs_of(conflict: Conflict, claim: Claim) -> Iterator[Pair]:
    for pair in conflict.pairs:
        if pair.outcome != "compatible" and claim in (pair.left, pair.right):
            yield pair if pair.left == claim else turned(pair)


def _spot(claim: Claim, documents: Mapping[str, Document]) -> Spot:
    document = documents.get(claim.document, Document(claim.document, ""))
    path = _path(document)
    verbatim = not _has_no_lines(path, _EXTRACTED | _PAGES)
    region = _region(document.text, claim) if verbatim and document.text else None
    return Spot(claim, path, region, verbatim)


def _path(document: Document) -> str:
    return document.origin_path or document.id


def _has_no_lines(path: str, suffixes: frozenset[str]) -> bool:
    """Return whether a text's lines are not its file's: rows, and what is extracted."""
    return bool(_ROW.search(path)) or PurePath(path).suffix.lower() in suffixes


def _region(text: str, claim: Claim) -> Region:
    return Region(*_place(text, claim.start_char), *_place(text, claim.end_char))


def _place(text: str, at: int) -> tuple[int, int]:
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
