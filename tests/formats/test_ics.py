"""Feeds and event files: what is written of every kind of time, status and text, and what is listed as lost."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit.errors import DuplicateUID, InvalidField, UnwritableEvent, WriteError
from eventkit.events import Calendar, Event, Place, PodcastEpisode, Session, Source, Status, Summit, Webinar
from eventkit.formats._contentlines import clean, escape_text, one_line
from eventkit.formats.ics import read as read_feed
from eventkit.formats.ics import write
from eventkit.people import Appearance, Delegation, Name, NamePart, Organization, Person, Position, Role
from eventkit.when import Candidate, ClockTime, PartialDate, PartialDateTime, PartOfDay, Problem, Shape, When
from eventkit.written import Loss, Written

UPDATED = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)
WORDS_ALONE = "the words alone do not say it: it is read as the day or time of the calendar's entry"
SHANGHAI, NEW_YORK = ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York")


def event(when: When | date | None = None, /, title: str = "Open house", kind: type[Event] = Event, **fields) -> Event:
    """An event with a given identifier and revision, so that every byte of it is known."""
    return kind(title, **{"when": when, "uid": "1@example.org", "updated": UPDATED, **fields})


def at(*moment: int, zone: str = "Asia/Shanghai", minutes: int | None = None, text: str = "") -> When:
    start = datetime(*moment, tzinfo=ZoneInfo(zone))  # type: ignore[misc, arg-type]
    when = When.at(start, duration=timedelta(minutes=minutes) if minutes else None)
    return evolve(when, text=text)


def person(name: str, *identifiers: str) -> Person:
    return Person(Name(name, (NamePart("given", name),)), identifiers=identifiers)


def appears(party: Person | Organization | Delegation, *roles: str, positions: tuple[Position, ...] = ()) -> Appearance:
    return Appearance(party, roles=tuple(map(Role, roles)), positions=positions)


def lines(written: Written, component: str = "VEVENT") -> list[str]:
    """The unfolded lines of the first component of that name, without its BEGIN and END."""
    unfolded = written.text.replace("\r\n ", "").split("\r\n")
    return unfolded[unfolded.index(f"BEGIN:{component}") + 1 : unfolded.index(f"END:{component}")]


def value(written: Written, name: str) -> str | None:
    """The line of a property of the first event, from its name on."""
    found = [line for line in lines(written) if line.partition(":")[0].partition(";")[0] == name]
    assert len(found) <= 1, f"{name} is written once"
    return found[0] if found else None


def read(written: Written) -> icalendar.Calendar:
    calendar = icalendar.Calendar.from_ical(bytes(written))
    assert isinstance(calendar, icalendar.Calendar)
    return calendar


def description(written: Written) -> str | None:
    text = read(written).walk("VEVENT")[0].get("DESCRIPTION")
    return None if text is None else str(text)


# The calendar


def test_a_calendar_is_a_feed():
    calendar = Calendar("Clean air", [], description="Talks; in Oslo", refresh=timedelta(hours=1))
    assert write(calendar).text == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//eventkit//eventkit-calendar//EN\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "X-WR-CALNAME:Clean air\r\n"
        "NAME:Clean air\r\n"
        "X-WR-CALDESC:Talks\\; in Oslo\r\n"
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"
        "X-PUBLISHED-TTL:PT1H\r\n"
        "END:VCALENDAR\r\n"
    )


def test_one_event_is_a_file_without_a_calendar_name():
    written = write(event(at(2026, 3, 10, 20, 0, minutes=90), created=date(2026, 1, 1), sequence=3))
    assert written == Written(bytes(written))
    assert written.text == (
        "BEGIN:VCALENDAR\r\n"
        "VERSION:2.0\r\n"
        "PRODID:-//eventkit//eventkit-calendar//EN\r\n"
        "CALSCALE:GREGORIAN\r\n"
        "BEGIN:VTIMEZONE\r\n"
        "TZID:Asia/Shanghai\r\n"
        "BEGIN:STANDARD\r\n"
        "DTSTART:19700101T000000\r\n"
        "TZOFFSETFROM:+0800\r\n"
        "TZOFFSETTO:+0800\r\n"
        "TZNAME:CST\r\n"
        "END:STANDARD\r\n"
        "END:VTIMEZONE\r\n"
        "BEGIN:VEVENT\r\n"
        "UID:1@example.org\r\n"
        "DTSTAMP:20260105T083000Z\r\n"
        "DTSTART;TZID=Asia/Shanghai:20260310T200000\r\n"
        "DTEND;TZID=Asia/Shanghai:20260310T213000\r\n"
        "SUMMARY:Open house\r\n"
        "TRANSP:OPAQUE\r\n"
        "CREATED:20260101T000000Z\r\n"
        "LAST-MODIFIED:20260105T083000Z\r\n"
        "SEQUENCE:3\r\n"
        "END:VEVENT\r\n"
        "END:VCALENDAR\r\n"
    )


def test_events_that_are_not_a_calendar_have_no_name_either():
    written = write([event(date(2026, 6, 1)), event(date(2026, 6, 2), uid="2@example.org")])
    assert lines(written, "VCALENDAR")[:4] == [
        "VERSION:2.0",
        "PRODID:-//eventkit//eventkit-calendar//EN",
        "CALSCALE:GREGORIAN",
        "BEGIN:VEVENT",
    ]
    assert written.text.count("BEGIN:VEVENT") == 2


def test_a_calendar_is_written_in_time_order():
    calendar = Calendar("All", [event(date(2026, 6, 2), "B", uid="b"), event(date(2026, 6, 1), "A", uid="a")])
    assert [str(found["SUMMARY"]) for found in read(write(calendar)).walk("VEVENT")] == ["A", "B"]


def test_extras_of_the_calendar():
    calendar = Calendar(
        "All",
        [event(date(2026, 6, 1))],
        description="Talks",
        source="https://example.org/a.ics",
        language="en",
        uid="c1",
    )
    head = lines(write(calendar, calendar_extras=True), "VCALENDAR")
    assert head[head.index("X-PUBLISHED-TTL:PT6H") + 1 : head.index("BEGIN:VEVENT")] == [
        "URL:https://example.org/a.ics",
        "SOURCE;VALUE=URI:https://example.org/a.ics",
        "LAST-MODIFIED:20260105T083000Z",
        "DESCRIPTION:Talks",
    ]
    assert [loss.field for loss in write(calendar, calendar_extras=True).losses] == ["uid", "language"]
    assert [loss.field for loss in write(calendar).losses] == ["source", "uid", "language"]


def test_method_is_written_only_when_asked_for():
    assert "METHOD" not in write(event(date(2026, 6, 1))).text
    assert "CALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n" not in write(event(date(2026, 6, 1))).text
    assert "METHOD:PUBLISH\r\n" in write(event(date(2026, 6, 1)), method="publish").text


# Times


def test_an_end_is_written_only_when_it_is_stated():
    assert value(write(event(at(2026, 3, 10, 20, 0))), "DTEND") is None
    written = write(event(at(2026, 3, 10, 20, 0)), default_duration="1 hour")
    assert value(written, "DTEND") == "DTEND;TZID=Asia/Shanghai:20260310T210000"
    assert written.notes == ("1 event without a stated end: written with the default length",)


def test_an_end_that_is_the_start_is_not_written():
    start = datetime(2026, 3, 10, 20, 0, tzinfo=SHANGHAI)
    written = write(event(When.at(start, end=start)))
    assert value(written, "DTEND") is None
    assert [loss.field for loss in written.losses] == ["when"]


def test_an_end_in_another_zone_is_written_in_the_zone_of_the_start():
    start = datetime(2026, 3, 10, 20, 0, tzinfo=SHANGHAI)
    written = write(event(When.at(start, end=datetime(2026, 3, 10, 10, 0, tzinfo=NEW_YORK))))
    assert value(written, "DTEND") == "DTEND;TZID=Asia/Shanghai:20260310T220000"


def test_days_end_on_the_day_after_the_last():
    written = write(event(When.on(date(2026, 6, 1), end=date(2026, 6, 3))))
    assert lines(written)[2:4] == ["DTSTART;VALUE=DATE:20260601", "DTEND;VALUE=DATE:20260604"]
    assert value(written, "TRANSP") == "TRANSP:TRANSPARENT"
    assert written.losses == ()
    assert value(write(event(date(2026, 6, 1))), "DTEND") == "DTEND;VALUE=DATE:20260602"


def test_days_that_do_not_touch_are_entries_of_their_own():
    days = (date(2026, 5, 12), date(2026, 5, 14), date(2026, 5, 15))
    written = write(
        event(When(text="12, 14 and 15 May 2026", start=days[0], end=days[-1], shape=Shape.ALL_OF, days=days))
    )
    found = [(str(e["UID"]), e["DTSTART"].dt, e["DTEND"].dt) for e in read(written).walk("VEVENT")]
    assert found == [
        ("1@example.org", date(2026, 5, 12), date(2026, 5, 13)),
        ("1@example.org-20260514", date(2026, 5, 14), date(2026, 5, 16)),
    ]
    assert written.notes == ("Open house: its days do not touch and are 2 entries",)
    assert (written.events, written.losses) == (1, ())
    assert description(written) == "When: 12, 14 and 15 May 2026 (as announced)"


def test_the_times_it_was_announced_for_before_are_told_below_how_it_stands_and_read_back():
    before = (When.parse("3 May 2021, 7pm Beijing time"), When.on(date(2021, 5, 4)))
    moved = event(at(2021, 6, 8, 18), status="rescheduled", previous=before)
    written = write(moved)
    assert description(written) == (
        "This event was rescheduled. The time here is the new one.\n"
        "Moved from: 3 May 2021, 7pm Beijing time\n"
        "Moved from: Tuesday, 4 May 2021"
    )
    assert read_feed(written.content).event.previous == before
    assert [loss.field for loss in written.losses] == ["status"]


def test_words_of_an_earlier_time_that_are_not_read_are_a_loss():
    before = evolve(When.on(date(2021, 5, 4)), text="after the summer")
    written = write(event(at(2021, 6, 8, 18), previous=[before]))
    assert [(loss.field, loss.reason) for loss in written.losses] == [("previous", "the words alone do not say it")]


def test_an_earlier_time_has_to_be_stated():
    with pytest.raises(InvalidField, match=r"previous.*an earlier time is one that was stated"):
        Event("Open house", previous=[When.unknown()])


def test_a_part_of_a_day_is_a_day_with_the_words_first():
    when = evolve(When.on(date(2021, 9, 7), part=PartOfDay.AFTERNOON), text="afternoon of 7 September 2021")
    written = write(event(when, description="About it."))
    assert lines(written)[2:4] == ["DTSTART;VALUE=DATE:20210907", "DTEND;VALUE=DATE:20210908"]
    assert description(written) == "When: afternoon of 7 September 2021 (as announced)\n\nAbout it."
    reason = "'afternoon' is no clock time: written as a day"
    assert written.losses == (Loss("Open house", "when", reason, uid="1@example.org", carried="DESCRIPTION"),)


def test_a_clock_time_without_a_zone_is_a_day():
    start = PartialDateTime(PartialDate(2026, 8, 8), ClockTime(19))
    written = write(event(When(text="8 August 2026, 7pm", start=start, shape=Shape.POINT)))
    assert lines(written)[2:4] == ["DTSTART;VALUE=DATE:20260808", "DTEND;VALUE=DATE:20260809"]
    assert description(written) == "When: 8 August 2026, 7pm (as announced)"
    reason = "the zone of 19:00 is not stated: written as a day, without the clock time"
    assert written.losses == (Loss("Open house", "when", reason, uid="1@example.org", carried="DESCRIPTION"),)


@pytest.mark.parametrize(
    ("start", "end", "last"),
    [((8, 19), (8, 21), 8), ((8, 22), (9, 1), 8), ((8, 9), (9, 17), 9), ((8, 9), (10, 1), 10), ((8, 22), (8, 24), 9)],
)
def test_clock_times_without_a_zone_past_midnight_are_one_day(start, end, last):
    sides = [PartialDateTime(PartialDate(2026, 8, day), ClockTime(hour)) for day, hour in (start, end)]
    written = write(event(When(text="as said", start=sides[0], end=sides[1], shape=Shape.INTERVAL)))
    last = 8 if end == (8, 24) else last
    assert value(written, "DTEND") == f"DTEND;VALUE=DATE:202608{last + 1:02}"


UNDATED = {
    "within": (When.within(date(2023, 9, 4), date(2023, 10, 8)), "it is some day from 2023-09-04 to 2023-10-08"),
    "month": (When.on(PartialDate(2023, 9)), "only the month is stated"),
    "year": (When.on(PartialDate(2023)), "only the year is stated"),
    "season": (When.on(PartialDate(2023, code=21)), "only the season is stated"),
    "about a day": (When.on(PartialDate(2023, 9, 4, approximate=True)), "the day is only said to be about that"),
    "one of two days": (
        When(
            start=date(2023, 9, 4), end=date(2023, 9, 6), shape=Shape.ONE_OF, days=(date(2023, 9, 4), date(2023, 9, 6))
        ),
        "it is one of several days",
    ),
}
UNBOUNDED = {
    "nothing": (When.unknown(), "no time is stated"),
    "no year": (When.on(PartialDate(None, 5, 15)), "the year is not stated"),
    "no day": (
        When(start=PartialDateTime(None, ClockTime(19)), shape=Shape.POINT),
        "a clock time is stated, and no day",
    ),
    "length": (When(stated_duration=timedelta(hours=1), shape=Shape.DURATION), "only a length is stated"),
    "until": (When(end=date(2023, 9, 4), shape=Shape.OPEN_START), "only an end is stated"),
}


@pytest.mark.parametrize(("when", "reason"), (UNDATED | UNBOUNDED).values(), ids=UNDATED | UNBOUNDED)
def test_no_known_day_is_a_loss_and_no_event(when, reason):
    written = write(event(when))
    assert "BEGIN:VEVENT" not in written.text
    assert written.events == 0
    assert written.losses == (Loss("Open house", "when", f"{reason}: not written", uid="1@example.org"),)


@pytest.mark.parametrize(("when", "reason"), UNDATED.values(), ids=UNDATED)
def test_undated_tentative_writes_the_days_it_could_be(when, reason):
    written = write(event(evolve(when, text="as said")), undated="tentative")
    first, last = when.earliest, when.latest + timedelta(days=1)
    assert lines(written)[2:4] == [f"DTSTART;VALUE=DATE:{first:%Y%m%d}", f"DTEND;VALUE=DATE:{last:%Y%m%d}"]
    assert value(written, "STATUS") == "STATUS:TENTATIVE"
    assert value(written, "TRANSP") == "TRANSP:TRANSPARENT"
    about = "about" in reason
    note = "it was only said to be about then." if about else "this entry covers the days on which it could be."
    assert description(written) == f"When: as said (as announced)\nThe day is not known: {note}"
    what = "the days about which it is" if about else "the days on which it could be"
    told = f"{reason} (as said): written as {what}, tentative"
    assert written.losses == (Loss("Open house", "when", told, uid="1@example.org", carried="DESCRIPTION"),)


@pytest.mark.parametrize(("when", "reason"), UNBOUNDED.values(), ids=UNBOUNDED)
def test_undated_tentative_needs_bounds(when, reason):
    written = write(event(when), undated="tentative")
    assert "BEGIN:VEVENT" not in written.text
    told = f"{reason}, and no first and last day can be given: not written"
    assert written.losses == (Loss("Open house", "when", told, uid="1@example.org"),)


def test_words_that_are_not_written_stand_in_the_loss():
    written = write(event(evolve(When.on(PartialDate(2023, 9)), text="some day\nin September"), "A"))
    assert [str(loss) for loss in written.losses] == [
        "A: when: only the month is stated (some day in September): not written"
    ]


def test_a_stated_beginning_without_an_end_is_its_first_day():
    written = write(event(When(text="from 12 May 2026", start=date(2026, 5, 12), shape=Shape.OPEN_END)))
    assert value(written, "DTEND") == "DTEND;VALUE=DATE:20260513"
    assert [str(loss) for loss in written.losses] == [
        "Open house: when: no end is stated: only the first day is written (kept in DESCRIPTION)"
    ]


def test_an_ambiguous_time_is_refused_with_its_candidates():
    candidates = (
        Candidate("Asia/Shanghai", instant=datetime(2026, 5, 15, 11, tzinfo=UTC)),
        Candidate("America/Chicago", instant=datetime(2026, 5, 16, 0, tzinfo=UTC)),
    )
    problem = Problem("zone-ambiguous", "'CST' is several zones", words="CST")
    when = When(text="15 May 2026, 7pm CST", shape=Shape.POINT, problems=(problem,), candidates=candidates)
    with pytest.raises(UnwritableEvent) as caught:
        write(Calendar("All", [event(when)]))
    assert (caught.value.event, caught.value.uid, caught.value.field) == ("Open house", "1@example.org", "when")
    assert str(caught.value) == (
        "Open house: when: 'CST' is several zones (candidates: Asia/Shanghai (2026-05-15T11:00Z), "
        "America/Chicago (2026-05-16T00:00Z)); settle it in the event before writing: "
        "zone, year or place beside the words"
    )


def test_a_time_that_is_said_to_be_tentative_is_tentative():
    assert value(write(event(evolve(at(2026, 3, 10, 20, 0), tentative=True))), "STATUS") == "STATUS:TENTATIVE"


@pytest.mark.parametrize(
    ("start", "utc", "reason"),
    [
        (datetime(2026, 2, 11, 9, tzinfo=ZoneInfo("Africa/Casablanca")), "20260211T080000Z", "no yearly rule tells"),
        (datetime(2040, 7, 1, 9, tzinfo=ZoneInfo("Europe/Oslo")), "20400701T070000Z", "the clocks of 2040 are not"),
        (
            datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Oslo")),
            "20261025T003000Z",
            "clocks in Europe/Oslo change",
        ),
        (
            datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Oslo"), fold=1),
            "20261025T013000Z",
            "clocks in Europe/Oslo change",
        ),
        (
            datetime(2026, 4, 1, 9, tzinfo=timezone(timedelta(hours=5.5))),
            "20260401T033000Z",
            "an offset from UTC (+0530)",
        ),
        (datetime(2026, 4, 1, 9, tzinfo=ZoneInfo("Etc/GMT-8")), "20260401T010000Z", "Etc/GMT-8 is not a place"),
    ],
)
def test_what_a_zone_cannot_tell_is_in_utc_with_words(start, utc, reason):
    written = write(event(evolve(When.at(start), text="as said")))
    assert lines(written)[2] == f"DTSTART:{utc}"
    assert "VTIMEZONE" not in written.text
    assert description(written) == "When: as said (as announced)"
    assert [(loss.field, loss.carried) for loss in written.losses] == [("zone", "DESCRIPTION"), ("when", "DESCRIPTION")]
    assert written.losses[0].reason.startswith(reason)
    assert written.losses[1].reason == WORDS_ALONE


@pytest.mark.parametrize("zone", [UTC, ZoneInfo("UTC"), ZoneInfo("Etc/UTC")])
def test_utc_is_written_with_a_z_and_lost_nothing(zone):
    written = write(event(When.at(datetime(2026, 4, 1, 9, tzinfo=zone))))
    assert lines(written)[2] == "DTSTART:20260401T090000Z"
    assert written.losses == ()
    assert description(written) is None


def test_times_utc_writes_no_zone():
    written = write(
        event(at(2026, 7, 10, 19, 0, zone="America/New_York", minutes=60, text="10 July, 7pm")), times="utc"
    )
    assert lines(written)[2:4] == ["DTSTART:20260710T230000Z", "DTEND:20260711T000000Z"]
    assert "VTIMEZONE" not in written.text
    assert description(written) == "When: 10 July, 7pm (as announced)"
    reason = "times are in UTC, as asked for: the zones are not in their fields"
    assert written.losses == (
        Loss("Open house", "when", WORDS_ALONE, uid="1@example.org", carried="DESCRIPTION"),
        Loss("", "zone", reason, carried="DESCRIPTION"),
    )


def test_figures_that_the_field_says_as_well_are_not_repeated():
    for text in ("2026-03-10T20:00+08:00[Asia/Shanghai]", "2026-03-10 20:00+08:00"):
        assert description(write(event(at(2026, 3, 10, 20, 0, text=text)))) is None
    assert description(write(event(at(2026, 3, 10, 20, 0, text="10.03.2026 20:00 Uhr")))) is not None


def test_episodes_are_written_by_their_publication():
    published = at(2026, 1, 20, 6, 0, zone="America/Los_Angeles")
    fields = {"kind": PodcastEpisode, "show": "Air Watch", "number": 4, "season": 2}
    written = write(event(None, published=published, duration="36:31", **fields))
    assert lines(written)[2:4] == [
        "DTSTART;TZID=America/Los_Angeles:20260120T060000",
        "DTEND;TZID=America/Los_Angeles:20260120T063631",
    ]
    assert value(written, "TRANSP") == "TRANSP:TRANSPARENT"
    assert description(written) == (
        "Published: Tuesday, 20 January 2026, 06:00 (Los Angeles)\n\n"
        "Podcast: Air Watch, season 2, episode 4\nLength: 36:31"
    )
    assert value(written, "CATEGORIES") == "CATEGORIES:Podcast episode"

    written = write(event(None, published=evolve(published, text="20 Jan, 6am PT"), **fields))
    assert str(description(written)).startswith("Published: 20 Jan, 6am PT (as announced)\n\n")
    assert lines(written)[2:4] == ["DTSTART;VALUE=DATE:20260120", "DTEND;VALUE=DATE:20260121"]
    assert [(loss.field, loss.carried) for loss in written.losses] == [("published", "DESCRIPTION")]

    written = write(event(None, published=date(2026, 1, 20), duration="36:31", **fields))
    assert lines(written)[2:4] == ["DTSTART;VALUE=DATE:20260120", "DTEND;VALUE=DATE:20260121"]
    assert written.losses == ()

    written = write(event(None, duration="36:31", **fields))
    reason = "no start and no day of publication is stated: not written"
    assert written.losses == (Loss("Open house", "when", reason, uid="1@example.org"),)


# Status

STATUSES = {
    Status.ANNOUNCED: (None, "OPAQUE", "Open house", None),
    Status.CONFIRMED: ("CONFIRMED", "OPAQUE", "Open house", None),
    Status.TENTATIVE: ("TENTATIVE", "OPAQUE", "Open house", None),
    Status.RESCHEDULED: (
        "CONFIRMED",
        "OPAQUE",
        "Open house",
        "This event was rescheduled. The time here is the new one.",
    ),
    Status.POSTPONED: (
        "TENTATIVE",
        "TRANSPARENT",
        "Postponed: Open house",
        "This event is postponed and has no new date. The time here is the one announced before.",
    ),
    Status.MOVED_ONLINE: ("CONFIRMED", "OPAQUE", "Open house", "This event was moved online."),
    Status.CANCELLED: ("CANCELLED", "TRANSPARENT", "Cancelled: Open house", "This event is cancelled."),
    Status.HAPPENED: ("CONFIRMED", "OPAQUE", "Open house", "This event took place."),
}


@pytest.mark.parametrize("status", Status)
def test_every_status_is_written(status):
    expected, transparency, title, text = STATUSES[status]
    written = write(event(at(2026, 3, 10, 20, 0), status=status))
    assert value(written, "STATUS") == (f"STATUS:{expected}" if expected else None)
    assert value(written, "TRANSP") == f"TRANSP:{transparency}"
    assert value(written, "SUMMARY") == f"SUMMARY:{title}"
    assert description(written) == text
    coarsened = status in (Status.RESCHEDULED, Status.POSTPONED, Status.MOVED_ONLINE, Status.HAPPENED)
    assert [loss.field for loss in written.losses] == ["status"] * coarsened


def test_an_episode_is_out_rather_than_over():
    episode = PodcastEpisode("Trains", published=date(2026, 3, 10), status="happened")
    written = write(episode)
    assert description(written) == "Published: Tuesday, 10 March 2026\nThis episode is out."
    assert read_feed(bytes(written)).events[0].status is Status.HAPPENED


def test_an_event_moved_online_is_where_one_joins_and_no_longer_in_the_hall():
    hall = Place("Town hall", url="https://example.org/join")
    before, after = (write(event(date(2026, 3, 10), place=hall, status=s)) for s in ("announced", "moved-online"))
    assert value(before, "LOCATION") == "LOCATION:Town hall"
    assert value(after, "LOCATION") == "LOCATION:https://example.org/join"
    assert "Place: Town hall\nJoin: https://example.org/join" in description(after)


@pytest.mark.parametrize(
    ("style", "status", "title"),
    [
        ("both", "STATUS:CANCELLED", "SUMMARY:Cancelled: Open house"),
        ("status", "STATUS:CANCELLED", "SUMMARY:Open house"),
        ("title", None, "SUMMARY:Cancelled: Open house"),
    ],
)
def test_styles_of_cancelling(style, status, title):
    written = write(event(at(2026, 3, 10, 20, 0), status="cancelled"), cancelled=style)
    assert (value(written, "STATUS"), value(written, "SUMMARY")) == (status, title)
    assert value(written, "TRANSP") == "TRANSP:TRANSPARENT"


def test_cancelled_events_can_be_dropped_and_are_listed():
    written = write(event(at(2026, 3, 10, 20, 0), status="cancelled"), cancelled="drop")
    assert "VEVENT" not in written.text
    assert "VTIMEZONE" not in written.text
    reason = "cancelled: not written, as asked for"
    assert written.losses == (Loss("Open house", "status", reason, uid="1@example.org"),)


@pytest.mark.parametrize("title", ["CANCELED: Open house", "[Cancelled] Open house", "cancelled – Open house"])
def test_the_word_is_not_written_twice(title):
    assert value(write(event(date(2026, 3, 10), title, status="cancelled")), "SUMMARY") == f"SUMMARY:{title}"


# Texts


def test_the_description_tells_everything_in_one_order():
    problem = Problem("season-label", "EDT is not in force that day", words="EDT")
    webinar = event(
        evolve(at(2026, 1, 15, 19, 0, text="15 January, 7pm Beijing CST | 7am EDT"), problems=(problem,)),
        kind=Webinar,
        appearances=[
            appears(
                person("Qiu Baoxing"),
                "speaker",
                positions=(
                    Position("Counselor", "State Council"),
                    Position("Vice Minister", "MOHURD", former=True),
                ),
            ),
            appears(person("Ana Pérez"), "speaker", "moderator", positions=(Position("Director", "Clean Air Lab"),)),
            appears(Delegation("Representatives of Oslo and Lima"), "guest"),
            appears(Organization("Clean Air Institute", acronym="CAI"), "organizer"),
            appears(Organization("City of Oslo"), "partner"),
            appears(Organization("City of Lima"), "partner"),
        ],
        sessions=[
            Session(
                "Opening",
                when=evolve(When.unknown(), text="19:00"),
                appearances=(appears(person("Ana Pérez"), "speaker"),),
                description="Two\nlines",
            ),
            Session("Closing", place=Place("Hall 2")),
        ],
        series="Clean Air Days",
        description="About  the air.\r\n\r\nBring questions; and, well, friends.",
        place=Place("Main hall", url="https://meet.example.org/j/1?pwd=a"),
        attendance="hybrid",
        language="en",
        url="https://example.org/w,1",
        sources=[
            Source("Page of the institute", publisher="CAI", published=date(2025, 12, 1), url="https://example.org/p")
        ],
    )
    written = write(webinar)
    assert description(written) == (
        "When: 15 January, 7pm Beijing CST | 7am EDT (as announced)\n"
        "Note on the time: EDT is not in force that day\n"
        "\n"
        "Speakers:\n"
        "- Qiu Baoxing, Counselor, State Council; Former Vice Minister, MOHURD\n"
        "- Ana Pérez, Director, Clean Air Lab\n"
        "Moderator: Ana Pérez\n"
        "Guest: Representatives of Oslo and Lima\n"
        "Organized by: Clean Air Institute (CAI)\n"
        "In partnership with: City of Oslo; City of Lima\n"
        "\n"
        "Program:\n"
        "- 19:00: Opening\n"
        "  Speaker: Ana Pérez\n"
        "  Two\n"
        "  lines\n"
        "- Closing\n"
        "  Place: Hall 2\n"
        "\n"
        "Series: Clean Air Days\n"
        "\n"
        "About  the air.\n"
        "\n"
        "Bring questions; and, well, friends.\n"
        "\n"
        "Language: en\n"
        "Attendance: hybrid\n"
        "Join: https://meet.example.org/j/1?pwd=a\n"
        "More: https://example.org/w,1\n"
        "\n"
        "Source: Page of the institute, CAI, published 2025-12-01, https://example.org/p"
    )
    assert value(written, "LOCATION") == "LOCATION:Main hall"
    assert value(written, "URL") == "URL:https://example.org/w%2C1"
    assert written.losses == ()


def test_people_are_never_attendees_by_default():
    speaker = appears(person("Ana Pérez", "mailto:ana@example.org"), "speaker")
    written = write(event(at(2026, 3, 10, 20, 0), appearances=[speaker]))
    assert "ATTENDEE" not in written.text
    assert "ORGANIZER" not in written.text
    assert "ana@example.org" not in written.text
    reason = "identifiers, pages or other names of 1 person or body are not written"
    assert written.losses == (Loss("Open house", "appearances", reason, uid="1@example.org"),)


def test_an_online_event_is_located_at_its_link():
    place = Place("Video room", url="https://meet.example.org/北?a=1,2")
    written = write(event(at(2026, 3, 10, 20, 0), kind=Webinar, place=place))
    assert value(written, "LOCATION") == "LOCATION:https://meet.example.org/%E5%8C%97?a=1%2C2"
    assert description(written) == "Place: Video room\nJoin: https://meet.example.org/北?a=1,2"


def test_categories_are_one_line_without_commas_inside():
    written = write(event(date(2026, 6, 1), kind=Summit, categories=["Energy, water", "Cities; towns", "summit"]))
    assert value(written, "CATEGORIES") == "CATEGORIES:Summit,Energy / water,Cities\\; towns"
    reason = "a comma splits a category: 'Energy, water' is written as 'Energy / water'"
    assert written.losses[0] == Loss("Open house", "categories", reason, uid="1@example.org")
    # The category "summit" is the word for the kind, and written once.
    assert [loss.field for loss in written.losses] == ["categories", "categories"]


def test_a_title_is_one_line():
    assert (
        value(write(event(date(2026, 6, 1), "Open\r\nhouse\u2028in Oslo")), "SUMMARY") == "SUMMARY:Open house in Oslo"
    )


def test_control_characters_are_left_out_and_listed():
    written = write(event(date(2026, 6, 1), "Open\x00 house", description="a\x1bb", place="Hall\x7f"))
    assert value(written, "SUMMARY") == "SUMMARY:Open house"
    assert value(written, "DESCRIPTION") == "DESCRIPTION:ab"
    assert value(written, "LOCATION") == "LOCATION:Hall"
    assert sorted(loss.field for loss in written.losses) == ["description", "place", "title"]


@pytest.mark.parametrize("word", ["wordy ", "长文", "a,b;c\\d\n"])
def test_a_long_description_is_cut_before_the_links(word):
    written = write(event(date(2026, 6, 1), description=(word * 5000).strip(), url="https://example.org/1"))
    text = str(value(written, "DESCRIPTION")).removeprefix("DESCRIPTION:")
    assert 7700 < len(text.encode()) <= 8000
    assert text.endswith(" […]\\n\\nMore: https://example.org/1")
    assert [loss.field for loss in written.losses] == ["description"]


def test_a_long_list_of_people_is_kept_whole():
    crowd = [appears(person(f"Ana Pérez {n}"), "speaker", positions=(Position("Director", "Lab"),)) for n in range(400)]
    written = write(event(date(2026, 6, 1), appearances=crowd, description="About it."))
    text = str(description(written))
    assert text.count("Ana Pérez") == 400
    assert text.endswith("\n\nAbout it.")
    assert written.losses == ()
    assert written.notes == ("Open house: DESCRIPTION is longer than 8 KB, where calcurse cuts it",)


@pytest.mark.parametrize("unit", ["x", " ", "北,\n"])
def test_ten_megabytes_of_description_take_linear_time(unit, assert_linear):
    def check(text):
        assert len(bytes(write(event(date(2026, 6, 1), description=text)))) < 10_000

    assert_linear(check, lambda length: unit * (length // len(unit)) + "x", 1_250_000)


# Identifiers and revisions


@pytest.mark.parametrize(("uid", "expected"), [("a,b;c@example.org", "a\\,b\\;c@example.org"), ("编号 1", "编号 1")])
def test_a_given_uid_is_kept(uid, expected):
    written = write(event(date(2026, 6, 1), uid=uid))
    assert value(written, "UID") == f"UID:{expected}"
    assert str(read(written).walk("VEVENT")[0]["UID"]) == uid
    assert len(written.notes) == 1


def test_two_events_of_one_uid_are_refused():
    with pytest.raises(DuplicateUID, match="'A' and 'B' have the same UID 1@example"):
        write([event(date(2026, 6, 1), "A"), event(date(2026, 6, 2), "B")])


def test_an_event_given_twice_is_refused():
    one = event(date(2026, 6, 1))
    with pytest.raises(DuplicateUID):
        write([one, one])


def test_what_is_no_event_is_refused():
    with pytest.raises(WriteError, match="an iCalendar file holds events, not 'a'"):
        write("ab")  # type: ignore[arg-type]


def test_the_revision_is_the_data_and_not_the_clock():
    feed = [event(at(2026, 3, 10, 20, 0)), event(date(2026, 6, 2), uid="2")]
    first = write(feed)
    assert first == write(feed)
    assert first.notes == ()
    assert value(first, "DTSTAMP") == "DTSTAMP:20260105T083000Z"
    assert value(first, "LAST-MODIFIED") == "LAST-MODIFIED:20260105T083000Z"


def test_without_a_revision_the_stamp_is_told():
    bare = event(date(2026, 6, 1), updated=None)
    written = write(bare, stamp=datetime(2026, 2, 1, 12, tzinfo=timezone(timedelta(hours=2))))
    assert value(written, "DTSTAMP") == "DTSTAMP:20260201T100000Z"
    assert written.notes == (
        "1 event without `updated`: DTSTAMP and LAST-MODIFIED are the stamp given, 20260201T100000Z",
    )
    (note,) = write(bare).notes
    assert note.startswith("1 event without `updated`: DTSTAMP and LAST-MODIFIED are the moment of writing, ")


# Options


def test_attendees_are_those_with_a_mail_address():
    cast = [
        appears(Organization("Clean Air Institute", url="mailto:office@example.org"), "organizer"),
        appears(person("Ana, Pérez", "https://orcid.org/0", "mailto:ana@example.org"), "speaker", "moderator"),
        appears(person("Ben Okri", "mailto:ben@example.org"), "speaker"),
        appears(person("Cy Twombly"), "speaker"),
    ]
    written = write(event(at(2026, 3, 10, 20, 0), appearances=cast), attendees=True)
    people = [line for line in lines(written) if line.startswith(("ORGANIZER", "ATTENDEE"))]
    told = "PARTSTAT=ACCEPTED;RSVP=FALSE"
    assert people == [
        "ORGANIZER;CN=Clean Air Institute:mailto:office@example.org",
        f'ATTENDEE;CN="Ana, Pérez";CUTYPE=INDIVIDUAL;ROLE=CHAIR;{told}:mailto:ana@example.org',
        f"ATTENDEE;CN=Ben Okri;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;{told}:mailto:ben@example.org",
    ]
    assert [loss.reason for loss in written.losses if loss.field == "attendees"] == [
        "Cy Twombly has no mailto: identifier: no ATTENDEE"
    ]


def test_without_an_organizer_there_are_no_attendees():
    cast = [appears(person("Ana Pérez", "mailto:ana@example.org"), "speaker")]
    written = write(event(at(2026, 3, 10, 20, 0), appearances=cast), attendees=True)
    assert "mailto" not in written.text
    assert "no organizer or host has a mailto: identifier" in [loss.reason for loss in written.losses]


def test_participants_stand_after_all_properties_under_lasting_identifiers():
    cast = [
        appears(
            person("Ana Pérez", "https://orcid.org/0", "mailto:a@example.org"),
            "speaker",
            positions=(Position("Mayor"),),
        ),
        appears(person("Ana Pérez"), "moderator"),
    ]
    written = write(event(at(2026, 3, 10, 20, 0), appearances=cast), rfc9073=True)
    found = lines(written)
    inner = found[found.index("BEGIN:PARTICIPANT") :]
    assert inner == [
        "BEGIN:PARTICIPANT",
        "UID:37b15250-9dcf-504c-b68a-ec087543106b",
        "PARTICIPANT-TYPE:SPEAKER",
        "SUMMARY:Ana Pérez",
        "DESCRIPTION:Speaker: Mayor",
        "URL:https://orcid.org/0",
        "END:PARTICIPANT",
        "BEGIN:PARTICIPANT",
        "UID:c3c35cbe-784b-5294-b574-d51fc8bfbf1b",
        "PARTICIPANT-TYPE:X-MODERATOR",
        "SUMMARY:Ana Pérez",
        "DESCRIPTION:Moderator",
        "END:PARTICIPANT",
    ]
    assert len(written.notes) == 1


def test_html_stands_beside_the_plain_description():
    written = write(
        event(date(2026, 6, 1), description="<b>Air</b> & water", url="https://example.org/?a=1&b=2"), html=True
    )
    assert description(written) == "<b>Air</b> & water\n\nMore: https://example.org/?a=1&b=2"
    assert value(written, "X-ALT-DESC") == "X-ALT-DESC;FMTTYPE=text/html:" + escape_text(
        "<html><body><p>&lt;b&gt;Air&lt;/b&gt; &amp; water</p>"
        '<p>More: <a href="https://example.org/?a=1&amp;b=2">https://example.org/?a=1&amp;b=2</a></p></body></html>'
    )


def test_alarms_ring_before_the_start():
    alarms = ["15 minutes", timedelta(days=1), timedelta(minutes=-5)]
    written = write(event(at(2026, 3, 10, 20, 0)), alarms=alarms)
    found = lines(written)
    assert found[found.index("SEQUENCE:0") + 1 :][:5] == [
        "BEGIN:VALARM",
        "ACTION:DISPLAY",
        "DESCRIPTION:Open house",
        "TRIGGER:-PT15M",
        "END:VALARM",
    ]
    assert [line for line in found if line.startswith("TRIGGER")] == ["TRIGGER:-PT15M", "TRIGGER:-P1D", "TRIGGER:PT5M"]
    assert "VALARM" not in write(event(at(2026, 3, 10, 20, 0), status="cancelled"), alarms=alarms).text


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"times": "floating"}, "times='floating' is not an option; choose one of tzid, utc"),
        ({"undated": "today"}, "undated='today' is not an option; choose one of loss, tentative"),
        ({"cancelled": "no"}, "cancelled='no' is not an option; choose one of status, title, both, drop"),
        ({"method": "REQUEST"}, "method='REQUEST' is not an option; a feed has none, or 'PUBLISH'"),
        ({"method": "PUBLISH", "attendees": True}, "exclude each other"),
        ({"stamp": datetime(2026, 1, 1)}, "has no zone; give it tzinfo=UTC"),
        ({"stamp": "2026-01-01"}, "stamp='2026-01-01' is not an option; give a datetime with tzinfo=UTC"),
        ({"default_duration": timedelta(0)}, "is not a length of time"),
        ({"default_duration": 60}, "default_duration=60 is not a length of time; give a timedelta or words"),
        ({"alarms": "soon"}, "alarms='soon' is not a length of time: no length in 'soon'"),
        ({"alarms": 15}, "alarms=15 is not a length of time"),
        ({"method": 1}, "method=1 is not an option"),
        ({"attendees": "no"}, "attendees='no' is not an option; choose True or False"),
        ({"product_id": ""}, "product_id='' is not an option"),
    ],
)
def test_options_that_do_not_exist_are_refused(options, message):
    with pytest.raises(WriteError, match=message):
        write(event(date(2026, 6, 1)), **options)


# Laws, with icalendar as the oracle

nasty = st.text(
    st.one_of(st.sampled_from("\r\n\x00\x0b\x0c\x85\u2028\u2029\ud800\t ,;:\\\"'^%"), st.characters()), max_size=120
)
zones = st.sampled_from(
    [
        *("Asia/Shanghai", "America/New_York", "Europe/Brussels", "Africa/Casablanca", "America/Santiago"),
        *("Asia/Tehran", "Australia/Lord_Howe", "Pacific/Apia", "Africa/Cairo", "Asia/Kathmandu", "Etc/GMT+3"),
        *("UTC", "Europe/Dublin"),
    ]
)
moments = st.datetimes(datetime(1960, 1, 1), datetime(2060, 1, 1)).map(lambda moment: moment.replace(microsecond=0))


def name_of(line: str) -> str:
    return line.partition(":")[0].partition(";")[0]


def addressed(name: str, address: str) -> list[Appearance]:
    """An organizer and a speaker whose names and mail addresses are as hostile as the texts."""
    body = Organization("X" + name, url="mailto:x" + address)
    return [appears(body, "organizer"), appears(person("Ana Pérez", "mailto:" + address), "speaker")]


@given(nasty.filter(lambda text: text.strip()), nasty, nasty, nasty, nasty)
@settings(max_examples=60, deadline=None)
def test_no_text_becomes_a_property(title, about, place, category, name):
    cast = [appears(Organization("X" + name), "organizer")] if one_line(name) else []
    written = write(
        event(
            at(2026, 3, 10, 20, 0),
            title,
            description=about,
            place=Place(place),
            categories=[category] if category.strip() else [],
            appearances=cast,
        ),
        rfc9073=True,
        html=True,
        alarms=["PT5M"],
    )
    second = write(
        Calendar(title, [event(date(2026, 6, 1), title, uid="2", appearances=addressed(name, about))]), attendees=True
    )
    assert len(read(second).walk("VEVENT")) == 1
    for line in (bytes(written) + bytes(second)).split(b"\r\n"):
        assert len(line) <= 75
        line.decode()
    outside = {"VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "NAME", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"}
    head = lines(second, "VCALENDAR")
    assert set(map(name_of, head[: head.index("BEGIN:VEVENT")])) <= outside
    assert {name_of(line) for line in lines(second)} - {"ATTENDEE", "ORGANIZER"} == {
        *("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "TRANSP", "LAST-MODIFIED", "SEQUENCE"),
        "DESCRIPTION",
    }
    assert sum(name_of(line) in ("ATTENDEE", "ORGANIZER") for line in lines(second)) <= 2
    allowed = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES", "TRANSP"}
    allowed |= {"LAST-MODIFIED", "SEQUENCE", "STATUS", "X-ALT-DESC", "BEGIN", "END", "ACTION", "TRIGGER"}
    allowed |= {"PARTICIPANT-TYPE"}
    assert {name_of(line) for line in lines(written)} <= allowed
    found = read(written).walk("VEVENT")[0]
    assert found.errors == []
    assert str(found["SUMMARY"]) == (clean(one_line(title)).strip() or "Untitled event")
    assert clean(about).strip() in clean(str(found.get("DESCRIPTION", "")))


@given(st.lists(st.tuples(moments, zones, st.sampled_from([0, 1]), st.sampled_from([None, 45, 1500])), max_size=6))
@settings(max_examples=60, deadline=None)
def test_every_instant_comes_back(rows):
    """Through the zone blocks as they stand in the feed: icalendar reads the name, our own check the block."""
    events, expected = [], {}
    for number, (moment, zone, fold, minutes) in enumerate(rows):
        # By way of UTC: a time that the zone skips becomes one that it has.
        start = moment.replace(tzinfo=ZoneInfo(zone), fold=fold).astimezone(UTC).astimezone(ZoneInfo(zone))
        when = evolve(When.at(start, duration=timedelta(minutes=minutes) if minutes else None), text="as said")
        events.append(event(when, uid=str(number)))
        expected[str(number)] = (when.instant, when.end_instant)
    written = write(events)
    text = written.text
    blocks = {}
    for part in text.split("BEGIN:VTIMEZONE\r\n")[1:]:
        key = part.partition("TZID:")[2].partition("\r\n")[0]
        assert part.count("BEGIN:STANDARD") <= 1
        assert part.count("BEGIN:DAYLIGHT") <= 1
        blocks[key] = icalendar.Timezone.from_ical(
            "BEGIN:VTIMEZONE\r\n" + part.partition("END:VTIMEZONE")[0] + "END:VTIMEZONE"
        )
    found = {}
    for component in read(written).walk("VEVENT"):
        sides = []
        for name in ("DTSTART", "DTEND"):
            side = component.get(name)
            if side is None:
                sides.append(None)
                continue
            key = side.params.get("TZID")
            assert key is None or key in blocks
            assert key is None or text.index(f"TZID:{key}\r\n") < text.index(f"TZID={key}:")
            if key:
                told = side.dt.replace(tzinfo=blocks[key].to_tz(lookup_tzid=False))
                assert told.utcoffset() == side.dt.utcoffset(), (key, side.dt)
            sides.append(side.dt.astimezone(UTC))
        found[str(component["UID"])] = tuple(sides)
    assert found == expected
    assert set(blocks) == {key for key in blocks if f"TZID={key}:" in text}


HOSTILE = """
from datetime import date
from eventkit.events import Event, Place
from eventkit.formats.ics import read as read_feed
from eventkit.formats.ics import write
evil = "x\\r\\nATTENDEE:mailto:evil@example.org"
event = Event(evil, when=date(2026, 6, 1), description=evil, place=Place(evil), categories=[evil])
lines = write(event, rfc9073=True, html=True).text.split("\\r\\n")
raise SystemExit(sum(line.startswith("ATTENDEE") for line in lines))
"""


@pytest.mark.parametrize("flags", [[], ["-O"]])
def test_injection_does_not_depend_on_assert(flags):
    root = Path(__file__).parents[2]
    assert subprocess.run([sys.executable, *flags, "-c", HOSTILE], check=False, cwd=root).returncode == 0
