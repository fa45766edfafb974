"""Which role a label, a heading or the head of a column gives to the people it stands over (role_of_label)."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

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
    (SPEAKER, KEYNOTE, OPENING, CLOSING, PANELIST, DISCUSSANT, INSTRUCTOR, MODERATOR, CHAIR, CO_CHAIR, HOST, CO_HOST)
    + (GUEST_HOST, GUEST, INTERVIEWER, INTERVIEWEE)
)

_ADDED = {
    "presented by": SPEAKER, "presenting": SPEAKER, "led by": SPEAKER, "lead by": SPEAKER, "talks by": SPEAKER,
    "featuring": GUEST, "hear from": SPEAKER, "faculty": SPEAKER, "lineup": SPEAKER, "line-up": SPEAKER,
    "speaker lineup": SPEAKER, "experts": SPEAKER, "our experts": SPEAKER, "instructed by": INSTRUCTOR,
    "taught by": INSTRUCTOR, "workshop leader": INSTRUCTOR, "workshop leaders": INSTRUCTOR, "fireside chat": SPEAKER,
    "interviewer": INTERVIEWER, "interviewee": INTERVIEWEE, "interviewed by": INTERVIEWER, "in discussion with": GUEST,
    "speaker name": SPEAKER, "speaker(s)": SPEAKER, "presenter(s)": SPEAKER, "presenter name": SPEAKER,
    "session leader": MODERATOR, "session leaders": MODERATOR, "master of ceremonies": MODERATOR, "emcees": MODERATOR,
    "discussion leader": MODERATOR, "discussion leaders": MODERATOR, "facilitation": MODERATOR, "facilitator": MODERATOR,
    "main host": HOST, "our host": HOST, "our hosts": HOST, "with your hosts": HOST, "this week's host": HOST,
    "vortragende:r": SPEAKER, "vortragende*r": SPEAKER, "vortragende/r": SPEAKER, "sprecher:in": SPEAKER,
    "sprecher:innen": SPEAKER, "redner:in": SPEAKER, "redner:innen": SPEAKER, "referenten/innen": SPEAKER,
    "referent/in": SPEAKER, "referentinnen und referenten": SPEAKER, "moderator:in": MODERATOR, "impulsvortrag": SPEAKER,
    "impulse": SPEAKER, "es sprechen": SPEAKER, "es diskutieren": PANELIST, "auf dem podium": PANELIST, "podium": PANELIST,
    "diskussionsteilnehmer": PANELIST, "gäste": GUEST, "gast": GUEST, "gast:in": GUEST, "zu gast": GUEST,
    "durch den abend führt": MODERATOR, "animée par": MODERATOR, "animateurs": MODERATOR, "modérée par": MODERATOR,
    "avec la participation de": SPEAKER, "intervenant.e.s": SPEAKER, "intervenant·es": SPEAKER, "intervenant.es": SPEAKER,
    "intervenant": SPEAKER, "intervenant(s)": SPEAKER, "invité": GUEST, "invités": GUEST, "invitée": GUEST,
    "invitées": GUEST, "invité·e·s": GUEST, "nos invités": GUEST, "animateur": MODERATOR, "discutant·e": DISCUSSANT,
    "intervienen": SPEAKER, "interviene": SPEAKER, "participan": PANELIST, "keynoter": KEYNOTE, "keynoters": KEYNOTE, "who": SPEAKER, "wer": SPEAKER, "qui": SPEAKER,
    "quién": SPEAKER, "who's speaking": SPEAKER, "who is speaking": SPEAKER, "ponente(s)": SPEAKER, "ponentes": SPEAKER,
    "invitado": GUEST, "invitada": GUEST, "invitados": GUEST, "invitadas": GUEST, "imparte": INSTRUCTOR,
    "imparten": INSTRUCTOR, "a cargo de": SPEAKER, "con la participación de": SPEAKER, "moderan": MODERATOR,
    "facilita": MODERATOR, "coordina": MODERATOR, "presentado por": SPEAKER,
    "嘉宾": GUEST, "讲师": SPEAKER, "主讲人": SPEAKER, "讲者": SPEAKER, "分享者": SPEAKER, "讲师介绍": SPEAKER,
    "嘉宾介绍": GUEST, "讲师简介": SPEAKER, "主讲人简介": SPEAKER, "嘉宾简介": GUEST, "主讲嘉宾介绍": SPEAKER,
    "分享嘉宾": SPEAKER, "出品人": CHAIR, "圆桌嘉宾": PANELIST, "对谈嘉宾": PANELIST, "对话嘉宾": PANELIST,
    "主讲老师": SPEAKER, "授课老师": INSTRUCTOR, "授课讲师": INSTRUCTOR, "演讲者": SPEAKER, "发言人": SPEAKER,
    "报告人": SPEAKER, "主讲": SPEAKER, "直播嘉宾": SPEAKER, "参与嘉宾": GUEST, "本期嘉宾": GUEST, "本期讲师": SPEAKER,
    "议题讲师": SPEAKER, "演讲嘉宾介绍": SPEAKER, "讲座人": SPEAKER, "特邀讲师": SPEAKER, "串场": MODERATOR,
    "與談人": DISCUSSANT, "主講人": SPEAKER, "講者": SPEAKER, "嘉賓": GUEST, "主持": MODERATOR, "点评嘉宾": DISCUSSANT,
    "パーソナリティ": HOST, "出演": GUEST, "出演者": GUEST,
}  # fmt: skip

# Labels that stand before a title as often as before a person: what follows must be surely one.
_EITHER = frozenset(
    """
    keynote|keynotes|keynote talk|keynote speech|keynote address|panel|opening|closing|welcome|opening remarks
    welcome remarks|closing remarks|wrap-up|presentation|talk|lecture|vortrag|impulsvortrag|impulse|ponencia|演讲|分享
    圆桌对话|圆桌讨论|主旨演讲|主题演讲|主题报告|主旨报告|table ronde|mesa redonda|podiumsdiskussion|eröffnung|begrüßung|podium
    grußwort|ouverture|clôture|apertura|clausura|inauguración|bienvenida|with|mit|avec|con|interview|fireside chat
    featuring|host|hosts|hosted by|gastgeber|hôte|hôtes|anfitrión|presented by|presentado por|présenté par|faculty|experts
    leitung|leader|lineup|line-up|conduce|presenta|animation|who|wer|qui|quién|with whom|致辞|发言|plenary|facilitation|impulse
    led by|lead by|presenting|performance|podcast host|co-host|co-hosts|emcee|mc|anchor|出品人|our experts
    conference|wrap up|schlusswort|begrüssung|keynote by|hauptvortrag|conférence inaugurale|conferencia magistral
    opening speech|opening address|welcome address|guest|guests|gast|gäste|invité|invités|invitado|invitados
    """.replace("\n", "|").split("|")
)
_EITHER_WORDS = frozenset(word.strip() for word in _EITHER)

_LEADING = re.compile(
    r"(?:(?:our|your|the|a|an|meet|about|introducing|today's|today’s|this week's|this week’s|this month's|featured|"
    r"confirmed|invited|distinguished|special|guest|list of|main|further|other|additional|new|more|expert|academic|"
    r"industry|unsere|unser|die|der|mit|nos|notre|les|nuestros|nuestras|los|las|speaker|session|webinar|workshop|event|"
    r"podcast|conference|plenary|event's|talk|lead|senior|international|virtual|live|tutorial|training|course|seminar|"
    r"本期|特邀|特别|重磅|活动|直播|大会|会议|本场|本次|论坛|沙龙|课程)[\s:]*)"
)
_NUMBER = re.compile(
    r"\s*[#(（]?\d{1,2}[)）]?$|[一二三四五六七八九十]$|\s(?:[ivx]{1,3}|[a-c])$|\s(?:are|include|includes)$", re.I
)
_PARENTHESIS = re.compile(r"\s*[(（][^()（）]{0,40}[)）]\s*$")
_NOT_THESE = re.compile(
    r"\b(?:call for|become|guidelines?|information for|for speakers|committee|deadline|nominat|apply|application|"
    r"instructions?|notification|fees?|dinner|policy|agreement|benefits|wanted|needed|program chairs?|local|steering|"
    r"conference chairs?|general chairs?|organizing|organising|publication chairs?|proposals?|sponsors?|suggest|resources|"
    r"questions?|registration|contact|questions|slides|gift|travel|previous|past|why|how|what|no|not|twitter|"
    r"volunteers?|recruit\w*|looking)\b|征集|招募|须知|报名|委员"
)
_BIOS = re.compile(
    r"^(?:(?:the\s|our\s|short\s)?(?:(?:guest\s|keynote\s)?(?:speakers?|presenters?|panell?ists?|moderators?|guests?|hosts?|instructors?|"
    r"lecturers?|participants?|speaker's|presenter's|speakers'|author)?['’]?s?\s*)?(?:short\s)?(?:bios?|biograph(?:y|ies)|profiles?|biodata|"
    r"biographical\s(?:note|sketch|information)|bio\ssketch)(?:\sof\s(?:the\s)?(?:speakers?|presenters?|panell?ists?))?|"
    r"(?:about|meet)\s(?:the|our|your)\s(?:guest\s|keynote\s)?(?:speakers?|presenters?|panell?ists?|moderators?|guests?|hosts?|instructors?|"
    r"lecturers?|facilitators?|authors?)|(?:zur|zu\sden|über\sdie|zum)\s(?:person|referent\w*|vortragenden|sprecher\w*)|kurzbiogra(?:ph|f)ien?|"
    r"biographie?s?|biografías?|semblanzas?|sobre\s(?:el|la|los|las)\sponentes?|à\spropos\sd(?:e|es|u)\s(?:l['’])?(?:intervenante?s?|conférenci\w+)|"
    r"(?:讲师|嘉宾|主讲人|讲者|演讲者|主讲|个人|报告人|作者|演讲嘉宾|分享嘉宾|主持人)?(?:介绍|简介))$"
)
_PLURAL = re.compile(
    r"s$|s\)$|innen$|en$|们$|experts|faculty|lineup|嘉宾$|参与|es sprechen|^who$|^wer$|^qui$|^quién$|^with$|^featuring$|by$|von$|par$|por$"
)
_AT_END = re.compile(
    r"(?:^|\s)((?:keynote |guest |invited |featured |plenary |panel )?(?:speakers?|keynoters?|presenters?|panell?ists?|trainers?|moderators?|hosts?|"
    r"guests?|instructors?|lecturers?|facilitators?))\s*[!.:]?$"
)
# A sentence that leads in to a list: "The course will be taught by:".
_BY = re.compile(
    r"\b(given|delivered|presented|taught|led|run|moderated|facilitated|chaired|hosted|joined|talks|presentations|lectures|contributions|insights|hear)\s+(?:by|from)$"
)
_BY_ROLES = {
    "moderated": MODERATOR, "facilitated": MODERATOR, "chaired": CHAIR, "hosted": HOST, "joined": GUEST, "given": SPEAKER,
    "delivered": SPEAKER, "presented": SPEAKER, "taught": INSTRUCTOR, "led": SPEAKER, "run": SPEAKER, "talks": SPEAKER,
    "presentations": SPEAKER, "lectures": SPEAKER, "contributions": SPEAKER, "insights": SPEAKER, "hear": SPEAKER,
}  # fmt: skip
_HEAR = re.compile(
    r"^(?:you(?:['’]ll| will) hear from|hear from|we(?:['’]ll| will) (?:hear from|be joined by)|joined by|join us with)\b"
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
    if not label or len(label) > 100 or len(label.split()) > 16:
        return None
    if _NOT_THESE.search(label):
        return None
    bare = (
        _PARENTHESIS.sub("", label) if label[-1] in ")）" and not label.endswith(("(s)", "(in)", "(innen)")) else label
    )
    bare = _NUMBER.sub("", bare).strip(" :：-–—.!*_#&")
    for _ in range(5):
        role = _ADDED.get(bare) or Role.known(bare)
        if role in TAKING_PART and role is not None:
            return Heading(role, bare in _EITHER_WORDS, _PLURAL.search(bare) is not None)
        lead = _LEADING.match(bare)
        if lead is None or lead.end() == len(bare):
            break
        bare = bare[lead.end() :].strip()
    return _longer(bare, label)


def _longer(bare: str, label: str) -> Heading | None:
    """A label of several words: "Speakers and panelists", "In this session you will hear from these speakers"."""
    halves = re.split(r"\s*(?:\band\b|&|\bund\b|\bet\b|\by\b|/|、|及|和|与|,|\bor\b)\s*", bare)
    if len(halves) > 1 and len(bare) < 50:
        roles = [role_of_label(half) for half in halves[:3] if half]
        if all(roles) and roles[0] is not None:
            return Heading(roles[0].role, any(role is not None and role.either for role in roles), True)
    end = _AT_END.search(label)
    if end is not None and (label.count(" ") > 2 or _HEAR.match(label)):
        role = _ADDED.get(end[1]) or Role.known(end[1])
        if role in TAKING_PART and role is not None:
            return Heading(role, role == HOST, end[1].endswith("s"))
    by = _BY.search(label)
    if by is not None and (role := _BY_ROLES.get(by[1])) is not None:
        return Heading(role, True, True)
    if _HEAR.match(label):
        return Heading(SPEAKER, True, True)
    if re.search(r"[\u3400-\u9fff]", bare) and len(bare) <= 12:
        for size in (4, 3, 2):
            role = _ADDED.get(bare[-size:]) or Role.known(bare[-size:])
            if len(bare) > size and role in TAKING_PART and role is not None:
                return Heading(role, bare[-size:] in _EITHER_WORDS, True)
    return None


@lru_cache(maxsize=512)
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
    """
    title|position|role|job title|function|occupation|designation|职务|职位|头衔|职称|title/position|fonction|cargo|funktion|position/title|título|titre
    """.strip().split("|")
)
_BODY_HEADS = frozenset(
    """
    organization|organisation|affiliation|institution|institute|company|employer|agency|university|单位|机构|公司|所在单位|组织|from|organización|
    institución|organisme|einrichtung|firma|affiliations|org|organization/company|entidad|entreprise|所属单位
    """.replace("\n", "")
    .strip()
    .replace(" ", "")
    .split("|")
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
