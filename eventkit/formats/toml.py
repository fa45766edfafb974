"""
Events as people write them: one TOML file an event (https://toml.io/en/v1.0.0), or a folder of them.

Every field of an event is a key of the same name, and a table stands instead of a string wherever more is to be said
(eventkit.formats._toml_shape lists them). Times are their stated words; what a document does not state and
somebody supplies (`year`, `zone`) is a key of its own, so that it stays told apart from the words. A folder may have
a file with `kind = "calendar"` that names it.

What the form cannot say is found by reading back what was written: a field that would not come back equal is a loss.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from attrs import evolve, fields_dict

from eventkit.doubts import Doubt, Evidence
from eventkit.errors import EventkitError, MalformedSource
from eventkit.events import Calendar, Event, Place, PodcastEpisode, Reading, Series, Session, Source
from eventkit.events._cast import ROLE_FIELDS, cast
from eventkit.events._convert import did_you_mean, show, to_optional_length
from eventkit.events._timing import read_words
from eventkit.events.event import KINDS
from eventkit.formats._shape import Writable, one_event
from eventkit.formats._toml_shape import (
    CalendarTable,
    CastTable,
    EpisodeTable,
    EventTable,
    PartyTable,
    People,
    PlaceTable,
    PositionTable,
    SeriesTable,
    SessionTable,
    SourceTable,
    Time,
    TimeTable,
    read_table,
    write_table,
)
from eventkit.people import Appearance, Delegation, Name, Organization
from eventkit.people.role import Role
from eventkit.when import When, format_duration
from eventkit.written import Loss, Written

NAME = "toml"
SUFFIXES = (".toml",)
MEDIA_TYPE = "application/toml"

MAX_BYTES = 4_000_000  # far more than a person writes; keeps a wrong file from filling memory

T = TypeVar("T")


def read(content: bytes, *, source: str = "") -> Reading:
    """
    The event of one file, or the calendar that a `kind = "calendar"` file names.

    A time or a name that cannot be decided is a doubt of the Reading, with the words.

    Raises:
        MalformedSource: not TOML, or a key with a wrong type, name or value; says which and what is expected.
    """
    table = _parse(content, source)
    if table.get("kind") == "calendar":
        return Reading(calendar=_Reader(source).calendar(read_table(table, CalendarTable, source)), source=source)
    kind = _kind(table, source)
    shape = EpisodeTable if issubclass(kind, PodcastEpisode) else EventTable
    reader = _Reader(source)
    event = reader.event(read_table(table, shape, source), kind)
    return Reading((event,), doubts=tuple(reader.doubts), source=source)


def _parse(content: bytes, source: str) -> dict[str, Any]:
    if len(content) > MAX_BYTES:
        raise MalformedSource(f"has {len(content):,} bytes; an event file has at most {MAX_BYTES:,}", source=source)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise MalformedSource("is not UTF-8 text; save it as UTF-8", source=source, line=line) from None
    try:
        table = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
        raise MalformedSource(f"is not TOML: {error or 'nested too deeply'}", source=source) from None
    if not table:
        raise MalformedSource("is empty; an event needs at least kind and title", source=source)
    return table


def _kind(table: dict[str, Any], source: str) -> type[Event]:
    kind = table.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        known = [*KINDS, "calendar"]
        got = "is missing" if kind is None else f"{show(kind)} is not a kind"
        message = f"{got}; expected one of {', '.join(known)}{did_you_mean(str(kind), known) if kind else ''}"
        raise MalformedSource(message, source=source, key="kind")
    return KINDS[kind]


def recognizes(content: bytes) -> bool:
    """Whether bytes of no known name look like an event file: TOML with a kind."""
    try:
        return "kind" in tomllib.loads(content[:MAX_BYTES].decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return False


class _Reader:
    """Turns the tables of one file into values; an error gets the key it belongs to, a doubt is collected."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.doubts: list[Doubt] = []

    def at(self, key: str, make: Callable[[], T]) -> T:
        """The value that `make` gives; its error, if any, as one of this file and key."""
        try:
            return make()
        except MalformedSource:
            raise
        except (EventkitError, TypeError, ValueError, OverflowError) as error:
            field = getattr(error, "field", "")
            message = str(error).removeprefix(f"{field}: ") if field else str(error)
            inner = field if field and field not in key else ""
            path = ".".join(part for part in (key, inner) if part)
            raise MalformedSource(message, source=self.source, key=path) from error

    def calendar(self, table: CalendarTable) -> Calendar:
        refresh = self.at("refresh", lambda: to_optional_length(table.refresh))
        return self.at(
            "",
            lambda: Calendar(
                table.name,
                description=table.description,
                uid=table.uid,
                source=table.source,
                refresh=refresh,
                language=table.language,
            ),
        )

    def event(self, table: EventTable, kind: type[Event]) -> Event:
        place = self.place(table.place, "place")
        given: dict[str, Any] = {
            name: getattr(table, name)
            for name in ("uid", "url", "description", "language", "created", "updated", "sequence", "categories")
        }
        given |= {name: value for name in ("attendance", "status") if (value := getattr(table, name)) is not None}
        given["when"] = self.time(table.when, "when", place=place, year=table.year, zone=table.zone)
        given["place"] = place
        given["series"] = self.series(table.series)
        given["appearances"] = self.cast(table, "")
        given["sessions"] = tuple(self.session(s, f"sessions[{i}]") for i, s in enumerate(table.sessions))
        given["sources"] = tuple(self.a_source(s, f"sources[{i}]") for i, s in enumerate(table.sources))
        if isinstance(table, EpisodeTable):
            given |= {name: getattr(table, name) for name in ("show", "number", "season", "enclosure")}
            given["duration"] = self.at("duration", lambda: to_optional_length(table.duration))
            given |= {name: self.time(getattr(table, name), name) for name in ("published", "recorded")}
        return self.at("", lambda: kind(table.title, **given))

    def session(self, table: SessionTable, key: str) -> Session:
        place = self.place(table.place, f"{key}.place")
        when = self.time(table.when, f"{key}.when", place=place)
        people = self.cast(table, f"{key}.")
        return self.at(
            key,
            lambda: Session(table.title, when=when, place=place, description=table.description, appearances=people),
        )

    def time(
        self, value: Time, key: str, *, place: Place | None = None, year: int | None = None, zone: str | None = None
    ) -> When:
        if value is None or (isinstance(value, TimeTable) and value.text is None and value.iso is None):
            for name, supplied in (("year", year), ("zone", zone)):
                if supplied is not None:
                    message = "is supplied for no time; give the words in when"
                    raise MalformedSource(message, source=self.source, key=name)
            if value is not None:
                raise MalformedSource("needs text (the stated words) or iso", source=self.source, key=key)
            return When.unknown()
        if isinstance(value, datetime):
            moment = value
            if moment.utcoffset() is not None:
                return self.at(key, lambda: When.at(moment))
            value = moment.isoformat()
        elif isinstance(value, date):
            day = value
            return self.at(key, lambda: When.on(day))
        table = value if isinstance(value, TimeTable) else TimeTable(text=value)
        if table.iso is not None:
            said = self.at(key, lambda: When.from_iso(table.iso or ""))
            return evolve(said, text=table.text) if table.text else said
        where = place if table.place is None else Place(table.place)
        when = self.at(
            key,
            lambda: read_words(
                table.text or "",
                where,
                year=table.year if table.year is not None else year,
                published=table.published,
                date=table.date,
                zone=table.zone if table.zone is not None else zone,
            ),
        )
        for problem in when.problems:
            words = Evidence(problem.code, problem.words, start=problem.start, end=problem.end, source=self.source)
            self.doubts.append(Doubt(key, problem.message, (words,), when.candidates))
        return when

    def place(self, value: str | PlaceTable | None, key: str) -> Place | None:
        if isinstance(value, PlaceTable):
            parts = write_table(value)
            return self.at(key, lambda: Place(**parts))
        if value is None or not value.strip():
            return None
        words = value
        return self.at(key, lambda: Place(url=words) if words.startswith(("https://", "http://")) else Place(words))

    def series(self, value: str | SeriesTable | None) -> Series | None:
        if isinstance(value, SeriesTable):
            return self.at("series", lambda: Series(value.name, url=value.url, edition=value.edition))
        return None if value is None else self.at("series", lambda: Series(value))

    def a_source(self, value: str | SourceTable, key: str) -> Source:
        parts = write_table(value) if isinstance(value, SourceTable) else {"title": value}
        return self.at(key, lambda: Source(**parts))

    def cast(self, table: CastTable, prefix: str) -> tuple[Appearance, ...]:
        """Everybody of an event or session: those given with their roles, then role by role."""
        others = tuple(
            self.party(party, tuple(party.roles), (), f"{prefix}appearances[{i}]")
            for i, party in enumerate(table.appearances)
        )
        by_role: dict[str, Any] = {}
        for name, role in ROLE_FIELDS.items():
            people: People = getattr(table, name)
            if people is not None:
                by_role[name] = self.people(people, role, f"{prefix}{name}")
        return self.at(prefix.rstrip("."), lambda: cast(others, by_role))

    def people(self, people: People, role: Role, key: str) -> tuple[Appearance, ...]:
        """Those of one role. Lines are read together, so that the names of the list settle each other's order."""
        members = people if isinstance(people, list) else [people]
        lines = [member for member in members if isinstance(member, str)]
        names = [member.name for member in members if isinstance(member, PartyTable)]
        try:
            read = iter(Appearance.parse_list(lines, role=role, among=names))
        except EventkitError:
            for index, member in enumerate(members):  # find the one at fault, for its key
                if isinstance(member, str):
                    self.at(f"{key}[{index}]", lambda line=member: Appearance.parse(line, role=role))  # type: ignore[misc]
            raise
        found = []
        for index, member in enumerate(members):
            where = f"{key}[{index}]" if isinstance(people, list) else key
            if isinstance(member, PartyTable):
                roles = tuple(dict.fromkeys((role.name, *member.roles)))
                found.append(self.party(member, roles, tuple(lines), where))
            else:
                found.append(next(read))
            self.doubt_name(found[-1], where)
        return tuple(found)

    def party(self, table: PartyTable, roles: Sequence[str], among: Sequence[str], key: str) -> Appearance:
        if not roles:
            raise MalformedSource("needs roles, such as ['speaker']", source=self.source, key=key)
        positions = [p if isinstance(p, str) else write_table(p) for p in table.positions]
        if table.acronym or table.aliases or table.url or table.kind == "body":
            body = Organization(
                table.name, acronym=table.acronym, aliases=tuple(table.aliases), url=table.url, text=table.text
            )
            return self.at(key, lambda: Appearance(body, roles, positions, text=table.text))
        return self.at(
            key,
            lambda: Appearance.from_fields(
                name=Name.parse(table.name, order=table.order, language=table.language, among=tuple(among))
                if table.kind in (None, "person") and (table.order or table.language)
                else table.name,
                role=[Role(role) for role in roles],
                title=table.title,
                organization=table.organization,
                former=table.former,
                positions=positions,
                identifiers=table.identifiers,
                kind=table.kind,
                among=among,
                text=table.text,
            ),
        )

    def doubt_name(self, appearance: Appearance, key: str) -> None:
        person = appearance.person
        if person is not None and person.name.order == "unknown":
            readings = tuple(name.render("sort") for name in person.name.alternatives)
            said = f"which part of {person.name.text!r} is the family name is open; give order, or write it in capitals"
            self.doubts.append(Doubt(key, said, person.name.evidence, readings))


