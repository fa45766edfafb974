"""
Feeds as files in pairs: a folder of events in fixtures/feeds, and beside them the feeds they give, byte for byte.

`expected.ics` is written with no options, `expected.times=utc.ics` with that one. A folder of one event is written as
an event file, of several as a calendar. The losses and notes stand in `expected.losses.txt`.
"""

from datetime import UTC, datetime
from pathlib import Path

import icalendar
import pytest
import vobject

from eventkit import Calendar, read
from eventkit.formats.ics import write
from eventkit.written import Written

FEEDS = Path(__file__).parents[2] / "fixtures" / "feeds"
CASES = sorted(path for path in FEEDS.glob("*/expected*.ics"))


def written(case: Path) -> Written:
    events = [event for path in sorted(case.parent.glob("*.toml")) for event in read(path).events]
    options = dict(option.split("=") for option in case.stem.split(".")[1:])
    return write(events[0] if len(events) == 1 else Calendar(case.parent.name, events), **options)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_a_folder_of_events_gives_its_feed(case):
    assert written(case).text == case.read_bytes().decode()


@pytest.mark.parametrize("folder", sorted(FEEDS.iterdir()), ids=lambda folder: folder.name)
def test_what_a_feed_leaves_out_is_listed(folder):
    result = written(folder / "expected.ics")
    listed = [*map(str, result.losses), *result.notes]
    assert listed == (folder / "expected.losses.txt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}-{case.stem}")
def test_two_readers_read_the_same(case):
    """icalendar goes by the name of a zone, vobject by its block: both read the same texts and instants."""
    one = icalendar.Calendar.from_ical(case.read_bytes())
    other = vobject.readOne(case.read_text(encoding="utf-8"))

    def moment(value):
        return value.astimezone(UTC) if isinstance(value, datetime) else value

    by_name = {
        str(event["UID"]): (str(event["SUMMARY"]), moment(event["DTSTART"].dt), str(event.get("DESCRIPTION", "")))
        for event in one.walk("VEVENT")
    }
    by_block = {
        event.uid.value: (event.summary.value, moment(event.dtstart.value), event.getChildValue("description", ""))
        for event in other.contents.get("vevent", [])
    }
    assert by_name == by_block
