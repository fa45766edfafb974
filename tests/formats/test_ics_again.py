"""A feed written again, and event by event: the same bytes as a full write, whatever has changed in between."""

from __future__ import annotations

import re
import tracemalloc
import unicodedata
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit.errors import DuplicateUID, UnwritableEvent, WriteError
from eventkit.events import Calendar, Event, Recurrence, Status
from eventkit.formats._ics_writer import stream
from eventkit.formats.ics import write
from eventkit.people import Appearance, Organization, Person
from eventkit.when import PartialDate, Problem, Shape, When

UPDATED = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)
OPTIONS = [
    {},
    {"times": "utc"},
    {"cancelled": "drop"},
    {"undated": "tentative", "default_duration": "1 hour"},
    {"html": True, "alarms": ["PT15M"], "rfc9073": True},
    {"stamp": UPDATED},
]
# Of these zones some years have one rule, some another, and some none.
ZONES = ["America/New_York", "Asia/Shanghai", "Europe/Berlin", "Africa/Casablanca", "Europe/Moscow", "Etc/GMT-3"]

moments = st.builds(
    lambda year, month, hour, zone: datetime(year, month, 9, hour, 30, tzinfo=ZoneInfo(zone)),
    st.sampled_from([1960, 1988, 2004, 2005, 2006, 2008, 2012, 2026, 2027, 2036, 2040]),
    st.integers(1, 12),
    st.integers(0, 23),
    st.sampled_from(ZONES),
)
times = st.one_of(
    moments.map(When.at),
    moments.map(lambda start: When.at(start, duration=timedelta(days=200))),
    st.sampled_from([When.on(date(2026, 5, 4)), When.on(PartialDate(2026, 5)), When.unknown()]),
    st.just(
        When(
            shape=Shape.ALL_OF, start=date(2026, 5, 1), end=date(2026, 5, 8), days=(date(2026, 5, 1), date(2026, 5, 8))
        )
    ),
)


@st.composite
def events(draw: st.DrawFn) -> list[Event]:
    """Events of one document: each with a uid of its own."""
    made = []
    for number in range(draw(st.integers(0, 7))):
        when = draw(times)
        fields = {
            "uid": f"{number}@example.org",
            "updated": draw(st.sampled_from([UPDATED, UPDATED, None])),
            "status": draw(st.sampled_from(["announced", "confirmed", "cancelled", "postponed"])),
            "description": draw(st.sampled_from(["", "One, two; three\n" * 9, "a\x00b", "漢字、" * 60])),
            "leftovers": draw(st.sampled_from([(), ("X-A:b",), ("X-B;TZID=Europe/Moscow:20080101T000000",)])),
        }
        if isinstance(when.start, datetime) and draw(st.booleans()):
            moved = Event("Moved", when=When.at(when.start + timedelta(hours=2)), uid=fields["uid"], updated=UPDATED)
            moved = evolve(moved, recurrence_id=when.start, status=draw(st.sampled_from(["confirmed", "cancelled"])))
            rule = draw(st.sampled_from(["FREQ=YEARLY;COUNT=3", "FREQ=YEARLY;COUNT=30", "FREQ=MONTHLY"]))
            fields["recurrence"] = Recurrence(rules=rule, overrides=[moved])
        made.append(Event(draw(st.sampled_from(["A", "B, c", "D\r\ne"])), when=when, **fields))
    return made


def anew(calendar: Calendar) -> Calendar:
    """The calendar with events of which nothing was rendered."""
    return evolve(calendar, events=tuple(evolve(event) for event in calendar.events))


def stamped(options: dict) -> dict:
    return {"stamp": datetime(2026, 2, 1, tzinfo=UTC), **options}


@given(st.lists(st.tuples(events(), st.sampled_from(OPTIONS)), min_size=2, max_size=4), st.data())
@settings(max_examples=60, deadline=None)
def test_a_feed_written_again_is_a_full_write(steps, data):
    """Events stay, go, come and change from one write to the next; so do the options, and the years of a zone."""
    known: dict[str, Event] = {}
    for made, options in steps:
        for event in made:
            if event.uid not in known or data.draw(st.booleans()):
                known[event.uid] = event
        known = {uid: event for uid, event in known.items() if data.draw(st.integers(0, 4))}
        calendar = Calendar("Again", known.values())
        for asked in (options, stamped(options)):
            again, full = write(calendar, **stamped(asked)), write(anew(calendar), **stamped(asked))
            assert again.text == full.text
            assert again == full


