"""Recurrences against expected instances: the examples of RFC 5545, and cases of our own, in fixtures/recurrence."""

import tomllib
from datetime import datetime, time
from pathlib import Path

import pytest

from eventkit import Event
from eventkit.events import Recurrence

FIXTURES = Path(__file__).parents[2] / "fixtures" / "recurrence"
CASES = [
    pytest.param(case, id=f"{path.stem}: {case['name']}")
    for path in sorted(FIXTURES.glob("*.toml"))
    for case in tomllib.loads(path.read_text(encoding="utf-8"))["case"]
]
SETS = ("rules", "dates", "exclusions", "exclusion_rules")


def expected(case, start):
    """The starts of a case in one-line form; days of a month ("2-5 9") stand for those at its times or its start's."""
    if "starts" in case:
        return case["starts"]
    found = []
    for month, days in case["days"].items():
        for part in days.split():
            first, _, last = part.partition("-")
            for day in range(int(first), int(last or first) + 1):
                for clock in case.get("times") or [f"{start:%H:%M}"]:
                    local = datetime.combine(datetime.fromisoformat(f"{month}-{day:02}"), time.fromisoformat(clock))
                    found.append(local.replace(tzinfo=start.tzinfo).isoformat(timespec="minutes"))
    return [f"{moment}[{start.tzinfo.key}]" for moment in found]


def test_there_are_enough_cases():
    assert len(CASES) >= 100


@pytest.mark.parametrize("case", CASES)
def test_instances_are_those_of_the_case(case):
    recurrence = Recurrence(**{name: case[name] for name in SETS if name in case})
    event = Event("Talk", when=case["start"], recurrence=recurrence)
    found = list(event.occurrences(*case["window"]))
    assert [each.when.iso for each in found] == expected(case, event.when.start)
