"""
The calendars that the icalendar wheel brings along for its own tests, most of them odd: none may stop the reader, and
no property of them may be lost without being listed.

Each property of each source is looked for in the feed that we write of what was read, and there in the same event. What
does not stand there word for word has to be found by its value (a zone under another name, a length as an end), or be
listed: in a doubt's evidence, in the leftovers of the reading, among the older revisions, or in a loss of the writer.
What else changes is in NORMALIZED, with the reason. The source is cut into lines here, not by the reader on trial.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime, tzinfo
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

import attrs
import icalendar
import pytest
from feed_checks import faults_of
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from eventkit.errors import MalformedSource
from eventkit.events import Calendar, Event, Reading
from eventkit.formats.ics import read, write
from eventkit.written import Written

FOLDER = Path(icalendar.__file__).parent / "tests"
FILES = sorted(FOLDER.rglob("*.ics"))
# What a calendar is made of, and what may stand alone in a file.
PARTS = {"VCALENDAR", "VEVENT", "VTIMEZONE", "VTODO", "VJOURNAL", "VFREEBUSY", "VAVAILABILITY"}
STAMP = datetime(2026, 11, 21, tzinfo=UTC)

pytestmark = [
    pytest.mark.skipif(not FILES, reason="the installed icalendar brings no test calendars"),
    pytest.mark.filterwarnings("ignore::icalendar.error.GloballyUniqueTZIDGuessed"),
]

NORMALIZED = {
    "PRODID": "names the program that wrote the file, and that is us",
    "VERSION": "is ours: 2.0 is what we write",
    "CALSCALE": "is ours: GREGORIAN is what we write",
    "METHOD": "says why the file was sent, and is not handed on; Reading.leftovers has it",
    "DTSTAMP": "stands for the revision, and so does LAST-MODIFIED: we write the one that the event has for both",
    "LAST-MODIFIED": "as DTSTAMP",
    "VTIMEZONE": "is written anew, for the zone that was understood, in the form all readers share",
}
# Where the reader puts a property; a loss tells of the field.
FIELDS = {
    "SUMMARY": "title",
    "DTSTART": "when",
    "DTEND": "when",
    "DURATION": "when",
    "LOCATION": "place",
    "CATEGORIES": "categories",
    "RRULE": "recurrence",
    "RDATE": "recurrence",
    "EXDATE": "recurrence",
    "EXRULE": "recurrence",
    "RECURRENCE-ID": "recurrence_id",
}
FEED_OF_ONE = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:x
BEGIN:VEVENT
UID:1@cases.example
DTSTAMP:20260101T000000Z
DTSTART:20260310T090000Z
DURATION:PT1H
SUMMARY:Open house
X-FOO:1
X-FOO:1
END:VEVENT
END:VCALENDAR
"""
TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "UID", "X-WR-CALNAME", "X-WR-CALDESC", "NAME"}
# Said of a calendar by two names, an old one and that of RFC 7986.
OF_A_CALENDAR = {"DESCRIPTION": "X-WR-CALDESC", "NAME": "X-WR-CALNAME"}
TIMES = {"DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE", "CREATED", "LAST-MODIFIED", "DTSTAMP"}


class Stated(NamedTuple):
    """One property of a source: the number of its line, the line unfolded, and the components it stands in."""

    line: int
    text: str
    path: tuple[tuple[str, int], ...]

    @property
    def name(self) -> str:
        return re.split("[:;]", self.text, maxsplit=1)[0].strip().upper()

    @property
    def value(self) -> str:
        return split(self.text)[1]

    def within(self, name: str) -> int | None:
        """The line of BEGIN of the component of this name that it stands in, or None."""
        return next((line for found, line in self.path if found == name), None)


def split(text: str) -> tuple[str, str]:
    """Head and value of a content line: the first colon outside quotes parts them."""
    found = re.match(r'((?:[^":]|"[^"]*")*):(.*)', text, re.DOTALL)
    return (found[1], found[2]) if found else text.partition(":")[::2]


