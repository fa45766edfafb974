"""
People in German sentences, where the verb stands before them or at the end: who talks, and who moderates.

    Der Abend beginnt mit einem Einführungsvortrag von Ina Lund, Biologin, zu Mooren.
    Danach wird die Frage von Quirin Dalbo beleuchtet.
    Anschließend zeigt der Förster Jost Ahrens, was im Wald geschieht.
    Mara Stein wird einen Impulsvortrag halten. Die Moderation des Abends übernimmt Lena Voss.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._names_prose import Said, people_after
from eventkit.announcements.finders._names_sure import KNOWN, SHAPE, name_at_end, sureness
from eventkit.announcements.finders._spoken_of import read_here, skipped
from eventkit.announcements.finders._stems import sentences_with
from eventkit.people import Name, Person, Position
from eventkit.people.role import KEYNOTE, MODERATOR, OPENING, SPEAKER, Role

_TALK = (
    r"\w*(?:vortr[aä]ge?[ns]?|referate?[ns]?|vorlesung(?:en)?|lesung(?:en)?|impulse?[ns]?|präsentation(?:en)?|"
    r"beitr[aä]ge?[ns]?|statements?|rede|keynotes?)"
)
_TALK_OF = re.compile(
    rf"\b(?P<talk>{_TALK})(?P<about>\s+(?:zu[mr]?|über|„|[\"“])[^.;!?\n]{{2,90}}?)?,?\s+(?:von|durch|mit)\s+",
    re.I,
)
_DONE_BY = re.compile(r"\b(?:von|durch)\s+(?=(?:(?:der|dem|den)\s)?[A-ZÄÖÜ])")
_DONE = re.compile(
    r"[^.;!?]{0,70}?\b(?P<done>erläutert|vorgestellt|präsentiert|gehalten|moderiert|geleitet|gezeigt|beleuchtet|"
    r"dargestellt|beschrieben|erklärt|eröffnet|eingeleitet|diskutiert|vorgetragen|besprochen|aufgezeigt|skizziert|"
    r"thematisiert|referiert|angeleitet|durch\s+den\s+Abend\s+geführt)\b"
)
_DOES = re.compile(
    r"\b(?P<verb>beschreibt|erklärt|zeigt|stellt|gibt|beleuchtet|präsentiert|erläutert|skizziert|schildert|eröffnet|"
    r"liest|vermittelt|verrät|berichtet|referiert|spricht|erzählt|demonstriert|moderiert|begrüßt|"
    r"beschrieb|erklärte|zeigte|stellte|beleuchtete|präsentierte|erläuterte|skizzierte|schilderte|eröffnete|las|"
    r"berichtete|referierte|sprach|erzählte|demonstrierte|moderierte|begrüßte|"
    r"(?:[Aa]bschluss|[Aa]nfang|[Aa]uftakt)\s+(?:bildete|machte|bildet|macht)(?:n|en)?(?:\s+(?:ein|das)\s[\w-]+,)?)\s+"
    r"(?:(?:anschließend|dann|dabei|danach|uns|zudem|abschließend|zunächst|außerdem|kurz|hier|schließlich|auch)\s+){0,2}"
    r"(?:(?:der|die)\s+(?P<office>(?:[a-zäöüß]+e\s+)?[A-ZÄÖÜ][\w-]*(?:er|in|ist|oge|or|ent|ant|eut|ekt|at|arzt|wirt|"
    r"mann|frau|vorstand|mitglied))\s+)?(?=[A-ZÄÖÜ])"
)
_MODERATION = re.compile(
    r"\bModeration\b(?:[^.!?\n]|\.(?=\w|\s[a-zäöü])){0,260}?\b(?:übern(?:immt|ehmen|ahm|ahmen)|hat|haben|hatte|führt|führen|liegt\s+bei|"
    r"lag\s+bei|liegt\s+in\s+den\s+Händen\s+von|erfolgt\s+durch|macht|besorgt)\s+"
)
_TOGETHER = re.compile(r"\s+(?:gemeinsam|zusammen)\s+mit\s+")
_WILL = re.compile(r"\b(?:wird|werden)\s+")
_WILL_DO = re.compile(
    rf"[^.;!?]{{0,240}}?\b(?:{_TALK}\s+(?:halten|geben)|(?P<verb>vorstellen|erläutern|berichten|referieren|sprechen|"
    r"präsentieren|moderieren|vortragen|lesen|zeigen|erklären|beleuchten|skizzieren|aufzeigen|darstellen|"
    r"eröffnen|schildern|erzählen|nachgehen|eingehen|beantworten|diskutieren|informieren|vorführen|aufklären|"
    r"Einblicke?\s+geben|Frage[n]?\s+stellen|Rede\s+und\s+Antwort\s+stehen))\b",
    re.I,
)
_STEMS = (
    (
        "~vortrag", "~vorträg", "~referat", "~lesung", "impuls", "~präsentation", "~beitrag", "~beiträg",
        "statement", "rede", "keynote", "moderation", "erläuter", "vorgestellt", "vorstell", "präsentier", "gehalten",
        "moderier", "geleitet", "gezeigt", "zeig", "beleucht", "dargestellt", "darstell", "beschrieben", "beschreibt",
        "erklär", "eröffn", "diskutier", "vorgetragen", "skizzier", "thematisiert", "referier", "stellt", "gibt",
        "schilder", "liest", "lesen", "vermittelt", "verrät", "bericht", "spricht", "sprechen", "erzähl",
        "demonstriert", "begrüßt", "aufzeig", "aufgezeigt", "eingeleitet", "angeleitet", "besprochen", "durch den",
        "beschrieb", "las", "sprach", "abschluss", "anfang", "auftakt",
        "nachgehen", "eingehen", "beantworten", "informier", "vorführ", "aufklär", "einblick", "frage",
    ),
)  # fmt: skip
# What a German text cannot do without; most others have not three of them.
_GERMAN = frozenset("der die das und von mit wird zu im ist den ein eine für".split())
_ENOUGH_WORDS = 5
_MODERATES = ("moderier", "geleitet", "durch")
_OPENS = ("eröffn", "begrüß", "eingeleitet")


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance for each name."""
    if len(_GERMAN & document.beginnings.places.keys()) < _ENOUGH_WORDS:
        return
    text = document.text
    for block, sentence, _ in sentences_with(document, _STEMS, skip=frozenset({Kind.TITLE, Kind.ROW})):
        if not read_here(document, block) or skipped(text[sentence.start : sentence.end]):
            continue
        yield from _sentence(text, sentence)


