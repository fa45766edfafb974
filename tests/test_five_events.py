"""The main job, end to end: the five events of `fixtures/` to a feed and a roster, nothing invented, nothing lost."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from eventkit import Attendance, Calendar, PodcastEpisode, Precision, Roster, Status, read, write

FIXTURES = Path(__file__).parents[1] / "fixtures"
WRI, GLEN, IURC, CIFTIS, PARKS = (
    read(FIXTURES / f"{name}.toml").event
    for name in (
        "wri-build-back-better-2020",
        "glen-2025",
        "iurc-2022",
        "ciftis-2021",
        "climate-watch-zero-carbon-parks",
    )
)


@pytest.fixture(scope="module")
def calendar():
    return read(FIXTURES).calendar


def vevents(written):
    return {str(event["UID"]): event for event in icalendar.Calendar.from_ical(bytes(written)).walk("VEVENT")}


def names(appearances):
    return [appearance.name for appearance in appearances]


def test_the_feed_has_the_dated_events_at_their_times(calendar):
    found = vevents(write(calendar, format="ics"))
    assert set(found) == {WRI.uid, GLEN.uid, CIFTIS.uid}
    start = found[WRI.uid]["DTSTART"]
    assert start.dt.astimezone(UTC) == datetime(2020, 5, 15, 11, tzinfo=UTC)
    assert start.params["TZID"] == "Asia/Shanghai"
    assert "DTEND" not in found[WRI.uid]
    assert (found[GLEN.uid]["DTSTART"].dt, found[GLEN.uid]["DTEND"].dt) == (date(2025, 10, 18), date(2025, 10, 19))
    assert (found[CIFTIS.uid]["DTSTART"].dt, found[CIFTIS.uid]["DTEND"].dt) == (date(2021, 9, 6), date(2021, 9, 7))
    assert "afternoon" in found[CIFTIS.uid]["DESCRIPTION"].splitlines()[0]
    assert "May 15, 7pm Beijing CST | 7am EDT" in found[WRI.uid]["DESCRIPTION"]


def test_what_has_no_date_is_a_loss_and_not_an_event(calendar):
    losses = write(calendar, format="ics").losses
    assert {loss.uid for loss in losses if loss.field == "when" and not loss.carried} == {IURC.uid, PARKS.uid}
    assert {loss.uid for loss in losses if loss.field == "when" and loss.carried} == {CIFTIS.uid}


def test_a_bounded_event_can_be_a_tentative_span(calendar):
    written = write(calendar, format="ics", undated="tentative")
    span = vevents(written)[IURC.uid]
    assert (span["DTSTART"].dt, span["DTEND"].dt) == (date(2022, 9, 12), date(2022, 10, 31))
    assert (span["STATUS"], span["TRANSP"]) == ("TENTATIVE", "TRANSPARENT")
    [status] = [loss for loss in written.losses if (loss.uid, loss.field) == (IURC.uid, "status")]
    assert status.reason == "iCalendar has no status 'happened': written as TENTATIVE"


def test_every_speaker_is_in_the_feed_by_name_and_position(calendar):
    for uid, event in vevents(write(calendar, format="ics")).items():
        [mine] = [e for e in calendar if e.uid == uid]
        for appearance in mine.appearances:
            assert appearance.name in event["DESCRIPTION"]
            for position in appearance.positions:
                assert str(position) in event["DESCRIPTION"]


def test_nobody_is_an_attendee(calendar):
    content = bytes(write(calendar, format="ics"))
    assert b"ATTENDEE" not in content
    assert b"ORGANIZER" not in content


def test_the_same_events_give_the_same_bytes(calendar):
    again = Calendar(
        calendar.name, read(FIXTURES).events[::-1], description=calendar.description, language=calendar.language
    )
    assert bytes(write(calendar, format="ics")) == bytes(write(again, format="ics"))


def test_the_roster_has_every_person_and_the_delegations_as_what_they_are(calendar):
    roster = Roster(calendar)
    persons = Counter(row.event_uid for row in roster if row.person)
    assert [persons[event.uid] for event in (WRI, GLEN, IURC, CIFTIS, PARKS)] == [8, 12, 0, 5, 2]
    others = [row.stated_name[:34] for row in roster if not row.person]
    assert others == [
        "Government Representatives from Sh",
        "Representatives of Integrated Elec",
        "Stakeholders from IURC China pilot",
        "Experts from the China Solid Waste",
        "A representative from Cape Town",
        "A representative from Qingdao",
    ]


def test_qiu_baoxing_is_one_person_with_two_events_and_the_reasons(calendar):
    roster = Roster(calendar)
    [qiu] = [person for person in roster.people if len(person.rows) > 1]
    assert (qiu.name, [row.stated_name for row in qiu.rows]) == ("Qiu Baoxing", ["Qiu Baoxing", "Mr. Baoxing QIU"])
    assert {row.event_uid for row in qiu.rows} == {WRI.uid, CIFTIS.uid}
    assert "names agree, reversed order" in qiu.reasons
    assert "capitals mark QIU as the family name" in qiu.reasons


def test_what_the_documents_do_not_state_is_not_stated():
    assert WRI.when.supplied.year == 2020
    assert WRI.when.end is None
    assert GLEN.when.supplied.year == 2025
    assert IURC.when.precision is Precision.WITHIN
    assert IURC.attendance is Attendance.IN_PERSON
    assert CIFTIS.when.precision is Precision.PART_OF_DAY
    assert isinstance(PARKS, PodcastEpisode)
    assert PARKS.when.precision is PARKS.published.precision is Precision.UNKNOWN
    assert PARKS.hosts == ()
    assert WRI.status is Status.ANNOUNCED
    assert PARKS.status is Status.HAPPENED  # its page plays it


def test_the_feed_tells_what_was_supplied_and_adds_no_words_of_its_own(calendar):
    found = vevents(write(calendar, format="ics"))
    told = "Not in these words: year {} (supplied by the caller)"
    assert told.format(2020) in found[WRI.uid]["DESCRIPTION"].splitlines()
    assert told.format(2025) in found[GLEN.uid]["DESCRIPTION"].splitlines()
    assert "Not in these words" not in found[CIFTIS.uid]["DESCRIPTION"]
    assert [str(found[e.uid]["CATEGORIES"].to_ical(), "ascii") for e in (WRI, CIFTIS)] == ["Webinar", "Summit"]
    assert {event.language for event in calendar} == {""}
    assert IURC.organizers == ()  # the page is headed by a name and gives it no role


def test_what_they_do_state_is_there():
    assert WRI.when.zones == (ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York"))
    assert names(WRI.organizers) == ["World Resources Institute (WRI)"]
    assert names(GLEN.hosts) == ["BRI International Green Development Coalition (BRIGC)"]
    assert names(GLEN.co_organizers) == ["C40 Cities Climate Leadership Group", "Tanoto Foundation China"]
    assert names(CIFTIS.hosts) == ["International Green Economy Association (IGEA)"]
    assert names(CIFTIS.moderators) == ["Ms. Rong MA"]
    assert str(CIFTIS.place) == "National Convention Center, Beijing"
    assert next(d.delegation.of for d in CIFTIS.speakers if d.delegation) == ("Shanghai", "Hohhot", "Changchun")
    assert PARKS.duration == timedelta(minutes=36, seconds=31)
    assert names(PARKS.guests) == ["Song Yuyan", "Han Wei"]
    assert names(PARKS.publishers) == ["Rivers and Mountains"]
    qiu = WRI.speakers[0]
    assert [(p.title, str(p.organization), p.former) for p in qiu.positions] == [
        ("Counselor", "State Council", False),
        ("Vice Minister", "MOHURD", True),
        ("President", "Urban Planning Society of China", False),
    ]
