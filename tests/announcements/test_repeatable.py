"""A reading says the same in every process, whatever order its sets have there."""

import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "fixtures" / "announcements"
READ_ALL = """
import sys
from hashlib import sha256
from pathlib import Path
from eventkit.announcements import read_announcement

for path in sorted(Path(sys.argv[1]).glob("*.txt")):
    reading = read_announcement(path.read_text(encoding="utf-8"))
    values = (reading.events, reading.doubts, reading.leftovers, reading.fields)
    said = (reading.explain(), *map(repr, values))
    print(path.stem, sha256("\\n".join(said).encode()).hexdigest())
"""


def read_with(seed: int) -> list[str]:
    environment = os.environ | {"PYTHONHASHSEED": str(seed)}
    done = subprocess.run(
        [sys.executable, "-c", READ_ALL, str(FOLDER)], env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_no_reading_depends_on_the_order_of_a_set():
    first = read_with(1)
    assert len(first) == len(list(FOLDER.glob("*.txt")))
    assert read_with(4) == first
