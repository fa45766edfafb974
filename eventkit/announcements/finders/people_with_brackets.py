"""
People of a sentence who stand one after the other, each with a body or an office in brackets.

    Hear from people who know the harbor: Ines Roth (Lagoon Bank), Tom Okoro (head of maps, Lake Institute) and Ana
    Vidal (OpenTide).

Three such people at least, two where the sentence speaks of talks; who is written, thanked, elected, given a prize or
in charge of the organization stands in the same form, and a sentence that says so names nobody who speaks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind
from eventkit.announcements.finders._event_nouns import of_other_time
from eventkit.announcements.finders._names_prose import Said, people_after
from eventkit.announcements.finders._names_sure import KNOWN, sureness
from eventkit.announcements.finders._places import known_place
from eventkit.announcements.finders._spoken_of import read_here, skipped
from eventkit.people.role import MODERATOR, PANELIST, SPEAKER

_ENOUGH = 3
_ENOUGH_OF_TALKS = 2
_LONGEST = 3000  # characters of a sentence that is looked at
_FIRST = re.compile(
    r"(?<![\w(])(?=(?:[^\W\d_a-zà-ÿ][\w’'.-]*\s){1,4}[(][^()\n]{2,90}[)],?(?:;|\s|$))(?P<name>[^\W\d_a-zà-ÿ])"
)
_TALKS = re.compile(
    r"\b(?:speak\w*|spoke|talk\w*|panel\w*|present\w*|discuss\w*|debat\w*|hear|lectur\w*|keynote\w*|conversation|"
    r"dialogue|contributions?|sprech\w*|sprich\w*|refer\w*|vortr\w*|podium\w*|diskut\w*|interven\w*|intervien\w*|"
    r"parl\w+|expos\w*|ponen\w*|charl\w*|habl\w*|mesa|participan|table\s+ronde|relator\w*|relatric\w*|palestr\w*|"
    r"sprek\w*|lezing\w*|illustr\w*|racont\w*)\b",
    re.I,
)
_PANEL = re.compile(r"\b(?:panel|podium|round\s?table|table\s+ronde|mesa\s+redonda|tavola\s+rotonda)\b", re.I)
_OTHERS = re.compile(
    r"\b(?:committee|organi[sz]\w+|author\w*|written|wrote|edited|editors?|book|paper|article|report\s+by|thank\w*|"
    r"award\w*|prize|winn\w+|won|elect\w*|appoint\w*|board|jury|judg\w*|team|staff|members?|alumni|fellows|mentors?|"
    r"maintain\w*|contribut(?:ors?|ed)|sponsor\w*|photo\w*|contact\w*|questions?\s+to|translat\w*|starring|directed|"
    r"attend(?:ed|ees?)|born|died|memory|congratulat\w*|signed|signator\w*|supervis\w+|advis\w+|dank\w*|gewann|"
    r"gewinner\w*|vorstand|gewählt|ausschuss|komitee|comit[éê]|comitato|équipe|équipes|remerci\w*|merci|prix|premi\w*|"
    r"ganador\w*|gracias|autor\w*|auteurs?|vincitor\w*|grazie|lid\s+van|leden|bestuur)\b",
    re.I,
)
_MODERATES = re.compile(r"\b(?:moderator|moderat(?:ion|ed)|chair|facilitator|host)\b", re.I)


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker, panelist or moderator."""
    text = document.text
    if text.count("(") < _ENOUGH_OF_TALKS:
        return
    for block in document.blocks:
        if block.kind in (Kind.ROW, Kind.TITLE) or "(" not in text[block.body.start : block.body.end]:
            continue
        if not read_here(document, block) or _OTHERS.search(f"{document.label(block)} {document.heading(block)}"):
            continue
        for sentence in document.sentences(block):
            words = text[sentence.start : sentence.end]
            if words.count("(") < _ENOUGH_OF_TALKS or len(words) > _LONGEST:
                continue
            if skipped(words) or of_other_time(words) or _OTHERS.search(words):
                continue
            people = _in_a_row(text, sentence.start, sentence.end)
            enough = _ENOUGH_OF_TALKS if _TALKS.search(words) else _ENOUGH
            if len(people) < enough:
                continue
            role = PANELIST if _PANEL.search(words) else SPEAKER
            for said in people:
                mine = MODERATOR if _MODERATES.search(text, said.span.start, said.span.end) else role
                yield said.claim(text, mine, "a row of people with brackets", 0.45)


def _in_a_row(text: str, start: int, end: int) -> list[Said]:
    """The first row of people that all have something in brackets, where one of the names is surely one."""
    first = _FIRST.search(text, start, end)
    while first is not None:
        people = people_after(text, first.start("name"), end)
        row = [said for said in people if text[said.span.end - 1] == ")" and said.positions]
        if (
            len(row) > 1
            and len(row) == len(people)
            and any(sureness(said.person.name.text) >= KNOWN for said in row)
            and not all(known_place(_beside(text, said)) for said in row)
        ):
            return row
        first = _FIRST.search(text, people[-1].span.end if people else first.end(), end)
    return []


def _beside(text: str, said: Said) -> str:
    words = text[said.span.start : said.span.end]
    return words[words.rfind("(") + 1 : -1]
