"""From the tables of an event file to values; errors and doubts get the key they belong to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any, TypeVar

from attrs import evolve

from eventkit._messages import show
from eventkit.doubts import Doubt, Evidence
from eventkit.errors import EventkitError, MalformedSource
from eventkit.events import Calendar, Event, Place, PodcastEpisode, Recurrence, Series, Session, Source
from eventkit.events.cast import ROLE_FIELDS, cast
from eventkit.events.event import KINDS
from eventkit.events.recurrence import RecurrenceId, to_start
from eventkit.events.timing import read_words, to_place
from eventkit.formats._toml_shape import (
    CalendarTable,
    CastTable,
    EpisodeTable,
    EventTable,
    PartyTable,
    People,
    PlaceTable,
    RecurrenceTable,
    SeriesTable,
    SessionTable,
    SourceTable,
    SpanTable,
    Start,
    Time,
    TimeTable,
    read_table,
    write_table,
)
from eventkit.people import Appearance, Name, Organization
from eventkit.people.role import Role
from eventkit.when import When

T = TypeVar("T")

# The keys of a party that only some parties can have.
_OF_BODIES = ("acronym", "aliases", "url", "words")
_OF_PERSONS = ("order", "language", "identifiers")
_OF_PEOPLE = (*_OF_PERSONS, "title", "organization", "former")


class TableReader:
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
        return self.at(
            "",
            lambda: Calendar(
                table.name,
                description=table.description,
                uid=table.uid,
                source=table.source,
                refresh=table.refresh,
                language=table.language,
                leftovers=table.leftovers,
            ),
        )

    def event(self, table: EventTable, kind: type[Event]) -> Event:
        place = self.place(table.place, "place")
        given: dict[str, Any] = {
            name: getattr(table, name)
            for name in ("uid", "url", "description", "language", "created", "updated", "sequence", "categories")
        }
        given["leftovers"] = table.leftovers
        if table.recurrence_id is not None:
            given["recurrence_id"] = self.start(table.recurrence_id, "recurrence_id")
        given |= {name: value for name in ("attendance", "status") if (value := getattr(table, name)) is not None}
        given["when"] = self.time(table.when, "when", place=place, year=table.year, zone=table.zone)
        given["previous"] = tuple(self.time(said, f"previous[{i}]") for i, said in enumerate(table.previous))
        given["place"] = place
        given["series"] = self.series(table.series)
        given["appearances"] = self.cast(table, "")
        given["sessions"] = tuple(self.session(s, f"sessions[{i}]") for i, s in enumerate(table.sessions))
        given["sources"] = tuple(self.a_source(s, f"sources[{i}]") for i, s in enumerate(table.sources))
        if isinstance(table, EpisodeTable):
            given |= {name: getattr(table, name) for name in ("show", "number", "season", "duration", "enclosure")}
            given |= {name: self.time(getattr(table, name), name) for name in ("published", "recorded")}
        event = self.at("", lambda: kind(table.title, **given))
        if table.recurrence is None:
            return event
        recurrence = self.recurrence(table.recurrence, event)
        return self.at("", lambda: evolve(event, recurrence=recurrence))  # type: ignore[call-arg]

    def recurrence(self, value: str | RecurrenceTable, event: Event) -> Recurrence:
        if isinstance(value, str):
            return self.at("recurrence", lambda: Recurrence(rules=(value,)))
        table, where = value, "recurrence"
        dates = [self.start(stated, f"{where}.dates[{i}]") for i, stated in enumerate(table.dates)]
        exclusions = [self.start(stated, f"{where}.exclusions[{i}]") for i, stated in enumerate(table.exclusions)]
        overrides = [self.override(said, event, f"{where}.overrides[{i}]") for i, said in enumerate(table.overrides)]
        return self.at(
            where,
            lambda: Recurrence(
                rules=table.rules,
                dates=dates,
                exclusions=exclusions,
                exclusion_rules=table.exclusion_rules,
                overrides=overrides,
            ),
        )

    def start(self, value: Start | SpanTable, key: str) -> RecurrenceId | When:
        """The start of an instance; a clock time without an offset is one whose zone is not known."""
        if isinstance(value, SpanTable):
            iso = value.iso
            return self.at(key, lambda: When.from_iso(iso))
        if isinstance(value, datetime) and value.utcoffset() is None:
            value = value.isoformat()
        return self.at(key, lambda: to_start(value))

    def override(self, said: dict[str, Any], event: Event, key: str) -> Event:
        """An instance that differs: the table of an event, with the kind and uid of the event it belongs to."""
        name = said.get("kind", event.kind)
        kind = KINDS.get(name) if isinstance(name, str) else None
        if kind is None:
            message = f"{show(name)} is not a kind; expected one of {', '.join(KINDS)}"
            raise MalformedSource(message, source=self.source, key=f"{key}.kind")
        inner = TableReader(self.source)
        shape = EpisodeTable if issubclass(kind, PodcastEpisode) else EventTable
        try:
            table = read_table(said, shape, self.source)
            table.uid = table.uid or event.uid
            found = inner.event(table, kind)
        except MalformedSource as error:
            reason = error.message
            for part in (self.source, error.key):
                reason = reason.removeprefix(f"{part}: ") if part else reason
            path = f"{key}.{error.key}" if error.key else key
            raise MalformedSource(reason, source=self.source, key=path) from error
        self.doubts += [evolve(doubt, field=f"{key}.{doubt.field}") for doubt in inner.doubts]
        return found

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
        return self.at(key, lambda: to_place(value))

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
            self.party(party, party.roles, (), f"{prefix}appearances[{i}]") for i, party in enumerate(table.appearances)
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
                roles = tuple(dict.fromkeys((role.name, *(member.roles or ()))))
                found.append(self.party(member, roles, tuple(lines), where))
            else:
                found.append(next(read))
            self.doubt_name(found[-1], where)
        return tuple(found)

    def party(self, table: PartyTable, roles: Sequence[str] | None, among: Sequence[str], key: str) -> Appearance:
        if roles is None:
            raise MalformedSource("needs roles, such as ['speaker']", source=self.source, key=key)
        kind = table.kind or ("body" if table.acronym or table.aliases else None)
        positions = [p if isinstance(p, str) else write_table(p) for p in table.positions]
        order: Any = table.order  # any text: Name.parse says what it can be

        def fields() -> Appearance:
            name: str | Name = table.name
            if kind == "person" and order == "unknown":
                name = Name.deferred(table.name)  # kept also where the words are no one's name
            elif kind in (None, "person") and (table.order or table.language):
                name = Name.parse(table.name, order=order, language=table.language, among=tuple(among))
            return Appearance.from_fields(
                name=name,
                role=[Role(role) for role in roles],
                title=table.title,
                organization=table.organization,
                former=table.former,
                positions=positions,
                identifiers=table.identifiers,
                kind=kind,
                among=among,
                text=table.text,
            )

        def body() -> Appearance:
            words = table.text if table.words is None else table.words
            stated = Organization(
                table.name, acronym=table.acronym, aliases=tuple(table.aliases), url=table.url, text=words
            )
            return Appearance(stated, roles, positions, text=table.text)

        found = None if kind == "body" else self.at(key, fields)
        if found is None or (found.organization and table.url):
            self.refuse(table, _OF_PEOPLE, "a body", key)
            return self.at(key, body)
        if found.person is None:
            self.refuse(table, _OF_PERSONS, "a body" if found.organization else "a delegation", key)
        if found.organization is None:
            self.refuse(table, _OF_BODIES, "a person" if found.person else "a delegation", key)
        return found

    def refuse(self, table: PartyTable, names: Sequence[str], who: str, key: str) -> None:
        """An error for what is said of somebody who cannot have it, so that it is not dropped."""
        for name in names:
            if getattr(table, name):
                instead = " (pages of a person are identifiers)" if name == "url" and who == "a person" else ""
                message = f"{table.name!r} is read as {who}, which has none{instead}; leave it out, or say kind"
                raise MalformedSource(message, source=self.source, key=f"{key}.{name}")

    def doubt_name(self, appearance: Appearance, key: str) -> None:
        person = appearance.person
        if person is not None and person.name.order == "unknown":
            readings = tuple(name.render("sort") for name in person.name.alternatives)
            said = f"which part of {person.name.text!r} is the family name is open; give order, or write it in capitals"
            words = Evidence("name-order", person.name.text, source=self.source)
            self.doubts.append(Doubt(key, said, (words, *person.name.evidence), readings))
