"""
The laws of feeds: what is written, read and written again has the same bytes, and gives back all it does not list.

Held for generated events of every kind (tests/strategies.py). The long run, of 10,000 events, is marked slow:

    pytest -m slow tests/formats/test_round_trip.py
"""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import calendars, casts, events, sessions, timed, writable_whens

from eventkit.errors import UnwritableEvent
from eventkit.events import (
    Attendance,
    Calendar,
    Event,
    Place,
    PodcastEpisode,
    Reading,
    Recurrence,
    Series,
    Session,
    Source,
    Status,
    Summit,
    Webinar,
)
from eventkit.formats import ics
from eventkit.formats._description import brief_time, is_notation, people_lines, program_lines
from eventkit.formats._description_read_people import read_people
from eventkit.formats._description_read_program import read_program
from eventkit.formats._slot import later
from eventkit.formats._unsaid import same_time
from eventkit.formats._vtimezone import NAMES_OF_UTC
from eventkit.people import Appearance, Name, Organization, Person, Position, Role
from eventkit.when import Shape, When
from eventkit.when.when import zone_name
from eventkit.written import Written

STAMP = datetime(2026, 1, 1, tzinfo=UTC)
NEW_YEAR = datetime(2000, 1, 1, tzinfo=ZoneInfo("Asia/Shanghai"))
OPTIONS: tuple[Mapping[str, Any], ...] = (
    {},
    {"times": "utc"},
    {"undated": "tentative"},
    {"html": True},
    {"rfc9073": True},
    {"attendees": True},
    {"cancelled": "title"},
    {"cancelled": "status"},
    {"calendar_extras": True},
    {"default_duration": timedelta(hours=1)},
)
# What is made of people in other lines than those they are read from: these say more, once.
OF_PEOPLE = ("rfc9073", "attendees")

some = settings(max_examples=100, suppress_health_check=list(HealthCheck))
many = settings(max_examples=10_000, suppress_health_check=list(HealthCheck))
one_event = st.one_of(events(), events(when=writable_whens))
options = st.one_of(st.just({}), st.sampled_from(OPTIONS))


def write(what: Event | Calendar | tuple[Event, ...], **options: Any) -> Written | None:
    """What is written, with a stamp; None of what has no one time."""
    try:
        return ics.write(what, stamp=STAMP, **options)
    except UnwritableEvent:
        return None


def read(content: bytes) -> Reading:
    """What is read from a feed of ours; there is nothing in one to be in doubt about."""
    return ics.read(content)


def written_again(reading: Reading, **options: Any) -> bytes:
    what = reading.events if reading.calendar is None else reading.calendar
    return bytes(ics.write(what, stamp=STAMP, **options))


# The laws


def hold_bytes(event: Event, options: Mapping[str, Any]) -> None:
    """Writing what was read from the written gives the same bytes."""
    written = write(event, **options)
    if written is None:
        return
    content = bytes(written)
    reading = read(content)
    again = written_again(reading, **options)
    if any(name in options for name in OF_PEOPLE):
        content = again  # who is listed there may be told otherwise once, and no second time
        again = written_again(read(content), **options)
    assert again.decode() == content.decode()
    assert read(again).events == read(content).events


def hold_fields(event: Event, options: Mapping[str, Any]) -> None:
    """Each field comes back as it was, or a loss names it."""
    written = write(event, **options)
    if written is None or written.events == 0:
        return
    found = read(bytes(written)).events
    if len(found) > 1:
        return  # days that do not touch: each is an entry of its own, which a note says
    lost = {loss.field for loss in written.losses if loss.uid in ("", event.uid)}
    back = found[0]
    if "default_duration" in options and back.calendar_time.end:  # an end that nobody stated, as a note says
        event = with_end(event, options["default_duration"])
    if "zone" in lost:  # of the event's time, which is the same instant
        event, back = in_utc(event), in_utc(back)
    changed = [name for name in different(event, back) if name not in lost]
    if type(event) is not type(back) and "categories" in lost:
        changed = [name for name in changed if name != "attendance"]  # which goes with the kind
    assert changed == [], [(name, getattr(event, name, None), getattr(back, name, None)) for name in changed]


