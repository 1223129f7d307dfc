"""Findings in a draft as text: one block each, in the form that editors and terminals link."""

from collections import Counter
from collections.abc import Iterator

from contradict.renderers import wording
from contradict.renderers.harmless import one_line
from contradict.renderers.places import LOUDEST, Place, in_drafts
from contradict.types import Checked, Claim, Pair

QUOTES = 3
"""The most claims that are quoted against a draft's own; more are counted."""

COMMENT = '<!-- contradict: known "reason" -->'
"""What lets a sentence stand as it is."""


class TextRenderer:
    """Renders findings for a terminal, worst first; the last line says what was done.

    Text from documents is on one line each, without anything that would steer a terminal.
    """

    def render(self, checked: Checked) -> str:
        """Return the findings as text, with a newline at its end."""
        blocks = ["\n  ".join(map(one_line, _block(place))) for place in in_drafts(checked)]
        return "\n\n".join([*blocks, summary(checked)]) + "\n"


def _block(place: Place) -> Iterator[str]:
    conflict, path, region = place.conflict, place.spot.path, place.spot.region
    where = f"{path}:{region.line}:{region.column}" if region else path
    yield f"{where}: {conflict.level}: {conflict.summary}"
    yield f"here: {_quoted(place.spot.claim)}"
    yield from (
        f"there: {_quoted(spot.claim)} – {wording.byline(spot.claim)} ({spot.claim.document})"
        for spot in place.others[:QUOTES]
    )
    if len(place.others) > QUOTES:
        yield f"there: {wording.count(len(place.others) - QUOTES, 'claim')} more"
    yield f"why: {_why(place.pairs[0])}"
    yield (
        f"next: put the text right, write {COMMENT} beside the sentence, or judge {conflict.id} "
        "with `contradict verdict`"
    )


def _why(pair: Pair) -> str:
    likely = f"{wording.likelihood(pair.score)} ({wording.percent(pair.score)})"
    return f"{wording.OUTCOMES[pair.outcome].lower()}, {likely}: {wording.why(pair)}"


def _quoted(claim: Claim) -> str:
    return f"“{claim.text}”"


def summary(checked: Checked) -> str:
    """Return a line: counts per level, both levels asked for, what was and was not checked."""
    levels = Counter(finding.conflict.level for finding in checked.findings)
    shown = ", ".join(wording.count(levels[level], level) for level in LOUDEST)
    hidden = "".join(f", {count:,} {reason}" for reason, count in checked.hidden.items())
    asked = f"--fail-on {checked.fail_on} --show {checked.show}"
    judged = wording.judged(checked.report.run.counts)
    done = (f"{shown}{hidden} ({asked}).", _compared(checked), judged, _unchecked(checked))
    return " ".join(filter(None, done))


def _compared(checked: Checked) -> str:
    run = checked.report.run
    counts, settings = run.counts, run.settings
    archive = (
        f"{wording.count(int(settings.get('archive_claims', 0)), 'claim')} in "
        f"{wording.count(int(settings.get('archive_documents', 0)), 'document')}"
    )
    return (
        f"Held {wording.count(counts.claims, 'claim')} in "
        f"{wording.count(counts.documents, 'draft')} against {archive}: "
        f"{wording.count(counts.pairs, 'pair')} compared."
    )


def _unchecked(checked: Checked) -> str:
    """Return what was not checked, sentences of the drafts by reason."""
    reasons = checked.report.run.counts.left_out
    why = f" ({', '.join(f'{n:,} {reason}' for reason, n in reasons.items())})" if reasons else ""
    return wording.unchecked(checked.report).removesuffix(".") + f"{why}."
