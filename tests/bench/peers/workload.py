"""
The work that every peer does: webinars of a feed, each a function of its number, so that all are given the same.

`records` gives them as Python values. For peers in other languages `write_table` puts them in a file: a record a line,
its fields divided by TABs, a line break in the text as U+001F.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Asia/Shanghai")
PRODUCT = "-//eventkit bench//EN"
STAMP = datetime(2026, 1, 1, tzinfo=UTC)
CHUNK = 1000  # records are made so many at a time, outside of what is timed

_FIRST = datetime(2026, 1, 5, 9, 0, tzinfo=ZONE)
_STEP, _LENGTH = timedelta(minutes=5), timedelta(minutes=90)  # a million of them end before 2036
_ROLES = ("CHAIR", *("REQ-PARTICIPANT",) * 3, "OPT-PARTICIPANT", "NON-PARTICIPANT")
_GIVEN = ("Amara", "Boris", "Chiara", "Daiyu", "Emre", "Freya", "Goran", "Hanna", "Ines", "Jonas", "Keiko", "Luís")
_FAMILY = ("Abara", "Brandt", "Castro", "Dogan", "Eklund", "Fontaine", "Gruber", "Horvat", "Ito", "Jansen", "Kováč")
_CHINESE = ("陈晓岚", "林海波", "周文静", "郑一鸣", "何雨桐", "高远")
_TITLES = ("Director", "Senior Engineer", "Head of Planning", "Deputy Mayor", "Researcher", "Editor", "Counselor")
_BODIES = ("City of Lindholm", "Institute for Cool Streets", "绿城规划院", "Harbor Works", "Lake District Transit")


class Person(NamedTuple):
    """Somebody of the event. What the title and the body are, only eventkit has a place for."""

    name: str
    role: str
    address: str
    title: str
    body: str


class Record(NamedTuple):
    """One event."""

    uid: str
    start: datetime
    end: datetime
    title: str
    description: str
    place: str
    url: str
    categories: tuple[str, ...]
    organizer: str
    organizer_address: str
    people: tuple[Person, ...]


def record(number: int) -> Record:
    """The event of that number: about 1.5 KB as iCalendar."""
    start = _FIRST + number * _STEP
    return Record(
        uid=f"webinar-{number:07}@feed.example",
        start=start,
        end=start + _LENGTH,
        title=f"Shade and water, part {number}: 城市降温 in practice; questions welcome",
        description=(
            f"Part {number} of the series on streets that stay cool, with measurements, plans, and what they cost.\n"
            "On the day:\n- 开场与导言，主持人介绍; what last summer showed,\n- 树荫、水景与浅色路面，三城经验;\n"
            "- Who pays, who waters, and who decides: an open round; bring your own figures, maps, or doubts.\n"
            f"报名: https://feed.example/webinars/{number}/register\n"
            "The talks are recorded, captioned, and put online within a week, unless a speaker objects. 欢迎提问！"
        ),
        place=f"Room {number % 12 + 1}, 滨江会议中心; North wing",
        url=f"https://feed.example/webinars/{number}",
        categories=("Webinar", "气候适应", f"Track {number % 5}"),
        organizer=f"{_BODIES[number % 5]}, 第{number % 20}组",
        organizer_address=f"mailto:desk{number % 20}@feed.example",
        people=tuple([_person(6 * number + place, place) for place in range(6)]),
    )


def _person(number: int, place: int) -> Person:
    number %= 6000
    if number % 4 == 3:
        name = _CHINESE[number % 6]
    else:
        name = f"{_GIVEN[number % 12]} {_FAMILY[number // 12 % 11]}"
    address = f"mailto:person{number}@people.example"
    return Person(name, _ROLES[place], address, _TITLES[number % 7], _BODIES[number // 7 % 5])


def records(count: int, first: int = 0) -> Iterator[list[Record]]:
    """The first so many events, in lists of at most CHUNK."""
    for start in range(first, first + count, CHUNK):
        yield [record(number) for number in range(start, min(start + CHUNK, first + count))]


def write_table(path: Path, count: int) -> None:
    """The records for peers in other languages; the start and the end as wall-clock time in the zone."""
    with path.open("w", encoding="utf-8", newline="") as file:
        for chunk in records(count):
            for each in chunk:
                fields = [each.uid, f"{each.start:%Y%m%dT%H%M%S}", f"{each.end:%Y%m%dT%H%M%S}", each.title]
                fields += [each.description, each.place, each.url, *each.categories]
                fields += [each.organizer, each.organizer_address]
                for person in each.people:
                    fields += person[:3]
                file.write("\t".join(fields).replace("\n", "\x1f") + "\n")