def with_end(event: Event, length: timedelta) -> Event:
    """The event with the end that was asked for, where it has none."""
    name = "when" if event.calendar_time is event.when else "published"
    when = event.calendar_time
    if not isinstance(when.start, datetime) or when.shape is not Shape.POINT or getattr(event, "duration", None):
        return event
    return evolve(event, **{name: evolve(when, end=later(when.start, length), shape=Shape.INTERVAL)})


def different(event: Event, back: Event) -> list[str]:
    """The names of the fields that are not equal, as far as equal means the same to people."""
    names = ["title", "uid", "place", "attendance", "url", "language", "sources", "sequence", "series", "categories"]
    names += ["created", "status", "recurrence", "leftovers"]
    if isinstance(event, PodcastEpisode):
        names += ["duration", "show", "number", "season", "enclosure"]
    changed = [name for name in names if getattr(event, name) != getattr(back, name, None)]
    if type(event) is not type(back):
        changed.append("categories")
    if event.updated != back.updated and event.updated is not None:
        changed.append("updated")
    if plain(event.description) != back.description:
        changed.append("description")
    if list(map(known_of, event.appearances)) != list(map(known_of, back.appearances)):
        changed.append("appearances")
    if list(map(known_of_session, event.sessions)) != list(map(known_of_session, back.sessions)):
        changed.append("sessions")
    # A time of an episode is that of the event or of the publication.
    for name in ("when", "published", "recorded") if isinstance(event, PodcastEpisode) else ("when",):
        if not same_words(getattr(event, name), getattr(back, name, When.unknown())):
            changed.append(name)
    if len(event.previous) != len(back.previous) or not all(map(same_words, event.previous, back.previous)):
        changed.append("previous")
    return changed


