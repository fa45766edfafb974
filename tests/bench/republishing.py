"""
What it costs to write a calendar again of which one event has changed, beside writing it for the first time.

    python tests/bench/bench_peers.py --republish
    python tests/bench/republishing.py 100000

To octets, and to a file, for which they are not joined. The floor is the joining of the same octets, a piece for each
event, and nothing else. The changed event is changed by `attrs.evolve`; making the new Calendar of it is a row of its
own. What is written is compared with that of a calendar that is built anew.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent / "peers"))

from workload import records


def main(size: int = 100_000, changes: int = 5) -> dict[str, Any]:
    """Measure and print; seconds by row."""
    from attrs import evolve
    from with_eventkit import add, built, serialize

    from eventkit import write

    def build() -> list[Any]:
        events: list[Any] = []
        for chunk in records(size):
            add(events, chunk)
        return events

    def timed(work: Callable[[], Any]) -> tuple[float, Any]:
        start = process_time()
        result = work()
        return process_time() - start, result

    serialize(built(build()[:10]))  # what loads on first use
    times: dict[str, list[float]] = {}
    with TemporaryDirectory() as folder:
        file = Path(folder) / "feed.ics"
        ways: dict[str, Callable[[], Any]] = {
            "octets": lambda: serialize(calendar),
            "file": lambda: write(calendar, file, format="ics"),
        }
        for way, work in ways.items():
            events = build()
            calendar = built(events)
            times[f"all, {way}"] = [timed(work)[0]]
            for number in range(changes):
                at = (number * 7919 + size // 2) % size
                events = list(events)
                changed = f"Changed {number}: {events[at].title}"
                events[at] = evolve(events[at], title=changed, sequence=number + 1)
                seconds, calendar = timed(partial(built, events))
                times.setdefault("calendar", []).append(seconds)
                times.setdefault(f"again, {way}", []).append(timed(work)[0])
        octets = serialize(calendar)
        anew = build()
        for at, event in enumerate(events):
            if event.sequence:
                anew[at] = evolve(anew[at], title=event.title, sequence=event.sequence)
        same = serialize(built(anew)) == octets == file.read_bytes()
    pieces = [b"BEGIN:VEVENT" + piece for piece in octets.split(b"BEGIN:VEVENT")]
    times["floor"] = [timed(partial(b"".join, pieces))[0] for _ in range(changes)]
    found = {name: median(each) for name, each in times.items()}
    print(f"\n{size:,} events, {len(octets) / 1e6:.0f} MB; one changed ({changes} times, medians)")
    for name, key, of in (
        ("writing all to octets", "all, octets", ""),
        ("writing again", "again, octets", "all, octets"),
        ("floor: joining the octets", "floor", "all, octets"),
        ("writing all to a file", "all, file", ""),
        ("writing again", "again, file", "all, file"),
        ("the Calendar", "calendar", "all, octets"),
    ):
        share = f"{found[key] / found[of]:8.2%}" if of else ""
        print(f"{name:34}{found[key] * 1e3:10.1f} ms{share}")
    print(f"what is written is {'that' if same else 'NOT that'} of a calendar built anew")
    return {**found, "same": same}


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
