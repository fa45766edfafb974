"""Merging calendars: which version counts, what of the others is kept, and what is proposed and never merged."""

import doctest
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from eventkit import Calendar, Event, InvalidField, Person, Reading, Session, Status, Webinar
from eventkit.events import Recurrence, Source, merging
from eventkit.events.merging import Proposal, merge


def one(**fields):
    return Event("Open house", uid="1", **{"when": "3 May 2021"} | fields)


def merged(*events):
    """Each event given by a calendar of its own."""
    return merge([Calendar(f"C{number}", [event]) for number, event in enumerate(events)])


def test_the_example():
    assert doctest.testmod(merging).failed == 0


# Versions of one event


@pytest.mark.parametrize(
    ("versions", "wins"),
    [
        ([{"sequence": 1}, {"sequence": 2}], 1),
        ([{"sequence": 2}, {"sequence": 1}], 0),
        ([{"sequence": 2, "updated": "2021-01-01"}, {"sequence": 1, "updated": "2021-02-01"}], 0),
        ([{"updated": "2021-01-01"}, {"updated": "2021-02-01"}], 1),
        ([{}, {"updated": "2021-02-01"}], 1),
        ([{"description": "first"}, {"description": "second"}], 0),
        ([{"status": "confirmed"}, {"status": "cancelled"}], 1),
        ([{"status": "cancelled"}, {"status": "confirmed"}], 0),
        # The cancellation is the newer one by its date, whatever the numbers say, and the other way round.
        (
            [
                {"status": "confirmed", "sequence": 2, "updated": "2021-01-01"},
                {"status": "cancelled", "sequence": 1, "updated": "2021-02-01"},
            ],
            1,
        ),
        (
            [
                {"status": "confirmed", "sequence": 1, "updated": "2021-02-01"},
                {"status": "cancelled", "sequence": 2, "updated": "2021-01-01"},
            ],
            1,
        ),
        # Confirmed again afterwards.
        (
            [
                {"status": "confirmed", "sequence": 2, "updated": "2021-02-01"},
                {"status": "cancelled", "sequence": 1, "updated": "2021-01-01"},
            ],
            0,
        ),
        ([{"status": "confirmed", "sequence": 2}, {"status": "cancelled", "sequence": 1}], 0),
        ([{"status": "cancelled", "sequence": 1}, {"status": "cancelled", "sequence": 2}, {"sequence": 0}], 1),
    ],
)
def test_of_several_versions_one_counts_and_the_others_are_history(versions, wins):
    events = [one(**fields) for fields in versions]
    result = merged(*events)
    assert result.calendar.events == (events[wins],)
    assert set(map(id, result.history)) == {id(each) for each in events if each is not events[wins]}
    assert result.proposals == ()


def test_equal_versions_are_no_history():
    result = merged(one(), one(), one(description="more"), one(description="more"))
    assert result.calendar.events == (one(),)
    assert result.history == (one(description="more"),)


def test_addresses_and_sources_of_all_versions_are_kept():
    page, list_, feed = Source("Page", url="https://a.example/1"), Source("List"), Source(url="https://c.example")
    result = merged(
        one(url="https://a.example/1", sources=[list_]),
        one(url="https://b.example/1", sources=[page, list_], sequence=2),
        one(url="https://d.example/1", sources=[feed]),
        one(url="https://b.example/1"),
    )
    [event] = result.calendar.events
    assert event.url == "https://b.example/1"
    assert event.sources == (page, list_, feed, Source(url="https://d.example/1"))
    assert event.sequence == 2


def test_the_address_of_another_version_is_better_than_none():
    [event] = merged(one(sequence=1), one(url="https://a.example/1")).calendar.events
    assert (event.url, event.sources) == ("https://a.example/1", ())


def test_leftovers_are_put_together_without_doubling_or_contradicting():
    alarm = "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nEND:VALARM"
    [event] = merged(
        one(leftovers=["X-A:1", "TRANSP:TRANSPARENT", alarm]),
        one(leftovers=["X-A:1", "x-b:2", "TRANSP:OPAQUE"], sequence=1),
    ).calendar.events
    assert event.leftovers == ("X-A:1", "x-b:2", "TRANSP:OPAQUE", alarm)


def test_a_version_that_needs_nothing_of_the_others_is_the_very_same_value():
    newer = one(sequence=1, url="https://a.example/1")
    assert merged(one(), newer).calendar.events[0] is newer


VERSIONS = st.builds(
    lambda uid, **fields: Event("Open house", uid=uid, when="3 May 2021", **fields),
    st.sampled_from("12"),
    sequence=st.integers(0, 2),
    updated=st.sampled_from([None, "2021-01-01", "2021-01-02"]),
    status=st.sampled_from(["announced", "confirmed", "cancelled"]),
    url=st.sampled_from(["", "https://a.example", "https://b.example"]),
)


