"""
The finders: each file of this folder is one, of one idea, with a function `find(document) -> claims`.

A file whose name begins with an underscore is shared by several. Adding a finder is adding a file.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document


class Finder(Protocol):
    """What a finder is: a module with `find`."""

    def find(self, document: Document, /) -> Iterable[Claim]:
        """The claims that this idea finds in a document."""


@cache
def finders() -> tuple[Finder, ...]:
    """Every finder, in the order of their names, which makes no difference to what is decided."""
    names = sorted(name for _, name, _ in pkgutil.iter_modules(__path__) if not name.startswith("_"))
    return tuple(cast(Finder, import_module(f"{__name__}.{name}")) for name in names)
