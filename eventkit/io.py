"""
Reading and writing: `read`, `read_events` and `write` choose the format or roster form, and handle the files.

Formats and roster forms know bytes only. Here bytes come from files and go to them, each written under a temporary name
and moved into place, so that a reader never sees half of one.

`read` and `write` of a Calendar have the whole in memory; `read_events`, and `write` of any other iterable, go through
it event by event, so that a file of a million events takes no more memory than one of ten thousand.
"""

from __future__ import annotations

import inspect
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, tzinfo
from io import BytesIO
from pathlib import Path
from typing import IO, Any, ClassVar, Protocol

from attrs import evolve

from eventkit._files import make_folder, put_files, put_stream
from eventkit._messages import did_you_mean, show
from eventkit._slugs import DEVICES, slug
from eventkit.doubts import Doubt, Evidence
from eventkit.errors import (
    DuplicateUID,
    MalformedSource,
    ReadError,
    UnknownForm,
    UnknownFormat,
)
from eventkit.events import Calendar, Event, Reading
from eventkit.formats import formats
from eventkit.formats._shape import Format
from eventkit.rosters import Roster, form_for_suffix
from eventkit.written import Loss, Written

Source = str | Path | bytes | IO[bytes] | IO[str]
Target = str | Path
Known = Mapping[str, Any]  # the keywords of `read` that say what is known of an announcement

NOTHING_KNOWN: Known = {}
_SHARED = (".xml", ".json")  # suffixes of so many formats that only the content tells
_OFFICE = (
    ".doc",
    ".docx",
    ".odt",
    ".rtf",
    ".pages",
    ".wps",
    ".ppt",
    ".pptx",
    ".odp",
    ".key",
)  # that can be saved otherwise
_START = 4096  # bytes that a format is recognized by
_HEAD = 1_000_000  # bytes in which a feed names its calendar
MAX_BYTES = 64_000_000  # of what is read as a whole


class Publishable(Protocol):
    """What can be written because it can be asked for its calendar: a Catalogue, or what was known at a moment."""

    def calendar(self) -> Calendar: ...


class Document(Protocol):
    """What has forms of its own, one file each in the package FORMS: a Digest, a Reconciliation."""

    FORMS: ClassVar[str]

    def render(self, form: str = "text", **options: Any) -> str: ...


class Readable(Protocol):
    """What bytes can be read with: a format of calendars, or a kind of announcement."""

    @property
    def SUFFIXES(self) -> tuple[str, ...]: ...

    def read(self, content: bytes, *, source: str = "") -> Reading: ...


def read(
    source: Source,
    *,
    format: str | None = None,
    published: date | None = None,
    year: int | None = None,
    zone: str | tzinfo | None = None,
    place: str | None = None,
    base: str = "",
) -> Reading:
    """
    What a source says: its events, and the doubts about them.

    `source` is a path (a file, or a folder whose files are read in the order of their names), bytes, an open file, or
    the words of an announcement: a string of several words or lines that names no file. The format is found by
    `format`, else by the suffix, else by the content: a calendar, an event file, a web page, a message, a text. In a
    folder, a file called "calendar" names the calendar, else the one file that names any; files of several formats may
    stand side by side, and announcements are passed over.

    The other keywords say what is known of an announcement from outside: `published`, the day its words appeared;
    `year`, the one it speaks of; `zone` and `place`, where clock times without a zone hold; `base`, the address that
    its links are relative to. What rests on them is marked so (`when.inferred`).

    Raises:
        UnknownFormat: no format that can be read fits; lists those there are.
        MalformedSource: the source is broken, or larger than 64 MB (`read_events` takes any size); names the file,
            the line or key, and what is expected.
        ReadError: there is no such file, or nothing to read in the folder.
        UnreadableTime: `zone` is none.

    >>> read(b'kind = "webinar"\\ntitle = "Open house"\\nwhen = "3 May 2021"').event
    Webinar('Open house', 2021-05-03)
    """
    known = {"published": published, "year": year, "zone": zone, "place": place, "base": base}
    if isinstance(source, bytes | bytearray):
        return _read_bytes(bytes(source), "", format, known)
    if isinstance(source, str | Path):
        if not str(source).strip():
            raise ReadError("cannot read '': no file is named; give its path, or '.' for this folder")
        if isinstance(source, str) and source.startswith(("http://", "https://")) and len(source.split()) == 1:
            raise ReadError(
                f"{show(source)} is an address, and nothing is fetched here; save the page and give its path"
            )
        if isinstance(source, str) and _is_words(source, format):
            return _read_words(source, format, known)
        return _read_path(Path(source), format, known)
    if not hasattr(source, "read"):
        raise TypeError(f"read() takes a path, bytes, an open file or words, not {show(source)}")
    name = str(getattr(source, "name", ""))
    return _read_bytes(_Ahead(source, name).read(MAX_BYTES + 1), name, format, known)


