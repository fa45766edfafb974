"""
Events as iCalendar (RFC 5545): what is written, property by property, and what that leaves out.

The front of it, with what the options mean, is `eventkit.formats.ics`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from typing import Literal, get_args
from zoneinfo import ZoneInfo

from attrs import field, frozen

from eventkit.errors import DuplicateUID, TimeError, WriteError
from eventkit.events import Calendar, Event, Status
from eventkit.formats._cast_lines import attendee_lines, participant_lines, unwritten_facts
from eventkit.formats._contentlines import (
    clean,
    content_line,
    encode_uri,
    escape_text,
    escape_uid,
    has_control,
    one_line,
)
from eventkit.formats._description import as_html, describe, location
from eventkit.formats._shape import Writable
from eventkit.formats._slot import Slot, Undated, later, slots_of
from eventkit.formats._vtimezone import FIRST_YEAR, LAST_YEAR, ZoneBlock, is_utc, zone_block
from eventkit.when import format_duration, parse_duration
from eventkit.written import Loss, Written

PRODUCT_ID = "-//eventkit//eventkit-calendar//EN"
REFRESH = timedelta(hours=6)
DESCRIPTION_OCTETS = 8000  # calcurse cuts at 8 KB, and would lose the links, which come last

Times = Literal["tzid", "utc"]
Cancelled = Literal["status", "title", "both", "drop"]

_POSSIBLE = "The day is not known: this entry covers the days on which it could be."
_ABOUT = "The day is not known: it was only said to be about then."

# An identifier that all programs hand back as it was (letters, digits, . _ @ -); others are kept, with a note.
_SAFE_UID = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._@-")
# An event that was only announced has no STATUS: nobody said that it is confirmed.
_STATUS = {
    Status.ANNOUNCED: "",
    Status.TENTATIVE: "TENTATIVE",
    Status.POSTPONED: "TENTATIVE",
    Status.CANCELLED: "CANCELLED",
}
_KINDS = {"webinar": "Webinar", "summit": "Summit", "podcast-episode": "Podcast episode"}


@frozen(kw_only=True)
class _Options:
    """What `write` was asked for, checked."""

    stamp: datetime | None
    method: str | None
    attendees: bool
    rfc9073: bool
    html: bool
    alarms: tuple[timedelta, ...]
    times: Times
    undated: Undated
    cancelled: Cancelled
    default_duration: timedelta | None
    calendar_extras: bool
    product_id: str

    def __attrs_post_init__(self) -> None:
        for name, allowed in (("times", Times), ("undated", Undated), ("cancelled", Cancelled)):
            value = getattr(self, name)
            if value not in get_args(allowed):
                raise WriteError(f"{name}={value!r} is not an option; choose one of {', '.join(get_args(allowed))}")
        for name in ("attendees", "rfc9073", "html", "calendar_extras"):
            if not isinstance(getattr(self, name), bool):
                raise WriteError(f"{name}={getattr(self, name)!r} is not an option; choose True or False")
        if not isinstance(self.product_id, str) or not self.product_id.strip():
            raise WriteError(f"product_id={self.product_id!r} is not an option; give words, such as {PRODUCT_ID!r}")
        if self.method not in (None, "PUBLISH"):
            raise WriteError(f"method={self.method!r} is not an option; a feed has none, or 'PUBLISH'")
        if self.method and self.attendees:
            raise WriteError("method='PUBLISH' and attendees=True exclude each other (RFC 5546 section 3.2.1)")
        if self.stamp is not None and not isinstance(self.stamp, datetime):
            raise WriteError(f"stamp={self.stamp!r} is not an option; give a datetime with tzinfo=UTC")
        if self.stamp is not None and self.stamp.utcoffset() is None:
            raise WriteError(f"stamp={self.stamp!r} has no zone; give it tzinfo=UTC")
        if self.default_duration is not None and self.default_duration <= timedelta(0):
            raise WriteError(f"default_duration={self.default_duration!r} is not a length of time")


@frozen
class _Entry:
    """One VEVENT that is decided and not yet written."""

    event: Event
    slot: Slot
    uid: str
    stamp: datetime
    end: datetime | date | None = field(default=None)


def write(
    what: Writable,
    *,
    stamp: datetime | None = None,
    method: str | None = None,
    attendees: bool = False,
    rfc9073: bool = False,
    html: bool = False,
    alarms: Iterable[timedelta | str] | timedelta | str = (),
    times: Times = "tzid",
    undated: Undated = "loss",
    cancelled: Cancelled = "both",
    default_duration: timedelta | str | None = None,
    calendar_extras: bool = False,
    product_id: str = PRODUCT_ID,
) -> Written:
    """The document as bytes; `eventkit.formats.ics.write` says what the options mean."""
    options = _Options(
        stamp=stamp,
        method=method.upper() if isinstance(method, str) else method,
        attendees=attendees,
        rfc9073=rfc9073,
        html=html,
        alarms=tuple(_length(length, "alarms") for length in _several(alarms)),
        times=times,
        undated=undated,
        cancelled=cancelled,
        default_duration=None if default_duration is None else _length(default_duration, "default_duration"),
        calendar_extras=calendar_extras,
        product_id=product_id,
    )
    return _Writer(what, options).written()


class _Writer:
    """One document while it is made: first every event is decided, then zones and events are written."""

    def __init__(self, what: Writable, options: _Options) -> None:
        self.options = options
        self.calendar = what if isinstance(what, Calendar) else None
        self.events = (what,) if isinstance(what, Event) else tuple(what)
        for event in self.events:
            if not isinstance(event, Event):
                raise WriteError(
                    f"an iCalendar file holds events, not {event!r:.80}; give a Calendar, an Event or several"
                )
        self.losses: list[Loss] = []
        self.notes: list[str] = []
        self.now = datetime.now(UTC) if options.stamp is None else options.stamp.astimezone(UTC)
        self.zones: dict[str, ZoneBlock | None] = {}
        self.used: set[str] = set()

    def written(self) -> Written:
        entries = self._decide()
        if self.options.times == "tzid":
            self.zones = _zones_of(entries)
        bodies = [self._event(entry) for entry in entries]
        used = [block.text for key, block in sorted(self.zones.items()) if block and key in self.used]
        parts = ["BEGIN:VCALENDAR\r\n", *self._head(), *used, *bodies, "END:VCALENDAR\r\n"]
        self._note_options(entries)
        content = "".join(parts).encode()
        there = {entry.event.uid for entry in entries}
        return Written(
            content,
            losses=tuple(dict.fromkeys(self.losses)),
            notes=tuple(self.notes),
            events=len(there),
            left_out=tuple(event.uid for event in self.events if event.uid not in there),
        )

    # Deciding

    def _decide(self) -> list[_Entry]:
        entries: list[_Entry] = []
        unstamped, lengthened = 0, 0
        for event in self.events:
            if event.status is Status.CANCELLED and self.options.cancelled == "drop":
                self._lose(event, "status", "cancelled: not written, as asked for")
                continue
            slots, losses = slots_of(event, undated=self.options.undated)
            self.losses += losses
            if slots and event.updated is None:
                unstamped += 1
            for number, slot in enumerate(slots):
                end = slot.end
                if end is None and self.options.default_duration and isinstance(slot.start, datetime):
                    end = later(slot.start, self.options.default_duration)
                    lengthened += 1
                # Days that do not touch are entries of their own; the first keeps the identifier of the event.
                uid = event.uid if not number else f"{event.uid}-{_day(slot.start)}"
                entries.append(_Entry(event, slot, uid, event.updated or self.now, end))
            if len(slots) > 1:
                self.notes.append(f"{event.title}: its days do not touch and are {len(slots)} entries")
        self._check_uids(entries)
        if unstamped:
            source = "the moment of writing" if self.options.stamp is None else "the stamp given"
            self.notes.append(
                f"{_events(unstamped)} without `updated`: DTSTAMP and LAST-MODIFIED are {source}, {_utc(self.now)}"
            )
        if lengthened:
            self.notes.append(f"{_events(lengthened)} without a stated end: written with the default length")
        return entries

    def _check_uids(self, entries: list[_Entry]) -> None:
        seen: dict[str, str] = {}
        for entry in entries:
            uid, title = escape_uid(entry.uid), entry.event.title
            if uid in seen:
                raise DuplicateUID(
                    f"{seen[uid]!r} and {title!r} have the same UID {entry.uid}; programs would keep one of them only: "
                    "give one its own with uid=, or leave one out",
                    uid=entry.uid,
                    titles=(seen[uid], title),
                )
            seen[uid] = title
        strange = sum(not _SAFE_UID.issuperset(entry.uid) or len(entry.uid) > 255 for entry in entries)
        if strange:
            self.notes.append(
                f"{_events(strange)} with a UID that some programs change (safe are letters, digits and . _ @ -): kept"
            )

    def _lose(self, event: Event, name: str, reason: str, *, carried: str = "") -> None:
        self.losses.append(Loss(event.title, name, reason, uid=event.uid, carried=carried))

    def _note_options(self, entries: list[_Entry]) -> None:
        if self.options.times == "utc" and any(not entry.slot.all_day for entry in entries):
            reason = "times are in UTC, as asked for: the zones are not in their fields"
            self.losses.append(Loss("", "zone", reason, carried="DESCRIPTION"))
        if self.options.rfc9073 and any(entry.event.appearances for entry in entries):
            self.notes.append(
                "with PARTICIPANT components: Horde refuses such files, calcurse and ts-ics misread events"
            )

    # The calendar

    def _head(self) -> Iterator[str]:
        """The properties of the calendar; all before the first component, where Outlook still reads them."""
        yield "VERSION:2.0\r\n"
        yield content_line("PRODID", escape_text(one_line(self.options.product_id)))
        yield "CALSCALE:GREGORIAN\r\n"
        if self.options.method:
            yield f"METHOD:{self.options.method}\r\n"
        calendar = self.calendar
        if calendar is None:
            return
        name = escape_text(one_line(calendar.name))
        if has_control(calendar.name + calendar.description):
            self.losses.append(
                Loss("", "name", "control characters of the calendar's name or description are left out")
            )
        yield content_line("X-WR-CALNAME", name)
        yield content_line("NAME", name)
        if calendar.description:
            yield content_line("X-WR-CALDESC", escape_text(calendar.description))
        refresh = format_duration(max(_whole_seconds(calendar.refresh or REFRESH), timedelta(seconds=1)))
        yield content_line("REFRESH-INTERVAL;VALUE=DURATION", refresh)
        yield content_line("X-PUBLISHED-TTL", refresh)
        yield from self._extras(calendar)
        if calendar.uid:
            # With one, vdirsyncer makes a single event of all events of the feed.
            self.losses.append(Loss("", "uid", "the calendar's UID is not written: some programs merge its events"))
        if calendar.language:
            self.losses.append(Loss("", "language", "iCalendar has no language of a calendar"))

    def _extras(self, calendar: Calendar) -> Iterator[str]:
        if not self.options.calendar_extras:
            if calendar.source:
                reason = "the calendar's address is written with calendar_extras=True only"
                self.losses.append(Loss("", "source", reason))
            return
        if calendar.source:
            yield content_line("URL", encode_uri(calendar.source))
            yield content_line("SOURCE;VALUE=URI", encode_uri(calendar.source))
        updated = [event.updated for event in self.events if event.updated is not None]
        if updated:
            yield f"LAST-MODIFIED:{_utc(max(updated))}\r\n"
        if calendar.description:
            yield content_line("DESCRIPTION", escape_text(calendar.description))

    # An event

    def _event(self, entry: _Entry) -> str:
        event, slot, options = entry.event, entry.slot, self.options
        stamp = _utc(entry.stamp)
        standing = _STATUS.get(event.status, "CONFIRMED")
        quiet = slot.all_day or slot.release or event.status in (Status.CANCELLED, Status.POSTPONED)
        if standing in ("", "CONFIRMED") and (slot.possible or event.calendar_time.tentative):
            standing = "TENTATIVE"
        lines = ["BEGIN:VEVENT\r\n", content_line("UID", escape_uid(entry.uid)), f"DTSTAMP:{stamp}\r\n"]
        words = self._times(entry, lines)
        summary = self._text(event, "title", one_line(self._title(event)))
        lines.append(content_line("SUMMARY", escape_text(summary)))
        text = self._description(event, slot, words)
        if text:
            lines.append(content_line("DESCRIPTION", escape_text(text)))
        if place := self._location(event):
            lines.append(content_line("LOCATION", escape_text(place)))
        if event.url:
            lines.append(content_line("URL", encode_uri(event.url)))
        if categories := self._categories(event):
            lines.append(content_line("CATEGORIES", categories))
        lines.append("TRANSP:TRANSPARENT\r\n" if quiet else "TRANSP:OPAQUE\r\n")
        if event.created:
            lines.append(f"CREATED:{_utc(event.created)}\r\n")
        lines.append(f"LAST-MODIFIED:{stamp}\r\nSEQUENCE:{event.sequence}\r\n")
        if standing and not (event.status is Status.CANCELLED and options.cancelled == "title"):
            lines.append(f"STATUS:{standing}\r\n")
        self._status_losses(event, standing)
        if options.attendees:
            lines += attendee_lines(event, self.losses)
        if options.html and text:
            lines.append(content_line("X-ALT-DESC;FMTTYPE=text/html", escape_text(as_html(text))))
        if options.alarms and not slot.possible and event.status not in (Status.CANCELLED, Status.POSTPONED):
            lines += _alarms(options.alarms, summary)
        if options.rfc9073:
            lines += participant_lines(event)
        self.losses += unwritten_facts(event, attendees=options.attendees, rfc9073=options.rfc9073)
        lines.append("END:VEVENT\r\n")
        return "".join(lines)

    def _times(self, entry: _Entry, lines: list[str]) -> bool:
        """DTSTART and DTEND. Whether the words of the time have to be told: the fields do not show its zone."""
        start, end = entry.slot.start, entry.end
        if not isinstance(start, datetime):
            lines.append(f"DTSTART;VALUE=DATE:{_day(start)}\r\n")
            if end is not None:
                lines.append(f"DTEND;VALUE=DATE:{_day(end)}\r\n")
            return False
        ending = end if isinstance(end, datetime) else None
        key = self._zone_key(start, ending)
        if key:
            lines.append(content_line(f"DTSTART;TZID={key}", _local(start)))
            if ending:
                lines.append(content_line(f"DTEND;TZID={key}", _local(ending)))
            return False
        lines.append(f"DTSTART:{_utc(start)}\r\n")
        if ending:
            lines.append(f"DTEND:{_utc(ending)}\r\n")
        zone = start.tzinfo
        if zone is UTC or (isinstance(zone, ZoneInfo) and zone.key in ("UTC", "Etc/UTC")):
            return False
        if self.options.times == "tzid":
            self._lose(entry.event, "zone", _why_utc(start, ending), carried="DESCRIPTION")
        return True

    def _zone_key(self, start: datetime, end: datetime | None) -> str:
        """The TZID that says both times exactly, or "" where only UTC does."""
        if not isinstance(start.tzinfo, ZoneInfo):
            return ""
        block = self.zones.get(start.tzinfo.key)
        if block is None or not block.covers(start.year) or not (end is None or block.covers(end.year)):
            return ""
        if block.changes and (_repeated_or_skipped(start) or (end is not None and _repeated_or_skipped(end))):
            return ""
        self.used.add(block.key)
        return block.key

    def _title(self, event: Event) -> str:
        word = ""
        if event.status is Status.CANCELLED and self.options.cancelled in ("title", "both"):
            word = "Cancelled"
        elif event.status is Status.POSTPONED:
            word = "Postponed"
        # A page often says so in the title already, in either spelling.
        if word and not event.title.casefold().lstrip("[(*【 ").startswith(word.casefold()[:6]):
            return f"{word}: {event.title}"
        return event.title

    def _description(self, event: Event, slot: Slot, words: bool) -> str:
        words = words or slot.words
        notes = (_ABOUT if slot.about else _POSSIBLE,) if slot.possible else ()
        text = self._text(event, "description", describe(event, words=words, notes=notes))
        if len(text) * 3 <= DESCRIPTION_OCTETS or _octets(text) <= DESCRIPTION_OCTETS:
            return text
        # What is about the event gives way; times, people and links stay whole.
        rest = _octets(clean(describe(event, words=words, notes=notes, text="")))
        about = clean(event.description).strip()
        kept = _shortened(about, max(DESCRIPTION_OCTETS - rest - 20, DESCRIPTION_OCTETS // 4))
        if len(kept) < len(about):
            reason = f"longer than 8 KB with the rest: its last {len(about) - len(kept)} characters are left out"
            self._lose(event, "description", reason)
            text = clean(describe(event, words=words, notes=notes, text=f"{kept} […]"))
        if rest > DESCRIPTION_OCTETS:
            self.notes.append(f"{event.title}: DESCRIPTION is longer than 8 KB, where calcurse cuts it")
        return text

    def _location(self, event: Event) -> str:
        place = one_line(location(event))
        if event.place is not None and place == event.place.url:
            return encode_uri(place)
        return self._text(event, "place", place)

    def _categories(self, event: Event) -> str:
        """One line, without a comma inside a category: eleven readers split at it even when it is escaped."""
        kind = _KINDS.get(event.kind, "")
        written = {kind.casefold(): kind} if kind else {}
        for stated in event.categories:
            category = self._text(event, "categories", one_line(stated))
            if "," in category:
                plain = " / ".join(part.strip() for part in category.split(",") if part.strip())
                self._lose(
                    event, "categories", f"a comma splits a category: {category!r:.80} is written as {plain!r:.80}"
                )
                category = plain
            if category:
                written.setdefault(category.casefold(), category)
        return ",".join([escape_text(category) for category in written.values()])

    def _text(self, event: Event, name: str, value: str) -> str:
        """The text as it can be written; characters that cannot be are listed."""
        cleaned = value if value.isprintable() else clean(value)
        if cleaned is not value and has_control(value):
            self._lose(event, name, "control characters are left out")
        return cleaned

    def _status_losses(self, event: Event, standing: str) -> None:
        status = event.status
        if status in (Status.POSTPONED, Status.RESCHEDULED, Status.MOVED_ONLINE, Status.HAPPENED):
            reason = f"iCalendar has no status {status.value!r}: written as {standing}"
            self._lose(event, "status", reason, carried="DESCRIPTION")
        elif status is Status.CANCELLED and self.options.cancelled == "title":
            self._lose(event, "status", "STATUS:CANCELLED is not written, as asked for", carried="SUMMARY")


def _zones_of(entries: list[_Entry]) -> dict[str, ZoneBlock | None]:
    """For each zone of the entries, the block that is true for the years they use; None where there is none."""
    years: dict[str, set[int]] = {}
    for entry in entries:
        start, end = entry.slot.start, entry.end
        if isinstance(start, datetime) and isinstance(start.tzinfo, ZoneInfo) and start.tzinfo.key:
            used = years.setdefault(start.tzinfo.key, set())
            used.add(start.year)
            if isinstance(end, datetime):
                used.add(end.year)
    return {key: zone_block(key, frozenset(used)) for key, used in years.items()}


def _several(alarms: Iterable[timedelta | str] | timedelta | str) -> Iterable[timedelta | str]:
    return alarms if isinstance(alarms, Iterable) and not isinstance(alarms, str) else (alarms,)


def _length(value: timedelta | str, option: str) -> timedelta:
    """A length of time as an option gives it."""
    try:
        length = parse_duration(value) if isinstance(value, str) else value
    except TimeError as error:
        raise WriteError(f"{option}={value!r:.80} is not a length of time: {error}") from error
    if not isinstance(length, timedelta):
        raise WriteError(
            f"{option}={value!r:.80} is not a length of time; give a timedelta or words such as '15 minutes'"
        )
    return _whole_seconds(length)


def _whole_seconds(length: timedelta) -> timedelta:
    """iCalendar has no shorter ones (RFC 5545 section 3.3.6)."""
    return timedelta(seconds=round(length.total_seconds()))


def _alarms(before: Iterable[timedelta], summary: str) -> Iterator[str]:
    """A reminder for each length before the start. With DESCRIPTION: Home Assistant refuses a feed without it."""
    text = content_line("DESCRIPTION", escape_text(summary))
    for length in before:
        trigger = format_duration(-length) if length else "PT0S"
        yield f"BEGIN:VALARM\r\nACTION:DISPLAY\r\n{text}TRIGGER:{trigger}\r\nEND:VALARM\r\n"


def _repeated_or_skipped(moment: datetime) -> bool:
    """Whether the clocks show this time twice that day, or not at all: readers disagree on which instant it is."""
    return moment.utcoffset() != moment.replace(fold=1 - moment.fold).utcoffset()


def _why_utc(start: datetime, end: datetime | None) -> str:
    zone = start.tzinfo
    if not isinstance(zone, ZoneInfo):
        return f"an offset from UTC ({start:%z}) has no zone name: written in UTC"
    if is_utc(zone.key):
        return f"{zone.key} is not a place that all programs know: written in UTC"
    for year in (start.year, end.year if end else start.year):
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return f"the clocks of {year} are not in the tables of all programs: written in UTC"
    if _repeated_or_skipped(start) or (end is not None and _repeated_or_skipped(end)):
        return f"clocks in {zone.key} change over this time: written in UTC"
    return f"no yearly rule tells the clocks of {zone.key} in {start.year}: written in UTC"


def _shortened(text: str, octets: int) -> str:
    """The beginning of a text, cut at a word, that takes at most so many octets when it is escaped."""
    kept = text[: max(octets, 0)]  # a character takes an octet at least: what follows is linear in `octets`
    while kept and (size := _octets(kept)) > octets:
        kept = kept[: min(len(kept) - 1, len(kept) * octets // size)]
    space = max(kept.rfind(" "), kept.rfind("\n"))
    return kept[:space].rstrip() if len(kept) < len(text) and space > len(kept) - 200 else kept


def _octets(text: str) -> int:
    return len(escape_text(text).encode())


def _events(count: int) -> str:
    return "1 event" if count == 1 else f"{count} events"


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _local(moment: datetime) -> str:
    shown = moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second
    return "%04d%02d%02dT%02d%02d%02d" % shown  # noqa: UP031 - half the time of an f-string, four times an event


def _utc(moment: datetime) -> str:
    return f"{_local(moment if moment.tzinfo is UTC else moment.astimezone(UTC))}Z"