def plain(text: str) -> str:
    """A text with line breaks of one kind."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def in_utc(event: Event) -> Event:
    """The event with the instants of its time in UTC."""
    name = "when" if event.calendar_time is event.when else "published"
    when = event.calendar_time
    moments = {"start": when.start, "end": when.end}
    zoned = {name: moment.astimezone(UTC) for name, moment in moments.items() if isinstance(moment, datetime)}
    return evolve(event, **{name: evolve(when, **zoned)})


def utc(when: When) -> When:
    """The time with UTC by one name: a feed has no other, and so "Etc/UTC" comes back as "UTC"."""
    moments = {"start": when.start, "end": when.end}
    named = {
        name: moment.replace(tzinfo=UTC)
        for name, moment in moments.items()
        if isinstance(moment, datetime) and getattr(moment.tzinfo, "key", "") in NAMES_OF_UTC
    }
    return evolve(when, **named) if named else when


def zones(when: When) -> list[str]:
    """The zones of a time by their names: instants are equal whatever their zone."""
    return [zone_name(moment.tzinfo) for moment in (when.start, when.end) if isinstance(moment, datetime)]


def same_words(when: When, back: When) -> bool:
    words = "" if is_notation(when.text) else plain(when.text)
    when, back = utc(when), utc(back)
    return (
        same_time(when, back)
        and zones(when) == zones(back)
        and words == plain("" if is_notation(back.text) else back.text)
    )


def known_of(member: Appearance) -> tuple[Any, ...]:
    """What is compared of an appearance: the party by its name, the roles, the positions by what they say."""
    party = member.party
    name = (party.name, party.acronym) if isinstance(party, Organization) else member.name
    return type(party), name, member.roles, tuple(map(str, member.positions))


def known_of_session(session: Session) -> tuple[Any, ...]:
    people = tuple(map(known_of, session.appearances))
    return session.title, plain(brief_time(session.when)), session.place, plain(session.description), people


def revised(event: Event) -> Event:
    """The event with a revision, which a feed has of all that are in it."""
    return event if event.updated else evolve(event, updated=STAMP)


# Bytes


@some
@given(one_event, options)
def test_writing_what_was_read_gives_the_same_bytes(event, options):
    hold_bytes(event, options)


@some
@given(calendars(events=events(when=writable_whens).map(revised)), options)
def test_writing_a_calendar_that_was_read_gives_the_same_bytes(calendar, options):
    written = write(calendar, **options)
    if written is None or "calendar_extras" in options:  # which has a revision also of events that are not in the feed
        return
    content = bytes(written)
    if any(name in options for name in OF_PEOPLE):
        content = written_again(read(content), **options)
    assert written_again(read(content), **options).decode() == content.decode()


# Fields


@some
@given(one_event, options)
def test_each_field_comes_back_or_a_loss_names_it(event, options):
    hold_fields(event, options)


@some
@given(casts)
def test_lines_of_people_are_read_as_they_are_written(cast):
    lines = people_lines(cast)
    found = read_people(lines)
    if lines and found is not None:
        assert people_lines(found) == lines


@some
@given(st.lists(sessions(), min_size=1, max_size=3))
def test_a_program_is_read_as_it_is_written(program):
    lines = program_lines(program)
    found = read_program(lines)
    if found is not None:
        assert program_lines(found) == lines


@some
@given(events(when=timed(), kinds=(Event, Webinar, Summit)))
def test_order_identifiers_and_revisions_come_back(event):
    calendar = Calendar("Feed", [event, Event("Other", uid=f"{event.uid}-x", when=event.when, sequence=3)])
    written = write(calendar)
    assert written is not None
    reading = read(bytes(written))
    assert [(e.uid, e.sequence, e.created) for e in reading.events] == [
        (e.uid, e.sequence, e.created) for e in calendar
    ]


# What the long run found

JANE = Appearance.parse("Jane Roe, Director, Lake Institute", role="speaker")


def comes_back(event: Event, **options: Any) -> Event:
    hold_bytes(event, options)
    hold_fields(event, options)
    return read(bytes(ics.write(event, stamp=STAMP, **options))).event


def test_a_later_role_is_of_the_one_of_that_name_whose_place_it_keeps():
    """Two speakers and a keynote speaker of one name; the last is also timekeeper, and a speaker is the venue."""
    cast = (
        JANE,
        evolve(JANE),
        evolve(JANE, roles=(Role("keynote"), Role("timekeeper"))),
        Appearance(Person(Name.deferred("📅")), (Role("speaker"), Role("venue"))),
    )
    back = comes_back(Event("Rail", uid="rail", when=When.at(NEW_YEAR), appearances=cast))
    assert [(member.name, [role.name for role in member.roles]) for member in back.appearances] == [
        ("Jane Roe", ["speaker"]),
        ("Jane Roe", ["speaker"]),
        ("📅", ["speaker", "venue"]),
        ("Jane Roe", ["keynote", "timekeeper"]),
    ]


def test_a_later_role_is_not_always_of_the_last_of_that_name():
    cast = (
        evolve(JANE, roles=(Role("speaker"), Role("timekeeper"))),
        Appearance(Person(Name.deferred("John Doe")), (Role("speaker"), Role("scribe"))),
        JANE,
    )
    back = comes_back(Event("Rail", uid="rail", when=When.at(NEW_YEAR), appearances=cast))
    assert [(member.name, [role.name for role in member.roles]) for member in back.appearances] == [
        ("Jane Roe", ["speaker", "timekeeper"]),
        ("John Doe", ["speaker", "scribe"]),
        ("Jane Roe", ["speaker"]),
    ]


def test_a_length_that_stays_in_the_description_takes_no_end_off_the_time():
    """A paragraph that is not ours keeps all after it in the description, and an event its end."""
    episode = PodcastEpisode("Rail", uid="rail", show="The tram", duration=timedelta(seconds=1), published=NEW_YEAR)
    content = bytes(ics.write(episode, stamp=STAMP)).replace(b"\r\n ", b"")
    foreign = content.replace(b"\\n\\nPodcast: ", b"\\n\\nTo whom it may concern\\n\\nPodcast: ")
    assert foreign != content
    back = read(foreign).event
    assert back.description == "To whom it may concern\n\nPodcast: The tram\nLength: 0:01"
    assert (back.when, back.published) == (When.at(NEW_YEAR, duration=timedelta(seconds=1)), When.at(NEW_YEAR))
    assert back.duration is None
    assert bytes(ics.write(back, stamp=STAMP)).replace(b"\r\n ", b"") == foreign


@pytest.mark.parametrize("text", ["Rail\x1f", "Rail\x07", "\x1c Rail \x85", "\x1fRail\x00 "])
def test_a_control_character_at_an_end_is_a_loss(text):
    """Some of them are white space to Python, and stripped before anybody looks for them."""
    comes_back(Event(text, uid="rail", when=When.at(NEW_YEAR)))
    comes_back(Event("Rail", uid="rail", when=When.at(NEW_YEAR), place=text))
    comes_back(Event("Rail", uid="rail", when=When.at(NEW_YEAR), place=Place(text, url="https://example.org/join")))
    comes_back(Webinar("Rail", uid="rail", when=When.at(NEW_YEAR), place=Place(text, url="https://example.org/join")))
    comes_back(Event("Rail", uid="rail", when=When.at(NEW_YEAR), categories=[text], description=text))
    comes_back(Event("Rail", uid="rail", when=When.at(NEW_YEAR), series=text, sources=[Source(text, publisher=text)]))
    comes_back(
        Event("Rail", uid="rail", when=When.at(NEW_YEAR), sessions=[Session(text, place=text, description=text)])
    )
    comes_back(PodcastEpisode("Rail", uid="rail", when=When.at(NEW_YEAR), show=text))


@pytest.mark.parametrize("name", ["when", "published"])
@pytest.mark.parametrize("words", ["after lunch", "1 January 2000, 00:00 (Shanghai)", "", "1 January 2000, 7pm"])
def test_the_length_of_an_episode_is_no_end_of_its_time(name, words):
    when = evolve(When.at(NEW_YEAR), text=words)
    back = comes_back(PodcastEpisode("Rail", uid="rail", duration=timedelta(seconds=1), **{name: when}))
    assert (getattr(back, name).start, getattr(back, name).end) == (NEW_YEAR, None)
    ended = evolve(When.at(NEW_YEAR, duration=timedelta(seconds=1)), text=words)
    comes_back(PodcastEpisode("Rail", uid="rail", duration=timedelta(seconds=1), **{name: ended}))


@pytest.mark.parametrize(
    "key", ["Asia/Tel_Aviv", "Australia/Lord_Howe", "Asia/Calcutta", "Asia/Oral", "America/Cordoba"]
)
def test_a_publication_comes_back_whatever_its_zone_is_called(key):
    """Of an episode without a length the calendar has the day: the words alone have the time."""
    published = When.at(datetime(2000, 1, 1, tzinfo=ZoneInfo(key)))
    back = comes_back(PodcastEpisode("Rail", uid="rail", published=published, show="The tram"))
    assert back.published.start == published.start


@pytest.mark.parametrize("status", ["announced", "cancelled"])
def test_words_of_a_start_say_nothing_of_an_end_that_was_asked_for(status):
    """An offset stands in words, since a feed has no name for it; these tell no end where none was stated."""
    when = When.at(datetime(2000, 1, 1, tzinfo=timezone(timedelta(hours=-12))))
    event = Event("Rail", uid="rail", when=when, status=status)
    assert comes_back(event, default_duration=timedelta(hours=1)).when == when


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2026-10-25T02:45:00+02:00", "2026-10-25T02:15:00+01:00", b"DURATION:PT30M"),
        ("2026-10-25T02:15:00+02:00", "2026-10-25T02:45:00+01:00", b"DURATION:PT1H30M"),
        ("2026-10-25T01:15:00+02:00", "2026-10-25T02:45:00+02:00", b"DTEND;TZID=Europe/Berlin:20261025T024500"),
        ("2026-10-25T02:15:00+02:00", "2026-10-25T03:15:00+01:00", b"DTEND;TZID=Europe/Berlin:20261025T031500"),
    ],
)
def test_what_recurs_where_clocks_go_back_comes_back(start, end, said):
    berlin = ZoneInfo("Europe/Berlin")
    begins, ends = (datetime.fromisoformat(moment).astimezone(berlin) for moment in (start, end))
    when = When.at(begins, end=ends)
    event = Event("Rail", uid="rail", when=when, recurrence=Recurrence(rules="FREQ=WEEKLY;COUNT=4"))
    assert said + b"\r\n" in bytes(ics.write(event, stamp=STAMP))
    assert comes_back(event).when == when


@pytest.mark.parametrize("place", [None, Place("https://example.org/room")])
def test_how_one_attends_stands_in_the_last_line_about_it(place):
    said = "Attendance: hybrid\nJoin: https://example.org/j"
    when = When.from_iso("2000-01-01T00:30")
    event = Event(
        "Rail", uid="rail", when=when, attendance="online", place=place, categories=["Webinar"], description=said
    )
    back = comes_back(event)
    assert (type(back), back.attendance, back.description) == (Event, Attendance.ONLINE, said)


@pytest.mark.parametrize("name", ["\x1b", "\x00\x07", "\x1b(2025)", ")"])
def test_a_name_of_control_characters_leaves_nothing_in_the_description(name):
    when = When.at(NEW_YEAR)
    series = Series(name, url="https://example.org/series")
    back = comes_back(Event("Rail", uid="rail", when=when, series=series, description="About rail."))
    assert back.description.endswith("About rail.")
    comes_back(PodcastEpisode("Rail", uid="rail", when=when, series=series, show=name, number=3))
    comes_back(Event("Rail", uid="rail", when=when, sessions=[Session(name)], sources=[Source(name)], place=name))


@pytest.mark.parametrize("role", ["host", "organizer"])
def test_who_is_listed_as_organizer_is_read_so_as_well(role):
    jane = Person(Name.deferred("Jane Roe"), identifiers=("mailto:jane@example.org",))
    event = Event("Rail", uid="rail", when=When.at(NEW_YEAR), appearances=[Appearance(jane, role)])
    assert [loss.field for loss in ics.write(event, stamp=STAMP, attendees=True).losses] == ["appearances"]
    comes_back(event, attendees=True)


FEED = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n{}BEGIN:VEVENT\r\n{}END:VEVENT\r\nEND:VCALENDAR\r\n"


def test_a_kept_line_that_is_not_written_brings_no_zone():
    lines = "UID;TZID=Europe/Berlin:20260310T090000\r\nDTSTART:20260310T090000Z\r\nSUMMARY:Rail\r\n"
    event = read(FEED.format("", lines).encode()).event
    assert event.leftovers == ("UID;TZID=Europe/Berlin:20260310T090000",)
    written = ics.write(event, stamp=STAMP)
    assert [loss.field for loss in written.losses] == ["leftovers"]
    assert b"VTIMEZONE" not in bytes(written)
    hold_bytes(read(bytes(written)).event, {})


def test_a_kept_line_that_is_written_brings_its_zone():
    lines = "UID:1\r\nDTSTART:20260310T090000Z\r\nSUMMARY:Rail\r\nX-DOORS;TZID=Europe/Berlin:20260310T093000\r\n"
    content = bytes(ics.write(read(FEED.format("", lines).encode()).event, stamp=STAMP))
    assert b"TZID:Europe/Berlin\r\n" in content
    assert b"X-DOORS;TZID=Europe/Berlin:20260310T093000\r\n" in content


@pytest.mark.parametrize("name", ["DTSTART", "DTEND", "EXDATE", "RDATE"])
def test_a_time_after_the_last_in_utc_is_read_as_the_last(name):
    """Some programs say "for ever" so."""
    start = "" if name == "DTSTART" else "DTSTART:20260310T090000\r\n"
    lines = f"UID:1\r\n{start}{name}:99991231T235959\r\nSUMMARY:Rail\r\n"
    reading = ics.read(FEED.format("X-WR-TIMEZONE:-2359\r\n", lines).encode())
    assert any("outside the years 1 to 9999 in UTC" in doubt.message for doubt in reading.doubts)
    hold_bytes(reading.event, {})


# The long run


@pytest.mark.slow
@many
@given(one_event, options)
def test_ten_thousand_events_come_back(event, options):
    hold_bytes(event, options)
    hold_fields(event, options)


def test_a_time_that_goes_to_utc_has_no_part_in_the_zone_of_what_recurs():
    apia = ZoneInfo("Pacific/Apia")
    plain = Event(
        "Tide", uid="a", updated=STAMP, when=evolve(When.at(datetime(2000, 1, 1, tzinfo=apia)), text="at noon")
    )
    start = evolve(When.at(datetime(2011, 12, 31, 12, tzinfo=apia)), text="at noon")
    weekly = Event("Tide", uid="b", updated=STAMP, when=start, recurrence="FREQ=WEEKLY;COUNT=4")
    content = bytes(ics.write(Calendar("Tides", [plain, weekly]), stamp=STAMP))
    assert b"DTSTART:20000101T110000Z" in content
    assert written_again(read(content)) == content


@pytest.mark.parametrize("words", ["Director\r\nLake Institute", "Director\x0bof Lakes"])
def test_a_line_break_inside_a_position_is_a_loss(words):
    event = Event(
        "Tide", uid="a", updated=STAMP, appearances=[Appearance(Person("Jane Roe"), "speaker", Position(words))]
    )
    assert [loss.field for loss in ics.write(evolve(event, when="2031-05-03"), stamp=STAMP).losses] == ["appearances"]


@pytest.mark.parametrize("status", [Status.ANNOUNCED, Status.RESCHEDULED])
def test_a_time_to_be_confirmed_stays_tentative_beside_an_end_that_was_asked_for(status):
    when = When.read("15 May 2020, 7pm London time (to be confirmed)")
    event = Event("Rail", uid="rail", when=when, status=status)
    back = comes_back(event, default_duration=timedelta(hours=1))
    assert (back.status, back.when.tentative, back.when.text) == (status, True, when.text)


@pytest.mark.parametrize("time", ["", "10:00"])
def test_a_session_whose_title_no_line_can_hold_comes_back_in_the_same_bytes(time):
    event = Event("Tide", uid="a", updated=STAMP, when="2031-05-03", sessions=[Session("\x00", when=time or None)])
    written = ics.write(event, stamp=STAMP)
    assert "sessions" in {loss.field for loss in written.losses}
    assert written_again(read(bytes(written))) == bytes(written)


@pytest.mark.parametrize("key", ["Etc/UTC", "Etc/Universal", "Zulu", "GMT", "Etc/Greenwich"])
def test_what_recurs_in_utc_by_any_of_its_names_is_written_with_a_z(key):
    start = When.at(datetime(2031, 5, 3, 10, tzinfo=ZoneInfo(key)))
    content = bytes(ics.write(Event("Tide", uid="a", when=start, recurrence="FREQ=WEEKLY;COUNT=3"), stamp=STAMP))
    assert b"DTSTART:20310503T100000Z\r\n" in content
    assert written_again(read(content)) == content


@pytest.mark.parametrize("key", ["UTC", "Etc/UTC", "Etc/Universal", "Zulu", "GMT", "Etc/Greenwich"])
@pytest.mark.parametrize("text", ["", "10:00 by the clock of the observatory"])
def test_utc_by_any_of_its_names_comes_back_as_utc(key, text):
    start = evolve(When.at(datetime(2031, 5, 3, 10, tzinfo=ZoneInfo(key))), text=text)
    written = ics.write(Event("Tide", uid="a", when=start), stamp=STAMP)
    assert written.losses == ()
    back = read(bytes(written)).events[0]
    assert (back.when.zone, back.when.text, back.description) == (UTC, text, "")
    assert written_again(read(bytes(written))) == bytes(written)


@pytest.mark.parametrize("key", ["WET", "Iceland", "Portugal"])
def test_a_zone_that_is_no_place_has_no_words_where_they_would_only_say_utc(key):
    start = When.at(datetime(2031, 1, 3, 10, tzinfo=ZoneInfo(key)))
    written = ics.write(Event("Tide", uid="a", when=start), stamp=STAMP)
    assert [(loss.field, loss.carried) for loss in written.losses] == [("zone", "")]
    assert read(bytes(written)).events[0].when.zone == UTC
    assert written_again(read(bytes(written))) == bytes(written)


@pytest.mark.parametrize(
    "words", ["When: 3 May 2021 (as announced)", "Speaker: Bo Li", "This event took place.", "This episode is out."]
)
@pytest.mark.parametrize("before", ["\x00\n\n", "\n\x07", "\x1b"])
def test_our_lines_behind_what_is_left_out_of_a_description_are_a_loss(before, words):
    comes_back(Event("Tide", uid="a", when=When.at(NEW_YEAR), description=f"{before}{words}"))
    comes_back(Event("Tide", uid="a", when=When.at(NEW_YEAR), description=f"Tea.\n\n{before}More: https://a.example"))
    comes_back(Webinar("Tide", uid="a", when=When.at(NEW_YEAR), description=f"{before}Attendance: hybrid"))


def test_a_description_that_begins_as_our_people_do_and_goes_on_otherwise_comes_back():
    event = Event("Tide", uid="a", when="2031-05-03", description="Speaker: Jane Roe, Mayor, Oslo\n\n\r\nTea\r\nCake")
    content = bytes(ics.write(event, stamp=STAMP))
    assert read(content).events[0].appearances == ()
    assert written_again(read(content)) == content
