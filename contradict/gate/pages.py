"""HTML drafts as they stand in their files: at which line and column a finding is there."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from contradict.gate.letters import Page, parse
from contradict.readers.encoding import decode, storable
from contradict.readers.html import declared_encoding
from contradict.types import Document, Finding

_SUFFIXES = frozenset({".html", ".htm"})


def read_page(draft: Document) -> Page | None:
    """Return the page that a draft was read from; None if it was not, or the file is gone."""
    path = Path(draft.origin_path)
    if path.suffix.lower() not in _SUFFIXES or not path.is_file():
        return None
    raw = path.read_bytes()
    return parse(storable(decode(raw, declared_encoding(raw))))


def in_files(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return `findings`, those in HTML at their lines and columns in the file.

    What can't be found there, as where a page puts a sentence together, is at its first line.
    """
    drafts = {finding.document.id: finding.document for finding in findings}
    pages = {name: page for name, draft in drafts.items() if (page := read_page(draft))}
    return tuple(
        _moved(one, page) if (page := pages.get(one.document.id)) else one for one in findings
    )


def _moved(finding: Finding, page: Page) -> Finding:
    found = page.find(finding.claim.text) or range(0)
    (line, column), (end_line, end_column) = (
        (page.source.count("\n", 0, at) + 1, at - page.source.rfind("\n", 0, at))
        for at in (found.start, found.stop)
    )
    return replace(finding, line=line, column=column, end_line=end_line, end_column=end_column)
