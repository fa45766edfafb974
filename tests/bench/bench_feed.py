"""
How fast feeds are written: events a second of our writer and of icalendar, on the same events in the same run.

    python tests/bench/bench_feed.py [EVENTS]

Both write the same properties (icalendar gets them as values, without the work of deciding or of describing). The best
of several rounds counts, since the machine may be busy with something else.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import icalendar

from eventkit.events import Calendar, Place, Status, Webinar
from eventkit.formats.ics import write
from eventkit.people import Appearance, Organization, Role
from eventkit.when import When

ZONES = ("Asia/Shanghai", "America/New_York", "Europe/Brussels", "Asia/Kolkata")
TEXT = (
    "How cities plan, pay for and run clean transport, with cases from six countries; bring questions.\n\n"
    "城市交通的规划、融资与运营：六国案例。欢迎提问。"
)


def calendar(size: int) -> Calendar:
    """Webinars over two years in four zones, with the usual fields."""
    start = datetime(2026, 1, 5, 9, 0)
    body = Appearance(Organization("Institute for Clean Transport"), roles=(Role("organizer"),))
    events = [
        Webinar(
            f"Clean transport, part {number}: 城市交通",
            when=When.at(
                (start + timedelta(days=number * 700 // size, hours=number % 9)).replace(
                    tzinfo=ZoneInfo(ZONES[number % len(ZONES)])
                ),
                duration=timedelta(minutes=90),
            ),
            uid=f"{number}@bench.example",
            appearances=(body,),
            place=Place(url=f"https://meet.example.org/room/{number}?pwd=abcdef"),
            url=f"https://example.org/webinars/{number}",
            description=TEXT,
            categories=("Transport", "Cities"),
            status=Status.CONFIRMED,
            created=datetime(2025, 12, 1, tzinfo=UTC),
            updated=datetime(2025, 12, 2, tzinfo=UTC),
            sequence=1,
        )
        for number in range(size)
    ]
    return Calendar("Clean transport", events)


def with_icalendar(feed: bytes) -> Callable[[], bytes]:
    """A writer of the same feed with icalendar: its components built anew from the values, as a user would."""
    source = icalendar.Calendar.from_ical(feed)
    assert isinstance(source, icalendar.Calendar)
    zones = [zone.to_ical() for zone in source.walk("VTIMEZONE")]
    rows = []
    for event in source.walk("VEVENT"):
        row: dict[str, object] = {}
        for name, value in event.items():
            if name == "CATEGORIES":
                row[name] = [str(category) for category in value.cats]
            elif hasattr(value, "dt"):
                row[name] = value.dt
            else:
                row[name] = int(value) if name == "SEQUENCE" else str(value)
        rows.append(row)

    def run() -> bytes:
        made = icalendar.Calendar()
        for name in ("VERSION", "PRODID", "CALSCALE", "X-WR-CALNAME", "NAME"):
            made.add(name, str(source[name]))
        for zone in zones:
            made.add_component(icalendar.Timezone.from_ical(zone))
        for row in rows:
            event = icalendar.Event()
            for name, value in row.items():
                event.add(name, value)
            made.add_component(event)
        return made.to_ical()

    return run


def fastest(run: Callable[[], object], rounds: int) -> float:
    """Seconds of processor time of the fastest round."""
    best = float("inf")
    for _ in range(rounds):
        start = time.process_time()
        run()
        best = min(best, time.process_time() - start)
    return best


def main(size: int = 1000, rounds: int = 5) -> float:
    """Print the table; how many times as fast as icalendar we are."""
    events = calendar(size)
    feed = bytes(write(events))
    ours = fastest(lambda: bytes(write(events)), rounds)
    theirs = fastest(with_icalendar(feed), rounds)
    print(f"{size} events, {len(feed) / 1e6:.2f} MB, best of {rounds}")
    print(f"{'writer':12} {'ms':>9} {'µs/event':>9} {'events/s':>10}")
    for name, seconds in (("eventkit", ours), (f"icalendar {icalendar.__version__}", theirs)):
        print(f"{name:15} {seconds * 1e3:6.1f} {seconds * 1e6 / size:9.1f} {size / seconds:10,.0f}")
    print(f"eventkit is {theirs / ours:.1f} times as fast")
    return theirs / ours


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
