"""What a catalogue makes of what sources say: which event is meant, what changes, what is only listed."""

import pytest

from eventkit import Calendar, Catalogue, Event, LostEvents, Reading, Status, Summit, Webinar, errors

PAGE, NEWS, FEED = "https://lake.example/talk", "https://news.example/1", "https://lake.example/feed.ics"


@pytest.fixture
def catalogue():
    with Catalogue.open(":memory:") as opened:
        yield opened


def talk(when="15 May 2020, 7pm Beijing time", title="Clean air for growing cities", **more):
    speakers = more.pop("speakers", ["Qiu Baoxing, Counselor of the State Council", "Jane Roe, Mayor, Oslo"])
    return Webinar(title, when=when, organizers=["Lake Institute"], speakers=speakers, **more)


def feed(*events):
    return Calendar("Lake events", events)


def numbered(number, when=None, **more):
    titles = ["Rivers of the north", "A city without noise", "How trees cool", "Paying for rain", "Night buses"]
    when = when or f"{3 + number} June 2020, 18:00 Berlin time"
    return Event(titles[number], when=when, uid=f"{number}@lake.example", **more)


def said(changes):
    return [f"{change.name}: {change.title}" for change in changes]


def test_an_event_is_new_once(catalogue):
    event = talk()
    assert said(catalogue.record(event, source=PAGE, seen="2020-04-01")) == ["added: Clean air for growing cities"]
    assert catalogue.record(event, source=PAGE, seen="2020-04-02") == []
    assert catalogue.record(event, source=PAGE, seen="2020-04-02") == []
    (known,) = catalogue.events()
    assert known == catalogue.event(event.uid)
    assert [each.number for each in catalogue.history(event.uid)] == [1]
    assert len(catalogue.sightings()) == 2


