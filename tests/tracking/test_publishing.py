"""What a catalogue publishes: always what one that was opened anew would, and only what changed is made anew."""

from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit import Calendar, Event, InvalidField, Roster, TrackingError, read, write
from eventkit.tracking.catalogue import Catalogue
from eventkit.tracking.stores import open_store

MAY = datetime(2027, 5, 1, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def catalogue(store):
    return Catalogue(store)


def event(uid="tea@x.example", when="3 June 2027, 15:00 UTC", title="Tea", **given):
    return Event(title, when=when, uid=uid, **given)


def lines(written, *names):
    """The values of these properties, in the order of the feed."""
    found = (line.partition(":") for line in written.text.splitlines())
    return [(name, value) for name, _, value in found if name in names]


def test_write_takes_a_catalogue(catalogue, tmp_path):
    catalogue.record(event(), source="s", seen=MAY)
    written = write(catalogue, tmp_path / "feed.ics")
    assert written.events == 1
    assert (tmp_path / "feed.ics").read_bytes() == bytes(write(catalogue.calendar(), format="ics"))
    named = write(catalogue, format="ics", calendar=Calendar("Spring", description="All of it"))
    assert bytes(named) == bytes(write(catalogue.calendar("Spring", description="All of it"), format="ics"))
    assert read(bytes(named)).calendar.name == "Spring"


def test_stamps_are_the_moments_of_the_revisions_and_unchanged_data_gives_unchanged_bytes(catalogue):
    catalogue.record(event(), source="s", seen=MAY)
    first = write(catalogue, format="ics")
    assert lines(first, "DTSTAMP", "LAST-MODIFIED", "SEQUENCE") == [
        ("DTSTAMP", "20270501T000000Z"),
        ("LAST-MODIFIED", "20270501T000000Z"),
        ("SEQUENCE", "0"),
    ]
    assert catalogue.record(event(), source="s", seen=MAY + DAY) == []
    assert bytes(write(catalogue, format="ics")) == bytes(first)


def test_a_move_keeps_the_event_and_raises_its_sequence(catalogue):
    catalogue.record(event(), source="s", seen=MAY)
    catalogue.record(event(when="4 June 2027, 15:00 UTC"), source="s", seen=MAY + DAY)
    (moved,) = read(bytes(write(catalogue, format="ics"))).events
    assert (moved.uid, moved.sequence, moved.updated) == ("tea@x.example", 1, MAY + DAY)
    assert [when.instant for when in moved.previous] == [datetime(2027, 6, 3, 15, tzinfo=UTC)]
    assert moved.when.instant == datetime(2027, 6, 4, 15, tzinfo=UTC)


def test_people_and_words_do_not_raise_the_sequence(catalogue):
    catalogue.record(event(), source="s", seen=MAY)
    said = event(description="With cake", speakers=["Jane Roe"])
    catalogue.record(said, source="s", seen=MAY + DAY)
    (now,) = read(bytes(write(catalogue, format="ics"))).events
    assert (now.sequence, now.updated) == (0, MAY + DAY)


def test_a_cancelled_event_stays_as_such_for_a_stated_time(catalogue):
    catalogue.record(event(), source="s", seen=MAY)
    catalogue.record(event(status="cancelled"), source="s", seen=MAY + DAY)

    def shown(after, **given):
        return [str(one.status) for one in catalogue.calendar(now=MAY + after, **given)]

    assert shown(31 * DAY) == ["cancelled"]
    assert shown(32 * DAY) == []
    assert shown(8 * DAY, cancelled_for=7 * DAY) == ["cancelled"]
    assert shown(9 * DAY, cancelled_for=7 * DAY) == []
    assert shown(9999 * DAY, cancelled_for=None) == ["cancelled"]
    assert shown(32 * DAY) == []
    feed = write(catalogue.calendar(now=MAY + 2 * DAY), format="ics", cancelled="status")
    assert lines(feed, "STATUS", "SUMMARY", "SEQUENCE") == [
        ("SUMMARY", "Tea"),
        ("SEQUENCE", "1"),
        ("STATUS", "CANCELLED"),
    ]


def test_news_of_a_cancelled_event_do_not_keep_it_longer(catalogue):
    catalogue.record(event(), source="s", seen=MAY)
    catalogue.record(event(status="cancelled"), source="s", seen=MAY + DAY)
    assert len(catalogue.calendar(now=MAY + 31 * DAY)) == 1
    catalogue.record(event(title="Tea time", status="cancelled"), source="s", seen=MAY + 20 * DAY)
    assert len(catalogue.calendar(now=MAY + 31 * DAY)) == 1
    assert len(catalogue.calendar(now=MAY + 32 * DAY)) == 0
    catalogue.record(event(title="Tea time"), source="s", seen=MAY + 33 * DAY)
    catalogue.record(event(title="Tea time", status="cancelled"), source="s", seen=MAY + 34 * DAY)
    assert len(catalogue.calendar(now=MAY + 64 * DAY)) == 1


def test_what_is_no_length_of_time_is_refused(catalogue):
    with pytest.raises(InvalidField, match="cancelled_for: expected a timedelta or None, got 30"):
        catalogue.calendar(cancelled_for=30)


def test_undated_events_are_the_affair_of_the_writer(catalogue):
    catalogue.record(event(when="June 2027"), source="s", seen=MAY)
    assert len(catalogue.calendar()) == 1
    assert write(catalogue, format="ics").left_out == ("tea@x.example",)
    assert write(catalogue, format="ics", undated="tentative").events == 1


def test_only_what_changed_is_made_anew(catalogue):
    catalogue.record([event("a@x.example"), event("b@x.example", title="Coffee")], source="s", seen=MAY)
    before = catalogue.calendar()
    assert catalogue.calendar() is before
    catalogue.record(event("b@x.example", title="Coffee", place="Oslo"), source="t", seen=MAY + DAY)
    catalogue.record(event("0@x.example", title="Milk"), source="u", seen=MAY + DAY)
    after = catalogue.calendar()
    assert [one.title for one in after.events] == ["Coffee", "Milk", "Tea"]
    assert after.events[2] is before.events[1]
    assert str(after.events[0].place) == "Oslo"


def test_what_another_program_records_is_published(tmp_path):
    place = str(tmp_path / "events.db")
    with Catalogue.open(place) as one, Catalogue.open(place) as other:
        one.record(event(), source="s", seen=MAY)
        assert len(other.calendar()) == 1
        one.record(event("b@x.example", title="Coffee"), source="t", seen=MAY)
        assert len(other.calendar()) == 2


WHENS = ["3 June 2027, 15:00 UTC", "4 June 2027, 15:00 CEST", "5 July 2027", "June 2027", "3 June 2027, 9am EDT", None]
STEP = st.tuples(
    st.sampled_from(["a@x.example", "b@x.example", "c@x.example", "d@x.example"]),
    st.sampled_from(WHENS),
    st.sampled_from(["announced", "cancelled", "postponed", "confirmed"]),
    st.sampled_from(["source one", "source two"]),
    st.booleans(),
)


PEOPLE_DO = st.sampled_from(["nothing", "decide", "undo", "settle", "settle apart"])


def let_people(catalogue, what, uid, moment):
    """Let somebody decide, undo or settle something, if there is anything to do it to."""
    if what == "decide" and catalogue.find(uid):
        catalogue.decide(uid, "place", f"Room {moment:%j}", by="Ann", moment=moment)
    elif what == "undo" and catalogue.find(uid) and len(history := catalogue.history(uid)) > 1:
        with suppress(TrackingError):  # nothing of it holds any more
            catalogue.undo(history[-1], by="Ann", moment=moment)
    elif what.startswith("settle") and (proposals := catalogue.proposals()):
        catalogue.settle(proposals[0], same=what == "settle", by="Ann", moment=moment)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(STEP, PEOPLE_DO), max_size=12))
