"""The origins of drafts and of what they are quoted against: a draft may be a copy too."""

from collections import Counter
from collections.abc import Mapping, Sequence

from contradict.archive import Archive
from contradict.detector import altered_documents, copied_documents
from contradict.origins import SHARE
from contradict.prepared import Prepared, Twins
from contradict.types import Pair


def find_shared_origins(
    prepared: Prepared, twins: Twins, pairs: Sequence[Pair], archive: Archive
) -> Mapping[str, str]:
    """Return the origin of each draft and of each document of the archive that it meets.

    The archive's own were found by its own run. A draft that copies one of its documents, or an
    earlier draft, as `contradict.origins` has it, is of that one's origin.
    """
    drafts = [document.id for document in prepared.documents]
    met = {claim.document for group in twins.values() for claim in group}.difference(drafts)
    origins = archive.origins_of(met)
    sizes = Counter(prepared.sizes()) | Counter(archive.sizes())
    sharing = ([claim.document for claim in group] for group in twins.values())
    shared = Counter(frozenset(pair) for pair in copied_documents(sharing, pairs))
    altered = {frozenset(pair) for pair in altered_documents(twins, pairs)}
    for draft in drafts:
        copied = (
            other
            for other in origins
            if shared[both := frozenset((draft, other))] >= SHARE * min(sizes[draft], sizes[other])
            and both not in altered
        )
        found = next(copied, draft)
        origins[draft] = origins.get(found, draft)
    return origins
