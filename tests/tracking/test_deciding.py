"""What people decide: fields that stay, revisions taken back, events and persons that are one."""

from datetime import UTC, datetime

import pytest
from attrs import evolve

from eventkit import Catalogue, Event, PodcastEpisode, Roster, Status, Webinar, errors
from eventkit.tracking.revision import Revision
from eventkit.tracking.stores import open_store

PAGE, NEWS = "https://lake.example/talk", "https://news.example/1"
OLD, NEW, LATER = (f"{day} May 2020, 7pm Beijing time" for day in (15, 29, 30))


@pytest.fixture
def catalogue():
    with Catalogue.open(":memory:") as opened:
        yield opened


def talk(when=OLD, title="Clean air for growing cities", **more):
    speakers = more.pop("speakers", ["Qiu Baoxing, Counselor of the State Council", "Jane Roe, Mayor, Oslo"])
    return Webinar(title, when=when, organizers=["Lake Institute"], speakers=speakers, **more)


UID = talk().uid


def told(changes):
    return [str(change).removeprefix("'Clean air for growing cities': ") for change in changes]


def names(event):
    return [one.name for one in event.speakers]


# Fields


def test_what_a_person_decided_stays_and_what_sources_say_otherwise_is_listed(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    changes = catalogue.decide(UID, "when", NEW, by="Ada", why="she called", moment="2020-04-02")
    assert told(changes) == [
        "when decided by Ada: she called",
        "moved from Friday, 15 May 2020, 19:00 (Shanghai) to Friday, 29 May 2020, 19:00 (Shanghai)",
    ]
    (conflict,) = catalogue.record(talk(LATER), source=PAGE, seen="2020-04-03")
    assert (conflict.name, conflict.field, str(conflict.old), str(conflict.new)) == ("conflict", "when", NEW, LATER)
    assert catalogue.conflicts() == [conflict]
    assert catalogue.record(talk(LATER), source=PAGE, seen="2020-04-04") == []
    event = catalogue.event(UID)
    assert (str(event.when), event.previous, event.sequence) == (NEW, (talk().when,), 1)
    assert catalogue.changes(since="2020-04-02") == [conflict]


def test_a_time_that_is_decided_to_be_vaguer_is_no_date_that_is_known(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    changes = catalogue.decide(UID, "when", "May 2020", by="Ada", moment="2020-04-02")
    assert told(changes) == ["when decided by Ada", "when changed: May 2020"]
    assert [change.name for change in changes] == ["decided", "changed"]


def test_a_decision_is_somebodys_and_about_an_event_that_is_known(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    for nobody in (" ", None):
        with pytest.raises(errors.InvalidField, match="a decision is somebody's"):
            catalogue.decide(UID, "when", NEW, by=nobody)
    stray = Revision("stray@example.org", 2, datetime(2020, 4, 1, tzinfo=UTC), ())
    with pytest.raises(errors.UnknownEvent, match="no event with the identifier 'stray@"):
        catalogue.undo(stray, by="Ada")


def test_a_decided_field_that_is_released_follows_what_is_new(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    catalogue.decide(UID, "when", NEW, by="Ada", moment="2020-04-02")
    catalogue.record(talk(LATER), source=PAGE, seen="2020-04-03")
    assert told(catalogue.release(UID, "when", by="Ada", moment="2020-04-04")) == ["when released by Ada"]
    assert catalogue.conflicts() == []
    assert str(catalogue.event(UID).when) == NEW
    catalogue.record(talk("31 May 2020, 7pm Beijing time"), source=PAGE, seen="2020-04-05")
    assert str(catalogue.event(UID).when) == "31 May 2020, 7pm Beijing time"
    with pytest.raises(errors.InvalidField, match="'when' is not decided; decided of this event are: none"):
        catalogue.release(UID, "when", by="Ada")


def test_people_are_decided_by_their_role(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    catalogue.decide(UID, "speakers", ["Ann Poe, Director, Air Fund"], by="Ada", moment="2020-04-02")
    catalogue.record(talk(speakers=["Qiu Baoxing", "Bo Yi"]), source=PAGE, seen="2020-04-03")
    event = catalogue.event(UID)
    assert names(event) == ["Ann Poe"]
    assert [one.name for one in event.organizers] == ["Lake Institute"]


def test_the_kind_and_the_status_can_be_decided(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    catalogue.decide(UID, "kind", "summit", by="Ada", moment="2020-04-02")
    assert told(catalogue.decide(UID, "status", "happened", by="Ada", moment="2020-06-02")) == [
        "status decided by Ada",
        "took place",
    ]
    catalogue.record(talk(status="cancelled"), source=PAGE, seen="2020-06-03")
    event = catalogue.event(UID)
    assert (event.kind, event.status) == ("summit", Status.HAPPENED)


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("speaker", "x", "no field 'speaker' can be decided; did you mean 'speakers'?"),
        ("uid", "x", "no field 'uid' can be decided"),
        ("title", None, "an event needs a title"),
        ("status", "gone", "gone"),
        ("kind", "party", "no kind 'party'"),
    ],
)
def test_what_cannot_be_decided_is_an_error_and_changes_nothing(catalogue, field, value, message):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    with pytest.raises(errors.InvalidField, match=message.replace("?", r"\?")):
        catalogue.decide(UID, field, value, by="Ada")
    with pytest.raises(errors.InvalidField, match="a decision is somebody's"):
        catalogue.decide(UID, "title", "x", by=" ")
    with pytest.raises(errors.UnknownEvent):
        catalogue.decide("nobody", "title", "x", by="Ada")
    assert len(catalogue.history(UID)) == 1
    assert catalogue.decisions() == []


# Revisions taken back


def test_undoing_the_last_revision_gives_the_state_before(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    before = catalogue.known(UID)
    catalogue.record(talk(NEW, speakers=["Jane Roe, Minister, Ministry of Air"]), source=PAGE, seen="2020-04-02")
    changes = catalogue.undo(catalogue.history(UID)[-1], by="Ada", why="misread", moment="2020-04-03")
    assert told(changes)[:2] == [
        "revision 2 taken back by Ada: misread",
        "moved from Friday, 29 May 2020, 19:00 (Shanghai) to Friday, 15 May 2020, 19:00 (Shanghai)",
    ]
    after = catalogue.known(UID)
    assert {**after.fields, "sequence": None} == {**before.fields, "sequence": None}
    assert after.fields["sequence"] == 2


def test_what_was_taken_back_is_not_taken_up_again(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    catalogue.record(talk(NEW, speakers=["Jane Roe", "Qiu Baoxing", "Bo Yi"]), source=PAGE, seen="2020-04-02")
    catalogue.undo(catalogue.history(UID)[-1], by="Ada", moment="2020-04-03")
    catalogue.record(talk(NEW, speakers=["Jane Roe", "Qiu Baoxing", "Bo Yi"]), source=PAGE, seen="2020-04-04")
    said = talk(NEW, speakers=["Bo Yi", "Jane Roe"], previous=OLD)
    catalogue.record(said, source=NEWS, seen="2020-04-05")
    event = catalogue.event(UID)
    assert (str(event.when), names(event)) == (OLD, ["Qiu Baoxing", "Jane Roe"])
    # Something else is news.
    catalogue.record(talk(LATER), source=PAGE, seen="2020-04-06")
    assert str(catalogue.event(UID).when) == LATER


def test_an_earlier_revision_is_taken_back_as_far_as_it_holds(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    catalogue.record(talk(NEW, speakers=["Qiu Baoxing", "Jane Roe", "Bo Yi"]), source=PAGE, seen="2020-04-02")
    catalogue.record(talk(LATER, speakers=["Qiu Baoxing", "Jane Roe", "Bo Yi"]), source=PAGE, seen="2020-04-03")
    second = catalogue.history(UID)[1]
    catalogue.undo(second, by="Ada", moment="2020-04-04")
    event = catalogue.event(UID)
    assert (str(event.when), names(event)) == (LATER, ["Qiu Baoxing", "Jane Roe"])
    with pytest.raises(errors.TrackingError, match="nothing is left of revision 2"):
        catalogue.undo(second, by="Ada")
    with pytest.raises(errors.TrackingError, match="the first revision of an event cannot be undone"):
        catalogue.undo(catalogue.history(UID)[0], by="Ada")


def test_a_decision_can_be_taken_back(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    catalogue.decide(UID, "when", NEW, by="Ada", moment="2020-04-02")
    catalogue.undo(catalogue.history(UID)[-1], by="Ada", moment="2020-04-03")
    known = catalogue.known(UID)
    assert (str(known.event.when), dict(known.locks), known.event.previous) == (OLD, {}, ())
    assert [each.kind for each in catalogue.decisions()] == ["lock", "undo"]


def test_taking_back_can_be_taken_back(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    catalogue.record(talk(NEW), source=PAGE, seen="2020-04-02")
    for day in (3, 4):
        catalogue.undo(catalogue.history(UID)[-1], by="Ada", moment=f"2020-04-0{day}")
    event = catalogue.event(UID)
    assert (str(event.when), event.previous, event.sequence) == (NEW, (talk().when,), 3)


# Which event


def two(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    catalogue.record(talk(NEW, speakers=["Ann Poe"], language="en"), source=NEWS, seen="2020-04-02")
    (proposal,) = catalogue.proposals()
    return proposal


def test_events_that_are_one_become_one(catalogue):
    proposal = two(catalogue)
    changes = catalogue.settle(proposal, same=True, by="Ada", moment="2020-04-03")
    assert told(changes) == [
        f"is also known as {proposal.uid}",
        "moved from Friday, 15 May 2020, 19:00 (Shanghai) to Friday, 29 May 2020, 19:00 (Shanghai)",
        "'Ann Poe' added (speaker)",
        "language known: en",
    ]
    (event,) = catalogue.events()
    assert (event.uid, str(event.when), event.previous) == (UID, NEW, (talk().when,))
    assert catalogue.event(proposal.uid) == event
    assert catalogue.proposals() == []
    with pytest.raises(errors.TrackingError, match="there is no open proposal"):
        catalogue.settle(proposal, same=False, by="Ada")


def test_a_source_of_an_event_that_became_another_goes_on_to_mean_it(catalogue):
    catalogue.settle(two(catalogue), same=True, by="Ada", moment="2020-04-03")
    catalogue.record(talk(LATER, speakers=["Ann Poe"], language="en"), source=NEWS, seen="2020-04-04")
    assert str(catalogue.event(UID).when) == LATER
    assert len(list(catalogue.events())) == 1
    # The first page no longer lists Jane Roe; nor does any other.
    catalogue.record(talk(speakers=["Qiu Baoxing"]), source=PAGE, seen="2020-04-05")
    assert names(catalogue.event(UID)) == ["Qiu Baoxing", "Ann Poe"]


def test_when_one_becomes_two_again_each_source_means_its_own(catalogue):
    proposal = two(catalogue)
    catalogue.settle(proposal, same=True, by="Ada", moment="2020-04-03")
    catalogue.record(talk(NEW, speakers=["Ann Poe"], language="fr"), source=NEWS, seen="2020-04-04")
    assert len(catalogue.sightings(uid=UID)) == 3
    catalogue.undo(catalogue.history(UID)[1], by="Ada", moment="2020-04-05")
    catalogue.record(talk(LATER, speakers=["Ann Poe"], language="fr"), source=NEWS, seen="2020-04-06")
    assert {event.uid: str(event.when) for event in catalogue.events()} == {UID: OLD, proposal.uid: LATER}


def test_a_source_may_list_twice_what_is_one(catalogue):
    first, second = talk(uid="a"), talk(uid="b", title="Clean air for all growing cities")
    catalogue.record([first], source=PAGE, seen="2020-04-01")
    catalogue.record([second], source=NEWS, seen="2020-04-01")
    (proposal,) = catalogue.proposals()
    catalogue.record([first, second], source="both", seen="2020-04-02")
    catalogue.settle(proposal, same=True, by="Ada", moment="2020-04-03")
    both = [evolve(first, place="Oslo"), evolve(second, language="en")]
    changes = catalogue.record(both, source="both", seen="2020-04-04")
    assert [(change.field, change.revision) for change in changes] == [("place", 3), ("language", 4)]
    assert catalogue.record(both, source="both", seen="2020-04-05") == []
    assert catalogue.verify() == []


def test_events_that_are_two_stay_two_and_are_not_asked_about_again(catalogue):
    assert catalogue.settle(two(catalogue).id[:8], same=False, by="Ada", moment="2020-04-03") == []
    catalogue.record(talk(LATER, speakers=["Ann Poe"], language="en"), source=NEWS, seen="2020-04-04")
    assert catalogue.proposals() == []
    assert len(list(catalogue.events())) == 2


@pytest.mark.parametrize("side", ["the one that goes on", "the other"])
def test_making_one_can_be_taken_back(catalogue, side):
    proposal = two(catalogue)
    before = {event.uid: event for event in catalogue.events()}
    catalogue.settle(proposal, same=True, by="Ada", moment="2020-04-03")
    revision = catalogue.history(UID)[-1]
    if side == "the other":
        with catalogue.store.read() as snapshot:
            *_, revision = snapshot.revisions(proposal.uid)
    catalogue.undo(revision, by="Ada", moment="2020-04-04")
    after = {event.uid: event for event in catalogue.events()}
    assert after.keys() == before.keys()
    for uid, event in after.items():
        assert (event.when, event.appearances, event.language) == (
            before[uid].when,
            before[uid].appearances,
            before[uid].language,
        )
    assert catalogue.known(UID).aliases == ()
    assert catalogue.verify() == []


# Who


def test_decided_persons_go_before_every_rule(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    catalogue.same_person("J. Roe", "Jane Roe", by="Ada", moment="2020-04-02")
    catalogue.different_persons("Qiu Baoxing", "Baoxing Qiu", by="Ada", moment="2020-04-02")
    catalogue.record(talk(speakers=["J. Roe", "Baoxing Qiu"]), source=NEWS, seen="2020-04-03")
    assert names(catalogue.event(UID)) == ["Qiu Baoxing", "Jane Roe", "Baoxing Qiu"]


def test_decided_persons_are_what_a_roster_takes(catalogue):
    catalogue.record(talk(speakers=["J. Roe", "Jane Roe, Mayor, Oslo"]), source=PAGE, seen="2020-04-01")
    catalogue.different_persons("J. Roe", "Jane Roe", by="Ada", moment="2020-04-02")
    catalogue.same_person("J. Roe", " jane  roe", by="Bo", moment="2020-04-03")
    events = list(catalogue.events())
    assert len(Roster(events).people) == 2
    assert catalogue.who_is_who(Roster(events).rows) == {"confirmed": ((0, 1),), "separated": ()}
    assert len(Roster(events, **catalogue.who_is_who(Roster(events).rows)).people) == 1
    with pytest.raises(errors.InvalidField, match="two names are expected"):
        catalogue.same_person("Jane Roe", "jane roe", by="Ada")


# Then, and whether all is well


def test_each_earlier_state_can_be_asked_for(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    catalogue.record(talk(NEW), source=PAGE, seen="2020-04-08")
    catalogue.record(talk(NEW, title="Clean air"), source=PAGE, seen="2020-04-15")
    assert str(catalogue.at("2020-04-07").event(UID).when) == OLD
    assert str(catalogue.event(UID, at="2020-04-08").when) == NEW
    assert [event.title for event in catalogue.at("2020-04-09").events()] == ["Clean air for growing cities"]
    assert catalogue.at("2020-04-09").calendar("Then").name == "Then"
    with pytest.raises(errors.UnknownEvent, match="was known on 2020-03-31"):
        catalogue.at("2020-03-31").event(UID)


def test_a_catalogue_that_is_well_has_nothing_to_say(catalogue):
    catalogue.settle(two(catalogue), same=True, by="Ada", moment="2020-04-03")
    assert catalogue.verify() == []


def test_events_are_found_by_what_people_call_them(catalogue):
    catalogue.record([talk(), Event("Rivers", uid="rivers@example.org")], source=PAGE)
    assert [known.uid for known in catalogue.find("rivers@example.org")] == ["rivers@example.org"]
    assert [known.uid for known in catalogue.find("rivers@")] == ["rivers@example.org"]
    assert [known.uid for known in catalogue.find("CITIES clean")] == [UID]
    assert catalogue.find("") == catalogue.find("nothing") == ()
    catalogue.record(Event("Tea", uid="clean@example.org"), source="s")
    assert [known.uid for known in catalogue.find("clean")] == sorted(("clean@example.org", UID))
    assert [known.uid for known in catalogue.find("clean@ex")] == ["clean@example.org"]


def test_a_source_that_has_not_changed_is_only_seen(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01", etag='"1"')
    catalogue.seen_again(PAGE, seen="2020-04-02", etag='"1"')
    assert str(catalogue.last_sighting(PAGE).seen.date()) == "2020-04-02"
    assert catalogue.record(talk(), source=PAGE, seen="2020-04-03") == []
    assert len(catalogue.history(UID)) == 1
    with pytest.raises(errors.TrackingError, match="was never seen"):
        catalogue.seen_again(NEWS)


def test_every_store_keeps_what_was_recorded_and_decided(place):
    with Catalogue(open_store(place)) as catalogue:
        proposal = two(catalogue)
        catalogue.settle(proposal, same=True, by="Ada", moment="2020-04-03")
        catalogue.decide(UID, "place", "Oslo", by="Ada", moment="2020-04-04")
        catalogue.record(talk(place="Beijing", speakers=["J. Roe"]), source=PAGE, seen="2020-04-05")
        catalogue.undo(catalogue.history(UID)[-1], by="Ada", moment="2020-04-06")
        catalogue.same_person("J. Roe", "Jane Roe", by="Ada", moment="2020-04-07")
        catalogue.seen_again(NEWS, seen="2020-04-08")
        found = all_of(catalogue, proposal.uid)
        assert catalogue.verify() == []
    if place != ":memory:":
        with Catalogue(open_store(place)) as catalogue:
            assert all_of(catalogue, proposal.uid) == found


def all_of(catalogue, alias):
    known = catalogue.known(UID)
    return (
        known,
        catalogue.known(alias),
        catalogue.history(UID),
        catalogue.changes(),
        catalogue.conflicts(),
        catalogue.decisions(),
        catalogue.sightings(),
        catalogue.sources(),
        list(catalogue.at("2020-04-02").events()),
    )


def test_an_event_of_another_kind_lets_go_of_what_that_kind_does_not_have(catalogue):
    episode = PodcastEpisode("Air", duration="36:31", hosts=["Jane Roe, Mayor, Oslo"], uid="air")
    catalogue.record(episode, source=PAGE, seen="2020-04-01")
    catalogue.decide("air", "number", 3, by="Ada", moment="2020-04-02")
    catalogue.decide("air", "kind", "webinar", by="Ada", moment="2020-04-03")
    assert catalogue.event("air").kind == "webinar"
    catalogue.undo(catalogue.history("air")[-1], by="Ada", moment="2020-04-04")
    event = catalogue.event("air")
    assert (event.duration, event.number) == (episode.duration, 3)
    catalogue.decide("air", "kind", "summit", by="Ada", moment="2020-04-05")
    assert catalogue.record(episode, source=PAGE, seen="2020-04-06") == []
    assert catalogue.event("air").kind == "summit"
    assert catalogue.verify() == []
