"""One line of a roster, and what each of its columns holds: Row, COLUMNS."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta

from attrs import field, frozen

from eventkit._plain import plain
from eventkit.errors import UnboundedTime
from eventkit.events import Event, Session
from eventkit.people import Appearance, Name
from eventkit.when import PartialDateTime, When
from eventkit.when.when import Moment, zone_name

COLUMNS = (
    "event",
    "kind",
    "date",
    "time",
    "zone",
    "utc",
    "person",
    "stated_name",
    "honorific",
    "family",
    "given",
    "roles",
    "title",
    "organization",
    "former",
    "positions",
    "event_uid",
)

JOINER = "; "
_LONG = timedelta(hours=24)


@frozen(repr=False)
class Row:
    """
    One appearance at an event or session, column by column, each as words; "" is "not stated" or "does not apply".

    - `event`: the title, and after " – " the session's, if the appearance is in a session.
    - `date`: ISO 8601, or EDTF as far as it is known: "XXXX-05-15"; "2021-09-06/2021-09-08" is all of these days,
      "[2022-09-12..2022-10-30]" some day of them. An episode without a stated time has its day of publication here.
    - `time`: the start on a clock of `zone`, "19:00"; or the part of the day in a word, "afternoon", where that is
      what was said. A session without a time of its own has the event's date and no time.
    - `zone`: an IANA name, or "+08:00". `utc`: the same start, "2020-05-15T11:00Z"; only where it is one instant.
    - `person`: who it is, by one name for all rows of that person; empty for delegations and bodies, which have only
      a `stated_name`.
    - `stated_name`: as announced, honorific and all. `honorific`, `family`, `given`: of that name; `family` and
      `given` are empty where the order is not settled.
    - `roles`: "speaker", "moderator" …
    - `title`, `organization`: of the first position that is not a former one. `former`: the former ones.
      `positions`: all, as stated. Several are joined by "; ".

    `index` is the row's place in stated order, `person_uid` identifies the person ("" where there is none);
    `appearance`, `origin` and `session` are the values it was made from.
    """

    event: str
    kind: str
    date: str
    time: str
    zone: str
    utc: str
    person: str
    stated_name: str
    honorific: str
    family: str
    given: str
    roles: str
    title: str
    organization: str
    former: str
    positions: str
    event_uid: str
    index: int = field(kw_only=True)
    person_uid: str = field(kw_only=True)
    appearance: Appearance = field(kw_only=True)
    origin: Event = field(kw_only=True, eq=False)
    session: Session | None = field(kw_only=True, eq=False)

    @property
    def name(self) -> Name | None:
        """The person's name as a value, or None for a delegation or a body."""
        return self.appearance.person.name if self.appearance.person else None

    def __repr__(self) -> str:
        return f"Row({self.stated_name!r}, {self.roles!r}, {self.event!r})"

    def cells(self, columns: Iterable[str] = COLUMNS) -> tuple[str, ...]:
        """The words of the columns, in their order."""
        return tuple([getattr(self, column) for column in columns])


@frozen
class Seat:
    """Where somebody appears: the event, the session if it is in one, and what the roster says of its time."""

    origin: Event
    session: Session | None
    event: str
    date: str
    time: str
    zone: str
    utc: str


def seats(events: Iterable[Event], *, bodies: bool) -> Iterator[tuple[int, Seat, Appearance]]:
    """
    Every appearance that the roster lists, in stated order: the event's own, then those of its sessions.

    Bodies that host, organize, pay or support are left out unless `bodies` says otherwise; a body that speaks is in.
    The first value counts all appearances, listed or not, so that it means the same with and without bodies.
    """
    index = 0
    for event in events:
        for session in (None, *event.sessions):
            seat = _seat(event, session)
            for appearance in (session or event).appearances:
                if bodies or _speaks(appearance):
                    yield index, seat, appearance
                index += 1


def _speaks(appearance: Appearance) -> bool:
    return appearance.organization is None or "performer" in appearance.schema_org


