"""
The digest as Markdown (GFM): a heading for each list, an entry for each event, its page as a link.

Stated words are escaped, so that they stay words. What it cannot say: what the words rest on; JSON says that.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from eventkit._markdown import escape
from eventkit.tracking.digests._told import NOTHING, Told, period, sections, title

if TYPE_CHECKING:
    from eventkit.tracking.digest import Digest

NAME = "markdown"
SUFFIXES = (".md", ".markdown")
MEDIA_TYPE = "text/markdown"


def render(digest: Digest) -> str:
    """The document, to be written as UTF-8."""
    lines = [f"# {escape(title(digest))}", "", period(digest)]
    for section in sections(digest):
        lines += ["", f"## {section.heading}", "", *([section.note, ""] if section.note else [])]
        for told in section.events:
            lines.append(f"- {_linked(told)}")
            lines += [f"  - {escape(line)}" for line in told.lines]
    if len(lines) == 3:
        lines += ["", NOTHING]
    return "\n".join(lines) + "\n"


def _linked(told: Told) -> str:
    # In angle brackets an address may have round ones (CommonMark, "Links").
    address = quote(told.url, safe="%:/?#[]@!$&'()*+,;=~-._")
    return f"[{escape(told.title)}](<{address}>)" if told.url else escape(told.title)
