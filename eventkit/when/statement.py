"""What the words of a text state, unresolved: Item, Face and StatementDraft."""

from __future__ import annotations

from datetime import timedelta
from typing import NamedTuple

from attrs import define, field, frozen

from eventkit.when.clocks import ClocksDraft
from eventkit.when.date_drafts import DatesDraft
from eventkit.when.zones import ZoneMatch


class Item(NamedTuple):
    """One phrase: its kind ("dates", "clocks", "zone", "part", …), what was read, its tokens and its offsets."""

    kind: str
    value: object
    first: int
    after: int
    start: int
    end: int

    @property
    def dates(self) -> DatesDraft:
        """What was read, for an item of dates or a weekday."""
        assert isinstance(self.value, DatesDraft)
        return self.value

    @property
    def clocks(self) -> ClocksDraft:
        """What was read, for an item of clock times."""
        assert isinstance(self.value, ClocksDraft)
        return self.value


@frozen
class Face:
    """One clock face: its clock times, its zone words, and its date, which may be its own or that of the line."""

    clocks: ClocksDraft
    zone: ZoneMatch | None
    dates: DatesDraft | None
    start: int
    end: int
    own_date: bool = False


@define
class StatementDraft:
    """Everything that the words state, unresolved."""

    text: str
    dates: list[DatesDraft] = field(factory=list)
    faces: list[Face] = field(factory=list)
    part: str | None = None
    places: list[ZoneMatch] = field(factory=list)
    duration: timedelta | None = None
    tentative: bool = False
    recurring: str = ""
    crowded: int = 0
    nothing: bool = False
    refused: str = ""
    span: tuple[int, int] = (0, 0)
    date_spans: list[tuple[int, int]] = field(factory=list)
    languages: frozenset[str] = frozenset()
    from_date_to_date: bool = False
    until: bool = False
    findings: list[tuple[str, int, int]] = field(factory=list)
