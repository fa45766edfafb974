"""
The comparison of an announcement with a report as JSON (RFC 8259), for programs.

One object with these members, always all of them: `schema` ("eventkit-reconciliation"), `version` (1), `uid`, `title`,
`took_place` (whether the report says so) and `happened` (its words), `facts` (`field`, `verdict`, `announced`,
`reported`, `remark`, the values in words) and `people` (`name`, `outcome`, `announced`, `reported`, `others`, each a
list of `name`, `roles`, `positions`; `reasons`, `remarks`, and `words` of the report). What is not stated is "" or an
empty list.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from eventkit._plain import plain

if TYPE_CHECKING:
    from eventkit.people import Appearance
    from eventkit.tracking.reconciliation import Reconciliation

NAME = "json"
SUFFIXES = (".json",)
MEDIA_TYPE = "application/json"


def render(what: Reconciliation) -> str:
    """The document, to be written as UTF-8; letters as they are, not as escapes."""
    document = {
        "schema": "eventkit-reconciliation",
        "version": 1,
        "uid": plain(what.announced.uid),
        "title": plain(what.announced.title),
        "took_place": what.took_place,
        "happened": [plain(each.words) for each in what.happened],
        "facts": [
            {
                "field": each.field,
                "verdict": each.verdict,
                "announced": plain(each.said[0]),
                "reported": plain(each.said[1]),
                "remark": each.remark,
            }
            for each in what.facts
        ],
        "people": [
            {
                "name": plain(each.name),
                "outcome": str(each.outcome),
                "announced": list(map(_entry, each.announced)),
                "reported": list(map(_entry, each.reported)),
                "others": list(map(_entry, each.others)),
                "reasons": list(map(plain, each.reasons)),
                "remarks": list(map(plain, each.remarks)),
                "words": [plain(found.words) for found in each.evidence],
            }
            for each in what.people
        ],
    }
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def _entry(entry: Appearance) -> dict[str, Any]:
    return {
        "name": plain(entry.name),
        "roles": [role.name for role in entry.roles],
        "positions": [plain(str(position)) for position in entry.positions],
    }
