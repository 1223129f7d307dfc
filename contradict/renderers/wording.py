"""The words that every report shares: labels, figures, and the line that says what was done."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from contradict.types import (
    Claim,
    Conflict,
    Counts,
    Kind,
    Outcome,
    Pair,
    Position,
    Report,
    SlotDifference,
)

OUTCOMES: Mapping[Outcome, str] = {
    "conflict": "Conflict",
    "update": "Update",
    "disputed": "Disputed",
    "estimates": "Estimates",
    "compatible": "Compatible",
}
"""What a reader sees for each outcome, loudest first."""

MEANINGS: Mapping[Outcome, str] = {
    "conflict": "Both cannot be true, and each source asserts its side.",
    "update": "The later one supersedes the earlier: a plan then an outcome, a running count.",
    "disputed": "Named speakers disagree, and the sources report them.",
    "estimates": "Forecasts of different institutions.",
    "compatible": "Both can be true.",
}
"""One sentence on each outcome."""

KINDS: Mapping[Kind, str] = {
    "place": "Place",
    "number": "Number",
    "date": "Date",
    "name": "Name",
    "negation": "Negation",
    "status": "Status",
    "other": "Other",
}
"""What a reader sees for each kind."""

_LIKELIHOODS = (
    (0.9, "very likely"),
    (0.66, "likely"),
    (0.33, "as likely as not"),
    (0.1, "unlikely"),
)
# The scale of the IPCC's guidance note on the treatment of uncertainties (2010), table 1.


def heading(conflict: Conflict) -> str:
    """Return the question that a conflict is about, for where its positions stand below it."""
    return next((pair.question for pair in conflict.pairs if pair.question), conflict.summary)


def likelihood(score: float) -> str:
    """Return the plain words for a probability: "very likely" from 0.9, and so on down."""
    return next((words for floor, words in _LIKELIHOODS if score >= floor), "very unlikely")


def percent(share: float) -> str:
    """Return a probability as a whole percentage; 100% and 0% only for 1 and 0 themselves.

    >>> percent(0.999), percent(0.5), percent(0.001)
    ('99%', '50%', '1%')
    """
    whole = round(share * 100)
    return f"{whole if share in (0, 1) else min(max(whole, 1), 99)}%"


def count(number: int, noun: str) -> str:
    """Return a number with its noun: "1 origin", "1,204 pairs"."""
    return f"{number:,} {noun if number == 1 else noun + 's'}"


def day(published: date | None) -> str:
    """Return a date as people write it, "3 Nov 2024", or "undated"."""
    return f"{published.day} {published:%b %Y}" if published else "undated"


def moment(started: str) -> str:
    """Return a run's start for people, "2 Jan 2026, 05:00 UTC"; as it is if not ISO 8601."""
    try:
        time = datetime.fromisoformat(started)
    except ValueError:
        return started
    utc = time.astimezone(UTC) if time.tzinfo else time
    return f"{day(utc.date())}, {utc:%H:%M} UTC"


def who(claim: Claim) -> str:
    """Return who published a claim: its source, or its document's id where that is unknown."""
    return claim.source or claim.document


def byline(claim: Claim) -> str:
    """Return who published a claim, under what title, and when; what is unknown is left out."""
    title = f"“{claim.title}”" if claim.title else ""
    return ", ".join(filter(None, (who(claim), title, day(claim.published))))


def whereabouts(claim: Claim) -> str:
    """Return where a claim stands: its document and its first and last character, from 0."""
    return f"{claim.document}, characters {claim.start_char}–{claim.end_char}"


def backing(position: Position) -> str:
    """Return what stands behind a position: "2 origins", or "1 origin, 30 claims" if copied."""
    origins = count(position.origins, "origin")
    claims = len(position.claims)
    return f"{origins}, {count(claims, 'claim')}" if claims > position.origins else origins


def stance(position: Position) -> str:
    """Return a position and what stands behind it: "Chengdu (2 origins)"."""
    return f"{position.value or 'unnamed'} ({backing(position)})"


def difference(slot: SlotDifference) -> str:
    """Return what two claims differ in: "Place: Ridgeville against Chengdu"."""
    return f"{KINDS[slot.kind]}: {slot.left or 'not stated'} against {slot.right or 'not stated'}"


def why(pair: Pair) -> str:
    """Return why a pair is what it is, in a sentence, and the values that differ."""
    return (
        ". ".join((*filter(None, (pair.reason.rstrip("."),)), *map(difference, pair.slots))) + "."
    )


def tally(report: Report) -> str:
    """Return how many conflicts of each outcome there are: "5 outright, 3 superseded"."""
    found = [conflict.outcome for conflict in report.conflicts]
    return ", ".join(
        f"{found.count(outcome):,} {word}" for outcome, word in _TALLIED.items() if outcome in found
    )


_TALLIED: Mapping[Outcome, str] = {
    "conflict": "outright",
    "update": "superseded",
    "disputed": "disputed",
    "estimates": "between estimates",
}


def compared(counts: Counts) -> int:
    """Return how many candidate pairs were held against each other, by whatever means."""
    return counts.screened + counts.compared + counts.reused


def checked(counts: Counts) -> str:
    """Return one sentence on what was read and compared."""
    known = f" ({counts.reused:,} known from earlier runs)" if counts.reused else ""
    return (
        f"Read {count(counts.documents, 'document')} with {count(counts.claims, 'claim')}; "
        f"compared {count(compared(counts), 'candidate pair')}{known}."
    )


def unchecked(report: Report) -> str:
    """Return one sentence on what was not checked, or that nothing was left."""
    counts = report.run.counts
    missing = counts.pairs - compared(counts)
    gaps = (
        (len(report.unread), "unread file"),
        (counts.claims_left_out, "sentence"),
        (missing, "candidate pair"),
    )
    parts = [count(number, noun) for number, noun in gaps if number > 0]
    return f"Not checked: {', '.join(parts)}." if parts else "Nothing was left unchecked."


def worked(counts: Counts) -> str:
    """Return one sentence on what a nightly run did itself; the rest was known to it."""
    split, encoded = count(counts.split, "document"), count(counts.encoded, "text")
    return (
        f"This run split {split}, encoded {encoded} and compared {count(counts.compared, 'pair')}."
    )


def judged(counts: Counts) -> str:
    """Return one sentence on pairs that a verdict keeps out, or "" if there are none."""
    kept_out = ", ".join(f"{number:,} {verdict}" for verdict, number in counts.judged.items())
    return f"Not reported, by an editor's verdict: {kept_out}." if kept_out else ""


def trust_line(report: Report) -> str:
    """Return what was read, compared and not checked, on which every report ends or begins."""
    counts = report.run.counts
    own = worked(counts) if report.history else ""
    return " ".join(filter(None, (checked(counts), own, judged(counts), unchecked(report))))


def headline(report: Report) -> str:
    """Return what a report is about, in three or four words."""
    if report.conflicts:
        return "Where the sources disagree"
    counts = report.run.counts
    return "No conflicts found" if compared(counts) else "Nothing was compared"


def clean(counts: Counts) -> str:
    """Return what a report without conflicts means, which depends on how much was compared."""
    pairs = compared(counts)
    if not pairs:
        return (
            "No two claims were near enough in meaning to be compared. "
            "That is no sign that the sources agree."
        )
    return (
        f"No conflicts among the {count(pairs, 'candidate pair')} compared. "
        "That says nothing about what was not checked, or not in these documents."
    )
