"""What was retrieved, and what was read in it: Document, Sighting, Statement."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self
from uuid import uuid4

from attrs import Factory, field, frozen


def new_id() -> str:
    """An identifier for something appended: random, so that keys spread and two machines never give the same one."""
    return uuid4().hex


@frozen
class Document:
    """
    The bytes that a source gave, kept once however often they were retrieved; `digest` is their SHA-256, as hex.

    `media_type` is what the source called them ("text/calendar"), "" where nobody said.
    """

    digest: str
    content: bytes = field(repr=False)
    media_type: str = field(default="", kw_only=True)

    @classmethod
    def of(cls, content: bytes, *, media_type: str = "") -> Self:
        """The document of these bytes."""
        return cls(hashlib.sha256(content).hexdigest(), content, media_type=media_type)


@frozen
class Statement:
    """
    What a sighting said of one event, as it was read then.

    `uid` is the known event that it was taken for; `said` the event as plain data (eventkit.tracking.event_data), with
    the identifier that the source gave; `doubts` what its reading left open, one sentence each. `outdated` is whether
    the source had said something newer before (eventkit.tracking.versions).
    """

    uid: str
    said: Mapping[str, Any]
    doubts: tuple[str, ...] = ()
    outdated: bool = field(default=False, kw_only=True)


@frozen
class Sighting:
    """
    A reading of one source at one moment.

    `address` names the source: a URL, a path, or a name that a person gave; the same words mean the same source.
    `seen` is when it said so (aware, kept in UTC). `digest` is that of the Document, "" when none was kept. `title`,
    `etag` and `modified` are what the source said of itself (RFC 9110 §8.8). `again` is the identifier of the earlier
    sighting that said the same: then `statements` is empty, and those of the earlier one hold. `missing` are the
    identifiers of the known events that the source listed the time before, that are not over, and that it no longer
    lists.

    Stores give the statements of a sighting as far as they were asked for: see Snapshot.
    """

    address: str
    seen: datetime
    id: str = field(default=Factory(new_id), kw_only=True)
    digest: str = field(default="", kw_only=True)
    title: str = field(default="", kw_only=True)
    etag: str = field(default="", kw_only=True)
    modified: str = field(default="", kw_only=True)
    again: str = field(default="", kw_only=True)
    missing: tuple[str, ...] = field(default=(), kw_only=True)
    statements: tuple[Statement, ...] = field(default=(), kw_only=True)
