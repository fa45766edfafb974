"""
Finds the bodies that are thanked for what made the event possible: "A big thank you to the Alder Fund for making the
week possible", "We thank Birch Labs for sponsoring", "grateful to Lake University for hosting us".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Span
from eventkit.announcements.finders._bodies import claims_of
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._names import names_end
from eventkit.people.role import FUNDER, HOST, ORGANIZER, SPONSOR, SUPPORTER, Role

_THANKS = Wording(
    r"\b(?:thank\s+you|thanks|grateful|gratitude|thank|appreciation|gracias|merci|Dank|danken)\s+"
    r"(?:(?:so|very)\s+much\s+)?(?:(?:to|a|à|an|goes\s+to|go\s+out\s+to)\s+)?(?:our\s+(?:\w+\s+){0,3}?"
    r"(?P<who>sponsors?|hosts?|partners?|supporters?|friends)\s*[,:]?\s+(?:at\s+)?)?",
    re.I,
)
_FOR = re.compile(
    r"[,\s]+(?:for\s+(?:\w+ly\s+)?(?:(?:its|their|the)\s+)?(?:(?:generous|kind|financial|continued)\s+)*|"
    r"who\s+(?:\w+ly\s+)?|pour\s+|por\s+|für\s+(?:(?:die|den|das)\s+)?)"
    r"(?P<what>hosting|hosted|organi[sz]\w*|making|made|sponsor\w*|support\w*|fund\w*|Unterstützung|soutien|apoyo|"
    r"patrocin\w*|(?:(?:providing|offering|lending|supplying|letting\s+us\s+use)\s+(?:us\s+)?(?:with\s+)?(?:the\s+|their\s+|a\s+)?)?"
    r"(?:venue|space|rooms?|pizza|food|drinks|snacks|coffee|lunch|catering|prizes|swag|beer|Raum|Räume|Räumlichkeiten|Essen|Getränke|Verpflegung|"
    r"Gastfreundschaft|accueil|salle|buffet|espacio|sala|comida)\b)",
    re.I,
)
# Who gave a room or the food is thanked for it, and is not said to be host or sponsor.
_ROLES = (
    (re.compile(r"organi", re.I), ORGANIZER),
    (re.compile(r"host", re.I), HOST),
    (re.compile(r"sponsor|patrocin|mak|made", re.I), SPONSOR),
    (re.compile(r"fund", re.I), FUNDER),
)


def find(document: Document) -> Iterator[Claim]:
    """The claims of every thanks that says for what."""
    text = document.text
    for match in _THANKS.matches(document.beginnings):
        if text[max(0, match.start() - 1) : match.start()].isalnum():
            continue
        yield from _thanked(document, match, match.end())


_MOST = 4  # bodies of one thanks, each for something else
# "… for hosting us, and to Birch Labs for the food"
_AND_TO = re.compile(
    r"[^.!?\n]{0,60}?(?:,|\s)\s?(?:and|as\s+well\s+as|und|et|y)\s+(?:also\s+)?(?:to|an|à|a)\s+(?=[^\W\d_a-zà-ÿ]|the\s)"
)


def _thanked(document: Document, match: re.Match[str], start: int, count: int = 1) -> Iterator[Claim]:
    """The claims of one that is thanked from an offset on, and of those who are thanked with it."""
    text = document.text
    limit = min(len(text), start + 400)
    end = names_end(text, start, limit)
    if end == start:
        return
    reason = _FOR.match(text, end, limit)
    more = _AND_TO.match(text, reason.end() if reason else end, limit)
    if more is not None and count < _MOST:
        yield from _thanked(document, match, more.end(), count + 1)
    if reason is None:
        role = Role.known(match["who"] or "")
        if role is not None and count == 1:
            yield from claims_of(document, Span(start, end), role, "thanked as " + match["who"], 0.5)
        return
    role = next((role for words, role in _ROLES if words.match(reason["what"])), SUPPORTER)
    made = reason["what"].casefold() in ("making", "made")
    if made and re.search(r"\bpossible\b", text[reason.end() : reason.end() + 120]) is None:
        return
    # Who is thanked by one word is a body, unless it is a given name.
    rule = f"thanked for {' '.join(reason['what'].casefold().split())}"
    yield from claims_of(document, Span(start, end), role, rule, 0.5)
