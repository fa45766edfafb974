"""Rules about the words of an event: SUMMARY, DESCRIPTION, LOCATION, CATEGORIES and URL."""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.checking.feed import Feed
from eventkit.checking.finding import Severity
from eventkit.checking.rule import Spot, at, on, rule
from eventkit.formats._contentlines import split_list, unescape_text
from eventkit.formats._value_types import type_of

ERROR, WARNING, NOTE = Severity

LONGEST_DESCRIPTION = 8_000

_TEXTS = frozenset("SUMMARY DESCRIPTION LOCATION COMMENT CONTACT NAME CATEGORIES RESOURCES".split())
_LISTS = frozenset({"CATEGORIES", "RESOURCES"})
_ESCAPED = re.compile(r"\\[\\,;nN]")
_BARE = re.compile("[,;]")
_HTML = re.compile(
    r"</?(?:p|br|a|b|i|u|em|strong|div|span|ul|ol|li|html|body|table|tr|td|h[1-6]|img)(?:\s[^<>]*)?/?>", re.I
)
_URI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_UNSAFE = re.compile(r"[^!-~]|[,;\\]")


@rule("missing-summary", WARNING, "RFC 5545 section 3.6.1 lets it be missing")
def missing_summary(feed: Feed) -> Iterator[Spot]:
    """An event has no SUMMARY, or an empty one. Programs show it without a title."""
    for event in feed.events:
        found = event.first("SUMMARY")
        if found is None or not found.value.strip():
            yield on(event, "the event has no SUMMARY: give it a title")


@rule("line-break-in-summary", WARNING, "measured: calcurse drops the event")
def line_break_in_summary(feed: Feed) -> Iterator[Spot]:
    """A SUMMARY has a line break. It is a title, and some programs drop the event for it."""
    for event in feed.timed:
        found = event.first("SUMMARY")
        if found is not None and "\n" in unescape_text(found.value).strip():
            yield at(found, "the SUMMARY has a line break: write it on one line", event)


@rule(
    "unescaped-mark",
    WARNING,
    "RFC 5545 section 3.3.11; measured: calcurse drops the event, vobject and ruby cut the text",
)
def unescaped_mark(feed: Feed) -> Iterator[Spot]:
    """A comma or semicolon in a text has no backslash before it. Readers cut the text there, or make two of it."""
    for owner in feed.components:
        for found in owner.properties:
            if found.name in _TEXTS and type_of(found.name, found.get("VALUE")) in ("text", "unknown"):
                bare = _BARE.findall(_ESCAPED.sub("", found.value))
                wrong = [mark for mark in bare if mark == ";" or found.name not in _LISTS]
                if wrong:
                    named = {",": "a comma", ";": "a semicolon"}[wrong[0]]
                    yield at(found, f"{found.name} has {named} without a backslash: write \\{wrong[0]}", owner)


@rule("unknown-escape", WARNING, "RFC 5545 section 3.3.11")
def unknown_escape(feed: Feed) -> Iterator[Spot]:
    """A backslash in a text stands before a character that needs none. Readers show it, or swallow the character."""
    for owner in feed.components:
        for found in owner.properties:
            if found.name in _TEXTS and (bare := re.search(r"\\.?", _ESCAPED.sub("", found.value))):
                yield at(found, f"{found.name} has {bare[0]!r}: a backslash itself is written twice", owner)


@rule("comma-in-category", WARNING, "measured: 11 of 34 readers make two categories of it")
def comma_in_category(feed: Feed) -> Iterator[Spot]:
    """A category has a comma in it. A third of the readers split it there, though it is escaped."""
    for event in feed.timed:
        for found in event.every("CATEGORIES"):
            if any("," in unescape_text(part) for part in split_list(found.value)):
                yield at(found, "a category has a comma in it: write it without", event)


@rule(
    "html-in-description",
    WARNING,
    "RFC 5545 section 3.8.1.5; reported: Thunderbird, GNOME Calendar, Apple Calendar and Etar show the tags",
)
def html_in_description(feed: Feed) -> Iterator[Spot]:
    """A DESCRIPTION is HTML. It is plain text by the standard, and most programs show the tags."""
    for event in feed.timed:
        for found in event.every("DESCRIPTION"):
            if tag := _HTML.search(found.value):
                message = f"the DESCRIPTION has HTML ({tag[0][:20]}): write plain text, and HTML in X-ALT-DESC"
                yield at(found, message, event)


@rule("long-description", NOTE, "measured: calcurse cuts at 8 KB")
def long_description(feed: Feed) -> Iterator[Spot]:
    """A DESCRIPTION is longer than 8 KB. Some programs cut it: what has to be read should come first."""
    for event in feed.timed:
        for found in event.every("DESCRIPTION"):
            if len(found.value.encode()) > LONGEST_DESCRIPTION:
                yield at(found, f"the DESCRIPTION has {len(found.value.encode()):,} octets: shorten it", event)


@rule("no-uri", WARNING, "RFC 5545 section 3.3.13")
def no_uri(feed: Feed) -> Iterator[Spot]:
    """A value that has to be a URI is none. Readers drop the property or refuse the event."""
    for owner in feed.components:
        for found in owner.properties:
            kind = type_of(found.name, found.get("VALUE"))
            value = found.value.strip()
            ours = not found.name.startswith("X-")  # whose values are between those who know the property
            if ours and kind in ("uri", "cal-address") and not _looks_like_uri(value):
                yield at(
                    found, f"{found.name} is {value[:40]!r}, which is no URI: write its scheme, as in https:", owner
                )


@rule("unsafe-uri", NOTE, "RFC 3986; measured: ruby splits at commas, KDE and ical4j rewrite backslashes")
def unsafe_uri(feed: Feed) -> Iterator[Spot]:
    """A URL has a comma, semicolon, backslash or a letter beyond ASCII. Percent-encode it: some readers change it."""
    for owner in feed.components:
        for found in owner.properties:
            value = found.value.strip()
            sign = _UNSAFE.search(value) if found.name in ("URL", "SOURCE", "TZURL") else None
            if sign and _looks_like_uri(value):
                yield at(found, f"{found.name} has {sign[0]!r} in it: percent-encode it", owner)


def _looks_like_uri(value: str) -> bool:
    return _URI.fullmatch(value.replace("\\", "")) is not None