def _is_words(source: str, format: str | None) -> bool:
    """
    Whether a string is the words of an announcement rather than a path: it has several lines, or several words and
    neither names what is there nor ends as the name of a file does.
    """
    if len(source.splitlines()) > 1 or len(source) > 4096:
        return True
    if len(source.split()) < 2:
        return False
    try:
        if Path(source).exists():
            return False
    except (OSError, ValueError):
        return True
    return Path(source).suffix.lower() not in {s for found in readers(format).values() for s in found.SUFFIXES}


def _read_words(words: str, format: str | None, known: Known) -> Reading:
    """A string that is no path: a calendar or a page by its content, else the words of an announcement as they are."""
    from eventkit.announcements import read_announcement

    content = words.encode("utf-8", "replace")  # half of a surrogate pair is in no format
    if format is None and any(kind.recognizes(content) for name, kind in _told_by_content().items() if name != "text"):
        return _read_bytes(content, "", None, known)
    return read_announcement(words, **known) if format in (None, "text") else _read_bytes(content, "", format, known)


def _read_path(path: Path, format: str | None, known: Known) -> Reading:
    if path.is_dir():
        return _read_folder(path, format)
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    return _read_bytes(content, str(path), format, known)


def _unreadable(path: Path | str, error: Exception) -> ReadError:
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return ReadError(f"cannot read {show(str(path))}: {reason}")


def _inside(folder: Path, format: str | None) -> list[Path]:
    """The files of a folder that have the suffix of a readable format, in the order of their names."""
    passed_over = _announced(NOTHING_KNOWN)
    wanted = [f for name, f in readers(format).items() if name == format or (not format and name not in passed_over)]
    suffixes = {suffix for found in wanted for suffix in found.SUFFIXES}
    try:
        paths = [p for p in sorted(folder.iterdir()) if p.suffix.lower() in suffixes and not p.name.startswith(".")]
    except OSError as error:
        raise _unreadable(folder, error) from error
    if not paths:
        said = f"no event file ({', '.join(sorted(suffixes))}) in the folder {show(str(folder))}"
        announced = {suffix for kind in passed_over for suffix in readers(None)[kind].SUFFIXES}
        if not format and any(path.suffix.lower() in announced for path in folder.iterdir()):
            said += "; the announcements in it are passed over: give their paths, one by one"
        raise ReadError(said)
    return paths


def _read_folder(folder: Path, format: str | None) -> Reading:
    """All event files of the folder, as one Reading."""
    paths = _inside(folder, format)
    readings = [_read_path(path, format, NOTHING_KNOWN) for path in paths]
    events = tuple(event for reading in readings for event in reading.events)
    naming, doubts = _naming(folder, readings)
    return Reading(
        events,
        doubts=(*doubts, *(doubt for reading in readings for doubt in reading.doubts)),
        evidence=tuple(evidence for reading in readings for evidence in reading.evidence),
        leftovers=tuple(leftover for reading in readings for leftover in reading.leftovers),
        history=tuple(event for reading in readings for event in reading.history),
        calendar=_filled(naming, events, readings) if naming is not None else None,
        source=str(folder),
    )


def _naming(folder: Path, readings: Iterable[Reading]) -> tuple[Calendar | None, tuple[Doubt, ...]]:
    """The calendar that a folder's files name; where several do and none is called "calendar", that is a doubt."""
    named = [reading for reading in readings if reading.calendar is not None]
    chosen = [reading for reading in named if Path(reading.source).stem == "calendar"]
    if len(chosen) > 1:
        raise ReadError(f"two files of the folder {show(str(folder))} name the calendar; keep one")
    if len(chosen or named) == 1:
        return (chosen or named)[0].calendar, ()
    if not named:
        return None, ()
    words = [Evidence("calendar", str(each.calendar.name), source=each.source) for each in named if each.calendar]
    message = f"{len(named)} files name a calendar, and none of them is called 'calendar': give it a name yourself"
    return None, (Doubt("calendar", message, tuple(words), tuple(each.words for each in words)),)


