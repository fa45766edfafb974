"""
Finds that a title is the name of a series, where the text tells of its next event.

    Harbor Conversations / … join us for our next Harbor Conversations on 3 May    -> Harbor Conversations
    Rope Club – Next session                                                       -> Rope Club
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._sample import first_line

_OCCURRENCE = (
    r"(?:session|meeting|meet-?up|event|edition|evening|talk|lecture|webinar|seminar|workshop|gathering|call|date|one)"
)
_NEXT = (
    rf"(?:(?:our |the )?(?:next|upcoming) {_OCCURRENCE}s?|nächste[rs]? (?:termin|treffen|sitzung|abend|veranstaltung)"
    r"|prochaine?s? (?:séance|rencontre|date|édition|soirée)"
    r"|próxim[oa]s? (?:sesión|encuentro|fecha|cita|edición|charla)"
    r"|下(?:一)?[次场期](?:活动|聚会|分享)?)"
)
_NAMED = re.compile(rf"(?i)(?P<name>[^\n:：|–—]{{3,60}}?)\s*[:：|–—-]\s*{_NEXT}\b")
_SEVERAL = re.compile(
    r"(?:[A-ZÀ-Þ][\w&’'-]*\s){1,6}(?:Webinars|Lectures|Talks|Seminars|Evenings|Salons|Conversations|Dialogues|Meetups|Nights"
    r"|Mornings|Breakfasts|Lunches|Colloquia|Sessions|Office Hours|Open Hours)"
)
_HERE = re.compile(rf"(?i)\b{_NEXT}\b|\bseries of\b|\bour next\b")
_REACH = 1500  # characters in which the text tells of the next one


def find(document: Document) -> Iterator[Claim]:
    if not document.blocks:
        return
    line = first_line(document)
    if named := _NAMED.match(document.text, line.start, line.end):
        span = Span(*named.span("name"))
        yield Claim("series", (document.words(span).strip(), ""), span, "title with its next one", 0.45)
    elif (several := _SEVERAL.fullmatch(document.words(line).strip(" *_#"))) and _HERE.search(
        document.text, line.end, min(document.blocks[-1].span.end, line.end + _REACH)
    ):
        start = document.text.index(several[0], line.start)
        span = Span(start, start + len(several[0]))
        yield Claim("series", (several[0], ""), span, "title of several, and the next one", 0.45)
