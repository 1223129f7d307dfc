"""What git says has changed in a draft, and which findings that concerns."""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path

from contradict.errors import ReadError, UsageError
from contradict.readers.encoding import decode
from contradict.types import Claim, Document, Finding

Spans = tuple[range, ...]
"""Stretches of a document's text in characters; an empty one is where something was deleted."""

SECONDS = 20
"""How long git may take for one file: far longer than it does, even on a slow disk."""

_HUNK = re.compile(r"^@@ -\S+ \+(\d+)(?:,(\d+))? @@", re.MULTILINE)
# Settings of a user or repository that would give another kind of output.
_PLAIN = ("--unified=0", "--no-ext-diff", "--no-textconv", "--no-color")
_OF_HOOKS = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}


def changed_spans(drafts: Sequence[Document], base: str) -> Mapping[str, Spans]:
    """Return what has changed in each draft since the revision `base`, by the draft's id.

    All of it has where git does not know the file, and where the text is not the file's own but
    extracted from it, if the file has changed at all. The working tree is compared, not the
    index. What is read from no file of its own (standard input, a row) counts as changed.

    Raises:
        UsageError: there is no git, no repository around a draft, or no such revision.
    """
    return {draft.id: _changed(draft, base) for draft in drafts}


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


def _changed(draft: Document, base: str) -> Spans:
    path = Path(draft.origin_path).resolve()
    whole = (range(len(draft.text)),)
    if not path.is_file():
        return whole
    revision = _revision(path, base)
    if not _printed(path, "ls-files", "--", path.name):
        return whole
    difference = _printed(path, "diff", *_PLAIN, revision, "--", path.name)
    if not difference:
        return ()
    hunks = [(int(first), int(count or 1)) for first, count in _HUNK.findall(difference)]
    return tuple(_spans(draft.text, hunks)) if hunks and _is_verbatim(draft, path) else whole


def _is_verbatim(draft: Document, path: Path) -> bool:
    try:
        return decode(path.read_bytes()) == draft.text
    except (OSError, ReadError):
        return False


def _spans(text: str, hunks: Sequence[tuple[int, int]]) -> Iterator[range]:
    """Yield the spans of lines; of none, the end of the line before, where some were deleted."""
    starts = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
    last = len(starts) - 1
    for first, count in hunks:
        begin = first - 1 if count else first
        yield range(starts[min(begin, last)], starts[min(begin + count, last)])


def _revision(path: Path, name: str) -> str:
    """Return the commit that `name` stands for, around `path`."""
    if _git(path, "rev-parse", "--is-inside-work-tree").stdout.strip() != "true":
        raise UsageError(
            f"{str(path)!r} is in no working tree of git; one was expected: check a draft that "
            "is in a repository, or leave --diff out"
        )
    commit = f"{name}^{{commit}}"
    found = _git(path, "rev-parse", "--verify", "--quiet", "--end-of-options", commit)
    if found.returncode:
        raise UsageError(
            f"git knows no revision {name!r}; a branch, tag or commit was expected: name one "
            "that `git log` lists (a shallow clone may have to fetch it first)"
        )
    return found.stdout.strip()


def _printed(path: Path, *arguments: str) -> str:
    found = _git(path, *arguments)
    if found.returncode:
        raise UsageError(
            f"`git {arguments[0]}` failed with {found.returncode} on {str(path)!r}; a draft in a "
            "sound working tree was expected: try `git status`, or leave --diff out"
        )
    return found.stdout


def _git(path: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run git in the folder of `path`, whatever repository a hook around it has chosen."""
    command = ["git", "--literal-pathspecs", "-C", str(path.parent), *arguments]
    try:
        return subprocess.run(
            command,
            capture_output=True,
            check=False,
            encoding="utf-8",
            env={name: value for name, value in os.environ.items() if name not in _OF_HOOKS},
            errors="replace",
            stdin=subprocess.DEVNULL,
            timeout=SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UsageError(
            f"git could not be run ({type(error).__name__}); it was expected on the PATH, and to "
            f"answer within {SECONDS} s: install it, or leave --diff out"
        ) from error