def _filled(calendar: Calendar, events: tuple[Event, ...], readings: Iterable[Reading]) -> Calendar:
    """The calendar with the events of a folder; where two are one by their UID, the error names the files."""
    try:
        return evolve(calendar, events=events)
    except DuplicateUID as error:
        files = " and ".join(r.source for r in readings if any(event.uid == error.uid for event in r.events))
        raise DuplicateUID(f"{files}: {error}", uid=error.uid, titles=error.titles) from None


def _read_bytes(content: bytes, name: str, format: str | None, known: Known) -> Reading:
    if len(content) > MAX_BYTES:
        said = f"is larger than {MAX_BYTES:,} bytes"
        if hasattr(_format_of_beginning(content[:_START], name, format), "read_stream"):
            said += "; read_events() reads its events one by one, whatever the size"
        raise MalformedSource(said, source=name or "the source")
    if not content.strip():
        raise MalformedSource("is empty; fetch or save it again", source=name or "the source")
    return _format_of(content, name, format, known).read(content, source=name)


def _format_of(content: bytes, name: str, format: str | None, known: Known = NOTHING_KNOWN) -> Readable:
    """The format to read with: the one named, else by the suffix, else by the content (its beginning is enough)."""
    readable = readers(format, known)
    if format is not None:
        return readable[format]
    suffix = Path(name).suffix.lower() if name else ""
    for kind, found in readable.items():
        if suffix in found.SUFFIXES:
            # A message or a page that was saved as text is still one.
            told = (other for other, each in _told_by_content(known).items() if each.recognizes(content))
            return readable[next(told, kind)] if kind == "text" else found
    if name and suffix and suffix not in _SHARED:
        suffixes = sorted(s for f in readable.values() for s in f.SUFFIXES)
        advice = "save it as text, a web page or PDF" if suffix in _OFFICE else "give format= if the name misleads"
        meant = "" if suffix in _OFFICE else did_you_mean(suffix, suffixes)
        raise UnknownFormat(
            f"cannot read {show(name)}: no format reads the suffix {show(suffix)}, only {', '.join(suffixes)}; "
            f"{advice}{meant}"
        )
    for name, kind in _told_by_content(known).items():
        if kind.recognizes(content):
            return readable[name]
    advice = _encoding_advice(content)
    raise UnknownFormat(f"the content is in no format that can be read ({', '.join(readable)}); give format=; {advice}")


def _encoding_advice(content: bytes) -> str:
    from eventkit.announcements.opening import encoding_advice

    return encoding_advice(content)


def _told_by_content(known: Known = NOTHING_KNOWN) -> Mapping[str, Any]:
    """What can be read and tells its own content from others'."""
    return {name: found for name, found in readers(None, known).items() if hasattr(found, "recognizes")}


def _announced(known: Known) -> Mapping[str, Readable]:
    """The kinds of announcements, read with what is known of them from outside."""
    from eventkit.announcements.readable import announced  # on first use: a feed needs none of it

    return announced(**known)


def readers(format: str | None, known: Known = NOTHING_KNOWN) -> Mapping[str, Readable]:
    """What can be read, the formats before the kinds of announcements, since a text can be anything."""
    readable: dict[str, Readable] = {name: found for name, found in formats().items() if hasattr(found, "read")}
    readable |= {name: kind for name, kind in _announced(known).items() if name not in readable}
    if format is not None and format not in readable:
        raise UnknownFormat(
            f"no format {show(format)} can be read, only {', '.join(readable)}{did_you_mean(format, readable)}"
        )
    return readable


