"""
The masthead of a letter or a flyer: a line above the title that says whose it is, and names no event.

    Elm Institute & Birch Fund
    Department of Botany, University of Lund
"""

from __future__ import annotations

import re

from eventkit.announcements.finders._kind_nouns import event_nouns

_LONGEST = 90  # characters
# Words that end the names of bodies, and hardly ever that of a talk.
_BODY = (
    "Institutes?|University|College|Academy|Society|Association|Foundation|Federation|Network|Alliance|Coalition|"
    "Consortium|Cent(?:er|re)|Department|Faculty|Ministry|Agency|Council|Commission|Committee|Chamber|Community|"
    "Initiative|Fund|Group|Club|Museum|Laborator(?:y|ies)|Labs?|Observatory|Bureau|Union|Guild|Collective|Chapter|Campaign|"
    "Universit[äé]t?|Institut|Hochschule|Fakultät|Verein|Stiftung|Gesellschaft|Verband|Netzwerk|Akademie|"
    "Société|Réseau|Fondation|Fédération|Universidad|Instituto|Fundación|Asociación|Sociedad|Facultad"
)
_OF_BODY = re.compile(_BODY)  # a club is a body, whatever its evenings are called
_NAME = re.compile(
    r"(?:(?:[^\W\da-z][\w&.’'-]*|of|for|and|the|der|für|de|du|des|del|la|el)\s){0,7}?"
    rf"(?:(?i:{_BODY})|[A-Z]\w+(?:verein|stiftung|institut|gesellschaft|verband|netzwerk|akademie))"
    r"(?:\s(?:of|for|on|für|de|du|des|del|der)\s\S.{1,60}|\sd['’]\S.{1,60})?(?:\s\([A-Z]\w{1,9}\))?"
)
_GREETING = re.compile(
    r"(?:Dear|Hello|Hi|Hey|Welcome|Liebe[rs]?|Cher(?:e?s|s|e)?|Estimad[oa]s?|Querid[oa]s?|About|Our)\b"
)
_DIVIDED = re.compile(r"\s*(?:[,|·•/&]|\s[–—-]\s|\band\b|\bund\b|\bet\b|\by\b)\s*")


def is_masthead(line: str) -> bool:
    """
    Whether a line has the names of bodies and nothing else.

    >>> [is_masthead(line) for line in ("Elm Institute & Birch Fund", "Elm Institute Forum", "Old Quays")]
    [True, False, False]
    """
    words = line.strip(" *_#")
    if not words or len(words) > _LONGEST or _GREETING.match(words):
        return False
    if any(_OF_BODY.fullmatch(words, *noun.span) is None for noun in event_nouns(words, 0, len(words))):
        return False
    return _NAME.fullmatch(words) is not None or all(map(_NAME.fullmatch, filter(None, _DIVIDED.split(words))))
