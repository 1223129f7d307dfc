"""Numbers: what a text counts and measures."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from contradict.comparators.slots.figure_bounds import bounds_of
from contradict.comparators.slots.figure_changes import change_of
from contradict.comparators.slots.figure_joins import joined
from contradict.comparators.slots.figure_labels import is_label
from contradict.comparators.slots.figure_nouns import age_end, noun_of, per_of
from contradict.comparators.slots.figures import Figure, figures
from contradict.comparators.slots.number_relation import Number, relation, same_measure
from contradict.comparators.slots.value import Relation
from contradict.types import Kind

__all__ = ["NUMBERS", "Number", "Numbers", "same_measure"]


@dataclass(frozen=True, slots=True)
class Numbers:
    """The slot of numbers."""

    kind: Kind = "number"

    def find(self, text: str, published: date | None) -> tuple[Number, ...]:
        """Return the numbers in `text`, in order, not overlapping; `published` plays no part.

        Dates, clock times, years and labels ("Flight 212", "Polestar 4") are left out.
        """
        del published
        return tuple(_numbers(text))

    def relation(self, left: Number, right: Number) -> Relation:
        """Return how two numbers relate; symmetric. See `number_relation.relation`."""
        return relation(left, right)


NUMBERS = Numbers()


def _numbers(text: str) -> Iterator[Number]:
    end = 0
    for figure in joined(text, figures(text)):
        if not is_label(text, figure):
            number = _number(text, figure, end)
            end = number.end
            yield number


def _number(text: str, figure: Figure, floor: int) -> Number:
    """Return `figure` with all that the words around it say, none of them before `floor`."""
    bounds, aged = bounds_of(text, figure, floor), age_end(text, figure)
    start, end = bounds.start, aged or bounds.end
    return Number(
        start=start,
        end=end,
        text=text[start:end],
        low=bounds.low,
        high=bounds.high,
        unit="" if aged else figure.unit,
        noun="age" if aged else noun_of(text, figure, start, end, floor),
        approximate=bounds.is_hedged or figure.step == 0,
        ordinal=figure.form == "ordinal",
        change="" if bounds.is_spatial else change_of(text, start, end, figure),
        step=figure.step,
        per=per_of(text, end),
        scores=figure.scores,
    )
