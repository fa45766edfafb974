"""How a frozen value is filled without asking its class for each field: as a draft, which then becomes the value."""

from __future__ import annotations

from typing import Any

become = object.__setattr__
"""`become(value, "__class__", kind)`, since a frozen value refuses `value.__class__ = kind`."""


def draft_of(kind: type) -> Any:
    """
    The class of values of `kind` in the making: the same slots, and each can be set.

    A constructor that is called hundreds of thousands of times makes its `self` a draft, sets the fields by plain
    assignment, and gives it its class back; nobody sees it before. Python does that in a quarter of the time of one
    `object.__setattr__` for each field. Only for instances of `kind` itself: a subclass may have another layout.
    """
    # Both, since one C slot has them: with either of the frozen class's own, plain assignment would be slow.
    plain = {"__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    return type(f"{kind.__name__}Draft", (kind,), {"__slots__": (), "__module__": kind.__module__, **plain})
