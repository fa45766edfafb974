"""
Finds the body in the words for the event, where nothing better tells whose it is: "the annual conference of the Alder
Society", "Join Birch Labs' open meeting", "our second Nordic-Lab unconference"; and "Jane Roe (organizer)".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._bodies import FIELD, claim_of, claims_of, is_body
from eventkit.announcements.finders._event_nouns import EVENT_NOUNS
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._names import bare, name_before, names_end
from eventkit.people import Appearance, Organization
from eventkit.people._party import body_reason
from eventkit.people.role import CO_ORGANIZER, HOST, ORGANIZER

HINT = 0.3
FAINT = 0.2
_TOP = 1200  # characters in which somebody turns to the reader who is behind the event
# "the annual conference of the Alder Society"; "Conference of the Parties" is of no body.
_OF = Wording(r"(?<=\s)(?P<link>of|for|der|des|de\s+la|du|del|de\s+l['’])\s*(?P<the>the\s+)?(?=[\w-]{0,20}[A-Z])")
_KIND = re.compile(
    "(?:[Cc]onference|[Mm]eeting|webinar|[Ww]orkshop|seminar|[Ss]ymposium|summit|[Aa]ssembly|session|call|"
    "gathering|[Cc]ongress|series|[Tt]agung|Konferenz|Mitgliederversammlung|conférence|"
    "congrès|réunion|assemblée|congreso|asamblea|jornada|reunión)$"
)
_ANY_KIND = re.compile(rf"\b(?:{EVENT_NOUNS})$", re.I)
_PROJECT = re.compile(r"[A-Z][\w-]+(?:\s[A-Z][\w-]+){0,4}(?=\s+(?:project|consortium|network|initiative)\b)")
_WHOSE = re.compile(
    r"^(?:Join\s+)?(?:us\s+(?:for|"
    rf"at)\s+)?(?:the\s+)?(?P<name>[^\n,:;]{{2,60}}?)['’]s?\s+(?:[\w+&/-]+\s+){{0,5}}?(?:{EVENT_NOUNS})\b",
    re.I,
)
_OUR = Wording(
    r"\b[Oo]ur\s+(?:(?:first|second|third|fourth|fifth|next|annual|upcoming|online|virtual|\d+(?:st|nd|rd|"
    r"th))\s+){0,3}(?P<name>[A-Z][\w-]*[A-Z][\w-]*(?:\s[A-Z][\w-]+){0,3})\s+"
    r"(?:unconference|conference|workshop|meeting|meetup|webinar|summit|symposium|hackathon|seminar|gathering|call)\b"
)
_WITH = re.compile(
    r"^(?:Chat|Meet|Talk|Connect|Coffee|Office\s+hours?|AMA|"
    r"Q&A)\s+with\s+(?:the\s+)?(?P<name>[^\n,:;]{2,60}?)\s+(?:team|staff|members|experts)\b",
    re.I,
)
_AT = re.compile(r"^(?P<name>(?:The\s+)?[^\n,:;]{2,50}?)\s+(?:at|@)\s+[^\W_]")
_BY = re.compile(
    rf"^(?:(?:free|online|live|our|upcoming|new)\s)?(?:{EVENT_NOUNS})\s+(?:by|from|von|vom|par|por)\s+(?P<name>[A-Z][^\n,:;|–—]{{2,50}})$",
    re.I,
)
# "Vortrag in der Reihe „Stadt am Fluss“ des Instituts für Geschichte"
_SERIES_OF = re.compile(
    r"(?i:reihen?|series|cycle|ciclo|serie|série)\s[“\"„«][^“”\"„«»\n]{3,140}[”\"“»]\s(?:of\sthe|of|der|des|von|vom|de\sla|du|del|de\sl['’])\s?"
    r"(?=[A-ZÀ-Þ])"
)
_GENITIVE = re.compile(
    r"(?:\w*(?:[Ii]nstitut|[Vv]erein|[Vv]erband|[Zz]entrum|[Mm]useum|[Aa]rchiv|[Aa]mt|[Hh]aus|[Nn]etzwerk|[Kk]olleg|"
    r"[Kk]reis|[Bb]üro|[Ll]ehrstuhl|[Ll]abor))(?P<s>e?s)\b"
)
_WE_HOLD = re.compile(
    r"\b(?:our\s+team|we)\s+(?:will|are|shall)\s+(?:be\s+)?(?:host|hold|organi[sz]|run|present|lead)", re.I
)
# Of a body that is named more than once: "ask the OpenAlder team", "hear from the Alder Design Standards core team".
_TEAM = Wording(
    r"\bthe\s+(?P<name>(?:[A-Z][\w.&-]*|[a-z]+[A-Z]\w*)(?:\s[A-Z][\w.&-]*){0,5})\s+(?:core\s+|project\s+)?(?:team|"
    r"staff|folks)\b"
)
_GOES = re.compile(r"\s(?:members\s)?(?:(?:will\sbe|is|are)\s)?(?:at|attending|heading|travel\w+|going)\b")  # to others
# Who turns to the reader: "The Lantern committee has a favor to ask of you".
_TURNS = Wording(
    r"(?<=\s)(?:has|have|wants?|needs?|would\slike|asks?|(?:is|are)\slooking\sforward|hopes?|thanks|"
    r"(?:cordially\s|warmly\s)?(?:welcomes?|invites?))\s(?:[^.!?\n]{0,60}?\s)?you\b"
    r"|(?<=\s)(?:bittet|bitten)\sum\s(?:Ihr\s|euer\s)?Verständnis|(?<=\s)(?:freut|freuen)\ssich\sauf\b|(?<=\s)(?:bedauert|regrette|"
    r"lamenta|apologi[sz]es|regrets|looks?\sforward\sto\s(?:seeing|welcoming|meeting))\b"
)
_CALLED = re.compile(
    r"\((?:the\s+|lead\s+|local\s+|main\s+|workshop\s+|event\s+|conference\s+)?(?P<co>[Cc]o-?)?[Oo]rgani[sz]er\)"
)
_NAME_BEFORE = re.compile(r"(?P<name>[A-ZÀ-Þ][\w'’.-]*(?:\s+[A-ZÀ-Þ][\w'’.-]*){1,3})\s*$")


def find(document: Document) -> Iterator[Claim]:
    """Hints about whose event it is, and people who are called its organizers."""
    text, there = document.text, document.beginnings
    title = document.title
    if title is not None:
        words, start = document.words(title.body), title.body.start
        for pattern, rule in (
            (_WHOSE, "whose event, in the title"),
            (_WITH, "with whom, in the title"),
            (_AT, "at an event, in the title"),
            (_BY, "by whom, in the title"),
        ):
            match = pattern.match(words)
            whole = match and names_end(match["name"], 0, len(match["name"]), several=False) == len(match["name"])
            if match and whole and (pattern is not _AT or _WE_HOLD.search(text)):
                name = Span(start + match.start("name"), start + match.end("name"))
                role = ORGANIZER if pattern is _BY else HOST
                yield from claims_of(document, name, role, rule, HINT)
        if series := _SERIES_OF.search(text, title.span.start, title.span.end):
            yield from _of_series(document, series.end(), title.span.end)
    for match in _OUR.matches(there):
        yield from claims_of(document, Span(*match.span("name")), ORGANIZER, "our event", HINT)
    for match in _OF.matches(there):
        before = text[max(0, match.start() - 25) : match.start() - 1]
        project = _PROJECT.match(text, match.end()) if match["the"] and match["link"] == "of" else None
        if project and _ANY_KIND.search(before):
            span = Span(*project.span())
        elif _KIND.search(before) and (match["link"] != "for" or "annual" in before):
            line = text.find("\n\n", match.end(), match.end() + 200)
            limit = line if line >= 0 else min(len(text), match.end() + 200)
            end = names_end(text, match.end(), limit, several=False)
            span = bare(text, Span(match.end(), end))
            start = match.start("the") if match["the"] else match.end()
            if not len(span) or not body_reason(text[start:end]) or not _whole_name(document.words(span)):
                continue
        else:
            continue
        claim = claim_of(document, span, ORGANIZER, "whose event", HINT)
        if claim is not None:
            yield claim
    for match in _TEAM.matches(there) if there.has(("team", "staf", "folk")) else ():
        if text.count(match["name"]) > 1 and _GOES.match(text, match.end()) is None:
            span = Span(*match.span("name"))
            yield from claims_of(document, span, HOST, "whose team is there", FAINT, persons=False)
    for match in _TURNS.matches(there, 0, min(len(text), _TOP)):
        start = max(text.rfind(stop, 0, match.start()) + len(stop) for stop in ("\n", ". ", "! ", "? "))
        subject = name_before(text, start, match.start() - 1)
        if subject is not None and is_body(document.words(bare(text, subject))):
            yield from claims_of(document, subject, ORGANIZER, "turns to the reader", HINT, persons=False)
    for match in _CALLED.finditer(text) if there.has(("orga",)) else ():
        start = max(0, match.start() - 80)
        called = _NAME_BEFORE.search(text[start : match.start()])
        if called:
            role = CO_ORGANIZER if match["co"] else ORGANIZER
            span = Span(start + called.start("name"), start + called.end("name"))
            claim = claim_of(document, span, role, "called organizer", 0.5)
            if claim is not None and claim.value.person is not None:
                yield claim


def _of_series(document: Document, start: int, limit: int) -> Iterator[Claim]:
    """The body behind a series that the headline names, without the ending of the German genitive."""
    text = document.text
    end = names_end(text, start, limit, several=False)
    if text[end : end + 4] == " an " and re.match(r" an der (?=[A-ZÀ-Þ])", text[end:limit]):
        end = names_end(text, end + 8, limit, several=False)  # "Fakultät Bau an der Elmschule"
    genitive = _GENITIVE.match(text, start, end)
    name = text[start : genitive.start("s")] + text[genitive.end("s") : end] if genitive else text[start:end]
    if is_body(name):
        appearance = Appearance(Organization.parse(name), ORGANIZER, text=text[start:end])
        yield Claim(FIELD, appearance, Span(start, end), "whose series, in the title", HINT)


def _whole_name(words: str) -> bool:
    """Not people or fields that the event is for: "Engineers", "Women in Science"."""
    words = re.split(r"\s(?:in|from|of|and)\s", words, maxsplit=1)[0]
    return re.search(r"(?:ers|ists|ors|ians|ents|ants|Women|Parties|Ministers|Leaders|Students)$", words) is None
