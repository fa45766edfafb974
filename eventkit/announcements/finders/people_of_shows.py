"""
People of shows whose names stand by themselves: "interviews Hilde, developer of the harbor's map", "my co host Ana
Vidal", "I'm Peer Lund and I talk with people who …".

Only in show notes and transcripts. A single name is a guest's where it is said at once what they are; what guests say
of themselves stands in quotation marks, and is nobody's introduction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.bounds import near
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._names_entries import claims_of_name
from eventkit.announcements.finders._names_prose import Said, people_after
from eventkit.announcements.finders._names_sure import KNOWN, SHAPE, name_at_end, sureness, thing_words
from eventkit.announcements.finders._positions import read_positions
from eventkit.announcements.finders._sample import extent
from eventkit.announcements.finders._shows import is_show
from eventkit.people._pieces import title_word
from eventkit.people.organization import is_acronym
from eventkit.people.role import GUEST, HOST

_MOST = 20_000  # characters in which people are introduced
_TO = (
    r"(?:interview(?:s|ed|ing)?|welcomes?|(?:talk|chat|speak|spoke|chatt|talked|chatted|sat\s+down|sit\s+down|sits\s+down|"
    r"catch\s+up|caught\s+up)(?:s|ing)?\s+(?:with|to)|joined\s+by)"
)
_SINGLE = Wording(
    rf"\b{_TO}\s+(?:(?:our\s+|special\s+)?(?:guest|friend|listener)\s+)?(?P<name>(?-i:[^\W\d_a-zà-ÿ])[\w’'-]{{1,20}}),\s+"
    r"(?P<what>[^.;!?\n,]{4,90})",
    re.I,
)
_CO_HOST = Wording(
    r"\b(?:my|our|fellow|other|your|as\s+always,?\s+is)\s+co[ -]?hosts?,?\s+(?=(?-i:[^\W\d_a-zà-ÿ]))", re.I
)
# "Tom Okoro and I welcome": who asks with whoever writes; one who talks or discusses may be a guest.
_WITH_ME = Wording(
    r"\b(?:and I|und ich|et moi|y yo)\s+(?:are\s+joined|welcome|interview|host|answer|talk(?:ed)?\s+(?:with|to)|"
    r"spoke\s+(?:with|to)|speak\s+(?:with|to)|chat(?:ted)?\s+with|sit\s+down|sat\s+down|begrüßen|interviewen|sprechen\s+mit|"
    r"recevons|accueillons|interrogeons)\b"
)
# "I'm your host,", "My name is", "I'm"
_SELF = Wording(
    r"(?<![“\"\w])(?:(?P<host>(?:I(?:['’]m| am)|[Tt]his is|[Ww]ith me,?|[Bb]y me,?|[Ii]t(?:['’]s| is) me,?) (?:\w+ )?"
    r"your (?:co-)?host,?|[Hh]osted by me,?|[Jj]ust me,|[Nn]ur ich,|[Yy]our host(?: today)? is|"
    r"[Ii]ch bin (?:euer|dein|Ihr) (?:Gastgeber|Host),?|[Jj]e suis votre hôte,?)|(?P<name>[Mm]y name is|I,|"
    r"[Mm]ein Name ist|[Ii]ch heiße|[Jj]e m['’]appelle|[Mm]e llamo|[Mm]i nombre es)|I['’]m|I am|"
    r"[Jj]e suis|[Ii]ch bin|[Ss]oy)\s+(?=[^\W\d_a-zà-ÿ])"
)
_OF_ONESELF = re.compile(r"\b(?:I['’]m|am|name is|bin|heiße|suis|m['’]appelle|soy|llamo)\s")
_STARTS = re.compile(r"(?:^|[.!?]\s|\n)$")
# What only a host says of themselves.
_HOSTING = re.compile(
    r",?\s+(?:and|et|und|y)\s+(?:I\s+(?:talk|speak|chat|interview|host|explore|bring|sit|get|am\s+joined)|I['’]m\s+joined|"
    r"this\s+is|you['’]re\s+listening|welcome|today|in\s+this|je\s+(?:reçois|parle)|ich\s+(?:spreche|rede)|"
    r"hablo|converso|bienvenid)|[,.]\s+(?:the\s+|your\s+)?host\b|[.!]\s+(?:Today|This\s+week|In\s+this|On\s+(?:this|today)|"
    r"My\s+guest|Our\s+guest|With\s+me|Joining)"
)
_WELCOME = re.compile(r"\b(?:welcome|hello|bienvenue|willkommen|bienvenid)", re.I)


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as host or guest."""
    if not is_show(document):
        return
    text, words, whole = document.text, document.beginnings, extent(document)
    for match in near(document, _SINGLE.matches(words, whole.start, whole.end), _MOST):
        yield from _guest(match)
    for match in near(document, _CO_HOST.matches(words, whole.start, whole.end), _MOST):
        for said in _named(text, match.end(), whole.end)[:1]:
            yield said.claim(text, HOST, _RULE)
    for match in _WITH_ME.matches(words, whole.start, whole.end):
        if (name := name_at_end(text, max(whole.start, match.start() - 60), match.start() - 1)) is not None and (
            _OF_ONESELF.search(text, name.start - 12, name.end) is None
        ):
            yield from claims_of_name(text, name, HOST, _RULE, 0.5)
    for match in _SELF.matches(words, whole.start, whole.end):
        if match["host"] is None and match.start() > whole.start + _MOST:
            continue  # who hosts a show says "I'm" at its beginning, and others say it further down
        before = text[max(whole.start, match.start() - 160) : match.start()]
        greeted = match["host"] or _WELCOME.search(before)
        told = match["name"] or _STARTS.search(before)
        for said in _named(text, match.end(), whole.end)[: 2 if match["host"] else 1]:
            if (
                greeted
                or (told and sureness(said.person.name.text) >= KNOWN)
                or _HOSTING.match(text, said.span.end, whole.end)
            ):
                yield said.claim(text, HOST, _RULE)


_RULE = "says who hosts"


def _named(text: str, at: int, limit: int) -> list[Said]:
    """Those who are named from an offset on, in its line."""
    stop = text.find("\n", at, limit)
    return people_after(text, at, min(stop if stop > 0 else limit, at + 200), SHAPE)


def _guest(match: re.Match[str]) -> Iterator[Claim]:
    name = match["name"]
    low = name.casefold()
    if low in thing_words() or is_acronym(name) or title_word(name):
        return
    what = match["what"]
    if any(title_word(word) for word in what.split()[:6]):
        said, words = Span(*match.span("name")), Span(match.start("name"), match.end("what"))
        yield from claims_of_name(
            match.string, said, GUEST, "guest by one name", 0.45, read_positions(what), words=words
        )
