"""
Fields that are tuples and mostly have one item, which is kept without the tuple around it: `hold_alone`.

Feeds have hundreds of thousands of persons and appearances, and nearly each has one identifier and one position. The
garbage collector visits every tuple again and again, which costs more than making it anew when somebody asks.
"""

from __future__ import annotations

from typing import Any


def hold_alone(kind: type, name: str, item: type) -> Any:
    """
    Make the field `name` of a class one that keeps a single `item` alone, in the slot `_<name>` that it has besides.

    The field gives a tuple as before, and takes one. Gives what sets the slot: to an item, or to a tuple of any other
    number of items.
    """
    slot = f"_{name}"
    put = getattr(kind, slot).__set__

    def items(value: Any) -> Any:
        held = getattr(value, slot)
        return (held,) if type(held) is item else held

    def keep(value: Any, items: tuple[Any, ...]) -> None:
        put(value, items[0] if len(items) == 1 and type(items[0]) is item else items)

    setattr(kind, name, property(items, keep, doc=getattr(kind, name).__doc__))
    return put
