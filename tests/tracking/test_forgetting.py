"""Sources that are no longer asked."""

import pytest

from eventkit import Event, InvalidField, TrackingError
from eventkit.tracking.catalogue import Catalogue

FEED = "https://tea.example/feed.ics"


@pytest.fixture
def catalogue():
    with Catalogue.open(":memory:") as opened:
        opened.record(Event("Tea", when="3 June 2027", uid="tea"), source=FEED, seen="2027-05-01")
        yield opened


def test_a_source_is_forgotten_until_it_is_recorded_again(catalogue):
    assert catalogue.forgotten() == frozenset()
    catalogue.forget(FEED, by="Ann", why="it moved", moment="2027-05-02")
    assert catalogue.forgotten() == {FEED}
    assert [each.address for each in catalogue.sources()] == [FEED]
    assert catalogue.event("tea").title == "Tea"
    assert [(each.kind, each.value, each.by, each.why) for each in catalogue.decisions()] == [
        ("forget", FEED, "Ann", "it moved")
    ]
    catalogue.seen_again(FEED, seen="2027-05-03")
    assert catalogue.forgotten() == frozenset()
    catalogue.forget(FEED, by="Ann", moment="2027-05-04")
    assert catalogue.forgotten() == {FEED}


def test_what_was_never_a_source_cannot_be_forgotten(catalogue):
    with pytest.raises(TrackingError, match=r"there is no source 'https://tea\.example/fed\.ics'; did you mean"):
        catalogue.forget("https://tea.example/fed.ics", by="Ann")
    with pytest.raises(InvalidField, match="a decision is somebody's"):
        catalogue.forget(FEED, by=" ")
    assert catalogue.decisions() == []
