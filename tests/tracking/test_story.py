"""
A webinar is announced, moved by a second document, gains a speaker and is reported: what subscribers and editors see.

The feed is read by another library, which knows nothing of ours.
"""

from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from eventkit import read, write
from eventkit.tracking import reconcile
from eventkit.tracking.catalogue import Catalogue

TEXTS = Path(__file__).parent / "story"
PAGE = "https://rri.example/warm-homes"
STEPS = [
    ("announced.txt", PAGE, "2027-04-20"),
    ("moved.txt", "https://rri.example/news/new-date", "2027-05-10"),
    ("speaker.txt", PAGE, "2027-05-17"),
    ("reported.txt", "https://rri.example/news/recap", "2027-05-31"),
]
UID = "2c6a04d5-db3b-5f91-b034-f56c544d9bf2"
TITLE = "Data Centers That Warm Homes"
BEIJING = ZoneInfo("Asia/Shanghai")
FIRST, SECOND = (datetime(2027, 5, day, 19, tzinfo=BEIJING) for day in (14, 28))
SAID_FIRST = "Friday, 14 May 2027, 19:00 (Shanghai) · 07:00 (New York)"
SAID_SECOND = "Friday, 28 May 2027, 19:00 (Shanghai) · 07:00 (New York)"


@pytest.fixture(params=["memory", "file", "folder"])
def place(request, tmp_path):
    return {"memory": ":memory:", "file": tmp_path / "events.db", "folder": tmp_path / "kept"}[request.param]


def record(catalogue, step):
    name, source, seen = step
    words = (TEXTS / name).read_text()
    return [str(change) for change in catalogue.record(read(words), source=source, seen=seen, content=words)]


def shown(path):
    """The one event of a feed, as another library reads it."""
    (event,) = icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")
    return event


def test_the_feed_shows_one_event_whose_sequence_rises_with_what_it_is_to_rise_for(place, tmp_path):
    feed, seen = tmp_path / "feed.ics", []
    with Catalogue.open(place) as catalogue:
        for step in STEPS:
            record(catalogue, step)
            write(catalogue, feed)
            event = shown(feed)
            seen.append(
                (
                    str(event["SUMMARY"]),
                    event.decoded("DTSTART"),
                    event["SEQUENCE"],
                    event.decoded("LAST-MODIFIED").date(),
                    event.decoded("CREATED").date(),
                    str(event.get("STATUS")),
                )
            )
            assert (event["UID"], event.decoded("DTSTAMP")) == (UID, event.decoded("LAST-MODIFIED"))
    announced = date(2027, 4, 20)
    assert seen == [
        (TITLE, FIRST, 0, announced, announced, "None"),
        (TITLE, SECOND, 1, date(2027, 5, 10), announced, "CONFIRMED"),
        # A speaker is no reason for the number to rise (RFC 5546 section 2.1.4).
        (TITLE, SECOND, 1, date(2027, 5, 17), announced, "CONFIRMED"),
        (TITLE, SECOND, 2, date(2027, 5, 31), announced, "CONFIRMED"),
    ]
    words = str(shown(feed)["DESCRIPTION"])
    assert "Moved from: Friday, May 14, 2027, 7pm Beijing CST | 7am EDT" in words.splitlines()
    assert "- Wei Ming, Chief Engineer, Shenlan Computing" in words.splitlines()


def test_recording_tells_what_changed_and_saying_it_again_changes_nothing(place):
    with Catalogue.open(place) as catalogue:
        assert [record(catalogue, step) for step in STEPS] == [
            [f"'{TITLE}': new"],
            [f"'{TITLE}': rescheduled from {SAID_FIRST} to {SAID_SECOND}"],
            [f"'{TITLE}': 'Wei Ming' added (speaker)"],
            [f"'{TITLE}': took place"],
        ]
        feed = bytes(write(catalogue, format="ics"))
        for name, source, _ in STEPS[2:]:
            assert record(catalogue, (name, source, "2027-06-30")) == []
        assert bytes(write(catalogue, format="ics")) == feed


