"""
How time and memory grow with the number of events: whole and streamed, writing and reading.

    python tests/bench/bench_peers.py --scaling
    python tests/bench/scaling.py stream 10000 FOLDER     # one measurement, as the above runs them

- *write*: a Calendar to octets, without building it; *read*: octets to a Reading;
- *stream*: `write(events, path)` of a generator, with the building of the events, which it cannot be told from;
- *read_events*: a file, event by event, each touched and let go.

The exponent is the slope of log CPU seconds against log events: 1 is linear.
"""

from __future__ import annotations

import json
import math
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from time import process_time
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "peers"))

from child import BEFORE, peak  # noqa: E402
from hand_writer import HEAD, TAIL, event, feed  # noqa: E402
from workload import records  # noqa: E402

SIZES = (1000, 10_000, 100_000, 1_000_000)
MODES = ("write", "stream", "read", "read_events")
STREAMS = ("stream", "read_events")


def measure(mode: str, size: int, folder: Path) -> dict[str, float]:
    """CPU seconds of one mode for so many events, in this process, and its peak memory in MiB."""
    import with_eventkit as peer

    from eventkit import read_events, write

    def events(count: int) -> Iterator[Any]:
        return (peer.event_of(record) for chunk in records(count) for record in chunk)

    source, target = folder / f"source-{size}.ics", folder / "out.ics"
    # What loads on first use is not the work.
    write(events(BEFORE), target)
    peer.touch(peer.parse(feed(records(BEFORE))))
    assert len(list(read_events(target))) == BEFORE
    if mode == "write":
        calendar = peer.built(list(events(size)))
        start = process_time()
        peer.serialize(calendar)
    elif mode == "stream":
        start = process_time()
        write(events(size), target)
    elif mode == "read":
        data = source.read_bytes()
        start = process_time()
        assert peer.touch(peer.parse(data))[:2] == (size, 6 * size)
    else:
        start, found = process_time(), 0
        for each in read_events(source):
            assert each.when.start.tzinfo is not None
            assert each.title
            found += sum(len(appearance.name) > 0 for appearance in each.appearances)
        assert found == 7 * size, found
    taken = process_time() - start
    target.unlink(missing_ok=True)
    return {"seconds": taken, "peak": peak()}


def exponent(points: dict[int, float]) -> float:
    """The slope of log seconds against log events, by least squares."""
    xs, ys = [math.log(size) for size in points], [math.log(seconds) for seconds in points.values()]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def main(folder: Path | None = None, sizes: tuple[int, ...] = SIZES) -> dict[str, Any]:
    """Measure every mode at every size, each in a process of its own; print the table."""
    raw: dict[str, Any] = {mode: {} for mode in MODES}
    with tempfile.TemporaryDirectory(dir=folder) as made:
        place = Path(made)
        for size in sizes:
            source = place / f"source-{size}.ics"
            _write_source(source, size)
            for mode in MODES:
                raw[mode][size] = _best(mode, size, place, raw[mode])
            source.unlink()
    print(f"\n{'':12}" + "".join(f"{size:>22,}" for size in sizes) + f"{'exponent':>10}")
    for mode, found in raw.items():
        points = {size: result["seconds"] for size, result in found.items() if "seconds" in result}
        cells = [_cell(size, result) for size, result in found.items()]
        print(f"{mode:12}" + "".join(f"{cell:>22}" for cell in cells) + f"{exponent(points):10.3f}")
    for mode in STREAMS:
        peaks = [result["peak"] for size, result in raw[mode].items() if size >= 10_000 and "peak" in result]
        if peaks:
            print(f"{mode}: peak memory from 10,000 events on within {max(peaks) / min(peaks) - 1:.1%}")
    return raw


def _write_source(path: Path, size: int) -> None:
    with path.open("wb") as file:
        file.write(HEAD)
        for chunk in records(size):
            file.write(b"".join(map(event, chunk)))
        file.write(TAIL)


def _best(mode: str, size: int, folder: Path, before: dict[int, Any]) -> dict[str, Any]:
    """The fastest of three runs, or of one where that takes long; no run where the memory is not there."""
    if mode not in STREAMS and before:
        smaller, result = list(before.items())[-1]
        needed = result.get("peak", math.inf) * size / smaller / 1024
        if needed > 0.85 * _available():
            return {"skipped": f"needs about {needed:.0f} GiB"}
    runs = []
    for _ in range(3 if size <= 10_000 else 1):
        command = [sys.executable, str(Path(__file__).resolve()), mode, str(size), str(folder)]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            return {"skipped": (done.stderr.strip().splitlines() or ["stopped"])[-1]}
        runs.append(json.loads(done.stdout))
    return min(runs, key=lambda run: run["seconds"])


def _available() -> float:
    """Memory that is free now, in GiB."""
    try:
        return int(Path("/proc/meminfo").read_text().split("MemAvailable:")[1].split()[0]) / 1024**2
    except OSError:
        return math.inf


def _cell(size: int, result: dict[str, Any]) -> str:
    if "skipped" in result:
        return result["skipped"][:21]
    return f"{result['seconds'] * 1e6 / size:.1f} µs {result['peak']:,.0f} MiB"


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))))
