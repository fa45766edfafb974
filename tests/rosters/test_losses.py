"""What a form leaves out of the roster is listed, and nothing else is."""

import pytest

from eventkit import Event, Organization, Person, Roster, Session, Webinar, write
from eventkit.people import Delegation
from eventkit.rosters import forms
from eventkit.written import Loss

NAMES = [form.NAME for form in forms()]
AIR = Webinar("City air", uid="air", speakers=["Jane Roe, Mayor, Oslo", Delegation("Experts from Bergen")])
EMPTY = Event("Nobody yet", uid="empty", organizers=[Organization("ACME")])
NOBODY = Loss("Nobody yet", "event", "nobody is named: it is not in the roster", uid="empty")
NO_CARD = Loss("City air", "appearances", "'Experts from Bergen' is no person: no card", uid="air")


@pytest.mark.parametrize("form", NAMES)
def test_each_form_lists_what_it_leaves_out(form):
    expected = {"csv": (NOBODY,), "xlsx": (NOBODY,), "vcard": (NO_CARD, NOBODY)}
    found = Roster([AIR, EMPTY]).losses(form)
    assert found == expected.get(form, ())
    content = write(Roster([AIR, EMPTY]), format=form)
    assert content.losses == found
    if form != "xlsx":
        assert ("Nobody yet" in content.text) == (NOBODY not in found)
        assert ("Bergen" in content.text) == (NO_CARD not in found)


@pytest.mark.parametrize("form", NAMES)
def test_characters_that_no_form_can_hold_are_listed_and_breaks_are_not(form):
    event = Event(
        "Two\r\nlines",
        uid="u",
        speakers=["Jane Roe, Mayor, Oslo"],
        sessions=[Session("Bell \x07", speakers=["Ann Poe"])],
    )
    reason = "control characters are left out or replaced"
    assert Roster(event).losses(form) == (Loss("Two\r\nlines", "appearances", reason, uid="u"),)


def test_a_cell_that_is_cut_is_listed():
    event = Event(
        "City air", uid="u", speakers=[Person("Jane Roe")], sessions=[Session("x" * 40_000, hosts=["Ann Poe"])]
    )
    roster = Roster(event)
    cut = Loss("", "event", "longer than the 32,767 characters of a cell: cut, and marked where")
    assert roster.losses("xlsx") == (cut,)
    assert roster.losses("xlsx", columns=["person"]) == ()
    assert roster.losses("csv") == ()
