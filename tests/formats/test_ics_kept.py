"""What a feed said and no field holds is written back; what is not is listed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit.events import Calendar, Event
from eventkit.formats._component import parse
from eventkit.formats.ics import read, write
from eventkit.people import Appearance, Organization, Person
from eventkit.when import When
from eventkit.written import Written

UPDATED = datetime(2026, 1, 5, 8, 30, tzinfo=UTC)
START = datetime(2026, 7, 9, 9, tzinfo=ZoneInfo("Europe/Berlin"))
ALARM = "BEGIN:VALARM\nACTION:DISPLAY\nDESCRIPTION:Soon\nTRIGGER:-PT15M\nEND:VALARM"
OFFICE = (
    "BEGIN:VTIMEZONE\nTZID:Office\nBEGIN:STANDARD\nDTSTART:16010101T000000\n"
    "TZOFFSETFROM:+0200\nTZOFFSETTO:+0200\nEND:STANDARD\nEND:VTIMEZONE"
)


def event(*leftovers: str, title: str = "Talk", **fields) -> Event:
    when = When.at(START, duration=timedelta(hours=1))
    return Event(title, **{"when": when, "uid": "1@x", "updated": UPDATED, "leftovers": leftovers, **fields})


def lines(written: Written) -> list[str]:
    unfolded = written.text.replace("\r\n ", "").split("\r\n")
    return unfolded[unfolded.index("BEGIN:VEVENT") + 1 : unfolded.index("END:VEVENT")]


def reasons(written: Written) -> list[str]:
    return [loss.reason for loss in written.losses if loss.field == "leftovers"]


def test_properties_stand_after_ours_and_components_after_all_properties():
    written = write(event(ALARM, "CLASS:PUBLIC", 'x-foo;A=b;c="d:e":f\\, g', "COMMENT:one", "COMMENT:two"))
    found = lines(written)
    assert found[found.index("SEQUENCE:0") + 1 :] == [
        "CLASS:PUBLIC",
        'x-foo;A=b;c="d:e":f\\, g',
        "COMMENT:one",
        "COMMENT:two",
        *ALARM.split("\n"),
    ]
    assert written.losses == ()


def test_long_kept_lines_are_folded_anew():
    long = "X-LONG:" + "词" * 200
    written = write(event(long))
    assert long in lines(written)
    assert all(len(line) <= 75 for line in bytes(written).split(b"\r\n"))


def test_a_kept_line_stands_in_for_ours_as_long_as_it_says_the_same():
    kept = "SUMMARY;LANGUAGE=de:Geräte\\, alt"
    assert kept in lines(write(event(kept, title="Geräte, alt")))
    changed = write(event(kept, title="Geräte, neu"))
    assert "SUMMARY:Geräte\\, neu" in lines(changed)
    assert kept not in lines(changed)
    assert reasons(changed) == [f"{kept} is not written: what it said has changed"]


def test_a_kept_time_stands_in_only_in_its_own_zone():
    kept = "DTSTART;TZID=Europe/Berlin;X-A=b:20260709T090000"
    assert lines(write(event(kept)))[2] == kept
    elsewhere = When.at(START.replace(tzinfo=ZoneInfo("Europe/London")))
    assert lines(write(event(kept, when=elsewhere)))[2] == "DTSTART;TZID=Europe/London:20260709T090000"


def test_the_kept_transparency_is_written():
    assert "TRANSP:TRANSPARENT" in lines(write(event("TRANSP:TRANSPARENT")))
    assert "TRANSP:OPAQUE" not in lines(write(event("TRANSP:TRANSPARENT")))


def test_what_could_not_be_read_is_written_where_we_have_nothing_to_say():
    assert "URL:www.example.org" in lines(write(event("URL:www.example.org")))
    written = write(event("URL:www.example.org", url="https://example.org"))
    assert [line for line in lines(written) if line.startswith("URL")] == ["URL:https://example.org"]
    assert reasons(written) == ["URL:www.example.org is not written: what it said has changed"]


def test_a_length_gives_way_to_the_end():
    written = write(event("DURATION:PT1H"))
    assert not any(line.startswith("DURATION") for line in lines(written))
    assert reasons(written) == ["DURATION:PT1H is not written: DTEND says the end"]
    assert "DURATION:PT1H" in lines(write(event("DURATION:PT1H", when=When.at(START))))


@pytest.mark.parametrize(
    ("markup", "stays"),
    [
        ("<p>Hello\\, <b>world</b></p>", True),
        ("<html><head><title>Hello</title></head><body>Hello&#44; world</body></html>", True),
        ("<p>Hello\\, moon</p>", False),
    ],
)
def test_html_stays_while_its_words_are_those_of_the_description(markup, stays):
    kept = f"X-ALT-DESC;FMTTYPE=text/html:{markup}"
    written = write(event(kept, description="Hello, world"))
    assert (kept in lines(written)) is stays
    assert reasons(written) == ([] if stays else ["X-ALT-DESC: its words are not those of the description"])
    assert sum(line.startswith("X-ALT-DESC") for line in lines(write(event(kept, description="Hello"), html=True))) == 1


@pytest.mark.parametrize(
    "item",
    [
        "no colon here",
        "X-A:1\nX-B:2",
        "BEGIN:VALARM\nACTION:DISPLAY",
        "BEGIN:VALARM\nEND:VALARM\nEND:VEVENT\nBEGIN:VEVENT\nEND:VEVENT",
        "BEGIN:VALARM\nEND:VEVENT",
        "BEGIN:VEVENT\nEND:VEVENT",
        "BEGIN:X-A\nBEGIN:VTODO\nEND:VTODO\nEND:X-A",
        "END:VEVENT",
        "BEGIN:VALARM\nno colon\nEND:VALARM",
        " X-A:b",
    ],
)
def test_a_kept_item_cannot_end_the_event(item):
    written = write(event(item))
    assert written.text == write(event()).text
    assert reasons(written) == [f"{item.partition(chr(10))[0]} is no content line and no whole component: not written"]


nasty = st.text(
    st.one_of(st.sampled_from('\r\n\x00\x0b\x85\u2028\ud800\t ,;:\\"BEGIN:END:VT'), st.characters()), max_size=60
)
parts = st.sampled_from(["BEGIN:VALARM", "END:VALARM", "BEGIN:VEVENT", "END:VEVENT", "X-A:b", "ATTENDEE:mailto:a@b"])
items = st.one_of(nasty, st.lists(st.one_of(nasty, parts), max_size=6).map("\n".join), nasty.map("X-A;B=c:{}".format))


@given(st.lists(items.filter(str.strip), max_size=4), st.lists(items.filter(str.strip), max_size=4))
@settings(max_examples=150, deadline=None)
def test_no_leftover_breaks_the_document(of_event, of_calendar):
    """Whatever is kept: one calendar with one event, whole components, lines of at most 75 octets."""
    written = write(Calendar("All", [event(*of_event)], leftovers=of_calendar))
    for line in bytes(written).split(b"\r\n"):
        assert len(line) <= 75
        assert b"\n" not in line
        assert b"\r" not in line
        line.decode()
    document = parse(bytes(written))
    assert document.faults == ()
    (calendar,) = document.components
    ours = [found for found in calendar.components if found.first("UID") and found.first("UID").value == "1@x"]
    assert len(ours) == 1
    for name in ("UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "TRANSP", "SEQUENCE"):
        assert len(ours[0].every(name)) == 1


# The calendar


def test_leftovers_of_a_calendar():
    kept = ("COLOR:red", "X-WR-TIMEZONE:Europe/Berlin", "BEGIN:VTODO\nUID:t@x\nSUMMARY:To do\nEND:VTODO")
    source = ("METHOD:REQUEST", "PRODID:-//Other//EN", "VERSION:2.0", "CALSCALE:GREGORIAN")
    written = write(Calendar("All", [event()], leftovers=(*source, *kept)))
    text = written.text
    assert "X-PUBLISHED-TTL:PT6H\r\nCOLOR:red\r\nX-WR-TIMEZONE:Europe/Berlin\r\nBEGIN:VTIMEZONE\r\n" in text
    assert text.endswith("END:VEVENT\r\nBEGIN:VTODO\r\nUID:t@x\r\nSUMMARY:To do\r\nEND:VTODO\r\nEND:VCALENDAR\r\n")
    assert (text.count("PRODID"), text.count("VERSION"), text.count("METHOD"), text.count("CALSCALE")) == (1, 1, 0, 1)
    assert reasons(written) == ["METHOD:REQUEST is not written: it says what was done with another feed"]


def test_a_kept_zone_is_written_where_a_kept_line_uses_it():
    todo = "BEGIN:VTODO\nUID:t@x\nDUE;TZID=Office:20260709T090000\nEND:VTODO"
    assert "TZID:Office" not in write(Calendar("All", [event()], leftovers=(OFFICE,))).text
    text = write(Calendar("All", [event()], leftovers=(todo, OFFICE))).text
    assert text.index("TZID:Office") < text.index("BEGIN:VEVENT") < text.index("TZID=Office")
    inside = write(Calendar("All", [event("X-SEEN;TZID=Office:20260709T090000")], leftovers=(OFFICE,))).text
    assert inside.index("TZID:Office") < inside.index("TZID=Office")
    unexplained = write(Calendar("All", [event()], leftovers=(todo,)))
    assert reasons(unexplained) == ["kept lines name a zone 'Office' that nothing explains"]


def test_a_kept_line_in_a_zone_that_is_known_gets_its_block():
    text = write(event("X-SEEN;TZID=Asia/Tokyo:20260709T090000")).text
    assert text.index("TZID:Asia/Tokyo\r\n") < text.index("TZID=Asia/Tokyo:")
    own = OFFICE.replace("Office", "Asia/Tokyo")
    text = write(Calendar("All", [event("X-SEEN;TZID=Asia/Tokyo:20260709T090000")], leftovers=(own,))).text
    assert text.count("TZID:Asia/Tokyo\r\n") == 1
    assert "TZOFFSETTO:+0900" in text


# People


JANE = Appearance(
    Person("Jane Roe", identifiers=["mailto:jane@example.org"]),
    "attendee",
    text='ATTENDEE;CN="Roe, Jane";PARTSTAT=TENTATIVE:mailto:jane@example.org',
)
LAB = Appearance(
    Organization("Lab", url="mailto:lab@example.org"), "organizer", text="ORGANIZER;CN=Lab:MAILTO:lab@example.org"
)


def test_stated_people_are_written_as_they_were_and_told_nowhere_else():
    written = write(event(appearances=[JANE, LAB]))
    assert [line for line in lines(written) if "mailto" in line.lower()] == [JANE.text, LAB.text]
    assert "DESCRIPTION" not in written.text
    assert written.losses == ()
    fewer = write(event(appearances=[LAB]))
    assert "ATTENDEE" not in fewer.text


def test_words_of_an_announcement_are_no_stated_line():
    told = Appearance(Organization("City of Oslo"), "organizer", text="Organizer: City of Oslo")
    written = write(event(appearances=[told]))
    assert "ORGANIZER" not in written.text
    assert "DESCRIPTION:Organized by: City of Oslo" in written.text


def test_attendees_that_are_asked_for_join_those_that_were_stated():
    speaker = Appearance(Person("Ben Okri", identifiers=["mailto:ben@example.org"]), "speaker")
    written = write(event(appearances=[JANE, LAB, speaker]), attendees=True)
    people = [line.partition(":")[0].partition(";")[0] for line in lines(written) if "mailto" in line.lower()]
    assert people == ["ATTENDEE", "ORGANIZER", "ATTENDEE"]
    published = write(event(appearances=[JANE, LAB]), method="PUBLISH")
    assert [line for line in lines(published) if "mailto" in line.lower()] == [LAB.text]
    assert [loss.field for loss in published.losses] == ["attendees"]


def test_a_stated_line_that_holds_a_break_is_one_line():
    broken = evolve(JANE, text="ATTENDEE;CN=Jane:mailto:jane@example.org\r\nSTATUS:CANCELLED")
    written = write(event(appearances=[broken], when=When.on(date(2026, 7, 9))))
    assert "\r\nSTATUS" not in written.text


def test_a_reminder_that_a_feed_of_ours_has_is_not_added_again():
    tea = Event("Tea, hot", uid="1", when="2026-03-10T19:00+01:00[Europe/Berlin]", updated="2026-01-01")
    content = bytes(write(Calendar("Teas", [tea]), alarms=["15 minutes", "1 day"]))
    calendar = read(content).calendar
    assert bytes(write(calendar, alarms=["15 minutes", "1 day"])) == content
    assert write(calendar, alarms=["1 hour"]).text.count("BEGIN:VALARM") == 3


@pytest.mark.parametrize("title", ["Tea ", " Tea", "Tea\n", "Tea\u3000"])
def test_white_space_at_the_ends_of_a_title_is_a_loss(title):
    written = write(Calendar("Teas", [Event(title, uid="1", when="2026-03-10", updated="2026-01-01")]))
    assert [(loss.field, loss.carried) for loss in written.losses] == [("title", "SUMMARY")]
    assert read(bytes(written)).event.title == "Tea"