def read_events(
    source: Source,
    *,
    format: str | None = None,
    doubts: Callable[[Doubt], object] | None = None,
    progress: Callable[[int], object] | None = None,
) -> Iterator[Event]:
    """
    The events of a source one by one, in flat memory whatever its size, where the format can be read so (iCalendar).

    `source` is what `read` takes. Each event comes as soon as it is read: a later revision of it, or an instance of a
    recurring event that stands elsewhere, comes as an event of its own, and what is said of the calendar is passed
    over. Other formats are read whole, and then event by event. `doubts` is called with each doubt, and `progress`
    with the number of bytes read so far.

    Raises:
        UnknownFormat, MalformedSource, ReadError: as `read` does; of a broken file once that place is reached.

    >>> feed = b"BEGIN:VCALENDAR\\nBEGIN:VEVENT\\nUID:1\\nSUMMARY:Tea\\nDTSTART:20260310\\nEND:VEVENT\\nEND:VCALENDAR"
    >>> [event.title for event in read_events(feed)]
    ['Tea']
    """
    if isinstance(source, str | Path):
        if not str(source).strip():
            raise ReadError("cannot read '': no file is named; give its path, or '.' for this folder")
        path = Path(source)
        readers(format)
        if path.is_dir():
            return (event for each in _inside(path, format) for event in _events_of(each, format, doubts, progress))
        return _events_of(path, format, doubts, progress)
    if isinstance(source, bytes | bytearray):
        return _events_in(BytesIO(source), "", format, doubts, progress)
    if not hasattr(source, "read"):
        raise TypeError(f"read_events() takes a path, bytes or an open file, not {show(source)}")
    return _events_in(source, str(getattr(source, "name", "")), format, doubts, progress)


def read_beginning(path: str | Path) -> Calendar | None:
    """
    The calendar that a file names before its first event, without events, for writing what is read one by one.

    None where it names none there, or where its format cannot say so without the rest.

    Raises:
        ReadError, UnknownFormat: as `read` does.
    """
    try:
        with Path(path).open("rb") as file:
            start = file.read(_HEAD)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    found: Any = _format_of_beginning(start, str(path), None)
    calendar: Calendar | None = None
    if hasattr(found, "read_beginning"):
        calendar = found.read_beginning(start, source=str(path))
    return calendar


def _events_of(
    path: Path,
    format: str | None,
    doubts: Callable[[Doubt], object] | None,
    progress: Callable[[int], object] | None,
) -> Iterator[Event]:
    try:
        opened = path.open("rb")
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error
    with opened:
        yield from _events_in(opened, str(path), format, doubts, progress)


def _events_in(
    opened: IO[bytes] | IO[str],
    name: str,
    format: str | None,
    doubts: Callable[[Doubt], object] | None,
    progress: Callable[[int], object] | None,
) -> Iterator[Event]:
    file = _Ahead(opened, name, progress)
    start = file.peek(_START)
    if not start.strip():
        raise MalformedSource("is empty; fetch or save it again", source=name or "the source")
    found = _format_of_beginning(start, name, format)
    if found is None or not hasattr(found, "read_stream"):
        reading = _read_bytes(file.read(MAX_BYTES + 1), name, format, NOTHING_KNOWN)
        for doubt in reading.doubts if doubts is not None else ():
            doubts(doubt)  # type: ignore[misc]
        yield from reading.events
    else:
        reader: Any = found
        yield from reader.read_stream(file, source=name, doubts=doubts)


def _format_of_beginning(start: bytes, name: str, format: str | None) -> Readable | None:
    """The format to read with, if its beginning is enough to tell; None where only the whole may tell."""
    try:
        return _format_of(start, name, format)
    except UnknownFormat:
        if format is None and not Path(name).suffix:
            return None
        raise


class _Ahead:
    """An open file of bytes or text, read as bytes, of which the beginning can be looked at first."""

    def __init__(self, file: IO[bytes] | IO[str], name: str, progress: Callable[[int], object] | None = None) -> None:
        self._file, self.name, self._progress = file, name, progress
        self._start = b""
        self._count = 0

    def peek(self, size: int) -> bytes:
        """The first bytes, which `read` gives all the same; fewer only if there are no more."""
        while len(self._start) < size and (more := self._more(size - len(self._start))):
            self._start += more
        return self._start[:size]

    def read(self, size: int) -> bytes:
        """At most so many bytes; none at the end."""
        found, self._start = self._start[:size], self._start[size:]
        while len(found) < size and (more := self._more(size - len(found))):
            found += more
        if self._progress is not None and found:
            self._count += len(found)
            self._progress(self._count)
        return found

    def _more(self, size: int) -> bytes:
        try:
            found = self._file.read(size)
        except (OSError, ValueError) as error:
            raise _unreadable(self.name or "the source", error) from error
        return found.encode(errors="surrogatepass") if isinstance(found, str) else found


