"""What all slots share: a value found in a text, and how two values relate."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import ClassVar, Protocol, TypeVar

from contradict.types import Kind


class Relation(Enum):
    """How two values of one kind relate, as answers to the same question."""

    SAME = "same"
    """Equal, or equal within the precision that both state ("about 40,000", 39,612)."""
    REFINES = "refines"
    """One lies within the other (Busan in South Korea, May in 2024, 17 in "at least 12")."""
    DIFFERENT = "different"
    """They cannot both be the one answer."""
    INCOMPARABLE = "incomparable"
    """Of different measures (km and kg, euros and dollars): nothing follows."""

    @property
    def agrees(self) -> bool:
        """Whether both values can be the one answer: equal, or one within the other."""
        return self is Relation.SAME or self is Relation.REFINES


@dataclass(frozen=True, slots=True)
class Value:
    """A value's words in a text: `text == searched[start:end]`. Slots add what it means.

    `kind` is the key of a value's slot in the registry; "other" for bare words.
    """

    kind: ClassVar[Kind] = "other"

    start: int
    end: int
    text: str


V = TypeVar("V", bound=Value)


class Slot(Protocol[V]):
    """One kind of value: how to find it in a text and how two of it relate."""

    @property
    def kind(self) -> Kind:
        """What its values are called in a report."""
        ...

    def find(self, text: str, published: date | None) -> tuple[V, ...]:
        """Return the values in `text`, in order, not overlapping; `published` anchors "today"."""
        ...

    def relation(self, left: V, right: V) -> Relation:
        """Return how two values relate; symmetric."""
        ...
