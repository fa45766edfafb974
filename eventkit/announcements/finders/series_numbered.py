"""
Finds the series in a numbered title: "DeltaTalk #12: Slow rivers" is the twelfth DeltaTalk.

A number without a subtitle behind it numbers parts of one event ("Clinic #1"), and says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span

_COUNT = r"第\s?[\d一二三四五六七八九十百]{1,4}\s?"
_LABEL = r"(?:[【\[（(][^】\]）)\n]{1,12}[】\]）)]\s*)?"  # "【直播预告】"
_FORMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_LABEL}(?P<name>[^\n#№:：|–—]{{2,60}}?)\s*[#№]\s?(?P<edition>\d{{1,4}})\s*[:：|–—-]",
        rf"{_LABEL}(?P<name>[^\n#№:：|–—]{{2,40}}?)\s(?:[Vv]ol|VOL|[Ee][Pp]|[Nn]o|NO)\.?\s?(?P<edition>\d{{1,4}})\s?[:：|｜丨–—-]\s?\S",
        rf"{_LABEL}(?P<edition>{_COUNT}[期讲场课回集届])\s*"
        r"(?P<name>[“「《][^”」》\n]{2,30}[”」》][\u3400-\u9fff]{0,6}?(?:沙龙|讲座|课堂|论坛|讲坛|分享会?|直播|研讨会|读书会|公开课))",
        rf"{_LABEL}(?P<edition>{_COUNT}[期讲场课回集])\s*[“「《](?P<name>[^”」》\n]{{2,20}})[”」》]",
        rf"{_LABEL}(?P<edition>{_COUNT}[期讲场课回集])\s*(?P<name>[^\s:：|–—][^\n:：|–—]{{1,40}}?)\s*[:：|–—]\s*\S",
        rf"{_LABEL}(?P<name>[^\s#№:：|–—][^\n#№:：|–—]{{1,60}}?)\s*(?P<edition>{_COUNT}[期讲场课回集])",
        r"(?P<name>[\w+&.\- ]{1,20}(?:小聚|沙龙|讲坛|讲座|午餐会|读书会|技术夜|公开课|大讲堂))\s*[:：]\s*\S",
    )
)


def find(document: Document) -> Iterable[Claim]:
    title = document.title
    if title is None:
        return
    for form in _FORMS:
        if match := form.match(document.text, title.body.start, title.body.end):
            span = Span(*match.span("name"))
            edition = match.groupdict().get("edition") or ""
            yield Claim("series", (document.words(span).strip(), edition), span, "numbered title", 0.6)
            return