def write(
    what: Calendar | Event | Reading | Roster | Iterable[Event] | Publishable | Document,
    target: Target | None = None,
    *,
    format: str | None = None,
    calendar: Calendar | None = None,
    **options: Any,
) -> Written:
    """
    Write a calendar, an event, a roster, a catalogue or what it tells to a file, or a calendar to a folder with a file
    for each event.

    The suffix of `target` names the format or roster form, unless `format` does; a target that is a folder, ends with
    "/" or has no suffix is a folder (of TOML files when no format is named). Without a target the bytes are only
    returned, in the format named. `options` are the format's own. A file whose bytes would not change is left alone.

    A Reading is written as its calendar, or if it names none as its events, with what else its source said. An
    iterable that is none of these, nor a list or tuple, is taken to have more events than fit into memory: they are
    written to a file as they come, in the order they come in, where the format can do that (iCalendar). The result
    then lists the first 1,000 losses, and says with one more where others were found; it has no `content`. `calendar`
    says of any events whose feed they are: its name, description and so on are written, and its own events are not.

    Of a Catalogue its calendar is written, as `catalogue.calendar()` gives it. A Digest and a Reconciliation have forms
    of their own, named by the suffix or by `format`.

    Raises:
        UnknownFormat, UnknownForm: nothing writes this suffix or name; lists what there is.
        WriteError: what is written cannot be said in the format, or the file cannot be made; nothing is changed then.
    """
    if target is None and format is None:
        raise UnknownFormat("where to is not said, nor in which form: give a path, or format=")
    if isinstance(what, Roster):
        return _write_roster(what, target, format, options)
    if isinstance(what, Reading):
        return _write_events(what if what.calendar is None else what.calendar, target, format, calendar, options)
    other: Any = what
    if isinstance(other, Event | Iterable):
        return _write_events(other, target, format, calendar, options)
    if hasattr(other, "FORMS"):
        return _write_document(other, target, format, options)
    if not hasattr(other, "calendar"):
        known = "a Calendar, an Event, several events, a Roster or a Catalogue"
        raise TypeError(f"write() takes {known}, not {show(what)}")
    whole: Calendar = other.calendar()
    if calendar is not None:
        whole = evolve(calendar, events=whole.events)
    return _write_events(whole, target, format, None, options)


def _write_events(
    what: Calendar | Event | Reading | Iterable[Event],
    target: Target | None,
    format: str | None,
    calendar: Calendar | None,
    options: dict[str, Any],
) -> Written:
    path = Path() if target is None else Path(target)
    # What is there already and no folder (a file, /dev/stdout) is none for its lack of a suffix.
    bare = not path.suffix and not path.exists()
    folder = target is not None and (path.is_dir() or str(target).endswith(("/", os.sep)) or bare)
    chosen = _writer(path, format or ("toml" if folder else None))
    in_memory = isinstance(what, Calendar | Event | Reading | list | tuple) or target is None or folder
    if not in_memory and hasattr(chosen, "stream"):
        return _write_stream(_several(what), path, chosen, calendar, options)
    whole = _whole(what, calendar)
    if folder:
        return _write_folder(whole, path, chosen, options)
    written = _call(chosen.write, whole, chosen.NAME, options)
    if target is None:
        return written
    put_files({path: written.pieces})
    return evolve(written, paths=(path,))


def _several(what: Calendar | Event | Reading | Iterable[Event]) -> Iterable[Event]:
    return (what,) if isinstance(what, Event) else what


def _whole(
    what: Calendar | Event | Reading | Iterable[Event], calendar: Calendar | None
) -> Calendar | Event | Reading | tuple[Event, ...]:
    if calendar is not None:
        return evolve(calendar, events=tuple(_several(what)))
    return what if isinstance(what, Calendar | Event | Reading) else tuple(what)


def _write_stream(
    events: Iterable[Event], path: Path, chosen: Format, calendar: Calendar | None, options: dict[str, Any]
) -> Written:
    writer: Any = chosen
    _known_options(chosen.NAME, options, writer.write)
    stream = writer.stream(events, calendar=calendar, **options)
    put_stream(path, stream)
    written: Written = stream.written
    return evolve(written, paths=(path,))


