"""
Finds the bodies that held the event, in the perfect tense of other languages: "Aulne a organisé un atelier", "Olmo ha
celebrado un taller", "Das Elmhaus hat einen Vortrag veranstaltet".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._bodies import claims_of, sentences_of_event
from eventkit.announcements.finders._event_nouns import EVENT_NOUN
from eventkit.announcements.finders._names import name_before
from eventkit.people.role import HOST, ORGANIZER

_PERFECT = re.compile(
    r"\s(?:(?:a|ont)\s+(?P<fr>tenu|organisé|accueilli|hébergé|coorganisé|co-organisé|proposé)|"
    r"(?:ha|han)\s+(?P<es>organizado|celebrado|acogido|realizado|convocado))\s+"
    r"(?=(?:une?|des|le|la|les|son|sa|ses|leur|el|los|las|una?|su)\b)"
)
_GERMAN = re.compile(
    r"\s(?:hat|haben)\s+(?P<what>(?:am\s[^,;.]{3,30}(?:\.\s)?)?(?:ein(?:e|en)?|das|die|den)\s[^;!?\n]{3,140}?)\s"
    r"(?P<de>veranstaltet|organisiert|ausgerichtet|durchgeführt)\b"
)
_STEMS = tuple(
    "tenu organisé accueilli hébergé coorganisé co-organisé proposé organizado celebrado acogido realizado "
    "convocado veranstaltet organisiert ausgerichtet durchgeführt".split()
)
_HOSTED = ("accueilli", "hébergé", "acogido", "ausgerichtet", "tenu", "celebrado")


def find(document: Document) -> Iterator[Claim]:
    """The claims of every sentence that says so of an event."""
    for _, sentence in sentences_of_event(document, _STEMS):
        for pattern in (_PERFECT, _GERMAN):
            for match in pattern.finditer(document.text, sentence.start, sentence.end):
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
    role = HOST if verb in _HOSTED else ORGANIZER
    yield from claims_of(document, subject, role, f"prose: {verb}", 0.5, persons=False)
