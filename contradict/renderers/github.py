"""Findings as annotations of a change: workflow commands of GitHub Actions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from contradict.renderers import wording
from contradict.renderers.harmless import one_line
from contradict.renderers.places import LOUDEST, Place, in_drafts, in_report
from contradict.renderers.sarif import message
from contradict.types import Checked, Level, Report

SHOWN = 10
"""Annotations of one level that GitHub shows for a step; it drops the others without a word."""

_COMMANDS: Mapping[Level, str] = {"error": "error", "warning": "warning", "note": "notice"}
_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = {**_DATA, **str.maketrans({":": "%3A", ",": "%2C"})}


@dataclass(frozen=True, slots=True)
class GithubRenderer:
    """Renders the worst ten conflicts of a report as annotations, then how many more there are."""

    def render(self, report: Report) -> str:
        """Return one command per line; nothing if there is nothing to say."""
        return "".join(f"{line}\n" for line in _lines(in_report(report)))


@dataclass(frozen=True, slots=True)
class FindingsGithubRenderer:
    """Renders the worst ten findings of a gate as annotations, then how many more there are."""

    def render(self, checked: Checked) -> str:
        """Return one command per line; nothing if there is nothing to say."""
        return "".join(f"{line}\n" for line in _lines(in_drafts(checked)))


def _lines(places: Sequence[Place]) -> Iterator[str]:
    worst = sorted(places, key=_loudness)
    yield from map(_annotation, worst[:SHOWN])
    if more := sorted(worst[SHOWN:], key=lambda place: (place.spot.file, _line(place))):
        text = f"{wording.count(len(more), 'more finding')}: {'; '.join(_whereabouts(more))}"
        yield f"::notice::{one_line(text).translate(_DATA)}"


def _loudness(place: Place) -> tuple[int, float]:
    return LOUDEST.index(place.conflict.level), -place.conflict.score


def _line(place: Place) -> int:
    return place.spot.region.line if place.spot.region else 0


def _annotation(place: Place) -> str:
    conflict = place.conflict
    title = f"{wording.OUTCOMES[conflict.outcome]} ({conflict.kind})"
    given = {"file": place.spot.file, **_lines_of(place), "title": title}
    properties = ",".join(f"{key}={str(one).translate(_PROPERTY)}" for key, one in given.items())
    text = one_line(message(place)).translate(_DATA)
    return f"::{_COMMANDS[conflict.level]} {properties}::{text}"


def _lines_of(place: Place) -> Mapping[str, int]:
    """Return a place's properties; GitHub takes columns only within one line."""
    where = place.spot.region
    if where is None:
        return {}
    lines = {"line": where.line, "endLine": where.end_line}
    if where.line != where.end_line:
        return lines
    return {**lines, "col": where.column, "endColumn": where.end_column}


def _whereabouts(places: Sequence[Place]) -> Iterator[str]:
    """Yield each file with its lines, the files in order: "draft.md, lines 3, 8"."""
    for path, here in groupby(places, key=lambda place: place.spot.file):
        lines = sorted({str(_line(place)): None for place in here if place.spot.region}, key=int)
        noun = "line" if len(lines) == 1 else "lines"
        yield f"{path}, {noun} {', '.join(lines)}" if lines else path
