"""
The digest as JSON (RFC 8259), for programs.

One object with these members, always all of them: `schema` ("eventkit-digest"), `version` (1), `name`, `since`,
`until`, a member for each list (see Digest), whose entries have `uid`, `title`, `url`, `lines` and `changes` (`kind`,
`moment`, `by`, `why`, `field`, `said`); and `look_again`, whose entries have `uid`, `title`, `url`, `lacks`, `due`,
`overdue` and `why`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from eventkit._plain import plain
from eventkit.tracking.digest import LISTS

if TYPE_CHECKING:
    from eventkit.tracking.changes import Change
    from eventkit.tracking.digest import Digest, Item
    from eventkit.tracking.due import Due

NAME = "json"
SUFFIXES = (".json",)
MEDIA_TYPE = "application/json"


def render(digest: Digest) -> str:
    """The document, to be written as UTF-8; letters as they are, not as escapes."""
    document: dict[str, Any] = {
        "schema": "eventkit-digest",
        "version": 1,
        "name": plain(digest.name),
        "since": digest.since.isoformat(),
        "until": digest.until.isoformat(),
    }
    document |= {name: [_item(item) for item in getattr(digest, name)] for name in (*LISTS, "coming")}
    document["look_again"] = list(map(_due, digest.look_again))
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _item(item: Item) -> dict[str, Any]:
    return {
        "uid": plain(item.uid),
        "title": plain(item.title),
        "url": plain(item.url),
        "lines": list(map(plain, item.lines)),
        "changes": list(map(_change, item.changes)),
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": change.name,
        "moment": change.moment.isoformat(),
        "by": plain(change.by),
        "why": plain(change.why),
        "field": change.field,
        "said": plain(str(change)),
    }


def _due(due: Due) -> dict[str, Any]:
    return {
        "uid": plain(due.uid),
        "title": plain(due.title),
        "url": plain(due.url),
        "lacks": due.lacks,
        "due": due.due.isoformat(),
        "overdue": due.overdue,
        "why": plain(due.why),
    }
