"""Whether a source says something older than what it has said already: `why_outdated`."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any


def why_outdated(said: Mapping[str, Any], before: Mapping[str, Any]) -> str:
    """
    Why what a source says of an event is older than what it said before, in words; "" where it is not.

    By RFC 5546 §2.1.5 the higher SEQUENCE makes all others obsolete, and of the same SEQUENCE the later stamp counts. A
    lower SEQUENCE with a later stamp is that of a source that counts anew, as when a site was rebuilt: it is not older.

    >>> why_outdated({"sequence": 1}, {"sequence": 3})
    'out of date: SEQUENCE 1 after 3'
    """
    number, last = (each.get("sequence") or 0 for each in (said, before))
    if number > last:
        return ""
    stamps = said.get("updated"), before.get("updated")
    if None in stamps:
        return f"out of date: SEQUENCE {number} after {last}" if number < last else ""
    stamp, former = (datetime.fromisoformat(str(each).partition("[")[0]) for each in stamps)
    if number < last and stamp <= former:
        return f"out of date: SEQUENCE {number} after {last}"
    return f"out of date: of {stamp.isoformat()}, after {former.isoformat()}" if stamp < former else ""