def write(what: Writable) -> Written:
    """
    The file of one event.

    Raises:
        WriteError: several events were given; `eventkit.write(calendar, folder)` writes a file each.
    """
    import tomli_w

    event = one_event(what, "TOML")
    content = tomli_w.dumps(write_table(_event_table(event)), multiline_strings=True, indent=2).encode()
    return Written(content, losses=tuple(_losses(event, content)))


def write_calendar(calendar: Calendar) -> bytes:
    """The file that names the folder of a calendar's events."""
    import tomli_w

    refresh = format_duration(calendar.refresh) if calendar.refresh else None
    table = CalendarTable(
        kind="calendar",
        name=calendar.name,
        description=calendar.description,
        uid=calendar.uid,
        source=calendar.source,
        refresh=refresh,
        language=calendar.language,
    )
    return tomli_w.dumps(write_table(table), multiline_strings=True).encode()


def _losses(event: Event, content: bytes) -> Iterable[Loss]:
    """The fields that reading the content would not give back equal."""
    again = read(content, source=event.title).event
    for name in fields_dict(type(event)):
        if getattr(again, name) != getattr(event, name):
            reason = f"reads back as {show(getattr(again, name))}"
            yield Loss(event.title, name, reason, uid=event.uid)


def _event_table(event: Event) -> EventTable:
    more: dict[str, Any] = {}
    shape = EventTable
    if isinstance(event, PodcastEpisode):
        shape = EpisodeTable
        more = {name: getattr(event, name) for name in ("show", "number", "season", "enclosure")}
        more["duration"] = format_duration(event.duration) if event.duration is not None else None
        more |= {name: _time_table(getattr(event, name), None) for name in ("published", "recorded")}
    when, year, zone = _when_keys(event.when, event.place)
    derived = type(event)(event.title, appearances=event.appearances)
    return shape(
        kind=event.kind,
        title=event.title,
        when=when,
        year=year,
        zone=zone,
        uid=event.uid if event.uid != derived.uid else "",
        series=_series_table(event.series),
        place=_place_table(event.place),
        attendance=event.attendance.value if event.attendance is not event.default_attendance else None,
        status=event.status.value if event.status is not derived.status else None,
        url=event.url,
        description=event.description,
        language=event.language,
        categories=list(event.categories),
        created=event.created,
        updated=event.updated,
        sequence=event.sequence,
        sessions=[
            SessionTable(
                title=session.title,
                when=_time_table(session.when, session.place),
                place=_place_table(session.place),
                description=session.description,
                **_cast_keys(session.appearances),
            )
            for session in event.sessions
        ],
        sources=[
            source.title
            if source == Source(source.title) and source.title
            else SourceTable(
                title=source.title,
                url=source.url,
                publisher=source.publisher,
                published=source.published,
                retrieved=source.retrieved,
            )
            for source in event.sources
        ],
        **_cast_keys(event.appearances),
        **more,
    )


