"""
The name of an event in the first sentences of a news report that has no headline (reported_name).

"… gathered in Basel for the Harbor Dialogue on Slow Ferries and the 2031 Annual Meeting of the Delta Network (DN)."
Shared by the finders of titles and of series.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from eventkit.announcements.document import Document, Kind, Span, kept
from eventkit.announcements.finders._kind_nouns import event_nouns

# "BASEL, May 3 (Delta Wire) -- ", "GENEVA, 14 March 2031 –"
DATELINE = re.compile(
    r"[A-Z][\w.’' ]{2,30}(?:[,/]\s?[A-Z][\w. ]{2,20})?,?\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?|"
    r"\d{1,2}\.?\s[A-Z][a-z]{2,8}\.?)(?:,?\s(?:19|20)\d\d)?\.?\s?(?:[(/][^()/\n]{2,60}[)/])?\s?[-–—:]{1,2}\s"
)
# What is the noun of an event in a name, where it need not be one in running words.
MEETINGS = re.compile(
    r"\b(?:Dialogues?|Consultations?|Meeting|Gathering|Day|Week|Fair|Expo|Exposition|Exhibition|Talks|Festival|"
    r"Convention|Ceremony)\b"
)
# A short line above a report that says who wrote it, and when.
_BYLINE = re.compile(
    r"(?:By\s[A-Z]|Source:|Updated|Published|Editor:|Author:|(?:Xinhua|Reuters|AP|AFP|dpa)\b|"
    r"[^\n|]{2,40}\s?[|｜]\s?(?:Updated|Published|Source|\d))[^\n]{0,100}$",
    re.M,
)
_LEAD = 1600  # characters of a report in which it says what it is about
_SHORT = 120  # characters of a paragraph that is too short to be the first of a report
_MOST = 300  # characters of a name
_LEAST_WORDS = 3
_PLACE = r"(?:\s(?:in|at|here in)\s(?:the\s)?[A-Z][\w.'’-]+(?:,?\s(?:[A-Z][\w.'’-]+|of|the|and)){0,6}?)?"
_COME = (
    r"(?:gathered|met|convened|assembled|congregated|came together|come together|arrived|flocked|converged|were|"
    r"joined forces)"
)
_BEFORE = re.compile(
    rf"\b{_COME}(?:\s(?:today|yesterday|here|online|virtually|this week|on \w+day)){{0,2}}{_PLACE},?"
    r"(?:\s(?:on|from)\s[^,;.]{3,30}?)?,?\s"
    r"(?:for|at|to attend|to take part in|to join|to participate in|to mark)\s(?:the\s|an?\s)?(?=[A-Z\d“\"])"
    r"|\b(?:attended|attending|addressed|addressing|opened|hosted|held|concluded|inaugurated|convened|launched|"
    r"organi[sz]ed)\s(?:the\s|an?\s)(?=[A-Z\d“\"])"
)
_EARLIER = re.compile(r",?\s(?:last|next|earlier|in\s(?:19|20)\d\d|(?:a|two|three|\d+) (?:year|month|week)s? ago)\b")
_BUILDING = re.compile(r"\b(?:Hall|Cent(?:er|re)|House|Room|Building|Museum|Park|Stadium|Club|Fund|Label|Prize|Award)$")
_HELD = ("opened", "hosted", "held", "concluded", "inaugurated", "convened", "organi")
_CAME = re.compile(rf"{_COME}\b")
_AFTER = re.compile(
    r",?\s(?:(?:was|were|has been|is)\s)?(?:(?:successfully|jointly|officially|recently|also)\s)?"
    r"(?:held|convened|hosted|opened|kicked off|concluded|took place|wrapped up|ended|closed|began|commenced|"
    r"inaugurated|launched|came to (?:a|an) (?:close|end)|being held|opens|concludes|closes|kicks off)\b"
)
_THE = re.compile(r"\b(?:[Tt]he|[Aa]n?)\s(?=[A-Z\d“\"])")
# One word of a name: with a capital or a number, in brackets, or a small word with more behind it.
_WORD = re.compile(
    r"(?:[“\"]?[A-Z\d][\w&.'’/–-]*[”\"]?|\([A-Z][\w&.'’ -]{1,30}\)|&)"
    r"|(?:(?:of|on|for|and|the|a|an|in|with|to|from|at|by|its|their|new|under|between|across|de|du|der|für)"
    r"(?=\s(?:[“\"]?[A-Z\d]|(?:the|a|an|of|and|its|their|new)\s)))"
)
_MONTHS = re.compile(
    r"(?:on|from|in|at|during|between)\s(?:(?:the\s)?\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Mon|Tues|"
    r"Wednes|Thurs|Fri|Satur|Sun)[a-z]*\b)"
)
_IN_PLACE = re.compile(r"\s(?:in|at)\s(?:the\s)?[A-Z][\w.'’-]+(?:,?\s[A-Z][\w.'’-]+){0,3}$")


@frozen
class Reported:
    """The name of an event in a report, the words that tell it, and whether they say that it was held."""

    span: Span
    told_by: str
    held: bool


@kept
def reported_name(document: Document) -> Reported | None:
    """What the report is about; None where the document has a headline, or its first words name nothing."""
    return next(_names(document), None)


def _names(document: Document) -> Iterator[Reported]:
    blocks = document.blocks
    text = document.text
    at = 0
    while at < min(len(blocks) - 1, 3) and _BYLINE.match(text, blocks[at].span.start, blocks[at].span.end):
        at += 1
    if not blocks or blocks[at].kind not in (Kind.PARAGRAPH, Kind.TITLE, Kind.FIELD):
        return
    start = blocks[at].span.start
    if DATELINE.match(text, start) is None and (blocks[at].kind is not Kind.PARAGRAPH or len(blocks[at].span) < _SHORT):
        return
    limit = min(blocks[min(at + 1, len(blocks) - 1)].span.end, start + _LEAD)
    for before in _BEFORE.finditer(text, start, limit):
        # "They launched the Harbor Fair": what was launched, opened or attended may be a thing, or long ago.
        came = _CAME.match(before[0]) is not None
        span = _whole(document, before.end(), limit, meetings=came)
        if span is not None and not _EARLIER.match(text, span.end, limit):
            yield Reported(span, " ".join(before[0].split()[:2]), came or before[0].startswith(_HELD))
    for article in _THE.finditer(text, start, limit):
        span = _whole(document, article.end(), limit)
        if span is not None and (after := _AFTER.match(text, span.end, limit)):
            yield Reported(span, " ".join(after[0].split()), True)


def _whole(document: Document, at: int, limit: int, *, meetings: bool = True) -> Span | None:
    """The name that begins at an offset: words in capitals and the small words between them, with an event's noun."""
    text, start, end = document.text, at, at
    limit = min(limit, at + _MOST)
    while (word := _WORD.match(text, at, limit)) is not None and not _MONTHS.match(text, at, limit):
        at = word.end()
        if word[0][0].isupper() or word[0][0] in '("“&' or word[0][0].isdigit():
            end = at
        if word[0].endswith(".") and text[at : at + 1] in ("", " ", "\n") and len(word[0]) > 4:
            end = at - 1
            break
        if text[at : at + 1] != " ":
            break
        at += 1
    span = Span(start, end)
    words = document.words(span)
    if len(words.split()) < _LEAST_WORDS or _BUILDING.search(words):
        return None
    nouns = [noun.span for noun in event_nouns(text, span.start, span.end) if text[noun.span.start].isupper()]
    if meetings:
        nouns += [Span(span.start + noun.start(), span.start + noun.end()) for noun in MEETINGS.finditer(words)]
    if not nouns:
        return None
    place = _IN_PLACE.search(words)
    if place is not None and span.start + place.start() >= max(noun.end for noun in nouns):
        span = Span(span.start, span.start + place.start())
    return span
