"""
Finds the series in a name that joins two events: the second with its year or number is one of a series.

    Harbor Dialogue on Slow Ferries and the 2031 Annual Meeting of the Delta Network   -> …, edition "2031"
    Policy Day & 12th Delta Forum                                                      -> Delta Forum, edition "12th"
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._own_name import own_name
from eventkit.announcements.finders._report_names import reported_name

_JOINED = re.compile(
    r"\s(?:and|&|cum|und|et|y|as well as)\s(?:the\s|its\s|die\s|das\s|la\s|le\s|el\s)?"
    r"(?P<edition>(?:19|20)\d\d|\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)"
    r"\s(?P<name>[A-Z].{4,160})"
)


def find(document: Document) -> Iterable[Claim]:
    reported = reported_name(document)
    title = document.title
    if reported is not None:
        span = reported.span
    elif title is not None and _JOINED.search(document.text, title.body.start, title.body.end):
        span, _ = own_name(document.text, title.body)
    else:
        return
    match = _JOINED.search(document.text, span.start, span.end)
    if match is None or len(document.text[span.start : match.start()].split()) < 2:
        return
    name = Span(*match.span("name"))
    if _names_event(document, name):
        words = " ".join(document.words(name).split())
        yield Claim("series", (words, match["edition"]), Span(match.start("edition"), name.end), "joined names", 0.4)


def _names_event(document: Document, span: Span) -> bool:
    return any(document.text[noun.span.start].isupper() for noun in event_nouns(document.text, span.start, span.end))
