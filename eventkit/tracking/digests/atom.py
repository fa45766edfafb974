"""
The digest as a feed for readers of news (Atom, RFC 4287): an entry for each event in each list.

An entry keeps its id from one digest to the next as long as it tells of the same change; what is coming and what is to
be looked at again are one entry each, of this digest. What it cannot say: what the words rest on; JSON says that.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape
from typing import TYPE_CHECKING

from eventkit._plain import plain
from eventkit.errors import UnknownForm
from eventkit.tracking._page import escaped, listed
from eventkit.tracking.digest import Item
from eventkit.tracking.digests._told import Section, Told, period, sections, title

if TYPE_CHECKING:
    from eventkit.tracking.digest import Digest

NAME = "atom"
SUFFIXES = (".atom", ".xml")
MEDIA_TYPE = "application/atom+xml"

# The namespace of the identifiers of entries (RFC 9562 §5.5); made once, never to change.
_NAMESPACE = uuid.UUID("3c1c5b0e-0a5d-5f43-8a9c-6d0f4f6f2b1e")
_AT_ONCE = ("coming", "look_again")  # lists of the state, not of changes


def render(digest: Digest, *, id: str = "", link: str = "", self_link: str = "", author: str = "") -> str:
    """
    The feed, to be written as UTF-8.

    `id` identifies the feed for ever (RFC 4287 section 4.2.6, an IRI; without it, one made of the digest's name);
    `link` is the page that it belongs to, `self_link` where the feed itself is; `author` who publishes it (without it,
    the digest's name).

    Raises:
        UnknownForm: `id` is no IRI.
    """
    if id and (":" not in id or any(c.isspace() or c in '<>"{}|\\^`' for c in id)):
        raise UnknownForm(f"id={id!r} is no IRI (RFC 4287 section 4.2.6); give one such as 'https://example.org/news'")
    feed_id = id or _urn(f"feed\n{digest.name}")
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"  <id>{escape(plain(feed_id))}</id>",
        f"  <title>{escaped(title(digest))}</title>",
        f"  <subtitle>{period(digest)}</subtitle>",
        f"  <updated>{_moment(digest.until)}</updated>",
        f"  <author><name>{escaped(author or digest.name) or 'eventkit'}</name></author>",
    ]
    if link:
        lines.append(f'  <link rel="alternate" href="{escaped(link)}"/>')
    if self_link:
        lines.append(f'  <link rel="self" type="{MEDIA_TYPE}" href="{escaped(self_link)}"/>')
    for section in sections(digest):
        lines += _entries(section, digest, feed_id)
    return "\n".join([*lines, "</feed>"]) + "\n"


def _entries(section: Section, digest: Digest, feed_id: str) -> Iterator[str]:
    if section.name in _AT_ONCE:
        content = [f"<p>{section.note}</p>"] if section.note else []
        content += listed(f"{told.title}: {'; '.join(told.lines)}" for told in section.events)
        until = _moment(digest.until)
        heading = f"{section.heading} ({len(section.events)})"
        yield from _entry(_urn(f"{feed_id}\n{section.name}\n{until}"), heading, until, "", content)
        return
    for told in section.events:
        moment = _moment((told.of.moment if isinstance(told.of, Item) else None) or digest.until)
        own = _urn(f"{feed_id}\n{section.name}\n{_uid(told)}\n{moment}")
        yield from _entry(own, f"{section.heading}: {told.title}", moment, told.url, listed(told.lines))


def _uid(told: Told) -> str:
    return told.of.uid


def _entry(own: str, heading: str, moment: str, url: str, content: list[str]) -> Iterator[str]:
    yield "  <entry>"
    yield f"    <id>{own}</id>"
    yield f"    <title>{escaped(heading)}</title>"
    yield f"    <updated>{moment}</updated>"
    if url:
        yield f'    <link rel="alternate" href="{escaped(url)}"/>'
    yield f'    <content type="html">{escape("".join(content))}</content>'
    yield "  </entry>"


def _urn(words: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_NAMESPACE, words.encode('utf-8', 'replace').decode())}"


def _moment(value: datetime) -> str:
    """As RFC 3339 writes it, in UTC."""
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")
