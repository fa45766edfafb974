"""
The parts of a place in running words: what a name is ("house", "street", "city" …), and where the place ends that
begins at an offset (parts_at). "Elm Library in Lund, Sweden, on 3 May" is a house, a city and a country.
"""

from __future__ import annotations

import re
from functools import lru_cache

from eventkit.announcements.finders._event_nouns import ends_in_event
from eventkit.announcements.finders._names_sure import KNOWN, sureness
from eventkit.announcements.finders._places import (
    IN_HOUSE,
    ROMANCE_HOUSE,
    VENUE,
    is_street,
    known_place,
    perhaps_town,
)

Part = tuple[str, str]  # words, and what they are: "" where nobody knows
_MOST = 7  # parts of a place
_LINK = (
    r"of|for|and|the|&|de|des|du|da|do|der|die|das|den|am|an|la|le|les|del|della|di|el|y|et|und|sur|l['’]\w+|d['’]\w+"
)
LINKS = rf"[ \u00a0](?:(?:{_LINK})[ \u00a0]){{0,2}}"  # between two words of a name
# A full stop in one way only, or "T.T.T.T" would be divided in every way there is.
WORD = r"(?!(?:19|20)\d\d\b)[A-ZÀ-Þ\d](?:[\w'’&/-]|\.(?=\w)|(?:(?<=\bSt)|(?<=\b[A-Z])|(?<=[a-z]str))\.(?!\w))*"
# "room 3.07", "lecture hall B", in small letters: what a house has several of.
ROOM = (
    r"(?:(?:lecture|seminar|meeting|conference)\s)?(?:room|hall|salle|sala|amphi\w{0,9}|building|theatre|floor)\s"
    r"(?:[A-Z]{0,3}[.-]?\s?\d|[A-Z]\b)"
)
_OF = r"(?:de\sla\s|de\sl['’]|des?\s|du\s|del\s|d['’])"
_NAME = re.compile(
    r"\d{1,4}(?:\s?(?:bis|ter))?,?\s(?:rue|avenue|boulevard|place|quai|allée|impasse|chemin|cours|square|route)\s"
    r"[^,\n;()]{3,40}"
    rf"|(?i:{ROMANCE_HOUSE})\s{_OF}[a-zà-ÿ]{{4,}}(?=[\s,.)]|$)"  # "Palais des congrès"
    rf"|(?:(?:{ROMANCE_HOUSE})(?:\s[a-zà-ÿ]+(?:ale?|que|ica|ico|aire|elle))?\s{_OF}?)?"
    rf"(?:(?:bâtiment|salle|amphi\w*|sala|aula|edificio|room|building)\s|(?={ROOM})[a-z]+\s(?:[a-z]+\s)?)?"
    rf"{WORD}(?:{LINKS}{WORD}|\s(?:municipale|centrale|nationale|universitaire|municipal|nacional|room|floor|campus)\b"
    r"|(?<=\d)e\sétage)*"
)
# What stands between two parts.
_MORE = re.compile(
    r"(?:\s*,)?\s+(?:in|at|im|an der|am|bei|à|en|of|des|der)\s+(?:the\s+|der\s+)?(?=[A-ZÀ-Þ])|,[ ]+(?:the\s)?|"
    r"[ ]+[|·•–-][ ]+|\s?(?=\([^()\n]{0,40}\d)\(|,?[ \t]*\n[ \t]*|"
    r"\s\((?:[\w.]+\s)?(?:[Ff]loor|[Ll]evel|étage|Stock|OG|EG|[Pp]iso|[Pp]lanta)\),\s"
)
_LAST = ".,-'’&/ "
# Bodies by name: something is held at them, and somebody works there.
_BODY = re.compile(
    r"\b(?:Universit\w+|Institut\w*|Foundation|Commission|Schools?|Academy|Faculty|Embassy|Parliament|Club|"
    r"Lab(?:oratory)?|Offices?|Hub|Association|Council)\b"
)
_NO_HOUSE = re.compile(
    r"\b(?:Forum|Expo|Street|Road|Avenue|Level|Floor|(?:Building|Houses?|Housing|Spaces?)(?=\s(?:[A-Z][a-z]|and\s)))\b"
)  # "Building Better Ports"
_NO_TOWN = re.compile(r"Reading (?:Group|Circle|Club|List|Room|Week|Session|Series|Seminar)s?\b")
_STREET = re.compile(r"\w\s(?:Street|Road|Lane|Avenue|Square|Boulevard|Drive|Quay)$")
_AT_STREET = re.compile(r",[ ](?:\d{1,4}[a-z]?[ ][A-ZÀ-Þ]|[A-ZÀ-Þ][\w.-]*(?:[ ]\w+)?[ ]\d)")
_NUMBERED = re.compile(
    rf"(?:Room|Hall|Building|Floor|Level|Suite|Raum|Saal|Hörsaal|Salle|Sala|Aula|Amphi\w*)\s\d|{ROOM}"
)
_ROMANCE = re.compile(rf"(?:{ROMANCE_HOUSE})\s{_OF}?[A-ZÀ-Þ\d]")
_CODE = re.compile(r"^(?:[A-Z]{1,2}-)?\d{4,6}\s+|\s+[A-Z]{0,2}-?\d{4,6}$|\s+[A-Z]{1,2}\d\w? \d\w\w$")
_POSTED = re.compile(r"(?:[A-Z]{1,2}-)?\d{4,5}(?:\s[A-Z]{2})?\s[A-ZÀ-Þ]|[A-Z]{2}\s\d{5}|.*[A-Z]{1,2}\d\w?\s\d[A-Z]{2}$")
CONTINENTS = frozenset(
    "Asia Africa Europe America Americas Oceania Eurasia Afrika Europa Amerika Asien Afrique Asie África".split()
) | {"North America", "South America", "Latin America", "Central America", "Asia Pacific", "Asia-Pacific", "The US"}


