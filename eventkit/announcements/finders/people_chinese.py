"""
People in Chinese sentences: "邀请湖畔研究院院长周明远为大家分享", "由李思同学主讲", "周明远教授作了题为…的报告".

The name is two to four characters that begin with a Chinese surname, or stand beside a title or a word of respect; the
words before it, up to the cue, are the position.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from eventkit.announcements.claims import Claim
from eventkit.announcements.document import Document, Kind, Span
from eventkit.announcements.finders._names_entries import to_person
from eventkit.announcements.finders._names_han import RESPECT, name_and_position, with_wide_marks
from eventkit.announcements.finders._names_sure import KNOWN, RESPECTED, SHAPE, sureness
from eventkit.announcements.finders._positions import read_positions
from eventkit.announcements.finders._sample import extent
from eventkit.people import Appearance, Position
from eventkit.people._han import han_kind
from eventkit.people.role import KEYNOTE, MODERATOR, OPENING, PANELIST, SPEAKER, Role

_VERB = (
    r"(?:为大家|为我们|为同学|为各位|给大家|向大家|向同学|和大家|与大家|带来|分享|主讲|主持|致辞|作了|做了|作题为|做题为|发表|介绍|讲解|演示|展示|演讲|出席|担任|就[^，。]{2,20}[作做进]|"
    r"开始|首先|从[^，。]{1,30}(?:介绍|讲解|演示|讲)|围绕|结合|[以就][《“]|做客|来到|莅临|参与|进行|讲述|共同|一起|一同|进行了|表示|指出|强调|认为|谈到|回顾|总结|授课|领衔|率|现场)"
)
# Who it is neither begins nor ends with white space: to try that in long runs of it would take their cube.
_INVITED = re.compile(
    rf"(?:邀请(?:到了?|了)?|特邀|请到了?|有请|迎来了?|由|请来了?|嘉宾为|嘉宾是|主讲人为|主讲人是|主持人(?:为|是)?|讲师(?:为|"
    rf"是))\s*(?=\S)(?P<who>[^，。；！？\n：]{{2,120}}?)(?<=\S)\s*(?P<does>{_VERB}|，\s*{_VERB}|，?(?=带来|分享)|"
    r"的(?:介绍|主持|开场|引导|带领|串场)|。|，)"
)
# What may stand between the name and what somebody does: 首先, 上台, 代表主办方, 发来视频.
_HOW = (
    r"(?:等|将(?:于[^，。；！？\n]{2,40}?(?=在|作|做|为|带来|分享|主讲|发表|开展))?|在[^，。；！？\n]{2,20}?(?=作|做|为[大我师]|举办|开展|发表|带来)|"
    r"嘉宾|专家|首先|率先|随后|接着|然后|最后|先后|分别|依次|陆续|共同|一同|还|也|则|现场|应邀|受邀|上台|登台|开始|在线|"
    r"线上|远程|(?:发来|发表)?视频|通过(?:视频|网络|线上|远程|连线)[^，。；！？\n]{0,6}|以(?:视频|线上)(?:形式|方式)|"
    r"(?:应邀)?出席[^，。；！？\n]{0,20}?并|代表[^，。；！？\n]{2,12}?(?=向|致|作|做|发|介绍|对))"
)
_SAYS = (
    r"介绍|讲解|演示|分享|主讲|主持|演讲|发表|带来|授课|讲述|指出|表示|强调|认为|谈到|发言|讲话|回顾|总结|解读|阐述|汇报|点评|"
    r"阐释|剖析"
)  # fmt: skip
_DOES = re.compile(
    rf"(?:^|(?<=[，。；！？\n、：\s“”》]))(?=\S)(?P<who>[^，。；！？\n：“”《》]{{2,120}}?)(?<=\S)\s*(?P<does>{_HOW}{{0,4}}"
    rf"(?:向|为|给|从|就|对(?![外话])|围绕|结合|以|作(?![家者协物业战])|做|致[^，。；！？\n]{{0,3}}[辞词]|致欢迎|{_SAYS}|(?:出席[^，。；！？\n]{{2,40}})?，(?:并|他|她)?(?:{_SAYS})|"
    r"在(?:开幕|闭幕|欢迎|主旨|主题|大会)?(?:式上|致辞|演讲|会上|发言|报告)|参[与加](?:了)?(?:讨论|对话|圆桌|互动|交流))[^，。\n]{0,30})"
)
_SPOKE = re.compile(rf"{_SAYS}|参与|参加|致[^，。；！？\n]{{0,3}}[辞词]|报告|作了|做了")
_CREDITS = re.compile(r"编辑|作者|撰稿|摄影|记者|供稿|来源|审核|文字|图片|联系|报名|责任|通讯员|赞助|翻译|校对")
# 邀请蓝湾科技、湖畔云等合作伙伴
_BODIES = re.compile(
    r"等[^，。；！？\n：]{0,6}?(?:伙伴|企业|公司|机构|单位|高校|院校|社区|团队|组织|平台|厂商|品牌|媒体|部门)"
)
_SENTENCE = 30  # characters from which on a line above a list is a sentence that ends with a colon


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance."""
    head = extent(document, 4000)
    if not document.has_han or _HAN.search(document.text, head.start, head.end) is None:
        return
    text = with_wide_marks(document)
    for block in document.blocks:
        if block.kind in (Kind.TITLE, Kind.ROW) or (block.kind is Kind.HEADING and len(block.body) < _SENTENCE):
            continue
        if len(block.body) < 8 or _HAN.search(text, block.body.start, block.body.end) is None:
            continue
        for pattern, weight in ((_INVITED, 0.6), (_DOES, 0.5)):
            for match in pattern.finditer(text, block.span.start, block.span.end):
                yield from _read(document, match, weight, invited=pattern is _INVITED)


