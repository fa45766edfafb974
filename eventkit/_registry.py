"""Plug-ins found by looking: every module of a package's folder, and what other packages offer by entry point."""

from __future__ import annotations

import pkgutil
from collections.abc import Mapping
from importlib import import_module, metadata
from types import ModuleType


def modules(package: ModuleType, group: str) -> Mapping[str, ModuleType]:
    """
    The modules of `package` and of the entry-point group, by their NAME.

    Modules with an underscore first are shared parts and left out. A module of the folder wins over an entry
    point of the same name, so that nothing installed beside eventkit changes what it writes.
    """
    own = [name for _, name, _ in pkgutil.iter_modules(package.__path__) if not name.startswith("_")]
    found = [import_module(f"{package.__name__}.{name}") for name in sorted(own)]
    known: dict[str, ModuleType] = {module.NAME: module for module in found}
    for entry in sorted(metadata.entry_points(group=group), key=lambda entry: entry.name):
        module = entry.load()
        known.setdefault(module.NAME, module)
    return known
