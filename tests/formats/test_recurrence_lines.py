"""RRULE, RDATE, EXDATE, EXRULE and RECURRENCE-ID: the lines that are written, and what is read of lines."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from eventkit import Event, InvalidField, When
from eventkit.events import Recurrence
from eventkit.formats._component import parse
from eventkit.formats._recurrence_lines import read_recurrence, recurrence_lines
from eventkit.formats.ics import read, write
from eventkit.when import ClockTime, PartialDate, PartialDateTime

BERLIN = ZoneInfo("Europe/Berlin")
START = "2026-05-04T19:00+02:00[Europe/Berlin]"


def lines(key="Europe/Berlin", when=START, all_day=False, recurrence_id=None, **said):
    event = Event("Talk", when=when, recurrence=Recurrence(**said), recurrence_id=recurrence_id)
    return [line.removesuffix("\r\n") for line in recurrence_lines(event, key, all_day=all_day)]


def moment(found, value):
    """A reader of values as simple as can be: dates, UTC, a zone by its name, or none."""
    if len(value) == 8:
        return date.fromisoformat(value)
    read = datetime.fromisoformat(value)
    if read.tzinfo is not None:
        return read
    if found.get("TZID"):
        return read.replace(tzinfo=ZoneInfo(found.get("TZID")))
    return PartialDateTime(PartialDate.of(read.date()), ClockTime(read.hour, read.minute))


def recurrence(*text, refuse=None):
    content = "\n".join(["BEGIN:VEVENT", *text, "END:VEVENT", ""])
    return read_recurrence(parse(content.encode()).components[0].properties, moment, refuse)


# Written


def test_an_event_without_a_recurrence_has_no_lines():
    assert recurrence_lines(Event("Talk", when=START), "Europe/Berlin") == []


def test_rules_are_written_as_they_were_read():
    rule = "freq=weekly; byday=MO;"
    assert lines(rules=rule, exclusion_rules="FREQ=MONTHLY") == [f"RRULE:{rule}", "EXRULE:FREQ=MONTHLY"]


def test_dates_are_in_the_form_of_the_start():
    said = {"dates": ["2026-05-05T17:00Z"], "exclusions": ["2026-05-06T13:00-04:00[America/New_York]"]}
    assert lines(**said) == ["RDATE;TZID=Europe/Berlin:20260505T190000", "EXDATE;TZID=Europe/Berlin:20260506T190000"]
    assert lines(key="", **said) == ["RDATE:20260505T170000Z", "EXDATE:20260506T170000Z"]


def test_a_time_that_the_zone_has_twice_is_in_utc():
    assert lines(exclusions=["2026-10-25T02:30+01:00[Europe/Berlin]"]) == ["EXDATE:20261025T013000Z"]


def test_days_are_days_and_times_without_a_zone_have_none():
    said = {
        "dates": ["2026-05-05", "2026-05-06T10:30"],
        "exclusions": [PartialDateTime(PartialDate(2026, 5, 7), ClockTime(24))],
    }
    assert lines(**said) == ["RDATE;VALUE=DATE:20260505", "RDATE:20260506T103000", "EXDATE:20260508T000000"]
    assert lines(all_day=True, key="", **said) == [
        "RDATE;VALUE=DATE:20260505",
        "RDATE;VALUE=DATE:20260506",
        "EXDATE;VALUE=DATE:20260507",
    ]


def test_a_period_is_from_one_instant_to_another():
    short = When.at("2026-05-05T12:00+02:00[Europe/Berlin]", duration=timedelta(hours=1))
    night = When.at("2026-10-25T00:00+02:00[Europe/Berlin]", end="2026-10-25T02:30+01:00[Europe/Berlin]")
    stated_in_utc = When.at("2026-05-05T10:00Z", duration=timedelta(hours=1))
    assert lines(dates=[short, night, stated_in_utc]) == [
        "RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20260505T120000/20260505T130000",
        "RDATE;VALUE=PERIOD:20261024T220000Z/20261025T013000Z",
        "RDATE;VALUE=PERIOD:20260505T100000Z/20260505T110000Z",
    ]


@pytest.mark.parametrize(
    ("recurrence_id", "key", "line"),
    [
        (START, "Europe/Berlin", "RECURRENCE-ID;TZID=Europe/Berlin:20260504T190000"),
        (START, "", "RECURRENCE-ID:20260504T170000Z"),
        ("2026-05-04", "", "RECURRENCE-ID;VALUE=DATE:20260504"),
        ("2026-05-04T19:00", "", "RECURRENCE-ID:20260504T190000"),
    ],
)
def test_an_instance_says_which_it_is(recurrence_id, key, line):
    event = Event("Talk", when=START, recurrence_id=recurrence_id)
    assert recurrence_lines(event, key) == [line + "\r\n"]


def test_a_long_rule_is_folded():
    rule = f"FREQ=YEARLY;BYYEARDAY={','.join(map(str, range(1, 60)))}"
    [line] = recurrence_lines(Event("Talk", when=START, recurrence=rule), "")
    assert line.replace("\r\n ", "") == f"RRULE:{rule}\r\n"
    assert max(map(len, line.split("\r\n"))) == 75


# Read


def test_lines_without_a_recurrence_say_none():
    assert recurrence("SUMMARY:Talk", "EXDATE:") is None


def test_all_lines_are_read_in_their_order():
    found = recurrence(
        "RRULE:FREQ=WEEKLY;BYDAY=MO;",
        "EXDATE;TZID=Europe/Berlin:20260511T190000, 20260518T190000",
        "RDATE:20260519T170000Z",
        "RRULE:FREQ=MONTHLY",
        "EXDATE;VALUE=DATE:20260525",
        "RDATE:20260520T100000",
        "EXRULE:FREQ=YEARLY",
    )
    assert found == Recurrence(
        rules=["FREQ=WEEKLY;BYDAY=MO;", "FREQ=MONTHLY"],
        dates=[datetime(2026, 5, 19, 17, tzinfo=UTC), "2026-05-20T10:00"],
        exclusions=[datetime(2026, 5, day, 19, tzinfo=BERLIN) for day in (11, 18)] + [date(2026, 5, 25)],
        exclusion_rules="FREQ=YEARLY",
    )


def test_periods_are_read_by_their_end_or_length():
    found = recurrence(
        "RDATE;VALUE=PERIOD:20260505T100000Z/20260505T110000Z,20260506T100000Z/PT2H",
        "EXDATE;VALUE=PERIOD:20260507T100000Z/PT2H",
    )
    assert found == Recurrence(
        dates=[
            When.at("2026-05-05T10:00Z", end="2026-05-05T11:00Z"),
            When.at("2026-05-06T10:00Z", end="2026-05-06T12:00Z"),
        ],
        exclusions=["2026-05-07T10:00Z"],
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("RRULE:FREQ=FOO", "FREQ 'FOO' is not a frequency"),
        ("EXRULE:COUNT=1", "FREQ is missing"),
        (
            "RDATE;VALUE=PERIOD:20260505T100000/PT1H",
            "the period 20260505T100000/PT1H is not from one instant to another",
        ),
        ("RDATE;VALUE=PERIOD:20260505T100000Z/PXH", "no length in 'PXH'"),
        ("RDATE;VALUE=PERIOD:20260505T100000Z/20260505T090000Z", "is before the start"),
    ],
)
def test_a_line_that_cannot_be_used_is_refused_alone(line, said):
    refused = []
    found = recurrence("RRULE:FREQ=DAILY", line, refuse=lambda found, why: refused.append((found.text, why)))
    assert found == Recurrence(rules="FREQ=DAILY")
    [(text, why)] = refused
    assert text == line
    assert said in why


def test_without_anybody_to_tell_it_is_an_error():
    with pytest.raises(InvalidField, match="FREQ 'FOO' is not a frequency"):
        recurrence("RRULE:FREQ=FOO")


# Both


def test_a_recurring_event_comes_back_from_its_feed():
    moved = Event("Talk, moved", uid="1@example.org", when=When.at("2026-05-12T18:00+02:00[Europe/Berlin]"),
                  recurrence_id="2026-05-11T19:00+02:00[Europe/Berlin]", updated="2026-04-01")  # fmt: skip
    event = Event(
        "Talk",
        uid="1@example.org",
        when=When.at(START, duration=timedelta(hours=1)),
        updated="2026-04-01",
        recurrence=Recurrence(
            rules=["FREQ=WEEKLY;COUNT=30"],
            dates=["2026-05-06T19:00+02:00[Europe/Berlin]", When.at("2026-06-02T10:00Z", end="2026-06-02T12:00Z")],
            exclusions=["2026-05-18T19:00+02:00[Europe/Berlin]", "2026-06-01", "2026-10-26T18:00Z"],
            exclusion_rules=["FREQ=MONTHLY;BYMONTHDAY=6"],
            overrides=[moved],
        ),
    )
    written = write(event)
    assert read(written.content).event == event
    assert write(read(written.content)).content == written.content
