"""Why a difference in values is no conflict. Each gate names its evidence in its reason.

A gate lowers an outcome only on something that stands in the claims; none goes by similarity.
The order is the order in which a reader would object: who, whether at all, how firmly, when.
"""

from contradict.comparators.differences import Difference
from contradict.comparators.gates.districts import district
from contradict.comparators.gates.firmness import (
    accused,
    condition,
    possibility,
    rejected,
    since,
)
from contradict.comparators.gates.groups import group
from contradict.comparators.gates.holders import holder
from contradict.comparators.gates.homonyms import homonyms
from contradict.comparators.gates.instance import instance
from contradict.comparators.gates.measure import begun, each, measure, owned
from contradict.comparators.gates.objection import Gate, Objection
from contradict.comparators.gates.parts import part
from contradict.comparators.gates.period import changed, period, sequence
from contradict.comparators.gates.scope import allowed_elsewhere, elsewhere
from contradict.comparators.gates.series import series
from contradict.comparators.gates.several import additive, list_valued
from contradict.comparators.gates.subject import name, subject

GATES: tuple[Gate, ...] = (
    homonyms,
    instance,
    district,
    group,
    part,
    series,
    allowed_elsewhere,
    subject,
    name,
    since,
    condition,
    rejected,
    accused,
    possibility,
    list_valued,
    additive,
    holder,
    owned,
    measure,
    each,
    begun,
    elsewhere,
    sequence,
    period,
    changed,
)


def objection(difference: Difference) -> Objection | None:
    """Return the first gate's objection to calling `difference` a conflict, if any."""
    return next((o for gate in GATES if (o := gate(difference))), None)


__all__ = ["GATES", "Gate", "Objection", "objection"]
