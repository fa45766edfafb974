"""Which role a label, a heading or the head of a column gives to the people it stands over (role_of_label)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from attrs import frozen

from eventkit.announcements.document import fold_label, simplified
from eventkit.announcements.word_tables import lines_of
from eventkit.people.role import (
    CHAIR,
    CLOSING,
    CO_CHAIR,
    CO_HOST,
    DISCUSSANT,
    GUEST,
    GUEST_HOST,
    HOST,
    INSTRUCTOR,
    INTERVIEWEE,
    INTERVIEWER,
    KEYNOTE,
    MODERATOR,
    OPENING,
    PANELIST,
    SPEAKER,
    Role,
)

# The roles that people have at an event, as against those of bodies and of people behind the scenes.
TAKING_PART = frozenset(
    (
        *(SPEAKER, KEYNOTE, OPENING, CLOSING, PANELIST, DISCUSSANT, INSTRUCTOR, MODERATOR, CHAIR, CO_CHAIR, HOST),
        *(CO_HOST, GUEST_HOST, GUEST, INTERVIEWER, INTERVIEWEE),
    )
)


@cache
def _labels() -> dict[str, frozenset[str]]:
    """The labels of words/people_labels.txt by the role they name."""
    found: dict[str, set[str]] = {}
    role = ""
    for line in lines_of("people_labels"):
        if line.startswith("["):
            role = line.strip("[]")
        else:
            found.setdefault(role, set()).update(label.strip() for label in line.split("|"))
    return {name: frozenset(labels) for name, labels in found.items()}


@lru_cache(maxsize=2048)
def _role(label: str) -> Role | None:
    """The role that a label names by itself."""
    said = next((Role(name) for name, labels in _labels().items() if name != "either" and label in labels), None)
    return said or Role.known(label)


def _either(label: str) -> bool:
    return label in _labels()["either"]


_LEADING = re.compile(
    r"(?:(?:our|your|the|a|an|meet|about|introducing|today's|today’s|this week's|this week’s|this month's|featured|"
    r"confirmed|invited|distinguished|special|guest|list of|main|further|other|additional|new|more|expert|academic|"
    r"industry|unsere|unser|die|der|mit|nos|notre|les|nuestros|nuestras|los|las|speaker|session|"
    r"webinar|workshop|event|"
    r"podcast|conference|plenary|event's|talk|lead|senior|international|virtual|live|tutorial|training|course|seminar|"
    r"本期|特邀|特别|重磅|活动|直播|大会|会议|本场|本次|论坛|沙龙|课程)[\s:]*)"
)
_NUMBER = re.compile(
    r"\s*[#(（]?\d{1,2}[)）]?$|[一二三四五六七八九十]$|\s(?:[ivx]{1,3}|[a-c])$|\s(?:are|include|includes)$", re.I
)
# "Featured speakers of the day will be:", "Panelists for this session", "Expert of the month".
_OF_EVENT = re.compile(
    r"(?:\s(?:at|for|of|in|on|during|from)\s(?:the|this|our|today['’]s|tonight['’]s)(?:\s[\w'’-]+){1,3}?)?"
    r"\s(?:(?:will\s)?(?:be|include)|are|were|included?|includes|(?:confirmed\s)?so\sfar(?:\sare|\sinclude)?)$"
    r"|(?<=s)\s(?:at|for|of|in|during)\s(?:the|this|our|today['’]s|tonight['’]s)\s(?:[\w-]+\s)?"
    r"(?:event|webinar|session|panel|talk|discussion|workshop|seminar|conference|summit|episode|meeting|meetup|evening|"
    r"day|series)$"
    r"|\sof\sthe\s(?:month|week|day|evening|episode|night)$"
)
_PARENTHESIS = re.compile(r"\s*[(（][^()（）]{0,40}[)）]\s*$")
_NOT_THESE = re.compile(
    r"\b(?:call for|become|guidelines?|information for|for speakers|committee|deadline|nominat|apply|application|"
    r"instructions?|notification|fees?|dinner|policy|agreement|benefits|wanted|needed|program chairs?|local|steering|"
    r"conference chairs?|general chairs?|organizing|organising|publication chairs?|proposals?|"
    r"sponsors?|suggest|resources|"
    r"questions?|registration|contact|questions|slides|gift|travel|previous|past|why|how|what|no|not|twitter|"
    r"volunteers?|recruit\w*|looking)\b|征集|招募|须知|报名|委员"
)
_BIOS = re.compile(
    r"^(?:(?:the\s|our\s|short\s)?(?:(?:guest\s|keynote\s)?(?:speakers?|presenters?|panell?ists?|"
    r"moderators?|guests?|hosts?|instructors?|"
    r"lecturers?|participants?|speaker's|presenter's|speakers'|"
    r"author)?['’]?s?\s*)?(?:short\s)?(?:bios?|biograph(?:y|ies)|profiles?|biodata|"
    r"biographical\s(?:note|sketch|information)|bio\ssketch)(?:\sof\s(?:the\s)?(?:speakers?|"
    r"presenters?|panell?ists?))?|"
    r"(?:about|meet)\s(?:the|our|your)\s(?:guest\s|keynote\s)?(?:speakers?|presenters?|"
    r"panell?ists?|moderators?|guests?|hosts?|instructors?|"
    r"lecturers?|facilitators?|authors?)|(?:zur|zu\sden|über\sdie|zum)\s(?:person|referent\w*|"
    r"vortragenden|sprecher\w*)|kurzbiogra(?:ph|f)ien?|"
    r"biographie?s?|biografías?|semblanzas?|sobre\s(?:el|la|los|las)\sponentes?|à\spropos\sd(?:e|"
    r"es|u)\s(?:l['’])?(?:intervenante?s?|conférenci\w+)|"
    r"(?:讲师|嘉宾|主讲人|讲者|演讲者|主讲|个人|报告人|作者|演讲嘉宾|分享嘉宾|主持人)?(?:介绍|简介))$"
)
_PLURAL = re.compile(
    r"s$|s\)$|innen$|en$|们$|experts|faculty|lineup|嘉宾$|参与|es sprechen|^who$|^wer$|^qui$|^quién$|"
    r"^with$|^featuring$|by$|von$|par$|por$"
)
_BY_ONE = re.compile(r"(?:by|von|par|por)$")
_AT_END = re.compile(
    r"(?:^|\s)((?:keynote |guest |invited |featured |plenary |panel )?(?:speakers?|keynoters?|"
    r"presenters?|panell?ists?|trainers?|moderators?|hosts?|"
    r"guests?|instructors?|lecturers?|facilitators?))"
    r"(?:,?\s(?:(?:listed|named|introduced)\s)?(?:below|here|as follows|this (?:month|week|time|year)))?\s*[!.:]?$"
)
# A sentence that leads in to a list: "The course will be taught by:".
_BY = re.compile(
    r"\b(given|delivered|presented|taught|led|run|moderated|facilitated|chaired|hosted|joined|"
    r"talks|presentations|lectures|contributions|insights|hear)\s+(?:by|from)$"
)
_BY_ROLES = {  # of others speakers
    "moderated": MODERATOR, "facilitated": MODERATOR, "chaired": CHAIR, "hosted": HOST, "joined": GUEST,
    "taught": INSTRUCTOR,
}  # fmt: skip
_HERE = re.compile(r"(?:in|during|at) (?:this|the) (?:session|talk|webinar|event|panel|call|seminar|workshop)$")
_FEATURING = re.compile(
    r"\s(?:featuring|(?:with|including)\s(?:talks|presentations|contributions|input|guests|speakers)(?:\s(?:by|from|like))?|"
    r"with\sour\sguests|mit\sdabei|avec\snotamment)$"
)
_HEAR = re.compile(
    r"^(?:you(?:['’]ll| will) hear from|hear from|we(?:['’]ll| will) (?:hear from|be joined by)|"
    r"joined by|join us with)\b"
)


@frozen
class Heading:
    """What a label says of the people under it. `either` is true where it may as well stand before a title."""

    role: Role
    either: bool = False
    plural: bool = False


@lru_cache(maxsize=2048)
def role_of_label(label: str) -> Heading | None:
    """
    What a folded label says of people, or None when it speaks of none.

    >>> role_of_label("our featured speakers").role, role_of_label("call for speakers")
    (Role(name='speaker'), None)
    """
    if (simple := simplified(label)) != label and (found := role_of_label(simple)) is not None:
        return found
    if not label or len(label) >= 200 or _NOT_THESE.search(label):
        return None
    if _FEATURING.search(label):
        return Heading(SPEAKER, True, True)
    if len(label) > 100 or len(label.split()) > 16:
        return None
    bare = (
        _PARENTHESIS.sub("", label) if label[-1] in ")）" and not label.endswith(("(s)", "(in)", "(innen)")) else label
    )
    bare = _OF_EVENT.sub("", _NUMBER.sub("", bare)).strip(" :：-–—.!*_#&")
    for _ in range(5):
        role = _role(bare)
        if role in TAKING_PART and role is not None:
            one = role in (MODERATOR, CHAIR) and _BY_ONE.search(bare) is not None  # "Moderated by" one with a body
            return Heading(role, _either(bare), not one and _PLURAL.search(bare) is not None)
        lead = _LEADING.match(bare)
        if lead is None or lead.end() == len(bare):
            break
        bare = bare[lead.end() :].strip()
    return _longer(bare, label)


def _longer(bare: str, label: str) -> Heading | None:
    """A label of several words: "Speakers and panelists", "Hear from these speakers tonight"."""
    halves = re.split(r"\s*(?:\band\b|&|\bund\b|\bet\b|\by\b|/|、|及|和|与|,|\bor\b)\s*", bare)
    if len(halves) > 1 and len(bare) < 50:
        roles = [role_of_label(half) for half in halves[:3] if half]
        if roles and all(roles) and roles[0] is not None:
            return Heading(roles[0].role, any(role is not None and role.either for role in roles), True)
    end = _AT_END.search(label)
    if end is not None and (label.count(" ") > 2 or _HEAR.match(label)):
        role = _role(end[1])
        if role in TAKING_PART and role is not None:
            return Heading(role, role == HOST, end[1].endswith("s"))
    if (by := _BY.search(label)) is not None:
        return Heading(_BY_ROLES.get(by[1], SPEAKER), True, True)
    if _HERE.match(label) or _HEAR.match(label):
        return Heading(SPEAKER, True, True)
    if re.search(r"[\u3400-\u9fff]", bare) and len(bare) <= 12:
        for size in (4, 3, 2):
            role = _role(bare[-size:])
            if len(bare) > size and role in TAKING_PART and role is not None:
                return Heading(role, _either(bare[-size:]), True)
    return None


@lru_cache(maxsize=512)
def role_behind(text: str, at: int, end: int) -> tuple[Role, int] | None:
    """The role in brackets behind a name, and where they end: "Ana Vidal (moderator)", "Jana Roth (Moderation)"."""
    said = _IN_BRACKETS.match(text, at, end)
    role = _role(fold_label(said[1])) if said is not None else None
    return (role, said.end()) if said is not None and role in TAKING_PART and role is not None else None


_IN_BRACKETS = re.compile(r"\s?[(（\[]([^()（）\[\]\n]{2,30})[)）\]]")


def is_bios_label(label: str) -> bool:
    """Whether a folded heading stands over lives of people: "Presenter bio", "About the speakers", "讲师介绍"."""
    return len(label) < 60 and _BIOS.match(label) is not None


# Heads of columns.
_NAME_HEADS = frozenset(
    "name|names|full name|姓名|名字|nom|nombre|vorname name|name, vorname|speaker name|who|person|wer|嘉宾姓名".split(
        "|"
    )
)
_TITLE_HEADS = frozenset(
    "title|position|role|job title|function|occupation|designation|职务|职位|头衔|职称|title/position|fonction|cargo|"
    "funktion|position/title|título|titre".split("|")
)
_BODY_HEADS = frozenset(
    """
    organization organisation affiliation institution institute company employer agency university 单位 机构 公司
    所在单位 from organización institución organisme einrichtung firma affiliations org organization/company entidad
    entreprise 所属单位 组织
    """.split()
)


def column_of(head: str) -> str:
    """What a column holds by its folded head: "person", "name", "title", "body" or ""."""
    if head in _TITLE_HEADS:
        return "title"
    if head in _BODY_HEADS:
        return "body"
    if head in _NAME_HEADS:
        return "name"
    found = role_of_label(head)
    return "person" if found is not None and (not found.either or head.startswith("host")) else ""
