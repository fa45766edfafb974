"""
Finds the bodies of French and Spanish sentences whose names begin in lower case: "la direction régionale de l'eau (DRE)
vous invite à une journée", "l'association Aulne organise un atelier", "el ayuntamiento de Olmo organiza un taller".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._bodies import claim_of, claims_of, is_body, sentences_of_event
from eventkit.announcements.finders._event_nouns import EVENT_NOUN
from eventkit.people.role import HOST, ORGANIZER

_HEAD = (
    r"(?:direction|ministère|mairie|ville|métropole|région|fondation|université|école|bibliothèque|médiathèque|"
    r"institut|centre|"
    r"fédération|comité|commission|conseil|syndicat|chambre|agence|association|société|collectif|réseau|laboratoire|"
    r"faculté|délégation|"
    r"préfecture|département|académie|musée|mission|"
    r"dirección|ministerio|ayuntamiento|fundación|universidad|escuela|biblioteca|instituto|centro|federación|consejo|"
    r"agencia|cámara|"
    r"asociación|sociedad|colectivo|red|laboratorio|facultad|diputación|museo|consejería)"
)
_HEAD_OR_NAME = rf"(?:{_HEAD}|Maison|[A-ZÀ-Þ][\w-]+)"
_ACTIVE = re.compile(
    rf"(?:^|(?<=[\s’',(]))(?:[Ll][ae]\s|[Ll]es\s|[Ll]['’]|[Ee]l\s)"
    rf"(?:(?P<other>{_HEAD_OR_NAME}[^.,;:!?()\n]{{0,60}}?)\s(?:et|y|e)\s(?:l[ae]\s|les\s|l['’]|el\s|los\s)?)?"
    rf"(?P<name>{_HEAD}\b[^.,;:!?()\n]{{0,90}}?(?:\s\([A-Z][\w&-]{{1,14}}\))?)\s"
    r"(?P<verb>vous\s(?:invite|convie|propose|donne\srendez-vous|accueille|attend)(?:nt)?|organise(?:nt)?|"
    r"accueille(?:ra)?|propose|"
    r"(?:les?|te|os)\sinvitan?|invitan?\sa|organizan?|convocan?|celebrará|organizará)\b"
)
_STEMS = tuple("invite convie propose rendez organise accueille attend invita organiza convoca celebrar".split())
_MORE = re.compile(r"\s(?:qui|que|dont|où|y|et|a|est|en\scollaboration|en\spartenariat|avec|con|lors|pour|para)\s")


def find(document: Document) -> Iterator[Claim]:
    """The claims of every sentence in which such a body invites to an event or organizes it."""
    if document.language not in ("fr", "es", ""):
        return
    for _, sentence in sentences_of_event(document, _STEMS):
        for match in _ACTIVE.finditer(document.text, sentence.start, sentence.end):
            behind = document.text[match.end() : sentence.end][:140]
            if EVENT_NOUN.search(behind) is None and "rendez-vous" not in match["verb"]:
                continue
            if _MORE.search(match["name"]) or len(match["name"].split()) < 2:
                continue
            role = HOST if match["verb"].startswith(("accueille", "vous accueille")) else ORGANIZER
            span = Span(match.start("name"), match.end("name"))
            claim = claim_of(document, span, role, f"prose: {match['verb']}", 0.5, bodies=True, persons=False)
            if claim is not None:
                yield claim
            if match["other"] and not _MORE.search(match["other"]) and is_body(match["other"]):
                span = Span(match.start("other"), match.end("other"))
                yield from claims_of(document, span, role, f"prose: {match['verb']}", 0.5, persons=False)
