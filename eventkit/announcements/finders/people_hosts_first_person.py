"""
Hosts of a show who say who they are: "I'm your host, Peer Lund", "My name is Ana Roth and this is Night Trains".

Only in show notes. What a guest says of themselves stands in quotation marks, and is nobody's introduction.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document
from eventkit.announcements.finders._names_prose import extent, is_show, people_after
from eventkit.announcements.finders._names_sure import KNOWN, SHAPE
from eventkit.people.role import HOST

_CUE = re.compile(
    r"(?<![“\"\w])(?:(?P<sure>(?:I(?:['’]m| am)|this is|with me,?|by me,?|it(?:['’]s| is) me,?) (?:\w+ )?"
    r"your (?:co-)?host,?|[Hh]osted by me,?|[Yy]our host(?: today)? is|[Ii]ch bin (?:euer|dein|Ihr) "
    r"(?:Gastgeber|Host),?|je suis votre hôte,?)"
    r"|(?:[Mm]y name is|(?:^|(?<=[.!?]\s)|(?<=\n))I(?:['’]m| am)|[Mm]ein Name ist|[Ii]ch heiße|[Jj]e m['’]appelle|"
    r"[Mm]e llamo|[Mm]i nombre es))\s+(?=[^\W\d_a-zà-ÿ])"
)
_MOST = 20_000


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as host."""
    if not is_show(document):
        return
    text, whole = document.text, extent(document, _MOST)
    for cue in _CUE.finditer(text, whole.start, whole.end):
        end = min(whole.end, cue.end() + 200)
        stop = text.find("\n", cue.end(), end)
        for said in people_after(text, cue.end(), stop if stop > 0 else end, SHAPE if cue["sure"] else KNOWN)[:2]:
            yield said.claim(text, HOST, "says who hosts")
