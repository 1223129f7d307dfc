"""Makes conflicts out of real sentences, each with a partner of equal overlap that is none."""

import random
from collections.abc import Iterator, Mapping
from itertools import islice

from contradict.training.conflicts import bases
from contradict.training.conflicts.antonyms import opposite, sibling
from contradict.training.conflicts.counted_dates import counted_dates
from contradict.training.conflicts.denials import denied
from contradict.training.conflicts.exclusives import RANKED, SOLE, not_the_only, other_rank
from contradict.training.conflicts.making import altering, exchanging
from contradict.training.conflicts.negations import negated
from contradict.training.conflicts.quantifiers import quantified
from contradict.training.conflicts.refuted import refuted
from contradict.training.conflicts.roles import swapped
from contradict.training.conflicts.sums import sums
from contradict.training.conflicts.value_changes import change_value
from contradict.training.material import Material
from contradict.training.pairs import LabelledPair, Maker

_DIRECTED = r"[A-Z]\w+ (?:(?:was|were|has|had) )?[a-z]+[sdtnw] (?:by )?(?:the )?[A-Z]"
_QUANTIFIED = (
    r"^(?:All|Most|Many|Both|Several|Some|Numerous|Every|Each|No) |"
    r"\b(?:always|often|usually|frequently|sometimes|never|nobody|none|many|numerous|several)\b"
)
"""What sentences hold that a change can do something with: the rest need not be looked at."""

MAKERS: Mapping[str, tuple[Maker, float]] = {
    "value, human": (altering(bases.human(), change_value), 3.0),
    "value, shorter": (altering(bases.shorter(), change_value), 4.0),
    "value, other form": (altering(bases.other_form(), change_value), 1.5),
    "value, passage": (altering(bases.within_passage, change_value), 2.5),
    "value, reported": (altering(bases.reported, change_value), 0.5),
    "opposite, human": (altering(bases.human(), opposite), 1.0),
    "opposite, shorter": (altering(bases.shorter(), opposite), 1.5),
    "opposite, passage": (altering(bases.within_passage, opposite), 0.7),
    "sibling, shorter": (altering(bases.shorter(), sibling), 0.5),
    "sibling, human": (altering(bases.human(), sibling), 0.5),
    "exchange, human": (exchanging(bases.human()), 0.5),
    "exchange, shorter": (exchanging(bases.shorter()), 0.5),
    "exchange, passage": (exchanging(bases.within_passage), 0.4),
    "negation, human": (altering(bases.human(), negated), 1.0),
    "negation, shorter": (altering(bases.shorter(), negated), 1.0),
    "negation, passage": (altering(bases.within_passage, negated), 0.5),
    "quantifier, human": (altering(bases.human(_QUANTIFIED), quantified), 0.5),
    "quantifier, shorter": (altering(bases.shorter(_QUANTIFIED), quantified), 0.5),
    "denial, shorter": (altering(bases.shorter(), denied), 0.3),
    "denial, human": (altering(bases.human(), denied), 0.2),
    "roles, human": (altering(bases.human(_DIRECTED), swapped), 0.4),
    "roles": (altering(bases.other_form(_DIRECTED, same=True), swapped), 0.6),
    "only": (altering(bases.other_form(SOLE.pattern, same=True), not_the_only), 0.2),
    "rank": (altering(bases.other_form(RANKED.pattern, same=True), other_rank), 0.5),
    "refuted": (refuted, 4.0),
    "counted dates": (counted_dates, 0.7),
    "sums": (sums, 0.3),
}
"""Every maker with its share. Values lead: they are what sources differ in (SHAPES N4, N6)."""


def conflicts(material: Material, seed: int, count: int) -> Iterator[LabelledPair]:
    """Yield up to `count` pairs of all makers, mixed by their shares, without repeats.

    Each conflict is followed by its partner. Equal material and seeds give equal pairs. It ends
    early where no maker has anything left.
    """
    draw = random.Random(seed)
    running = {
        name: make(material, random.Random(f"{seed} {name}")) for name, (make, _) in MAKERS.items()
    }
    seen: set[tuple[str, str]] = set()
    while running and len(seen) < count:
        name = draw.choices(list(running), [MAKERS[name][1] for name in running])[0]
        both = list(islice(running[name], 2))
        if len(both) < 2:
            del running[name]
        elif seen.isdisjoint((pair.premise, pair.hypothesis) for pair in both):
            seen.update((pair.premise, pair.hypothesis) for pair in both)
            yield from both
