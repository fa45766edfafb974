"""
People named in the first line: "Episode 6 – Quiet Streets with Jane Roe", "Career panel: Jane Roe, Tom Okoro".

A title says less than a sentence does, so that a name must be known as one, but for what stands behind "with".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._names_entries import to_person
from eventkit.announcements.finders._names_prose import Said, people_after, person_at
from eventkit.announcements.finders._names_sure import KNOWN, SHAPE, best_name, sureness, take_name
from eventkit.announcements.finders._shows import is_show
from eventkit.people.role import GUEST, HOST, KEYNOTE, MODERATOR, PANELIST, SPEAKER, Role

_CUES = (
    (re.compile(
        r"\b(?:conversation|interview|chat|talk|q&a|gespräch|entretien|entrevista|interviewing|"
        r"featuring|feat\.?|ft\.?|w/)\s*(?:with|mit|avec|con|de|between|zwischen|entre)?\s", re.I), GUEST, SHAPE),
    (re.compile(r"(?:\bwith|\bavec|\bmit|\bcon|\bw/)\s+(?=[^\W\d_a-zà-ÿ])"), GUEST, SHAPE),
    (re.compile(r"\bkeynote(?:\s+\w+)?\s*(?:by|:|–|-)\s+", re.I), KEYNOTE, KNOWN),
    (re.compile(r"\bhosted\s+by\s+", re.I), HOST, KNOWN),
    (re.compile(r"\bmoderated\s+by\s+|\bmoderation:\s+", re.I), MODERATOR, KNOWN),
    (re.compile(
        r"\b(?:presented\s+by|lecture\s+by|talk\s+by|seminar\s+by|webinar\s+by|by|von|par|"
        r"por)\s+(?=(?-i:[^\W\d_a-zà-ÿ]))", re.I), SPEAKER, KNOWN),
)  # fmt: skip
_NOT_WITH = re.compile(
    r"\b(?:collaborat\w+|partner\w*|together|work\w*|deal\w*|along|getting started|start\w*|"
    r"conjunction|together|hosted)\s*$",
    re.I,
)
_PANEL = re.compile(r"\b(?:panel|roundtable|podium|table ronde|mesa redonda)\b", re.I)
_ON = re.compile(r"\s+(?:on|über|sur|sobre|about)\s+", re.I)
_DOES = re.compile(
    r"\s+(?:to\s+)?(?:presents?|delivers?|takes?\s+part|participates?\s+in|speaks?|talks?|"
    r"discuss(?:es)?|gives?|joins?|explains?|"
    r"keynotes?|shares?|leads?|on\s+(?:the\s+)?[\w’' ]{2,30}\s+podcast|über|at\s+the)\b",
    re.I,
)
_TALK_OF = re.compile(r"(?:\s[–—-]|:)\s+(?P<name>(?:(?!\s-\s)[^\n:–—]){4,80})$")


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance for each name in the title."""
    title = document.title
    if title is None or len(title.body) < 8:
        return
    text, start, end = document.text, title.body.start, title.body.end
    found = list(_behind_cues(text, start, end, is_show(document)))
    if not found:
        found = list(_listed(text, title.body)) or list(_of_topics(text, start, end)) or list(_first(text, start, end))
    for said, role, weight in found:
        yield said.claim(text, role, "in the title", weight)


def _behind_cues(text: str, start: int, end: int, show: bool) -> Iterator[tuple[Said, Role, float]]:
    at = start
    for cue, role, least in _CUES:
        for match in cue.finditer(text, at, end):
            if _NOT_WITH.search(text[start : match.start()]):
                continue
            people = people_after(text, match.end(), end, least)
            for said in people:
                # "Getting started with Spring Boot": outside of shows the text must name a stranger again.
                yield said, role, 0.5 if said.sure >= KNOWN or show else 0.3
            if people:
                return


def _listed(text: str, span: Span) -> Iterator[tuple[Said, Role, float]]:
    """ "Panel: A, B, C": nothing but names behind the last colon or dash."""
    match = _TALK_OF.search(text, span.start, span.end)
    if match is None:
        return
    people = people_after(text, match.start("name"), span.end, KNOWN)
    if not people or text[people[-1].span.end : span.end].strip(" .)"):
        return
    panel = _PANEL.search(text, span.start, match.start()) is not None
    if len(people) > 1 or people[0].sure >= KNOWN:
        for said in people:
            yield said, PANELIST if panel else GUEST, 0.5 if len(people) > 1 or panel else 0.4


def _of_topics(text: str, start: int, end: int) -> Iterator[tuple[Said, Role, float]]:
    """ "Jane Roe on Rust & Tom Okoro on Go" """
    if _ON.search(text, start, end) is None:
        return
    label = re.match(r"[^:\n]{2,40}:\s+", text[start:end])
    for begin in (start, start + label.end() if label else start):
        at = begin
        while at < end:
            said = person_at(text, at, end, KNOWN)
            if said is None or said.span.start > at + 2 or _ON.match(text, said.span.end, end) is None:
                break
            yield said, GUEST, 0.45
            more = re.compile(r"\s(?:&|and|und|et|y)\s").search(text, said.span.end, end)
            if more is None:
                break
            at = more.end()
        if at > begin:
            return


def _first(text: str, start: int, end: int) -> Iterator[tuple[Said, Role, float]]:
    """ "Jane Roe delivers a lecture", "Jane Roe: Streets for all"."""
    taken = take_name(text, start, min(end, start + 70))
    name = best_name(text, taken, KNOWN) if taken is not None and taken.start == start else None
    if name is None or name.start != start or sureness(text[name.start : name.end]) < KNOWN:
        return
    person = to_person(text[name.start : name.end])
    if person is not None and _DOES.match(text, name.end, end):
        yield Said(person, (), name, KNOWN), SPEAKER, 0.45
