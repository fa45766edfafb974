"""How events are made beside their constructor: of values a reader has typed already; and the slot for notes."""

import copy
import pickle
from datetime import UTC, datetime

import attrs
import pytest

from eventkit.events import Calendar, Event, PodcastEpisode, Summit, Webinar
from eventkit.when import When


@pytest.mark.parametrize("kind", [Event, Webinar, Summit, PodcastEpisode])
def test_an_event_of_typed_values_equals_the_one_that_converts_them(kind):
    when = When.at(datetime(2026, 3, 10, 12, tzinfo=UTC))
    made = kind._trusted({"title": "Open house", "uid": "1", "when": when, "categories": ("Cities",)})
    assert made == kind("Open house", uid="1", when=when, categories=["Cities"])
    assert type(made) is kind
    assert attrs.evolve(made, title="Other") == kind("Other", uid="1", when=when, categories=["Cities"])


def test_the_slot_beside_a_value_is_no_part_of_it():
    event, calendar = Event("Open house", uid="1"), Calendar("Spring")
    for value in (event, calendar):
        object.__setattr__(value, "_memo", "kept")
        assert value._memo == "kept"
        for other in (copy.copy(value), attrs.evolve(value), pickle.loads(pickle.dumps(value))):
            assert other == value
            assert hash(other) == hash(value)
            assert not hasattr(other, "_memo")
        assert "kept" not in repr(value)


def test_a_value_that_is_none_counts_as_not_given():
    assert Event("Open house", uid="1", url=None, sequence=None, status=None, speakers=None) == Event(
        "Open house", uid="1"
    )
    assert Webinar("Open house", attendance=None).attendance.value == "online"


def test_instances_of_one_event_stand_side_by_side_in_a_calendar():
    first = Event("Weekly call", uid="1", recurrence_id=datetime(2026, 3, 3, 12, tzinfo=UTC))
    second = Event("Weekly call", uid="1", recurrence_id=datetime(2026, 3, 10, 12, tzinfo=UTC))
    assert len(Calendar("Calls", [first, second, Event("Weekly call", uid="1")])) == 3
