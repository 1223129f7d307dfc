"""HTML comments: what a draft says to tools and not to readers, in Markdown and in plain text."""

import re

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
"""A comment, which may go over several lines; one that is never closed is text."""

_VISIBLE = re.compile(r"[^\n\r]")


def without_comments(text: str) -> str:
    """Return `text`, as long as before and with the same lines, its comments blank.

    >>> without_comments("It is 48 m long. <!-- sic -->")
    'It is 48 m long.             '
    """
    # Behind the last end no comment can close; looking for one there again and again takes long.
    end = text.rfind("-->") + 3
    return COMMENT.sub(_blank, text[:end]) + text[end:] if end > 3 else text


def _blank(comment: re.Match[str]) -> str:
    return _VISIBLE.sub(" ", comment.group())
