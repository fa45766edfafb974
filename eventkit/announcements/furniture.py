"""The furniture of web pages: lines that stand on every page of a site, whatever it is about (is_furniture)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from eventkit.announcements.word_tables import lines_of

# The way to a page: "Home > Events > 2031", "首页 / 活动".
_TRAIL = re.compile(r"(?:home|start(?:seite)?|accueil|inicio|首页|当前位置[:：].{0,40})\s{0,3}[>»›/→]", re.I)
# The parts of a menu on one line: "Home | News | Events".
_BARS = re.compile(r"\s*[|｜·•/]\s*|\s{3,}|\t")
_DIVIDER = re.compile(r"[|｜·•/\t\u3000>»›→]|\s\s")
_MENU = frozenset(
    "events news blog about contact publications research projects people team resources media careers jobs donate "
    "library topics programs programmes services members membership shop store help faq login press archive webinars "
    "podcasts videos training english deutsch français español 新闻 活动 关于 联系 项目 研究 出版物 中文 资源 "
    "facebook twitter x linkedin whatsapp email e-mail youtube instagram pinterest reddit telegram mastodon bluesky "
    "rss flickr github wechat weibo 微信 微博".split()
)
_ENTRIES = 3  # lines of a menu
_LONGEST_ENTRY = 40
_MARKS = " \t•|:：.…»›>«‹<-–—"


def is_furniture(line: str) -> bool:
    """
    Whether a line is furniture: a word of the menu, the way to the page, the foot of the page.

    >>> [is_furniture(line) for line in ("You are here", "Home » Events » 2031", "Home care summit", "See also:")]
    [True, True, False, True]
    """
    if len(line) > 200:
        return False
    if line.strip(_MARKS).casefold() in _lines():
        return True
    if _DIVIDER.search(line) is None:
        return False
    if _TRAIL.match(line.lstrip(_MARKS)) is not None:
        return True
    parts = [part.strip().casefold() for part in _BARS.split(line.strip(_MARKS))]
    return len(parts) > 2 and all(part in _MENU or part in _lines() for part in parts)


def menu_lines(lines: Iterable[str]) -> frozenset[int]:
    """
    Which of the lines are a menu with one entry a line: three in a row at least. One alone may head a part of the page.

    >>> sorted(menu_lines(["Home", "Events", "", "Contact", "Home care summit", "Events"]))
    [0, 1, 3]
    """
    found: set[int] = set()
    run: list[int] = []
    for number, line in enumerate(lines):
        if not line:
            continue
        entry = line.strip(_MARKS).casefold() if len(line) < _LONGEST_ENTRY else ""
        if entry in _MENU or entry in _lines():
            run.append(number)
            continue
        if len(run) >= _ENTRIES:
            found.update(run)
        run = []
    return frozenset(found.union(run) if len(run) >= _ENTRIES else found)


@cache
def _lines() -> frozenset[str]:
    """The lines of words/furniture.txt."""
    return frozenset(word.strip() for line in lines_of("furniture") for word in line.split("|"))
