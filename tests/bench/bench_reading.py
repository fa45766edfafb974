"""
How fast words are read: times, names, speaker lines and event files, beside a peer where there is one.

    python tests/bench/bench_reading.py

CPU time, best of five, so that other work on the machine counts as little as possible. python-dateutil is the peer for
times (it reads fewer forms and no second zone), the standard library's tomllib for event files (it only parses them).
"""

import tomllib
import warnings
from contextlib import suppress
from pathlib import Path
from time import process_time

from dateutil import parser as dateutil

from eventkit import Appearance, Name, When, read

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures").glob("*.toml"))

TIMES = [
    "15 May 2020, 7pm Beijing CST | 7am EDT",
    "Thursday, 24 June 2021, 14:00-15:30 CEST",
    "2022年9月21日（周三）19:30-21:00 北京时间",
    "On the afternoon of September 6, 2021",
    "12 Sep – 30 Oct 2022",
    "2021-06-08T18:00+08:00[Asia/Shanghai]",
]
GIVEN = (
    "Anna Baoxing Carlos Daqing Elena Fatima Grace Hans Ibrahim Jun "
    "Kwame Lena Mei Nikhil Olga Penglin Rong Sofia Wei Yanhua"
).split()
FAMILY = (
    "Adeyemi Chan Diaz Eriksson Fang García Hansen Ito Jensen Kim "
    "Liu Meier Nguyen Okafor Petrov QIU Rossi Smith Tan Wang"
).split()
# Each name once, because a name read before is remembered.
NAMES = [f"{title}{given} {family}" for title in ("", "Dr. ", "Ms. ") for given in GIVEN for family in FAMILY]
LINES = [
    "Qiu Baoxing, Counselor of the State Council; Former Vice Minister, MOHURD; President, Urban Planning Society",
    "Moderator: Jane Roe (CEO, Lake Institute)",
]


def rate(function, items, rounds=40, tries=5):
    """Items a CPU second, best of the tries; errors count as answers, since peers refuse much."""
    best = 0.0
    for _ in range(tries):
        start = process_time()
        for _ in range(rounds):
            for item in items:
                with suppress(ValueError, OverflowError):
                    function(item)
        best = max(best, rounds * len(items) / (process_time() - start))
    return best


def main():
    warnings.simplefilter("ignore")  # dateutil warns about zones it drops
    When.read(TIMES[0])  # tables load on first use
    Name.parse("Qiu Baoxing")
    times = rate(When.read, TIMES)
    files = [path.read_bytes() for path in FIXTURES]
    rows = [
        ("When.read", times, ""),
        ("dateutil.parser.parse", (peer := rate(dateutil.parse, TIMES)), f"we take {peer / times:.1f} times as long"),
        ("Name.parse", rate(Name.parse, NAMES, 1, 1), ""),
        ("Appearance.parse", rate(lambda line: Appearance.parse(line, role="speaker"), LINES), ""),
        ("read (event file)", rate(read, files, 5), ""),
        ("tomllib.loads (the same files)", rate(lambda content: tomllib.loads(content.decode()), files, 5), ""),
    ]
    for name, value, remark in rows:
        print(f"{name:34}{value:>12,.0f} a CPU second  {remark}".rstrip())


if __name__ == "__main__":
    main()
