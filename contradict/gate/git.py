"""Git's answers on the files of a folder, whatever its settings and the hook around it."""

import os
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from contradict.errors import UsageError

SECONDS = 20
"""How long git may take for one answer: far longer than it does, even on a slow disk."""

# Settings of a user or repository that would give another kind of output.
_PLAIN = ("--unified=0", "--find-renames", "--no-ext-diff", "--no-textconv", "--no-color")
_OF_HOOKS = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"}


@dataclass(frozen=True, slots=True)
class Tree:
    """A folder of a working tree, beside a commit.

    `root` is the tree's own folder; `earlier` has the names of moved files in the commit, by
    their names now, both below `root`.
    """

    folder: Path
    root: Path
    commit: str
    earlier: Mapping[str, str]

    def knows(self, path: Path) -> bool:
        """Return whether git tracks the file."""
        return bool(_printed(self.folder, "ls-files", "--", path.name))

    def difference(self, path: Path) -> str:
        """Return how a file differs from the commit, as `git diff` says it; "" if it does not."""
        now = path.relative_to(self.root).as_posix()
        names = dict.fromkeys((self.earlier.get(now, now), now))
        return _printed(self.root, "diff", *_PLAIN, self.commit, "--", *names)


def tree_of(folder: Path, base: str) -> Tree:
    """Return the tree that `folder` is in, beside the commit that `base` stands for.

    Raises:
        UsageError: there is no git, no working tree, or no such commit.
    """
    found = _git(folder, "rev-parse", "--show-toplevel")
    if found.returncode:
        raise UsageError(
            f"{str(folder)!r} is in no working tree of git, or in one of another owner; one that "
            "git trusts was expected: check a draft that is in a repository, or leave --diff out"
        )
    root, commit = Path(found.stdout.rstrip("\n")).resolve(), _commit(folder, base)
    return Tree(folder, root, commit, _earlier_names(root, commit))


def _commit(folder: Path, base: str) -> str:
    name = f"{base}^{{commit}}"
    found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", name)
    if found.returncode:
        raise UsageError(
            f"git knows no revision {base!r}; a branch, tag or commit was expected: name one "
            "that `git log` lists (a shallow clone may have to fetch it first)"
        )
    return found.stdout.strip()


def _earlier_names(root: Path, commit: str) -> Mapping[str, str]:
    options = ("--name-status", "--diff-filter=R", "-z")
    # Three fields for each file: R and how alike the two are, its name then, its name now.
    fields = _printed(root, "diff", *_PLAIN, *options, commit).split("\0")
    return dict(zip(fields[2::3], fields[1::3], strict=True))


def _printed(folder: Path, *arguments: str) -> str:
    found = _git(folder, *arguments)
    if found.returncode:
        raise UsageError(
            f"`git {arguments[0]}` failed with {found.returncode} in {str(folder)!r}; a sound "
            "working tree was expected: try `git status`, or leave --diff out"
        )
    return found.stdout


def _git(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    try:
        return subprocess.run(
            ["git", "--literal-pathspecs", "-C", str(folder), *arguments],
            capture_output=True,
            check=False,
            encoding="utf-8",
            env={name: value for name, value in os.environ.items() if name not in _OF_HOOKS},
            errors="surrogateescape",
            stdin=subprocess.DEVNULL,
            timeout=SECONDS,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UsageError(
            f"git could not be run ({type(error).__name__}); it was expected on the PATH, and to "
            f"answer within {SECONDS} s: install it, or leave --diff out"
        ) from error
