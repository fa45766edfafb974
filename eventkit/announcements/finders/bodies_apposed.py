"""
Finds the bodies that stand beside what they are to the event: "our hosting organization, Alder Labs,", "our main
sponsor Birch Bank", "unser Gastgeber, das Elmhaus", "notre partenaire l'Atelier Aulne".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._bodies import claims_of, is_body, sentences_of_event
from eventkit.announcements.finders._event_nouns import EVENT_NOUNS
from eventkit.announcements.finders._names import bare, name_before, names_end
from eventkit.people.role import CO_HOST, CO_ORGANIZER, HOST, ORGANIZER, PARTNER, SPONSOR, Role

_RANK = (
    r"(?:(?:main|lead|gold|silver|platinum|generous|wonderful|kind|local|new|this\syear['’]s|long-?time|official|"
    r"amazing|great)\s){0,3}"
)
_WORDS: tuple[tuple[str, Role], ...] = (
    (r"co-?hosts?", CO_HOST),
    (
        r"hosts?|hosting\s(?:organi[sz]ation|institution|partner|sponsor|company)|host\s(?:organi[sz]ation|"
        r"institution|company)",
        HOST,
    ),
    (r"Gastgeber(?:in)?|Ausrichter(?:in)?|hôtes?|anfitri(?:ón|ona|ones)", HOST),
    (r"co-?organi[sz]ers?", CO_ORGANIZER),
    (
        r"organi[sz]ers?|organi[sz]ing\s(?:body|institution)|Veranstalter(?:in)?|organisateurs?|organizador(?:a|es)?",
        ORGANIZER,
    ),
    (r"(?:venue\s|food\s|media\s|pizza\s)?sponsors?|Sponsor(?:en)?|mécènes?|patrocinador(?:a|es)?", SPONSOR),
    (
        r"(?:collaborating|cooperating|participating|supporting|partner(?:ing)?)\s(?:organi[sz]ations?|institutions?|"
        r"institutes?|groups?|projects?|communities|community|networks?)",
        PARTNER,
    ),
    (r"(?:project\s|community\s|event\s)?partners?|Partner|partenaires?|socios?", PARTNER),
)
_PATTERN = re.compile(
    rf"\b(?:[Oo]ur|[Uu]nser(?:e|em|en|er)?|[Nn]os|[Nn]otre|[Nn]uestr[oa]s?|the\sevent['’]s)\s(?i:{_RANK})(?:"
    + "|".join(f"(?P<r{n}>{words})" for n, (words, _) in enumerate(_WORDS))
    + r")(?:,\s|\s(?:for\sthis\s\w+\s)?(?:is\s|are\s|at\s|from\s|ist\s|sind\s|est\s|sont\s|es\s|son\s)?)"
    r"(?:the\s|der\s|die\s|das\s|dem\s|le\s|la\s|l['’]|el\s)?(?=[A-ZÀ-Þ])",
)
# "Alder Labs is the host of this webinar", "Birch Bank is one of our main sponsors"
_IS = re.compile(
    rf"\s(?:is|are|was|were|ist|sind|est|sont|es|son)\s(?:(?:the|one\sof\sthe|one\sof\sour|an?|our|unser\w*|notre|der|die)\s)?"
    rf"(?i:{_RANK})(?:"
    + "|".join(f"(?P<r{n}>{words})" for n, (words, _) in enumerate(_WORDS))
    + rf")(?=[.!,]|\s(?:of|for|des|der|du|de|del)\s(?:\w+\s){{0,4}}?(?:{EVENT_NOUNS})\b)"
)
_STEMS = tuple(
    "host gastgeber ausrichter hôte anfitri organi veranstalter sponsor partner partenaire mécène patrocinador "
    "socio collaborating cooperating participating supporting".split()
)


def find(document: Document) -> Iterator[Claim]:
    """The claims of every such apposition; persons are for the finders of people."""
    text = document.text
    for _, sentence in sentences_of_event(document, _STEMS):
        for match in _PATTERN.finditer(text, sentence.start, sentence.end):
            end = names_end(text, match.end(), sentence.end)
            if end == match.end():
                continue
            role = _WORDS[int((match.lastgroup or "r0")[1:])][1]
            yield from claims_of(document, Span(match.end(), end), role, "beside its role", 0.45, persons=False)
        for match in _IS.finditer(text, sentence.start, sentence.end):
            subject = name_before(text, sentence.start, match.start())
            if subject is not None and is_body(document.words(bare(text, subject))):
                role = _WORDS[int((match.lastgroup or "r0")[1:])][1]
                yield from claims_of(document, subject, role, "said to be in its role", 0.45, persons=False)
