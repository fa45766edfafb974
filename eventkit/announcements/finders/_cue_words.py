"""
Words that tell what a name beside them is of: a talk, who speaks, thanks, a contact, who organizes, somebody's life.

They are looked for once in a document (`cue_words`); a name asks whether one stands in a stretch beside it.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict

from eventkit.announcements.document import Document
from eventkit.announcements.finders._index import Wording

TALK, SPEAKS, THANKS, CONTACT, ORGANIZES, PAST = "talk", "speaks", "thanks", "contact", "organizes", "past"
_BOTH = "both"  # a keynote is a talk, and who gives it

_WORDS = {
    _BOTH: r"keynotes?\b|keynote speakers?\b",
    SPEAKS: (
        r"(?:speakers?|panell?ists?|presenters?|lecturers?|guests?|experts?|trainers?|instructors?|"
        r"moderators?|"
        r"discussants?|facilitators?|referent\w*|redner\w*|intervenant\w*|conférenci\w+|orateurs?|invité\w*|ponentes?|invitad\w+|"
        r"relator\w+|ospit\w+|palestrantes?|sprekers?|gasten|gäste?n?|artists?|performers?)\b|嘉宾|讲师|主讲|讲者|专家|主持"
    ),
    THANKS: r"(?:thanks?|grateful|acknowledg\w*|kudos|danke|merci|gracias|congratulat\w+)\b|感谢|致谢",
    CONTACT: (
        r"(?:contact\w*|e-?mail\w*|questions?|reach out|rsvp|enquir\w+|inquir\w+|phone|write to|kontakt\w*|"
        r"anmeldung|call us|nominations?|address|telefon|ansprechpartner\w*)\b|联系|咨询"
    ),
    ORGANIZES: (
        r"(?:organi[sz]ers?|organi[sz]ing|organi[sz]ed by|backed by|committee|volunteers?|sponsor\w*|staff|attendees|"
        r"attended|participants|board|helpers|editors?|members|judges|jury|apologies|absent|authors?|minutes|"
        r"supported by|funded|developed by|founded by|created by|invented|winners?|awarded|elected)\b|"
        "组委|委员|志愿者|出席|名单"
    ),
    PAST: (
        r"(?:died|deceased|memorial|memory of|honou?r of|named (?:after|for|in)|legacy of|biography of|"
        r"century|works of|music (?:of|by)|inspired by|theories|disciple)\b"
    ),
    TALK: (
        r"(?:events?|webinars?|sessions?|workshops?|conferences?|summits?|meet-?ups?|panels?|talks?|lectures?|seminars?|"
        r"podcasts?|episodes?|interviews?|conversations?|discussions?|demos?|presentations?|insights?|lessons?|speech|"
        r"symposium|forum|shows?|chats?|tutorials?|Q&A|trainings?|class|courses?|hangout|stream|concert|reading|"
        r"remarks|experiences?|perspectives?|overview|introduction|tips|(?:fach|impuls|einführungs|kurz|abend)?vortrag|lesung|konferenz|tagung|veranstaltung|"
        r"gespräch|conférence|séminaire|webinaire|présentation|charla|ponencia|taller|congreso|entrevista|palestra|lezing|"
        r"incontro|seminario|webinario)\b|分享|演讲|报告|讲座|论坛|会议|沙龙|圆桌|直播|活动|访谈|聊[聊天一]"
    ),
}
_ANY = Wording("|".join(f"(?P<{kind}>{words})" for kind, words in _WORDS.items()), re.I)
_BY_ITSELF = {kind: re.compile(rf"\b(?:{words})", re.I) for kind, words in _WORDS.items()}
_MEANS = {_BOTH: (TALK, SPEAKS)}

CueWords = dict[str, list[int]]


def cue_words(document: Document) -> CueWords:
    """Where the words of each kind begin, in order."""
    found = document.shared.get("cue words")
    if not isinstance(found, dict):
        found = document.shared["cue words"] = _find(document)
    return found


def _find(document: Document) -> CueWords:
    found: CueWords = defaultdict(list)
    begin, end = document.blocks[0].span.start, document.blocks[-1].span.end
    for match in _ANY.matches(document.beginnings, begin, end):
        kind = match.lastgroup or ""
        for each in _MEANS.get(kind, (kind,)):
            found[each].append(match.start())
    return found


def stands(words: CueWords, kind: str, start: int, end: int) -> bool:
    """Whether a word of a kind begins between two offsets."""
    places = words.get(kind, ())
    at = bisect_left(places, start)
    return at < len(places) and places[at] < end


def says(kind: str, label: str) -> bool:
    """
    Whether a label has a word of a kind.

    >>> says(ORGANIZES, "organizing committee"), says(SPEAKS, "our keynotes")
    (True, True)
    """
    return any(_BY_ITSELF[each].search(label) for each in (kind, _BOTH) if each == kind or kind in _MEANS[_BOTH])
