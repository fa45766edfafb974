"""
Feeds as files in pairs: a folder of events in fixtures/feeds, and beside them the feeds they give, byte for byte.

`expected.ics` is written with no options, `expected.times=utc.ics` with that one. A folder of one event is written as
an event file, of several as a calendar. The losses and notes stand in `expected.losses.txt`.
"""

from pathlib import Path

import pytest

from eventkit import Calendar, read
from eventkit.formats.ics import write
from eventkit.written import Written

FEEDS = Path(__file__).parents[2] / "fixtures" / "feeds"
CASES = sorted(path for path in FEEDS.glob("*/expected*.ics"))


def written(case: Path) -> Written:
    events = read(case.parent).events
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
