"""
Finds the committee or team that signs an announcement: "Kind regards, the Alder Days Organizing Committee", "on behalf
of the Birch Steering Committee", 青山论坛组委会 on a line by itself at the end.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from eventkit.announcements.beginnings import key
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._bodies import claims_of, is_body
from eventkit.announcements.finders._names import names_end
from eventkit.people.role import ORGANIZER

HINT = 0.3
_LAST = 8  # blocks at the end that may hold a signature
_LONGEST = 600  # characters of one of them
_COMMITTEE = re.compile(
    r"(?:The\s+|Your\s+|Das\s+|Der\s+|Euer\s+|Le\s+|El\s+|La\s+|"
    r"L['’])?(?P<name>[^\n.,;:]{0,70}?(?:(?:[Oo]rgani[sz]\w+|[Cc]onference|[Ss]teering|[Pp]rogram(?:me)?|[Ee]vents?|"
    r"[Oo]rga)\s*-?\s*(?:[Cc]ommittee|[Tt]eam|[Gg]roup)|[Oo]rganizers|[Oo]rganisers|[Kk]onferenzkomitee|"
    "[Oo]rganisationskomitee|[Oo]rganisationsteam|Orga-?[Tt]eam|Programmkomitee|Comité d['’]organisation|"
    "Comité organizador|组委会|筹备组|秘书处|组织委员会))[.!]?$"
)
_DAY_BEHIND = re.compile(r"\s*[,(（–—-]\s*[^()（）\n]{0,20}\d[^()（）\n]{0,12}[)）]?$")  # "(3 May 2031)"
_GENERIC = re.compile(
    "(?:(?:the|our|your|local|conference|workshop|event|organi[sz]ing|steering|program(?:me)?|events?|orga|"
    r"main)\s*-?)*(?:committee|team|group|organi[sz]ers|konferenzkomitee|organisationskomitee|organisationsteam|"
    "orga-?team|programmkomitee|comité d['’]organisation|comité organizador|组委会|筹备组|秘书处|组织委员会)",
    re.I,
)
# "The Slow Boats team", by itself or below a greeting.
_TEAM = re.compile(r"(?:[Tt]he|Your|Das|Dein|Euer)\s+(?P<name>[A-Z][\w.&'’+-]*(?:\s[\w.&'’+-]+){0,4}\s[Tt]eam)[.!]?$")
# "Euer Verein Alte Mühle", at the end of the last words.
_YOURS = re.compile(
    r"(?:(?<=\n)|(?<=[.!?,]\s))(?:Euer|Eure|Ihr|Ihre|Your|Votre|Vuestr[oa])\s(?P<name>[A-ZÀ-Þ][^\n.,;:]{3,70})[.!]?$"
)
_ON_BEHALF = re.compile(
    r"\b(?:on\s+behalf\s+of|im\s+Namen\s+(?:des|der|von)|au\s+nom\s+(?:de\s+la|du|des|de\s+l['’])|"
    r"en\s+nombre\s+(?:del?|de\s+la))\s+",
    re.I,
)


# What a line that is a signature ends in.
_ENDS = (
    *("committee", "team", "group", "organizers", "organisers", "komitee", "organisation", "organizador"),
    *("组委会", "筹备组", "秘书处", "组织委员会"),
)
_BEHALF = frozenset(map(key, "behalf namen nom nombre".split()))
_WHOSE = frozenset(map(key, "euer eure ihr ihre your votre vuestro vuestra".split()))


def find(document: Document) -> Iterator[Claim]:
    """The claim of a signature among the last lines."""
    text, there = document.text, document.beginnings
    blocks = document.blocks[-_LAST:]
    begin = blocks[0].body.start if blocks else 0
    behalf, whose = ([at for at in there.of_any(keys) if at >= begin] for keys in (_BEHALF, _WHOSE))
    signed = any(map(there.low[begin:].__contains__, _ENDS))
    for block in blocks if signed or behalf or whose else ():
        if block.kind in (Kind.TITLE, Kind.ROW, Kind.FIELD) or len(block.span) > _LONGEST:
            continue
        words = document.words(block.body)
        if block.kind is Kind.HEADING and block is not blocks[-1] and not _TEAM.match(words):
            continue
        match = _ON_BEHALF.search(text, block.body.start, block.body.end) if behalf else None
        if match:
            end = names_end(text, match.end(), block.body.end, several=False)
            if end > match.end() and len(document.words(Span(match.end(), end)).split()) > 1:
                yield from claims_of(document, Span(match.end(), end), ORGANIZER, "signed on behalf of", HINT)
                continue
        places = whose[bisect_left(whose, block.body.start) : bisect_left(whose, block.body.end)]
        yours = next(filter(None, (_YOURS.match(text, at, block.body.end) for at in places)), None)
        if yours and is_body(yours["name"]) and _GENERIC.fullmatch(yours["name"]) is None:
            yield from claims_of(document, Span(*yours.span("name")), ORGANIZER, "signature", HINT, persons=False)
        start = block.body.start
        for line in words.splitlines(keepends=True) if signed else ():
            found = _signature(line)
            if found is not None:
                at = start + line.index(found["name"])
                yield from claims_of(document, Span(at, at + len(found["name"])), ORGANIZER, "signature", HINT)
            start += len(line)


def _signature(line: str) -> re.Match[str] | None:
    """The match of a line that is the name of a committee or team, which may have a day behind it."""
    if not any(map(line.casefold().__contains__, _ENDS)):
        return None
    bare = _ON_BEHALF.sub("", _DAY_BEHIND.sub("", line.strip()))
    if not bare.rstrip(".!").casefold().endswith(_ENDS):
        return None
    found = _COMMITTEE.match(bare) or _TEAM.match(bare)
    return found if found and len(found["name"]) > 4 and _GENERIC.fullmatch(found["name"]) is None else None
