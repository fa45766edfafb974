"""
Finds the event's name inside a headline about somebody, or in the text under a headline that names nothing.

    Minister Roth to attend the Third Delta Forum in Basel     -> Third Delta Forum
    Agenda / 9:00  DeltaTalks2031 opening                      -> DeltaTalks2031
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._own_name import own_name, without_place
from eventkit.announcements.finders._phrases import phrases
from eventkit.announcements.finders._sample import HEADLINE, first_line

_SAMPLE = 4000
_NAME = re.compile(
    r"\b[A-Z][A-Za-z-]*[A-Za-z]20[0-4]\d\b"
    r"|\b(?:\d{4} |\d+(?:st|nd|rd|th) )?[A-Z][\w&’'-]+(?: (?:(?:of|and|for|on) )?[A-Z][\w&’'-]+){0,8}(?: 20[0-4]\d\b)?"
)

_HAN_GOING = re.compile(
    r"(?:参加|出席|亮相|参展)(?P<name>[^\s，。！!：:]{3,40}?(?:论坛|大会|峰会|年会|会议|研讨会|博览会|交流会|学术会))(?=并|[\s，。！!]|$)"
)
# 召开“海洋新材料对接会”, 举办第六届水安全论坛
_HAN_HELD = re.compile(
    r"(?:召开|举办|举行|主办|开展|组织)(?:了)?(?:[“「《](?P<quoted>[^“”「」《》\n]{4,40})[”」》]"
    r"|(?P<bare>[^\s，。！!：:、“”]{2,40}?(?:论坛|大会|峰会|年会|研讨会|博览会|交流会|对接会|座谈会|讲座|沙龙)))(?!的)"
)
_TO_READER = re.compile(r"\W*(?:please\s+)?(?:join|meet|see|find|visit)\s+(?:us|me)\b", re.I)
_LOOSE_END = re.compile(r"(?: (?:of|and|for|on))+$")
_ANOTHER = re.compile(r"\b(?:by|with|from|at|of)\s+(?:the\s+)?$|[,;]\s+$|\band\s+(?:the\s+)?$")
_CAPITAL = re.compile(r"\W*[A-Z\d]")


@cache
def _going() -> Wording:
    """What somebody does at an event: "to attend the"."""
    return Wording(phrases("headlines")[0].expression, re.I | re.M)


def find(document: Document) -> Iterable[Claim]:
    if not document.blocks:
        return
    line = first_line(document)
    words = document.words(line)
    if phrases("headlines")[1].pattern.fullmatch(words.strip(" :#*.")):
        yield from _in_text(document, line.end)
        return
    if len(line) >= HEADLINE:
        return  # running words, and what is behind them is cut
    if _TO_READER.match(words):
        return  # "Join us at the library for …": not what somebody goes to
    if han := _HAN_GOING.search(words):
        span = Span(line.start + han.start("name"), line.start + han.end("name"))
        yield Claim("title", document.words(span), span, "name in the headline", 0.8)
        return
    for match in reversed(list(_going().matches(document.beginnings, *line))):
        rest = Span(match.end(), line.end)
        if not _CAPITAL.match(document.text, *rest) or event_nouns(document.text, line.start, match.start()):
            continue
        nouns = [
            noun
            for noun in event_nouns(document.text, rest.start, rest.end)
            if (noun.kind == "summit" and noun.sure) or document.text[noun.span.start].isupper()
        ]
        if nouns and document.text[nouns[0].span.start].isupper():
            span, _ = own_name(document.text, rest)
            span = without_place(document.text, span, nouns[-1].span.end)
            if len(document.words(span).split()) >= 2:
                yield Claim("title", document.words(span), span, "name in the headline", 0.8)
                return


def _in_text(document: Document, start: int) -> Iterable[Claim]:
    end = min(document.blocks[-1].span.end, start + _SAMPLE)
    if document.has_han and (held := _HAN_HELD.search(document.text, start, end)):
        group = str(held.lastgroup)
        yield Claim("title", held[group], Span(*held.span(group)), "name in the text", 0.75)
        return
    for match in _NAME.finditer(document.text, start, end):
        if _ANOTHER.search(document.text, max(start, match.start() - 24), match.start()):
            continue  # a body that is called a forum
        words = _LOOSE_END.sub("", match[0].rstrip())
        span = Span(match.start(), match.start() + len(words))
        glued = re.fullmatch(r"[A-Z][A-Za-z-]*20[0-4]\d", words)
        nouns = [
            noun for noun in event_nouns(document.text, span.start, span.end) if noun.sure and noun.kind != "meeting"
        ]
        if glued or (nouns and len(words.split()) >= 3):
            yield Claim("title", words, span, "name in the text", 0.75)
            return
