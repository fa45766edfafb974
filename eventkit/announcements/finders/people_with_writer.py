"""
People who are there together with the writer.

    Ines Roth and I gave a workshop on knots. Thanks to my co-presenter, Tom Okoro!
    Join me and my good friends, Ines Roth and Tom Okoro, when we launch our show.

What they do must be a part in an event: "Ines Roth and I wrote this post" says nothing of one, and neither does "I
wrote this with my colleague Ana Vidal", which asks nobody to join.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.bounds import near
from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._event_nouns import EVENT_NOUN, of_other_time
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._names_prose import Said, people_after
from eventkit.announcements.finders._names_sure import KNOWN, SHAPE, sureness
from eventkit.announcements.finders._sample import extent
from eventkit.announcements.finders._spoken_of import read_here, skipped
from eventkit.announcements.finders._stems import sentences_with
from eventkit.announcements.finders._subjects import MOST_BACK, people_before
from eventkit.people.role import CO_HOST, HOST, MODERATOR, SPEAKER, Role

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
# Whom the writer brings along.
_BRINGS = Wording(
    r"(?:\b(?:[Jj]oin(?:ing)?|[Cc]ome (?:and )?(?:see|hear|meet|watch))\s+(?:me\b|us\b)?,?\s*(?:(?:and|with|along with|"
    r"together with|as well as)\s+)?(?:my|our)"
    r"|\b[Jj]oin(?:ed)?\s+by\s+(?:my|our)|\b[Ww]ith\s+me\s+(?:(?:is|are|will be)\s+)?(?:my|our)"
    r"|\b(?:bin ich|sind wir|sprechen wir|spreche ich|diskutiere ich)\s[^.\n]{0,60}\bmit\s+(?:meine[nmr]|unsere[nmr])"
    r"|\b(?:[Rr]ejoignez|[Rr]etrouvez)(?:-moi|-nous)?\s+(?:(?:et|avec)\s+)?(?:mon|ma|mes|nos|notre)"
    r"|\b[Aa]compáñ[ae]\w*\s+(?:y\s+)?(?:a\s+)?(?:con\s+)?(?:mi|mis|nuestros?|nuestras?))\s+"
    r"(?:[\w’'-]+\s+){0,3}?(?P<who>friends?|colleagues?|co-?workers?|team-?mates?|(?P<host>co-?hosts?)|pals?|budd(?:y|ies)|"
    r"partners? in crime|Kolleg(?:en|innen|in)|Freund(?:en|innen|in)?|amie?s?|collègues?|amig[oa]s?|"
    r"colegas?|compañer[oa]s?)[,:]?\s+(?=[^\W\d_a-zà-ÿ])"
)
_SHOW = re.compile(
    r"\b(?:our|unsere[rnms]?|notre|nuestr[oa])\s+(?:[\w-]+\s+){0,3}(?:show|stream|podcast|channel|Sendung|émission|programa)\b"
)
_MOST = 20_000  # characters in which people are introduced


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance as speaker, as moderator or as host: one for the words of each."""
    found: dict[Span, Claim] = {}
    for block, sentence, _ in sentences_with(document, _STEMS, skip=frozenset({Kind.TITLE, Kind.ROW})):
        if read_here(document, block) and not of_other_time(document.words(sentence)):
            found |= {claim.span: claim for claim in _together(document, sentence)}
    found |= {claim.span: claim for claim in _brought(document)}
    yield from found.values()


def _together(document: Document, sentence: Span) -> Iterator[Claim]:
    """Who does something "and I", and who is "my co-presenter": also where they are thanked for it."""
    text, start, end = document.text, sentence.start, sentence.end
    people: list[Said] = []
    for match in () if skipped(document.words(sentence)) else _AND_ME.finditer(text, start, end):
        does = _GIVE.match(text, match.end(), end)
        if does is not None and EVENT_NOUN.search(text, does.start(), end) is not None:
            found = people_before(text, max(start, match.start() - MOST_BACK), match.start(), _NOTHING)
            people += found if all(sureness(one.person.name.text) >= KNOWN for one in found) else ()
    for said in people:
        yield said.claim(text, SPEAKER, _RULE, 0.45)
    for match in _WITH.finditer(text, start, end):
        for said in people_after(text, match.end(), end, SHAPE):
            yield said.claim(text, _role(match["what"].casefold()), _RULE, 0.45)


_NOTHING = re.compile(r"")
_RULE = "with the writer"


def _role(what: str) -> Role:
    if "host" in what:
        return CO_HOST
    return MODERATOR if "moderator" in what or "chair" in what else SPEAKER


def _brought(document: Document) -> Iterator[Claim]:
    """Whom the writer brings along: as a host where the show is the writer's and theirs."""
    text, whole = document.text, extent(document)
    for cue in near(document, _BRINGS.matches(document.beginnings, whole.start, whole.end), _MOST):
        end = min(whole.end, cue.end() + 300)
        stop = text.find("\n", cue.end(), end)
        end = stop if stop > 0 else end
        role = CO_HOST if cue["host"] else HOST if _SHOW.search(text, cue.end(), end) else SPEAKER
        for said in people_after(text, cue.end(), end, SHAPE, lists=True):
            yield said.claim(text, role, "whom the writer brings along")
