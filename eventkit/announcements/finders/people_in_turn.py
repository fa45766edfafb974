"""
Guests of an episode whom the host names one after the other, in the first person.

    First, we have Maya Lind, head of logistics at Pedal Works.
    And second, Tom Okoro from Harbor Union, who will tell us about ferries.
    Our third guest is Dr. Ana Vidal. Then I called Quirin Dalbo, a captain.

Only in show notes, and only at the beginning of a sentence: "Second, Boston will vote" names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._names_prose import people_after
from eventkit.announcements.finders._names_sure import KNOWN
from eventkit.announcements.finders._shows import is_show
from eventkit.announcements.finders._spoken_of import read_here, skipped
from eventkit.people.role import GUEST

_ORDER = (
    r"(?:first(?:ly| up| of all)?|second(?:ly)?|third(?:ly)?|fourth(?:ly)?|next(?: up)?|then|after that|finally|"
    r"last(?:ly)?|"
    r"last but not least|also|to begin with|to start|zuerst|zweitens|dann|schließlich|d['’]abord|ensuite|puis|enfin|"
    r"primero|segundo|después|luego|por último)"
)
_BEGINS = (
    r"(?:we have|we(?:['’]ll| will) hear from|we hear from|we(?:['’]re| are) joined by|there(?:['’]s| is)|comes?|"
    r"it(?:['’]s| is)|"
    r"i (?:spoke|talked|chatted) (?:to|with)|i (?:called|met|interviewed|invited|asked|visited)|"
    r"you(?:['’]ll| will) (?:hear(?: from)?|meet)|meet|with us is|joining (?:me|us) is|here is|haben wir|kommt|"
    r"nous avons|tenemos a|viene)"
)
_CUE = re.compile(
    rf"(?:and |but |und |et |y )?(?:{_ORDER}[,:]?\s+(?:{_BEGINS}\s+)?|{_BEGINS}\s+(?:also\s+|again\s+)?"
    r"|(?:my|our) (?:first|second|third|fourth|next|last|other|final) guest(?: today)?,? (?:is|was)\s+"
    r"|(?:one|the first|the second|the third|the other)(?: of them| guest)? is\s+)(?=(?:the\s)?[^\W\d_])",
    re.I,
)
_LONGEST = 400


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as guest."""
    if not is_show(document):
        return
    text = document.text
    for block in document.blocks:
        if block.kind not in (Kind.PARAGRAPH, Kind.BULLET) or not read_here(document, block):
            continue
        for sentence in document.sentences(block):
            cue = _CUE.match(text, sentence.start, sentence.end)
            if cue is None or skipped(text[sentence.start : sentence.end]):
                continue
            yield from _named(text, Span(cue.end(), min(sentence.end, cue.end() + _LONGEST)))


def _named(text: str, span: Span) -> Iterator[Claim]:
    for said in people_after(text, span.start, span.end, KNOWN):
        if said.positions or said.sure >= KNOWN:
            yield said.claim(text, GUEST, "guests in turn")
