"""
Finds the bodies that decide over an event, since they move it or call it off: "The Alder Foundation has made the
difficult decision to postpone Birch Days", "the Elm Board must reschedule its public hearing".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._bodies import claims_of, is_body, sentences_of_event
from eventkit.announcements.finders._names import name_before
from eventkit.people.organization import is_acronym
from eventkit.people.role import ORGANIZER

_MOVES = re.compile(
    r"\s(?:(?:has|have)\s+(?:also\s+|therefore\s+|now\s+)?(?:(?:made|taken)\s+(?:the|a)\s+(?:[\w-]+,?\s+){0,7}decision,?|"
    r"decided|chosen|been\s+forced|had)\s+to|(?:must|will|has\s+to|had\s+to|is\s+forced\s+to|was\s+forced\s+to)|"
    r"regrets?\s+(?:to\s+(?:announce|inform)|having\s+to)\s+(?:[\w']+\s+){0,5}?(?:to\s+)?)\s*"
    r"(?P<verb>postpon\w+|cancel\w*|reschedul\w+|call\s+off|move)\s+(?P<what>its|their|the|this\s+year['’]s|our)\b"
)
_LEAD = re.compile(
    r"\W*(?:Announcing|Please\s+note|We\s+(?:regret\s+to\s+)?(?:announce|inform\s+you)|Note)\s+(?:that\s+)?(?:the\s+)?"
)
_STEMS = ("postpon", "cancel", "reschedul", "call off", "move its", "move their", "move the", "move this")


def find(document: Document) -> Iterator[Claim]:
    """The claims of every sentence whose subject is such a body."""
    text = document.text
    for _, sentence in sentences_of_event(document, _STEMS):
        match = _MOVES.search(text, sentence.start, sentence.end)
        if match is None:
            continue
        lead = _LEAD.match(text, sentence.start, match.start())
        subject = name_before(text, lead.end() if lead else sentence.start, match.start())
        if subject is None:
            continue
        name = document.words(subject).removeprefix("the ").removeprefix("The ")
        if is_body(name) or is_acronym(name):
            rule = f"prose: decides to {match['verb'].casefold()}"
            yield from claims_of(document, subject, ORGANIZER, rule, 0.5, persons=False)
