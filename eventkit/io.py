"""
Reading and writing: `read` and `write` choose the format or roster form, and handle the files.

Formats and roster forms know bytes only. Here bytes come from files and go to them, each written under a temporary name
and moved into place, so that a reader never sees half of one.
"""

from __future__ import annotations

import contextlib
import errno
import inspect
import os
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import IO, Any

from attrs import evolve

from eventkit._messages import did_you_mean, show
from eventkit._slugs import DEVICES, slug
from eventkit.errors import DuplicateUID, MalformedSource, ReadError, UnknownForm, UnknownFormat, WriteError
from eventkit.events import Calendar, Event, Reading
from eventkit.formats import formats
from eventkit.formats._shape import Format
from eventkit.rosters import Roster, form_for_suffix
from eventkit.written import Loss, Written

Source = str | Path | bytes | IO[bytes] | IO[str]
Target = str | Path

MAX_BYTES = 64_000_000


def read(source: Source, *, format: str | None = None) -> Reading:
    """
    What a source says: its events, and the doubts about them.

    `source` is a path (a file, or a folder whose files are read in the order of their names), bytes, or an open file.
    The format is found by `format`, else by the suffix, else by the content.

    Raises:
        UnknownFormat: no format that can be read fits; lists those there are.
        MalformedSource: the source is broken; names the file, the line or key, and what is expected.
        ReadError: there is no such file, or nothing to read in the folder.

    >>> read(b'kind = "webinar"\\ntitle = "Open house"\\nwhen = "3 May 2021"').event
    Webinar('Open house', 2021-05-03)
    """
    if isinstance(source, bytes | bytearray):
        return _read_bytes(bytes(source), "", format)
    if isinstance(source, str | Path):
        if not str(source).strip():
            raise ReadError("cannot read '': no file is named; give its path, or '.' for this folder")
        return _read_path(Path(source), format)
    if not hasattr(source, "read"):
        raise TypeError(f"read() takes a path, bytes or an open file, not {show(source)}")
    content = source.read(MAX_BYTES + 1)
    name = str(getattr(source, "name", ""))
    return _read_bytes(content.encode() if isinstance(content, str) else content, name, format)


def _read_path(path: Path, format: str | None) -> Reading:
    try:
        if not path.is_dir():
            with path.open("rb") as file:
                content = file.read(MAX_BYTES + 1)
        else:
            content = None
            inside = sorted(path.iterdir())
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ReadError(f"cannot read {show(str(path))}: {reason}") from error
    return _read_folder(path, inside, format) if content is None else _read_bytes(content, str(path), format)


def _read_folder(folder: Path, inside: Iterable[Path], format: str | None) -> Reading:
    """All files of the folder that have the suffix of a readable format, as one Reading."""
    suffixes = {s for f in _readable(format).values() for s in f.SUFFIXES}
    paths = [p for p in inside if p.suffix.lower() in suffixes and not p.name.startswith(".")]
    if not paths:
        raise ReadError(f"no event file ({', '.join(sorted(suffixes))}) in the folder {show(str(folder))}")
    readings = [_read_path(path, format) for path in paths]
    calendars = [reading.calendar for reading in readings if reading.calendar is not None]
    if len(calendars) > 1:
        raise ReadError(f"two files of the folder {show(str(folder))} name the calendar; keep one")
    events = tuple(event for reading in readings for event in reading.events)
    calendar = _filled(calendars[0], events, readings) if calendars else None
    return Reading(
        events,
        doubts=tuple(doubt for reading in readings for doubt in reading.doubts),
        evidence=tuple(evidence for reading in readings for evidence in reading.evidence),
        leftovers=tuple(leftover for reading in readings for leftover in reading.leftovers),
        calendar=calendar,
        source=str(folder),
    )


def _filled(calendar: Calendar, events: tuple[Event, ...], readings: Iterable[Reading]) -> Calendar:
    """The calendar with the events of a folder; where two are one by their UID, the error names the files."""
    try:
        return evolve(calendar, events=events)
    except DuplicateUID as error:
        files = " and ".join(r.source for r in readings if any(event.uid == error.uid for event in r.events))
        raise DuplicateUID(f"{files}: {error}", uid=error.uid, titles=error.titles) from None


def _read_bytes(content: bytes, name: str, format: str | None) -> Reading:
    if len(content) > MAX_BYTES:
        raise MalformedSource(f"is larger than {MAX_BYTES:,} bytes", source=name or "the source")
    if not content.strip():
        raise MalformedSource("is empty", source=name or "the source")
    readable = _readable(format)
    if format is not None:
        return readable[format].read(content, source=name)
    suffix = Path(name).suffix.lower() if name else ""
    for found in readable.values():
        if suffix in found.SUFFIXES:
            return found.read(content, source=name)
    if name and suffix:
        known = sorted(s for f in readable.values() for s in f.SUFFIXES)
        raise UnknownFormat(
            f"cannot read {show(name)}: no format reads the suffix {show(suffix)}, only {', '.join(known)}; "
            f"give format= if the name misleads{did_you_mean(suffix, known)}"
        )
    for found in readable.values():
        recognizes = getattr(found, "recognizes", None)
        if recognizes is not None and recognizes(content):
            return found.read(content, source=name)
    raise UnknownFormat(f"the content is in no format that can be read ({', '.join(readable)}); give format=")


