"""
Events as iCalendar (RFC 5545): a whole document (`write`).

The front of it, with what the options mean, is `eventkit.formats.ics`; one event is `eventkit.formats._vevent`, and
the same document event by event in flat memory `eventkit.formats._ics_stream`.

**Writing again.** What was rendered of an event stays with it, in the slot `_memo` of that frozen value (Rendered):
its lines as octets, the losses and notes they gave, and its place in time order. It holds for one set of options, and
as long as the same of its times are told by their zone (Form); both are asked before it is used, so that the bytes are
those of a full write. `attrs.evolve` gives an event an empty slot: of a calendar in which one event changed, one is
rendered. Nothing is kept of events of which anything has no `updated` and gets the moment of writing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Any

from eventkit._collector import paused
from eventkit.errors import DuplicateUID, WriteError
from eventkit.events import Calendar, Event, Reading
from eventkit.events.calendar import time_order
from eventkit.formats._contentlines import clean, encode_uri, escape_text, fold_lines, has_control, one_line
from eventkit.formats._ics_options import Options
from eventkit.formats._kept_lines import OWN, OWN_OF_CALENDAR, SET_BY_WRITER, with_kept, zone_of_block, zones_named
from eventkit.formats._shape import Writable
from eventkit.formats._vevent import Entry, EventWriter, utc_text
from eventkit.formats._vtimezone import zone_named
from eventkit.formats._zone_use import Need, ZoneUse, settled_alone
from eventkit.when import format_duration
from eventkit.written import Loss, Written

if TYPE_CHECKING:
    from eventkit.formats._ics_stream import Stream

REFRESH = timedelta(hours=6)
_put_memo = Event._memo.__set__
BEGIN, END = b"BEGIN:VCALENDAR\r\n", b"END:VCALENDAR\r\n"


class Form:
    """
    What holds of a rendered event beside its lines; events of which the same holds share one Form.

    `needs` are those of its times, `told` says which of them are told by their zone. The rest is what the notes of a
    document are made of; `unknown` are zones of kept lines that only the feed they came from could explain.
    """

    __slots__ = (
        "entries",
        "has_cast",
        "has_times",
        "lengthened",
        "needs",
        "says",
        "strange",
        "told",
        "unknown",
        "unstamped",
    )

    def __init__(
        self,
        needs: tuple[Need, ...],
        told: tuple[bool, ...],
        unknown: tuple[str, ...],
        entries: int,
        strange: int,
        lengthened: int,
        unstamped: bool,
        has_times: bool,
        has_cast: bool,
        says: bool,
    ) -> None:
        self.needs, self.told, self.unknown = needs, told, unknown
        self.entries, self.strange, self.lengthened, self.unstamped = entries, strange, lengthened, unstamped
        self.has_times, self.has_cast, self.says = has_times, has_cast, says


class Rendered:
    """An event as it was written with these options; see the top of this file."""

    __slots__ = ("form", "losses", "notes", "octets", "options", "order")

    def __init__(
        self,
        options: Options,
        order: Any,
        form: Form,
        octets: bytes,
        losses: tuple[Loss, ...],
        notes: tuple[str, ...],
    ) -> None:
        self.options, self.order, self.form = options, order, form
        self.octets, self.losses, self.notes = octets, losses, notes


class Forms:
    """Makes the Forms of one document."""

    def __init__(self) -> None:
        self._made: dict[tuple[Any, ...], Form] = {}

    def of(
        self, event: Event, entries: list[Entry], needs: tuple[Need, ...], told: tuple[bool, ...], says: bool
    ) -> Form:
        strange = lengthened = 0
        has_times = False
        for entry in entries:
            strange += entry.strange
            lengthened += entry.end is not entry.slot.end
            has_times = has_times or isinstance(entry.slot.start, datetime)
        kept = event.leftovers if entries else ()
        unknown = () if not kept else tuple(k for k in zones_named(kept) if not zone_named(k))
        unstamped = any(entry.event.updated is None for entry in entries)  # an instance has a revision of its own
        has_cast = bool(event.appearances) and bool(entries)
        key = (needs, told, unknown, len(entries), strange, lengthened, unstamped, has_times, has_cast, says)
        form = self._made.get(key)
        if form is None:
            form = self._made[key] = Form(*key)
        return form


def write(what: Writable, **options: Any) -> Written:
    """The document as bytes; `eventkit.formats.ics.write` says what the options mean, and what is raised."""
    with paused():  # what is rendered stays with the events and forms no cycles
        return _Document(what, Options.given(options)).written()


def stream(events: Iterable[Event], **options: Any) -> Stream:
    """The document piece by piece, in flat memory; see `eventkit.formats._ics_stream`."""
    from eventkit.formats import _ics_stream  # on first use: temporary files bring a good deal with them

    return _ics_stream.stream(events, **options)


class _Document:
    """One document while it is made: first every event is decided, then zones and events are written."""

    def __init__(self, what: Writable, options: Options) -> None:
        self.options = options
        self.calendar = what if isinstance(what, Calendar) else None
        self.kept = what.leftovers if isinstance(what, Calendar | Reading) else ()
        self.events = (what,) if isinstance(what, Event) else what.events if isinstance(what, Calendar) else tuple(what)
        if self.calendar is None:
            for event in self.events:
                check_event(event)
        self.now = datetime.now(UTC) if options.stamp is None else options.stamp.astimezone(UTC)
        self.writer = EventWriter(options, self.now)
        self.zones = ZoneUse()
        self.forms = Forms()
        self.memos: list[Rendered | None] = [getattr(event, "_memo", None) for event in self.events]
        self.orders: list[Any] = [None] * len(self.events)

    def written(self) -> Written:
        if self.calendar is not None:
            self._sort()
        rendered, forms = self._rendered()
        self._check_identities(forms)
        head = Head(self.calendar, self.options, self.events, self.kept)
        parts = [BEGIN, *head.parts(self.zones, {key for form in forms for key in form.unknown})]
        parts += [each.octets for each in rendered]
        parts += (head.components, END)
        notes: list[str] = []
        left_out: list[str] = []
        if any(form.says or not form.entries for form in forms):
            for event, each in zip(self.events, rendered, strict=True):
                notes += each.notes
                if not each.form.entries:
                    left_out.append(event.uid)
        tally = Tally(self.options, self.now)
        for form, count in forms.items():
            tally.add(form, count)
        return Written(
            parts,
            losses=partial(self._losses, rendered, head.losses, tally),
            notes=(*notes, *head.notes, *tally.notes()),
            events=len(rendered) - len(left_out),
            left_out=tuple(left_out),
        )

    def _losses(self, rendered: list[Rendered], of_calendar: list[Loss], tally: Tally) -> Iterator[Loss]:
        """Every loss: of the calendar, of each event as it was written, and of what its lines do not say."""
        yield from of_calendar
        for event, each in zip(self.events, rendered, strict=True):
            losses = list(each.losses)
            for entry in self.writer.decide(event, [], []) if each.form.entries else ():
                losses += self.writer.unsaid(entry, self.zones.told)
            yield from dict.fromkeys(losses)
        yield from tally.losses()

    def _sort(self) -> None:
        """Put the events in time order, which is kept with what is rendered of them."""
        orders = [
            memo.order if memo is not None and memo.order else time_order(event)
            for event, memo in zip(self.events, self.memos, strict=True)
        ]
        self.orders = sorted(orders)
        if self.orders != orders:
            places = sorted(range(len(orders)), key=orders.__getitem__)
            self.events = tuple(map(self.events.__getitem__, places))
            self.memos = list(map(self.memos.__getitem__, places))

    def _rendered(self) -> tuple[list[Rendered], Counter[Form]]:
        """
        What is written of each event: as it was rendered before where that still holds, else rendered anew. And
        how many have each form.
        """
        options, zones, kept = self.options, self.zones, self.memos
        count = Counter([memo.form for memo in kept if memo is not None and memo.options is options])
        missing = [number for number, memo in enumerate(kept) if memo is None or memo.options is not options]
        needs = {need for form in count for need in form.needs}
        settled = Answers(settled_alone)
        waiting: dict[int, _Plan] = {}
        for number in missing:
            plan = self._plan(self.events[number])
            if settled[plan[2]] is None:
                waiting[number] = plan  # until it is known what the other events need
            else:
                kept[number] = self._render(plan, self.orders[number], settled)
        zones.enter(needs.union(*settled))
        if self.calendar is not None:
            zones.enter(kept_needs(self.calendar.leftovers, OWN_OF_CALENDAR | SET_BY_WRITER))
        zones.settle()
        stale = {form for form in count if form.told != tuple(map(zones.told, form.needs))}
        if stale:
            again = [number for number, memo in enumerate(kept) if memo is not None and memo.form in stale]
            waiting.update((number, self._plan(self.events[number])) for number in again)
            missing += again
        told = Answers(zones.told)
        for number, plan in waiting.items():
            kept[number] = self._render(plan, self.orders[number], told)
        rendered: list[Rendered] = kept  # type: ignore[assignment]
        for form in stale:
            del count[form]
        count.update([rendered[number].form for number in missing])
        return rendered, count

    def _plan(self, event: Event) -> _Plan:
        losses: list[Loss] = []
        notes: list[str] = []
        entries = self.writer.decide(event, losses, notes)
        return event, entries, needs_of(event, entries), losses, notes

    def _render(self, plan: _Plan, order: Any, answers: Answers) -> Rendered:
        event, entries, needs, losses, notes = plan
        told, ask, vevent = answers[needs], answers.ask, self.writer.vevent
        if len(entries) == 1:
            octets = vevent(entries[0], ask, losses, notes)
        else:
            octets = b"".join([vevent(entry, ask, losses, notes) for entry in entries])
        form = self.forms.of(event, entries, needs, told or (), bool(notes))
        rendered = Rendered(self.options, order, form, octets, tuple(losses), tuple(notes))
        if self.options.stamp is not None or not form.unstamped:
            _put_memo(event, rendered)
        return rendered

    def _check_identities(self, forms: Iterable[Form]) -> None:
        """Refuse two entries of one identity; a Calendar has looked at its events, but not at further entries."""
        if all(form.entries <= 1 for form in forms) and (
            self.calendar is not None or len({event.uid for event in self.events}) == len(self.events)
        ):
            return
        seen = Identities()
        for event in self.events:
            for entry in self.writer.decide(event, [], []):
                seen.add(entry)


_Plan = tuple[Event, list[Entry], tuple[Need, ...], list[Loss], list[str]]
"""An event with its entries, what these need, and the losses and notes of deciding so."""


class Answers(dict[tuple[Need, ...], tuple[bool, ...] | None]):
    """
    Which of several needs are told by their zone, as `told` says of each, which is asked once; None where it does not
    know it of all. `ask` answers for one need that was among them.
    """

    def __init__(self, told: Callable[[Need], bool | None]) -> None:
        super().__init__()
        self._told = told
        self._each: dict[Need, bool] = {}
        self.ask = self._each.__getitem__

    def __missing__(self, needs: tuple[Need, ...]) -> tuple[bool, ...] | None:
        answers = [self._told(need) for need in needs]
        known = tuple([answer for answer in answers if answer is not None])
        complete = self[needs] = known if len(known) == len(needs) else None
        if complete is not None:
            self._each.update(zip(needs, complete, strict=True))
        return complete


class Identities:
    """The entries of a document by UID and RECURRENCE-ID; no two may be the same."""

    def __init__(self) -> None:
        self._titles: dict[object, str] = {}

    def add(self, entry: Entry) -> None:
        identity, title = entry.identity, entry.event.title
        if identity in self._titles:
            raise duplicate(entry.uid, self._titles[identity], title)
        self._titles[identity] = title


def duplicate(uid: str, *titles: str) -> DuplicateUID:
    """The error for two entries of one identity."""
    one, other = titles
    return DuplicateUID(
        f"{one!r} and {other!r} have the same UID {uid}; programs would keep one of them only: "
        "give one its own with uid=, or leave one out",
        uid=uid,
        titles=titles,
    )


def check_event(event: object) -> None:
    """Raises WriteError for what is no event."""
    if not isinstance(event, Event):
        raise WriteError(f"an iCalendar file holds events, not {event!r:.80}; give a Calendar, an Event or several")


def needs_of(event: Event, entries: list[Entry]) -> tuple[Need, ...]:
    """What the entries of an event need, and the lines that were kept of it."""
    if len(entries) == 1 and not event.leftovers:
        need, id_need = entries[0].need, entries[0].id_need
        if id_need is None:
            return () if need is None else (need,)
    needs = [need for entry in entries for need in entry.needs]
    if event.leftovers and entries:
        needs += kept_needs(event.leftovers)
    return tuple(needs)


def kept_needs(leftovers: Iterable[str], own: frozenset[str] = OWN) -> set[Need]:
    """What kept lines need: their zones cannot be exchanged for UTC."""
    needs = set()
    for key, years in zones_named(leftovers, own).items():
        if zone_named(key) is not None and years:
            needs.add(Need(key, min(years), max(years), True))
    return needs


class Tally:
    """What is told of a document as a whole: how many events were given something by the writer."""

    def __init__(self, options: Options, now: datetime) -> None:
        self.options, self.now = options, now
        self.unstamped = self.lengthened = self.strange = 0
        self.has_times = self.has_cast = False

    def add(self, form: Form, count: int = 1) -> None:
        self.unstamped += count * form.unstamped
        self.lengthened += count * form.lengthened
        self.strange += count * form.strange
        self.has_times = self.has_times or form.has_times
        self.has_cast = self.has_cast or form.has_cast

    def losses(self) -> Iterator[Loss]:
        if self.options.times == "utc" and self.has_times:
            reason = "times are in UTC, as asked for: the zones are not in their fields"
            yield Loss("", "zone", reason, carried="DESCRIPTION")

    def notes(self) -> Iterator[str]:
        if self.strange:
            safe = "safe are letters, digits and . _ @ -"
            yield f"{_events(self.strange)} with a UID that some programs change ({safe}): kept"
        if self.unstamped:
            source = "the moment of writing" if self.options.stamp is None else "the stamp given"
            yield (
                f"{_events(self.unstamped)} without `updated`: DTSTAMP and LAST-MODIFIED are {source}, "
                f"{utc_text(self.now)}"
            )
        if self.lengthened:
            yield f"{_events(self.lengthened)} without a stated end: written with the default length"
        if self.options.rfc9073 and self.has_cast:
            yield "with PARTICIPANT components: Horde refuses such files, calcurse and ts-ics misread events"


class Head:
    """
    What stands around the events: the properties of the calendar, the zones, and kept components of a calendar.

    All properties come before the first component, where Outlook still reads them; zones before what uses them.
    `components` is what follows the events.
    """

    def __init__(
        self, calendar: Calendar | None, options: Options, events: Iterable[Event] = (), kept: Iterable[str] = ()
    ) -> None:
        self.calendar, self.options, self.events, self.kept = calendar, options, events, kept
        self.losses: list[Loss] = []
        self.notes: list[str] = []
        self.components = b""

    def parts(self, zones: ZoneUse, unknown: set[str]) -> list[bytes]:
        """The octets from the first property to the last zone; `unknown` are zones that kept lines name."""
        lines = [line.encode() for line in self._lines()]
        explained: dict[str, str] = {}
        written = []
        for item in self.kept:
            if key := zone_of_block(item):
                explained.setdefault(key, item)
            elif (name := item[:12].upper().partition(":")[0].partition(";")[0]) not in SET_BY_WRITER:
                written.append(item)
            elif name == "METHOD" and not self.options.method:
                self._lose("leftovers", f"{item:.40} is not written: it says what was done with another feed")
            elif name == "UID":
                self._lose("leftovers", f"{item:.40} is not written: some programs merge the events of a feed with one")
        unknown = unknown | {key for key in zones_named(written, OWN_OF_CALENDAR) if zone_named(key) is None}
        components = with_kept(lines, written, OWN_OF_CALENDAR, lambda reason: self._lose("leftovers", reason))
        if components:
            self.components = fold_lines([line.encode() for line in components])
        blocks = []
        for told in zones.blocks():
            blocks.append(told.text.encode())
            if not told.simple:
                self.notes.append(
                    f"{told.key}: no one yearly rule holds for all that recurs there; some programs read the VTIMEZONE "
                    "of several parts wrong, or refuse it"
                )
        for key in sorted(unknown):
            if key in explained:
                inner: list[bytes] = []
                block = with_kept(inner, [explained[key]], frozenset(), lambda reason: self._lose("leftovers", reason))
                if block:
                    blocks.append(fold_lines([line.encode() for line in block]))
            else:
                self._lose("leftovers", f"kept lines name a zone {key!r:.60} that nothing explains")
        return [fold_lines(lines), *blocks]

    def _lose(self, name: str, reason: str) -> None:
        self.losses.append(Loss("", name, reason))

    def _lines(self) -> Iterator[str]:
        yield "VERSION:2.0"
        yield f"PRODID:{escape_text(one_line(self.options.product_id))}"
        yield "CALSCALE:GREGORIAN"
        if self.options.method:
            yield f"METHOD:{self.options.method}"
        calendar = self.calendar
        if calendar is None:
            return
        name = escape_text(one_line(clean(calendar.name)))
        if has_control(calendar.name + calendar.description):
            self._lose("name", "control characters of the calendar's name or description are left out")
        yield f"X-WR-CALNAME:{name}"
        yield f"NAME:{name}"
        if description := escape_text(calendar.description):  # of control characters only, nothing is left
            yield f"X-WR-CALDESC:{description}"
        seconds = max(round((calendar.refresh or REFRESH).total_seconds()), 1)  # RFC 5545 has no shorter lengths
        refresh = format_duration(timedelta(seconds=seconds))
        yield f"REFRESH-INTERVAL;VALUE=DURATION:{refresh}"
        yield f"X-PUBLISHED-TTL:{refresh}"
        yield from self._extras(calendar)
        if calendar.uid:
            # With one, vdirsyncer makes a single event of all events of the feed.
            self._lose("uid", "the calendar's UID is not written: some programs merge its events")
        if calendar.language:
            self._lose("language", "iCalendar has no language of a calendar")

    def _extras(self, calendar: Calendar) -> Iterator[str]:
        if not self.options.calendar_extras:
            if calendar.source:
                self._lose("source", "the calendar's address is written with calendar_extras=True only")
            return
        if calendar.source:
            yield f"URL:{encode_uri(calendar.source)}"
            yield f"SOURCE;VALUE=URI:{encode_uri(calendar.source)}"
        updated = [event.updated for event in self.events if event.updated is not None]
        if updated:
            yield f"LAST-MODIFIED:{utc_text(max(updated))}"
        if description := escape_text(calendar.description):
            yield f"DESCRIPTION:{description}"


def _events(count: int) -> str:
    return "1 event" if count == 1 else f"{count} events"
