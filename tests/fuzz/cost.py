"""
What reading costs, against the length of what is read: the exponent of time, and memory for each byte.

Time is CPU time, the best of several runs, at lengths that are doubled until one run takes long enough to be told from
noise. The exponent is the slope of log time against log length: 1 is linear, 2 is quadratic. It is the median of the
slopes of the last four doublings, which one step (a buffer that is full, a cache that is too small) does not move. A
suspicious one is measured again, longer and more often, before it counts.
"""

from __future__ import annotations

import gc
import math
import tracemalloc
from collections.abc import Callable
from itertools import pairwise
from statistics import median
from time import process_time
from typing import NamedTuple

from growing import Make

Read = Callable[[bytes], object]

MOST = 1.2  # the exponent that reading must stay under
LOADED = 2_000_000  # octets that may be held besides: tables and modules that are loaded on first use


class Growth(NamedTuple):
    """The lengths looked at, the best CPU seconds of each, and the slope; 0 where nothing took long enough."""

    lengths: tuple[int, ...]
    seconds: tuple[float, ...]
    exponent: float


def growth(read: Read, make: Make, *, longest: int, enough: float) -> Growth:
    """How reading grows for a family, up to inputs of `longest` bytes or to `enough` CPU seconds for one."""
    found = _growth(read, make, longest=longest, enough=enough, runs=3)
    if found.exponent >= MOST:
        again = _growth(read, make, longest=longest, enough=4 * enough, runs=7)
        found = min(found, again, key=lambda one: one.exponent)
    return found


def _growth(read: Read, make: Make, *, longest: int, enough: float, runs: int) -> Growth:
    read(make(1))  # whatever loads on first use
    size = 64
    while True:
        data = make(size)
        taken = _seconds(read, data, 1)
        if taken >= enough or len(make(2 * size)) > longest:
            break
        size *= 2
    inputs = [make(size // part) for part in (16, 8, 4, 2, 1)]
    seconds = tuple(_seconds(read, data, runs) for data in inputs)
    lengths = tuple(map(len, inputs))
    # What takes less than a quarter of `enough` is too quick to measure, and no danger at such a length.
    judged = seconds[-1] >= enough / 4
    return Growth(lengths, seconds, _slope(lengths, seconds) if judged else 0.0)


def _seconds(read: Read, data: bytes, runs: int) -> float:
    best = math.inf
    gc.disable()  # a collection looks at all that the tests hold, not only at what is read here
    try:
        for _ in range(runs):
            start = process_time()
            read(data)
            best = min(best, process_time() - start)
    finally:
        gc.enable()
    return best


def _slope(lengths: tuple[int, ...], seconds: tuple[float, ...]) -> float:
    """The median of the slopes from each length to the next."""
    xs = [math.log(length) for length in lengths]
    ys = [math.log(max(second, 1e-7)) for second in seconds]
    steps = [(b - a, d - c) for (a, b), (c, d) in zip(pairwise(xs), pairwise(ys), strict=True)]
    return median(up / across if across else 0.0 for across, up in steps)


def memory(read: Read, data: bytes) -> int:
    """The most bytes that Python held at once while reading, besides what it held before."""
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        read(data)
        return tracemalloc.get_traced_memory()[1] - before
    finally:
        tracemalloc.stop()
