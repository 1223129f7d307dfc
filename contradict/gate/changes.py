"""What git says has changed in a draft, and which findings that concerns."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path

from contradict.errors import ReadError
from contradict.gate.git import Tree, tree_of
from contradict.readers.encoding import decode, storable
from contradict.types import Claim, Document, Finding

Spans = tuple[range, ...]
"""Stretches of a document's text in characters; an empty one is where something was deleted."""

_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
_BINARY = re.compile(r"^Binary files ", re.MULTILINE)


def changed_spans(drafts: Sequence[Document], base: str) -> Mapping[str, Spans]:
    """Return what has changed in each draft since the revision `base`, by the draft's id.

    All of it has where git does not know the file, and where the text is not the file's own but
    extracted from it, if the file has changed at all; a file that was only moved has not. The
    working tree is compared, not the index. What is read from no file of its own (standard
    input, a row) counts as changed.

    Raises:
        UsageError: there is no git, no repository around a draft, or no such revision.
    """
    paths = {one.id: Path(one.origin_path) for one in drafts}
    files = {name: path.resolve() for name, path in paths.items() if path.is_file()}
    trees = {folder: tree_of(folder, base) for folder in {path.parent for path in files.values()}}
    return {
        one.id: _changed(one, files[one.id], trees) if one.id in files else _whole(one)
        for one in drafts
    }


def on_changed(findings: Sequence[Finding], spans: Mapping[str, Spans]) -> tuple[Finding, ...]:
    """Return the findings of which a pair has a claim in a changed span, in their order."""
    return tuple(one for one in findings if any(_touched(c, spans) for c in _claims(one)))


def _claims(finding: Finding) -> Iterator[Claim]:
    for pair in finding.conflict.pairs:
        if pair.outcome != "compatible":
            yield from (pair.left, pair.right)


def _touched(claim: Claim, spans: Mapping[str, Spans]) -> bool:
    return any(
        claim.start_char < span.stop and span.start < claim.end_char
        for span in spans.get(claim.document, ())
    )


def _whole(draft: Document) -> Spans:
    return (range(len(draft.text)),)


def _changed(draft: Document, path: Path, trees: Mapping[Path, Tree]) -> Spans:
    tree = trees[path.parent]
    if not tree.knows(path):
        return _whole(draft)
    difference = tree.difference(path)
    hunks = [(int(first), int(count or 1)) for first, count in _HUNK.findall(difference)]
    if not hunks and not _BINARY.search(difference):
        return ()  # the same, moved, or of another mode
    return tuple(_spans(draft.text, hunks)) if hunks and _is_own(draft, path) else _whole(draft)


def _is_own(draft: Document, path: Path) -> bool:
    """Return whether a draft's text is the file's, so that lines are lines of it."""
    try:
        return storable(decode(path.read_bytes())) == draft.text
    except (OSError, ReadError):
        return False


def _spans(text: str, hunks: Sequence[tuple[int, int]]) -> Iterator[range]:
    """Yield the spans of lines; of none, the end of the line before, where some were deleted."""
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    last = len(starts) - 1
    for first, count in hunks:
        begin = first - 1 if count else first
        yield range(starts[min(begin, last)], starts[min(begin + count, last)])
