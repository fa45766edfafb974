"""A place beside a value in which what was made of it can be kept: Memo."""

from typing import Any


class Memo:
    """
    Gives a frozen value a slot `_memo` that is no part of it: not compared, hashed, copied, pickled or shown.

    What is made of a value at some cost (its lines in a feed, its place in time order) can be kept there, since the
    value never changes; `attrs.evolve` makes a new value, with an empty slot. A slot that nothing was put in raises
    AttributeError: ask with `getattr(value, "_memo", None)`.
    """

    __slots__ = ("_memo",)
    _memo: Any