def _when_keys(when: When, place: Place | None) -> tuple[Time, int | None, str | None]:
    """The keys when, year and zone; a table for `when` where they are not enough."""
    table = _time_table(when, place)
    if isinstance(table, TimeTable) and table == TimeTable(text=table.text, year=table.year, zone=table.zone):
        return table.text, table.year, table.zone
    return table, None, None


def _time_table(when: When, place: Place | None) -> Time:
    said = evolve(when, text="")
    if said == When.from_iso(when.iso):
        return TimeTable(text=when.text or None, iso=when.iso) if when != When.unknown() else None
    supplied = when.supplied
    if not supplied:
        return when.text
    stated = supplied.place if place is None or supplied.place != str(place) else None
    if stated is None and supplied == type(supplied)(place=supplied.place):
        return when.text
    return TimeTable(
        text=when.text,
        year=supplied.year,
        published=supplied.published,
        date=supplied.date,
        zone=supplied.zone,
        place=stated,
    )


def _place_table(place: Place | None) -> str | PlaceTable | None:
    if place is None:
        return None
    if place == Place(place.name) and not place.name.startswith(("https://", "http://")):
        return place.name
    return PlaceTable(**{name: getattr(place, name) for name in fields_dict(Place)})


def _series_table(series: Series | None) -> str | SeriesTable | None:
    if series is None:
        return None
    return series.name if series == Series(series.name) else SeriesTable(series.name, series.url, series.edition)


