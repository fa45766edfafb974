"""
What it costs to write a calendar again of which one event has changed, beside writing it for the first time.

    python tests/bench/bench_peers.py --republish
    python tests/bench/republishing.py 100000

Both write to octets. The floor is the joining of the same octets, a piece for each event, and nothing else. The
changed event is changed by `attrs.evolve`; making the new Calendar of it is a row of its own. The octets are compared
with those of a calendar that is built anew.
"""

from __future__ import annotations

import sys
from pathlib import Path
from statistics import median
from time import process_time
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent / "peers"))

from workload import records


def main(size: int = 100_000, changes: int = 5) -> dict[str, Any]:
    """Measure and print; seconds by row."""
    from attrs import evolve
    from with_eventkit import add, built, serialize

    def build() -> list[Any]:
        events: list[Any] = []
        for chunk in records(size):
            add(events, chunk)
        return events

    serialize(built(build()[:10]))  # what loads on first use
    events = build()
    calendar = built(events)
    start = process_time()
    octets = serialize(calendar)
    full = process_time() - start
    making, again = [], []
    for number in range(changes):
        at = (number * 7919 + size // 2) % size
        events = list(events)
        events[at] = evolve(events[at], title=f"Changed {number}: {events[at].title}", sequence=number + 1)
        start = process_time()
        calendar = built(events)
        middle = process_time()
        octets = serialize(calendar)
        again.append(process_time() - middle)
        making.append(middle - start)
    pieces = [b"BEGIN:VEVENT" + piece for piece in octets.split(b"BEGIN:VEVENT")]
    floors = []
    for _ in range(changes):
        start = process_time()
        b"".join(pieces)
        floors.append(process_time() - start)
    anew = build()
    for at, event in enumerate(events):
        if event.sequence:
            anew[at] = evolve(anew[at], title=event.title, sequence=event.sequence)
    same = serialize(built(anew)) == octets
    found = {"full": full, "again": median(again), "calendar": median(making), "floor": median(floors), "same": same}
    print(f"\n{size:,} events, {len(octets) / 1e6:.0f} MB; one changed ({changes} times, medians)")
    print(f"{'writing all':34}{full * 1e3:10.1f} ms")
    for name, key in (("writing again", "again"), ("floor: joining the octets", "floor"), ("the Calendar", "calendar")):
        print(f"{name:34}{found[key] * 1e3:10.1f} ms{found[key] / full:8.2%}")
    print(f"the octets are {'those' if same else 'NOT those'} of a calendar built anew")
    return found


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
