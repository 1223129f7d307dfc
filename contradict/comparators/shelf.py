"""What is made of very many keys: the latest whole, all others put away in a file.

Taking a claim apart takes a millisecond and what comes out ten kilobytes. As bytes it is half a
kilobyte, from which it is back in a sixth of the time: a corpus too large to be held is still
taken apart once.
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

from contradict.filed import Filed

K = TypeVar("K")
V = TypeVar("V")


class Shelf(Generic[K, V]):
    """Values by key, each made when it is first asked for."""

    def __init__(
        self,
        name: Callable[[K], bytes],
        make: Callable[[K], V],
        pack: Callable[[V], bytes],
        unpack: Callable[[K, bytes], V],
        whole: int,
    ) -> None:
        """Begin empty.

        Args:
            name: gives what a key is called in the file, never the same for two.
            make: gives the value of a key.
            pack: turns it into bytes.
            unpack: turns them back, with the key.
            whole: values that are held as they are.
        """
        self._name, self._make, self._pack, self._unpack = name, make, pack, unpack
        self._whole = whole
        self.clear()

    def clear(self) -> None:
        """Forget everything, and what went wrong with the file; a forked process must."""
        self._latest: OrderedDict[K, tuple[V, bool]] = OrderedDict()
        self._away = Filed(bytes)
        self._lock = Lock()

    def __getitem__(self, key: K) -> V:
        """Return the value of `key`: the same object while it is held whole, an equal one later."""
        with self._lock:
            held = self._latest.get(key)
            if held is not None:
                self._latest.move_to_end(key)
            else:
                held = self._latest[key] = self._again(key)
                if len(self._latest) > self._whole:
                    oldest, (value, is_away) = self._latest.popitem(last=False)
                    if not is_away:
                        self._put_away(oldest, value)
            return held[0]

    def packed(self, key: K) -> bytes | None:
        """Return the value of `key` in bytes, None where it has not been made."""
        with self._lock:
            if key in self._latest:
                return self._put_away(key, self._latest[key][0])
            return self._away.get(self._name(key))

    def put(self, key: K, packed: bytes) -> None:
        """Take in the value of `key` as `packed` gave it, perhaps in another process."""
        with self._lock:
            self._away.put(self._name(key), packed)

    def _again(self, key: K) -> tuple[V, bool]:
        """Return the value of `key`, and whether it is in the file."""
        packed = self._away.get(self._name(key))
        return (self._make(key), False) if packed is None else (self._unpack(key, packed), True)

    def _put_away(self, key: K, value: V) -> bytes:
        """Return the value of `key` in bytes, which are in the file then."""
        name = self._name(key)
        packed = self._away.get(name)
        if packed is None:
            packed = self._pack(value)
            self._away.put(name, packed)
        return packed
