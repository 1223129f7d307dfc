"""HTML comments: what a draft says to tools and not to readers, in Markdown and in plain text."""

import re
from collections.abc import Iterator

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_VISIBLE = re.compile(r"[^\n\r]")


def comments(text: str) -> Iterator[re.Match[str]]:
    """Yield the comments in `text`, in order; one that is never closed is text.

    Each may go over several lines.
    """
    # Behind the last end no comment can close; looking for one there again and again takes long.
    return _COMMENT.finditer(text, 0, text.rfind("-->") + 3) if "-->" in text else iter(())


def without_comments(text: str) -> str:
    """Return `text`, as long as before and with the same lines, its comments blank.

    >>> without_comments("It is 48 m long. <!-- sic -->")
    'It is 48 m long.             '
    """
    shown: list[str] = []
    behind = 0
    for comment in comments(text):
        shown += (text[behind : comment.start()], _VISIBLE.sub(" ", comment.group()))
        behind = comment.end()
    return "".join((*shown, text[behind:]))