def test_a_second_page_that_says_it_was_moved_means_the_same_event(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    moved = Event(
        "RESCHEDULED: Clean air for growing cities",
        when="29 May 2020, 7pm Beijing time",
        previous="15 May 2020, 7pm Beijing time",
        speakers=["Mr. Baoxing QIU"],
    )
    (change,) = catalogue.record(moved, source=NEWS, seen="2020-05-01")
    assert str(change) == (
        "'Clean air for growing cities': moved from Friday, 15 May 2020, 19:00 (Shanghai) to"
        " Friday, 29 May 2020, 19:00 (Shanghai)"
    )
    assert (change.by, change.revision) == (NEWS, 2)
    (event,) = catalogue.events()
    assert (event.title, event.sequence, event.previous) == ("Clean air for growing cities", 1, (talk().when,))
    assert [one.name for one in event.speakers] == ["Qiu Baoxing", "Jane Roe"]


def test_a_notice_in_one_sentence_means_the_event_in_its_quotes(catalogue):
    catalogue.record(talk("15 May 2020, 7am Beijing time"), source=PAGE, seen="2020-04-01")
    notice = Event(
        'The webinar "Clean air for growing cities" has been rescheduled from 15 May 2020 to 29 May 2020.',
        when="29 May 2020",
        previous="15 May 2020",
        status="rescheduled",
        organizers=["Lake Institute"],
    )
    (change,) = catalogue.record(notice, source=NEWS, seen="2020-05-01")
    assert str(change) == (
        "'Clean air for growing cities': rescheduled from Friday, 15 May 2020, 07:00 (Shanghai) to Friday, 29 May 2020"
    )


def test_the_page_itself_may_move_it_without_a_word(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    assert said(catalogue.record(talk("29 May 2020"), source=PAGE, seen="2020-05-01")) == [
        "moved: Clean air for growing cities"
    ]


def test_the_page_itself_may_give_it_another_title(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    (change,) = catalogue.record(talk(title="Clean air for cities that grow"), source=PAGE, seen="2020-05-01")
    assert str(change) == "'Clean air for cities that grow': was called 'Clean air for growing cities'"


@pytest.mark.parametrize(
    "title", ["Clean air for growing cities with questions", "Clean air for growing cities: a talk about pipes"]
)
def test_a_title_with_more_words_two_weeks_later_is_proposed_to_be_the_same_talk(catalogue, title):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    changes = catalogue.record(talk("29 May 2020, 7pm Beijing time", title), source=NEWS, seen="2020-05-01")
    assert [change.name for change in changes] == ["added", "proposed"]
    (proposal,) = catalogue.proposals()
    assert proposal.reasons == (
        "one title is part of the other",
        "both have Qiu Baoxing, Jane Roe, Lake Institute",
        "the times differ",
    )


@pytest.mark.parametrize(
    ("title", "when"),
    [
        ("Clean Air Forum", "14 May 2021"),
        ("Clean Air Forum 2021", "14 May 2021"),
        ("Second Clean Air Forum", "14 May 2021"),
    ],
)
@pytest.mark.parametrize("source", [PAGE, NEWS])
def test_the_next_edition_is_another_event(catalogue, title, when, source):
    first = {"Clean Air Forum 2021": "Clean Air Forum 2020", "Second Clean Air Forum": "First Clean Air Forum"}
    catalogue.record(
        Summit(first.get(title, title), when="15 May 2020", organizers=["Lake Institute"]),
        source=PAGE,
        seen="2020-04-01",
    )
    catalogue.record(Summit(title, when=when, organizers=["Lake Institute"]), source=source, seen="2021-04-01")
    assert sorted(str(event.when) for event in catalogue.events()) == ["14 May 2021", "15 May 2020"]
    # And each goes on as itself.
    assert (
        catalogue.record(Summit(title, when=when, organizers=["Lake Institute"]), source=source, seen="2021-04-02")
        == []
    )
    moved = Summit(title, when="15 May 2021", organizers=["Lake Institute"])
    assert said(catalogue.record(moved, source=source, seen="2021-04-03")) == [f"moved: {title}"]


def test_a_page_of_what_is_next_states_another_event_once_one_is_over(catalogue):
    for day, seen in ((3, "2021-05-01"), (10, "2021-05-06"), (17, "2021-05-13")):
        seminar = Event("Weekly seminar", when=f"{day} May 2021", organizers=["Lake Institute"])
        assert said(catalogue.record(seminar, source=PAGE, seen=seen)) == ["added: Weekly seminar"]
    assert catalogue.proposals() == []


def test_events_of_one_page_that_have_one_title_are_told_apart_by_their_words(catalogue):
    a, b, c = (Event("Open house", when=f"{day} May 2021", organizers=["Lake Institute"]) for day in (3, 10, 11))
    assert len(catalogue.record([a, b], source=PAGE, seen="2021-04-01")) == 2
    assert said(catalogue.record([c, a], source=PAGE, seen="2021-04-02")) == ["moved: Open house"]
    assert said(catalogue.record([c], source=PAGE, seen="2021-04-03")) == ["unlisted: Open house"]
    assert sorted(str(event.when) for event in catalogue.events()) == ["11 May 2021", "3 May 2021"]


def test_an_event_missing_from_a_feed_is_unlisted_and_not_cancelled(catalogue):
    catalogue.record(feed(*map(numbered, range(4))), source=FEED, seen="2020-05-01")
    changes = catalogue.record(feed(*map(numbered, range(3))), source=FEED, seen="2020-05-02")
    assert said(changes) == ["unlisted: Paying for rain"]
    assert catalogue.event("3@lake.example").status is Status.ANNOUNCED
    assert catalogue.record(feed(*map(numbered, range(3))), source=FEED, seen="2020-05-03") == []


def test_an_event_that_a_feed_lists_again_is_no_news(catalogue):
    catalogue.record(feed(*map(numbered, range(4))), source=FEED, seen="2020-05-01")
    catalogue.record(numbered(3, when="20 June 2020", description="By night."), source=NEWS, seen="2020-05-02")
    catalogue.record(feed(*map(numbered, range(3))), source=FEED, seen="2020-05-03")
    assert catalogue.record(feed(*map(numbered, range(4))), source=FEED, seen="2020-05-04") == []
    assert [str(each.when) for each in catalogue.events()][3] == "20 June 2020"


def test_a_fetch_that_lost_most_of_its_events_changes_nothing(catalogue):
    catalogue.record(feed(*map(numbered, range(5))), source=FEED, seen="2020-05-01")
    with pytest.raises(LostEvents, match="4 of the 5 events that it listed before are missing") as caught:
        catalogue.record(feed(numbered(0, when="1 July 2020")), source=FEED, seen="2020-05-02")
    assert caught.value.known == 5
    assert caught.value.lost == tuple(f"{number}@lake.example" for number in (1, 2, 3, 4))
    assert len(catalogue.sightings()) == 1
    with pytest.raises(LostEvents):
        catalogue.record(feed(), source=FEED, seen="2020-05-02", max_lost=0.9)
    changes = catalogue.record(feed(numbered(0, when="1 July 2020")), source=FEED, seen="2020-05-02", max_lost=1)
    assert [change.name for change in changes] == ["moved"] + 4 * ["unlisted"]


def test_events_that_are_over_may_leave_a_feed(catalogue):
    catalogue.record(feed(*map(numbered, range(5))), source=FEED, seen="2020-05-01")
    assert catalogue.record(feed(numbered(4)), source=FEED, seen="2020-06-07") == []


def test_events_of_one_feed_are_as_many_as_it_says(catalogue):
    twins = feed(Event("Open house", when="3 May 2021", uid="a"), Event("Open house", when="3 May 2021", uid="b"))
    assert said(catalogue.record(twins, source=FEED)) == ["added: Open house", "added: Open house"]


def test_who_may_be_the_same_event_waits_for_a_person(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    changes = catalogue.record(talk("29 May 2020, 7pm Beijing time"), source=NEWS, seen="2020-04-02")
    assert [change.name for change in changes] == ["added", "proposed"]
    assert changes[1].new == talk().uid
    assert "the times differ" in changes[1].why
    assert len(list(catalogue.events())) == 2


def test_speakers_of_a_second_page_are_added(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    more = talk(speakers=["Mr. Baoxing QIU, counsellor of the State Council", "Ann Poe, Director, Air Fund"])
    (change,) = catalogue.record(more, source=NEWS, seen="2020-04-02")
    assert str(change) == "'Clean air for growing cities': 'Ann Poe' added (speaker)"


def test_an_older_page_that_comes_late_fills_only_what_is_not_known(catalogue):
    catalogue.record(talk("29 May 2020, 7pm Beijing time"), source=PAGE, seen="2020-05-01")
    older = talk(language="en", description="A talk.")
    changes = catalogue.record(older, source=PAGE, seen="2020-04-01")
    assert [str(change) for change in changes] == [
        "'Clean air for growing cities': description known: A talk.",
        "'Clean air for growing cities': language known: en",
    ]
    (event,) = catalogue.events()
    assert (event.when.text, event.language, event.sequence) == ("29 May 2020, 7pm Beijing time", "en", 0)
    moments = [revision.moment for revision in catalogue.history(event.uid)]
    assert moments == sorted(moments)


def test_a_person_who_was_removed_does_not_come_back_with_an_older_page(catalogue):
    catalogue.record(talk(), source=PAGE, seen="2020-04-02")
    catalogue.record(talk(speakers=["Jane Roe, Mayor, Oslo"]), source=PAGE, seen="2020-04-03")
    assert catalogue.record(talk(description=""), source=NEWS, seen="2020-04-01") == []


def test_instances_of_a_recurring_event_are_known_each_for_itself(catalogue):
    instances = [
        Event("Market", when=f"{day} May 2021, 10:00 Berlin time", uid="m", recurrence_id=f"2021-05-{day:02}")
        for day in (3, 10)
    ]
    assert len(catalogue.record(feed(*instances), source=FEED)) == 2
    assert [event.uid for event in catalogue.events()] == ["m", "m"]
    assert catalogue.record(feed(*instances), source=FEED) == []


def test_what_a_reading_doubts_is_kept(catalogue):
    reading = Reading((talk(),), source=PAGE, text="Clean air …")
    catalogue.record(reading)
    (sighting,) = catalogue.sightings()
    assert (sighting.address, len(sighting.statements)) == (PAGE, 1)
    with catalogue.store.read() as snapshot:
        assert snapshot.document(sighting.digest).content == "Clean air …".encode()


def test_an_unknown_event_is_an_error_that_says_so(catalogue):
    with pytest.raises(errors.UnknownEvent, match="no event with the identifier 'x' is known"):
        catalogue.event("x")
    with pytest.raises(errors.InvalidField, match="expected a Reading, an Event, a Calendar or events"):
        catalogue.record("words")


def test_changes_of_a_time_are_those_that_recording_told(catalogue):
    told = catalogue.record(talk(), source=PAGE, seen="2020-04-01")
    told += catalogue.record(talk("29 May 2020", status="postponed"), source=PAGE, seen="2020-04-08")
    told += catalogue.record(talk("12 June 2020"), source=PAGE, seen="2020-04-15")
    assert [change.name for change in told] == ["added", "moved", "postponed", "rescheduled"]
    assert catalogue.changes() == told
    assert catalogue.changes("2020-04-01", "2020-04-08") == told[1:3]
    assert catalogue.changes(since="2020-04-08") == told[3:]


# Revisions of one event that arrive in another order (RFC 5546 §2.1.5)


def revision(sequence, day, stamp=None, **more):
    when = f"{day} June 2020, 18:00 Berlin time"
    return feed(Event("Paying for rain", when=when, uid="3@lake.example", sequence=sequence, updated=stamp, **more))


def day_of(catalogue):
    (event,) = catalogue.events()
    return event.when.start.day


@pytest.mark.parametrize(
    ("newer", "older", "why"),
    [
        (revision(3, 12), revision(1, 10, status="cancelled"), "out of date: SEQUENCE 1 after 3"),
        (
            revision(3, 12, "2020-04-03T10:00:00Z"),
            revision(2, 10, "2020-04-02T10:00:00Z"),
            "out of date: SEQUENCE 2 after 3",
        ),
        (
            revision(3, 12, "2020-04-03T10:00:00Z"),
            revision(3, 10, "2020-04-02T10:00:00Z"),
            "out of date: of 2020-04-02T10:00:00+00:00, after 2020-04-03T10:00:00+00:00",
        ),
    ],
)
def test_an_older_revision_of_the_same_source_changes_nothing(catalogue, newer, older, why):
    catalogue.record(newer, source=FEED, seen="2020-04-04")
    assert catalogue.record(older, source=FEED, seen="2020-04-05") == []
    assert catalogue.record(older, source=FEED, seen="2020-04-06") == []  # a copy that stays old
    assert catalogue.sightings()[-2].statements[0].doubts == (why,)
    assert catalogue.record(newer, source=FEED, seen="2020-04-07") == []
    assert day_of(catalogue) == 12
    (event,) = catalogue.events()
    assert event.status is Status.ANNOUNCED


def test_an_older_revision_tells_what_was_not_known(catalogue):
    catalogue.record(revision(3, 12), source=FEED, seen="2020-04-04")
    older = revision(1, 10, place="Room 5, Berlin")
    assert said(catalogue.record(older, source=FEED, seen="2020-04-05")) == ["place-changed: Paying for rain"]
    assert day_of(catalogue) == 12


def test_what_comes_after_an_older_revision_is_compared_with_the_newest(catalogue):
    catalogue.record(revision(3, 12), source=FEED, seen="2020-04-04")
    catalogue.record(revision(1, 10), source=FEED, seen="2020-04-05")
    assert catalogue.record(revision(2, 11), source=FEED, seen="2020-04-06") == []
    assert said(catalogue.record(revision(4, 14), source=FEED, seen="2020-04-07")) == ["moved: Paying for rain"]
    assert day_of(catalogue) == 14


def test_a_source_that_counts_anew_is_believed(catalogue):
    """A lower SEQUENCE with a later stamp, as when a site was rebuilt."""
    catalogue.record(revision(3, 12, "2020-04-03T10:00:00Z"), source=FEED, seen="2020-04-04")
    anew = revision(0, 14, "2020-04-05T10:00:00Z")
    assert said(catalogue.record(anew, source=FEED, seen="2020-04-05")) == ["moved: Paying for rain"]
    (event,) = catalogue.events()
    assert (event.when.start.day, event.sequence) == (14, 4)


def test_what_a_source_said_before_it_said_the_same_again_comes_late(catalogue):
    catalogue.record(revision(0, 12), source=FEED, seen="2020-04-01")
    catalogue.record(revision(0, 12), source=FEED, seen="2020-04-20")
    assert catalogue.record(revision(0, 14, status="cancelled"), source=FEED, seen="2020-04-10") == []
    assert day_of(catalogue) == 12
