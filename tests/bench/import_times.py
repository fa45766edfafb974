"""
How long imports take, in fresh processes: `python tests/bench/import_times.py [RUNS]`.

By `python -X importtime`, which costs a little itself; the compiled files are there already, as in an installed
package. Medians.
"""

from __future__ import annotations

import re
import subprocess
import sys
from statistics import median
from typing import Any

MODULES = ("eventkit", "eventkit.formats.ics")
_LINE = re.compile(r"import time:\s+\d+ \|\s+(\d+) \| (\S+)$")  # an import that none other caused


def milliseconds(module: str) -> float:
    """One import of the module in a process of its own, all it brings with it included."""
    command = [sys.executable, "-X", "importtime", "-c", f"import {module}"]
    lines = subprocess.run(command, capture_output=True, text=True, check=True).stderr.splitlines()
    found = [match for match in map(_LINE.match, lines) if match and match[2].startswith("eventkit")]
    return sum(int(match[1]) for match in found) / 1000


def main(runs: int = 15) -> dict[str, Any]:
    """Measure and print."""
    for module in MODULES:
        milliseconds(module)  # compiles what is not
    times = {module: [milliseconds(module) for _ in range(runs)] for module in MODULES}
    print(f"\nimport, medians of {runs} fresh processes, Python {sys.version.split()[0]}")
    for module, taken in times.items():
        print(f"{module:24}{median(taken):8.1f} ms  (fastest {min(taken):.1f})")
    return times


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
