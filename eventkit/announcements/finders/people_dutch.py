"""
People in Dutch sentences, where the verb stands before them or behind them.

    Mieke Roth van het Havenmuseum is de spreker van de avond.
    Docent Joost Lund vertelt over getijden; op donderdag spreekt Mieke de Wit.
    De bibliotheek verwelkomt Tom Okoro voor een lezing.

Only in Dutch texts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._names_prose import Said, people_after
from eventkit.announcements.finders._names_sure import KNOWN, given_names, sureness
from eventkit.announcements.finders._places import known_place
from eventkit.announcements.finders._spoken_of import by_beginning, places
from eventkit.announcements.finders._subjects import MOST_BACK, people_before
from eventkit.people import Name, Person, Position
from eventkit.people.role import GUEST, MODERATOR, OPENING, SPEAKER, Role


@frozen
class _Cue:
    """What somebody does, before or behind their name, with the role it gives."""

    pattern: str
    role: Role = SPEAKER
    before: bool = False


_SMALL = r"(?:[a-zà-ÿ]+\s+){0,3}?"  # words in lower case
_TALK = (
    r"(?:lezing|presentatie|workshop|inleiding|uitleg|toelichting|webinar|college|gastcollege|voordracht|demonstratie|"
    r"keynote|rondleiding|training|talk|introductie|reactie)"
)
_DOES = (
    r"vertel(?:t|len|de|den)|spreekt|spreken|sprak(?:en)?|presente(?:ert|ren|erde|erden)|bespre(?:ekt|ken)|besprak(?:en)?|"
    r"toont|toonden?|demonstreert|demonstreren|licht(?:en)?\s+toe|legt\s+uit|leggen\s+uit|"
    r"(?:laat|laten|liet|lieten)\s+(?:ons\s+)?zien|(?:neemt|nemen|nam|namen)\s+(?:ons|je|u|het\s+publiek)\s+mee|"
    r"(?:deelt|delen|deelde|deelden)\s+(?:met\s+ons|haar|zijn|hun|de|ervaringen|inzichten|tips)|"
    r"(?:gaat|gaan|ging|gingen)\s+(?:in\s+op|in\s+gesprek|dieper)|"
    r"(?:komt|komen|kwam|kwamen)\s+(?:[\w-]+\s+){0,4}?(?:vertellen|spreken|toelichten|geven|praten)|"
    rf"(?:geeft|geven|gaf|gaven|verzorgt|verzorgen|verzorgde|houdt|houden|hield)\s+(?:een|de|het|haar|zijn|hun)\s+"
    rf"(?:[\w-]+\s+){{0,2}}\w*{_TALK}|schuift\s+aan|schuiven\s+aan|"
    r"(?:is|zijn|was|waren)\s+(?:de\s+|een\s+van\s+de\s+|onze\s+)?(?:\w+\s+)?(?:gast)?sprekers?\b"
)
# "Mieke Roth van het Havenmuseum", "Joost Lund, van Kade 4,"
_OF = re.compile(
    r",?\s(?:van|bij|uit|namens)\s(?:(?:de|het)\s)?"
    r"(?P<body>[A-ZÀ-Þ][\w&-]*(?:\s(?:(?:van|voor|en|de|het)\s){0,2}[A-ZÀ-Þ\d][\w&-]*){0,4})"
)
_GAP = re.compile(
    rf"(?:{_OF.pattern})?[\s,)–—-]*(?:(?:zal|zullen|gaat|gaan|ook|dan|daarna|vervolgens|tot\s+slot|hier|ons|die|heeft|"
    r"hebben|komt|komen)\s+){0,4}$"
)
_CUES = (
    _Cue(rf"(?:{_DOES})\b", SPEAKER, before=True),
    _Cue(
        r"(?:modereert|modereren|modereerde|leidt\s+(?:het|de)\s+(?:gesprek|avond|debat|discussie|middag)|"
        r"presenteert\s+de\s+avond|is\s+(?:de\s+)?(?:moderator|gespreksleider|dagvoorzitter))\b",
        MODERATOR,
        before=True,
    ),
    _Cue(
        r"(?:vertel(?:t|len|de|den)|spreekt|spreken|sprak(?:en)?|presenteert|presenteren|bespreekt|toont|demonstreert|"
        r"geeft|geven|verzorgt|verzorgen|sluit|sluiten|neemt|nemen|komt|komen|deelt|delen)\s+"
    ),
    _Cue(
        r"(?:lezing(?:en)?|presentaties?|workshops?|inleiding(?:en)?|voordracht(?:en)?|optredens?|bijdragen?|"
        rf"gastcolleges?|college)\s+(?:door|van|met)\s+(?:de\s+)?{_SMALL}(?:(?:[A-Z][a-zà-ÿ]+se?\s+)?[a-zà-ÿ]+\s+)?(?=[A-ZÀ-Þ])"
    ),
    _Cue(
        rf"(?:verwelkomt|verwelkomen|ontvangt|ontvangen)\s+(?:(?:de|het|een|we|wij)\s+)?{_SMALL}(?=[A-ZÀ-Þ])|"
        r"(?:te\s+gast\s+(?:is|zijn|bij\s+ons\s+is)|gasten?\s+(?:is|zijn)|in\s+gesprek\s+met|praten\s+we\s+met|"
        rf"interview\s+met)\s+(?:de\s+)?{_SMALL}(?=[A-ZÀ-Þ])",
        GUEST,
    ),
    _Cue(
        r"(?:(?:gast)?sprekers?(?:\s+(?:is|zijn))?:?|met\s+medewerking\s+van|gegeven\s+door|gepresenteerd\s+door|"
        r"verzorgd\s+door)\s+"
    ),
    _Cue(
        r"(?:gemodereerd\s+door|onder\s+leiding\s+van|moderator(?:\s+is)?:?|gespreksleider(?:\s+is)?:?|"
        r"dagvoorzitter(?:\s+is)?:?|gespreksleiding:)\s+",
        MODERATOR,
    ),
    _Cue(r"(?:geopend\s+door|opening\s+door|ingeleid\s+door)\s+(?:(?:de\s+)?[a-z]+\s+)?(?=[A-ZÀ-Þ])", OPENING),
)
# One place of a text may have a cue of each kind: "Mieke Roth vertelt", "Op donderdag vertelt Mieke Roth".
_BEFORE = tuple(cue for cue in _CUES if cue.before)
_BEHIND = tuple(cue for cue in _CUES if not cue.before)
_BY_BEGINNING = tuple((cues, by_beginning(f"(?-i:{cue.pattern})" for cue in cues)) for cues in (_BEFORE, _BEHIND))
# What a Dutch text cannot do without; most others have not so many of them.
_DUTCH = frozenset("de het een van en op met voor te zijn is aan om door bij uit".split())
_ENOUGH_WORDS = 6
# German has some of these words as well, and always others.
_GERMAN = frozenset("der die das und ein ist für von".split())
_NO_EVENT = re.compile(
    r"\b(?:auteurs?\s*:|redactie|foto['’]?s?|contact\w*|bestuur|commissie|jury|winnaars?|prijs|boek\s+van|roman\s+van|"
    r"vertaald|dank\s+aan|met\s+dank|neem\s+contact|ter\s+nagedachtenis|tentoonstelling\s+van)\b",
    re.I,
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance for each name."""
    there = document.beginnings.places.keys()
    if len(_DUTCH & there) < _ENOUGH_WORDS or len(_GERMAN & there) > len(_DUTCH & there) // 2:
        return
    text = document.text
    for cues, found in _BY_BEGINNING:
        for match, sentence in places(document, found):
            if _NO_EVENT.search(text, sentence.start, sentence.end):
                continue
            cue = cues[int((match.lastgroup or "c0")[1:])]
            begin = max(sentence.start, match.start() - MOST_BACK)
            yield from _claims(
                text,
                people_before(text, begin, match.start(), _GAP)
                if cue.before
                else people_after(text, match.end(), sentence.end, KNOWN, lists=True),
                cue.role,
            )


def _claims(text: str, people: list[Said], role: Role) -> Iterator[Claim]:
    if not any(sureness(one.person.name.text) >= KNOWN or any(p.title for p in one.positions) for one in people):
        return
    for said in people:
        span, person, positions = said.span, said.person, said.positions
        apart = _BODY_IN_NAME.fullmatch(person.name.text)
        of = _OF.match(text, span.end) if not positions else None
        if apart is not None and apart[2].casefold() not in given_names():
            person = Person(Name.parse(f"{apart[1]} {apart[2]}"))
            positions = (Position("", apart["body"], text=apart["body"]),)
        elif of is not None and not known_place(of["body"]):
            span, positions = Span(span.start, of.end()), (Position("", of["body"], text=of["body"]),)
        yield Said(person, positions, span, said.sure).claim(text, role, "Dutch prose")


# "Anita Lund van Havenhuis Noord" has the form of a name with "van".
_BODY_IN_NAME = re.compile(
    r"(\w[\w’'-]+) (\w[\w’'-]+) van (?P<body>(?:[A-Z][\w&-]+ [A-Z][\w& -]+|[A-Z]+[a-z]*[A-Z][\w&-]*))"
)
