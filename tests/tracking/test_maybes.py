"""Names that may be one person's, until somebody says what they are."""

from datetime import UTC, datetime, timedelta

import pytest

from eventkit import Event, Session, UnknownEvent
from eventkit.tracking.catalogue import Catalogue

MAY = datetime(2027, 5, 1, tzinfo=UTC)


@pytest.fixture
def catalogue():
    with Catalogue.open(":memory:") as opened:
        yield opened


def tea(*speakers, uid="tea@x.example", **given):
    return Event("Tea", when="3 June 2027", uid=uid, speakers=speakers, **given)


def pairs(found):
    return [(each.one, each.other, each.uids) for each in found]


def test_names_at_one_event_that_may_be_one_person(catalogue):
    catalogue.record(tea("Jane Roe, Mayor, Oslo", "Max Moe"), source="s", seen=MAY)
    catalogue.record(tea("J. Roe"), source="t", seen=MAY + timedelta(days=1))
    (found,) = catalogue.maybes()
    assert (found.one, found.other, found.uids) == ("Jane Roe", "J. Roe", ("tea@x.example",))
    assert str(found) == f"Jane Roe and J. Roe may be one person: {'; '.join(found.reasons)}"
    assert found.reasons
    catalogue.same_person(found.one, found.other, by="Ann")
    assert catalogue.maybes() == ()
    catalogue.different_persons("J. Roe", "Jane Roe", by="Ann")
    assert catalogue.maybes() == ()


def test_names_of_two_events_and_of_sessions(catalogue):
    session = Session("First cup", speakers=["J. Roe"])
    catalogue.record(
        [tea("Jane Roe", uid="a"), tea("Max Moe", uid="b", sessions=[session]), tea("Jane Roe", uid="c")],
        source="s",
        seen=MAY,
    )
    assert pairs(catalogue.maybes()) == [("Jane Roe", "J. Roe", ("a", "b", "c"))]
    assert catalogue.maybes("a") == catalogue.maybes("b") == ()


def test_two_who_have_the_very_same_name_are_not_told_apart_by_names(catalogue):
    catalogue.record([tea("Wang Wei", uid="a"), tea("Wang Wei", uid="b")], source="s", seen=MAY)
    assert catalogue.maybes() == ()


def test_an_event_that_is_not_known(catalogue):
    with pytest.raises(UnknownEvent):
        catalogue.maybes("a")