def _sentence(text: str, sentence: Span) -> Iterator[Claim]:
    start, end = sentence.start, sentence.end
    for match in _TALK_OF.finditer(text, start, end):
        role = KEYNOTE if match["talk"].casefold().startswith(("keynote", "festvortr", "hauptvortr")) else SPEAKER
        yield from _claims(text, _people(text, match.end(), end, KNOWN if match["about"] else SHAPE), role)
    for match in _MODERATION.finditer(text, start, end):
        with_whom = _TOGETHER.search(text, match.end(), end)
        for begin, stop in (
            (match.end(), with_whom.start() if with_whom else end),
            (with_whom.end() if with_whom else end, end),
        ):
            yield from _claims(text, _people(text, begin, stop)[:2], MODERATOR)
    for match in _DONE_BY.finditer(text, start, end):
        people = _people(text, match.end(), end)
        done = _DONE.match(text, people[-1].span.end, end) if people else None
        if done is not None:
            yield from _claims(text, people, _role(done["done"]))
    for match in _DOES.finditer(text, start, end):
        people = _people(text, match.end(), end, SHAPE if match["office"] else KNOWN)
        if people and match["office"]:
            position = Position(match["office"], text=match["office"])
            people[0] = evolve(people[0], positions=_with(position, people[0].positions))
        yield from _claims(text, people, _role(match["verb"]))
    for match in _WILL.finditer(text, start, end):
        does = _WILL_DO.match(text, match.end(), end)
        if does is None:
            continue
        people = _people(text, match.end(), end)
        if people and people[0].sure < KNOWN and _ARTICLE.search(text, match.start(), people[0].span.start):
            continue  # "wird der Hafen Lund beantworten"
        if not people:
            name = name_at_end(text, start, match.start() - 1 if text[match.start() - 1] == " " else match.start())
            if name is not None and " " in text[name.start : name.end]:
                words = text[name.start : name.end]
                people = [Said(Person(Name.parse(words)), (), name, sureness(words))]
        yield from _claims(text, people, _role(does["verb"] or ""))


