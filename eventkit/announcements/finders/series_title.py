"""
Finds the series that the headline tells, or a line right below it.

    DeltaTalk #12: Slow rivers                                      -> DeltaTalk, edition "12"
    第三期 “码头夜话”: 旧电路板                                        -> 码头夜话, edition "第三期"
    水图技术沙龙深圳场                                                 -> 水图技术沙龙, which goes from town to town
    Harbor Conversations / … our next Harbor Conversations on 3 May -> Harbor Conversations
    Slow rivers / Elm-Kolloquium                                    -> Elm-Kolloquium

A number without a subtitle behind it numbers parts of one event ("Clinic #1"), and says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._dates_in_titles import DATE_AND_TIME
from eventkit.announcements.finders._places import known_place, place_of
from eventkit.announcements.finders._series_lines import (
    LONGEST,
    headline_of_series,
    is_series_line,
    may_have_series_line,
)

_COUNT = r"第\s?[\d一二三四五六七八九十百]{1,4}\s?"
_EPISODE = r"(?:,|\s?[–—-])?\s(?:[Vv]ol|VOL|[Ee][Pp]|[EeÉé]pis(?:ode|odio)|[Ff]olge|[Nn]o|NO)\.?\s?"
_LABEL = r"(?:[【\[（(][^】\]）)\n]{1,12}[】\]）)]\s*)?"  # "【直播预告】"
_NUMBERED, _NUMBERED_HAN = (
    tuple(map(re.compile, patterns))
    for patterns in (
        (
            rf"{_LABEL}(?P<name>[^\n#№:：|–—]{{2,60}}?)\s*[#№]\s?(?P<edition>\d{{1,4}})\s*[:：|–—-]",
            rf"{_LABEL}(?P<name>[^\n#№:：|–—]{{2,40}}?){_EPISODE}(?P<edition>\d{{1,4}})\s?[:：|｜丨–—-]\s?\S",
            rf"[^\n|｜–—]{{2,120}}[|｜–—]\s(?P<name>[^\n#№:：|–—]{{2,40}}?)(?:{_EPISODE}|\s#|\s[Ss]\d{{1,2}}\s?[Ee])(?P<edition>\d{{1,4}})\s*$",
        ),
        (
            rf"{_LABEL}(?P<edition>{_COUNT}[期讲场课回集届])\s*"
            r"(?P<name>[“「《][^”」》\n]{2,30}[”」》][\u3400-\u9fff]{0,6}?(?:沙龙|讲座|课堂|论坛|讲坛|分享会?|直播|研讨会|读书会|公开课))",
            rf"{_LABEL}(?P<edition>{_COUNT}[期讲场课回集])\s*[“「《](?P<name>[^”」》\n]{{2,20}})[”」》]",
            rf"{_LABEL}(?P<edition>{_COUNT}[期讲场课回集])\s*(?P<name>[^\s:：|–—][^\n:：|–—]{{1,40}}?)\s*[:：|–—]\s*\S",
            rf"{_LABEL}(?P<name>[^\s#№:：|–—][^\n#№:：|–—]{{1,60}}?)\s*(?P<edition>{_COUNT}[期讲场课回集])",
            r"(?P<name>[\w+&.\- ]{1,20}(?:小聚|沙龙|讲坛|讲座|午餐会|读书会|技术夜|公开课|大讲堂))\s*[:：]\s*\S",
        ),
    )
)
_TOURING = re.compile(
    r"\s*(?P<name>[\w+&. -]{2,20}?(?:沙龙|讲坛|聚会|小聚|技术日|开发者日|[Mm]eetup|巡回|路演|训练营|工作坊))"
    r"\s*[·•—–:：-]{0,2}\s*(?P<place>[\u3400-\u9fff]{2,3}?)(?:站|专场|场|(?=\s*\d{1,2}月))"
)
_SEVERAL = re.compile(
    r"(?:[A-ZÀ-Þ][\w&’'?!-]*\s){1,6}(?:Webinars|Lectures|Talks|Seminars|Evenings|Salons|Conversations|Dialogues|Meetups|Nights"
    r"|Mornings|Breakfasts|Lunches|Colloquia|Sessions|Office Hours|Open Hours)"
)
_NEXT = re.compile(
    r"\b(?:our|the)\snext\b|\bupcoming\s(?:session|meeting|event|talk|date)|\bseries\sof\b|nächste[rs]?\s(?:termin|treffen|abend)"
    r"|prochaine?s?\s(?:séance|rencontre|date)|próxim[oa]s?\s(?:sesión|encuentro|fecha)",
    re.IGNORECASE,
)
# "Tea Hour, 4 May, 5pm: Slow rivers", of what there is every month
_DATED = re.compile(rf"(?P<name>[^\n:：,|()]{{3,40}}?)(?:,\s|\s?\(){DATE_AND_TIME}\)?\s*[:：]\s+\S", re.IGNORECASE)
_REGULAR = re.compile(
    r"\b(?:series|monthly|weekly|regular|every\s(?:other\s|second\s)?(?:month|week|\w+day)|monatlich\w*|wöchentlich\w*|"
    r"mensuel\w*|hebdomadaire|mensual\w*|semanal\w*)\b",
    re.IGNORECASE,
)
_REACH = 1500  # characters in which the text tells of the next one
# "RESCHEDULED - Harbor Speaker Series"
_STATUS = re.compile(
    r"^(?:cancell?ed|postponed|rescheduled|new date|update[d]?|abgesagt|verschoben)\s?[:–—|-]+\s", re.IGNORECASE
)
_TOP = 6  # blocks below the title


def find(document: Document) -> Iterator[Claim]:
    """Claims "series", and "place" of one that goes from town to town."""
    if document.title is None:
        return
    title = document.title.body
    yield from _numbered(document, title)
    if document.has_han:
        yield from _touring(document, title)
    several = _SEVERAL.fullmatch(document.words(title).strip(" *_#"))
    until = min(document.blocks[-1].span.end, title.end + _REACH)
    if several and (
        _NEXT.search(document.text, title.end, until)
        or document.text.find(f"{several[0]} series", title.end, until) >= 0
    ):
        start = document.text.index(several[0], title.start)
        span = Span(start, start + len(several[0]))
        yield Claim("series", (several[0], ""), span, "title of several, and the next one", 0.45)
    if (headline := headline_of_series(document)) is not None:
        yield Claim("series", (document.words(headline), ""), headline, "the headline is its name", 0.5)
    else:
        yield from _below(document, title)


def _numbered(document: Document, title: Span) -> Iterator[Claim]:
    numbered = any(map(str.isdigit, document.words(title)))
    for form in (*(_NUMBERED if numbered else ()), *(_NUMBERED_HAN if document.has_han else ())):
        if match := form.match(document.text, title.start, title.end):
            span = Span(*match.span("name"))
            edition = match.groupdict().get("edition") or ""
            yield Claim("series", (document.words(span).strip(), edition), span, "numbered title", 0.6)
            return
    if numbered and (match := _DATED.match(document.text, title.start, title.end)):
        span = Span(*match.span("name"))
        again = document.text.find(document.words(span), title.end, title.end + _REACH)
        if again >= 0 and _REGULAR.search(document.text, again, again + 2 * LONGEST):
            yield Claim("series", (document.words(span), ""), span, "before the day in the title", 0.5)


def _touring(document: Document, title: Span) -> Iterator[Claim]:
    match = _TOURING.match(document.text, title.start, title.end)
    if match is None or not known_place(match["place"]):
        return
    name = Span(*match.span("name"))
    yield Claim("series", (match["name"].strip(), ""), name, "title of one of several towns", 0.5)
    place = place_of(match["place"])
    if place is not None:
        yield Claim("place", place, Span(*match.span("place")), "town in the title", 0.5)


def _below(document: Document, title: Span) -> Iterator[Claim]:
    """A line below the title that is the name of a series."""
    blocks = document.blocks[1:_TOP]
    if not blocks or not may_have_series_line(document.text[title.end : blocks[-1].span.end]):
        return
    for block in blocks:
        if block.kind not in (Kind.PARAGRAPH, Kind.HEADING) or block.label is not None:
            continue
        start = block.body.start
        for line in document.words(block.body).split("\n")[:5]:
            words = _STATUS.sub("", line.strip(" *_#"))
            if is_series_line(words):
                at = start + line.index(words)
                if words.casefold() != document.words(title).strip().casefold():
                    yield Claim("series", (words, ""), Span(at, at + len(words)), "a line of its own", 0.5)
                    return
            start += len(line) + 1
