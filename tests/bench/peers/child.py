"""
One measurement in a process of its own.

    python child.py PEER write COUNT OUT
    python child.py PEER read COUNT FILE

Prints one line of JSON: CPU seconds of each step, octets, peak memory in MiB, version, and what was touched. The
records are made, and a few events written and read, before anything is timed: what loads on first use is not the
work. (How long an import takes is a question of its own.)

A peer is a module with `version()`, `begin()`, `add(state, records)`, `built(state)` where building has a last step,
`serialize(state) -> bytes`, `parse(data)` and `touch(parsed) -> (events, people, characters of their names)`.
"""

from __future__ import annotations

import importlib
import json
import sys
from pathlib import Path
from time import process_time
from types import ModuleType

from hand_writer import feed
from workload import records

BEFORE = 10  # events written or read before the clock starts


def write(peer: ModuleType, count: int, path: Path) -> dict[str, object]:
    """Build `count` events and write them; the two steps apart."""
    built = getattr(peer, "built", lambda state: state)
    state = peer.begin()
    for chunk in records(BEFORE, first=2_000_000):
        peer.add(state, chunk)
    peer.serialize(built(state))
    state, build = peer.begin(), 0.0
    for chunk in records(count):
        start = process_time()
        peer.add(state, chunk)
        build += process_time() - start
    start = process_time()
    state = built(state)
    middle = process_time()
    data = peer.serialize(state)
    taken = process_time() - middle
    path.write_bytes(data)
    return {"build": build + middle - start, "write": taken, "octets": len(data)}


def read(peer: ModuleType, path: Path) -> dict[str, object]:
    """Read a feed and touch the start, the title and every person of every event."""
    peer.touch(peer.parse(feed(records(BEFORE))))
    data = path.read_bytes()
    start = process_time()
    parsed = peer.parse(data)
    middle = process_time()
    touched = peer.touch(parsed)
    return {"parse": middle - start, "touch": process_time() - middle, "octets": len(data), "touched": touched}


def peak() -> float:
    """
    The most memory that this process had, in MiB; 0 where there is no /proc.

    `getrusage` would also count what the parent had when it forked.
    """
    try:
        status = Path("/proc/self/status").read_text()
    except OSError:
        return 0.0
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def main() -> None:
    name, step, count, path = sys.argv[1:]
    peer = importlib.import_module(name)
    found = write(peer, int(count), Path(path)) if step == "write" else read(peer, Path(path))
    python = ".".join(map(str, sys.version_info[:3]))
    print(json.dumps({**found, "peak": peak(), "version": peer.version(), "runs on": f"Python {python}"}))


if __name__ == "__main__":
    main()
