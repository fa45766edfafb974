"""What is known about a time from outside its words: Context, and what was concluded with it: Inference."""

from __future__ import annotations

import datetime

from attrs import frozen


@frozen
class Context:
    """
    What the caller supplied beside the words, kept so that a file can say it again.

    `year` is the year of a date that states none. `published` is the day the words were published: it serves
    relative words ("tomorrow") and the nearest year. `date` is the day of a clock time that states none.
    `zone` (IANA id) is the zone of a clock time that states none, and settles an ambiguous abbreviation. `place` is
    the event's place: it settles an ambiguous abbreviation and never adds a zone.
    """

    year: int | None = None
    published: datetime.date | None = None
    date: datetime.date | None = None
    zone: str | None = None
    place: str | None = None

    def __bool__(self) -> bool:
        return self != NOTHING_SUPPLIED


NOTHING_SUPPLIED = Context()


@frozen
class Inference:
    """One thing that the words do not say and the context does: the field, its value, and the reason."""

    field: str
    value: object
    reason: str

    def __str__(self) -> str:
        return f"{self.field} {self.value}: {self.reason}"