def test_each_earlier_state_can_be_asked_for(place):
    with Catalogue.open(place) as catalogue:
        for step in STEPS:
            record(catalogue, step)
        states = [catalogue.at(moment).event(UID) for _, _, moment in STEPS]
        assert list(catalogue.at("2027-04-19").events()) == []
        assert [(one.when.start, str(one.status), len(one.speakers)) for one in states] == [
            (FIRST, "announced", 2),
            (SECOND, "rescheduled", 2),
            (SECOND, "rescheduled", 3),
            (SECOND, "happened", 3),
        ]
        assert [[when.start for when in one.previous] for one in states] == [[], [FIRST], [FIRST], [FIRST]]
        assert states[-1] == catalogue.event(UID)
        assert catalogue.verify() == []


def test_the_digests_of_the_weeks_tell_the_story(place):
    with Catalogue.open(place) as catalogue:
        for step in STEPS:
            record(catalogue, step)

        def told(since, until):
            lines = str(catalogue.digest(since, until)).splitlines()
            return [line for line in lines[3:] if line and set(line) != {"-"}]

        assert told("2027-04-17", "2027-04-24") == [
            "New (1)",
            f"* {TITLE}",
            f"  {SAID_FIRST}",
            "  with Fang Rui, Qiao Benlin, Linda Kessler",
        ]
        assert told("2027-05-08", "2027-05-13") == [
            "Moved (1)",
            f"* {TITLE}",
            "  Friday, 14 May 2027, 19:00 (Shanghai) · 07:00 (New York) → Friday, 28",
            "  May 2027, 19:00 (Shanghai) · 07:00 (New York)",
            "  says https://rri.example/news/new-date",
        ]
        assert told("2027-05-15", "2027-05-22") == [
            "People (1)",
            f"* {TITLE}",
            "  added: Wei Ming, Chief Engineer, Shenlan Computing",
            "Coming (1)",
            f"* {TITLE}",
            f"  {SAID_SECOND}",
        ]
        # Nothing says that it took place, so it is to be looked at again.
        assert told("2027-05-29 12:00Z", "2027-05-30 12:00Z") == [
            "Look again (1)",
            "These lack a date or a report.",
            f"* {TITLE}",
            "  its time is over, and no report is known; look again on 4 June 2027",
        ]
        assert told("2027-05-30", "2027-06-06") == [
            "Held (1)",
            f"* {TITLE}",
            "  took place, says https://rri.example/news/recap",
        ]


def test_the_announcement_and_the_report_side_by_side():
    found = reconcile(*(read((TEXTS / name).read_text()) for name in ("announced.txt", "reported.txt")))
    assert [str(each) for each in found.people] == [
        "Fang Rui: took part",
        "Qiao Benlin: spoke",
        "Linda Kessler: spoke",
        "Wei Ming: added",
    ]
    assert (found.time.verdict, found.place.verdict, found.title.verdict) == ("changed", "held", "held")
    assert found.took_place


def test_a_second_document_that_may_be_of_another_evening_waits_for_a_person(place):
    words = f"""{TITLE}

When: Friday, May 28, 2027, 7pm Beijing CST | 7am EDT

Speakers:
- Jonas Falk, Editor, Pipe News

Organizer: Riverside Resources Institute (RRI)
"""
    with Catalogue.open(place) as catalogue:
        record(catalogue, STEPS[0])
        catalogue.record(read(words), source=STEPS[1][1], seen=STEPS[1][2])
        (proposal,) = catalogue.proposals()
        assert write(catalogue, format="ics").events == 2
        catalogue.settle(proposal, same=True, by="Ann", why="the same page", moment="2027-05-11")
        (event,) = icalendar.Calendar.from_ical(bytes(write(catalogue, format="ics"))).walk("VEVENT")
        assert (event["UID"], event.decoded("DTSTART"), event["SEQUENCE"]) == (UID, SECOND, 1)