def test_a_feed_written_again_is_that_of_a_catalogue_opened_anew(steps):
    store = open_store(":memory:")
    kept, moment = Catalogue(store), MAY
    for (uid, when, status, source, is_written), deed in steps:
        moment += 9 * DAY
        said = event(uid, when, f"Night trains {uid[0] < 'c'}", status=status, organizers=["City of Oslo"])
        kept.record(said, source=source, seen=moment)
        let_people(kept, deed, uid, moment)
        if is_written:
            options = {"format": "ics", "undated": "tentative"}
            again, anew = (write(one.calendar(now=moment), **options) for one in (kept, Catalogue(store)))
            assert bytes(again) == bytes(anew)
            assert again.losses == anew.losses
            assert again.notes == anew.notes
    store.close()


def test_a_roster_of_a_catalogue_has_what_people_decided_of_who_is_who():
    with Catalogue.open(":memory:") as catalogue:
        catalogue.record(event(speakers=["Wei Wang, Engineer, Port of Lin"]), source="s", seen=MAY)
        catalogue.record(event("b@x.example", title="Milk", speakers=["W. Wang, Poet"]), source="t", seen=MAY)
        assert [person.name for person in Roster(catalogue).people] == ["W. Wang", "Wei Wang"]
        catalogue.same_person("Wei Wang", "W. Wang", by="Ann")
        (person,) = Roster(catalogue).people
        assert (person.reasons, len(person.rows)) == (("confirmed by a person",), 2)
        catalogue.different_persons("Wei Wang", "W. Wang", by="Ann")
        roster = Roster(catalogue)
        assert (len(roster.people), roster.maybes, roster.name) == (2, (), "Events")
        assert Roster(catalogue.at(MAY)).people == Roster(list(catalogue.calendar())).people
