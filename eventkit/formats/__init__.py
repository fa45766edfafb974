"""
What calendars are read from and written to: one file a format.

A format is a module with `NAME`, `SUFFIXES` and `MEDIA_TYPE`, and with `read`, `write` or both (see
eventkit.formats._shape). It is found by looking in this folder, and through the entry-point group "eventkit.formats":
adding a format is adding one file.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from eventkit._registry import plugins
from eventkit.formats._shape import Format


@cache
def formats() -> Mapping[str, Format]:
    """Every format by its name."""
    return plugins(__name__)