@given(st.lists(VERSIONS, min_size=1, max_size=6))
def test_no_version_is_lost_and_merging_again_changes_nothing(events):
    result = merged(*events)
    assert {event.uid for event in result.calendar} == {event.uid for event in events}
    for event in result.calendar:
        versions = [each for each in events if each.uid == event.uid]
        older = [each for each in result.history if each.uid == event.uid]
        assert len(older) == len({*versions}) - 1
        addresses = {each.url for each in versions} - {""}
        assert {event.url, *(source.url for source in event.sources)} - {""} == addresses
        highest = max(each.sequence for each in versions)
        assert event.sequence == highest or event.status is Status.CANCELLED
    again = merge([result.calendar, *(Calendar("Again", [event]) for event in events)], name=result.calendar.name)
    assert [event.status for event in again.calendar.events] == [event.status for event in result.calendar.events]
    assert merge([result.calendar, result.calendar]).calendar == result.calendar


# Instances of a recurring event


def instance(day, **fields):
    return Event("Talk", uid="t", recurrence_id=date(2021, 5, day), **{"when": date(2021, 5, day)} | fields)


def weekly(*overrides, **fields):
    rule = Recurrence(rules=("FREQ=WEEKLY",), overrides=overrides)
    return Event("Talk", uid="t", when="3 May 2021", recurrence=rule, **fields)


def test_an_instance_that_stands_alone_is_put_into_its_event():
    moved = instance(10, when="11 May 2021")
    result = merge([Calendar("Part", [moved]), Calendar("All", [weekly()])])
    assert result.calendar.events == (weekly(moved),)
    assert result.history == ()


def test_instances_without_their_event_are_events_by_their_instance():
    first, second, newer = instance(10), instance(17), instance(10, sequence=1)
    result = merge([Calendar("A", [first, second]), Calendar("B", [newer])])
    assert result.calendar.events == (newer, second)
    assert result.history == (first,)


def test_of_versions_of_an_instance_one_counts():
    old, new = instance(10, description="old"), instance(10, sequence=1)
    result = merge([Calendar("A", [weekly(old)]), Calendar("B", [weekly(new)])])
    assert result.calendar.events == (weekly(new),)
    assert old in result.history


def test_an_instance_that_a_newer_version_took_back_does_not_return():
    old = weekly(instance(10, updated="2021-01-01"), updated="2021-01-01")
    new = weekly(instance(17, updated="2021-02-01"), updated="2021-02-01", sequence=1)
    [event] = merge([Calendar("A", [old]), Calendar("B", [new])]).calendar.events
    assert event.recurrence.overrides == new.recurrence.overrides


# Proposals


def proposed(a, b, **options):
    """The reasons for taking two events of two calendars for one."""
    result = merge([Calendar("A", [a]), Calendar("B", [b])], **options)
    assert len(result.calendar) == 2
    return [each.reasons for each in result.proposals]


def test_the_same_words_in_the_title_and_overlapping_times():
    a = Event("Clean Air: what’s next?", uid="1", when="3 May 2021, 10:00-12:00 UTC")
    reason = "the titles have the same words, and their times overlap"
    assert proposed(a, Event("Cancelled: What's next - clean air", uid="2", when="3 May 2021, 11:00 UTC")) == [
        (reason,)
    ]
    assert proposed(a, Event("Clean air: what's next", uid="2", when="4 May 2021, 11:00 UTC")) == []
    assert proposed(a, Event("Clean air", uid="2", when="3 May 2021, 10:00 UTC")) == []
    reason = "the titles have the same words, and their times may overlap"
    assert proposed(a, Event("What's next: clean air", uid="2", when="May 2021")) == [(reason,)]
    assert proposed(a, Event("What's next: clean air", uid="2")) == [(reason,)]


def test_the_same_url_and_times_that_may_overlap_or_an_address_of_one_event_only():
    a = Event("Open house", uid="1", when="3 May 2021", url="https://a.example/1")
    b = Event("Tag der offenen Tür", uid="2", when="7 May 2021", url="http://a.example/1/")
    assert proposed(a, b) == [("the same url: https://a.example/1",)]
    home = [Event(f"Talk {day}", uid=str(day), when=date(2021, 5, day), url="https://a.example") for day in range(1, 5)]
    other = Event("Talk of the third", uid="x", when="3 May 2021", url="https://a.example")
    result = merge([Calendar("A", home), Calendar("B", [other])])
    assert [(each.a.uid, each.b.uid) for each in result.proposals] == [("3", "x")]


def test_the_same_organizer_and_start_in_two_calendars():
    a = Event("Open house", uid="1", when="3 May 2021, 10:00 UTC", organizers=["World Resources Institute (WRI)"])
    b = Event("Clean air", uid="2", when="3 May 2021, 12:00 Paris time", organizers=["World Resources Institute"])
    assert proposed(a, b) == [("the same organizer and start: World Resources Institute (WRI)",)]
    assert merge([Calendar("Tracks", [a, b])]).proposals == ()  # its own calendar takes them for two
    later = Event("Clean air", uid="2", when="3 May 2021, 10:30 UTC", organizers=["World Resources Institute"])
    assert proposed(a, later) == []


