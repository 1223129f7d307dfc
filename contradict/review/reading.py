"""The pages that are only read: the queue, a conflict, the runs, and what can be taken away."""

from dataclasses import dataclass, replace
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from contradict.errors import StoreError
from contradict.renderers import RENDERERS
from contradict.renderers.cards import card
from contradict.review.assets import assets
from contradict.review.chart import HEIGHT, chart
from contradict.review.desk import Desk, said
from contradict.review.edition import Edition, Entry
from contradict.review.filters import CHOICES, Filters, matching, read_filters
from contradict.review.queue import Queue, beside, facets, queue
from contradict.review.rendering import Views
from contradict.review.timeline import timeline
from contradict.types import Report

EXPORTS = {
    "csv": "text/csv; charset=utf-8",
    "json": "application/json",
    "md": "text/markdown; charset=utf-8",
}
"""What the queue can be taken away as."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Answers to GET; every method takes a request, and may raise `ContradictError`."""

    desk: Desk
    views: Views

    def queue(self, request: Request) -> Response:
        """Return a page of the queue."""
        filters = read_filters(request.url.query)
        edition, verdicts = self.desk.edition(), self.desk.verdicts()
        shown: Queue = queue(edition, filters, verdicts)
        return self.views.page(
            request,
            "queue.html.j2",
            edition=edition,
            report=edition.report,
            queue=shown,
            filters=shown.filters,
            choices=CHOICES,
            facets=facets(edition.entries, verdicts),
            exports=EXPORTS,
            back=shown.filters.query(),
        )

    def conflict(self, request: Request) -> Response:
        """Return a conflict's own page."""
        filters = read_filters(request.url.query)
        edition = self.desk.edition()
        entry = find(edition, request)
        return self.views.page(request, "conflict.html.j2", **self.details(entry, filters))

    def details(self, entry: Entry, filters: Filters) -> dict[str, Any]:
        """Return what a conflict's own page shows."""
        edition, verdicts = self.desk.edition(), self.desk.verdicts()
        before, after = beside(edition, entry, filters, verdicts)
        whole = card(entry.conflict)
        return {
            "edition": edition,
            "entry": entry,
            "card": whole,
            "head": replace(whole, pairs=(), related=()),
            "said": said(entry, verdicts),
            "timeline": timeline(entry.conflict),
            "around": self.desk.neighbourhood().around,
            "before": before,
            "after": after,
            "back": filters.query(),
            "typed": "",
        }

    def runs(self, request: Request) -> Response:
        """Return the history of runs."""
        runs = self.desk.runs()
        return self.views.page(request, "runs.html.j2", runs=runs, chart=chart(runs), height=HEIGHT)

    def run(self, request: Request) -> Response:
        """Return what one run did, and what it reported if that is still kept."""
        number = request.path_params["number"]
        record = next((one for one in self.desk.runs() if one.number == number), None)
        if record is None:
            raise HTTPException(404, f"There is no run {number}.")
        return self.views.page(
            request, "run.html.j2", record=record, report=self._report(record.number)
        )

    def _report(self, number: int) -> Report | None:
        edition = self.desk.edition()
        if edition.record.number == number:
            return edition.report
        try:
            return self.desk.reading.report(number)
        except StoreError:
            return None  # no longer kept: the record's counts are all there is

    def export(self, request: Request) -> Response:
        """Return what the filters let through, as a file."""
        wanted = request.path_params["format"]
        if wanted not in EXPORTS:
            raise HTTPException(
                404, f"There is no export of that format; use {', '.join(EXPORTS)}."
            )
        filters = read_filters(request.url.query)
        edition = self.desk.edition()
        found = matching(edition.entries, filters, self.desk.verdicts())
        text = RENDERERS[wanted].render(_only(edition.report, found))
        name = f"contradict-run-{edition.record.number}.{wanted}"
        headers = {"Content-Disposition": f'attachment; filename="{name}"'}
        content = text.encode("utf-8", "replace")
        return Response(content, media_type=EXPORTS[wanted], headers=headers)

    def asset(self, request: Request) -> Response:
        """Return a style sheet or script."""
        found = assets().get(request.path_params["name"])
        if found is None:
            raise HTTPException(404, "There is no such file.")
        kept = "public, max-age=31536000, immutable" if request.url.query == found.version else ""
        headers = {"Cache-Control": kept or "no-cache"}
        return Response(found.content, media_type=found.media_type, headers=headers)


def find(edition: Edition, request: Request) -> Entry:
    """Return the conflict that an address names."""
    entry = edition.by_id.get(request.path_params["id"])
    if entry is None:
        raise HTTPException(
            404, "The last run has no such conflict; it may be of an earlier one, or resolved."
        )
    return entry


def _only(report: Report, entries: list[Entry]) -> Report:
    """Return the report with these conflicts, and without those resolved unless it is whole."""
    conflicts = tuple(entry.conflict for entry in entries)
    if conflicts == report.conflicts or report.history is None:
        return replace(report, conflicts=conflicts)
    return replace(report, conflicts=conflicts, history=replace(report.history, resolved=()))
