"""The rules of the check, a file for each subject; `RULES` has them by their codes."""

from eventkit.checking.rule import RULES
from eventkit.checking.rules import (
    alarms,
    calendar,
    identity,
    octets,
    people,
    previous,
    recurrence,
    structure,
    texts,
    times,
    zones,
)

__all__ = [
    "RULES",
    "alarms",
    "calendar",
    "identity",
    "octets",
    "people",
    "previous",
    "recurrence",
    "structure",
    "texts",
    "times",
    "zones",
]
