"""Whether a stated event is a known one: what speaks for it, and what against."""

from datetime import UTC, datetime

import pytest

from eventkit import Event, PodcastEpisode, Series
from eventkit.tracking.event_data import event_to_data
from eventkit.tracking.keys import changed_keys, editions, keys_of, keys_of_data, name_words
from eventkit.tracking.known import Known
from eventkit.tracking.match import Match, compare

MAY, JUNE = "15 May 2020, 7pm Beijing time", "12 June 2020, 7pm Beijing time"


def forum(title="Clean air forum", when=MAY, organizers=("Lake Institute",), **more):
    return Event(title, when=when, organizers=organizers, **more)


def known_of(event, **more):
    moment = datetime(2020, 4, 1, tzinfo=UTC)
    return Known(event.uid, 1, moment, moment, event_to_data(event), **more)


@pytest.mark.parametrize(
    ("said", "verdict"),
    [
        (forum(), "same"),
        (forum("CLEAN AIR FORUM"), "same"),
        (forum("Cancelled: Clean air forum", when=None), "same"),
        (forum(when="May 2020"), "same"),
        (forum(when=None), "same"),
        (forum(when=JUNE, previous=MAY), "same"),
        (forum(when=JUNE, status="rescheduled"), "same"),
        (forum("Watch out: clean air forum now in June", when=JUNE, previous="15 May 2020"), "same"),
        # What is the same only to those who believe it.
        (forum(when=JUNE), "maybe"),
        (forum(organizers=()), "maybe"),
        (forum(organizers=["Air Fund"]), "maybe"),
        (forum("Clean air forum 2020"), "maybe"),
        (forum("Air forum"), "maybe"),
        (forum("A talk about roofs"), "maybe"),  # of one organizer, at one moment
        # Another edition, or another event.
        (forum(when="14 May 2021"), "different"),
        (forum("A talk about roofs", when="16 May 2020"), "different"),
        (forum("A talk about roofs", organizers=["Air Fund"]), "different"),
        (forum(organizers=(), when=JUNE), "different"),
    ],
)
def test_a_stated_event_beside_the_known_one(said, verdict):
    assert compare(forum(), said).verdict == verdict


def test_numbers_tell_editions_apart():
    assert compare(forum("Air forum 2020"), forum("Air forum 2021", when=None)).verdict == "different"
    assert compare(forum("3rd air forum"), forum("Air forum, 4th edition", when=None)).verdict == "different"
    assert compare(forum("Air forum II"), forum("Air forum III", when=None)).verdict == "different"
    assert compare(forum("第三届清洁空气论坛"), forum("第四届清洁空气论坛")).verdict == "different"
    first, second = (forum(series=Series("Air", edition=edition)) for edition in ("1st", "2nd"))
    assert compare(first, second).verdict == "different"
    episodes = [PodcastEpisode("Air", number=number, hosts=["Jane Roe, Oslo"]) for number in (1, 2)]
    assert compare(*episodes).verdict == "different"


def test_a_page_of_one_event_may_change_its_title_and_its_time():
    known = forum("Clean air for cities that grow")
    assert compare(known, forum("Clean air for growing cities", when=JUNE), own=True).verdict == "same"
    assert compare(known, forum("Clean air for growing cities", when=JUNE)).verdict == "different"
    assert compare(known, forum("Night buses", when=JUNE), own=True).verdict == "maybe"
    assert compare(known, forum("Clean air for cities that grow", when="14 May 2021"), own=True).verdict == "different"


def test_words_that_come_to_a_title_may_mean_the_same_event():
    talk = {"speakers": ["Jane Roe, Mayor, Oslo"]}
    known = forum(**talk)
    assert compare(known, forum("Clean air forum, with tours", when="29 May 2020", **talk)) == Match(
        "maybe", ("one title is part of the other", "both have Jane Roe, Lake Institute", "the times differ")
    )
    for other in (
        forum("Clean air forum, with tours", when="29 May 2020"),
        forum("Clean air forum, with tours", when="29 May 2020", organizers=["Air Fund"], **talk),
        forum("Clean air forum, with tours", when="29 January 2021", **talk),
        forum("Clean air for towns", when="29 May 2020", **talk),
    ):
        assert compare(known, other).verdict == "different"
    with_tours = forum("Clean air forum, with tours", when="29 May 2020", **talk)
    assert compare(known, with_tours, alone=lambda: False).verdict == "different"


def test_a_title_that_many_events_have_says_nothing_of_the_next():
    assert compare(forum(), forum(when=JUNE), alone=lambda: False).verdict == "different"


def test_reasons_are_told():
    found = compare(forum(url="https://lake.example/air"), forum(when=JUNE, url="http://lake.example/air/"))
    assert found.reasons == ("the same title", "both have Lake Institute", "the same page", "the times differ")


def test_words_of_editions_are_no_part_of_the_name():
    assert name_words("The 3rd Annual Clean Air Forum 2021 (part II)") == name_words("the clean air forum, part")
    assert editions("Third clean air forum, 2021") == {"third", "2021"}
    assert editions("Clean air forum") == frozenset()


def test_events_that_may_be_one_share_a_key():
    known = keys_of_data(event_to_data(forum(when="15 May 2020, 1am Beijing time", url="https://lake.example/air")))
    for other in (
        forum("Third clean air forum", when=None, organizers=()),
        forum("Lake Week: Clean air forum", when=None, organizers=()),
        forum("Clean air forum with tours", when=JUNE),
        forum("Moved: the talk", when="May 2021", previous="15 May 2020"),
        forum("Recap", when="14 May 2020, 20:00 UTC"),
        forum("Recap", when=None, organizers=(), url="http://lake.example/air/"),
    ):
        assert known & keys_of_data(event_to_data(other))
    assert not known & keys_of_data(event_to_data(forum("Night buses", when="16 May 2020")))


@pytest.mark.parametrize(
    "new",
    [
        forum("Lake Week: Clean air forum"),
        forum(when=JUNE, previous=MAY),
        forum(organizers=["Air Fund", "Lake Institute"], url="https://lake.example/air"),
        forum(status="cancelled"),
        forum(description="In three rooms"),
        None,
    ],
)
def test_the_keys_that_change_are_those_of_what_changed(new):
    old, now = known_of(forum()), known_of(new) if new else known_of(forum(), merged_into="other")
    assert changed_keys(old, now) == (keys_of(old) - keys_of(now), keys_of(now) - keys_of(old))


def test_a_known_event_is_compared_as_the_event_that_it_is():
    said = forum("Clean air forum: tours", when=JUNE, previous=MAY, url="https://lake.example/air")
    for event in (forum(), forum(when=None), PodcastEpisode("Clean air forum", published=MAY, number=3, season=1)):
        for one, other in ((event, said), (said, event)):
            assert compare(known_of(one), other) == compare(one, other)
