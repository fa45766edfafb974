"""
Who speaks in a run of lines that are talks: "Cranes by night – Ida Berg", "News from the harbor / Tom Okoro (Bank)".

One line alone says little: "Tea / Coffee" has the form as well. Where two lines of a run end in people behind a mark,
and one of the names is known to be one or has a position, all of them are people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._mentions import is_named
from eventkit.announcements.finders._names_entries import Entry, read_entry, to_person
from eventkit.announcements.finders._names_han_lines import han_at_end, han_at_start
from eventkit.announcements.finders._names_prose import Said, people_after
from eventkit.announcements.finders._names_sure import KNOWN, is_given, sureness, surname_first, thing_words
from eventkit.announcements.finders._places import known_place
from eventkit.announcements.finders._positions import read_positions
from eventkit.people import Appearance, Position
from eventkit.people._han import han_kind
from eventkit.people._pieces import is_han, title_word
from eventkit.people.role import CLOSING, KEYNOTE, MODERATOR, OPENING, PANELIST, SPEAKER, Role

_MARK = re.compile(
    r"\s?:\s+|\s+[-–—]{1,3}\s+|\s[|/·]\s|,\s|\s*[(（]|\s(?:by|with|von|mit|par|avec|por|con)\s|\t|\s{3,}|\n\s*"
)
_MOST_MARKS = 8
# What is done by others than those who give a talk.
NOT_GIVEN = re.compile(
    r"\b(?:contribut\w+|post\w*|convert\w*|transcri\w+|drawn|illustrated|recorded|written|edited|photos?|image|"
    r"published|organi[sz]ed|hosted|"
    r"sponsor\w*|support\w*|funded|created|produced|powered|design\w*|"
    r"hébergée?s?|portée?s?|organisée?s?|proposée?s?|soutenue?s?|financée?s?|écrite?s?|animée?s?|modérée?s?|"
    r"veranstaltet|organisiert|gefördert|unterstützt|moderiert|organizad[oa]s?|patrocinad[oa]s?|apoyad[oa]s?|moderad[oa]s?|"
    r"translat\w*|review\w*|maintained|submitted|deadline|due|register|apply|end|book|novel|film|"
    r"music|run|owned|provided)\s*$",
    re.I,
)
# What may stand behind the people of a line: their body, "(slides)", "and contributors".
_ENDS = re.compile(
    r"(?:,\s+(?P<body>[A-ZÀ-Þ][^,.;:()（）\[\]–—|\n]{1,60}?))?"
    r"(?:,?\s(?:and|&|und|et|y|e)\s(?:contributors|others|colleagues|friends|team|et\sal\.?|more|weitere|otros|autres))?"
    r"(?:\s*[(\[](?:slides?|video|recording|repo|code|pdf|notes|abstract|link|paper|folien|diapositives?)s?[)\]])*[\s.;,)）]*",
    re.I,
)
KEYNOTE_WORDS = re.compile(
    r"(?:\w+\s){0,2}key-?notes?\b|主旨|主题演讲|特邀报告|專題演講|hauptvortrag|eröffnungsvortrag|conférence inaugurale|"
    r"conferencia (?:magistral|inaugural)|plenary (?:talk|lecture)",
    re.I,
)
_PARTS = (
    (KEYNOTE_WORDS, KEYNOTE),
    (re.compile(r"moderat(?:or|ion|ed)\b|主持", re.I), MODERATOR),
    (re.compile(
        r"(?:opening|welcom\w+|introduct\w+|begrüßung|grußworte?|eröffnung|accueil|ouverture|"
        r"mot de bienvenue|apertura|bienvenida|inauguración|开幕|致辞|欢迎)", re.I), OPENING),
    (re.compile(r"(?:closing|wrap-?up|conclu\w+|schlusswort|clôture|clausura|cierre|闭幕|总结)", re.I), CLOSING),
    (
        re.compile(r"(?:\w+\s){0,2}(?:panel|round\s?table|podiumsdiskussion|table ronde|mesa redonda|圆桌|对话)", re.I),
        PANELIST,
    ),
    (re.compile(
        r"(?:\w+\s){0,3}(?:talk|lecture|session|presentation|fireside chat|workshop|tutorial|demo|"
        r"speech|vortrag|impuls\w*|input|exposé|ponencia|charla|taller|atelier|演讲|分享|报告)\b", re.I), SPEAKER),
)  # fmt: skip


def role_of_part(text: str, begin: int, end: int) -> Role | None:
    """The role of those who are named with a part of a program, by its first words; None where they name no part."""
    return next((role for pattern, role in _PARTS if pattern.match(text, begin, end)), None)


def people_of_talks(document: Document, lines: Sequence[Span], rule: str, role: Role = SPEAKER) -> Iterator[Claim]:
    """Claims "person" with an Appearance for each, and "slot people" for the words that are theirs, not the title's."""
    text = document.text
    if not document.has_han and not any(
        is_named(document, *line) or "@" in text[line.start : line.end] or _LAST.search(text, *line) for line in lines
    ):
        return
    found = [(line, *people) for line in lines if (people := _at_end(text, line)) is not None]
    if not found and rule == "list of talks":
        found = [(line, *people) for line in lines if (people := _first_names(text, line)) is not None]
        if len(found) < 2:
            return
    entries = [entry for _, _, several in found for entry in several]
    sure = [entry for entry in entries if entry.sure >= KNOWN or entry.appearance.positions]
    if not sure or (len(found) < 2 and not all(one.sure >= KNOWN and one.appearance.positions for one in entries)):
        return
    for line, whole, entries in found:
        yield Claim("slot people", None, whole, "those who speak", 0.5)
        own = role_of_part(text, line.start, line.end) or role
        for entry in entries:
            one = entry.appearance
            yield Claim("person", Appearance(one.party, own, one.positions, text=one.text), entry.span, rule, 0.5)