_ARTICLE = re.compile(r"\b(?:der|die|das)\s+$")
# "Mara Stein von der Gruppe Grüne Höfe", "Ina Lund, Hydrologin am Institut für Flussbau,"
_BODY = (
    r"[A-ZÄÖÜ][\w&-]*(?:\s(?:[A-ZÄÖÜ][\w&-]*|für|for|of|und(?=\s[A-ZÄÖÜ])|(?:der|des)(?=\s[A-ZÄÖÜ]))"
    r"(?=[\s,.;:)]|$))*"
)
_NAME = r"(?:[A-ZÄÖÜ][\w’'-]+|[A-Z]\.)(?:\s(?:[A-ZÄÖÜ][\w’'-]+|[A-Z]\.)){1,3}"
_OF = re.compile(
    rf"(?:(?:den|dem|der|die)\s)?(?P<name>{_NAME})\s(?:von\s(?:der|den|dem)|vom|aus|am|beim?|an\sder)\s(?P<body>{_BODY})"
)
_WORKS = re.compile(
    rf"(?:(?:den|dem|der|die)\s)?(?P<name>{_NAME}),\s(?P<title>[A-ZÄÖÜ][\w-]+(?:er|in|ist|oge|or|ent|ant|eut|ekt|at|arzt|"
    rf"wirt|mann|frau|leitung|mitglied))\s(?:von\sder|vom|am|beim?|bei\sder|an\sder|im|in\sder|des|der)\s(?P<body>{_BODY})"
)
# What goes on behind the people, where a position would stand.
_NO_POSITION = re.compile(r"(?:die|den|das|dem|wie|was|wo|warum|ob|dass)\s")


def _people(text: str, at: int, end: int, least: int = SHAPE) -> list[Said]:
    """The people from an offset on, with positions as German states them."""
    said = _WORKS.match(text, at, end) or _OF.match(text, at, end)
    if said is not None and sureness(said["name"]) >= least:
        title = said.groupdict().get("title") or ""
        words = text[said.start("title" if title else "body") : said.end()]
        position = Position(title, said["body"], text=words)
        return [
            Said(
                Person(Name.parse(said["name"])),
                (position,),
                Span(said.start("name"), said.end()),
                sureness(said["name"]),
            )
        ]
    return [
        evolve(one, positions=tuple(p for p in one.positions if not _NO_POSITION.match(p.text or p.title)))
        for one in people_after(text, at, end, least)
    ]


def _with(position: Position, said: tuple[Position, ...]) -> tuple[Position, ...]:
    """The office before a name, held in the body that is named behind it."""
    if said and not said[0].title and said[0].organization is not None:
        return (evolve(said[0], title=position.title, text=""), *said[1:])
    return (position, *said)


def _role(verb: str) -> Role:
    low = verb.lower()
    return MODERATOR if low.startswith(_MODERATES) else OPENING if low.startswith(_OPENS) else SPEAKER


def _claims(text: str, people: list[Said], role: Role) -> Iterator[Claim]:
    for said in people:
        yield said.claim(text, role, "German prose")
