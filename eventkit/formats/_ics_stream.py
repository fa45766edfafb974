"""
Events as iCalendar from any iterable, in flat memory (`stream`): the same bytes as `_ics_writer.write` gives.

VTIMEZONEs have to stand before the times that use them (two readers do not find one that follows), and which are needed
is known after the last event. So nothing is given out before all events are taken: their lines go to a temporary
file, which is copied out behind the zones. A file of a million events of 1.5 KB needs 1.5 GB on disk for that.

- **Zones.** Nearly all times are told by their zone or in UTC whatever other events there are. Where it depends on them
  (an old year, whose rule is not that of the latest one) an entry is written in both forms, and one is copied.
- **Identities.** Two entries of one UID are refused, as by `write`. A hash of 8 bytes and the place of each are sorted
  in runs of 8,192 (1 MB), which go to a temporary file and are merged at the end. A million take 16 MB there.
- **Losses.** The first 1,000 are kept; or each is given to a function as it comes.

Nothing stays with the events.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from functools import partial
from heapq import merge
from itertools import pairwise, product
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from eventkit.events import Calendar, Event
from eventkit.formats._contentlines import unescape_text
from eventkit.formats._ics_options import Options
from eventkit.formats._ics_writer import BEGIN, END, Forms, Head, Tally, check_event, duplicate, kept_needs, needs_of
from eventkit.formats._kept_lines import OWN_OF_CALENDAR, SET_BY_WRITER
from eventkit.formats._vevent import Entry, EventWriter
from eventkit.formats._zone_use import Need, ZoneUse, settled_alone
from eventkit.written import Loss, Written

MAX_LOSSES = 1000

_CHUNK = 1 << 18
_IN_MEMORY = 1 << 20
_RUN = 1 << 13

OnLoss = Callable[[Loss], None]


def stream(
    events: Iterable[Event], *, calendar: Calendar | None = None, on_loss: OnLoss | None = None, **options: Any
) -> Stream:
    """
    The document of these events, piece by piece; options are those of `eventkit.formats.ics.write`.

    Events are written in the order given, each is asked for once and let go of. The document is a feed if `events` are
    a Calendar, or of the name and the rest that `calendar` says; whose own events are not written. `on_loss` is called
    with each loss instead of keeping it.

    Raises (when the first piece is asked for; nothing has been given out then):
        UnwritableEvent, DuplicateUID, WriteError: as `write` does.
    """
    return Stream(events, Options.given(options), on_loss, calendar)


class Stream:
    """The pieces of a document (bytes), to be iterated over once; then `written` says what became of it."""

    def __init__(
        self,
        events: Iterable[Event],
        options: Options,
        on_loss: OnLoss | None = None,
        calendar: Calendar | None = None,
    ) -> None:
        self.options = options
        self.calendar = events if isinstance(events, Calendar) else calendar
        self.events: Iterable[Event] = (events,) if isinstance(events, Event) else events
        self.on_loss = on_loss
        self.now = datetime.now(UTC) if options.stamp is None else options.stamp.astimezone(UTC)
        self._pieces = self._made()
        self._losses: list[Loss] = []
        self._notes: list[str] = []
        self._left_out: list[str] = []
        self._more = {"losses": 0, "notes": 0, "left_out": 0}
        self._count = 0

    def __iter__(self) -> Iterator[bytes]:
        return self._pieces

    @property
    def written(self) -> Written:
        """What was written, without the bytes; complete when the last piece has been taken."""
        losses = list(self._losses)
        notes = list(self._notes)
        if self._more["losses"]:
            losses.append(Loss("", "losses", "there are more than are listed: on_loss= is told of all"))
        if more := self._more["notes"]:
            notes.append(f"{more} more notes are not listed")
        if more := self._more["left_out"]:
            notes.append(f"{more} more events are left out than are listed")
        return Written(
            None, losses=tuple(losses), notes=tuple(notes), events=self._count, left_out=tuple(self._left_out)
        )

    def _made(self) -> Iterator[bytes]:
        with (
            SpooledTemporaryFile(max_size=_IN_MEMORY) as body,
            SpooledTemporaryFile(max_size=_IN_MEMORY) as choices,
            SpooledTemporaryFile(max_size=_IN_MEMORY) as identities,
        ):
            zones, tally, unknown = self._take(body, choices, _Sorted(identities))
            kept = self.calendar.leftovers if self.calendar is not None else ()
            head = Head(self.calendar, self.options, self.calendar.events if self.calendar is not None else (), kept)
            front = b"".join([BEGIN, *head.parts(zones, unknown)])
            for loss in (*head.losses, *tally.losses()):
                self._lose(loss)
            self._notes += (*head.notes, *tally.notes())
            yield front
            yield from self._copied(body, choices, zones)
            yield head.components + END

    def _take(self, body: IO[bytes], choices: IO[bytes], identities: _Sorted) -> tuple[ZoneUse, Tally, set[str]]:
        """Write the lines of all events to the file."""
        writer = EventWriter(self.options, self.now)
        zones, forms, tally = ZoneUse(), Forms(), Tally(self.options, self.now)
        unknown: set[str] = set()
        entered: set[tuple[Need, ...]] = set()
        if self.calendar is not None:
            zones.enter(kept_needs(self.calendar.leftovers, OWN_OF_CALENDAR | SET_BY_WRITER))
        position = 0
        for event in self.events:
            check_event(event)
            losses: list[Loss] = []
            notes: list[str] = []
            entries = writer.decide(event, losses, notes)
            needs = needs_of(event, entries)
            if needs not in entered:
                entered.add(needs)
                zones.enter(set(needs))
            for entry in entries:
                identities.add(hash(entry.identity), position)
                position += self._write(writer, entry, position, body, choices, losses, notes)
            form = forms.of(event, entries, needs, (), False)
            tally.add(form)
            unknown.update(form.unknown)
            self._count += bool(entries)
            for loss in dict.fromkeys(losses):
                self._lose(loss)
            self._note(notes)
            if not entries:
                self._keep(self._left_out, event.uid, "left_out")
        _refuse_duplicates(identities, body)
        zones.settle()
        return zones, tally, unknown

    def _write(
        self,
        writer: EventWriter,
        entry: Entry,
        position: int,
        body: IO[bytes],
        choices: IO[bytes],
        losses: list[Loss],
        notes: list[str],
    ) -> int:
        """Write an entry in each form it may get; returns how many octets that took."""
        told = {need: settled_alone(need) for need in entry.needs}
        if entry.master is not None:
            told.update((need, settled_alone(need)) for need in entry.master.needs)
        open_ = [need for need, settled in told.items() if settled is None]
        if not open_:
            ask = partial(_answer, told)
            octets = writer.vevent(entry, ask, losses, notes)
            if self._listens:
                losses += writer.unsaid(entry, ask)
            body.write(octets)
            return len(octets)
        size = 0
        forms = []
        for answers in product((True, False), repeat=len(open_)):
            chosen = told | dict(zip(open_, answers, strict=True))
            lost: list[Loss] = []
            noted: list[str] = []
            ask = partial(_answer, chosen)
            octets = writer.vevent(entry, ask, lost, noted)
            if self._listens:
                lost += writer.unsaid(entry, ask)
            body.write(octets)
            size += len(octets)
            facts = [(loss.event, loss.field, loss.reason, loss.uid, loss.carried) for loss in lost]
            forms.append((answers, len(octets), facts, noted))
        marshal.dump((position, [tuple(need) for need in open_], forms), choices)
        return size

    @property
    def _listens(self) -> bool:
        """Whether anybody hears of more losses: to find them takes time."""
        return self.on_loss is not None or len(self._losses) < MAX_LOSSES

    def _copied(self, body: IO[bytes], choices: IO[bytes], zones: ZoneUse) -> Iterator[bytes]:
        """What was written, of each entry the form that it gets."""
        end = body.tell()
        body.seek(0)
        at = 0
        for position, open_, forms in _loaded(choices):
            yield from _read(body, position - at)
            right = tuple(zones.told(Need(*need)) for need in open_)
            for answers, size, facts, noted in forms:
                octets = body.read(size)
                if answers == right:
                    yield octets
                    for event, name, reason, uid, carried in facts:
                        self._lose(Loss(event, name, reason, uid=uid, carried=carried))
                    self._note(noted)
            at = body.tell()
        yield from _read(body, end - at)

    def _lose(self, loss: Loss) -> None:
        if self.on_loss is not None:
            self.on_loss(loss)
        else:
            self._keep(self._losses, loss, "losses")

    def _note(self, notes: Iterable[str]) -> None:
        for note in notes:
            self._keep(self._notes, note, "notes")

    def _keep(self, kept: list[Any], item: object, kind: str) -> None:
        if len(kept) < MAX_LOSSES:
            kept.append(item)
        else:
            self._more[kind] += 1


def _answer(told: dict[Need, bool | None], need: Need) -> bool:
    return bool(told[need])


class _Sorted:
    """Pairs of numbers, sorted in runs that are kept in a file."""

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self.run: list[tuple[int, int]] = []
        self.ends = [0]

    def add(self, key: int, position: int) -> None:
        self.run.append((key, position))
        if len(self.run) >= _RUN:
            self._spill()

    def _spill(self) -> None:
        self.run.sort()
        self.file.seek(self.ends[-1])
        self.file.write(array("q", [number for pair in self.run for number in pair]).tobytes())
        self.ends.append(self.file.tell())
        self.run = []

    def pairs(self) -> Iterator[tuple[int, int]]:
        """All of them, in order."""
        if len(self.ends) > 1:
            self._spill()
        self.run.sort()
        return merge(self.run, *(self._stored(start, end) for start, end in pairwise(self.ends)))

    def _stored(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        for at in range(start, end, 2048):
            self.file.seek(at)
            numbers = array("q", self.file.read(min(2048, end - at)))
            yield from zip(numbers[::2], numbers[1::2], strict=True)


def _refuse_duplicates(identities: _Sorted, body: IO[bytes]) -> None:
    for (one, place), (other, next_place) in pairwise(identities.pairs()):
        if one == other:
            (uid, title), (next_uid, next_title) = _told(body, place), _told(body, next_place)
            if uid == next_uid:
                raise duplicate(uid, title, next_title)
    body.seek(0, 2)


def _told(body: IO[bytes], position: int) -> tuple[str, str]:
    """UID and SUMMARY of the entry that begins there."""
    body.seek(position)
    found = {"UID": "", "SUMMARY": ""}
    line = body.readline().rstrip(b"\r\n")
    while line != b"END:VEVENT":
        following = body.readline().rstrip(b"\r\n")
        while following[:1] == b" ":
            line += following[1:]
            following = body.readline().rstrip(b"\r\n")
        name, _, value = line.decode().partition(":")
        name = name.partition(";")[0]
        if found.get(name) == "":
            found[name] = unescape_text(value)
        line = following
    return found["UID"], found["SUMMARY"]


def _loaded(file: IO[bytes]) -> Iterator[Any]:
    end = file.tell()
    file.seek(0)
    while file.tell() < end:
        yield marshal.load(file)


def _read(file: IO[bytes], size: int) -> Iterator[bytes]:
    while size > 0:
        piece = file.read(min(size, _CHUNK))
        yield piece
        size -= len(piece)
