"""
Finds the place that a sentence names by its house: "come along to the Quarry Museum", "returns to the Elm Library", "on
the Lund University campus", "in den Räumen der Stadtbibliothek Gera", "à la Maison des Arts de Pau", "The venue remains
the same: Elm Hotel, Zagreb", "the Elm Library was the venue of the forum".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from attrs import evolve

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._event_nouns import EVENT_NOUN, of_other_time
from eventkit.announcements.finders._online import says_online
from eventkit.announcements.finders._places import BIOGRAPHY, NOT_NOW, VENUE, names_place, place_end, place_of
from eventkit.announcements.finders._stems import sentences_with

_VENUE_WORDS = "venue location veranstaltungsort tagungsort austragungsort lieu sede lugar"
_GOING = (
    "come welcome return back see_you join_us visit drop invit doors runs run held take_place takes_place taking_place "
    "took_place meet gather is_at is_in will_be be_at take hosted "
    "spricht hält liest statt findet fand treffen trifft laden lädt "
    "aura_lieu a_eu auront_lieu rendez retrouv réunis se_tien se_déroul tenu tenue déroulé déroulée tendrá tuvo celebr "
    "realiz esper invita reuni junta"
)
_STEMS = tuple(
    tuple(stem.replace("_", " ") for stem in stems.split()) for stems in (_VENUE_WORDS, _GOING, "venue setting")
)
_REMAINS = re.compile(
    r"\b(?:venue|location|(?:veranstaltungs|tagungs|austragungs)ort|ort|lieu|sede|lugar)\s+(?:(?:now|also|für\s+\w+|"
    r"de\s+l['’]\w+|del?\s+\w+)\s+)?(?:remains?|stays?|is\s+still|will\s+still\s+be|will\s+remain|continues\s+to\s+be|"
    r"has\s+not\s+changed|is\s+unchanged|does\s+not\s+change|bleibt|ist(?:\s+weiterhin|\s+wieder)?|wird|"
    r"reste(?:ra)?|est(?:\s+toujours)?|sera|sigue\s+siendo|será|es|no\s+cambia)"
    r"(?:\s+(?:the\s+same|unchanged|as\s+(?:planned|announced)|derselbe|der\s+gleiche|gleich|unverändert|weiterhin|"
    r"le\s+même|inchangé|la\s+misma|el\s+mismo))?\s*[:,–—-]?\s*(?:(?:at|in|im|am|beim?|à|au|en)\s+)?"
    r"(?:(?:the|der|die|das|la|le|el)\s+|l['’])?(?-i:(?=[A-ZÀ-Þ]))",
    re.I,
)
_GOES = re.compile(
    r"\b(?:(?:come|comes|coming)(?:\s+along|\s+down|\s+over)?|welcomes?(?:\s+you|\s+everyone)?(?:\s+back)?|"
    r"returns?|returned|returning|back|see\s+you|join\s+us|drop\s+(?:by|in)|invited\s+to|invites?\s+you|doors|runs?|held|"
    r"tak(?:es?|ing)\s+place|took\s+place|meets?|gathers?|hosted|(?:is|be)(?=\s+(?:at|in)\s)|"
    r"statt|findet|fand|spricht|hält|liest|treffen|trifft|lädt|laden|aura\s+lieu|auront\s+lieu|a\s+eu\s+lieu|rendez-vous|retrouv\w+|"
    r"se\s+tien\w+|se\s+déroul\w+|s['’]est\s+(?:tenue?|déroulée?)|nous\s+réuni\w+|tendrá\s+lugar|tuvo\s+lugar|"
    r"celebr\w+|se\s+realiz\w+|esperamos|invita\w*|reunimos|juntamos)\b",
    re.I,
)
_WORD = r"[A-ZÀ-Þ][\w.'’&-]*"
_ROMANCE_HOUSE = (
    r"(?:[Bb]ibliothèque|[Mm]édiathèque|[Tt]héâtre|[Mm]usée|[Uu]niversité|[Éé]cole|[Ff]aculté|[Hh]ôtel|[Mm]airie|"
    r"[Cc]afé|[Bb]iblioteca|[Ff]acultad|[Ee]scuela|[Tt]eatro|[Aa]uditorio|[Mm]useo|[Uu]niversidad|[Aa]yuntamiento|"
    r"maison|palais|centre|espace|institut|casa|palacio|centro)"
)
# A room with its number or letter before the house that it is in.
_ROOM_OF = re.compile(
    r"(?P<room>(?:(?:Lecture |Seminar |Meeting |Conference )?(?:Room|Hall|Theatre|Theater|Lab|Suite)|Auditorium|"
    r"\w*[Rr]aum|\w*[Ss]aal|Aula|[Ss]alle|[Aa]mphi\w*|[Ss]ala|[Aa]ula)\s(?:[A-Z]?\d[\w.-]*|[A-Z]{1,2}))"
    r"(?:,\s(?:the\s)?|\s(?:of|at|in|der|des|von|im|am|in\sder|an\sder|de\sla|de\sl['’]|del?|du|des)\s(?:the\s)?|"
    r"\sde\sl['’])(?=[A-ZÀ-Þ]|"
    rf"{_ROMANCE_HOUSE}\s)"
)
# The room of a house, in lower case, before the name of the house.
_INTO = re.compile(
    r"\b(?:(?:at|in|to|on)\s+(?:the\s+)?(?-i:(?:main|large|small|great|big|new|old)\s+)?(?:(?:campus|premises|grounds|"
    r"auditorium|atrium|foyer|lobby|library|lecture\s+hall|hall|headquarters|offices?)\s+of\s+)?(?:the\s+)?|"
    r"(?:im|in\s+der|in\s+den|in\s+dem|auf\s+dem|beim?)\s+(?:(?:\w+en\s+)?(?:Räumen|Räumlichkeiten|Saal|Aula|Foyer|"
    r"Campus|Gelände|Hörsaal|Lesesaal|Vortragssaal|Mensa)\s+(?:der|des|von)\s+)?|"
    r"(?:dans|à|au|aux)\s+(?:la\s+|le\s+|les\s+|l['’])?(?:(?:grande?\s+)?(?:amphithéâtre|salle|auditorium|locaux|hall)\s"
    rf"(?:{_WORD}\s+)?(?:de\s+la\s+|de\s+l['’]|des?\s+|du\s+))?|"
    r"en\s+(?:la\s+|el\s+|las\s+|los\s+)?(?:(?:salón\s+de\s+actos|auditorio|aula\s+magna|sala|sede)\s+"
    rf"(?:de\s+la\s+|del\s+|de\s+))?)(?-i:(?=[A-ZÀ-Þ]|{_ROMANCE_HOUSE}\s|(?:salle|aula|sala|amphi\w*)\s[A-Z\d]))",
    re.I,
)
_ROMANCE = re.compile(
    rf"(?:{_ROMANCE_HOUSE}|Maison|Palais|Espace|Institut|Casa|Palacio|Salle|Sala|Centre|Centro)"
    r"(?=\s(?:de|des|du|del|d['’]|[A-ZÀ-Þ]|[a-zà-ÿ]+(?:ale?|que|ica|ico|aire|elle|enne)\s))"
    r"(?:\s(?:de\sla\s|de\sl['’]|de\slos\s|de\slas\s|des?\s|du\s|del\s|d['’])[A-ZÀ-Þ][\w’'-]*|\s[A-ZÀ-Þ][\w’'-]*|"
    r"\s[a-zà-ÿ]+(?:ale?|que|ica|ico|aire|elle|enne)(?=\s(?:de|d['’]|[A-ZÀ-Þ])))+"
)
_CAMPUS = re.compile(r"\s(?:campus|grounds|premises)\b")
_HOUSE = re.compile(
    rf"(?:[Tt]he\s+)?((?:{_WORD}|of|for|and|the|in|,)(?:\s+(?:{_WORD}|of|for|and|the|in)|,\s{_WORD}){{0,9}})$"
)
_WAS_VENUE = re.compile(
    r"\s+(?:was|is|were|will\s+be|served\s+as|serves\s+as|will\s+serve\s+as|has\s+been\s+chosen\s+as)\s+(?:again\s+)?(?:the\s+)?"
    r"(?:new\s+)?(?:venue|setting)\s+(?:of|for)\b"
)
# What is said of a person, or of a side event, before a house.
_ANOTHER = re.compile(
    r"\b(?:professors?|directors?|researchers?|lecturers?|students?|fellows?|colleagues?|experts?|work(?:s|ed|ing)?|based|librarian|curator|head|dean|"
    r"teach\w*|taught|stud(?:ied|ies|ying)|manager|editor|scientists?|engineer|position|postdoc|faculty|staff|team|"
    r"from(?!\s+(?:\d|the\s\d|[A-Z]\w+\s+\d|\w+day))|"
    r"dinner|lunch|breakfast|reception|drinks|accommodat\w*|stay(?:ing)?|hotels?|excursion|tour|visit|exhibition|arriv\w*|"
    r"profess\w+|forscher\w*|mitarbeiter\w*|abendessen|chercheu\w+|étudiant\w*|dîner|cena|investigador\w*|directora?)\b"
    r"[^,.;:]*$",
    re.I,
)
_SOMEBODY = re.compile(
    r"\b(?:she|he|who|elle|er|ella|él)\s+(?!findet|fand|aura|a\s+eu|s['’]est|se\s|tendrá|tuvo)(?:\w+\s+)?\w+$", re.I
)
# A body by name: something is held "at" it, and somebody works "at" it.
_BODY = re.compile(r"\b(?:Foundation|Commission|Parliament|Embassy|Forum|Expo|Club|Lab(?:oratory)?|Hub)\b")
_HOUSED = re.compile(r"\b(?:premises|headquarters|offices?|Räumen|Räumlichkeiten|locaux|sede)\b")
_MOST = 8
_SKIP = frozenset({Kind.ROW, Kind.TITLE, Kind.FIELD})


def find(document: Document) -> Iterator[Claim]:
    """The claim of every sentence that names a house, at most one each."""
    for _, sentence, numbers in sentences_with(document, _STEMS, skip=_SKIP):
        words = document.words(sentence)
        if len(words) > 600 or of_other_time(words) or BIOGRAPHY.search(words) or NOT_NOW.search(words):
            continue
        yield from islice(_claims(document, sentence, numbers), 1)


def _claims(document: Document, sentence: Span, numbers: list[int]) -> Iterator[Claim]:
    text = document.text
    if 0 in numbers:
        remains = _REMAINS.search(text, sentence.start, sentence.end)
        if remains is not None:
            yield from _place(document, remains.end(), sentence.end, "the venue is", 0.7)
    if 2 in numbers:
        was = _WAS_VENUE.search(text, sentence.start, sentence.end)
        house = (
            _HOUSE.search(text[max(sentence.start, (was.start() if was else 0) - 120) : was.start()]) if was else None
        )
        if was is not None and house is not None:
            yield from _place(document, was.start() - len(house[1]), was.start(), "was the venue", 0.6)
    if 1 not in numbers:
        return
    goes = _GOES.search(text, sentence.start, sentence.end)
    if goes is None or _SOMEBODY.search(text[max(sentence.start, goes.start() - 30) : goes.end()]):
        return
    # In German the verb stands before the place and its other half behind.
    for into in islice(_INTO.finditer(text, goes.end(), sentence.end), _MOST):
        if _ANOTHER.search(text, max(sentence.start, into.start() - 40), into.start()) is None:
            event = EVENT_NOUN.search(text, sentence.start, sentence.end) is not None
            weight = 0.52 if event else 0.45
            room = _ROOM_OF.match(text, into.end(), sentence.end)
            if room is None:
                housed = _HOUSED.search(into[0]) is not None
                yield from _place(document, into.end(), sentence.end, "prose: at a house", weight, housed=housed)
                continue
            for claim in _place(document, room.end(), sentence.end, "prose: at a house", weight + 0.1):
                place = evolve(claim.value, room=claim.value.room or room["room"])
                yield evolve(claim, value=place, span=Span(into.end(), claim.span.end))


def _place(
    document: Document, start: int, limit: int, rule: str, weight: float, *, housed: bool = False
) -> Iterator[Claim]:
    """
    The claim of a place that begins at `start`, if it is a house, or for a venue that is told as such, a town.

    `housed` says that the words before it are the house of somebody: "the offices of".
    """
    text = document.text
    romance = _ROMANCE.match(text, start, limit)
    if romance is not None:
        end, weight = romance.end(), max(weight, 0.62)  # before what stops at the first word in lower case
        behind = re.compile(r",?\s(?:à|en)\s(?=[A-ZÀ-Þ])|,\s(?=[A-ZÀ-Þ])").match(text, end, limit)
        if behind is not None:
            further = place_end(text, behind.end(), limit)
            end = further if names_place(text[behind.end() : further]) else end
    else:
        end = place_end(text, start, limit)
    words = text[start:end]
    if not words or says_online(words):
        return
    house = VENUE.search(words) or romance or _CAMPUS.match(text, end, limit)
    if not (house or housed or (weight >= 0.6 and names_place(words))) or (_BODY.search(words) and weight < 0.6):
        return
    campus = _CAMPUS.match(text, end, limit)
    end = campus.end() if campus is not None and campus[0] == " campus" else end
    place = place_of(text[start:end])
    if place is not None:
        yield Claim("place", place, Span(start, end), rule, weight)
