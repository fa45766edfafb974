"""What recurs, in a feed: its rule and dates, its zone, and the instances that differ."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import icalendar
import pytest
from attrs import evolve
from dateutil.rrule import rruleset, rrulestr
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit.errors import DuplicateUID
from eventkit.events import Calendar, Event, Recurrence
from eventkit.formats.ics import write
from eventkit.when import ClockTime, PartialDate, PartialDateTime, Shape, When
from eventkit.written import Written

UPDATED = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)
BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
HOUR = timedelta(hours=1)


def event(start: datetime | date, recurrence: Recurrence | str | None = None, title: str = "Talk", **fields) -> Event:
    when = When.at(start, duration=HOUR) if isinstance(start, datetime) else When.on(start)
    return Event(title, when=when, **{"uid": "1@x", "updated": UPDATED, "recurrence": recurrence, **fields})


def instance(start: datetime | date, at: datetime | date, **fields) -> Event:
    return event(at, recurrence_id=start, **fields)


def entries(written: Written) -> list[list[str]]:
    """The unfolded lines of each entry that say when it is and which it is."""
    unfolded = written.text.replace("\r\n ", "")
    names = ("UID", "DTSTART", "DTEND", "RRULE", "RDATE", "EXDATE", "EXRULE", "RECURRENCE-ID", "SUMMARY")
    parts = [part.partition("END:VEVENT")[0] for part in unfolded.split("BEGIN:VEVENT\r\n")[1:]]
    return [[line for line in part.split("\r\n") if line.startswith(names)] for part in parts]


def test_a_recurring_event_and_the_instances_that_differ():
    start = datetime(2026, 3, 2, 18, tzinfo=BERLIN)
    moved = instance(start + timedelta(14), start + timedelta(15), title="Talk, moved", sequence=1)
    recurrence = Recurrence(
        rules="FREQ=WEEKLY;COUNT=8",
        dates=[datetime(2026, 6, 1, 18, tzinfo=BERLIN)],
        exclusions=[datetime(2026, 3, 9, 18, tzinfo=BERLIN)],
        overrides=[moved],
    )
    written = write(Calendar("All", [event(start, recurrence)]))
    assert entries(written) == [
        [
            "UID:1@x",
            "DTSTART;TZID=Europe/Berlin:20260302T180000",
            "DTEND;TZID=Europe/Berlin:20260302T190000",
            "RRULE:FREQ=WEEKLY;COUNT=8",
            "RDATE;TZID=Europe/Berlin:20260601T180000",
            "EXDATE;TZID=Europe/Berlin:20260309T180000",
            "SUMMARY:Talk",
        ],
        [
            "UID:1@x",
            "DTSTART;TZID=Europe/Berlin:20260317T180000",
            "DTEND;TZID=Europe/Berlin:20260317T190000",
            "RECURRENCE-ID;TZID=Europe/Berlin:20260316T180000",
            "SUMMARY:Talk\\, moved",
        ],
    ]
    assert (written.events, written.losses, written.notes) == (1, (), ())


def test_days_recur_as_days():
    recurrence = Recurrence(rules="FREQ=DAILY;COUNT=3", exclusions=[date(2026, 5, 2)])
    assert entries(write(event(date(2026, 5, 1), recurrence)))[0][1:5] == [
        "DTSTART;VALUE=DATE:20260501",
        "DTEND;VALUE=DATE:20260502",
        "RRULE:FREQ=DAILY;COUNT=3",
        "EXDATE;VALUE=DATE:20260502",
    ]


@pytest.mark.parametrize("times", ["tzid", "utc"])
def test_what_recurs_keeps_its_zone_where_no_simple_block_is_right(times):
    """In UTC it would move by an hour with the clocks: the block has as many parts as it takes."""
    written = write(event(datetime(2026, 1, 5, 9, tzinfo=ZoneInfo("Africa/Casablanca")), "FREQ=WEEKLY"), times=times)
    assert entries(written)[0][1] == "DTSTART;TZID=Africa/Casablanca:20260105T090000"
    assert written.text.count("BEGIN:STANDARD") > 10
    assert [note.partition(":")[0] for note in written.notes] == ["Africa/Casablanca"]


def test_a_rule_that_began_under_an_older_law_keeps_its_zone():
    old = event(datetime(2005, 3, 7, 9, tzinfo=NEW_YORK), "FREQ=MONTHLY;BYDAY=1MO")
    short = evolve(old, recurrence=Recurrence(rules="FREQ=MONTHLY;BYDAY=1MO;COUNT=6"))
    until = evolve(old, recurrence=Recurrence(rules="FREQ=MONTHLY;BYDAY=1MO;UNTIL=20060601T000000Z"))
    assert [write(each).text.count("BEGIN:DAYLIGHT") for each in (old, short, until)] == [2, 1, 1]
    assert {entries(write(each))[0][1] for each in (old, short, until)} == {
        "DTSTART;TZID=America/New_York:20050307T090000"
    }


@pytest.mark.parametrize(
    ("offset", "key"),
    [
        (timedelta(hours=8), "Etc/GMT-8"),
        (timedelta(hours=-5), "Etc/GMT+5"),
        (timedelta(hours=5, minutes=30), "Asia/Kolkata"),
        (timedelta(hours=-9, minutes=-30), "Pacific/Marquesas"),
        (timedelta(hours=1, minutes=10), "UTC+0110"),
    ],
)
def test_an_offset_without_a_zone_recurs_under_the_name_of_one_that_has_it(offset, key):
    start = datetime(2026, 5, 1, 1, tzinfo=timezone(offset))
    written = write(event(start, "FREQ=WEEKLY;BYDAY=FR"))
    assert entries(written)[0][1] == f"DTSTART;TZID={key}:20260501T010000"
    assert f"TZID:{key}\r\n" in written.text
    told = f"an offset from UTC ({start:%z}) has no zone name: written as {key}, which has it"
    assert [loss.reason for loss in written.losses if loss.field == "zone"] == [told]


def test_utc_recurs_in_utc():
    written = write(event(datetime(2026, 5, 1, 1, tzinfo=UTC), "FREQ=WEEKLY"))
    assert entries(written)[0][1:3] == ["DTSTART:20260501T010000Z", "DTEND:20260501T020000Z"]
    assert "VTIMEZONE" not in written.text


def test_an_instance_alone_says_which_it_is():
    start = datetime(2026, 7, 7, 9, tzinfo=BERLIN)
    written = write([instance(start, start + timedelta(1)), instance(start + timedelta(7), start + timedelta(8))])
    assert [lines[3] for lines in entries(written)] == [
        "RECURRENCE-ID;TZID=Europe/Berlin:20260707T090000",
        "RECURRENCE-ID;TZID=Europe/Berlin:20260714T090000",
    ]
    assert written.events == 2


def test_an_instance_is_one_only_once():
    start = datetime(2026, 7, 7, 9, tzinfo=BERLIN)
    same = start.astimezone(UTC)
    with pytest.raises(DuplicateUID):
        write([instance(start, start), instance(same, same)])
    master = event(start, Recurrence(rules="FREQ=DAILY", overrides=[instance(start, start + HOUR)]))
    with pytest.raises(DuplicateUID):
        write(Calendar("All", [master, instance(start, start)]))


def test_a_cancelled_instance_that_is_dropped_is_excluded():
    start = datetime(2026, 7, 7, 9, tzinfo=BERLIN)
    gone = instance(start + timedelta(1), start + timedelta(1), status="cancelled")
    master = event(start, Recurrence(rules="FREQ=DAILY;COUNT=3", overrides=[gone]))
    (lines,) = entries(write(master, cancelled="drop"))
    assert lines[4] == "EXDATE;TZID=Europe/Berlin:20260708T090000"
    assert [loss.reason for loss in write(master, cancelled="drop").losses] == [
        "cancelled: excluded from the recurrence, as asked for"
    ]
    assert len(entries(write(master))) == 2


def test_a_clock_time_without_a_zone_recurs_by_days():
    start = PartialDateTime(PartialDate(2026, 8, 8), ClockTime(19))
    when = When(text="8 August 2026, 7pm", start=start, shape=Shape.POINT)
    rule = "FREQ=WEEKLY;BYHOUR=19;UNTIL=20260901T190000"
    written = write(Event("Talk", when=when, uid="1@x", updated=UPDATED, recurrence=rule))
    assert entries(written)[0][1:4] == [
        "DTSTART;VALUE=DATE:20260808",
        "DTEND;VALUE=DATE:20260809",
        "RRULE:FREQ=WEEKLY;UNTIL=20260901",
    ]
    assert [loss.field for loss in written.losses] == ["when", "recurrence"]


def test_days_that_are_only_possible_do_not_recur():
    vague = Event("Talk", when=When.on(PartialDate(2026, 5)), uid="1@x", updated=UPDATED, recurrence="FREQ=YEARLY")
    written = write(vague, undated="tentative")
    assert "RRULE" not in written.text
    assert [loss.field for loss in written.losses][:2] == ["when", "recurrence"]


zones = st.sampled_from(["Europe/Berlin", "America/New_York", "Africa/Casablanca", "Asia/Shanghai", "America/Santiago"])
rules = st.builds(
    "FREQ={};INTERVAL={};COUNT={}".format,
    st.sampled_from(["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]),
    st.integers(1, 4),
    st.integers(1, 30),
)


@given(st.datetimes(datetime(1990, 1, 1), datetime(2030, 1, 1)), zones, rules, st.sets(st.integers(0, 29), max_size=3))
@settings(max_examples=25, deadline=None)
def test_every_instance_is_where_it_was(moment, zone, rule, left_out):
    """
    Read by icalendar and dateutil: the same instants as our own; and the block in the feed says the same of each
    as zoneinfo does.
    """
    # At noon, when no clock changes: an instance that a zone skips is moved on by us, and left alone by dateutil.
    start = moment.replace(hour=12, minute=15, second=0, microsecond=0, tzinfo=ZoneInfo(zone))
    bare = event(start, rule)
    expected = [found.when.start for found in bare.occurrences(start, date(2160, 1, 1))]
    left_out = {number for number in left_out if number < len(expected)}
    exclusions = [expected[number] for number in sorted(left_out)]
    written = write(evolve(bare, recurrence=Recurrence(rules=rule, exclusions=exclusions)))
    (component,) = icalendar.Calendar.from_ical(bytes(written)).walk("VEVENT")
    assert component["DTSTART"].params["TZID"] == zone
    found = rruleset()
    first = component["DTSTART"].dt.replace(tzinfo=None)
    found.rrule(rrulestr(component["RRULE"].to_ical().decode(), dtstart=first))
    stated = component.get("EXDATE", [])
    for excluded in stated if isinstance(stated, list) else [stated]:
        found.exdate(excluded.dts[0].dt.replace(tzinfo=None))
    instants = [local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) for local in found]
    assert instants == [at.astimezone(UTC) for number, at in enumerate(expected) if number not in left_out]
    (block,) = icalendar.Calendar.from_ical(bytes(written)).walk("VTIMEZONE")
    told = block.to_tz(lookup_tzid=False)
    for at in expected[:: len(expected) // 6 + 1]:
        if at.year <= 2037:
            assert at.replace(tzinfo=told).utcoffset() == at.utcoffset(), at