def _at_end(text: str, line: Span) -> tuple[Span, list[Entry]] | None:
    """Those behind a mark of a line, if nothing else stands there, and the words from the mark on."""
    if is_han(text[line.start : line.end]):
        one = (
            _in_brackets(text, line)
            or _with_body(text, line)
            or han_at_end(text, line, SPEAKER)
            or han_at_start(text, line, SPEAKER)
        )
        return None if one is None else (one.span, [one])
    if (handled := beside_handle(text, line)) is not None:
        return handled[0], [handled[1]]
    for mark in [*_MARK.finditer(text, line.start, line.end)][:_MOST_MARKS]:
        if mark.start() < line.start + 4 or NOT_GIVEN.search(text, line.start, mark.start()):
            continue
        people = people_after(text, mark.end(), line.end)
        ends = _ENDS.fullmatch(text, people[-1].span.end, line.end) if people else None
        if ends is not None and ends["body"] is not None:
            people = _of_body(text, people, Span(*ends.span("body")))
        if people and ends is not None and people[0].span.start <= mark.end() + 1:
            return Span(mark.start(), line.end), [
                Entry(said.appearance(text, SPEAKER), said.span, said.sure) for said in people
            ]
    return None


# "1. New landing page – Frida", "2. Broken links – Ana & Tom"
_LAST = re.compile(
    r"(?:\s[–—-]{1,2}\s|\s[(])(?P<names>[A-ZÀ-Þ]\w{1,14}(?:(?:,\s|\s(?:&|and)\s)[A-ZÀ-Þ]\w{1,14}){0,2})[)]?$"
)


def _first_names(text: str, line: Span) -> tuple[Span, list[Entry]] | None:
    """Those who are named by known given names alone at the end of an item."""
    found = _LAST.search(text, line.start, line.end)
    names = [Span(*one.span()) for one in _GIVEN.finditer(text, *found.span("names"))] if found else []
    words = [text[one.start : one.end] for one in names]
    people = [to_person(word) for word in words if is_given(word) and not known_place(word) and not title_word(word)]
    if found is None or len(people) < len(names) or any(word.casefold() in thing_words() for word in words):
        return None
    return Span(found.start(), line.end), [
        Entry(Appearance(person, SPEAKER, text=word), name, KNOWN)
        for person, word, name in zip(people, words, names, strict=True)
        if person is not None
    ]


_GIVEN = re.compile(r"(?!and\b)\w+")


