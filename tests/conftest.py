"""What tests of several parts share."""

import gc
import os
from collections.abc import Callable
from time import process_time
from typing import Any

import pytest
from hypothesis import settings

# No deadlines: machines are shared and noisy. In CI the same examples each time, so that a run says something of the
# change and nothing of luck; at a desk new ones, which is how faults are found.
settings.register_profile("desk", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")

GRAIN = 0.002  # CPU seconds below which a measurement says nothing


@pytest.fixture
def assert_linear() -> Callable[..., None]:
    """
    Hold that work grows with its input and not with the square of it: CPU time for a small and for a large input.

    No time is asserted as such, since machines differ. Eight times the input may take up to 24 times as long, which
    leaves room for a noisy machine and none for quadratic work (64 times).
    """

    def seconds(work: Callable[[Any], object], item: Any) -> float:
        best = float("inf")
        gc.disable()  # its work depends on all that lives in the process, not on the input alone
        try:
            for _ in range(3):
                start = process_time()
                work(item)
                best = min(best, process_time() - start)
        finally:
            gc.enable()
        return best

    def check(work: Callable[[Any], object], make: Callable[[int], Any], small: int) -> None:
        work(make(small))  # whatever loads on first use
        for tries_left in (2, 1, 0):  # another program may have the machine's caches
            few, many = seconds(work, make(small)), seconds(work, make(8 * small))
            if many <= 24 * max(few, GRAIN):
                return
            assert tries_left, f"eight times the input took {many / max(few, GRAIN):.0f} times as long"

    return check
