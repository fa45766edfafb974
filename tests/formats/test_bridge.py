"""to_icalendar and from_icalendar: the same instants, texts and parameters on both sides, and nothing lost."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import attrs
import icalendar
import pytest
from feed_account import STAMP, Account, again

from eventkit import (
    Calendar,
    DuplicateUID,
    Event,
    ReadError,
    Status,
    UnwritableEvent,
    Webinar,
    When,
    WriteError,
    from_icalendar,
    to_icalendar,
)
from eventkit.events import Recurrence

BERLIN = ZoneInfo("Europe/Berlin")
FOLDER = Path(icalendar.__file__).parent / "tests"
FILES = sorted(FOLDER.rglob("*.ics"))

WEBINAR = Webinar(
    "Cities, after the pandemic; “green”\\recovery",
    uid="1@example.org",
    when=When.at("2026-05-04T19:00+02:00[Europe/Berlin]", end="2026-05-04T20:30+02:00[Europe/Berlin]"),
    speakers=["Jane Roe, Mayor, Oslo"],
    place="Rathaus, Berlin",
    url="https://example.org/1",
    description="First line\nsecond, with a comma",
    categories=["Cities", "Climate"],
    status="confirmed",
    created="2026-04-01",
    updated="2026-04-02",
    sequence=3,
    leftovers=['X-NOTE;X-A="b;c":1', "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:Soon\nTRIGGER:-PT15M\nEND:VALARM"],
)


# To icalendar


def test_an_event_becomes_an_event_with_the_values_of_icalendar():
    made = to_icalendar(WEBINAR)
    assert type(made) is icalendar.Event
    assert made["SUMMARY"] == WEBINAR.title
    assert made["UID"] == WEBINAR.uid
    assert made["DTSTART"].dt == WEBINAR.when.start
    assert made["DTSTART"].params["TZID"] == "Europe/Berlin"
    assert made["DTEND"].dt == WEBINAR.when.end
    assert made["LOCATION"] == "Rathaus, Berlin"
    assert made["URL"] == WEBINAR.url
    assert made["STATUS"] == "CONFIRMED"
    assert made["SEQUENCE"] == 3
    assert made["CREATED"].dt == datetime(2026, 4, 1, tzinfo=UTC)
    assert made["DTSTAMP"].dt == made["LAST-MODIFIED"].dt == datetime(2026, 4, 2, tzinfo=UTC)
    assert made["X-NOTE"].params["X-A"] == "b;c"
    assert [(alarm["ACTION"], alarm["TRIGGER"].dt) for alarm in made.walk("VALARM")] == [
        ("DISPLAY", timedelta(minutes=-15))
    ]


def test_days_become_dates():
    made = to_icalendar(Event("Summit", when=When.on("2026-05-04", end="2026-05-06")))
    assert (made.start, made.end) == (date(2026, 5, 4), date(2026, 5, 7))


def test_a_calendar_becomes_a_calendar_with_its_zones():
    made = to_icalendar(Calendar("Spring", [WEBINAR, Event("Later", when="2026-06-01T10:00-04:00[America/New_York]")]))
    assert type(made) is icalendar.Calendar
    assert [event["SUMMARY"] for event in made.events] == [WEBINAR.title, "Later"]
    assert [zone["TZID"] for zone in made.timezones] == ["America/New_York", "Europe/Berlin"]
    assert made["X-WR-CALNAME"] == "Spring"
    assert made.get_missing_tzids() == set()


def test_several_events_become_a_calendar_without_a_name():
    made = to_icalendar([WEBINAR])
    assert type(made) is icalendar.Calendar
    assert "X-WR-CALNAME" not in made
    assert len(made.events) == 1


def test_options_are_those_of_the_format():
    assert "ORGANIZER" not in to_icalendar(WEBINAR)
    assert to_icalendar(WEBINAR, times="utc")["DTSTART"].dt == datetime(2026, 5, 4, 17, tzinfo=UTC)
    with pytest.raises(WriteError, match="times='local' is not an option"):
        to_icalendar(WEBINAR, times="local")


def test_an_event_that_is_no_one_entry_is_refused():
    with pytest.raises(UnwritableEvent, match="Talk: is no event of iCalendar: only the month is stated"):
        to_icalendar(Event("Talk", when="May 2026"))
    two = Event("Talk", when="12 and 14 May 2026")
    with pytest.raises(UnwritableEvent, match="Talk: is 2 events of iCalendar: give it in a Calendar"):
        to_icalendar(two)
    assert len(to_icalendar(Calendar("Talks", [two])).events) == 2


def test_one_identifier_twice_is_refused():
    with pytest.raises(DuplicateUID):
        to_icalendar([WEBINAR, attrs.evolve(WEBINAR, title="Other")])


# From icalendar


def test_an_event_of_icalendar_is_read_as_its_text_is():
    said = icalendar.Event.new(
        summary="Open house",
        uid="2@example.org",
        start=datetime(2026, 5, 4, 19, tzinfo=BERLIN),
        end=datetime(2026, 5, 4, 20, tzinfo=BERLIN),
        location="Oslo",
        categories=["Webinar"],
        stamp=datetime(2026, 4, 2, tzinfo=UTC),
        status=icalendar.STATUS.TENTATIVE,
    )
    found = from_icalendar(said).event
    assert (type(found), found.title, found.uid, str(found.place)) == (Webinar, "Open house", "2@example.org", "Oslo")
    assert found.when == When.at(said.start, end=said.end)
    assert found.status is Status.TENTATIVE
    assert found.updated == datetime(2026, 4, 2, tzinfo=UTC)


def test_what_is_open_is_a_doubt():
    said = icalendar.Event()
    said.add("uid", "3@example.org")
    said.add("summary", "Open house")
    said["DTSTART"] = icalendar.vText("soon")
    assert [doubt.field for doubt in from_icalendar(said).doubts] == ["when"]


@pytest.mark.parametrize("value", ["BEGIN:VEVENT", None, 5])
def test_what_is_no_component_is_refused(value):
    with pytest.raises(ReadError, match="expected a component of icalendar"):
        from_icalendar(value)


def test_an_event_goes_there_and_back():
    assert from_icalendar(to_icalendar([WEBINAR])).event == WEBINAR


def test_an_event_alone_does_not_say_who_wrote_it():
    """Its speakers stay where a reader can see them: in the description."""
    made = to_icalendar(WEBINAR)
    found = from_icalendar(made).event
    assert (found.appearances, found.description) == ((), made["DESCRIPTION"])
    assert (found.when, found.title, found.leftovers) == (WEBINAR.when, WEBINAR.title, WEBINAR.leftovers)


def test_a_recurring_event_goes_there_and_back_with_its_instances():
    moved = attrs.evolve(
        WEBINAR,
        when=When.at("2026-05-12T19:00+02:00[Europe/Berlin]"),
        recurrence_id="2026-05-11T19:00+02:00[Europe/Berlin]",
    )
    recurrence = Recurrence(
        rules="FREQ=WEEKLY;COUNT=5",
        dates=["2026-07-01T19:00+02:00[Europe/Berlin]"],
        exclusions=["2026-05-18T19:00+02:00[Europe/Berlin]"],
        overrides=[moved],
    )
    calendar = Calendar("Spring", [attrs.evolve(WEBINAR, recurrence=recurrence)], refresh="1 h")
    made = to_icalendar(calendar)
    assert [event.get("RECURRENCE-ID") and event["RECURRENCE-ID"].dt for event in made.events] == [
        None,
        datetime(2026, 5, 11, 19, tzinfo=BERLIN),
    ]
    assert made.events[0]["RRULE"] == {"FREQ": ["WEEKLY"], "COUNT": [5]}
    assert made.events[0]["EXDATE"].dts[0].dt == datetime(2026, 5, 18, 19, tzinfo=BERLIN)
    assert from_icalendar(made).calendar == calendar


# The calendars that the icalendar wheel brings along


@pytest.mark.skipif(not FILES, reason="the installed icalendar brings no test calendars")
@pytest.mark.filterwarnings("ignore::icalendar.error.GloballyUniqueTZIDGuessed")
@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FOLDER).with_suffix("")))
def test_no_property_of_a_calendar_is_lost_on_the_way(path):
    try:
        components = icalendar.Component.from_ical(path.read_bytes(), multiple=True)
    except ValueError:
        pytest.skip("icalendar does not read it")
    for component in components:
        if component.name != "VCALENDAR":
            continue
        try:
            content = component.to_ical()
        except ValueError:
            continue
        reading = from_icalendar(component)
        assert Account(content, reading).missing() == []
        calendar = reading.calendar
        if calendar is None:
            calendar = Calendar("Feed", reading.events, leftovers=reading.leftovers)
        there = to_icalendar(calendar, stamp=STAMP)
        assert properties_of(there) == properties_of(icalendar.Calendar.from_ical(bytes(again(reading))))


def properties_of(component):
    return Counter(
        (name, str(value.to_ical() if hasattr(value, "to_ical") else value))
        for name, value in component.property_items()
    )
