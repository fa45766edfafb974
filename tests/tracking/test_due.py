"""When an event is to be looked at again."""

from datetime import UTC, date, datetime, timedelta

import pytest

from eventkit import Event, PodcastEpisode, Status
from eventkit.tracking.due import Reminders, due, due_keys, keys_between
from eventkit.tracking.event_data import event_to_data

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
HEARD = datetime(2026, 11, 10, 12, 0, tzinfo=UTC)


def at_now(when, status=Status.ANNOUNCED, kind=Event, **given):
    found = due(kind("Tea", when=when, status=status, updated=HEARD, **given), NOW)
    return found and (found.lacks, found.due.isoformat(), found.overdue)


@pytest.mark.parametrize(
    ("when", "lacks"),
    [
        ("TBA", ("date", "2026-11-24", False)),
        (None, ("date", "2026-11-24", False)),
        ("3 March", ("exact date", "2026-11-24", False)),
        ("March 2027", ("exact date", "2027-02-01", False)),
        ("December 2026", ("exact date", "2026-11-10", True)),
        ("spring 2027", ("exact date", "2026-12-04", False)),
        ("3 March 2027", None),
        ("22 November 2026, 18:00 UTC", None),
        ("21 November 2026", None),  # may not be over everywhere
        ("18 November 2026", ("report", "2026-11-25", False)),
        ("10 November 2026, 15:00 UTC", ("report", "2026-11-17", True)),
        ("9-11 November 2026", ("report", "2026-11-18", True)),
        ("October 2026", ("report", "2026-11-07", True)),
        ("3 May 2026", None),  # too long ago to be reminded of
    ],
)
def test_what_an_event_lacks_and_when_to_look(when, lacks):
    assert at_now(when) == lacks


def test_a_postponed_event_lacks_a_new_date_whatever_the_old_one_was():
    assert at_now("3 March 2027", "postponed") == ("new date", "2026-11-24", False)


@pytest.mark.parametrize("status", ["cancelled", "happened"])
@pytest.mark.parametrize("when", ["TBA", "10 November 2026", "March 2027"])
def test_what_is_cancelled_or_has_happened_lacks_nothing(status, when):
    assert at_now(when, status) is None


def test_no_report_is_expected_of_an_episode_or_of_what_recurs():
    assert at_now("10 November 2026", kind=PodcastEpisode) is None
    assert at_now(None, kind=PodcastEpisode, published="10 November 2026") is None
    assert at_now("10 November 2026", recurrence="FREQ=WEEKLY") is None


def test_a_time_that_is_not_settled_is_to_be_settled_now():
    from eventkit import When

    assert at_now(When.read("3 March 2027, 7pm CST"))[0] == "settled time"


def test_the_rules_can_be_given():
    event = Event("Tea", when="18 November 2026", updated=HEARD)
    found = due(event, NOW, Reminders(report_after=timedelta(days=1)))
    assert (found.due, found.overdue) == (date(2026, 11, 19), True)
    assert str(found) == "Tea: its time is over, and no report is known; look again now"
    assert due(event, NOW, Reminders(report_after=timedelta(days=1), give_up=timedelta(days=2))) is None


@pytest.mark.parametrize(
    ("given", "keys"),
    [
        ({"when": "20 November 2026"}, {"w:2026-11-20"}),
        ({"when": "20 November 2026, 18:00-19:00 CET"}, {"w:2026-11-20"}),
        ({"when": "20-22 November 2026"}, {"w:2026-11-20", "w:2026-11-22"}),
        ({"when": "November 2026"}, {"w:vague"}),
        ({"when": "20 November"}, {"w:vague"}),
        ({"when": "TBA"}, {"w:undated"}),
        ({}, {"w:undated"}),
        ({"when": "20 November 2026", "status": "postponed"}, {"w:postponed"}),
        ({"when": "20 November 2026", "status": "cancelled"}, set()),
        ({"when": "20 November 2026", "status": "happened"}, set()),
        ({"when": "20 November 2026", "recurrence": "FREQ=WEEKLY"}, {"w:recurring"}),
    ],
)
def test_the_keys_of_an_event(given, keys):
    assert due_keys(event_to_data(Event("Tea", **given))) == keys


def test_the_keys_of_an_episode():
    assert due_keys(event_to_data(PodcastEpisode("Tea", published="20 November 2026"))) == {"w:2026-11-20"}


@pytest.mark.parametrize("when", ["TBA", "3 March", "March 2027", "December 2026", "18 November 2026", "October 2026"])
@pytest.mark.parametrize("status", ["announced", "postponed"])
def test_what_is_due_is_found_by_its_keys(when, status):
    event = Event("Tea", when=when, status=status, updated=HEARD)
    assert due(event, NOW) is not None
    assert due_keys(event_to_data(event)) & set(keys_between(NOW))


def test_what_comes_is_found_by_its_keys():
    event = Event("Tea", when="5 December 2026, 23:00 EST", updated=HEARD)
    assert due_keys(event_to_data(event)) & set(keys_between(NOW, ahead=timedelta(days=14)))
    assert not due_keys(event_to_data(event)) & set(keys_between(NOW))
