"""The report as a digest in Markdown, for mails, wikis and terminals."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from contradict.renderers import cards, history, marks, wording
from contradict.renderers.harmless import harmless, one_line
from contradict.types import Report

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup

# What begins markup within a line, a link that readers make of bare addresses included.
_INLINE = re.compile(r"([\\`*_\[\]<>&|~#@$]|:(?=//)|(?<=\bwww)\.)", re.IGNORECASE)
_SPACE = re.compile(r"\s+")
# What begins a list, heading or rule when it stands first.
_FIRST = re.compile(r"^(\d*)([.)](?=\s|$)|[+\-=])")


class MarkdownRenderer:
    """Renders a digest in CommonMark: every conflict with its positions, quotes and reasons.

    Words from documents are escaped, so that they are text: no markup, HTML or links.
    """

    def render(self, report: Report) -> str:
        """Return the digest as text, with a newline at its end."""
        return _environment().get_template("report.md.j2").render(report=report)


def escape(text: str) -> str:
    r"""Return `text` on one line with everything escaped that Markdown would take for markup.

    >>> escape("1. *bold* <b>")
    '1\\. \\*bold\\* \\<b\\>'
    """
    return _FIRST.sub(r"\1\\\2", _INLINE.sub(r"\\\1", one_line(text)))


def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("contradict.renderers"),
        # Not HTML: escaped below, by `finalize`, which no expression can get round by mistake.
        autoescape=False,
        finalize=lambda value: escape(value) if type(value) is str else value,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        arranged=cards.card, past=history, pieces=marks.pieces, voices=cards.voices, words=wording
    )
    environment.filters["emphasised"] = _emphasised
    return environment


def _emphasised(quote: Sequence[marks.Piece]) -> "Markup":
    from markupsafe import Markup

    loudest = "value" if any(piece.mark == "value" for piece in quote) else "word"
    parts = ((_INLINE.sub(r"\\\1", _SPACE.sub(" ", harmless(p.text))), p.mark) for p in quote)
    return Markup("".join(f"**{text}**" if mark == loudest else text for text, mark in parts))