@given(events(), st.sampled_from(OPTIONS))
@settings(max_examples=60, deadline=None)
def test_a_stream_is_the_same_document(made, options):
    pieces = stream(iter(made), **stamped(options))
    content, whole = b"".join(pieces), write(made, **stamped(options))
    assert content.decode() == whole.text
    told = pieces.written
    assert (told.events, told.left_out) == (whole.events, whole.left_out)
    assert sorted(map(str, told.losses)) == sorted(map(str, whole.losses))
    assert sorted(told.notes) == sorted(whole.notes)


@given(events(), st.sampled_from(OPTIONS))
@settings(max_examples=60, deadline=None)
def test_the_octets_are_those_that_all_readers_take(made, options):
    """Lines, characters, and what stands before what; the block of a zone in one form unless something recurs in it."""
    content = bytes(write(made, **stamped(options)))
    assert content.startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:")
    assert content.endswith(b"END:VCALENDAR\r\n")
    text = content.decode()
    for line in text.split("\r\n"):
        assert len(line.encode()) <= 75
        assert line == "".join(c for c in line if c == "\t" or unicodedata.category(c) not in ("Cc", "Zl", "Zp", "Cs"))
    unfolded = text.replace("\r\n ", "")
    used = set(re.findall(r";TZID=([^:;]+)[:;]", unfolded))
    blocks = {
        part.partition("TZID:")[2].partition("\r\n")[0]: part.partition("END:VTIMEZONE")[0]
        for part in unfolded.split("BEGIN:VTIMEZONE\r\n")[1:]
    }
    assert set(blocks) == used
    recurs = "RRULE:FREQ" in unfolded.partition("BEGIN:VEVENT")[2] or any(event.leftovers for event in made)
    for key, block in blocks.items():
        assert unfolded.index(f"TZID:{key}\r\n") < unfolded.index(f";TZID={key}")
        assert recurs or (block.count("BEGIN:STANDARD") <= 1 and block.count("BEGIN:DAYLIGHT") <= 1)
    for part in unfolded.split("BEGIN:VEVENT\r\n")[1:]:
        names = [re.split("[:;]", line)[0] for line in part.partition("END:VEVENT")[0].split("\r\n")]
        for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "TRANSP", "LAST-MODIFIED", "SEQUENCE"):
            assert names.count(name) == 1
        assert names.index("DTSTART") < names.index("SUMMARY")


def test_a_revision_shows_in_all_three_places():
    """Programs go by one or another of them."""
    event = Event("A", when=date(2026, 5, 1), uid="a", updated=UPDATED)
    later = evolve(event, title="B", updated=UPDATED + timedelta(days=1), sequence=1)
    before, after = (write(each).text for each in (event, later))
    for name in ("DTSTAMP", "LAST-MODIFIED", "SEQUENCE"):
        old, new = (re.findall(f"^{name}:(.*)$", text, re.MULTILINE) for text in (before, after))
        assert old < new


def test_a_streamed_calendar_is_the_same_document():
    made = [Event(f"{n}", when=date(2026, 5, 9 - n), uid=f"{n}@x", updated=UPDATED) for n in range(5)]
    calendar = Calendar("All", made, description="Of May", leftovers=("X-A:b", "BEGIN:VTODO\nUID:t\nEND:VTODO"))
    assert b"".join(stream(calendar)) == bytes(write(calendar))


def test_one_changed_event_is_rendered_and_no_other(monkeypatch):
    made = [Event(f"{n}", when=date(2026, 5, 1), uid=f"{n}@x", updated=UPDATED) for n in range(20)]
    first = write(Calendar("All", made))
    from eventkit.formats._vevent import EventWriter

    rendered = []
    whole = EventWriter.vevent
    monkeypatch.setattr(
        EventWriter, "vevent", lambda self, entry, *a: rendered.append(entry.uid) or whole(self, entry, *a)
    )
    made[7] = evolve(made[7], title="7 changed")
    assert write(Calendar("All", made)).text == first.text.replace("SUMMARY:7\r\n", "SUMMARY:7 changed\r\n")
    assert rendered == ["7@x"]
    write(Calendar("All", made), cancelled="title")
    assert len(rendered) == 21


