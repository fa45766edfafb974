"""Events as plain data: lossless both ways, through JSON, and readable by later versions."""

import json
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from attrs import evolve
from hypothesis import given, settings
from strategies import events

from eventkit import Event, PodcastEpisode, Webinar
from eventkit.errors import DamagedCatalogue
from eventkit.people import Appearance, Name, Person
from eventkit.tracking.event_data import (
    dumped,
    event_from_data,
    event_to_data,
    field_from_data,
    field_to_data,
    same_data,
)
from eventkit.when import When


@settings(max_examples=60, deadline=None)
@given(events())
def test_an_event_comes_back_equal_through_json(event):
    data = event_to_data(event)
    text = dumped(data)
    assert json.loads(text.encode()) == data
    again = event_from_data(data)
    assert type(again) is type(event)
    assert again == event
    assert same_data(event_to_data(again), data)


def test_only_what_is_known_is_in_the_data():
    assert event_to_data(Event("Open house", uid="1@example.org", when="3 May 2021")) == {
        "title": "Open house",
        "uid": "1@example.org",
        "when": {"text": "3 May 2021", "start": "2021-05-03", "shape": "point"},
    }
    webinar = event_to_data(Webinar("Trains", uid="2@example.org"))
    assert webinar == {"kind": "webinar", "title": "Trains", "uid": "2@example.org"}
    assert event_from_data(webinar).attendance.value == "online"


def test_the_second_of_a_doubled_hour_stays_the_second():
    start = datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=ZoneInfo("Europe/Berlin"))
    event = Event("Night train", uid="1", when=When.at(start))
    data = event_to_data(event)
    assert data["when"]["start"] == "2026-10-25T02:30:00+01:00[Europe/Berlin][_fold=1]"
    assert event_from_data(data).when.start.fold == 1
    assert event_from_data(data) == event


def test_utc_and_the_zone_named_utc_stay_what_they_are():
    for zone in (UTC, ZoneInfo("UTC")):
        event = Event("Call", uid="1", when=When.at(datetime(2026, 3, 1, 9, tzinfo=zone)))
        assert event_from_data(event_to_data(event)).when.zone == zone


def test_a_name_nobody_has_looked_at_is_kept_without_reading_it():
    appearance = Appearance(Person.deferred("Mr. Baoxing QIU"), "speaker")
    data = event_to_data(Event("Talk", uid="1", appearances=[appearance]))
    assert data["appearances"] == [{"party": {"name": "Mr. Baoxing QIU"}, "roles": ["speaker"]}]
    read = event_to_data(Event("Talk", uid="1", speakers=[Person(Name.parse("Mr. Baoxing QIU"))]))
    assert read["appearances"][0]["party"]["name"]["parts"][0] == ["honorific", "Mr."]
    assert read != data
    assert same_data(read["appearances"], data["appearances"])
    assert same_data(data["appearances"], read["appearances"])
    assert event_from_data(read) == event_from_data(data)


def test_what_was_read_of_a_name_stays_when_the_readers_learn():
    """The parts are kept, also where the words would be read otherwise today."""
    name = evolve(Name.parse("Wei Qing"), order="family-first", language="zh")
    event = Event("Talk", uid="1", speakers=[Person(name)])
    assert event_from_data(event_to_data(event)).speakers[0].party.name.order == "family-first"


def test_one_field_goes_the_same_way():
    when = When.read("May 15, 7pm CST")
    data = field_to_data("event", "when", when)
    assert field_from_data("event", "when", data) == when
    assert field_to_data("event", "when", When.unknown()) is None
    assert field_from_data("event", "when", None) == When.unknown()
    length = timedelta(minutes=36, microseconds=5)
    assert (
        field_from_data("podcast-episode", "duration", field_to_data("podcast-episode", "duration", length)) == length
    )
    assert event_to_data(PodcastEpisode("One", uid="1", duration=timedelta(seconds=90)))["duration"] == 90


@pytest.mark.parametrize(
    "data",
    [
        {"title": "Talk", "uid": "1", "when": {"start": "soon"}},
        {"title": "Talk", "uid": "1", "status": "perhaps"},
        {"title": "Talk", "uid": "1", "color": "red"},
        {"title": "Talk", "uid": "1", "kind": "party"},
        {"title": "Talk", "uid": "1", "appearances": [{"roles": ["speaker"]}]},
        {"title": "Talk", "uid": "1", "when": {"start": "2026-01-01T10:00:00+00:00[Mars/Base]"}},
        ["Talk"],
    ],
)
def test_damage_is_named(data):
    with pytest.raises(DamagedCatalogue, match="cannot be read back"):
        event_from_data(data)
