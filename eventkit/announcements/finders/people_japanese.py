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
from eventkit.announcements.finders._sample import extent
from eventkit.people import Appearance
from eventkit.people.role import GUEST, SPEAKER

# "mimizuku", "@mimizuku", "Naoya Sato", サトウ, 佐藤直也
_NAME = (
    r"(?:@?[A-Za-z][\w.-]{1,24}(?:\s[A-Z][\w.-]{1,24}){0,2}|[\u30a1-\u30fa\u30fc]{2,12}|"
    r"[\u3400-\u9fff]{2,5}(?:[\s\u3000][\u3400-\u9fff]{1,3})?)"
)
_HONOR = r"\s?(?:さん|氏|先生|様)"
_THERE = (
    r"(?:の自己紹介|をゲスト|がゲスト|ゲスト|をお招き|をお呼び|を招い|をお迎え|を迎え|に来て|にお越し|が遊びに|にお話|に話を|"
    r"に聞|に伺|にインタビュー|と話し|とお話|と語|と対談|と収録|と一緒|が登壇|に登壇|にご登壇|が発表|に発表|にご発表|が講演|"
    r"にご講演|が紹介|による(?:発表|講演|トーク|セッション|LT))"
)
_GUEST = re.compile(
    rf"(?P<name>{_NAME}){_HONOR}(?={_THERE})"
    rf"|(?<![A-Za-z])(?P<first>{_NAME}){_HONOR}(?=(?:と|、|,\s?)[^。\n]{{1,60}}?{_HONOR}(?:の(?:お)?[0-9２３2-9]人)?{_THERE}"
    rf"|(?:と|、|,\s?)[^。\n]{{1,60}}?{_HONOR}の(?:お)?\s?[0-9２３][人名]と)"
    rf"|(?P<last>{_NAME}){_HONOR}(?=の(?:お)?\s?[0-9２３][人名](?:と|を|に))"
    rf"|ゲスト(?:は|に|：|:|の)\s?(?P<guest>{_NAME}){_HONOR}"
)
# Those of a talk, not of a show.
_SPEAKS = re.compile(r"\s?(?:さん|氏|先生|様)(?:が登壇|に登壇|にご登壇|が発表|に発表|にご発表|が講演|にご講演|による)")
_KANA = re.compile(r"[\u3041-\u3096]")


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as guest."""
    text, whole = document.text, extent(document)
    if not document.has_han or _KANA.search(text, whole.start, min(whole.end, whole.start + 3000)) is None:
        return
    for match in _GUEST.finditer(text, whole.start, whole.end):
        group = match.lastgroup or "name"
        start, end = match.start(group), match.end()
        words = text[start:end]
        called = words.removeprefix("@")
        person = to_person(called) or to_person(called.replace(" ", ""))
        if person is not None:
            role = SPEAKER if _SPEAKS.match(text, match.end(group)) else GUEST
            yield Claim(
                "person", Appearance(person, role, text=words), Span(start, end), "guest of a Japanese show", 0.5
            )
