"""
Finds the title in the first line, without what is not the event's own name.

Where the first line is a date, or only a kind of session and whose it is ("ABC webinar, 15 June"), the line below it is
the title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import accumulate

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._kind_nouns import event_nouns
from eventkit.announcements.finders._mail_header import mail_header, subject_of
from eventkit.announcements.finders._masthead import is_masthead
from eventkit.announcements.finders._own_name import is_kind, own_name
from eventkit.announcements.finders._phrases import phrases
from eventkit.announcements.finders._sample import first_line, line_of, sample
from eventkit.announcements.finders._series_lines import headline_of_series, is_somebody, talk_below
from eventkit.announcements.finders._time_phrases import phrases_in

_HEAD = 1000  # characters in which a text says what it calls the event
_MARKS = " :#*.!"
_GREETS = re.compile(
    r"(?:dear|hi|hello|hey|greetings|liebe[rs]?|sehr geehrte[rs]?|hallo|"
    r"chers?|chères?|bonjour|estimad[oa]s?|querid[oa]s?|hola|car[oi]s?|gentili)\b|"
    "各位|尊敬的|亲爱的",
    re.IGNORECASE,
)
_NTH = re.compile(
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th))\s(?:[\w-]+\s)?[A-Z]"
)
# Labels of what is no name: "When: March 26, from 9:30".
_OF_FIELD = re.compile(
    r"(?:when|where|why|who|what|dates?|times?|day|date (?:and|&) time|venue|location|place|cost|price|fees?|speakers?|"
    r"hosts?|registration|present|attendees|attendance|apologies|participants|agenda|anwesend|teilnehmende|présents?|asistentes|出席|参会人员|"
    r"authors?|by|written by|posted(?: by| on)?|published(?: by| on)?|publisher|updated|tags?|"
    r"categor(?:y|ies)|language|duration|length|audience|status|description|summary|abstract|excerpt|url|website|links?|"
    r"wann|wo|datum|termin|ort|zeit|uhrzeit|quand|où|lieu|horaires?|fecha|hora|lugar|"
    r"(?:(?:media|press|event) )?(?:contacts?|enquiries|inquiries)(?: person)?|(?:presse|medien)?kontakt|"
    r"contact presse|deadline|tickets?|register(?: at| here)?|rsvp|"
    r"(?:活动|会议)?(?:时间|地点|日期)|主讲人?|嘉宾|主持人?|联系人|联系方式|报名)"
)
_KINDS_BEFORE = r"(?:[\w-]+\s){0,4}?"
# "Talk in the series “City on the River”: Old Bridges", and without what stands behind.
_IN_SERIES = re.compile(
    rf"{_KINDS_BEFORE}(?:in|aus|im\srahmen|of|from|dans|du|en|del|part\sof)\s(?:(?:der|the|our|its|le|la|el)\s)?"
    r"(?:\w{0,20}reihen?|(?:\w+\s)?series|cycle|ciclo|serie|série)\s[“\"„«]\s?(?P<name>[^“”\"„«»\n]{3,140}?)\s?[”\"“»]"
    r"(?P<behind>[^:：|\n]{0,120}?)(?:\s?[:：|]\s(?P<title>\S[^\n]{3,}))?$",
    re.IGNORECASE,
)
# “码头夜话” | 林海：旧电路板
_HAN_SERIES = re.compile(
    r"[^“「《\n|｜丨]{0,14}?[“「《][^”」》\n]{2,20}[”」》](?:系列)?(?:第[\d一二三四五六七八九十百]{1,4}[期讲场课回集])?\s?[|｜丨:：]\s?(?:[\u3400-\u9fff·]{2,4}[：:]\s?)?(?P<title>\S[^\n]{3,})"
)
# "Webinar series: Slow Rivers", and below it "Session 3 – How otters find home"
_OF_SERIES = re.compile(r"(?i)\bseries\b|\w*reihe\b|\bcycle\b|\bciclo\b|系列")
_NTH_OF_SERIES = re.compile(
    r"(?:session|part|webinar|talk|lecture|seminar|module|teil|sitzung|vortrag|séance|partie|sesión|parte)\s"
    r"(?:no\.?\s|nr\.?\s|#)?\d{1,2}(?:\s?(?:of|von|de|sur|/)\s?\d{1,2})?\s?[:：|–—-]\s?(?P<name>[^\W\d][^\n]{3,140})|第.{1,3}[期讲场课]\s?[:：|–—]?\s?(?P<han>[^\n]{3,60})",
    re.IGNORECASE,
)
_HOURS = re.compile(
    r"\d{1,2}(?:[:.h]\d\d)?\s?(?:[ap]\.?m\.?|Uhr|h)?(?:\s?[–—-]\s?\d{1,2}(?:[:.h]\d\d)?\s?(?:[ap]\.?m\.?|Uhr|h)?)?"
    r"(?:\s\(?[A-Z]{2,5}\)?)?"
)
_CREDIT = re.compile(
    r"(?:by|with|von|mit|par|avec|por|con|hosted|organi[sz]ed|presented|in cooperation)\s", re.IGNORECASE
)
_BY = re.compile(r"\s(?:by|with|von|mit|par|avec|de|por|con)\s(?=[A-ZÀ-Þ])[^:：|–—]+$")  # "Lecture by Professor Roe"
_STOP = re.compile(r"[^\W\d_]{3}[.!?]\s+[A-ZÀ-Þ]|。")  # between two sentences
_NEXT = 4  # blocks below a headline
_PREPOSITION = 4  # characters before a day: "On "
_WHOSE = 0.2  # weight of a headline that says whose page it is
_LONG = 160  # characters of a line that is no title any more


def find(document: Document) -> Iterable[Claim]:
    if not document.blocks:
        return
    whole = first_line(document)
    header = mail_header(document)
    if header is not None and header.start <= whole.start and (subject := subject_of(document, header)):
        yield Claim("title", document.words(subject), subject, "subject of a letter", 0.6)
        return
    span, rules = own_name(document.text, whole)
    if _HOURS.fullmatch(document.words(span)):
        span = Span(span.start, span.start)  # "Webinar | 28 January 2031 | 10:00–11:15 CET"
    words = document.words(whole)
    generic = phrases("headlines")[1].pattern.fullmatch(words.strip(_MARKS)) is not None
    if generic and _GREETS.match(words):
        yield from _below(document, 3)
        yield from _called(document)
        yield Claim("title", document.words(whole), whole, "first line", 0.05)
        return
    if generic or not len(span):
        yield from _below(document, 3)
        if not len(span):
            yield Claim("title", document.words(whole), whole, "first line", 0.2)
            return
    if rules and "kind" not in rules and not _named(document, span):
        span, rules = whole, []
    rule = "first line" if not rules else "first line without " + " and ".join(dict.fromkeys(rules))
    masthead = is_masthead(document.words(whole))
    if masthead:
        yield from _below(document, 5)
    yield Claim("title", document.words(span), span, rule, _WHOSE if masthead else 0.6)
    yield Claim("title.line", document.words(whole), whole, "first line", 0.6)
    yield from _behind_series(document, whole)
    yield from _nth_of_series(document, whole)
    if headline_of_series(document) is not None and len(document.blocks) > 1:
        if (talk := talk_below(document)) is not None:
            yield Claim("title", document.words(talk), talk, "below its series", 0.75)
            return
        below = document.blocks[1]
        if len(document.words(below.body).split()) > 3 or document.words(below.body).endswith("?"):
            yield from _below(document, 1)
    if ("date" in rules and _only_kind(document, span)) or is_kind(_BY.sub("", document.words(span))):
        yield from _below(document, 1)


def _behind_series(document: Document, line: Span) -> Iterable[Claim]:
    """The name behind that of the series, or else that of the series, where a headline says of which it is one."""
    match = _IN_SERIES.match(document.text, line.start, line.end)
    group = "name"
    if match is not None:
        group = "title" if match["title"] else "name"
    elif document.has_han:
        match, group = _HAN_SERIES.match(document.text, line.start, line.end), "title"
    if match is None:
        return
    span, _ = own_name(document.text, Span(*match.span(group)))
    if len(span) >= 4:
        yield Claim("title", document.words(span), span, "behind its series", 0.7)


def _nth_of_series(document: Document, line: Span) -> Iterable[Claim]:
    """The name behind a number, on the only such line below a headline that is of a series."""
    if not _OF_SERIES.search(document.text, line.start, line.end):
        return
    lines = [line_of(document, block.span) for block in document.blocks[1 : 1 + _NEXT]]
    found = [match for below in lines if (match := _NTH_OF_SERIES.fullmatch(document.text, below.start, below.end))]
    if len(found) == 1:
        group = str(found[0].lastgroup)
        span, _ = own_name(document.text, Span(*found[0].span(group)))
        yield Claim("title", document.words(span), span, "behind its number, below its series", 0.75)


def _named(document: Document, span: Span) -> bool:
    """Whether what is left of a headline may be a name: "our keynote speakers" is none."""
    words = document.words(span)
    return (
        not words[0].islower()
        or " " not in words
        or _NTH.match(words) is not None
        or any(noun.sure for noun in event_nouns(document.text, span.start, span.end))
    )


def _only_kind(document: Document, span: Span) -> bool:
    """Whether a title names no more than a kind of session and whose it is: "ABC webinar"."""
    words = document.words(span)
    nouns = event_nouns(document.text, span.start, span.end)
    return len(words.split()) <= 3 and bool(nouns) and nouns[-1].kind != "summit" and nouns[-1].span.end == span.end


def _called(document: Document) -> Iterable[Claim]:
    """What a text that no line names calls the event: "our reading group meets on Monday"."""
    text, start = sample(document, _HEAD)
    noun = next((each for each in event_nouns(document.text, start, start + len(text)) if each.sure), None)
    if noun is not None:
        yield Claim("title", document.words(noun.span), noun.span, "what the text calls it", 0.1)


def _below(document: Document, reach: int) -> Iterable[Claim]:
    """The name in one of the next blocks under a first line that has none, above the day and the hour."""
    for block in document.blocks[1 : 1 + reach]:
        if block.kind in (Kind.ROW, Kind.BULLET) or _OF_FIELD.fullmatch(document.label(block)):
            continue
        for whole in _lines(document, block.span):
            if _says_time(document, whole):
                return
            span, _ = own_name(document.text, whole)
            if _may_be_title(document, whole, span):
                yield Claim("title", document.words(span), span, "line below the first", 0.7)
                return


def _lines(document: Document, span: Span) -> Iterable[Span]:
    """The lines of a block, where it has but few and short ones; else its first."""
    lines = document.words(span).split("\n")
    if len(lines) > _NEXT or max(map(len, lines)) > _LONG:
        return [line_of(document, span)]
    ends = accumulate(len(line) + 1 for line in lines)
    return [Span(span.start + end - 1 - len(line), span.start + end - 1) for line, end in zip(lines, ends, strict=True)]


def _says_time(document: Document, line: Span) -> bool:
    """Whether a line begins with a day or an hour."""
    return any(phrase.start - line.start < _PREPOSITION for phrase in phrases_in(document, line))


def _may_be_title(document: Document, line: Span, span: Span) -> bool:
    """Whether what is left of a line may name an event: no body, no kind, nobody, and no sentence."""
    words = document.words(line)
    return (
        len(document.words(span).encode()) >= 4  # four letters, or two Chinese characters
        and len(line) <= _LONG
        and words[-1] not in ".。,，:："
        and not _STOP.search(words)
        and not phrases("headlines")[1].pattern.fullmatch(words.strip(_MARKS))
        and not is_kind(words)
        and not is_masthead(words)
        and not _CREDIT.match(words)
        and not is_somebody(words)
    )
