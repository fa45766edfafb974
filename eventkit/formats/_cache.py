"""A table of what was made of values before, that never grows large: Cache."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")

_LONG = 1000


class Cache(dict[K, V]):
    """
    Looks up what a function makes of a value, and keeps it: feeds say the same things again and again.

    When it is full it begins anew, and very long keys are not kept, so that memory stays bounded whatever a feed says.

    >>> upper = Cache(str.upper)
    >>> upper["a"], len(upper)
    ('A', 1)
    """

    def __init__(self, make: Callable[[K], V], *, most: int = 20_000) -> None:
        super().__init__()
        self._make, self._most = make, most

    def __missing__(self, key: K) -> V:
        made = self._make(key)
        text = key[-1] if isinstance(key, tuple) else key
        if isinstance(text, str) and len(text) > _LONG:
            return made
        if len(self) >= self._most:
            self.clear()
        self[key] = made
        return made
