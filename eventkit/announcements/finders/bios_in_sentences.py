"""
What people are, in a sentence that is about them, inside a paragraph: "Ines talks to Quirin Dalbo. Quirin is curator of
the Mud Library", "Ana Vidal works as a hydrologist at Lagoon Bank".

It adds to somebody who is there, by the first or the whole name, and makes nobody a speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span
from eventkit.announcements.finders._index import Wording
from eventkit.announcements.finders._names_entries import to_person
from eventkit.announcements.finders._names_sure import KNOWN, SHAPE, sureness
from eventkit.announcements.finders._positions import read_positions
from eventkit.announcements.finders._stems import sentences_at
from eventkit.people import Appearance
from eventkit.people._pieces import title_word

_NAME = r"(?:(?:Dr|Prof)\.?\s)?(?P<name>[^\W\d_a-zà-ÿ][\w’'-]{1,20}(?:\s[^\W\d_a-zà-ÿ][\w’'.-]{1,20}){0,3})"
_IS = re.compile(
    rf"{_NAME}\s(?:(?:is|ist|est|es)\s(?:currently\s|also\s|now\s|derzeit\s)?|(?:currently\s)?(?:works|serves)\sas\s|"
    r"arbeitet\sals\s|travaille\scomme\s|trabaja\scomo\s)(?:an?\s|the\s|ein(?:e|er)?\s|die\s|der\s|une?\s|la\s|le\s|l['’]|el\s|"
    r"una?\s)?(?P<what>[^\W\d_][^.;!?\n]{3,160}(?:\n[^.;!?\n]{3,120})?)"
)
# "She now works as a hydrologist at Lagoon Bank", of whom the paragraph is about
_PRONOUN_IS = re.compile(
    r"(?:She|He|They)\s(?:(?:now|currently|also|presently)\s)*(?:is|(?:works|serves)\sas|are)\s(?:(?:now|currently|also)\s)*"
    r"(?:an?\s|the\s)?(?P<what>[^\W\d_][^.;!?\n]{3,160}(?:\n[^.;!?\n]{3,120})?)"
)
_BEGINS = re.compile(rf"[*_]{{0,2}}{_NAME}(?=[\s,*_(])")
_LONGEST = 60  # characters of a heading that is a name
_CUES = Wording(r"\b(?:is|are|ist|est|es|currently|works|serves|arbeitet|travaille|trabaja)\s")
_TAIL = re.compile(
    r"(?:\s*,)?\s+(?:who|where|which|whose|with\s+(?:over|more|a\b)|and\s+(?:is|has|was|works|leads|teaches|writes|loves|lives|will|the\s"
    r"author)|based\s+in|working|from\s+\d|he|she|they|und\s+(?:ist|hat|lebt)|et\s+(?:a|est|vit)|y\s+(?:es|ha|vive))\b.*$",
    re.S,
)


def find(document: Document) -> Iterator[Claim]:
    """Claims "bio" with an Appearance without a role."""
    text = document.text
    places = [(cue.start(), 0) for cue in _CUES.matches(document.beginnings)]
    skip = frozenset({Kind.TITLE, Kind.HEADING, Kind.ROW})
    for block, sentence, _ in sentences_at(document, places, skip=skip):
        match = _IS.match(text, sentence.start, sentence.end)
        if match is None and (match := _PRONOUN_IS.match(text, sentence.start, sentence.end)) is not None:
            name = _subject(document, block)
        else:
            name = match["name"] if match is not None else ""
        claim = _claim(text, name, match) if match is not None and name else None
        if claim is not None:
            yield claim


def _subject(document: Document, block: Block) -> str:
    """Whom a paragraph is about: by the name that is its heading, or that it begins with."""
    if block.heading is not None:
        over = document.words(document.blocks[block.heading].body).strip("*_ ")
        if " " in over and len(over) < _LONGEST and sureness(over) >= KNOWN:
            return over
    first = _BEGINS.match(document.text, block.body.start, block.body.end)
    return first["name"] if first is not None else ""


def _claim(text: str, name: str, match: re.Match[str]) -> Claim | None:
    if sureness(name) < (KNOWN if " " in name else SHAPE):
        return None
    what = _TAIL.sub("", re.sub(r"\s+", " ", match["what"])).strip(" ,")
    head = re.split(r"\s(?:of|at|for|in|with|from|on|de|du|bei|am)\s|,", what, maxsplit=1)[0].split()
    if not any(title_word(word.strip(",.")) for word in head[:9]):
        return None
    person, positions = to_person(name), read_positions(what)
    if person is None or not positions:
        return None
    begin = match.start("name") if "name" in match.re.groupindex else match.start()
    span = Span(begin, match.start("what") + min(len(what), match.end("what") - match.start("what")))
    words = text[span.start : span.end]
    return Claim("bio", Appearance(person, (), positions, text=words), span, "what somebody is, in a sentence", 0.25)
