"""
The calendars that the icalendar wheel brings along for its own tests, most of them odd: none may stop the reader, and
no property of them may be lost without being listed (see feed_account).
"""

from __future__ import annotations

import re
from pathlib import Path

import attrs
import icalendar
import pytest
from feed_account import Account, again
from feed_checks import faults_of

from eventkit.errors import MalformedSource
from eventkit.events import Event, Reading
from eventkit.formats.ics import read

FOLDER = Path(icalendar.__file__).parent / "tests"
FILES = sorted(FOLDER.rglob("*.ics"))
# What a calendar is made of, and what may stand alone in a file.
PARTS = {"VCALENDAR", "VEVENT", "VTIMEZONE", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY"}

pytestmark = [
    pytest.mark.skipif(not FILES, reason="the installed icalendar brings no test calendars"),
    pytest.mark.filterwarnings("ignore::icalendar.error.GloballyUniqueTZIDGuessed"),
]

FEED_OF_ONE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
BEGIN:VEVENT
UID:1@cases.example
DTSTAMP:20260101T000000Z
DTSTART:20260310T090000Z
DURATION:PT1H
SUMMARY:Open house
X-FOO:1
X-FOO:1
END:VEVENT
END:VCALENDAR
"""


def reading_of(path: Path) -> Reading | None:
    """What is read of a file, or None where it is no calendar at all."""
    content = path.read_bytes()
    outermost = re.search(rb"(?im)^(?:\xef\xbb\xbf)?BEGIN:([^\r\n]*)", content)
    if outermost is not None and outermost[1].decode().strip().upper() in PARTS:
        return read(content, source=path.name)
    with pytest.raises(MalformedSource) as caught:
        read(content, source=path.name)
    assert caught.value.source == path.name
    return None


def name_of(path: Path) -> str:
    return str(path.relative_to(FOLDER).with_suffix(""))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_calendar_gives_events_or_says_at_which_line_not(path):
    reading = reading_of(path)
    if reading is None:
        return
    begun = len(re.findall(rb"(?im)^BEGIN:VEVENT", path.read_bytes()))
    overrides = sum(len(event.recurrence.overrides) for event in reading if event.recurrence)
    doubted = {evidence.line for doubt in reading.doubts for evidence in doubt.evidence}
    assert len(reading.events) + overrides + len(reading.history) + len(doubted) >= begun
    for doubt in reading.doubts:
        assert doubt.message
        assert doubt.evidence, doubt
        assert all(evidence.line is not None and evidence.line > 0 for evidence in doubt.evidence), doubt
    assert [type(event).__mro__[-2] for event in reading] == [Event.__mro__[-2]] * len(reading)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_property_is_lost_without_being_listed(path):
    reading = reading_of(path)
    if reading is not None:
        assert Account(path.read_bytes(), reading).missing() == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_what_is_written_of_it_is_right_in_every_byte_and_stable(path):
    reading = reading_of(path)
    if reading is None:
        return
    first = again(reading)
    assert faults_of(bytes(first)) == []
    if reading.calendar is None:  # what it says of itself is taken for that once it has a name
        first = again(read(bytes(first), source=path.name))
    second = again(read(bytes(first), source=path.name))
    assert second.text == first.text


def test_the_accounting_finds_what_is_lost():
    """The test of the tests: a property taken out of what was read is reported, each copy of it by itself."""
    content = FEED_OF_ONE.encode()
    reading = read(content, source="lost")
    assert Account(content, reading).missing() == []
    event = reading.event
    for leftovers, missing in (
        (event.leftovers[:1], ["11: X-FOO:1"]),
        ((), ["10: X-FOO:1", "11: X-FOO:1"]),
    ):
        poorer = attrs.evolve(reading, events=(attrs.evolve(event, leftovers=leftovers),))
        assert Account(content, poorer).missing() == missing
    elsewhen = attrs.evolve(reading, events=(attrs.evolve(event, when="2026-03-10T09:00Z/2026-03-10T11:00Z"),))
    assert Account(content, elsewhen).missing() == ["8: DURATION:PT1H"]
