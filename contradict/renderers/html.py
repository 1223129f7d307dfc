"""The report as one HTML page that needs nothing but itself, and runs nothing of anyone else's."""

from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from contradict.renderers import cards, history, marks, wording
from contradict.renderers.escaping import escaping
from contradict.types import Report

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLD_FROM = 600  # characters of a quote: about ten lines in a column
_KEEP = 120  # characters left standing on each side of a fold


class HtmlRenderer:
    """Renders a page for reading: ranked conflicts, both quotes side by side, filters, search.

    Style and script stand in the page, which asks for nothing from outside; its content security
    policy admits these two by their hashes and nothing else. Without JavaScript, all of it can
    be read. Text from documents is escaped everywhere and never becomes a link or an attribute
    that runs.
    """

    def render(self, report: Report) -> str:
        """Return the page as text."""
        style, script = _asset("report.css"), _asset("report.js")
        return (
            _environment()
            .get_template("report.html.j2")
            .render(
                report=report,
                style=style,
                script=script,
                policy=_policy(style, script),
                cards=[cards.card(conflict) for conflict in report.conflicts],
                numbers={name: number for number, name in enumerate(cards.sources(report))},
                documents={document.id: document for document in report.documents},
            )
        )


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a quote as the page shows it; a folded one is hidden until asked for."""

    text: str
    mark: marks.Mark
    folded: bool


def stretches(quote: tuple[marks.Piece, ...]) -> list[Stretch]:
    """Return a quote's pieces, the long plain ones of a long quote folded in their middle.

    Words that differ are never folded away: they are what the reader came for.
    """
    if sum(len(piece.text) for piece in quote) < _FOLD_FROM:
        return [Stretch(piece.text, piece.mark, folded=False) for piece in quote]
    return [stretch for piece in quote for stretch in _folded(piece)]


def _folded(piece: marks.Piece) -> Iterator[Stretch]:
    text = piece.text
    head, tail = text.find(" ", _KEEP), text.rfind(" ", 0, -_KEEP)
    if piece.mark or not 0 < head < tail:
        yield Stretch(text, piece.mark, folded=False)
    else:
        yield Stretch(text[:head], "", folded=False)
        yield Stretch(text[head:tail], "", folded=True)
        yield Stretch(text[tail:], "", folded=False)


def _environment() -> "Environment":
    from jinja2 import PackageLoader
    from markupsafe import Markup

    environment = escaping(PackageLoader("contradict.renderers"), final_newline=True)
    environment.globals.update(
        past=history,
        pieces=marks.pieces,
        stretches=stretches,
        surroundings=cards.surroundings,
        verbatim=Markup,
        voices=cards.voices,
        words=wording,
    )
    return environment


def _asset(name: str) -> str:
    return (files("contradict.renderers") / "templates" / name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
