"""
Finds the bodies behind a label or under a heading: "Organizers: The Alder Project", "Hosts" above a list, 主办单位：…

The words are those that eventkit knows for roles; what stands around them ("Our gold …", "Conference …") is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Block, Document, Kind, Span, fold_label
from eventkit.announcements.finders._bodies import claim_of, claims_of, is_body
from eventkit.announcements.finders._event_nouns import EVENT_NOUNS
from eventkit.announcements.finders._label_lines import LONGEST, label_lines
from eventkit.people._party import is_sentence
from eventkit.people._pieces import is_han
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

_MAX_LINE = 200

# Beside the words of people/role_words.txt. On a conference's page 主办 is "hosted by", 承办 who carries it out.
_MORE = {
    word: role
    for role, words in (
        (
            HOST,
            "ausrichter ausrichterin ausgerichtet_von 主办 主辦 主办方 東道主 东道主 accueilli_par "
            "hosting_institution host_institution host_organization hosting presented_by brought_to_you_by",
        ),
        (
            ORGANIZER,
            "承办 承辦 承办方 执行 執行 执行机构 举办 发起 组织 策划 conveners convenors organizing_body organizing "
            "organizing_committee organising_committee organizing_team organising_team organisationsteam",
        ),
        (CO_ORGANIZER, "合辦 联合发起 联合举办 联合组织 联办 共同举办 共同承办 联合主办 co-convened_by"),
        (PARTNER, "合作 合作社区 社区合作 合作主办 友情合作 kooperation cooperation collaboration partnership"),
        (FUNDER, "funding financed_by finanziert_von förderung funding_agencies financé_par"),
        (SPONSOR, "sponsorship sponsoring sponsorships 场地赞助"),
        (
            SUPPORTER,
            "鸣谢 特别鸣谢 技术支持 学术支持 战略支持 社区支持 场地支持 场地提供 直播支持 媒体支持 "
            "support supporting soutiens unterstützung apoyan",
        ),
    )
    for word in words.replace("_", "\u00a0").split(" ")
}
_STEM = re.compile(
    "organ|host|sponsor|part[ne]|support|fund|conven|brought|collab|coop|co-op|koop|veranst|ausricht|ausger|"
    "gastgeb|anfitri|accueil|zusammen|soci|aliad|patroc|parrain|mécèn|command|auspic|förder|financ|finanz|bailleur|"
    "unterst|sout|apoy|endors|guidance|patronage|schirm|égide|colab|convoc|alianza|"
    "[主承协協举合联发组策赞贊冠资支鸣指媒东执執场]|presented|to you by"
)
_FILLERS = re.compile(
    "^(?:(?:our|the|this|is|are|all|with|special|main|local|lead|leading|key|official|institutional|academic|"
    "strategic|technical|global|national|regional|community|industry|corporate|principal|diamond|platinum|gold|"
    r"silver|bronze|copper|premium|venue|food|lunch|coffee|drinks|prize|swag|streaming|hospitality|"
    r"other|further|additional|current|proud|generous|kindly|proudly|event|20\d\d|"
    rf"{EVENT_NOUNS}|die|der|unsere?|weitere|les|nos|los|las|nuestr[oa]s|本次|本届|活动|会议|论坛|大会|峰会|比赛|"
    r"讲座|白金|金牌|银牌|黄金|铜牌|钻石|独家|总(?=赞助))(?:['’]s)?[\s/-]*)+",
    re.I,
)
_TRAILERS = re.compile(
    r"[\s/]*(?:\b(?:institutions?|organi[sz]ations?|bod(?:y|ies)|partners|universit(?:y|ies)|companies)|单位|方|"
    r"机构|單位|機構)?(?:\s*[(（][^()（）]{1,30}[)）])?(?:\s*(?:of|for|der|de la|du|del|des)\s+(?:the |"
    rf"this )?(?:{EVENT_NOUNS}))?\s*$",
    re.I,
)
_NUMBER = re.compile(r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.、)]\s*)")
_AND = re.compile(r"\s*(?:\band\b|\bund\b|\bet\b|\by\b|&|/|、|\+|\||暨)\s*")
_LABEL_INSIDE = re.compile(r"[ \t\u3000;；|]+([^\s:：;；|]{2,12})[:：]\s*")
_BESIDE = re.compile(
    r"[,;]?\s+\(?((?:in|en)\s+(?:collaboration|partnership|cooperation|co-operation|association|Zusammenarbeit|"
    r"Kooperation|partenariat|colaboración)\s+(?:with|mit|avec|con)|supported\s+by|"
    r"with\s+(?:the\s+)?support\s+(?:of|from)|sponsored\s+by|funded\s+by|hosted\s+by|co-?organi[sz]ed\s+by|"
    r"avec\s+le\s+soutien\s+de|con\s+el\s+apoyo\s+de|mit\s+Unterstützung\s+von)\s+",
    re.I,
)
_STOP = re.compile(r"(?<!Ltd)(?<!Inc)(?<!Co)(?<!Corp)(?<!e\.V)(?<!S\.A)\.$|[!?。！？]$")
_REST = re.compile(r"\s*[(（\[]?(?:https?://|www\.)|\s+[–—-]\s+|\s*\|\s*")

# A name as a line by itself, and a line that begins another part of a page.
_BY_ITSELF = re.compile(r"[A-ZÀ-Þ\u3400-\u9fff][^.!?。！？:：]{1,90}(?:\be\.\s?V\.|\bInc\.|\bLtd\.)?")
_SECTION = re.compile(
    "(?:registration|register|contacts?|venue|location|program(?:me)?|agenda|schedule|speakers?|dates?|travel|"
    "accommodation|about|"
    "news|home|links|fees?|tickets|abstracts?|committees?|code of conduct|more|further|past|previous|downloads?|faq|"
    "questions|"
    "anmeldung|kontakt|ort|programm|impressum|anfahrt|dokumente|unterlagen|materialien|bilder|inscription|lieu|"
    "téléchargements?|documents?|liens|contacto|inscripción|lugar|descargas?|enlaces|archivos|documentos|materiales|"
    "galería|fotos?|gallery|photos|files|resources|media|contributors?|下载|资料|报名|联系|相关)\\b",
    re.I,
)


@lru_cache(maxsize=2048)  # pages have the same labels
def role_of_label(label: str) -> Role | None:
    """
    The role of bodies that a folded label names, or None.

    >>> [str(role_of_label(words)) for words in ("our gold sponsors", "主办单位", "organized and hosted by", "date")]
    ['Sponsor', 'Host', 'Organizer', 'None']
    """
    if len(label) > 60 or _STEM.search(label) is None:
        return None
    label = _NUMBER.sub("", label.replace("’", "'"))
    inner = _FILLERS.sub("", label)
    several = tuple(dict.fromkeys((label, inner, _TRAILERS.sub("", label), _TRAILERS.sub("", inner))))
    known = [_MORE.get(words.replace(" ", "\u00a0")) for words in several] + [Role.known(words) for words in several]
    for role in known:
        if role is not None and (role.of_bodies or role in (HOST, CO_HOST)) and role not in (VENUE, PUBLISHER):
            return role
    parts = [part for part in _AND.split(label) if part]
    if len(parts) == 2:
        first = role_of_label(parts[0]) or role_of_label(f"{parts[0]} by")
        second = role_of_label(parts[1])
        if first == SUPPORTER and second in (SPONSOR, FUNDER):
            return second  # "Support and Sponsorship"
        return first if second else None
    return None


def find(document: Document) -> Iterator[Claim]:
    """Each entry behind a label, or below a heading, that names a role of bodies."""
    for index, block in enumerate(document.blocks):
        if block.label is not None and block.kind is not Kind.TITLE:
            role = role_of_label(document.label(block))
            if role is not None:
                yield from _value(document, block.body, role)
        if block.kind is Kind.PARAGRAPH and _begins_with_label(document, block):
            for count, (label, role, value) in enumerate(label_lines(document, block, role_of_label)):
                if not count and label.start != block.body.start:
                    break  # a menu
                yield from _value(document, value, role)
        if block.kind is Kind.HEADING and len(block.body) <= 80:
            role = role_of_label(fold_label(document.words(block.body)))
            if role is not None:
                yield from _below(document, index, role)


def _begins_with_label(document: Document, block: Block) -> bool:
    """Whether the first of several lines is a label."""
    end = document.text.find("\n", block.body.start, min(block.body.end, block.body.start + LONGEST + 1))
    return end >= 0 and role_of_label(fold_label(document.text[block.body.start : end])) is not None


def _value(document: Document, body: Span, role: Role) -> Iterator[Claim]:
    """A value on the line of its label: a name, or several."""
    for line in _lines(document, body):
        for part, own in _parts(document, line, role):
            span = _entry(document, part)
            if len(span) and not is_sentence(document.words(span)):
                yield from claims_of(document, span, own, "label", 1.0, prose=False)


def _parts(document: Document, line: Span, role: Role) -> Iterator[tuple[Span, Role]]:
    """
    The parts of a line, each with its role: Chinese pages put several labels on one (主办：甲 承办：乙), and others
    name who does something else ("The Alder Labs in collaboration with the Birch Archives").
    """
    text, start = document.text, line.start
    labels = [*_LABEL_INSIDE.finditer(text, line.start, line.end)]
    for match in [*labels, None]:
        other = role_of_label(match[1].casefold()) if match else role
        if other is None:
            continue
        end = match.start() if match else line.end
        while (beside := _BESIDE.search(text, start + 2, end)) and (also := role_of_label(fold_label(beside[1]))):
            yield Span(start, beside.start()), role
            start, role = beside.end(), also
        yield Span(start, end), role
        if match:
            start, role = match.end(), other


def _below(document: Document, index: int, role: Role) -> Iterator[Claim]:
    """The entries of a list below a heading, as long as they are names."""
    found = 0
    alone = not document.under(index)  # nothing but lines by themselves
    for at, block in enumerate(document.headed(index), index + 1):
        if block.kind is Kind.HEADING:
            if role_of_label(fold_label(document.words(block.body))) is not None:
                return
            if not alone:
                continue
            if not _BY_ITSELF.fullmatch(document.words(block.body)) or _SECTION.match(document.words(block.body)):
                return
            if not found and _leads_list(document, at) and not is_body(document.words(block.body)):
                return  # nobody stands below the heading, and here another part begins
        if block.kind is Kind.PARAGRAPH and found:
            return
        if block.label is not None and block.kind is Kind.FIELD:
            return
        if block.label is not None and role_of_label(document.label(block)) is not None:
            continue  # claimed by its own label
        for line in _lines(document, block.span if block.kind is Kind.BULLET and block.label else block.body):
            span = _entry(document, line)
            words = document.words(span)
            if not words or len(words) > _MAX_LINE or is_sentence(words) or _STOP.search(words):
                continue
            found += 1
            if block.kind is Kind.BULLET and "," in words and not is_han(words) and not _is_list(words):
                claim = claim_of(document, span, role, "below a heading", 1.0, prose=False)
                if claim is not None:
                    yield claim
            else:
                yield from claims_of(document, span, role, "below a heading", 1.0, prose=False)


def _leads_list(document: Document, at: int) -> bool:
    """Whether a list of entries stands right below the heading at `at`."""
    return at + 1 < len(document.blocks) and document.blocks[at + 1].kind in (Kind.BULLET, Kind.FIELD, Kind.ROW)


def _is_list(words: str) -> bool:
    return re.search(r",[^,]+,\s*(?:and|und|et|y)\b", words) is not None


def _lines(document: Document, span: Span) -> Iterator[Span]:
    start = span.start
    for match in re.finditer(r"[\n\r]+", document.words(span)):
        yield Span(start, span.start + match.start())
        start = span.start + match.end()
    yield Span(start, span.end)


def _entry(document: Document, line: Span) -> Span:
    """A line without its mark, the address behind it, and what a dash adds."""
    words = document.words(line)
    start = len(words) - len(words.lstrip(" \t\u3000*•-–·>"))
    cut = _REST.search(words, start + 2)
    end = cut.start() if cut else len(words)
    return Span(line.start + min(start, end), line.start + end)
