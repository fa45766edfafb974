"""From an event to the tables of its file, each value as short as reading it back allows."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from attrs import evolve, fields_dict

from eventkit.errors import EventkitError, TimeError
from eventkit.events import Event, Place, PodcastEpisode, Recurrence, Series, Source
from eventkit.events.cast import ROLE_FIELDS
from eventkit.events.recurrence import RecurrenceId
from eventkit.formats._toml_shape import (
    EpisodeTable,
    EventTable,
    PartyTable,
    PlaceTable,
    PositionTable,
    RecurrenceTable,
    SeriesTable,
    SessionTable,
    SourceTable,
    SpanTable,
    Start,
    Time,
    TimeTable,
    write_table,
)
from eventkit.people import Appearance, Delegation, Name, Organization
from eventkit.people.role import Role
from eventkit.when import When, format_duration


def event_table(event: Event) -> EventTable:
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
        previous=[stated for when in event.previous if (stated := _time_table(when, None)) is not None],
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
        recurrence_id=None if event.recurrence_id is None else _start(event.recurrence_id),
        leftovers=list(event.leftovers),
        recurrence=_recurrence_table(event.recurrence, event),
        **_cast_keys(event.appearances),
        **more,
    )


def _recurrence_table(recurrence: Recurrence | None, event: Event) -> str | RecurrenceTable | None:
    if recurrence is None:
        return None
    if len(recurrence.rules) == 1 and recurrence == Recurrence(rules=recurrence.rules):
        return recurrence.rules[0]
    return RecurrenceTable(
        rules=list(recurrence.rules),
        dates=[SpanTable(stated.iso) if isinstance(stated, When) else _start(stated) for stated in recurrence.dates],
        exclusions=[_start(stated) for stated in recurrence.exclusions],
        exclusion_rules=list(recurrence.exclusion_rules),
        overrides=[_override(each, event) for each in recurrence.overrides],
    )


def _override(override: Event, event: Event) -> dict[str, Any]:
    """The table of an instance that differs; without the kind and uid that it has from its event."""
    table = event_table(override)
    table.kind = "" if override.kind == event.kind else override.kind
    table.uid = "" if override.uid == event.uid else override.uid
    return write_table(table)


def _start(value: RecurrenceId) -> Start:
    """The start of an instance: a date as it is, a time in its one-line form."""
    if isinstance(value, datetime):
        try:
            return When.at(value).iso
        except TimeError:  # a time that its zone skips has no form of its own
            return When.at(value.astimezone(UTC)).iso
    return value if isinstance(value, date) else value.iso


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
    roles: list[str] | None = [r.name for r in appearance.roles if r != role]
    if role is not None and not roles:
        roles = None
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
            text=text,
            words=party.text if party.text != text else None,
        )
    if isinstance(party, Delegation):
        return PartyTable(party.text, kind="delegation", roles=roles, positions=list(positions), text=text)
    name = party.name
    order, language = _name_keys(name)
    return PartyTable(
        name.text,
        kind="person",
        roles=roles,
        positions=list(positions),
        order=order,
        language=language,
        identifiers=list(party.identifiers),
        text=text,
    )


def _name_keys(name: Name) -> tuple[str | None, str | None]:
    """The keys order and language: as few as give the same name again; the order where nothing does."""
    order: Any = name.order if name.order != "unknown" else None  # a file cannot say that it is open
    for keys in ((None, None), (None, name.language), (order, None)):
        try:
            if Name.parse(name.text, order=keys[0], language=keys[1]) == name:
                return keys
        except EventkitError:
            continue
    if order is None and not _is_name(name.text):
        return "unknown", None
    return order, name.language if order else None


def _is_name(text: str) -> bool:
    try:
        Name.parse(text)
    except EventkitError:
        return False
    return True