def _cast_keys(appearances: tuple[Appearance, ...]) -> dict[str, Any]:
    """
    The people by role; all of them under `appearances` when the order by role is not the order they have.
    """
    keys = {role: name for name, role in ROLE_FIELDS.items()}
    single = [a for a in appearances if len(a.roles) == 1 and a.roles[0] in keys]
    rest = [a for a in appearances if a not in single]
    by_role = {name: [a for a in single if a.roles[0] == role] for name, role in ROLE_FIELDS.items()}
    if tuple(rest + [a for people in by_role.values() for a in people]) != appearances:
        return {"appearances": [_party_table(a) for a in appearances]}
    tables: dict[str, Any] = {"appearances": [_party_table(a) for a in rest]}
    for name, people in by_role.items():
        if people:
            tables[name] = _role_list(people, ROLE_FIELDS[name])
    return tables


def _role_list(people: list[Appearance], role: Role) -> list[str | PartyTable]:
    """Each as its words where reading the words again gives the same, else as a table."""
    words = [a.text or a.name for a in people]
    try:
        again = Appearance.parse_list(words, role=role)
    except EventkitError:
        again = ()
    if len(again) == len(people) and all(a == b for a, b in zip(again, people, strict=True)):
        return list(words)
    return [_party_table(a, role) for a in people]


def _party_table(appearance: Appearance, role: Role | None = None) -> PartyTable:
    roles = [r.name for r in appearance.roles if r != role]
    positions = [
        PositionTable(title=p.title, organization=str(p.organization or ""), former=p.former, text=p.text)
        for p in appearance.positions
    ]
    text = appearance.text
    party = appearance.party
    if isinstance(party, Organization):
        return PartyTable(
            party.name,
            kind="body",
            roles=roles,
            positions=list(positions),
            acronym=party.acronym,
            aliases=list(party.aliases),
            url=party.url,
            text=party.text or text,
        )
    if isinstance(party, Delegation):
        return PartyTable(party.text, kind="delegation", roles=roles, positions=list(positions), text=text)
    name = party.name
    order = name.order if Name.parse(name.text) != name else None
    return PartyTable(
        name.text,
        kind="person",
        roles=roles,
        positions=list(positions),
        order=order,
        language=name.language if order else None,
        identifiers=list(party.identifiers),
        text=text,
    )