def _readable(format: str | None) -> Mapping[str, Format]:
    readable = {name: found for name, found in formats().items() if hasattr(found, "read")}
    if format is not None and format not in readable:
        raise UnknownFormat(
            f"no format {show(format)} can be read, only {', '.join(readable)}{did_you_mean(format, readable)}"
        )
    return readable


def write(
    what: Calendar | Event | Roster | Iterable[Event],
    target: Target | None = None,
    *,
    format: str | None = None,
    **options: Any,
) -> Written:
    """
    Write a calendar, an event or a roster to a file, or a calendar to a folder with a file for each event.

    The suffix of `target` names the format or roster form, unless `format` does; a target that is a folder, ends with
    "/" or has no suffix is a folder (of TOML files when no format is named). Without a target the bytes are only
    returned, in the format named. `options` are the format's own. A file whose bytes would not change is left alone.

    Raises:
        UnknownFormat, UnknownForm: nothing writes this suffix or name; lists what there is.
        WriteError: what is written cannot be said in the format, or the file cannot be made; nothing is changed then.
    """
    if target is None and format is None:
        raise UnknownFormat("where to is not said, nor in which form: give a path, or format=")
    if isinstance(what, Roster):
        return _write_roster(what, target, format, options)
    if not isinstance(what, Calendar | Event):
        if not isinstance(what, Iterable):
            raise TypeError(f"write() takes a Calendar, an Event, several events or a Roster, not {show(what)}")
        what = tuple(what)
    if target is None:
        chosen = _writer(Path(), format)
        return _call(chosen.write, what, chosen.NAME, options)
    path = Path(target)
    folder = path.is_dir() or str(target).endswith(("/", os.sep)) or not path.suffix
    chosen = _writer(path, format or ("toml" if folder else None))
    if folder:
        return _write_folder(what, path, chosen, options)
    written = _call(chosen.write, what, chosen.NAME, options)
    put_files({path: bytes(written)})
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
    known = [
        parameter.name
        for parameter in inspect.signature(function).parameters.values()
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY
    ]
    for option in options:
        if option not in known:
            has = f"it has {', '.join(known)}" if known else "it has none"
            raise UnknownForm(f"{name} has no option {option!r}{did_you_mean(option, known)}; {has}")
    return function(what, **options)


def _write_folder(
    what: Calendar | Event | tuple[Event, ...], folder: Path, chosen: Format, options: dict[str, Any]
) -> Written:
    if isinstance(what, Event):
        what = (what,)
    # A Calendar refuses two events of one UID: one would replace the other here.
    events = what.events if isinstance(what, Calendar) else Calendar("events", what).events
    names = file_names(events)
    files: dict[Path, bytes] = {}
    losses: list[Loss] = []
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


def make_folder(folder: Path) -> None:
    """
    The folder, with those above it.

    Raises:
        WriteError: it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        raise WriteError(f"cannot make the folder {show(str(folder))}: {reason}") from error


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


def put_files(files: Mapping[Path, bytes]) -> None:
    """
    Put files in place, each whole or not at all; none is moved before all are written under temporary names.

    A file that already has these bytes is not touched, so that its time of change says when it changed. A link stays
    one, and the file it leads to is written; what is no file (a pipe, /dev/stdout) is written to as it is.

    Raises:
        WriteError: one of them cannot be written; names it and says why.
    """
    made: dict[Path, Path] = {}
    streams: dict[Path, bytes] = {}
    path = Path()
    try:
        for path, content in files.items():
            target = path.resolve()
            if target.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            if target.exists() and not target.is_file():
                streams[path] = content
                continue
            if target.is_file() and target.stat().st_size == len(content) and target.read_bytes() == content:
                continue
            made[target] = target.with_name(f".{target.name[:40]}.{os.urandom(6).hex()}")
            # Opened this way a new file gets the permissions that the user's umask asks for.
            handle = os.open(made[target], os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
            with os.fdopen(handle, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            if target.exists():
                os.chmod(made[target], target.stat().st_mode & 0o777)
        for path in list(made):
            os.replace(made[path], path)
            del made[path]
        for path, content in streams.items():
            with path.open("wb") as file:
                file.write(content)
    except (OSError, ValueError, RuntimeError) as error:  # RuntimeError: links that lead in a circle
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise WriteError(f"cannot write {show(str(path))}: {reason}") from error
    finally:
        for left in made.values():
            with contextlib.suppress(OSError):
                left.unlink(missing_ok=True)
