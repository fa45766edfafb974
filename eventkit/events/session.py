"""One part of an event with its own time and people: Session."""

from __future__ import annotations

from attrs import field, frozen

from eventkit._messages import show
from eventkit.events._convert import known_fields, naming, to_text, to_title
from eventkit.events.cast import ROLE_FIELDS, Cast, People, cast
from eventkit.events.place import Place
from eventkit.events.timing import to_place, to_when
from eventkit.people import Appearance
from eventkit.when import When


@frozen(init=False, field_transformer=naming)
class Session(Cast):
    """
    A talk, panel or slot of an event's program, with its own time, people and place where they were stated.

    People are said by role as in an event (`speakers=`, `moderators=` …).

    >>> Session("Opening", when="3 May 2021, 10:00", speakers=["Jane Roe, Mayor, Oslo"]).speakers[0].name
    'Jane Roe'
    """

    title: str = field(converter=to_title)
    when: When = field(kw_only=True)
    appearances: tuple[Appearance, ...] = field(kw_only=True)
    place: Place | None = field(kw_only=True)
    description: str = field(kw_only=True, converter=to_text)

    def __init__(
        self,
        title: str,
        *,
        when: When | str | None = None,
        place: Place | str | None = None,
        description: str = "",
        appearances: tuple[Appearance, ...] = (),
        **people: People,
    ) -> None:
        known_fields("Session", people, ROLE_FIELDS)
        stated = to_place(place)
        self.__attrs_init__(
            title=title,
            when=to_when(when, place=stated),
            appearances=cast(appearances, people),
            place=stated,
            description=description,
        )

    def __repr__(self) -> str:
        return f"Session({show(self.title)})"

    def __str__(self) -> str:
        return self.title
