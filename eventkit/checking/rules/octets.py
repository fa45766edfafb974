"""Rules about the octets of a feed and its lines, before anything is known of what they say."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from eventkit.checking.feed import Feed
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, rule, several
from eventkit.errors import LimitExceeded

ERROR, WARNING, NOTE = Severity

OCTETS = 75
LARGE = 1_000_000

_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_ODD_BREAK = re.compile(rb"\xe2\x80[\xa8\xa9]|\xc2\x85")
_SMALL_NAME = re.compile(rb"(?![A-Z0-9-]+[;:])[A-Za-z0-9-]+[;:]")
_BARE_END = re.compile(rb"(?<!\r)\n|\r(?!\n)")


@rule("empty-file", ERROR, "measured: Thunderbird deletes all its events when a feed is empty")
def empty_file(feed: Feed) -> Iterator[Spot]:
    """The file is empty. A program that subscribes to it takes all events for deleted."""
    if not feed.content.strip():
        yield Spot(
            None, "the file is empty: an empty calendar is BEGIN:VCALENDAR with its properties and END:VCALENDAR"
        )


@rule("not-a-calendar", ERROR, "RFC 5545 section 3.4")
def not_a_calendar(feed: Feed) -> Iterator[Spot]:
    """There is no VCALENDAR. What is served in the place of a feed is often an error page."""
    if not feed.content.strip() or isinstance(feed.broken, LimitExceeded):
        return
    if not feed.calendars:
        first = feed.lines[0].decode(errors="replace") if feed.lines else ""
        yield Spot(1, "no BEGIN:VCALENDAR is in the file: write one around all components", first)


@rule("beyond-limits", ERROR, "eventkit reads up to 20 components in each other and lines of 10 MB")
def beyond_limits(feed: Feed) -> Iterator[Spot]:
    """The file is nested deeper, or has longer lines, than any calendar. Programs may hang on it; it is not read."""
    if isinstance(feed.broken, LimitExceeded):
        yield Spot(feed.broken.line, feed.broken.message)


@rule("byte-order-mark", ERROR, "RFC 5545 section 3.1.4; measured: 15 of 34 readers refuse the file")
def byte_order_mark(feed: Feed) -> Iterator[Spot]:
    """The file begins with a byte order mark. Many readers take it for a part of BEGIN and refuse the file."""
    if feed.content.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        yield Spot(1, "the file begins with a byte order mark: write plain UTF-8")


@rule("not-utf-8", ERROR, "RFC 5545 section 3.1.4")
def not_utf_8(feed: Feed) -> Iterator[Spot]:
    """The text is not in UTF-8. Readers show other letters, or refuse the file."""
    if not feed.content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        folded = re.sub(rb"\r?\n[ \t]", b"", feed.content)  # a fold inside a character is another rule's
        if _is_utf_8(folded):
            return
        wrong = [number for number, line in enumerate(feed.lines, 1) if not _is_utf_8(line)]
        yield from several(wrong or [1], "the line is not in UTF-8: write the file in UTF-8")
        return
    yield Spot(1, "the file is in UTF-16: write it in UTF-8")


@rule("bare-line-end", WARNING, "RFC 5545 section 3.1; MS-OXCICAL")
def bare_line_end(feed: Feed) -> Iterator[Spot]:
    """A line ends with LF or CR alone. The standard has CRLF; some validators and old programs refuse others."""
    ends = [found.start() for found in _BARE_END.finditer(feed.content)]
    if ends:
        first = len(re.findall(rb"\r\n|\n|\r", feed.content[: ends[0] + 1]))
        yield from several([first] * len(ends), "the line does not end with CRLF: write CR and LF")


@rule("missing-last-line-end", WARNING, "RFC 5545 section 3.1")
def missing_last_line_end(feed: Feed) -> Iterator[Spot]:
    """The last line has no end. Readers that wait for one miss END:VCALENDAR."""
    if feed.content.strip() and not feed.content.endswith((b"\n", b"\r")):
        yield Spot(len(feed.lines), "the last line has no CRLF: write one")


@rule("blank-line", WARNING, "RFC 5545 section 3.1")
def blank_line(feed: Feed) -> Iterator[Spot]:
    """There is a blank line. The standard has none, and some readers stop there."""
    if feed.content.strip():
        blank = [number for number, line in enumerate(feed.lines, 1) if not line]
        yield from several(blank, "the line is blank: leave it out")


@rule("long-line", WARNING, "RFC 5545 section 3.1")
def long_line(feed: Feed) -> Iterator[Spot]:
    """A line is longer than 75 octets. It should be folded: a CRLF and a space, never inside a character."""
    long = [number for number, line in enumerate(feed.lines, 1) if len(line) > OCTETS]
    yield from several(long, f"the line is longer than {OCTETS} octets: fold it")


@rule("fold-inside-character", ERROR, "measured: 9 of 34 readers read it right; Thunderbird shows replacement signs")
def fold_inside_character(feed: Feed) -> Iterator[Spot]:
    """A line is folded between the octets of one character. Readers that decode line by line lose the character."""
    cut = [
        number
        for number, (line, after) in enumerate(zip(feed.lines, feed.lines[1:], strict=False), 1)
        if after[:1] in (b" ", b"\t") and line[-1:] >= b"\x80" and 0x80 <= (after[1:2] or b"\0")[0] < 0xC0
    ]
    yield from several(cut, "the line is folded inside a character: fold before it")


@rule(
    "control-character",
    ERROR,
    "RFC 5545 section 3.1; measured: PyPI ical and ics refuse the file, Xandikos answers 412",
)
def control_character(feed: Feed) -> Iterator[Spot]:
    """There is a control character. Only TAB may stand in a line."""
    if _CONTROL.search(feed.content):
        wrong = [number for number, line in enumerate(feed.lines, 1) if _CONTROL.search(line)]
        yield from several(wrong, "the line holds a control character: leave it out")


@rule("odd-line-break", WARNING, "measured: node-ical and khal lose the rest of the line")
def odd_line_break(feed: Feed) -> Iterator[Spot]:
    """There is one of Unicode's own line breaks (U+2028, U+2029, U+0085). Readers that split at it lose the rest."""
    if _ODD_BREAK.search(feed.content):
        wrong = [number for number, line in enumerate(feed.lines, 1) if _ODD_BREAK.search(line)]
        yield from several(wrong, r"the line holds a Unicode line break (U+2028, U+2029 or U+0085): write \n")


@rule("small-letter-name", WARNING, "RFC 5545 section 2; measured: 13 of 34 readers fail")
def small_letter_name(feed: Feed) -> Iterator[Spot]:
    """The name of a property is in small letters. The standard allows it; many readers do not know it."""
    small = [number for number, line in enumerate(feed.lines, 1) if _SMALL_NAME.match(line)]
    yield from several(small, "the name of the property is in small letters: write capitals")


@rule("large-file", NOTE, "reported: Google's limit for imports is about 1 MB")
def large_file(feed: Feed) -> Iterator[Spot]:
    """The file is larger than 1 MB. Some services stop reading there; leave out what is long past."""
    if len(feed.content) > LARGE:
        yield Spot(None, f"the file has {len(feed.content):,} octets: publish a window of time instead of everything")


def _is_utf_8(octets: bytes) -> bool:
    try:
        octets.decode()
    except UnicodeDecodeError:
        return False
    return True
