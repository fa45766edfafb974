"""
One event as VEVENT: first decided (EventWriter.decide gives its entries), then written (EventWriter.vevent).

Between the two stands the document, which knows what other events need of a zone (`eventkit.formats._zone_use`).
An event has one entry, or one for each span of days that do not touch, or one and another for each of its
instances that differs from the rest; each entry is one VEVENT.

An entry is written twice at most. The first time nothing is cleaned: the texts of nearly all events need no
cleaning, and lines that do are refused as they are folded. Only then each text is cleaned, and what that takes away is
listed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from attrs import evolve

from eventkit.errors import WriteError
from eventkit.events import Event, Status
from eventkit.formats._cache import Cache
from eventkit.formats._cast_lines import attendee_lines, participant_lines, stated_lines, unwritten_facts
from eventkit.formats._contentlines import (
    UNIT,
    clean,
    encode_uri,
    escape_text,
    escape_texts,
    escape_uid,
    fold_lines,
    has_control,
    line_feeds,
    one_line,
    split_line,
)
from eventkit.formats._description import ABOUT_DAYS, POSSIBLE_DAYS, as_html, describe, location
from eventkit.formats._ics_options import Options
from eventkit.formats._kept_lines import OWN, same_words, with_kept
from eventkit.formats._recurrence_lines import recurrence_lines
from eventkit.formats._shape import UNTITLED
from eventkit.formats._slot import Slot, later, slots_of
from eventkit.formats._unsaid import unsaid
from eventkit.formats._vtimezone import FIRST_YEAR, LAST_YEAR, NAMES_OF_UTC, is_utc
from eventkit.formats._zone_use import Need, need_of, recurring_key, repeated_or_skipped, years_of
from eventkit.when import PartialDateTime, format_duration
from eventkit.written import Loss

DESCRIPTION_OCTETS = 8000  # calcurse cuts at 8 KB, and would lose the links, which come last

Told = Callable[[Need], bool]
"""Whether the times of a document that need this are told by their zone."""

# Members of an Enum are slow to look up, and these are for every event.
_ANNOUNCED, _CANCELLED, _POSTPONED = Status.ANNOUNCED, Status.CANCELLED, Status.POSTPONED
_COARSENED = (Status.POSTPONED, Status.RESCHEDULED, Status.MOVED_ONLINE, Status.HAPPENED)
_KINDS = {"webinar": "Webinar", "summit": "Summit", "podcast-episode": "Podcast episode"}
# An identifier that all programs hand back as it was; others are kept, with a note.
_SAFE_UID = re.compile(r"[A-Za-z0-9._@-]{1,255}")
_CLOCK_PARTS = re.compile(r";BY(?:HOUR|MINUTE|SECOND)=[^;]*", re.I)
_UNTIL_CLOCK = re.compile(r"(UNTIL=[0-9]{8})T[0-9]{6}Z?", re.I)
_TWO = [f"{number:02}" for number in range(100)]
_CONTROL_LOST = "control characters are left out"


class Entry:
    """
    One VEVENT that is decided and not yet written.

    `need` is what its times need to be told by their zone, None where that cannot be; `id_need` the same for its
    RECURRENCE-ID. `master` is the entry of the recurring event that this is an instance of. Some programs hand a
    `strange` identifier back changed.
    """

    __slots__ = ("end", "event", "id_need", "master", "need", "slot", "strange", "uid")

    def __init__(self, event: Event, slot: Slot, uid: str, end: datetime | date | None, need: Need | None) -> None:
        self.event, self.slot, self.uid, self.end, self.need = event, slot, uid, end, need
        self.strange = _SAFE_UID.fullmatch(uid) is None
        self.id_need: Need | None = None
        self.master: Entry | None = None

    @property
    def needs(self) -> Iterator[Need]:
        if self.need is not None:
            yield self.need
        if self.id_need is not None:
            yield self.id_need

    @property
    def identity(self) -> object:
        """What no two entries of a document may have in common: UID, and RECURRENCE-ID if there is one."""
        instance = self.event.recurrence_id
        if instance is None:
            return self.uid
        return self.uid, instance.astimezone(UTC) if isinstance(instance, datetime) else instance


class EventWriter:
    """Makes the VEVENTs of events, for one set of options; `now` is the DTSTAMP of those without a revision."""

    def __init__(self, options: Options, now: datetime) -> None:
        self.options, self.now = options, now
        self._stamps = Cache(_stamp_lines, most=1000)
        self._categories = Cache(_category_line, most=1000)
        self._by_zone = options.times == "tzid"

    # Deciding

    def decide(self, event: Event, losses: list[Loss], notes: list[str]) -> list[Entry]:
        """The entries of the event; none where nothing of it is written. Raises UnwritableEvent as `slots_of` does."""
        options = self.options
        if event.status is _CANCELLED and options.cancelled == "drop":
            _lose(losses, event, "status", "cancelled: not written, as asked for")
            return []
        slots, lost = slots_of(event, undated=options.undated)
        if lost:
            losses += lost
        if event.recurrence is not None or event.recurrence_id is not None:
            return self._decide_instances(event, slots, losses, notes)
        if len(slots) == 1:
            return [self._entry(event, slots[0], event.uid)]
        if slots:
            notes.append(f"{event.title}: its days do not touch and are {len(slots)} entries")
        # Days that do not touch are entries of their own; the first keeps the identifier of the event.
        return [
            self._entry(event, slot, f"{event.uid}-{day_text(slot.start)}" if number else event.uid)
            for number, slot in enumerate(slots)
        ]

    def _entry(self, event: Event, slot: Slot, uid: str, key: str = "") -> Entry:
        """An entry; `key` is the zone it is told by in any case, if there is one."""
        start, end = slot.start, slot.end
        if not isinstance(start, datetime):
            return Entry(event, slot, uid, end, None)
        if end is None and self.options.default_duration:
            end = later(start, self.options.default_duration)
        closing = end if isinstance(end, datetime) else None
        need: Need | None = None
        if key:
            need = Need(key, *years_of(event, start, closing), always=True)
        elif self._by_zone:
            need = need_of(start, closing)
        return Entry(event, slot, uid, end, need)

    def _decide_instances(
        self, event: Event, slots: tuple[Slot, ...], losses: list[Loss], notes: list[str]
    ) -> list[Entry]:
        """What recurs, with those of its instances that differ; or one instance of what is not here."""
        recurrence = event.recurrence
        if not slots:
            for override in recurrence.overrides if recurrence else ():
                _lose(losses, override, "recurrence", "the time of what recurs is not known: not written")
            return []
        slot = slots[0]
        if recurrence is None:
            entry = self._entry(event, slot, event.uid)
            instance = event.recurrence_id
            if isinstance(instance, datetime) and self._by_zone:
                entry.id_need = need_of(instance, None)
            return [entry]
        if slot.possible or len(slots) > 1:
            _lose(losses, event, "recurrence", "no one day is known that could recur: its rule is not written")
            return self.decide(evolve(event, recurrence=None), [], notes)  # type: ignore[call-arg]
        start = slot.start
        key = ""
        if isinstance(start, datetime):
            key = recurring_key(start.tzinfo)
            if not key and not _is_utc(start):
                reason = f"the zone of {start:%H:%M} has no name: what recurs is written in UTC"
                _lose(losses, event, "recurrence", reason, carried="DESCRIPTION")
            elif key and not isinstance(start.tzinfo, ZoneInfo):
                reason = f"an offset from UTC ({start:%z}) has no zone name: written as {key}, which has it"
                _lose(losses, event, "zone", reason, carried="DTSTART")
            if start.fold and repeated_or_skipped(start):
                reason = f"{start:%H:%M} comes twice on {start:%Y-%m-%d}: programs take the first, or the second"
                _lose(losses, event, "recurrence", reason, carried="DTSTART")
        entries = []
        dropped = []
        for override in recurrence.overrides:
            if override.status is _CANCELLED and self.options.cancelled == "drop":
                dropped.append(override.recurrence_id)
                _lose(losses, override, "status", "cancelled: excluded from the recurrence, as asked for")
                continue
            spans, lost = slots_of(override, undated=self.options.undated)
            losses += lost
            for span in spans[:1]:
                same_clock = isinstance(span.start, datetime) and recurring_key(span.start.tzinfo) == key
                entries.append(self._entry(override, span, event.uid, key if same_clock else ""))
        if dropped:
            recurrence = evolve(recurrence, exclusions=(*recurrence.exclusions, *dropped))
        if isinstance(event.calendar_time.start, PartialDateTime):
            for name in ("rules", "exclusion_rules"):
                stated = getattr(recurrence, name)
                by_days = tuple(map(_by_days, stated))
                if by_days != stated:
                    _lose(losses, event, "recurrence", "its rule is written by days, without clock times")
                    recurrence = evolve(recurrence, **{name: by_days})
        if recurrence is not event.recurrence:
            event = evolve(event, recurrence=recurrence)  # type: ignore[call-arg]
        master = self._entry(event, slot, event.uid, key)
        for entry in entries:
            entry.master = master
        return [master, *entries]

    # Writing

    def vevent(self, entry: Entry, told: Told, losses: list[Loss], notes: list[str]) -> bytes:
        """The lines of an entry, folded, in UTF-8. What they cannot say is added to `losses`."""
        known, noted = len(losses), len(notes)
        try:
            return fold_lines(self._lines(entry, told, losses, notes, careful=False))
        except WriteError:
            del losses[known:], notes[noted:]
        return fold_lines(self._lines(entry, told, losses, notes, careful=True))

    def unsaid(self, entry: Entry, told: Told) -> list[Loss]:
        """
        The losses of what the lines of an entry do not say, or not so that it can be read back. To find them takes
        about as long as to write the lines, so `vevent` does not.
        """
        event, slot, need = entry.event, entry.slot, entry.need
        by_zone = need is not None and told(need)
        utc = isinstance(slot.start, datetime) and not by_zone and _needs_words(slot.start)
        words = utc or slot.words or slot.possible
        losses = list(unsaid(event, words=words, utc=utc, possible=slot.possible))
        losses += unwritten_facts(event, attendees=self.options.attendees, rfc9073=self.options.rfc9073)
        return losses

    def _lines(self, entry: Entry, told: Told, losses: list[Loss], notes: list[str], *, careful: bool) -> list[bytes]:
        event, slot, options = entry.event, entry.slot, self.options
        start, _, possible, _, more_in_words, release = slot
        status = event.status
        uid = escape_uid(entry.uid) if entry.strange else entry.uid
        stamp, modified = self._stamps[event.updated or self.now]
        times, words = self._times(entry, told, losses)
        words = words or more_in_words
        summary = one_line(event.title if status is _ANNOUNCED else _titled(event, options.cancelled))
        text = describe(event, words=words, notes=_remarks(slot) if possible else (), careful=careful)
        place = _location(event)
        categories, reasons = self._categories[event.kind, event.categories]
        if reasons:
            losses += [Loss(event.title, "categories", reason, uid=event.uid) for reason in reasons]
        if careful:
            summary = _cleaned(losses, event, "title", summary).strip() or UNTITLED
            text = _cleaned(losses, event, "description", text)
            place = _cleaned(losses, event, "place", place).strip()
        texts = f"SUMMARY:{summary}{UNIT}LOCATION:{place}{UNIT}DESCRIPTION:{text}"
        told_title, told_place, told_text = escape_texts(texts, 3)
        if len(told_text) - len("DESCRIPTION:") > DESCRIPTION_OCTETS:
            text = _shortened_description(event, slot, words, losses, notes)
            (told_text,) = escape_texts(f"DESCRIPTION:{text}", 1)
        lines = [b"BEGIN:VEVENT", f"UID:{uid}".encode(), stamp, *times, told_title]
        if text:
            lines.append(told_text)
        if place:
            lines.append(told_place)
        if event.url:
            lines.append(f"URL:{encode_uri(event.url)}".encode())
        if categories:
            lines.append(categories)
        quiet = release or not isinstance(start, datetime) or status is _CANCELLED or status is _POSTPONED
        lines.append(b"TRANSP:TRANSPARENT" if quiet else b"TRANSP:OPAQUE")
        if event.created:
            lines.append(f"CREATED:{utc_text(event.created)}".encode())
        lines += (modified, f"SEQUENCE:{event.sequence}".encode())
        if status is not _ANNOUNCED or possible or event.calendar_time.tentative:
            lines += _status_lines(event, slot, options.cancelled, losses)
        components: list[str] = []
        if event.appearances:
            lines += self._cast(event, losses)
        if options.html and text:
            lines.append(f"X-ALT-DESC;FMTTYPE=text/html:{escape_text(as_html(text))}".encode())
        if event.leftovers:
            components += self._with_leftovers(event, text, lines, losses)
        if options.alarms and not possible and status is not _CANCELLED and status is not _POSTPONED:
            components += _alarms(options.alarms, summary, event.leftovers)
        if options.rfc9073:
            components += participant_lines(event)
        if components:
            lines += [line.encode() for line in components]
        lines.append(b"END:VEVENT")
        return lines

    def _times(self, entry: Entry, told: Told, losses: list[Loss]) -> tuple[list[bytes], bool]:
        """DTSTART, DTEND and what recurs. And whether the time has to be told in words: its zone is not shown."""
        event, start, end, need = entry.event, entry.slot.start, entry.end, entry.need
        words = False
        if not isinstance(start, datetime):
            lines = [f"DTSTART;VALUE=DATE:{day_text(start)}".encode()]
            if end is not None:
                lines.append(f"DTEND;VALUE=DATE:{day_text(end)}".encode())
        elif need is not None and told(need):
            begins = _local(start)
            lines = [f"DTSTART;TZID={need.key}:{begins}".encode()]
            if isinstance(end, datetime):
                ends = _local(end)
                if ends <= begins or end.fold:
                    # What recurs, where clocks go back: DTEND has to be later, and of a time that comes twice it is the
                    # first (RFC 5545 sections 3.3.5 and 3.6.1).
                    length = format_duration(end.astimezone(UTC) - start.astimezone(UTC))
                    lines.append(f"DURATION:{length}".encode())
                else:
                    lines.append(f"DTEND;TZID={need.key}:{ends}".encode())
        else:
            lines = [f"DTSTART:{utc_text(start)}".encode()]
            if isinstance(end, datetime):
                lines.append(f"DTEND:{utc_text(end)}".encode())
            words = _needs_words(start)
            if self._by_zone and not _is_utc(start):
                reason = _why_utc(start, end if isinstance(end, datetime) else None)
                _lose(losses, event, "zone", reason, carried="DESCRIPTION" if words else "")
        if event.recurrence is not None or event.recurrence_id is not None:
            of = entry.master or entry
            id_need = entry.id_need if of is entry and event.recurrence is None else of.need
            key = id_need.key if id_need is not None and told(id_need) else ""
            stated = recurrence_lines(event, key, all_day=of.slot.all_day)
            lines += [line.replace("\r\n ", "").rstrip("\r\n").encode() for line in stated]
        return lines, words

    def _cast(self, event: Event, losses: list[Loss]) -> list[bytes]:
        """ATTENDEE and ORGANIZER: those that a feed stated, and those asked for."""
        lines = stated_lines(event)
        if lines and self.options.method:
            stated = len(lines)
            lines = [line for line in lines if line[:8].upper() != "ATTENDEE"]
            if len(lines) < stated:
                _lose(losses, event, "attendees", "ATTENDEE cannot stand in a feed with METHOD:PUBLISH")
        if self.options.attendees:
            lines += attendee_lines(event, losses)
        return [line.encode() for line in lines]

    def _with_leftovers(self, event: Event, text: str, lines: list[bytes], losses: list[Loss]) -> list[str]:
        def lose(reason: str) -> None:
            _lose(losses, event, "leftovers", reason)

        kept = []
        for item in event.leftovers:
            name = item[:20].upper()
            if name.startswith(("X-ALT-DESC", "STYLED-DESCRIPTION")):
                value = (split_line(item) or ("", ""))[1]
                if name.startswith("X-ALT-DESC") and self.options.html:
                    continue
                if not same_words(value, event.description) and not same_words(value, text):
                    lose(f"{name.partition(';')[0].partition(':')[0]}: its words are not those of the description")
                    continue
            kept.append(item)
        return with_kept(lines, kept, OWN, lose)


def _lose(losses: list[Loss], event: Event, name: str, reason: str, *, carried: str = "") -> None:
    losses.append(Loss(event.title, name, reason, uid=event.uid, carried=carried))


def _by_days(rule: str) -> str:
    """A rule without clock times."""
    return _UNTIL_CLOCK.sub(r"\1", _CLOCK_PARTS.sub("", f";{rule}")[1:])


def _titled(event: Event, cancelled: str) -> str:
    """The title, with the word for what became of the event before it."""
    word = ""
    if event.status is _CANCELLED and cancelled in ("title", "both"):
        word = "Cancelled"
    elif event.status is _POSTPONED:
        word = "Postponed"
    # A page often says so in the title already, in either spelling.
    if word and not event.title.casefold().lstrip("[(*【 ").startswith(word.casefold()[:6]):
        return f"{word}: {event.title}"
    return event.title


def _status_lines(event: Event, slot: Slot, cancelled: str, losses: list[Loss]) -> list[bytes]:
    """STATUS, and what it cannot say. An event that was only announced has none: nobody said that it is confirmed."""
    status = event.status
    standing = "CONFIRMED"
    if status is _CANCELLED:
        standing = "CANCELLED"
    elif status is Status.TENTATIVE or status is _POSTPONED or slot.possible or event.calendar_time.tentative:
        standing = "TENTATIVE"
    if status in _COARSENED:
        reason = f"iCalendar has no status {status.value!r}: written as {standing}"
        _lose(losses, event, "status", reason, carried="DESCRIPTION")
    elif status is _CANCELLED and cancelled == "title":
        _lose(losses, event, "status", "STATUS:CANCELLED is not written, as asked for", carried="SUMMARY")
        return []
    return [f"STATUS:{standing}".encode()]


def _remarks(slot: Slot) -> tuple[str, ...]:
    return (ABOUT_DAYS if slot.about else POSSIBLE_DAYS,) if slot.possible else ()


def _shortened_description(event: Event, slot: Slot, words: bool, losses: list[Loss], notes: list[str]) -> str:
    """A description of at most 8 KB: what is about the event gives way; times, people and links stay whole."""
    remarks = _remarks(slot)
    rest = _octets(clean(describe(event, words=words, notes=remarks, text="")))
    about = clean(event.description).strip()
    kept = _shortened(about, max(DESCRIPTION_OCTETS - rest - 20, DESCRIPTION_OCTETS // 4))
    if rest > DESCRIPTION_OCTETS:
        notes.append(f"{event.title}: DESCRIPTION is longer than 8 KB, where calcurse cuts it")
    if len(kept) == len(about):
        return clean(describe(event, words=words, notes=remarks))
    reason = f"longer than 8 KB with the rest: its last {len(about) - len(kept)} characters are left out"
    _lose(losses, event, "description", reason)
    return clean(describe(event, words=words, notes=remarks, text=f"{kept} […]"))


def _location(event: Event) -> str:
    place = event.place
    if place is None:
        return ""
    shown = line_feeds(location(event)).strip()
    return encode_uri(shown) if shown == place.url else shown


def _category_line(said: tuple[str, tuple[str, ...]]) -> tuple[bytes, list[str]]:
    """
    The line of a kind and categories, b"" for none; and the reasons of what it loses.

    No category has a comma inside: eleven readers split at it even when it is escaped.
    """
    kind = _KINDS.get(said[0], "")
    written = {kind.casefold(): kind} if kind else {}
    reasons = []
    for stated in said[1]:
        category = one_line(stated)
        if has_control(category):
            reasons.append(_CONTROL_LOST)
        category = clean(category).strip()
        if "," in category:
            plain = " / ".join(filter(None, map(str.strip, category.split(","))))
            reasons.append(f"a comma splits a category: {category!r:.80} is written as {plain!r:.80}")
            category = plain
        if category:
            written.setdefault(category.casefold(), category)
    if not written:
        return b"", reasons
    return f"CATEGORIES:{','.join(map(escape_text, written.values()))}".encode(), reasons


def _stamp_lines(moment: datetime) -> tuple[bytes, bytes]:
    text = utc_text(moment)
    return f"DTSTAMP:{text}".encode(), f"LAST-MODIFIED:{text}".encode()


def _cleaned(losses: list[Loss], event: Event, name: str, value: str) -> str:
    """The text as it can be written; characters that cannot be are listed."""
    if has_control(value):
        _lose(losses, event, name, _CONTROL_LOST)
    return clean(value)


def _alarms(before: Iterable[timedelta], summary: str, kept: tuple[str, ...]) -> Iterator[str]:
    """
    A reminder for each length before the start, but for one that is among what was kept of the event already.

    With DESCRIPTION: Home Assistant refuses a feed without it.
    """
    for length in before:
        trigger = format_duration(-length) if length else "PT0S"
        lines = ["BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{escape_text(summary)}"]
        lines += [f"TRIGGER:{trigger}", "END:VALARM"]
        if "\n".join(lines) not in kept:
            yield from lines


def _is_utc(moment: datetime) -> bool:
    zone = moment.tzinfo
    return zone is UTC or (isinstance(zone, ZoneInfo) and zone.key in NAMES_OF_UTC)


def _needs_words(moment: datetime) -> bool:
    """Whether a time written in UTC says more in words: of what is no place, these would show an offset only."""
    return bool(moment.utcoffset()) or (isinstance(moment.tzinfo, ZoneInfo) and not is_utc(moment.tzinfo.key))


def _why_utc(start: datetime, end: datetime | None) -> str:
    zone = start.tzinfo
    if not isinstance(zone, ZoneInfo):
        return f"an offset from UTC ({start:%z}) has no zone name: written in UTC"
    if is_utc(zone.key):
        return f"{zone.key} is not a place that all programs know: written in UTC"
    for year in (start.year, end.year if end else start.year):
        if not FIRST_YEAR <= year <= LAST_YEAR:
            return f"the clocks of {year} are not in the tables of all programs: written in UTC"
    if repeated_or_skipped(start) or (end is not None and repeated_or_skipped(end)):
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


def day_text(day: date) -> str:
    """A DATE (RFC 5545 section 3.3.4)."""
    return _DAYS[day.toordinal()]


def utc_text(moment: datetime) -> str:
    """A DATE-TIME in UTC (RFC 5545 section 3.3.5)."""
    return f"{_local(moment if moment.tzinfo is UTC else moment.astimezone(UTC))}Z"


def _local(moment: datetime) -> str:
    clock = f"{_TWO[moment.hour]}{_TWO[moment.minute]}{_TWO[moment.second]}"
    return f"{_DAYS[moment.toordinal()]}T{clock}"


def _day_text(ordinal: int) -> str:
    day = date.fromordinal(ordinal)
    return f"{day.year:04}{day.month:02}{day.day:02}"


_DAYS = Cache(_day_text)
