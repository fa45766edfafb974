"""The digest of a catalogue: told from what is known now, and the same when it is asked for later."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from eventkit import Event, InvalidField, write
from eventkit.tracking.catalogue import Catalogue
from eventkit.tracking.replay import apply
from eventkit.tracking.rewind import rewind

MAY = datetime(2027, 5, 1, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def catalogue():
    with Catalogue.open(":memory:") as opened:
        yield opened


def event(uid="tea@x.example", when="3 June 2027, 15:00 UTC", title="Tea", **given):
    return Event(title, when=when, uid=uid, **given)


def lists(digest):
    found = {name: [str(one) for one in getattr(digest, name)] for name in ("new", "moved", "people", "open", "coming")}
    found["look_again"] = [str(one) for one in digest.look_again]
    return {name: those for name, those in found.items() if those}


def test_what_changed_and_what_is_to_be_looked_at(catalogue):
    catalogue.record([event(), event("b@x.example", None, "Coffee")], source="s", seen=MAY)
    moved = event(when="4 June 2027, 15:00 UTC", speakers=["Jane Roe, Mayor, Oslo"])
    catalogue.record(moved, source="t", seen=MAY + 9 * DAY)
    assert lists(catalogue.digest(MAY - DAY, MAY + DAY)) == {
        "new": ["Tea: Thursday, 3 June 2027, 15:00 (UTC)", "Coffee: no date yet"],
        "look_again": ["Coffee: no date is known; look again on 2027-05-15"],
    }
    assert lists(catalogue.digest(MAY + DAY, MAY + 25 * DAY)) == {
        "moved": ["Tea: Thursday, 3 June 2027, 15:00 (UTC) → Friday, 4 June 2027, 15:00 (UTC); says t"],
        "people": ["Tea: added: Jane Roe, Mayor, Oslo"],
        "coming": ["Tea: Friday, 4 June 2027, 15:00 (UTC)"],
        "look_again": ["Coffee: no date is known; look again now"],
    }


def test_what_waits_for_a_person_is_told_until_it_is_settled(catalogue):
    title = "Clean air in winter"
    catalogue.record(event(title=title, organizers=["City of Oslo"], speakers=["Jane Roe"]), source="s", seen=MAY)
    other = Event(title, when="17 June 2027, 15:00 UTC", organizers=["City of Oslo"], speakers=["Ann Poe"])
    (change,) = [each for each in catalogue.record(other, source="t", seen=MAY + DAY) if each.name == "proposed"]
    (item,) = catalogue.digest(MAY, MAY + 2 * DAY).open
    assert item.lines == (f"may be the same event as tea@x.example: {change.why}",)
    (proposal,) = catalogue.proposals()
    catalogue.settle(proposal, same=False, by="Jane", moment=MAY + 3 * DAY)
    assert catalogue.digest(MAY, MAY + 4 * DAY).open == ()
    assert len(catalogue.digest(MAY, MAY + 2 * DAY).open) == 1


def test_a_contradiction_is_told_until_it_is_decided_anew(catalogue):
    catalogue.record(event(), source="s", seen=MAY)
    catalogue.decide("tea@x.example", "title", "Tea time", by="Ann", moment=MAY + DAY)
    catalogue.record(event(title="Tea party"), source="s", seen=MAY + 2 * DAY)
    catalogue.decide("tea@x.example", "title", "Tea party", by="Ann", moment=MAY + 4 * DAY)
    (item,) = catalogue.digest(MAY, MAY + 3 * DAY).open
    assert item.lines == ("s says otherwise of title: 'Tea party', where 'Tea time' was decided",)
    assert (item.title, item.changes[0].title) == ("Tea time", "Tea time")  # what it was called then
    assert catalogue.digest(MAY, MAY + 5 * DAY).open == ()


def test_an_event_that_its_source_no_longer_lists(catalogue):
    feed = [event(), event("b@x.example", title="Coffee"), event("c@x.example", title="Cake")]
    catalogue.record(feed, source="s", seen=MAY)
    told = catalogue.record(feed[1:], source="s", seen=MAY + DAY)
    assert [str(change) for change in told] == ["'Tea': no longer listed by s"]
    assert catalogue.changes(MAY) == told == catalogue.changes(MAY, uid="tea@x.example")
    assert catalogue.changes(MAY, uid="b@x.example") == []
    (item,) = catalogue.digest(MAY, MAY + 2 * DAY).unlisted
    assert (item.title, item.lines, item.changes) == ("Tea", ("no longer listed by s",), tuple(told))
    catalogue.record(feed, source="s", seen=MAY + 3 * DAY)
    assert catalogue.digest(MAY, MAY + 4 * DAY).unlisted == ()
    assert catalogue.digest(MAY, MAY + 2 * DAY).unlisted == (item,)
    assert catalogue.changes(MAY) == told


def test_a_digest_is_written_in_the_form_that_the_suffix_names(catalogue, tmp_path):
    catalogue.record(event(), source="s", seen=MAY)
    digest = catalogue.digest("2027-04-30", "2027-05-02", name="Cities")
    written = write(digest, tmp_path / "week.md")
    assert written.paths == (tmp_path / "week.md",)
    assert (tmp_path / "week.md").read_text() == digest.render("markdown") == written.text
    assert write(digest, format="atom").text == digest.render("atom")


def test_a_digest_needs_a_beginning(catalogue):
    with pytest.raises(InvalidField, match="until: 2027-05-01 00:00Z is before 2027-05-02 00:00Z; give the earlier"):
        catalogue.digest("2027-05-02", "2027-05-01")
    with pytest.raises(InvalidField, match="since: expected the moment"):
        catalogue.digest(None)


WHENS = ["3 June 2027, 15:00 UTC", "20 May 2027", "June 2027", "9 May 2027, 9am EDT", None]
STATUSES = ["announced", "cancelled", "postponed", "confirmed", "happened"]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["a@x.example", "b@x.example", "c@x.example"]),
        st.sampled_from(WHENS),
        st.sampled_from(STATUSES),
        st.lists(st.sampled_from(["Jane Roe, Mayor, Oslo", "Max Moe", "Ann Poe"]), max_size=2, unique=True),
        st.sampled_from(["source one", "source two"]),
    ),
    min_size=1,
    max_size=10,
)


def record(catalogue, steps, moment):
    for uid, when, status, speakers, source in steps:
        moment += 2 * DAY
        catalogue.record(
            event(uid, when, f"Tea {uid[0]}", status=status, speakers=speakers), source=source, seen=moment
        )
    return moment


@settings(max_examples=40, deadline=None)
@given(STEPS, STEPS)
def test_a_digest_of_then_is_the_same_later(before, after):
    with Catalogue.open(":memory:") as catalogue:
        until = record(catalogue, before, MAY)
        then = catalogue.digest(until - 7 * DAY, until).render("json")
        record(catalogue, after, until)
        assert catalogue.digest(until - 7 * DAY, until).render("json") == then


@settings(max_examples=40, deadline=None)
@given(STEPS)
def test_rewinding_goes_back_the_way_of_the_revisions(steps):
    with Catalogue.open(":memory:") as catalogue:
        record(catalogue, steps, MAY)
        for uid in {uid for uid, *_ in steps}:
            states = [None]
            for revision in catalogue.history(uid):
                states.append(apply(states[-1], revision))
            known = catalogue.known(uid)
            for revision, before in zip(reversed(catalogue.history(uid)), reversed(states[:-1]), strict=True):
                known = rewind(known, [revision])
                assert (known is None) == (before is None)
                if known is not None:
                    assert (known.number, known.fields) == (before.number, before.fields)
