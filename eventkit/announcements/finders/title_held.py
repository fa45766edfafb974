"""
Finds the event's name in the headline of a report: what stands before "successfully held", "concludes", "kicks off".

    2031 Delta Fair Harbor Summit Successfully Held to Help Ports   -> 2031 Delta Fair Harbor Summit
    News|Third Slow Ferries Forum Concludes in Basel                -> Third Slow Ferries Forum

The words must go on from the noun of the event: "Record Crowd Held Back at Harbor Forum" names nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._own_name import own_name, without_place
from eventkit.announcements.finders._report_names import DATELINE
from eventkit.announcements.finders._sample import first_line

_DONE = re.compile(
    r"(?:\s*[,:–—-])?\s+(?:(?:was|were|is|are|has|have|has been|to be|will be)\s+)?"
    r"(?:(?:successfully|jointly|officially|formally|grandly|recently|solemnly|virtually|again|smoothly|now)\s+){0,2}"
    r"(?:held|hosted|concluded?|concludes|convened?|convenes|opened|opens|kick(?:s|ed)? off|launched|inaugurated|"
    r"wrap(?:s|ped) up|end(?:s|ed)|clos(?:es|ed)|takes? place|took place|underway|under way|comes? to (?:a|an) "
    r"(?:\w+ )?(?:close|end)|draws? to a close|fand statt|s['’]est tenue?|se celebró)"
    r"(?=\s|[,.!:]|$)",
    re.I,
)
_COLUMN = re.compile(r"\A\W*[A-Z][\w& ]{1,24}\s?[|｜]\s?")
_LEAST_WORDS = 3
_BEHIND_NOUN = re.compile(r"(?:\s?(?:\([^()]{1,30}\)|20\d\d|['’]\d\d|\d{1,2}(?:st|nd|rd|th)?)|['’”\"»)\]]){0,3}")
_HOLDS = re.compile(
    r"(?:[A-Z][\w&.’'-]*|\([A-Z]+\))(?:\s(?:[A-Z][\w&.’'-]*|\([A-Z]+\)|of|for|the|and|&)){0,9}\s"
    r"(?P<verb>(?i:successfully\s|jointly\s)?(?:[Hh]olds?|[Hh]eld|[Hh]osts?|[Hh]osted|[Cc]onvenes?|[Cc]onvened|"
    r"[Oo]rgani[sz]es?|[Oo]rgani[sz]ed|[Ll]aunche[sd]|[Kk]icks? [Oo]ff|[Oo]pens|[Cc]oncludes?))\s"
    r"(?:the\s|its\s|an?\s)?(?!(?:Back|Up|Out|In|At|On|By|For|To|Off|Down|Over)\b)(?=[A-Z\d])"
)
# What is no noun of an event by itself, but is one after a number or a year, or with what it is on.
_SERIAL = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|(?:19|20)\d\d|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)\s"
    r"(?:[A-Z][\w&’'-]*\s){0,8}(?:Dialogues?|Talks|Days?|Weeks?|Exchange|Gathering|Session|Consultations?|Meeting)\b"
    r"|\b(?:Dialogues?|Exchange|Meeting|Consultations?)\son\s[A-Z]"
)
_OF_NOUN = re.compile(r"\s(?:of|for|on|about)\s[^,.;:!?]{2,120}")


def find(document: Document) -> Iterable[Claim]:
    block = document.blocks[0] if document.blocks else None
    if (
        block is None
        or block.kind not in (Kind.TITLE, Kind.HEADING, Kind.PARAGRAPH)
        or DATELINE.match(document.text, block.span.start)
    ):
        return
    end = document.text.find("\n", block.span.start, block.span.end)
    line = Span(block.span.start, block.span.end if end < 0 else end)
    if block.kind is Kind.PARAGRAPH:
        line = first_line(document)  # a text without a headline
    if len(line) > 300:
        return
    yield from _held_by(document, line)
    for done in _DONE.finditer(document.text, line.start, line.end):
        column = _COLUMN.match(document.text[line.start : done.start()])
        span, _ = own_name(document.text, Span(line.start + (column.end() if column else 0), done.start()))
        if len(document.words(span).split()) >= _LEAST_WORDS and _ends_as_event(document, span):
            yield Claim("title", document.words(span), span, "headline of a report", 0.65)
            return


def _held_by(document: Document, line: Span) -> Iterable[Claim]:
    """ "DHA Holds 2031 Delta Forum in Basel": the name behind the verb, without the place."""
    text = document.text
    holds = _HOLDS.match(text, line.start, line.end)
    if holds is None or event_nouns(text, line.start, holds.start("verb")):
        return
    span, _ = own_name(text, Span(holds.end(), line.end))
    nouns = event_nouns(text, span.start, span.end)
    if nouns:
        span = without_place(text, span, nouns[-1].span.end)
    if len(document.words(span).split()) >= _LEAST_WORDS and _ends_as_event(document, span):
        yield Claim("title", document.words(span), span, "headline of who holds it", 0.65)


def _ends_as_event(document: Document, span: Span) -> bool:
    """Whether a stretch ends with the noun of an event, or with what the event is of: "Forum on Slow Ferries"."""
    nouns = [noun for noun in event_nouns(document.text, span.start, span.end) if noun.kind != "meeting" or noun.sure]
    if not nouns:
        return _SERIAL.search(document.words(span)) is not None
    last = nouns[-1].span.end
    behind = document.text[last : span.end]
    return _BEHIND_NOUN.fullmatch(behind) is not None or _OF_NOUN.fullmatch(behind) is not None
