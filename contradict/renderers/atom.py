"""The new conflicts of a report as an Atom feed (RFC 4287), for feed readers and chat channels."""

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from contradict.renderers import cards, wording
from contradict.renderers.harmless import harmless, one_line
from contradict.types import Claim, Conflict, Report

if TYPE_CHECKING:
    from lxml.builder import ElementMaker

ATOM = "http://www.w3.org/2005/Atom"
XHTML = "http://www.w3.org/1999/xhtml"

NAMESPACE = UUID("6f1f6bb1-7c0e-5f0c-9d57-7b1f0c1f7a11")
"""What ids of entries are made in, so that no other feed has them. Drawn once, never to change."""

# What XML 1.0 has no place for, beside the control characters that `harmless` has made visible.
_UNFIT = re.compile("[\ud800-\udfff\ufffe\uffff]")


class AtomRenderer:
    """Renders an entry for each conflict that the run before did not have, best first.

    Without history every conflict is new. An entry's id depends on the conflict's alone, so that
    a reader shows it once; its time is the run's start. Text is escaped, and nothing is a link.
    """

    def render(self, report: Report) -> str:
        """Return the feed as text."""
        from lxml.builder import ElementMaker
        from lxml.etree import indent, tostring

        make = ElementMaker(namespace=ATOM, nsmap={None: ATOM})
        updated = _moment(report.run.started)
        found = new_conflicts(report)
        feed = make.feed(
            make.title("Where the sources disagree"),
            make.subtitle(_fit(wording.trust_line(report))),
            make.id(_urn("feed")),
            make.updated(updated),
            make.author(make.name("contradict")),
            make.generator("contradict", version=_fit(report.run.version)),
            *(_entry(make, conflict, updated) for conflict in found),
        )
        indent(feed)
        text: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
        return text.decode() + "\n"


def new_conflicts(report: Report) -> tuple[Conflict, ...]:
    """Return the conflicts that the run before did not have; without history all of them."""
    status = report.history.status if report.history else {}
    return tuple(one for one in report.conflicts if status.get(one.id, "new") == "new")


def _entry(make: "ElementMaker", conflict: Conflict, updated: str) -> Any:
    heading = one_line(wording.heading(conflict))
    return make.entry(
        make.title(_fit(heading[:1].upper() + heading[1:])),
        make.id(_urn(f"conflict {conflict.id}")),
        make.updated(updated),
        make.category(term=conflict.outcome, label=wording.OUTCOMES[conflict.outcome]),
        make.category(term=conflict.kind, label=wording.KINDS[conflict.kind]),
        make.content(_content(conflict), type="xhtml"),
    )


def _content(conflict: Conflict) -> Any:
    from lxml.builder import ElementMaker

    make = ElementMaker(namespace=XHTML, nsmap={None: XHTML})
    best = next(iter(cards.card(conflict).pairs), None)
    judged = (
        f"{wording.OUTCOMES[conflict.outcome]}, {wording.KINDS[conflict.kind].lower()}, "
        f"{wording.percent(conflict.score)} ({wording.likelihood(conflict.score)})"
    )
    return make.div(
        make.p(judged),
        make.ul(*(make.li(_fit(wording.stance(one))) for one in conflict.positions)),
        *(_quote(make, claim) for claim in ((best.left, best.right) if best else ())),
        make.p(_fit(wording.why(best)) if best else _fit(conflict.summary)),
        make.p(f"id {_fit(conflict.id)}"),
    )


def _quote(make: "ElementMaker", claim: Claim) -> Any:
    said = make.p(_fit(claim.text), dir="auto")
    return make.blockquote(said, make.p(_fit(f"— {wording.byline(claim)}"), dir="auto"))


def _urn(name: str) -> str:
    return uuid5(NAMESPACE, name.encode("utf-8", "replace").decode()).urn


def _moment(started: str) -> str:
    """Return a run's start as RFC 3339 has it; the beginning of time if it is none."""
    try:
        time = datetime.fromisoformat(started)
    except ValueError:
        time = datetime.fromtimestamp(0, UTC)
    return (time if time.tzinfo else time.replace(tzinfo=UTC)).isoformat(timespec="seconds")


def _fit(text: str) -> str:
    return _UNFIT.sub("\ufffd", harmless(text))
