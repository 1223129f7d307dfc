"""Sequences that hold no items: each is made when it is asked for."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import TypeVar, overload

T_co = TypeVar("T_co", covariant=True)


class Made(Sequence[T_co]):
    """A sequence of what `made` returns for 0, 1, 2 and so on."""

    __slots__ = ()

    @abstractmethod
    def made(self, place: int) -> T_co:
        """Return the item at `place`, from 0 up to the length."""

    @overload
    def __getitem__(self, place: int) -> T_co: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[T_co]: ...
    def __getitem__(self, place: int | slice) -> T_co | Sequence[T_co]:
        if isinstance(place, slice):
            return [self.made(one) for one in range(len(self))[place]]
        return self.made(range(len(self))[place])