def parts_at(text: str, start: int, limit: int) -> tuple[int, list[Part]]:
    """
    Where the place that begins there ends, and its parts; the first may be anything, the others are places.

    >>> text = "at the Elm Library in Lund, Sweden, on 3 May"
    >>> parts_at(text, 7, len(text))
    (34, [('Elm Library', 'house'), ('Lund', 'city'), ('Sweden', 'region')])
    """
    end = at = unknown = start
    parts: list[Part] = []
    between: list[Part] = []  # behind a house or room, what we do not know: it counts if a place that we know follows
    for _ in range(_MOST):
        name = _NAME.match(text, at, limit)
        if name is None:
            break
        whole = name[0].rstrip(_LAST)
        words, kind = part_of(whole)
        breaks = "\n" in text[end:at]
        if parts and not (kind or _POSTED.match(words)):
            if breaks or between or not any(what in ("house", "body", "room") for _, what in parts):
                break
            between.append((words, kind))
            unknown = at
        elif parts and breaks and kind not in ("street", "city", "region"):
            if kind != "house" or not _AT_STREET.match(text, at + len(words), limit):
                break  # else the house in the street where the one in the line above is: "Harbor House, 3 Quay Street"
            parts.append((words, kind))
            end = at + len(words)
        else:
            parts += [*between, (words, kind)]
            between, end = [], at + len(words)
        more = _MORE.match(text, at + len(words), limit)
        if more is None or len(words) < len(whole):
            break
        at = more.end()
    if len(between) == 1 and parts[-1][1] in ("house", "street") and _is_last(text, end, unknown, between[0][0]):
        parts, end = [*parts, between[0]], unknown + len(between[0][0])
    if end < limit and text[end] == ")" and "(" in text[start:end]:
        end += 1
    return end, parts


def _is_last(text: str, end: int, at: int, words: str) -> bool:
    """Whether words behind the comma after a house are all that is left of a line or sentence: a town's name."""
    return (
        text[end:at] == ", "
        and _TOWN_NAME.fullmatch(words) is not None
        and _ENDS.match(text, at + len(words)) is not None
        and sureness(words) < KNOWN
        and not ends_in_event(words)
    )


_TOWN_NAME = re.compile(  # of one word: two may be a person's
    r"(?!(?:Online|Virtual|Hybrid|Live|Free|Open|Admission|Entry|Registration|Today|Tomorrow|Everyone|Everybody|All)\b)"
    r"[A-ZÀ-Þ][a-zß-ÿ’']+(?:-[A-ZÀ-Þ]?[a-zß-ÿ’']+){0,2}"
)
_ENDS = re.compile(r"[.)]?[*_ \t]*(?:\n|\Z|[|·•]\s)|\.\s|\)")


@lru_cache(maxsize=4096)
def part_of(words: str) -> Part:
    """
    The words of a name as far as they are one part of a place, and what it is.

    >>> part_of("Oslo"), part_of("Lund Update"), part_of("Hafenweg 4"), part_of("Sheraton Lund"), part_of("Python")
    (('Oslo', 'city'), ('Lund', 'city'), ('Hafenweg 4', 'street'), ('Sheraton Lund', 'named for'), ('Python', ''))
    """
    if kind := known_place(words):
        return words, kind
    for joint in (" for ", " and "):
        head, found, _ = words.partition(joint)
        if found and (kind := known_place(head)):
            return head, kind
    if _NUMBERED.match(words) or IN_HOUSE.match(words):
        return words, "room"
    if is_street(words) or _STREET.search(words):
        return words, "street"
    if words.endswith(" City"):
        return words, "city"
    house = _NO_HOUSE.sub("", words)
    if VENUE.search(_BODY.sub("", house)) or _ROMANCE.match(words):
        return words, "house"
    if _BODY.search(house):
        return words, "body"
    if perhaps_town(words):
        return words, "perhaps"
    town = _CODE.sub("", words)
    if town != words and known_place(town):
        return words, "city"
    pieces = words.split(" ")
    if pieces[-1] in CONTINENTS:
        return words, ""
    for count in range(len(pieces) - 1, 0, -1):
        if _NO_TOWN.match(words):
            break
        if kind := known_place(" ".join(pieces[:count])):
            return " ".join(pieces[:count]), kind
    return words, "named for" if len(pieces) > 1 and known_place(pieces[-1]) == "city" else ""


def is_house(words: str) -> bool:
    """Whether a name is a house, a room or a street."""
    return part_of(words)[1] in ("house", "body", "room", "street")
