"""
People who do something together with the writer: "Ines Roth and I gave a workshop", "my co-presenter, Tom Okoro".

What they do must be a part in an event: "Ines Roth and I wrote this post" says nothing of one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind
from eventkit.announcements.finders._event_nouns import EVENT_NOUN, of_other_time
from eventkit.announcements.finders._names_prose import Said, people_after, read_here, skipped
from eventkit.announcements.finders._names_sure import KNOWN, SHAPE, sureness
from eventkit.announcements.finders._stems import sentences_with
from eventkit.announcements.finders._subjects import MOST_BACK, people_before
from eventkit.people.role import CO_HOST, MODERATOR, SPEAKER, Role

_AND_ME = re.compile(
    r",?\s(?:and|und|et|y|e|en)\s(?:I|me|myself|ich|moi|moi-même|yo|io|ik|eu)\b,?\s+"
    r"(?:(?:both|also|then|recently|just|will|would|are|were|have|had|be|been|going\s+to|haben|werden|avons|allons|"
    r"hemos|vamos\s+a|abbiamo|hebben)\s+){0,4}"
)
_GIVE = re.compile(
    r"(?:g[ai]ve|giving|present(?:ed|ing)?|le[ad]d?|leading|r[ua]n|running|host(?:ed|ing)?|taught|teach(?:ing)?|"
    r"co-\w+|facilitat\w+|deliver\w*|moderat\w+|speak(?:ing)?|spoke|talk(?:ed|ing)?|wrapp(?:ed|ing)\s+up|held|hold(?:ing)?|"
    r"do(?:ing)?|did|show(?:ed|ing)?|demo\w*|discuss\w*|explor\w*|introduc\w+|kick\w*|welcom\w+|instruct\w*|lead|"
    r"gaben|geben|hielten|halten|gehalten|gegeben|donn\w+|animé|animer|présent\w+|di(?:mos|o)|dar|impart\w+|"
    r"tenuto|terremo|presentato|gaven|geven)\b"
)
_WITH = re.compile(
    r"\b(?:my|our)\s+(?:(?:great|wonderful|fantastic|amazing|lovely|dear|excellent|fellow)\s+){0,2}"
    r"(?P<what>co-?(?:presenters?|instructors?|speakers?|hosts?|teachers?|leads?|leaders?|facilitators?|moderators?|"
    r"panell?ists?|chairs?)|fellow\s+(?:panell?ists?|speakers?|instructors?|presenters?))\b"
    r"(?:\s+(?:is|are|was|were|will\s+be|on\s+the\s+day))?[,:]?\s+(?-i:(?=[^\W\d_a-zà-ÿ]))",
    re.I,
)
_STEMS = (
    (
        "and i", "and me", "and myself", "und ich", "et moi", "y yo", "e io", "e eu", "en ik", "my co", "our co",
        "my fellow", "our fellow", "my great", "my wonderful", "my fantastic", "my amazing", "my lovely", "my dear",
        "my excellent",
    ),
)  # fmt: skip


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker, as moderator or as host."""
    text = document.text
    for block, sentence, _ in sentences_with(document, _STEMS, skip=frozenset({Kind.TITLE, Kind.ROW})):
        words = text[sentence.start : sentence.end]
        if not read_here(document, block) or of_other_time(words):
            continue
        together = () if skipped(words) else _AND_ME.finditer(text, sentence.start, sentence.end)
        for match in together:
            does = _GIVE.match(text, match.end(), sentence.end)
            if does is None or EVENT_NOUN.search(text, does.start(), sentence.end) is None:
                continue
            begin = max(sentence.start, match.start() - MOST_BACK)
            people = people_before(text, begin, match.start(), _NOTHING)
            if people and all(sureness(one.person.name.text) >= KNOWN for one in people):
                yield from _claims(text, people, SPEAKER)
        for match in _WITH.finditer(text, sentence.start, sentence.end):  # also where they are thanked for it
            people = people_after(text, match.end(), sentence.end, SHAPE)
            yield from _claims(text, people, _role(match["what"].casefold()))


_NOTHING = re.compile(r"")


def _role(what: str) -> Role:
    if "host" in what:
        return CO_HOST
    return MODERATOR if "moderator" in what or "chair" in what else SPEAKER


def _claims(text: str, people: list[Said], role: Role) -> Iterator[Claim]:
    for said in people:
        yield said.claim(text, role, "with the writer", 0.45)