_LEAD = re.compile(r"^.*(?:邀请到?了?|特邀|有请|请来了?|请到了?|(?<![理自])由)|^(?:来自|我们|以及|其中|还有)+")
_PART = re.compile(r"(?:(?!、|以及|和(?=[^，。]{2,30}$)|与(?=[^，。]{2,30}$)|及(?=[^，。]{2,30}$))[^，。])+")
_HAN = re.compile(r"[\u3400-\u9fff]{4}")


_AND = re.compile(r"[与和及]")
_LEADER = re.compile(r"主持人?\s?[、，]")
_TALK_TOGETHER = re.compile(r"对话|对谈|讨论|交流|圆桌")
# "Ana Vidal", "湖畔大学Ana Vidal教授"
_IN_LETTERS = re.compile(
    r"(?P<body>[\u3400-\u9fff]{2,20}?(?:的|\s)?)?(?P<name>[A-ZÀ-Þ][a-zß-ÿ.’'-]*(?:[\s·][A-ZÀ-Þ][a-zß-ÿ.’'-]*){1,3})\s?"
    rf"(?P<respect>{RESPECT})?"
)


def _parts(who: str) -> Iterator[tuple[int, str]]:
    """The parts of a list of people with their offsets; 与 divides two of whom each side is a person."""
    for part in _PART.finditer(who):
        words = part[0]
        cut = _AND.search(words)
        if cut is not None and name_and_position(_LEAD.sub("", words[: cut.start()])):
            after = words[cut.end() :]
            if name_and_position(after) or _in_letters(after.strip()):
                yield part.start(), words[: cut.start()]
                yield part.start() + cut.end(), after
                continue
        yield part.start(), words


def _in_letters(words: str) -> tuple[str, tuple[Position, ...], int] | None:
    """A name in letters that is all of a part: "Ana Vidal"."""
    found = _IN_LETTERS.fullmatch(words)
    if found is None or sureness(found["name"]) < (SHAPE if found["respect"] else KNOWN):
        return None
    body = (found["body"] or "").strip("的 ")
    if body and han_kind(body) not in ("title", "body"):
        return None
    return found["name"] + (found["respect"] or ""), read_positions(body) if body else (), RESPECTED


def _read(document: Document, match: re.Match[str], weight: float, *, invited: bool) -> Iterator[Claim]:
    text = match.string
    who = match["who"].strip()
    around = text[max(0, match.start() - 6) : match.end()]
    if _CREDITS.search(around) or (invited and _BODIES.search(text, match.start(), match.end() + 8)):
        return
    if not invited and not _SPOKE.search(match["does"]):
        return
    if (
        invited
        and match["does"] in ("。", "，")
        and not match[0].startswith(("邀请", "特邀", "请到", "嘉宾", "主讲人", "主持人", "讲师", "有请", "迎来"))
    ):
        return
    start = match.start("who") + match["who"].index(who)
    role = _role(text, match)
    # "湖畔大学教授、地图研究所所长周明远": positions may stand before the one with the name.
    held: tuple[Position, ...] = ()
    listed = ("、" in who and _LISTED.search(who) is not None) or _IN_SPEECH.match(match["does"]) is not None
    first: int | None = None
    leads = role == MODERATOR and _LEADER.match(match[0]) is not None
    for at, part in _parts(who):
        said = part.strip()
        begin = start + at + part.index(said)
        found = name_and_position(_LEAD.sub("", said)) or _in_letters(said)
        if found is None:
            title = _LEAD.sub("", said)
            held = (*held, *read_positions(title)) if han_kind(title) == "title" else ()
            first = (begin if first is None else first) if held else None
            continue
        name, position, sure = found
        position, held = (*held, *position), ()
        begin, first = (begin if first is None else first), None
        if (sure < KNOWN and not position) or (not invited and not listed and sure < RESPECTED and not position):
            continue
        person = to_person(name)
        if person is None:
            continue
        span = Span(begin, start + at + part.index(said) + len(said))
        words = document.words(span)
        yield Claim("person", Appearance(person, role, position, text=words), span, "in a Chinese sentence", weight)
        if leads:  # 主持人、甲与乙、丙展开对话: the first leads, the others talk
            around = text[max(0, match.start() - 20) : match.end() + 60]
            role, leads = (PANELIST if _TALK_TOGETHER.search(around) else SPEAKER), False


_IN_SPEECH = re.compile(r"在(?:开幕|闭幕|欢迎|主旨|主题|大会)?(?:致辞|演讲|发言|报告)中?")
# 周明远、林若溪等12位学者作了报告
_LISTED = re.compile(r"等[^，。、]{0,6}(?:学者|专家|嘉宾|代表|讲师|讲者|老师|同学|分享者|學者|專家|嘉賓|老師)$")
_KEYNOTES = re.compile(r"主旨(?:演讲|报告|发言)(?:环节|阶段|部分|中)?，?$")


_OPENS = re.compile(r"致(?:[^，。]{0,3}[辞词]|欢迎)")


def _role(text: str, match: re.Match[str]) -> Role:
    whole = match[0]
    if "主持" in match["does"][:8] or whole.startswith("主持人"):
        return MODERATOR
    if "主旨" in whole or _KEYNOTES.search(text, max(0, match.start() - 12), match.start()):
        return KEYNOTE
    if _OPENS.search(match["does"][:16]):
        return OPENING
    return SPEAKER