def test_a_zone_whose_years_change_changes_the_events_in_it():
    zone = ZoneInfo("America/New_York")
    old, new = (
        Event(f"{year}", when=When.at(datetime(year, 7, 1, 9, tzinfo=zone)), uid=f"{year}@x", updated=UPDATED)
        for year in (2005, 2026)
    )
    assert "DTSTART;TZID=America/New_York:20050701T090000" in write([old]).text
    both = write([old, new]).text
    assert "DTSTART:20050701T130000Z" in both
    assert "DTSTART;TZID=America/New_York:20260701T090000" in both
    assert "DTSTART;TZID=America/New_York:20050701T090000" in write([old]).text


def test_events_that_get_the_moment_of_writing_are_not_kept():
    event = Event("A", when=date(2026, 5, 1))
    write([event])
    assert getattr(event, "_memo", None) is None


def test_an_event_with_an_instance_that_gets_the_moment_of_writing_is_not_kept():
    first, second = (When.at(datetime(2026, 5, day, 10, tzinfo=UTC)) for day in (4, 11))
    changed = Event("B", uid="a", when=second, recurrence_id=second.start)
    weekly = Recurrence(rules="FREQ=WEEKLY;COUNT=4", overrides=[changed])
    event = Event("A", uid="a", when=first, updated=UPDATED, recurrence=weekly)
    assert "1 event without `updated`" in write([event]).notes[0]
    assert getattr(event, "_memo", None) is None


def test_a_stream_keeps_nothing_with_its_events():
    made = [Event("A", when=date(2026, 5, 1), uid="a", updated=UPDATED)]
    assert b"".join(stream(made))
    assert getattr(made[0], "_memo", None) is None


def test_a_stream_gives_nothing_before_it_has_seen_all():
    def made():
        yield Event("A", when=date(2026, 5, 1), uid="a", updated=UPDATED)
        yield Event("B", when=When(text="7pm CST", shape=Shape.POINT, problems=(Problem("zone-ambiguous", "'CST'"),)))

    pieces = iter(stream(made()))
    with pytest.raises(UnwritableEvent):
        next(pieces)


def test_two_streamed_events_of_one_uid_are_refused():
    def made():
        for number in range(20_000):
            uid = number if number != 17_000 else 3
            yield Event(f"T{number}", when=date(2026, 5, 1), uid=f"{uid}@x", updated=UPDATED)

    with pytest.raises(DuplicateUID, match="have the same UID 3@x") as caught:
        next(iter(stream(made())))
    assert set(caught.value.titles) == {"T3", "T17000"}


def test_a_stream_takes_events_only():
    with pytest.raises(WriteError, match="an iCalendar file holds events, not 'a'"):
        next(iter(stream("ab")))  # type: ignore[arg-type]


def test_losses_of_a_stream_go_to_who_asked_for_them():
    made = [Event(f"{n}", when=When.on(PartialDate(2026, 5)), uid=f"{n}@x", updated=UPDATED) for n in range(1200)]
    heard = []
    pieces = stream(made, on_loss=heard.append)
    assert b"".join(pieces).count(b"VEVENT") == 0
    assert [loss.uid for loss in heard] == [f"{n}@x" for n in range(1200)]
    assert pieces.written.losses == ()
    told = stream(made)
    assert b"".join(told)
    assert len(told.written.losses) == 1001
    assert str(told.written.losses[-1]) == "losses: there are more than are listed: on_loss= is told of all"
    assert (told.written.events, len(told.written.left_out)) == (0, 1000)


def test_memory_of_a_stream_is_flat():
    def peak(count: int) -> int:
        made = (
            Event(f"Talk {n}", when=date(2026, 5, 1), uid=f"{n}@x", updated=UPDATED, description="About it. " * 20)
            for n in range(count)
        )
        tracemalloc.start()
        for _ in stream(made):
            pass
        size = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return size

    peak(100)
    assert peak(12_000) < 1.2 * peak(6_000)


def test_recurring_and_stated_people_survive_a_second_write():
    person = Appearance(Person("Jane Roe"), "attendee", text="ATTENDEE;CN=Jane Roe:mailto:jane@example.org")
    body = Appearance(Organization("Lab"), "organizer", text="ORGANIZER;CN=Lab:mailto:lab@example.org")
    event = Event(
        "A",
        when=date(2026, 5, 1),
        uid="a",
        updated=UPDATED,
        appearances=[person, body],
        recurrence="FREQ=DAILY;COUNT=2",
    )
    calendar = Calendar("All", [event])
    assert write(calendar) == write(calendar) == write(anew(calendar))
    assert "Jane Roe:mailto:jane@example.org" in write(calendar).text
    assert Status.ANNOUNCED is event.status
