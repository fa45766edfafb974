"""
The five events of the core, retold in the shapes in which they are announced: their readings equal the event files.

fixtures/announcements/retold-*.txt have sentences of our own with the same facts. What an event file knows from
elsewhere (a description, sources) or from a caller (a year) is no part of the words, and is not compared.
"""

from pathlib import Path

import pytest
from attrs import asdict

import eventkit
from eventkit.announcements import read_announcement
from eventkit.events import PodcastEpisode, Status
from eventkit.people import Delegation, Organization, Position

FIXTURES = Path(__file__).parents[2] / "fixtures"
RETOLD = {
    "wri-build-back-better": ("wri-build-back-better-2020", {"year": 2020}),
    "ciftis": ("ciftis-2021", {}),
    "glen": ("glen-2025", {}),
    "iurc": ("iurc-2022", {}),
    "climate-watch": ("climate-watch-zero-carbon-parks", {}),
}


@pytest.fixture(params=RETOLD, scope="module")
def pair(request):
    name, context = RETOLD[request.param]
    text = (FIXTURES / "announcements" / f"retold-{request.param}.txt").read_text(encoding="utf-8")
    reading = read_announcement(text, **context)
    return reading, eventkit.read(FIXTURES / f"{name}.toml").event


def test_a_retelling_announces_the_one_event_without_a_doubt(pair):
    reading, event = pair
    assert [(each.kind, each.title) for each in reading.events] == [(event.kind, event.title)]
    assert reading.doubts == ()


def test_a_retelling_says_the_same_time(pair):
    reading, event = pair
    read, stated = reading.event.when, event.when
    assert (read.text, read.iso, read.shape, read.part) == (stated.text, stated.iso, stated.shape, stated.part)
    assert (read.zones, read.readings) == (stated.zones, stated.readings)


def test_a_retelling_says_the_same_place_and_attendance(pair):
    reading, event = pair
    assert str(reading.event.place or "") == str(event.place or "")
    assert reading.event.attendance is event.attendance


def test_a_retelling_says_the_same_series_and_show(pair):
    reading, event = pair
    assert reading.event.series == event.series
    if isinstance(event, PodcastEpisode):
        assert (reading.event.show, reading.event.duration) == (event.show, event.duration)


def test_a_retelling_says_the_same_status(pair):
    """An episode that can be heard has happened; its file, which says nothing of it, is announced."""
    reading, event = pair
    assert reading.event.status is (Status.HAPPENED if isinstance(event, PodcastEpisode) else event.status)


def test_a_retelling_names_everybody_with_all_roles_and_positions(pair):
    reading, event = pair
    assert appearances(reading.event) == appearances(event)


def appearances(event):
    """Who takes part, as plain values in no order: files list by role, readings as the words go."""
    return sorted(
        (party(each.party), tuple(role.name for role in each.roles), tuple(map(position, each.positions)))
        for each in event.appearances
    )


def party(value):
    """The parts of a name; for bodies and delegations without the words that they were read from."""
    if isinstance(value, Organization):
        return "body", value.name, value.acronym
    if isinstance(value, Delegation):
        return "delegation", value.noun, "; ".join(value.of)
    return "person", value.name.text, repr(asdict(value.name))


def position(value: Position):
    return value.title, str(value.organization), value.former
