"""
Finds the bodies between whom an event is a cooperation: "in Kooperation von Aulne e.V., dem Elmhaus und der Stadt
durchgeführt", "eine Kooperation zwischen A und B", "en partenariat entre A et B", "una colaboración entre A y B"; and
those of whom French, Spanish and German sentences say in the perfect tense that they held it ("Aulne a organisé un
atelier", "Olmo ha celebrado un taller", "Das Elmhaus hat einen Vortrag veranstaltet").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._bodies import claims_of
from eventkit.announcements.finders._event_nouns import EVENT_NOUN, of_other_time
from eventkit.announcements.finders._names import name_before, names_end
from eventkit.announcements.finders._stems import sentences_with
from eventkit.people.role import CO_ORGANIZER, HOST, ORGANIZER

_BETWEEN = re.compile(
    r"\b(?:(?:in|als|eine)\s+(?:Kooperation(?:sveranstaltung)?|Zusammenarbeit|Gemeinschaftsveranstaltung)\s+"
    r"(?:von|zwischen|der|des)|gemeinsame\s+Veranstaltung\s+(?:von|der|des)|"
    r"(?:en|un|le\s+fruit\s+d['’]un)\s+(?:partenariat|collaboration|coopération)\s+entre|"
    r"une\s+(?:collaboration|coopération|initiative\s+commune)\s+(?:entre|de)|"
    r"(?:en|una)\s+(?:colaboración|cooperación|alianza|iniciativa\s+conjunta)\s+(?:entre|de))\s+"
    r"(?:(?:der|dem|den|die|das|la|le|les|l['’]|el|los|las)\s+)?",
    re.I,
)
_PERFECT = re.compile(
    r"\s(?:(?:a|ont)\s+(?P<fr>tenu|organisé|accueilli|hébergé|coorganisé|co-organisé|proposé)|"
    r"(?:ha|han)\s+(?P<es>organizado|celebrado|acogido|realizado|convocado))\s+"
    r"(?=(?:une?|des|le|la|les|son|sa|ses|leur|el|los|las|una?|su)\b)"
)
_GERMAN = re.compile(
    r"\s(?:hat|haben)\s+(?P<what>(?:am\s[^,;.]{3,30}(?:\.\s)?)?(?:ein(?:e|en)?|das|die|den)\s[^;!?\n]{3,140}?)\s"
    r"(?P<de>veranstaltet|organisiert|ausgerichtet|durchgeführt)\b"
)
_STEMS = (
    tuple(
        "kooperation zusammenarbeit gemeinschaftsveranstaltung gemeinsame partenariat collaboration coopération "
        "initiative colaboración cooperación alianza iniciativa tenu organisé accueilli hébergé coorganisé co-organisé "
        "proposé organizado celebrado acogido realizado convocado veranstaltet organisiert ausgerichtet "
        "durchgeführt".split()
    ),
)
_FOR_EVENT = re.compile(r"\b(?:durchgeführt|veranstaltet|organisiert|statt|angeboten|ausgerichtet)\b")
_BODIES_HOST = ("accueilli", "hébergé", "acogido", "ausgerichtet")
_HELD = ("tenu", "celebrado")


def find(document: Document) -> Iterator[Claim]:
    """The claims of every sentence that says so of an event."""
    text = document.text
    for block, sentence, _ in sentences_with(document, _STEMS, skip=frozenset({Kind.ROW})):
        words = text[sentence.start : sentence.end]
        if of_other_time(words):
            continue
        for match in _BETWEEN.finditer(text, sentence.start, sentence.end):
            short = block.kind is not Kind.PARAGRAPH or len(words) < 160
            if not (EVENT_NOUN.search(words) or _FOR_EVENT.search(words) or short):
                continue
            end = names_end(text, match.end(), sentence.end)
            if end > match.end():
                span = Span(match.end(), end)
                yield from claims_of(document, span, CO_ORGANIZER, "prose: cooperation of", 0.5, persons=False)
        for pattern in (_PERFECT, _GERMAN):
            for match in pattern.finditer(text, sentence.start, sentence.end):
                yield from _held(document, sentence, match)


def _held(document: Document, sentence: Span, match: re.Match[str]) -> Iterator[Claim]:
    what = match["what"] if "what" in match.re.groupindex else document.text[match.end() : sentence.end][:110]
    if EVENT_NOUN.search(what) is None:
        return
    article = re.compile(r"\s*(?:L[ae]s?|L['’]|El|Los|Las|Der|Die|Das)\s*").match(
        document.text, sentence.start, match.start()
    )
    start = sentence.start if article is None else article.end()
    subject = name_before(document.text, sentence.start, match.start()) or name_before(
        document.text, start, match.start()
    )
    if subject is None:
        return
    verb = match[match.lastgroup or 0]
    role = HOST if verb in _BODIES_HOST + _HELD else ORGANIZER
    yield from claims_of(document, subject, role, f"prose: {verb}", 0.5, persons=False)
