"""
The digest as a web page that stands on its own: a heading for each list, an entry for each event, its page as a link.

What it cannot say: what the words rest on; JSON says that.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from eventkit.tracking._page import direction, element, escaped, heading, listed, page
from eventkit.tracking.digests._told import NOTHING, Told, period, sections, title

if TYPE_CHECKING:
    from eventkit.tracking.digest import Digest

NAME = "html"
SUFFIXES = (".html", ".htm")
MEDIA_TYPE = "text/html"


def render(digest: Digest) -> str:
    """The page, to be written as UTF-8."""
    return page(title(digest), _parts(digest))


def fragment(digest: Digest) -> str:
    """The same without the page around it, for a notebook."""
    return "\n".join(_parts(digest))


def _parts(digest: Digest) -> Iterator[str]:
    yield f"<p>{period(digest)}</p>"
    empty = True
    for section in sections(digest):
        empty = False
        yield from heading(section.heading, section.note)
        yield "<ul>"
        for told in section.events:
            yield from _entry(told)
        yield "</ul>"
    if empty:
        yield f"<p>{NOTHING}</p>"


def _entry(told: Told) -> Iterator[str]:
    name = element("a", told.title, f' href="{escape(told.url)}"') if told.url else escaped(told.title)
    yield f"<li{direction(told.title)}>{name}"
    if told.lines:
        yield from listed(told.lines)
    yield "</li>"