def row(index: int, seat: Seat, appearance: Appearance, *, person: str, person_uid: str) -> Row:
    """The row of an appearance; `person` is the name decided on for every row of that person."""
    name = appearance.person.name if appearance.person else None
    positions = appearance.positions
    current = next((position for position in positions if not position.former), None)
    body = appearance.organization or (current.organization if current else None)
    former = [str(position) for position in positions if position.former]
    return Row(
        event=seat.event,
        kind=seat.origin.kind,
        date=seat.date,
        time=seat.time,
        zone=seat.zone,
        utc=seat.utc,
        person=person,
        stated_name=plain(appearance.name),
        honorific=plain(name.honorific) if name else "",
        family=plain(name.family) if name else "",
        given=plain(name.given) if name else "",
        roles=plain(JOINER.join([role.name for role in appearance.roles])),
        title=plain(current.title) if current else "",
        organization=plain(body.name) if body else "",
        former=plain(JOINER.join(former)),
        positions=plain(JOINER.join([str(position) for position in positions])),
        event_uid=plain(seat.origin.uid),
        index=index,
        person_uid=person_uid,
        appearance=appearance,
        origin=seat.origin,
        session=seat.session,
    )


def _seat(event: Event, session: Session | None) -> Seat:
    title = plain(event.title)
    day, time, zone, utc = _time_cells(event.calendar_time)
    if session is not None:
        title = f"{title} – {plain(session.title)}"
        own_day, time, own_zone, utc = _time_cells(session.when)
        # A clock time of its own whose zone is not stated is not on the event's clock only because the event has one.
        day, zone = own_day or day, own_zone or ("" if time else zone)
    return Seat(event, session, title, plain(day), plain(time), zone, utc)


def _time_cells(when: When) -> tuple[str, str, str, str]:
    """The cells date, time, zone and utc of a stated time."""
    start = when.start
    if isinstance(start, datetime):
        time = _clock(start)
    elif isinstance(start, PartialDateTime):
        time = start.clock.iso
    else:
        time = when.part.value if when.part else ""
    return _date(when), time, zone_name(when.zone), _utc(when.instant)


def _date(when: When) -> str:
    """The day or days, without clock times; "" where no digit of them is known ("Thursday")."""
    start, end = when.start, when.end
    if isinstance(start, datetime | PartialDateTime) and not when.days:
        first, last = _day(start), _day(end)
        # What runs past midnight is of the day it begins on.
        text = f"{first}/{last}" if last and first != last and _is_long(start, end) else first
    else:
        text = when.edtf or _bounds(when)
    return text if any(letter.isdigit() for letter in text) else ""


def _day(moment: Moment) -> str:
    if isinstance(moment, datetime):
        return moment.date().isoformat()
    if isinstance(moment, PartialDateTime):
        return moment.date.edtf if moment.date else ""
    return ""


def _is_long(start: Moment, end: Moment) -> bool:
    if isinstance(start, datetime) and isinstance(end, datetime):
        return end - start > _LONG
    if isinstance(start, PartialDateTime) and isinstance(end, PartialDateTime):
        first = start.date.full if start.date else None
        last = end.date.full if end.date else None
        if first and last:
            past = (end.clock.hour, end.clock.minute) > (start.clock.hour, start.clock.minute)
            return (last - first).days > (0 if past else 1)
    return False


def _bounds(when: When) -> str:
    """The first and last day, for what EDTF has no words for (an interval of weeks)."""
    try:
        return f"{when.earliest.isoformat()}/{when.latest.isoformat()}"
    except UnboundedTime:
        return ""


def _clock(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds" if moment.second else "minutes")[11 : 19 if moment.second else 16]


def _utc(moment: datetime | None) -> str:
    if moment is None:
        return ""
    precise = "seconds" if moment.second else "minutes"
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec=precise) + "Z"


def time_order(row: Row) -> tuple[bool, datetime, str]:
    """
    Sorts rows by time: exact times by instant, days and longer by their first day, rows without a year last.
    """
    when = row.origin.calendar_time
    if row.session is not None and row.session.when.edtf:
        when = row.session.when
    if when.instant is not None:
        return (False, when.instant, row.date)
    try:
        first = when.earliest
    except UnboundedTime:
        return (True, datetime.max.replace(tzinfo=UTC), row.date)
    return (False, datetime(first.year, first.month, first.day, tzinfo=UTC), row.date)
