"""
Finds who gives an event of a name we know only in part, and who took part in one of a few speakers: "Björn will give a
webinar on maps", "Ana Vidal participated in an ALDA webinar", "Jana hält am Dienstag einen Vortrag".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._event_nouns import of_other_time
from eventkit.announcements.finders._names_entries import claims_of_name
from eventkit.announcements.finders._names_sure import KNOWN, SHAPE, name_at_end, sureness
from eventkit.announcements.finders._spoken_of import read_here, skipped
from eventkit.announcements.finders._stems import sentences_with
from eventkit.people.role import PANELIST, SPEAKER, Role

_EVENT = (
    r"(?:webinar|talk|lecture|seminar|workshop|tutorial|presentation|demo|course|training|keynote|class|"
    r"lightning\stalk|"
    r"Vortrag|Webinar|Seminar|Workshop|webinaire|conférence|atelier|exposé|charla|taller|ponencia)"
)
_ARTICLE = r"(?:an?|the|our|this|another|his|her|their|two|ein(?:en|e)?|une?|una?|la|el)"
_GIVES = re.compile(
    r"\s(?:(?:will|is\sgoing\sto)\s(?:also\s)?(?:be\s(?:giving|presenting|leading|holding|teaching)|give|present|lead|"
    r"hold|deliver|"
    r"teach|run)|gives|is\s(?:giving|presenting|leading|teaching)|gave|presents|leads|held|hält|gibt|leitet|"
    r"donne(?:ra)?|présente(?:ra)?|"
    rf"anime(?:ra)?|dará|impartirá|imparte)\s(?:[^.,;:!?]{{0,30}}\s)?{_ARTICLE}\s(?:[^\s.,;:!?]+\s){{0,5}}?{_EVENT}\b",
)
_TOOK_PART = re.compile(
    r"\s(?:also\s|recently\s|will\s|then\s)?(?:participated|participates|participate|took\spart|takes\spart|"
    r"take\spart|nahm|nimmt|"
    r"a\sparticipé|participera|participe|participó|participará|participa)\s(?:as\san?\s\w+\s)?(?:in|an|à|en)\s"
    r"(?:an?|the|this|our|eine[mr]?|une?|una?)\s(?:[^\s.,;:!?]+\s){0,5}?"
    r"(?P<what>webinar|panel|round\s?table|podcast|debate|fireside|Webinar|Podiumsdiskussion|Podium|webinaire|"
    r"table\sronde|débat|"
    r"webinario|mesa\sredonda)\b"
)
_STEMS = (
    (
        *"give giving gave present lead teach held hold deliver hält gibt leitet donne anime dará impart".split(),
        *("participa", "nahm", "nimmt", "took part", "takes part", "take part"),
    ),
)
_ALONE = re.compile(r"(?:^|[.!?:]\s|\b(?:and|where|when|und|et|y)\s)([A-ZÀ-Þ][\w’'-]{1,20})$")


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker or panelist."""
    for block, sentence, _ in sentences_with(document, _STEMS, skip=frozenset({Kind.ROW, Kind.TITLE})):
        words = document.words(sentence)
        if of_other_time(words) or skipped(words) or not read_here(document, block):
            continue
        gives = _GIVES.search(document.text, sentence.start, sentence.end)
        if gives is not None:
            yield from _first_name(document, sentence, gives.start())
        took = _TOOK_PART.search(document.text, sentence.start, sentence.end)
        if took is not None:
            role = PANELIST if re.match(r"panel|podium|round|table|mesa", took["what"], re.I) else SPEAKER
            yield from _full_name(document, sentence, took.start(), role)


def _first_name(document: Document, sentence: Span, end: int) -> Iterator[Claim]:
    """A given name by itself, at the beginning of a sentence or clause."""
    begin = max(sentence.start, end - 40)
    match = _ALONE.search(document.text[begin:end])
    if match is None or sureness(match[1]) < SHAPE:
        return
    span = Span(begin + match.start(1), begin + match.end(1))
    yield from claims_of_name(document.text, span, SPEAKER, "gives it, by a first name", 0.42)


def _full_name(document: Document, sentence: Span, end: int, role: Role) -> Iterator[Claim]:
    name = name_at_end(document.text, max(sentence.start, end - 60), end)
    if name is None or name.end != end or " " not in document.words(name) or sureness(document.words(name)) < KNOWN:
        return
    yield from claims_of_name(document.text, name, role, "took part in it", 0.45)
