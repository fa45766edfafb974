"""
Finds the title in quotation marks behind the noun of the event, or behind "will speak on", under a headline that has
no name of its own, and in a text that begins with a sentence.

    WEBINAR CANCELLED / The webinar “Sponge cities”, planned for 6 May, …     -> Sponge cities
    We welcome Dr. Ann Rowe on 6 May. She will speak on “Sponge cities”.      -> Sponge cities
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._kind_nouns import nouns_in
from eventkit.announcements.finders._own_name import own_name
from eventkit.announcements.finders._phrases import phrases
from eventkit.announcements.finders._sample import first_line

_REACH = 1500  # characters below the headline
_QUOTED = re.compile(
    r"(?:\s(?:on|about|titled|entitled|called|named|zum thema|mit dem titel|intitulée?|titulad[oa]))?[,:]?\s?"
    r"(?:[“\"„«]\s?(?P<name>[^“”\"„«»\n]{4,140}?)[,.]?\s?[”\"“»]|《(?P<book>[^《》\n]{2,80})》|「(?P<corner>[^「」\n]{2,80})」)",
    re.IGNORECASE,
)
# “春日读书沙龙”因天气原因延期: the noun is the last word of the name
_WITH_KIND = re.compile(r"[“「《](?P<name>[^“”「」《》\n]{4,60})[”」》]")
_LONGEST_HEADLINE, _MOST_WORDS = 120, 16  # characters and words, of which a sentence has more
_SPEAKS = Wording(
    r"\b(?:(?:will|to|is going to)\s(?:be\s)?(?:speak(?:ing)?|talk(?:ing)?|present(?:ing)?|lectur(?:e|ing)|"
    r"discuss(?:ing)?)|speaks|talks|presents|spricht|referiert|sprechen|referieren|interviendra|parlera|présentera|hablará|disertará|"
    r"presentará|zum\sThema|on\sthe\s(?:topic|subject)\sof|sur\sle\sthème|titled|entitled|mit\sdem\sTitel|intitulée?|titulad[oa]|"
    r"con\sel\stítulo)(?:\s(?:on|about|über|zu|zum\sThema|sur|de|sobre|acerca\sde|us|her|his|their|son|sa|su)){0,2}",
    re.IGNORECASE,
)
_SMALL = re.compile(
    r"\b(?:the|our|an?|to|die|das|der|zum|zur|le|la|el|un[ae]?|announcements?|notices?|invitations?|reminder|update|"
    r"einladung|ankündigung|hinweis|invitation|annonce|aviso|invitación)\b|通知|公告|邀请函",
    re.IGNORECASE,
)


def find(document: Document) -> Iterable[Claim]:
    if not document.blocks:
        return
    line = first_line(document)
    if not (_is_nameless(document, line) or _is_sentence(document, line)):
        return
    start = line.start if _is_sentence(document, line) else line.end
    end = min(document.blocks[-1].span.end, line.end + _REACH)
    ends = [noun.span.end for noun in nouns_in(document, Span(start, end)) if noun.sure]
    if start == line.start:
        ends += (verb.end() for verb in _SPEAKS.matches(document.beginnings, start, end))
    for quoted in _WITH_KIND.finditer(document.text, start, end):
        if quoted.end("name") in ends:
            yield Claim("title", quoted["name"], Span(*quoted.span("name")), "in quotation marks, with its kind", 0.7)
            return
    for at in sorted(ends):
        if (found := _QUOTED.match(document.text, at, end)) is not None:
            group = str(found.lastgroup)
            yield Claim("title", found[group], Span(*found.span(group)), "in quotation marks, behind its kind", 0.7)
            return


def _is_sentence(document: Document, line: Span) -> bool:
    """Whether the text begins with a sentence rather than with a headline."""
    words = document.words(line)
    goes_on = words[-1] in ".!" and document.text[line.end : line.end + 1] == " "
    return words.count(" ") > (_MOST_WORDS // 2 if goes_on else _MOST_WORDS) and (
        goes_on or len(line) > _LONGEST_HEADLINE
    )


def _is_nameless(document: Document, line: Span) -> bool:
    """Whether a headline says no more than a kind of event, or a word for any announcement."""
    if phrases("headlines")[1].pattern.fullmatch(document.words(line).strip(" :#*.!")):
        return True
    span, _ = own_name(document.text, line)
    left = document.words(span)
    for noun in reversed(nouns_in(document, span)):
        left = left[: noun.span.start - span.start] + left[noun.span.end - span.start :]
    return re.search(r"\w{2}", _SMALL.sub("", left)) is None
