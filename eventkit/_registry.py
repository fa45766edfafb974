"""Plug-ins found by looking: every module of a package's folder, and what other packages offer by entry point."""

from __future__ import annotations

import pkgutil
import warnings
from collections.abc import Mapping
from importlib import import_module
from typing import Any

from eventkit.errors import EventkitWarning

NAMES = ("NAME", "SUFFIXES", "MEDIA_TYPE")


def plugins(group: str) -> Mapping[str, Any]:
    """
    The modules of the package `group` and of the entry-point group of the same name, by their NAME.

    Modules with an underscore first are shared parts and left out. A module of the folder wins over an entry point of
    the same name, so that nothing installed beside eventkit changes what it writes. What another package offers and
    cannot be loaded, or lacks one of NAMES, is left out with an EventkitWarning: it must not take ours away.
    """
    from importlib.metadata import entry_points  # slow to import, and only asked here

    own = [name for _, name, _ in pkgutil.iter_modules(import_module(group).__path__) if not name.startswith("_")]
    known: dict[str, Any] = {}
    for name in sorted(own):
        module = import_module(f"{group}.{name}")
        known[module.NAME] = module
    for entry in sorted(entry_points(group=group), key=lambda entry: (entry.name, entry.value)):
        try:
            module = entry.load()
            missing = [name for name in NAMES if not hasattr(module, name)]
        except Exception as error:  # whatever somebody else's code does when it is imported
            warnings.warn(f"{group}: {entry.value} cannot be loaded and is left out: {error}", EventkitWarning, 2)
            continue
        if missing:
            lacks = ", ".join(missing)
            warnings.warn(f"{group}: {entry.value} has no {lacks} and is left out", EventkitWarning, 2)
        else:
            known.setdefault(module.NAME, module)
    return known