def stated(content: bytes) -> Iterator[Stated]:
    """All lines of a source but BEGIN and END, unfolded."""
    path: list[tuple[str, int]] = []
    physical = re.split(rb"\r\n|\r|\n", content.removeprefix(b"\xef\xbb\xbf"))
    number = 0
    while number < len(physical):
        first, line = number, physical[number]
        number += 1
        while number < len(physical) and physical[number][:1] in (b" ", b"\t"):
            line += physical[number][1:]
            number += 1
        text = line.decode("utf-8", "replace")
        name, _, value = (part.strip().upper() for part in text.partition(":"))
        if name == "BEGIN":
            path.append((value, first + 1))
        elif name == "END":
            while path and path.pop()[0] != value:
                pass
        elif text.strip():
            yield Stated(first + 1, text, tuple(path))


# What became of it


class Account:
    """Where each property of a source is found again; `missing` are those that are nowhere."""

    def __init__(self, content: bytes, reading: Reading) -> None:
        self.content, self.reading = content, reading
        self.written = again(reading)
        self.zones = zones_of(content)
        self.uids = self._uids()
        self.lines = self._lines()
        self.listed = self._listed()
        self.unclaimed: dict[str, list[Stated]] = {}
        self.how: Counter[str] = Counter()

    def _uids(self) -> dict[int, str]:
        """The identifier that the event has which begins at a line."""
        found = {
            evidence.line or 0: event.uid for evidence, event in zip(self.reading.evidence, self.reading, strict=True)
        }
        for one in stated(self.content):
            begin = one.within("VEVENT")
            if begin is not None and one.name == "UID" and one.path[-1][0] == "VEVENT" and one.value:
                found[begin] = words(one.value)
        return found

    def _lines(self) -> dict[str, list[Stated]]:
        """The lines we wrote, by the UID of their event; under "" those of no event. Older revisions count as well."""
        found: dict[str, list[Stated]] = {}
        older = [write(Calendar("Older", [event]), stamp=STAMP) for event in self.reading.history]
        for written in (self.written, *older):
            lines = list(stated(bytes(written)))
            uids = {one.within("VEVENT"): words(one.value) for one in lines if one.name == "UID" and len(one.path) == 2}
            for one in lines:
                found.setdefault(uids.get(one.within("VEVENT"), ""), []).append(one)
        return found

    def _listed(self) -> str:
        """All lines that a doubt quotes."""
        return "\n".join(evidence.words for doubt in self.reading.doubts for evidence in doubt.evidence)

    def missing(self) -> list[str]:
        return [f"{one.line}: {one.text}" for one in stated(self.content) if not self._found(one)]

    def _found(self, one: Stated) -> bool:
        how = self._how(one)
        self.how[how or "missing"] += 1
        return bool(how)

    def _how(self, one: Stated) -> str:
        begin = one.within("VEVENT")
        uid = self.uids.get(begin, "") if begin is not None else ""
        here = self.lines.get(uid, [])
        unclaimed = self.unclaimed.setdefault(uid, list(here))
        inner = [name for name, _ in one.path if name not in ("VCALENDAR",)]
        alike = [w for w in here if w.name == one.name and [n for n, _ in w.path if n != "VCALENDAR"] == inner]
        for written in alike:
            if written in unclaimed and written.text.rstrip() == one.text.rstrip():
                unclaimed.remove(written)  # each line answers for one
                return "as it was"
        if "VTIMEZONE" in inner:
            return "zone"
        if len(inner) <= 1 and any(self._same(one, written) for written in alike):
            return "by value"
        if inner == ["VEVENT"] and self._elsewhere(one, here):
            return "by value elsewhere"
        if not inner and any(
            w.name == OF_A_CALENDAR.get(one.name) and words(w.value) == words(one.value) for w in here
        ):
            return "by value elsewhere"
        if one.text.strip() in self._kept():
            return "leftover of the reading"
        if one.text.strip() in self.listed or (one.value and one.value in self.listed):
            return "doubt"
        if self._lost(one, uid):
            return "loss"
        if one.name in NORMALIZED and len(inner) <= 1:
            return "normalized"
        return ""

    @cache  # noqa: B019 - an account lives as long as its test
    def _kept(self) -> set[str]:
        return {line.strip() for item in self.reading.leftovers for line in item.split("\n")}

    def _lost(self, one: Stated, uid: str) -> bool:
        field, left_out = FIELDS.get(one.name, one.name.lower()), self.written.left_out
        for loss in self.written.losses:
            if loss.uid == uid and (loss.field == field or loss.reason.startswith(one.name) or uid in left_out):
                return True
        return False

    def _same(self, one: Stated, written: Stated) -> bool:
        """Whether two lines of one name have the same value, said in another way."""
        if one.name in TIMES:
            return self._moments(one.text) == self._moments(written.text) != []
        if one.name in TEXTS:
            return words(one.value) == words(written.value)
        if one.name == "DESCRIPTION":
            return words(one.value) in words(written.value)
        if one.name == "CATEGORIES":
            said = {words(part) for part in re.split(r"(?<!\\),", written.value)}
            return {words(part) for part in re.split(r"(?<!\\),", one.value)} - {""} <= said
        if one.name in ("SEQUENCE", "STATUS", "URL", "GEO", "RRULE", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"):
            return one.value.strip().upper() == written.value.strip().upper()
        return False

    def _elsewhere(self, one: Stated, here: list[Stated]) -> bool:
        """Whether another property of the event says it: a length as an end, a cancellation, several lines as one."""
        own = {w.name: w for w in here if len(w.path) == 2}
        if not one.value.strip():
            return True  # nothing was said
        if one.name == "DURATION" and "DTSTART" in own and "DTEND" in own:
            start, end = self._moments(own["DTSTART"].text), self._moments(own["DTEND"].text)
            length = icalendar.vDuration.from_ical(one.value)
            return bool(start and end) and end[0] - start[0] == length
        if one.name == "DESCRIPTION" and "DESCRIPTION" in own:
            return words(one.value) in words(own["DESCRIPTION"].value)
        if one.name == "LOCATION" and "LOCATION" in own:
            return words(one.value) in words(own["LOCATION"].value)
        if one.name in ("EXDATE", "RDATE"):
            said = {m for w in here if w.name == one.name for m in self._moments(w.text)}
            stated = self._moments(one.text)
            return bool(stated) and set(stated) <= said
        if one.name == "CATEGORIES":
            said = {words(part) for w in here if w.name == one.name for part in re.split(r"(?<!\\),", w.value)}
            return {words(part) for part in re.split(r"(?<!\\),", one.value)} - {""} <= said
        return False

    def _moments(self, text: str) -> list[datetime | date]:
        """The times of a line, in UTC where the zone is known, days as days; empty where one cannot be read."""
        head, value = split(text)
        zone_name = re.search(r';TZID=("[^"]*"|[^;:"]*)', head, re.IGNORECASE)
        zone = self.zones(zone_name[1].strip('"')) if zone_name else None
        found: list[datetime | date] = []
        for part in value.split(","):
            read = re.fullmatch(r"(\d{8})(?:T(\d{6})(Z?))?(?:/.*)?", part.strip())
            if read is None:
                return []
            try:
                if read[2] is None:
                    found.append(datetime.strptime(read[1], "%Y%m%d").date())
                    continue
                moment = datetime.strptime(read[1] + read[2], "%Y%m%d%H%M%S")
            except ValueError:
                return []
            if read[3]:
                found.append(moment.replace(tzinfo=UTC))
            else:
                found.append(moment.replace(tzinfo=zone).astimezone(UTC) if zone else moment)
        return found


def words(value: str) -> str:
    """A TEXT value as its words: escapes undone, white space and control characters aside."""
    value = re.sub(r"\\([nN\\;,])", lambda m: "\n" if m[1] in "nN" else m[1], value)
    return " ".join(re.sub("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]", " ", value).split())


class zones_of:
    """The zone of a name in a source: by that name, by the table of Windows names, or by its VTIMEZONE."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.known: dict[str, tzinfo | None] = {}

    def __call__(self, name: str) -> tzinfo | None:
        if name not in self.known:
            self.known[name] = self._find(name)
        return self.known[name]

    def _find(self, name: str) -> tzinfo | None:
        if name.upper() == "UTC":
            return UTC
        if name in available_timezones():
            return ZoneInfo(name)
        if name in WINDOWS_TO_OLSON:
            return ZoneInfo(WINDOWS_TO_OLSON[name])
        pieces = name.strip("/").split("/")
        for tail in ("/".join(pieces[-length:]) for length in (3, 2, 1)):
            if tail in available_timezones():
                return ZoneInfo(tail)
        try:
            for calendar in icalendar.Calendar.from_ical(self.content, multiple=True):
                for zone in calendar.walk("VTIMEZONE"):
                    if str(zone.get("TZID")) == name:
                        return zone.to_tz()
        except (ValueError, KeyError, TypeError, AttributeError, IndexError):
            return None  # some are broken on purpose
        return None


def reading_of(path: Path) -> Reading | None:
    """What is read of a file, or None where it is no calendar at all."""
    content = path.read_bytes()
    outermost = re.search(rb"(?im)^(?:\xef\xbb\xbf)?BEGIN:([^\r\n]*)", content)
    if outermost is not None and outermost[1].decode().strip().upper() in PARTS:
        return read(content, source=path.name)
    with pytest.raises(MalformedSource) as caught:
        read(content, source=path.name)
    assert caught.value.source == path.name
    return None


def name_of(path: Path) -> str:
    return str(path.relative_to(FOLDER).with_suffix(""))


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_calendar_gives_events_or_says_at_which_line_not(path):
    reading = reading_of(path)
    if reading is None:
        return
    begun = len(re.findall(rb"(?im)^BEGIN:VEVENT", path.read_bytes()))
    overrides = sum(len(event.recurrence.overrides) for event in reading if event.recurrence)
    doubted = {evidence.line for doubt in reading.doubts for evidence in doubt.evidence}
    assert len(reading.events) + overrides + len(reading.history) + len(doubted) >= begun
    for doubt in reading.doubts:
        assert doubt.message
        assert doubt.evidence, doubt
        assert all(evidence.line is not None and evidence.line > 0 for evidence in doubt.evidence), doubt
    assert [type(event).__mro__[-2] for event in reading] == [Event.__mro__[-2]] * len(reading)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_property_is_lost_without_being_listed(path):
    reading = reading_of(path)
    if reading is not None:
        assert Account(path.read_bytes(), reading).missing() == []


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_what_is_written_of_it_is_right_in_every_byte_and_stable(path):
    reading = reading_of(path)
    if reading is None:
        return
    first = again(reading)
    assert faults_of(bytes(first)) == []
    if reading.calendar is None:  # what it says of itself is taken for that once it has a name
        first = again(read(bytes(first), source=path.name))
    second = again(read(bytes(first), source=path.name))
    assert second.text == first.text


def again(reading: Reading) -> Written:
    """What was read, as a feed; a file without a name is given one, so that what is not of its events is kept too."""
    calendar = reading.calendar
    if calendar is None:
        calendar = Calendar("Feed", reading.events, leftovers=reading.leftovers)
    return write(calendar, stamp=STAMP)


def test_the_accounting_finds_what_is_lost():
    """The test of the tests: a property taken out of what was read is reported, each copy of it by itself."""
    content = FEED_OF_ONE.encode()
    reading = read(content, source="lost")
    assert Account(content, reading).missing() == []
    event = reading.event
    for leftovers, missing in (
        (event.leftovers[:1], ["11: X-FOO:1"]),
        ((), ["10: X-FOO:1", "11: X-FOO:1"]),
    ):
        poorer = attrs.evolve(reading, events=(attrs.evolve(event, leftovers=leftovers),))
        assert Account(content, poorer).missing() == missing
    elsewhen = attrs.evolve(reading, events=(attrs.evolve(event, when="2026-03-10T09:00Z/2026-03-10T11:00Z"),))
    assert Account(content, elsewhen).missing() == ["8: DURATION:PT1H"]
