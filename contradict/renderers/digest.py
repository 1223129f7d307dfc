"""The ten conflicts that matter, in Markdown, short enough for a mail."""

from collections.abc import Iterator

from contradict.renderers import cards, history, wording
from contradict.renderers.harmless import one_line
from contradict.renderers.markdown import escape
from contradict.types import Conflict, Position, Report

MOST = 10
"""Conflicts in a digest."""

QUOTED = 240
"""Characters of a quote: two or three lines."""


class DigestRenderer:
    """Renders CommonMark to be sent as it is: its first line will do as the mail's subject.

    What is new comes first, then what is still open, each best first; the rest is counted. Words
    from documents are escaped: no markup, HTML or links.
    """

    def render(self, report: Report) -> str:
        """Return the digest as text, with a newline at its end."""
        return "\n".join(_lines(report)) + "\n"


def matter(report: Report) -> list[Conflict]:
    """Return the conflicts of a digest: new ones before those still open, each by rank."""
    status = report.history.status if report.history else {}
    return sorted(report.conflicts, key=lambda one: (status.get(one.id, "new") != "new", one.rank))[
        :MOST
    ]


def _lines(report: Report) -> Iterator[str]:
    yield f"# {escape(_subject(report))}"
    for paragraph in (history.since(report), wording.trust_line(report)):
        if paragraph:
            yield from ("", escape(paragraph))
    shown = matter(report)
    if not shown:
        yield from ("", f"**{escape(wording.clean(report.run.counts))}**")
    for number, conflict in enumerate(shown, 1):
        yield from ("", *_item(report, number, conflict))
    if rest := len(report.conflicts) - len(shown):
        yield from ("", f"And {wording.count(rest, 'more conflict')} in the report.")


def _subject(report: Report) -> str:
    new = history.tally(report).get("New", 0)
    among = f", {new:,} new" if report.history and report.history.previous else ""
    day = wording.moment(report.run.started).partition(",")[0]
    return f"{wording.count(len(report.conflicts), 'conflict')}{among}, {day}"


def _item(report: Report, number: int, conflict: Conflict) -> Iterator[str]:
    status = report.history.status.get(conflict.id) if report.history else None
    known = f"{history.STATUSES[status].lower()}, " if status else ""
    outcome, score = wording.OUTCOMES[conflict.outcome].lower(), wording.percent(conflict.score)
    question = escape(_capital(wording.heading(conflict)))
    yield f"{number}. **{question}** ({known}{outcome}, {score}, id {escape(conflict.id)})"
    indent = " " * (len(str(number)) + 2)
    for position in conflict.positions:
        yield f"{indent}- {_position(position)}"


def _position(position: Position) -> str:
    said = f"**{escape(wording.stance(position))}**"
    voices = cards.voices(position)
    more = f" and {len(voices) - 3:,} more" if len(voices) > 3 else ""
    by = escape("; ".join(voices[:3])) + more
    if not position.claims:
        return f"{said}: {by}"
    quote = excerpt(one_line(position.claims[0].text), position.value)
    return f"{said}: {by}: “{escape(quote)}”"


def excerpt(text: str, value: str) -> str:
    """Return a quote, a long one cut between words to what stands around `value`.

    >>> excerpt("so " * 99 + "it cost 48 crowns", "48 crowns")[-21:]
    ' so it cost 48 crowns'
    """
    at = max(text.casefold().find(value.casefold()), 0)
    start, end = max(0, at - QUOTED // 2), at + QUOTED // 2
    head = text[:end].rpartition(" ")[0] + " …" if end < len(text) else text
    return "… " + head[start:].partition(" ")[2] if start else head


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