# "(@tom / Tom)", "(Tom, @tom)", "– @tom (Tom Okoro)"
_HANDLED = re.compile(
    r"\s*(?:[-–—|]\s*|[(\[]\s*)(?:@[\w.-]{2,39}\s*[/|,(–-]\s*(?P<behind>[^\W\d_a-zà-ÿ][\w'’-]+(?:\s[^\W\d_a-zà-ÿ][\w'’-]+){0,2})"
    r"|(?P<before>[^\W\d_a-zà-ÿ][\w'’-]+(?:\s[^\W\d_a-zà-ÿ][\w'’-]+){0,2})\s*[/|,(–-]\s*@[\w.-]{2,39})\s*[)\]]*\s*$"
)


def beside_handle(text: str, line: Span) -> tuple[Span, Entry] | None:
    """Who is named beside a handle at the end of a line, even by a first name alone, and the words from its mark on."""
    if text.find("@", line.start, line.end) < 0:
        return None
    found = _HANDLED.search(text, line.start, line.end)
    part = found and ("behind" if found["behind"] else "before")
    person = to_person(found[part]) if found and part else None
    if found is None or part is None or person is None:
        return None
    name = Span(*found.span(part))
    return Span(found.start(), line.end), Entry(Appearance(person, SPEAKER, text=found[part]), name, KNOWN)


def _of_body(text: str, people: list[Said], body: Span) -> list[Said]:
    """ "Ana Vidal, Cranetech": one whose name is surely one, with the body that ends the line; else nobody."""
    words = text[body.start : body.end]
    if len(people) != 1 or people[0].positions or people[0].sure < KNOWN or not words[0].isupper():
        return []
    if known_place(words):
        return people
    positions = read_positions(words) or (Position("", words, text=words),)
    return [evolve(people[0], positions=positions, span=Span(people[0].span.start, body.end))]


_BRACKET = re.compile(r"[(（](?![中英日法德全原]文|.{1,2}[章篇版集节期场级])(?P<who>[\u3400-\u9fff]{2,3})[)）]\s*$")


# （云帆CTO-周明远 14:00-14:20）, （项目维护者 周明远）PPT
_WITH_BODY = re.compile(
    r"[(（]\s*(?:(?P<body>[^()（）\n]{1,30}?)\s*[-–—|｜/·:：\s]\s*)?(?P<who>[\u3400-\u9fff]{2,4})"
    r"(?P<clock>\s+\d{1,2}[:：]\d\d(?:\s?[-–—~～至到]\s?\d{1,2}[:：]\d\d)?)?\s*[)）]\s*(?:PPT|PDF|slides|幻灯片|视频|回放|[。；;])?\s*$",
    re.I,
)


def _with_body(text: str, line: Span) -> Entry | None:
    """A Chinese name in brackets that end a line, behind what the person is, before the time."""
    found = _WITH_BODY.search(text, line.start, line.end)
    if found is None or not (found["body"] or found["clock"]) or _HAN.search(text, line.start, found.start()) is None:
        return None
    person = to_person(found["who"]) if _is_known(found["who"]) else None
    if person is None:
        return None
    start = found.start("body") if found["body"] else found.start("who")
    span = Span(start, found.end("who"))
    positions = read_positions(found["body"]) if found["body"] else ()
    return Entry(Appearance(person, SPEAKER, positions, text=text[span.start : span.end]), span, KNOWN)


_HAN = re.compile(r"[\u3400-\u9fff]{2}")


def _in_brackets(text: str, line: Span) -> Entry | None:
    """The Chinese name in brackets that ends a line: 慢船的故事（周明远）."""
    found = _BRACKET.search(text, line.start, line.end)
    if found is None or _HAN.search(text, line.start, found.start()) is None:
        return None  # "ZHOU Mingyuan（周明远）" is one name in two scripts
    entry = read_entry(text, Span(*found.span("who")), SPEAKER) if _is_known(found["who"]) else None
    return entry if entry is None or not entry.appearance.positions else None


def _is_known(name: str) -> bool:
    """Whether Han characters are surely a Chinese name."""
    return surname_first(name) and not han_kind(name) and sureness(name) >= KNOWN
