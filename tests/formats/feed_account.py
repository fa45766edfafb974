"""
What became of each property of a feed that was read and written again: Account.

Each property of the source is looked for in the feed that we write of what was read, and there in the same event. What
does not stand there word for word has to be found by its value (a zone under another name, a length as an end), or be
listed: in a doubt's evidence, among the older revisions, or in a loss of the writer. What else changes is in
NORMALIZED, with the reason. The source is cut into lines here, not by the reader on trial.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from io import StringIO
from typing import NamedTuple
from zoneinfo import ZoneInfo, available_timezones

import icalendar
from dateutil.tz import tzical
from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from eventkit.events import Calendar, Reading
from eventkit.formats.ics import write
from eventkit.written import Written

STAMP = datetime(2026, 11, 21, tzinfo=UTC)

NORMALIZED = {
    "PRODID": "names the program that wrote the file, and that is us",
    "VERSION": "is ours: 2.0 is what we write",
    "CALSCALE": "is ours: GREGORIAN is what we write",
    "METHOD": "says why the file was sent; it is in Reading.leftovers, and a loss",
    "DTSTAMP": "stands for the revision, and so does LAST-MODIFIED: we write the one that the event has for both",
    "LAST-MODIFIED": "as DTSTAMP",
    "VTIMEZONE": "is written anew, for the zone that was understood, in the form all readers share",
}
# Parameters that say in which form a value stands, and not what it says.
OF_FORM = {"VALUE", "TZID", "CHARSET", "ENCODING"}
# Where the reader puts a property; a loss tells of the field.
FIELDS = {
    "SUMMARY": "title",
    "DTSTART": "when",
    "DTEND": "when",
    "DURATION": "when",
    "LOCATION": "place",
    "RRULE": "recurrence",
    "RDATE": "recurrence",
    "EXDATE": "recurrence",
    "EXRULE": "recurrence",
    "RECURRENCE-ID": "recurrence_id",
}
# Said of a calendar by two names, an old one and that of RFC 7986.
OF_A_CALENDAR = {"DESCRIPTION": "X-WR-CALDESC", "NAME": "X-WR-CALNAME"}
TIMES = {"DTSTART", "DTEND", "RECURRENCE-ID", "EXDATE", "RDATE", "CREATED", "LAST-MODIFIED", "DTSTAMP"}
TEXTS = {"SUMMARY", "LOCATION", "UID", "X-WR-CALNAME", "X-WR-CALDESC", "NAME"}
CODES = {"SEQUENCE", "STATUS", "GEO", "RRULE", "REFRESH-INTERVAL", "X-PUBLISHED-TTL"}
# What an event has once: the same said again says nothing.
ONCE = TIMES | TEXTS | CODES | {"DESCRIPTION", "URL", "TRANSP"}
# The lines of a VTIMEZONE that dateutil knows.
UNDERSTOOD = re.compile(rb"(?m)^(?:BEGIN|END|TZID|DTSTART|TZOFFSETFROM|TZOFFSETTO|TZNAME|RRULE|RDATE)[:;][^\r\n]*")
# The mark of a standing that the writer puts before a title, or finds there in other words.
MARK = re.compile(r"(?:Cancelled|Postponed): ")


class Stated(NamedTuple):
    """One property: the number of its line, the line unfolded, and the components it stands in with their lines."""

    line: int
    text: str
    path: tuple[tuple[str, int], ...]

    @property
    def name(self) -> str:
        """The name in capitals, without a group of vCard before it."""
        return re.split("[:;]", self.text, maxsplit=1)[0].strip().upper().rpartition(".")[2]

    @property
    def value(self) -> str:
        return split(self.text)[1]

    @property
    def params(self) -> set[str]:
        """Its parameters, but those of the form."""
        parts = re.findall(r';\s*((?:[^";]|"[^"]*")*)', split(self.text)[0])
        return {part for part in parts if part.partition("=")[0].strip().upper() not in OF_FORM}

    @property
    def inner(self) -> tuple[str, ...]:
        """The components it stands in, but the calendar."""
        return tuple(name for name, _ in self.path if name != "VCALENDAR")

    @property
    def event(self) -> int | None:
        """The line of the VEVENT it stands in, or None."""
        return next((line for found, line in self.path if found == "VEVENT"), None)


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
        try:
            text = line.decode()
        except UnicodeDecodeError:
            text = line.decode("cp1252", "replace")
        name, _, value = (part.strip().upper() for part in text.partition(":"))
        if name == "BEGIN":
            path.append((value, first + 1))
        elif name == "END":
            while path and path.pop()[0] != value:
                pass
        elif text.strip():
            yield Stated(first + 1, text, tuple(path))


def again(reading: Reading) -> Written:
    """What was read, as a feed; a file without a name is given one, so that what is not of its events is kept too."""
    calendar = reading.calendar
    if calendar is None:
        calendar = Calendar("Feed", reading.events, leftovers=reading.leftovers)
    return write(calendar, stamp=STAMP)


class Account:
    """Where each property of a source is found again; `missing` has those that are nowhere, `how` counts the others."""

    def __init__(self, content: bytes, reading: Reading) -> None:
        self.content, self.reading = content, reading
        self.written = again(reading)
        self.zones = ZonesOf(content)
        self.uids = self._uids()
        self.lines = self._lines()
        self.unclaimed = {uid: Counter(one.text.rstrip() for one in lines) for uid, lines in self.lines.items()}
        quoted = [evidence.words for doubt in reading.doubts for evidence in doubt.evidence]
        self.quoted = {words.strip() for words in quoted if "\n" not in words.strip()}
        self.claimed: dict[str, set[str]] = {}
        self.how: Counter[str] = Counter()

    def missing(self) -> list[str]:
        """The lines that are lost and listed nowhere, each after its number."""
        lost = []
        for one in stated(self.content):
            how = self._how(one)
            self.how[how or "missing"] += 1
            if not how:
                lost.append(f"{one.line}: {one.text}")
        return lost

    def _uids(self) -> dict[int | None, str]:
        """The identifier that the event has which begins at a line."""
        pairs = zip(self.reading.evidence, self.reading, strict=True)
        found: dict[int | None, str] = {evidence.line: event.uid for evidence, event in pairs}
        for doubt in self.reading.doubts:  # of those that only history has
            derived = re.search(r"[0-9a-f-]{36}(?= is derived)", doubt.message)
            found |= {evidence.line: derived[0] for evidence in doubt.evidence if derived}
        said = [one for one in stated(self.content) if _is_uid(one)]
        return found | {one.event: words(one.value) for one in reversed(said)}  # the first counts

    def _lines(self) -> dict[str, list[Stated]]:
        """The lines we wrote, by the UID of their event; under "" those of no event. Older revisions count as well."""
        found: dict[str, list[Stated]] = {"": []}
        older = [write(Calendar("Older", [event]), stamp=STAMP) for event in self.reading.history]
        for written in (self.written, *older):
            lines = list(stated(bytes(written)))
            uids = {one.event: words(one.value) for one in lines if _is_uid(one)}
            for one in lines:
                found.setdefault(uids.get(one.event, ""), []).append(one)
        return found

    def _how(self, one: Stated) -> str:
        uid = self.uids.get(one.event, "") if one.event is not None else ""
        unclaimed = self.unclaimed.get(uid, Counter())
        if unclaimed[one.text.rstrip()] > 0:
            unclaimed[one.text.rstrip()] -= 1  # each line answers for one
            self.claimed.setdefault(uid, set()).add(one.text)
            return "as it was"
        if "VTIMEZONE" in one.inner:
            return "zone"
        here = [written for written in self.lines.get(uid, []) if written.inner == one.inner]
        if one.inner in ((), ("VEVENT",)):
            if not words(one.value):
                return "empty"
            if one.name in ONCE and one.text in self.claimed.get(uid, ()):
                return "said before"
            if any(self._same(one, written) for written in here) or self._together(one, here):
                return "by value"
        if one.text.strip() in self.quoted:
            return "doubt"
        if self._is_lost(one, uid):
            return "loss"
        return "normalized" if one.name in NORMALIZED and one.inner in ((), ("VEVENT",)) else ""

    def _is_lost(self, one: Stated, uid: str) -> bool:
        field = FIELDS.get(one.name, one.name.lower())
        for loss in self.written.losses:
            of_all = bool(uid) and loss.reason.endswith("not written")
            if loss.uid == uid and (loss.field == field or loss.reason.startswith(one.name) or of_all):
                return True
        return False

    def _same(self, one: Stated, written: Stated) -> bool:
        """Whether a line we wrote has the value of another, said in another way, and its parameters."""
        name = one.name
        if name == "DESCRIPTION" and written.name == "X-ALT-DESC":  # HTML goes to where programs look for it
            return one.value == written.value
        if written.name not in (name, OF_A_CALENDAR.get(name, "") if not one.inner else ""):
            return False
        if name in TIMES and one.value == written.value and "VALUE=DATE" in one.text.upper():
            return True
        if not one.params <= written.params:
            return False
        if name in TIMES:
            return self._moments(one.text) == self._moments(written.text) != []
        if name in TEXTS or not one.inner:
            said, ours = words(one.value), words(written.value)
            return said == ours or (name == "SUMMARY" and said.endswith(MARK.sub("", ours, count=1)))
        if name == "DESCRIPTION":
            return words(one.value) in words(written.value)
        if name == "URL":
            return written.value in (one.value.strip(), encoded(words(one.value)))
        return name in CODES and one.value.strip().upper() == written.value.strip().upper()

    def _together(self, one: Stated, here: Iterable[Stated]) -> bool:
        """Whether other properties of the event say it together: a length as an end, several lines as one."""
        if one.params:
            return False
        alike = [written for written in here if written.name == one.name]
        if one.name in ("EXDATE", "RDATE"):
            moments = self._moments(one.text)
            return bool(moments) and set(moments) <= {found for other in alike for found in self._moments(other.text)}
        if one.name == "CATEGORIES":
            return listed(one.value) <= {category for other in alike for category in listed(other.value)}
        if one.name == "DURATION":
            try:
                length = icalendar.vDuration.from_ical(one.value)
            except ValueError:
                return False
            starts = [moment for other in here if other.name == "DTSTART" for moment in self._spans(other.text)]
            ends = [moment for other in here if other.name == "DTEND" for moment in self._spans(other.text)]
            return any(end - start == length for start, end in zip(starts, ends, strict=False))
        return False

    def _spans(self, text: str) -> list[datetime | date]:
        """A time of a line, as an instant and by the clock: a length of days is one by the clock (RFC 5545 3.3.6)."""
        clocks = ZonesOf(b"")
        return [*self._moments(text), *_moments(text.partition(";TZID")[0] + ":" + split(text)[1], clocks)]

    def _moments(self, text: str) -> list[datetime | date]:
        return _moments(text, self.zones)


def _is_uid(one: Stated) -> bool:
    return one.name == "UID" and one.path[-1:] != () and one.path[-1][0] == "VEVENT" and bool(one.value.strip())


def _moments(text: str, zones: ZonesOf) -> list[datetime | date]:
    """The times of a line, in UTC where the zone is known, days as days; empty where one cannot be read."""
    head, value = split(text)
    named = re.search(r';\s*TZID=("[^"]*"|[^;:"]*)', head, re.IGNORECASE)
    zone = zones.of(named[1].strip('"')) if named else None
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
    value = re.sub("[\x0b\x0c\x85\u2028\u2029]", " ", value)
    return " ".join(re.sub("[\x00-\x08\x0e-\x1f\x7f-\x9f]", "", value).split())


def listed(value: str) -> set[str]:
    """The categories of a line; a comma inside one is written as a slash."""
    return {words(part).replace(", ", " / ") for part in re.split(r"(?<!\\),", value)} - {""}


def encoded(url: str) -> str:
    """A URL as the writer has it: what readers split or rewrite is percent-encoded, a host in its IDNA form."""
    scheme, slashes, rest = url.partition("//")
    host, slash, path = rest.partition("/")
    if slashes:
        host = host if host.isascii() else host.encode("idna").decode()
    return scheme + slashes + host + slash + re.sub(r"[^!-+\--:<-\[\]-~]", _percent, path)


def _percent(found: re.Match[str]) -> str:
    return "".join(f"%{octet:02X}" for octet in found[0].encode())


class ZonesOf:
    """The zones of a source: by their name, by the table of Windows names, or by their VTIMEZONE."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self._known: dict[str, tzinfo | None] = {}

    def of(self, name: str) -> tzinfo | None:
        if name not in self._known:
            self._known[name] = self._find(name)
        return self._known[name]

    def _find(self, name: str) -> tzinfo | None:
        by_case = {zone.casefold(): zone for zone in available_timezones()}
        pieces = name.strip("/").replace(" ", "_").casefold().split("/")
        if name in WINDOWS_TO_OLSON:
            return ZoneInfo(WINDOWS_TO_OLSON[name])
        if found := re.fullmatch(r"UTC([+-]\d{1,2})", name):
            return timezone(timedelta(hours=int(found[1])))
        for tail in ("/".join(pieces[-length:]) for length in (3, 2, 1)):
            if tail in by_case:
                return UTC if tail == "utc" else ZoneInfo(by_case[tail])
        return self._explained(name)

    def _explained(self, name: str) -> tzinfo | None:
        """
        The zone of a block, as dateutil understands it.

        Not as icalendar does, which keeps the first zone of a name for all files that follow.
        """
        for block in re.findall(rb"BEGIN:VTIMEZONE.*?END:VTIMEZONE", self.content, re.DOTALL):
            try:
                zone = tzical(StringIO(b"\n".join(UNDERSTOOD.findall(block)).decode())).get(name)
            except (ValueError, KeyError):
                continue  # broken on purpose
            if zone is not None:
                return zone
        return None
