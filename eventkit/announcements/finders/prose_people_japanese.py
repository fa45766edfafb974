"""
Guests of a Japanese show: "mimizukuさんをゲストにお招きして", "田中さんの自己紹介".

The name is what stands before さん, with a word behind it that says that they are there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._names_entries import to_person
from eventkit.announcements.finders._names_prose import extent
from eventkit.people import Appearance
from eventkit.people.role import GUEST

_GUEST = re.compile(
    r"(?P<name>[A-Za-z][\w.-]{1,24}|[\u30a1-\u30fa\u30fc]{2,12}|[\u3400-\u9fff]{2,5})さん"
    r"(?=の自己紹介|をゲスト|がゲスト|をお招き|をお呼び|を招い|をお迎え|を迎え|に来て|にお越し|が遊びに|にお話|に話を|と話し|とお話)"
    r"|ゲスト(?:は|に|：|:|の)\s?(?P<guest>[A-Za-z][\w.-]{1,24}|[\u30a1-\u30fa\u30fc]{2,12}|[\u3400-\u9fff]{2,5})さん"
)
_KANA = re.compile(r"[\u3041-\u3096]")
_MOST = 100_000


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as guest."""
    text, whole = document.text, extent(document, _MOST)
    if not document.has_han or _KANA.search(text, whole.start, min(whole.end, whole.start + 3000)) is None:
        return
    for match in _GUEST.finditer(text, whole.start, whole.end):
        start = match.start(match.lastgroup or "name")
        words = f"{match[match.lastgroup or 'name']}さん"
        person = to_person(words)
        if person is not None:
            span = Span(start, start + len(words))
            yield Claim("person", Appearance(person, GUEST, text=words), span, "guest of a Japanese show", 0.5)
