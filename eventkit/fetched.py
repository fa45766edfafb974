"""Reading what was fetched from an address: `read_fetched`."""

from __future__ import annotations

import codecs
from datetime import date, tzinfo
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from eventkit._messages import show
from eventkit.errors import MalformedSource, UnknownFormat
from eventkit.events import Reading
from eventkit.io import readers
from eventkit.tracking.fetch import Fetched

_WORDS = ("html", "text", "markdown", "ics")  # whose bytes the answer may name the encoding of
_SEVEN_BITS = ("iso2022", "utf-16", "utf-32", "utf-7", "hz")  # encodings whose bytes look like UTF-8 and are not
# Encodings of Python that are none of words.
_NO_CHARSETS = ("idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem")


def read_fetched(
    fetched: Fetched,
    *,
    format: str | None = None,
    published: date | None = None,
    year: int | None = None,
    zone: str | tzinfo | None = None,
    place: str | None = None,
) -> Reading:
    """
    What the document that was fetched says; the keywords are those of `eventkit.read`.

    The format is found by `format`, else by marks in the content, since servers often call a feed or a page plain
    text; else by what the server called it, then by the suffix of the address. Words that are no UTF-8 are read in the
    encoding that the server names. Links are relative to where redirects led.

    Raises:
        UnknownFormat, MalformedSource, MissingExtra: as `eventkit.read` does; they name the address.
    """
    known = {"published": published, "year": year, "zone": zone, "place": place, "base": fetched.location}
    if not fetched.content.strip():
        raise MalformedSource("is empty; fetch it again", source=fetched.address)
    readable = readers(format, known)
    name = format or _format_of(fetched)
    content = _in_utf_8(fetched) if name in _WORDS else fetched.content
    return readable[name].read(content, source=fetched.address)


def _format_of(fetched: Fetched) -> str:
    readable: dict[str, Any] = dict(readers(None))
    words = readable.pop("text")
    for name, each in readable.items():
        if hasattr(each, "recognizes") and each.recognizes(fetched.content):
            return name
    for name, each in readable.items():
        if fetched.media_type and fetched.media_type == each.MEDIA_TYPE.partition(";")[0]:
            return name
    suffix = PurePosixPath(urlsplit(fetched.location).path).suffix.lower()
    for name, each in readable.items():
        if suffix in each.SUFFIXES:
            return name
    if fetched.media_type == "text/plain" or words.recognizes(_in_utf_8(fetched)):
        return "text"
    called = f", which its server calls {show(fetched.media_type)}," if fetched.media_type else ""
    raise UnknownFormat(f"what {show(fetched.address)} gives{called} is in no format that can be read; give format=")


def _in_utf_8(fetched: Fetched) -> bytes:
    """The content, in UTF-8 where it is words in another encoding, which the server names."""
    content = fetched.content
    try:
        codec = codecs.lookup(fetched.charset or "utf-8").name
    except LookupError:
        return content
    if codec == "utf-8" or codec in _NO_CHARSETS or content.startswith((codecs.BOM_UTF8, b"\xff\xfe", b"\xfe\xff")):
        return content
    try:
        # Servers call all that they have ISO 8859-1; what is UTF-8 throughout is UTF-8.
        if not codec.startswith(_SEVEN_BITS) and content.decode("utf-8"):
            return content
    except UnicodeDecodeError:
        pass
    try:
        # What is called ISO 8859-1 on the web is Windows-1252 (WHATWG Encoding Standard §4.2).
        words = content.decode("cp1252" if codec == "iso8859-1" else codec)
    except (UnicodeError, LookupError):
        return content
    return codecs.BOM_UTF8 + words.encode("utf-8", "replace")
