"""
The people who are the subject of a verb: those whose names, with what stands beside them, end right before it.

"Ana Vidal (Lake Institute) and Tom Okoro, mayor of Lund, will" is two people before a verb. Shared by the finders of
people in prose.
"""

from __future__ import annotations

import re

from eventkit.announcements.finders._names_prose import Said, people_after

_PARTICLES = (
    r"(?:(?:van|von|vom|zu|de|der|den|des|da|do|dos|di|del|della|du|la|le|el|al|bin|ibn|ter|ten|af|av)\s+){0,3}"
)
# It begins with one class of characters, so that it is found many times as fast.
_CAPITALS = re.compile(
    rf"(?s)(?!(?<=\d )[AP]M\b)[^\W\d_a-zà-ÿ](?<![^\s(“\"].)[\w’'.-]*(?=\s+{_PARTICLES}(?:[dl]['’])?[^\W\d_a-zà-ÿ])"
)
_BREAK = re.compile(r"[,;:.!?(“\"]|\s[–—-]\s")
MOST_BACK = 330
_MOST_TRIES = 9


def people_before(text: str, begin: int, at: int, gap: re.Pattern[str]) -> list[Said]:
    """
    The people named between an offset and a verb, where nothing but what `gap` matches stands between.

    Of a long stretch only the last part is looked at, and only so many places where a name may begin.
    """
    before = text[begin:at]
    capitals = list(_CAPITALS.finditer(before))
    if len(capitals) > _MOST_TRIES:  # German has many: a list begins with the first, one name is among the last
        capitals = capitals[:3] + capitals[3 - _MOST_TRIES :]
    opening = capitals[0] if capitals else None
    if opening is not None and 0 < opening.start() < 90 and not _BREAK.search(before, 0, opening.start()):
        found = people_after(text, begin, at)  # an office in lower case may begin the sentence
        if found and found[0].positions and gap.fullmatch(text, found[-1].span.end, at) is not None:
            return found
    for match in capitals:
        if match.start() and before[match.start() - 1 : match.start()] not in (" ", "\n", "(", "“", '"'):
            continue
        if before.count("(", 0, match.start()) > before.count(")", 0, match.start()) and ")" in before[match.end() :]:
            continue  # "at the pier (Captain Roe Street 2), Ana Vidal"
        clause = max((stop.end() for stop in _BREAK.finditer(before, 0, match.start())), default=0)
        office = before[clause : match.start()].strip()
        if office and len(office) < 100 and office[:1].isupper():
            found = people_after(text, begin + clause, at)  # "Minister for Trade Ms Ana Vidal"
            if found and found[0].positions and gap.fullmatch(text, found[-1].span.end, at) is not None:
                return found
        found = people_after(text, begin + match.start(), at)
        if (
            found
            and gap.fullmatch(text, found[-1].span.end, at) is not None
            and found[0].span.start <= begin + match.start() + 160
        ):
            return found
    return []
