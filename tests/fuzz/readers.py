"""
What is fuzzed: every reader that takes what others wrote, how it is used, and from what documents the fuzzing starts.

A reader may refuse anything, by an EventkitError. Whatever else it raises is a finding. What it gave is used too:
written, read again, expanded. Nothing that was read may break what comes after.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from html import escape
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from eventkit import Appearance, Event, EventkitError, Name, Position, Reading, When, lint, read, write
from eventkit.events.recurrence import Recurrence, occurrences
from eventkit.formats import _component

FIXTURES = Path(__file__).parents[2] / "fixtures"

Read = Callable[[bytes], object]


class Reader(NamedTuple):
    """
    One reader: `read` reads, and nothing more; `use` reads and goes on with what it got.

    `memory` is the most bytes that reading may hold at once for each byte of the input, above a megabyte for what is
    loaded on first use. `limit` is how many bytes it takes before it refuses, where it does.
    """

    name: str
    read: Read
    use: Read
    seeds: Callable[[], list[bytes]]
    tokens: list[bytes]
    memory: int
    limit: int = 8_000_000


def refuses(call: Callable[..., object], *args: object, **more: object) -> object:
    """What the call gives, or None where it refuses as it may."""
    try:
        return call(*args, **more)
    except EventkitError:
        return None


# Documents


def _files(pattern: str) -> list[bytes]:
    found = [path.read_bytes() for path in sorted(FIXTURES.glob(pattern))]
    assert found, pattern
    return found


@cache
def ics_seeds() -> list[bytes]:
    return [content for content in _files("ics/*.ics") + _files("feeds/*/*.ics") if len(content) < 20_000]


@cache
def jcal_seeds() -> list[bytes]:
    from eventkit.formats import jcal

    return [jcal.text_of(calendar).encode() for calendar in _calendars()]


@cache
def xcal_seeds() -> list[bytes]:
    from eventkit.formats import xcal

    return [xcal.text_of([calendar], []).encode() for calendar in _calendars()]


def _calendars() -> Iterator[_component.Component]:
    for content in ics_seeds():
        document = refuses(_component.parse, content)
        if isinstance(document, _component.Document):
            yield document.components[0]


@cache
def toml_seeds() -> list[bytes]:
    return _files("*.toml") + _files("feeds/*/*.toml")


def _use_tree(data: bytes) -> None:
    document = refuses(_component.parse, data)
    if isinstance(document, _component.Document):
        for component in document.components:
            text = refuses(_component.render, component)
            if isinstance(text, str):
                _component.parse(text.encode())


def _reader_of(format: str) -> Read:
    return lambda data: refuses(read, data, format=format)


def _user_of(format: str) -> Read:
    def use(data: bytes) -> None:
        reading = refuses(read, data, format=format)
        if not isinstance(reading, Reading):
            return
        for event in reading.events[:20]:
            repr(event), str(event), hash(event)
            for appearance in event.appearances[:20]:
                str(appearance), repr(appearance)
                if appearance.person is not None:
                    str(appearance.person.name.family)
            refuses(_first_instances, event)
        written = refuses(write, reading.calendar or reading.events, format=format)
        if written is not None:
            refuses(read, bytes(written), format=format)  # type: ignore[call-overload]
        refuses(write, reading.events, format="toml")

    return use


def _first_instances(event: Event) -> list[Event]:
    return list(islice(occurrences(event, "2026-01-01", "2027-01-01", limit=500), 50))


# Words


def _words(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape" if data[:1] > b"m" else "replace")


def _texts(table: object, key: str) -> Iterator[str]:
    """Every text under that key, however deep."""
    if isinstance(table, dict):
        for name, value in table.items():
            if name == key and isinstance(value, str):
                yield value
            else:
                yield from _texts(value, key)
    elif isinstance(table, list):
        for value in table:
            yield from _texts(value, key)


def _texts_of(folder: str, key: str) -> list[bytes]:
    files = sorted((FIXTURES / folder).glob("*.toml"))
    tables = [tomllib.loads(path.read_text(encoding="utf-8")) for path in files]
    found = [text.encode() for table in tables for text in _texts(table, key)]
    assert found, folder
    return found


@cache
def when_seeds() -> list[bytes]:
    return _texts_of("times", "words")


@cache
def name_seeds() -> list[bytes]:
    return _texts_of("names", "text")


@cache
def line_seeds() -> list[bytes]:
    return [line for content in _files("lines/*.txt") for line in content.splitlines() if line.strip()]


@cache
def rule_seeds() -> list[bytes]:
    said = [
        line.partition(b":")[2] for content in ics_seeds() for line in content.splitlines() if line.startswith(b"RRULE")
    ]
    more = (
        "FREQ=YEARLY;BYWEEKNO=1,53,-1;BYDAY=MO,SU|FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1,1"
        "|FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29|FREQ=YEARLY;BYYEARDAY=366,-366;COUNT=4|FREQ=SECONDLY;INTERVAL=7"
        "|FREQ=HOURLY;BYMINUTE=0,30;BYSECOND=0,60;UNTIL=20260301T000000Z|FREQ=DAILY;BYHOUR=9,17;BYMONTH=1,3"
        "|FREQ=MINUTELY;INTERVAL=999;BYDAY=SU|FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO;RSCALE=GREGORIAN;SKIP=OMIT"
        "|FREQ=MONTHLY;BYMONTHDAY=31,-31|FREQ=YEARLY;BYDAY=53MO,-53FR|FREQ=MONTHLY;BYDAY=5SU;BYMONTH=2"
    )
    return list(dict.fromkeys([*said, *more.encode().split(b"|")]))


def _read_when(data: bytes) -> object:
    return When.read(_words(data))  # it never refuses words


def _use_when(data: bytes) -> None:
    words = _words(data)
    refuses(When.parse, words)
    refuses(When.from_iso, words)
    refuses(When.at, words)
    refuses(When.on, words)
    when = When.read(words)
    str(when), repr(when), hash(when)
    for told in (lambda: when.iso, lambda: when.edtf, when.format, lambda: when.earliest, lambda: when.latest):
        refuses(told)
    if when.is_settled:
        assert When.from_iso(when.iso).iso == when.iso
    refuses(When.read, words, year=2021, zone="Europe/Berlin", place="Beijing")


def _use_name(data: bytes) -> None:
    for name in (refuses(Name.parse, _words(data)), refuses(Name.deferred, _words(data))):
        if isinstance(name, Name):
            str(name), repr(name), hash(name), name.sort_key, name.initials


def _read_position(data: bytes) -> object:
    return refuses(Position.parse, _words(data))


def _use_position(data: bytes) -> None:
    words = _words(data)
    found = refuses(Position.parse, words)
    for position in found if isinstance(found, tuple) else ():
        str(position), repr(position), hash(position)
    for line in (words, "Speaker: " + words):
        appearance = refuses(Appearance.parse, line, role="speaker")
        str(appearance), repr(appearance)


def _rule(data: bytes) -> object:
    return refuses(lambda: Recurrence(rules=_words(data)))


STARTS = ("2026-03-28T02:30+01:00[Europe/Berlin]", "2024-02-29", "2026-12-31T23:59:59Z", "1999-12-27")


def _use_rule(data: bytes) -> None:
    recurrence = _rule(data)
    if isinstance(recurrence, Recurrence):
        start = STARTS[len(data) % len(STARTS)]
        event = Event("Meeting", when=When.from_iso(start), recurrence=recurrence)
        str(recurrence), repr(recurrence), recurrence.is_bounded
        for instance in refuses(_first_instances, event) or ():  # type: ignore[attr-defined]
            assert isinstance(instance.when.start, datetime) or instance.when.start is not None


def tokens(name: str, end: bytes = b"") -> list[bytes]:
    """Words of the format, one a line of its file, spaces and all."""
    content = (Path(__file__).parent / "tokens" / f"{name}.txt").read_bytes()
    return [token + end for token in content.split(b"\n") if token]


# Announcements


@cache
def page_seeds() -> list[bytes]:
    return _files("announcements/*.txt")


@cache
def html_seeds() -> list[bytes]:
    """The announcements as pages: each line a paragraph, lists as lists; every third says something for machines."""
    data = b'<script type="application/ld+json">{"@type":"Event","name":"Tide","startDate":"2031-05-03"}</script>'
    pages = []
    for number, text in enumerate(page_seeds()):
        lines = (escape(line).encode() for line in text.decode().splitlines() if line.strip())
        marked = (b"<li>" + line[1:] if line[:1] in b"-*" else b"<p>" + line for line in lines)
        pages.append(b"<html><head>" + (data if number % 3 == 0 else b"") + b"</head><body>" + b"\n".join(marked))
    return pages


def _use_announcement(format: str) -> Read:
    """Read, and lay open: every field rests on words that stand where they are said to stand."""

    def use(data: bytes) -> None:
        reading = refuses(read, data, format=format)
        if not isinstance(reading, Reading):
            return
        reading.explain(), reading.to_html().encode()
        for fact in reading.fields:
            assert fact.evidence
            for evidence in fact.evidence:
                if evidence.start is not None:
                    assert reading.text[evidence.start : evidence.end] == evidence.words
        for event in reading.events:
            refuses(write, event, format="toml")
        refuses(write, reading.events, format="ics")
        refuses(lint, data, format=format)

    return use


READERS = {
    reader.name: reader
    for reader in (
        Reader(
            "lines", lambda data: refuses(_component.parse, data), _use_tree, ics_seeds, tokens("ics", b"\r\n"), 120
        ),
        Reader("ics", _reader_of("ics"), _user_of("ics"), ics_seeds, tokens("ics", b"\r\n"), 300),
        Reader("jcal", _reader_of("jcal"), _user_of("jcal"), jcal_seeds, tokens("jcal"), 400),
        Reader("xcal", _reader_of("xcal"), _user_of("xcal"), xcal_seeds, tokens("xcal"), 400),
        Reader("toml", _reader_of("toml"), _user_of("toml"), toml_seeds, tokens("toml"), 200),
        Reader("when", _read_when, _use_when, when_seeds, tokens("when"), 1000, 10_000),
        Reader(
            "name",
            lambda data: refuses(Name.parse, _words(data)),
            _use_name,
            name_seeds,
            tokens("name"),
            1000,
            1000,
        ),
        Reader("position", _read_position, _use_position, line_seeds, tokens("position"), 1000, 2000),
        Reader("page", _reader_of("text"), _use_announcement("text"), page_seeds, tokens("page"), 1000, 100_000),
        Reader("html", _reader_of("html"), _use_announcement("html"), html_seeds, tokens("html"), 1000, 100_000),
        Reader("rule", _rule, _use_rule, rule_seeds, tokens("rule"), 1000, 10_000),
    )
}
