"""The furniture of web pages: lines that stand on every page of a site, whatever it is about (is_furniture)."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources

# The way to a page: "Home > Events > 2031", "首页 / 活动".
_TRAIL = re.compile(r"(?:home|start(?:seite)?|accueil|inicio|首页|当前位置[:：].{0,40})\s{0,3}[>»›/→]", re.I)
_MARKS = " \t•|:：.…»›>«‹<-–—"


def is_furniture(line: str) -> bool:
    """
    Whether a line is furniture: a word of the menu, the way to the page, the foot of the page.

    >>> [is_furniture(line) for line in ("You are here", "Home » Events » 2031", "Home care summit", "See also:")]
    [True, True, False, True]
    """
    if len(line) > 200:
        return False
    return line.strip(_MARKS).casefold() in _lines() or _TRAIL.match(line.lstrip(_MARKS)) is not None


@cache
def _lines() -> frozenset[str]:
    """The lines of words/furniture.txt."""
    table = resources.files("eventkit.announcements").joinpath("words/furniture.txt").read_text("utf-8")
    rows = (row for row in table.splitlines() if not row.startswith("#"))
    return frozenset(word.strip() for row in rows for word in row.split("|"))
