"""What stands around a claim, from the store's archive: a store keeps no document's text."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

import numpy as np

from contradict.archive import Archive
from contradict.candidates.pairs import Indices
from contradict.errors import CannotCheckError
from contradict.renderers.cards import Surroundings
from contradict.types import Claim

REACH = 300
"""Characters on either side from which claims are shown, as in the report's cards."""

UNNEEDED = ("archive.vectors", "archive.hashes", "archive.key_rows")
"""Parts for searching, most of an archive: they are not read."""


@dataclass(frozen=True, slots=True)
class Neighbourhood:
    """The claims of a run by their document; None for `archive` knows nobody's neighbours.

    `order` sorts the archive's claims by document, and `starts` says where each one's begin.
    """

    archive: Archive | None
    places: dict[str, int] = field(repr=False)
    order: Indices = field(repr=False)
    starts: Indices = field(repr=False)

    def around(self, claim: Claim) -> Surroundings | None:
        """Return the claims next to `claim`; what no claim was made of stands as an ellipsis."""
        if self.archive is None or claim.document not in self.places:
            return None
        known = self._claims(self.archive, self.places[claim.document])
        before = [
            one for one in known if claim.start_char - REACH < one.end_char <= claim.start_char
        ]
        after = [one for one in known if claim.end_char <= one.start_char < claim.end_char + REACH]
        if not before and not after:
            return None
        joined = _joined([*before, claim, *after])
        at = len(_joined([*before, claim])) - len(claim.text)
        return Surroundings(joined[:at], claim.text, joined[at + len(claim.text) :])

    def _claims(self, archive: Archive, place: int) -> list[Claim]:
        numbers = self.order[self.starts[place] : self.starts[place + 1]]
        found = [archive.claims[number] for number in numbers.tolist()]
        return sorted(found, key=lambda one: one.start_char)


def neighbourhood(part: Callable[[str], bytes]) -> Neighbourhood:
    """Return the neighbourhood of every claim in a store's parts; an empty one without them."""
    try:
        archive = Archive.from_parts(lambda name: b"" if name in UNNEEDED else part(name))
    except CannotCheckError:
        return Neighbourhood(None, {}, np.zeros(0, np.int64), np.zeros(1, np.int64))
    sizes = np.bincount(archive.owners, minlength=len(archive.documents))
    return Neighbourhood(
        archive,
        {one: place for place, one in enumerate(archive.documents)},
        np.argsort(archive.owners, kind="stable"),
        np.concatenate([[0], np.cumsum(sizes)]),
    )


def _joined(claims: Iterable[Claim]) -> str:
    """Return the claims' texts in a row: a gap wider than white space becomes an ellipsis."""
    text, end = "", None
    for claim in claims:
        gap = "" if end is None else " " if claim.start_char - end <= 2 else " … "
        text, end = text + gap + claim.text, claim.end_char
    return text