def test_shared_speakers_while_both_take_place():
    a = Event("Open house", uid="1", when="3 May 2021, 10:00-12:00 UTC", speakers=["Mr. Baoxing QIU", "Jane Roe"])
    b = Webinar("Clean air", uid="2", when="3 May 2021, 11:00-12:00 UTC", speakers=["Qiu Baoxing, Counselor"])
    assert proposed(a, b) == [("shared speakers while both take place: Mr. Baoxing QIU",)]
    later = Webinar("Clean air", uid="2", when="3 May 2021, 12:00 UTC", speakers=["Qiu Baoxing"])
    assert proposed(a, later) == []


def test_all_reasons_are_given_and_no_pair_twice():
    facts = {
        "when": "3 May 2021, 10:00 UTC",
        "url": "https://a.example/1",
        "organizers": ["City of Oslo"],
        "speakers": ["Jane Roe"],
    }
    reasons = (
        "the titles have the same words, and their times overlap",
        "the same url: https://a.example/1",
        "the same organizer and start: City of Oslo",
        "shared speakers while both take place: Jane Roe",
    )
    assert proposed(Event("Open house", uid="1", **facts), Event("Open house", uid="2", **facts)) == [reasons]


def test_events_of_one_uid_are_no_proposal():
    assert merge([Calendar("A", [instance(10), instance(17, when="10 May 2021")])]).proposals == ()


# The result


def test_what_is_said_of_the_calendars_is_kept_where_they_agree():
    a = Calendar("A", source="https://a.example", refresh="PT6H", language="en", uid="x", description="Of A")
    b = Calendar("B", refresh="PT1H", language="en", uid="y", description="Of B", leftovers=["X-A:1"])
    assert merge([a, b]).calendar == Calendar(
        "A + B",
        source="https://a.example",
        refresh=timedelta(hours=1),
        language="en",
        description="Of A\n\nOf B",
        leftovers=["X-A:1"],
    )
    assert merge([a, b], name="Both").calendar.name == "Both"
    assert merge([a, a]).calendar == a


def test_readings_are_merged_with_their_history():
    old = one(description="old")
    reading = Reading((one(),), history=(old,))
    result = merge([reading, Calendar("B", [one(sequence=1)])])
    assert result.calendar == Calendar("B", [one(sequence=1)])
    assert result.history == (old, one())
    assert merge([reading]).calendar.name == "Merged"
    assert merge([Reading((one(),), leftovers=["X-A:1"])]).calendar.leftovers == ("X-A:1",)


def test_one_calendar_is_looked_through_for_events_given_twice():
    twice = [Event("Open house", uid=str(number), when="3 May 2021") for number in range(2)]
    assert len(merge(Calendar("A", twice)).proposals) == 1


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ([], "calendars: there is no calendar to merge"),
        (5, "calendars: expected calendars, got 5"),
        ("a.ics", "calendars: expected calendars, got 'a.ics'"),
        ([one()], "calendars: expected calendars, got Event('Open house', 2021-05-03) among them"),
    ],
)
def test_what_is_no_calendar_is_refused(given, message):
    with pytest.raises(InvalidField) as raised:
        merge(given)
    assert str(raised.value) == message


def test_the_result_says_what_came_of_it():
    result = merge(
        [Calendar("A", [one()]), Calendar("B", [one(sequence=1), Event("Open house", uid="2", when="3 May 2021")])]
    )
    assert str(result) == (
        "A + B: 2 events, 1 older version replaced, 1 pair that may be one event\n"
        "  Open house (Monday, 3 May 2021, UID 1) and Open house (Monday, 3 May 2021, UID 2): "
        "the titles have the same words, and their times overlap"
    )
    assert repr(result) == "Merged(Calendar('A + B', 2 events), 1 proposals, 1 older versions)"
    assert isinstance(result.proposals[0], Proposal)


@pytest.mark.parametrize("same", ["title", "url", "organizers", "speakers", "time"])
def test_a_crowd_that_is_alike_takes_no_quadratic_time(assert_linear, same):
    def make(size):
        calendars = []
        for name in "AB":
            events = []
            for number in range(size):
                start = datetime(2021, 5, 3, tzinfo=UTC) + timedelta(minutes=0 if same == "time" else number)
                fields = {"title": f"Talk {number}", "url": f"https://a.example/{name}/{number}", "when": start}
                fields |= {same: fields.get(same) and "https://a.example"} if same == "url" else {}
                fields |= {"title": "Talk"} if same in ("title", "time") else {}
                fields |= {"organizers": ["City of Oslo"]} if same in ("organizers", "time") else {}
                fields |= {"speakers": [Person("Jane Roe")]} if same in ("speakers", "time") else {}
                title = fields.pop("title")
                events.append(Event(title, uid=f"{name}{number}", **fields))
            calendars.append(Calendar(name, events))
        return calendars

    assert_linear(merge, make, 60)
    assert len(merge(make(60)).proposals) <= 60 * 2 * 8 * 2


def test_sessions_and_their_people_play_no_part():
    talk = [Session("Opening", speakers=["Jane Roe"])]
    events = [Event(f"Day {n}", uid=str(n), when="3 May 2021", sessions=talk) for n in range(2)]
    assert proposed(*events) == []