def _write_roster(roster: Roster, target: Target | None, form: str | None, options: dict[str, Any]) -> Written:
    if form is None and target is not None and not Path(target).suffix:
        raise UnknownForm(f"{show(str(target))} has no suffix to name the form by; give one such as .csv, or format=")
    name = form if form is not None else form_for_suffix(Path(target or "").suffix).NAME
    content = roster.render(name, **options)
    data = content.encode() if isinstance(content, str) else content
    if target is not None:
        put_files({Path(target): data})
    paths = () if target is None else (Path(target),)
    return Written(data, paths, roster.losses(name, **options), events=len(roster.events))


def _write_document(what: Document, target: Target | None, form: str | None, options: dict[str, Any]) -> Written:
    from eventkit.tracking._forms import form_for_suffix as form_of

    name = form if form is not None else form_of(what.FORMS, Path(target or "").suffix)
    data = what.render(name, **options).encode()
    if target is not None:
        put_files({Path(target): data})
    return Written(data, () if target is None else (Path(target),), events=0)


def _writer(path: Path, format: str | None) -> Format:
    writers = {name: found for name, found in formats().items() if hasattr(found, "write")}
    if format is not None:
        if format not in writers:
            raise UnknownFormat(f"no format {show(format)}, only {', '.join(writers)}{did_you_mean(format, writers)}")
        return writers[format]
    suffix = path.suffix.lower()
    for found in writers.values():
        if suffix in found.SUFFIXES:
            return found
    known = sorted(s for f in writers.values() for s in f.SUFFIXES)
    raise UnknownFormat(
        f"nothing writes events to {show(suffix)} files, only {', '.join(known)}{did_you_mean(suffix, known)}; "
        "rosters have forms of their own: write(Roster(calendar), …)"
    )


def _call(function: Callable[..., Written], what: object, name: str, options: dict[str, Any]) -> Written:
    """Call a writer; an option it does not have is an error that lists those it has."""
    _known_options(name, options, function)
    return function(what, **options)


def _known_options(name: str, options: Iterable[str], function: Callable[..., object]) -> None:
    known = [
        parameter.name
        for parameter in inspect.signature(function).parameters.values()
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY
    ]
    for option in options:
        if option not in known:
            has = f"it has {', '.join(known)}" if known else "it has none"
            raise UnknownForm(f"{name} has no option {option!r}{did_you_mean(option, known)}; {has}")


def _write_folder(
    what: Calendar | Event | Reading | tuple[Event, ...], folder: Path, chosen: Format, options: dict[str, Any]
) -> Written:
    losses: list[Loss] = []
    if isinstance(what, Event):
        what = (what,)
    elif isinstance(what, Reading):
        if what.leftovers:
            losses.append(Loss("", "leftovers", "what the source says of no event is not in the files of its events"))
        what = what.events
    # A Calendar refuses two events of one UID: one would replace the other here.
    events = what.events if isinstance(what, Calendar) else Calendar("events", what).events
    names = file_names(events)
    files: dict[Path, bytes] = {}
    notes: list[str] = []
    left_out: list[str] = []
    for event in events:
        written = _call(chosen.write, event, chosen.NAME, options)
        losses += written.losses
        left_out += written.left_out
        notes += [note for note in written.notes if note not in notes]
        if written.events:
            files[folder / (names[event.uid] + chosen.SUFFIXES[0])] = bytes(written)
    count = len(files)
    write_calendar = getattr(chosen, "write_calendar", None)
    if isinstance(what, Calendar):
        if write_calendar is not None:
            files[folder / ("calendar" + chosen.SUFFIXES[0])] = write_calendar(what)
        else:
            losses.append(
                Loss("", "name", f"what is said of {show(what.name)} itself is not in the files of its events")
            )
    make_folder(folder)
    put_files(files)
    return Written(None, tuple(files), tuple(losses), tuple(notes), events=count, left_out=tuple(left_out))


def file_names(events: Iterable[Event]) -> dict[str, str]:
    """A file name without suffix for each event, by UID: the words of its title, unique among these events."""
    names: dict[str, str] = {}
    taken = {"calendar", *DEVICES}
    for event in events:
        stem = slug(event.title) or slug(event.uid) or "event"
        name, count = stem, 2
        while name in taken:
            name, count = f"{stem}-{count}", count + 1
        taken.add(name)
        names[event.uid] = name
    return names
