"""The table of readings, _readings.json, which loads on first use.

Made by tests/tooling/generate_readings.py; sources in NOTICES.txt.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def tables() -> dict[str, Any]:
    """The table by its parts; read once."""
    text = files("eventkit.people").joinpath("_readings.json").read_text(encoding="utf-8")
    parts: dict[str, Any] = json.loads(text)
    return parts
