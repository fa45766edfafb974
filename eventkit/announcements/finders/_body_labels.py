"""
Which role of bodies a label or a heading names: "Our gold sponsors", 主办单位 (role_of_label).

Beside the words that eventkit knows for roles, those of words/bodies_labels.txt; what stands around them is left out.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from eventkit.announcements.document import simplified
from eventkit.announcements.finders._body_mentions import expressions_before
from eventkit.announcements.finders._event_nouns import EVENT_NOUNS
from eventkit.announcements.finders._phrases import groups
from eventkit.people.role import (
    CO_HOST,
    CO_ORGANIZER,
    FUNDER,
    HOST,
    ORGANIZER,
    PARTNER,
    PUBLISHER,
    SPONSOR,
    SUPPORTER,
    VENUE,
    Role,
)

_LONGEST = 60  # characters of a label
_ROLES = {
    "host": HOST,
    "organizer": ORGANIZER,
    "coorganizer": CO_ORGANIZER,
    "partner": PARTNER,
    "funder": FUNDER,
    "sponsor": SPONSOR,
    "supporter": SUPPORTER,
}
_STEM = re.compile(
    "organ|host|sponsor|part[ne]|support|fund|conven|brought|collab|coop|co-op|koop|veranst|ausricht|ausger|"
    "gastgeb|anfitri|accueil|zusammen|soci|aliad|patro|parrain|mécèn|command|auspic|förder|financ|finanz|bailleur|"
    "unterst|sout|apoy|endors|guidance|schirm|égide|colab|convoc|alianza|affiliat|particip|backer|made poss|thanks|"
    "[主承协協举合联发組组策赞贊冠资支鸣谢指媒东執执場召]|presented|to you by|initiat|iniciat|project|product|event|"
    "événement|made|assoc|conjunc"
)
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、)]\s*)")
_AND = re.compile(r"\s*(?:\band\b|\bund\b|\bet\b|\by\b|&|/|、|\+|\||暨)\s*")
# "Harbor Days sponsors", "the project's fiscal sponsor", but not "for sponsors"
_WHOSE = re.compile(
    r"(?:(?P<words>(?:[\w&.'-]+ ){1,4})(?=\w+s\b)|(?P<which>[\w-]+ )(?=sponsor|partner)|.*['’]s (?:\w+ )?)"
    r"(?P<role>sponsors?|partners?|supporters?|organi[sz]ers?|conveners?)(?: 20\d\d)?"
)
_OTHERS = frozenset(
    "for a an to why how what who become becoming being past previous former old potential prospective future "
    "interested call find about info information contact more new no not your my their of and with benefits levels "
    "packages opportunities message as by from speakers business civil contract dance dating life "
    "sparring trading".split()
)


# "The following institutions are organizing the workshop", "thank you to all companies who support us"
_DOING = re.compile(
    r"(?:(?:with |many )?(?:thank you|thanks)(?: so much)? to )?(?:all )?(?:of )?(?:the|these|our)?\s?(?:following |"
    r"\w+ )?(?:companies|organi[sz]ations|institutions|bodies|partners|groups|communities|universities|firms|"
    r"associations|sponsors|projects|agencies)(?: (?:who|which|that|are|have|has|also|kindly|generously|jointly|"
    r"make|made))* "
    r"(?P<does>organi[sz]\w+|host\w*|sponsor\w*|fund\w*|financ\w+|support\w*|collaborat\w+|cooperat\w+|partner\w*|"
    r"possible)(?: [\w' -]{1,30})?"
)
_DOES = {
    "organi": ORGANIZER,
    "host": HOST,
    "sponsor": SPONSOR,
    "possible": SPONSOR,
    "fund": FUNDER,
    "financ": FUNDER,
} | {"support": SUPPORTER, "collabor": PARTNER, "cooperat": PARTNER, "partner": PARTNER}


@cache
def _said() -> dict[Role, re.Pattern[str]]:
    """What sentences say before the names of bodies, as words/bodies_cues.txt has it, by the role that it tells."""
    return {
        role: re.compile("|".join(f"(?:{words})" for words in said), re.I)
        for role, said in expressions_before("by", "of", "joint", "with").items()
    }


@cache
def _words() -> dict[str, list[str]]:
    """The words of the table, by the name of their group."""
    return {
        group: [word.strip() for line in lines for word in line.split("|")]
        for group, _, lines in groups("bodies_labels")
    }


@cache
def _known() -> dict[str, Role]:
    return {word: role for group, role in _ROLES.items() for word in _words()[group]}


def _any(group: str) -> str:
    return "|".join(_words()[group])


@cache
def _before() -> re.Pattern[str]:
    ends = r"(?:[\s/-]+|(?<=[\u3400-\u9fff])|(?=sponsor|partner|förder|unterst))"  # "Goldsponsoren"
    return re.compile(rf"^(?:(?:{_any('before')}|{_any('rank')}|{EVENT_NOUNS})(?:['’]s)?{ends})+", re.I)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\s(?:20\d\d|{_any('behind')}|{_any('rank')}))?"
        r"[\s/]*(?:\b(?:institutions?|organi[sz]ations?|bod(?:y|ies)|partners|universit(?:y|ies)|companies)|单位|机构|方|"
        r"商)?(?:\s*[(（][^()（）]{1,30}[)）])?(?:\s*(?:of|for|der|de la|du|del|des)\s+(?:the |"
        rf"this )?(?:(?:[\w-]+ )?20\d\d|{EVENT_NOUNS}))?\s*$",
        re.I,
    )


@cache
def _ranks() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any('rank')})(?:\s?(?:level|tier|rank|class|级))?", re.I)


def is_rank(label: str) -> bool:
    """Whether a folded label is the rank of sponsors by itself: "gold", "tier 1", 金牌."""
    return len(label) <= _LONGEST and _ranks().fullmatch(label) is not None


@lru_cache(maxsize=2048)  # pages have the same labels
def role_of_label(label: str) -> Role | None:
    """
    The role of bodies that a folded label names, or None.

    >>> [str(role_of_label(words)) for words in ("our gold sponsors", "主办单位", "organized and hosted by", "date")]
    ['Sponsor', 'Host', 'Organizer', 'None']
    """
    label = simplified(label)
    if len(label) > _LONGEST or _STEM.search(label) is None:
        return None
    label = _NUMBER.sub("", label.replace("’", "'")).rstrip("!.… ")
    inner = _before().sub("", label)
    several = dict.fromkeys((label, inner, _behind().sub("", label), _behind().sub("", inner)))
    for known in (_known().get, Role.known):
        for role in map(known, several):
            if role is not None and (role.of_bodies or role in (HOST, CO_HOST)) and role not in (VENUE, PUBLISHER):
                return role
    parts = [part for part in _AND.split(label) if part]
    if len(parts) == 2:
        first = role_of_label(parts[0]) or role_of_label(f"{parts[0]} by")
        second = role_of_label(parts[1])
        if first == SUPPORTER and second in (SPONSOR, FUNDER):
            return second  # "Support and Sponsorship"
        return first if second else None
    doing = _DOING.fullmatch(label)
    if doing is not None:
        return next(role for stem, role in _DOES.items() if stem in doing["does"])
    for said in (label, inner):
        role = next((role for role, pattern in _said().items() if pattern.fullmatch(said)), None)
        if role is not None:
            return role
    whose = _WHOSE.fullmatch(label)
    if whose is not None and not _OTHERS.intersection((whose["words"] or whose["which"] or "").split()):
        return Role.known(whose["role"])
    return None
