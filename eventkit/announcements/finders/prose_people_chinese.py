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
from eventkit.announcements.finders._names_entries import read_positions, to_person
from eventkit.announcements.finders._names_prose import extent
from eventkit.announcements.finders._names_sure import KNOWN, RESPECTED, sureness, surname_first
from eventkit.people import Appearance, Position
from eventkit.people._han import han_kind
from eventkit.people.role import KEYNOTE, MODERATOR, OPENING, SPEAKER, Role

_RESPECT = (
    r"(?:教授|博士|老师|先生|女士|院士|同学|学长|学姐|主任|院长|所长|校长|会长|部长|局长|总裁|总经理|"
    r"研究员|工程师|律师|大使|书记)"
)
_VERB = (
    r"(?:为大家|为我们|为同学|为各位|给大家|向大家|向同学|和大家|与大家|带来|分享|主讲|主持|致辞|作了|做了|作题为|做题为|发表|介绍|讲解|演示|展示|演讲|出席|担任|就[^，。]{2,20}[作做进]|"
    r"开始|首先|从[^，。]{1,30}(?:介绍|讲解|演示|讲)|围绕|结合|以[《“]|做客|来到|莅临|参与|进行|讲述|共同|一起|一同|进行了|表示|指出|强调|认为|谈到|回顾|总结|授课|领衔|率|现场)"
)
_INVITED = re.compile(
    rf"(?:邀请(?:到了?|了)?|特邀|请到了?|有请|迎来了?|由|请来了?|嘉宾为|嘉宾是|主讲人为|主讲人是|主持人(?:为|是)?|讲师(?:为|"
    rf"是))\s*(?P<who>[^，。；！？\n：]{{2,120}}?)\s*(?P<does>{_VERB}|，\s*{_VERB}|，?(?=带来|分享)|。|，)"
)
_DOES = re.compile(
    r"(?:^|"
    r"(?<=[，。；！？\n、：\s“”》]))(?P<who>[^，。；！？\n：“”《》]{2,120}?)\s*(?P<does>(?:等)?(?:嘉宾)?(?:(?:应邀)?出席(?:[^，。；！？\n]{0,20}?并)|应邀|"
    r"开始|首先|随后|接着|先后|分别|也|还|则|现场|最后)?(?:向|为|给|从|就|围绕|结合|以|作|做|发表|主持|主讲|致辞|致欢迎|分享|介绍|讲解|演示|演讲|"
    r"在(?:致辞|演讲|会上|发言|报告)|表示|指出|强调|认为|谈到|回顾|带来)[^，。\n]{0,30})"
)
_SPOKE = re.compile(
    r"介绍|讲解|演示|分享|主讲|主持|致辞|演讲|报告|发表|带来|授课|讲述|作了|做了|指出|表示|强调|认为|谈到|发言"
)
_NAME_AT_END = re.compile(rf"(?P<name>[\u3400-\u9fff]{{2,4}}?)(?P<respect>{_RESPECT})?$")
_CREDITS = re.compile(r"编辑|作者|撰稿|摄影|记者|供稿|来源|审核|文字|图片|联系|报名|责任|通讯员|赞助|翻译|校对")
_NOT_NAMES = re.compile(
    r"我们|大家|同学|老师|嘉宾|社团|成员|团队|本次|本期|此次|活动|会议|主办|承办|协会|公司|专家|学者|他|她|它|你|我|这|那|各位|会长|部长|主席|主任|代表|部分|所有|多位|几位|一位|"
    r"首先|然后|最后|接下来|随后|并|将|和|与|及|等|在|是|的|了|为|有|也|后|前|中|下|上$|课程|系统|技术|平台|社区|内容|开源|产品|架构|基于|使用|通过|关于|"
    r"如何|什么|可以|能够|方便|向全|线上|线下"
)  # fmt: skip
_TITLE_ENDS = "官长师员总授理事任家人士生席监"
_MOST = 400_000
_SENTENCE = 30  # characters from which on a line above a list is a sentence that ends with a colon


def find(document: Document) -> Iterator[Claim]:
    """Claims "person" with an Appearance."""
    text = document.text
    whole = extent(document, _MOST)
    if _HAN.search(text, whole.start, min(whole.end, whole.start + 4000)) is None:
        return
    for block in document.blocks:
        if block.kind is Kind.HEADING and len(block.body) < _SENTENCE:
            continue
        if block.kind in (Kind.TITLE, Kind.ROW) or block.body.end > whole.end:
            continue
        if len(block.body) < 8 or _HAN.search(text, block.body.start, block.body.end) is None:
            continue
        for pattern, weight in ((_INVITED, 0.6), (_DOES, 0.5)):
            for match in pattern.finditer(text, block.span.start, block.span.end):
                yield from _read(text, match, weight, invited=pattern is _INVITED)


_LEAD = re.compile(r"^.*(?:邀请到?了?|特邀|有请|请来了?|请到了?|(?<![理自])由)|^(?:来自|我们|以及|其中|还有)+")
_PART = re.compile(r"(?:(?!、|以及|和(?=[^，。]{2,30}$)|与(?=[^，。]{2,30}$)|及(?=[^，。]{2,30}$))[^，。])+")
_HAN = re.compile(r"[\u3400-\u9fff]{4}")


def _read(text: str, match: re.Match[str], weight: float, *, invited: bool) -> Iterator[Claim]:
    who = match["who"].strip()
    around = text[max(0, match.start() - 6) : match.end()]
    if _CREDITS.search(around):
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
    for part in _PART.finditer(who):
        said = part[0].strip()
        found = name_and_position(_LEAD.sub("", said))
        if found is None:
            continue
        name, position, sure = found
        if (sure < KNOWN and not position) or (not invited and sure < RESPECTED and not position):
            continue
        person = to_person(name)
        if person is None:
            continue
        begin = start + part.start() + part[0].index(said)
        span = Span(begin, begin + len(said))
        yield Claim(
            "person", Appearance(person, _role(match), position, text=said), span, "in a Chinese sentence", weight
        )


def _role(match: re.Match[str]) -> Role:
    whole = match[0]
    if "主持" in match["does"][:8] or whole.startswith("主持人"):
        return MODERATOR
    if "主旨" in whole:
        return KEYNOTE
    if "致辞" in match["does"][:10] or "致欢迎" in match["does"][:10]:
        return OPENING
    return SPEAKER


_DOTTED = re.compile(rf"[\u3400-\u9fff]+(?P<rest>(?:[·・•‧][\u3400-\u9fff]{{1,8}}){{1,3}}?)(?P<respect>{_RESPECT})?$")
_LONGEST_PART = 8  # characters of one part of a foreign name


def _foreign(before: str, dotted: re.Match[str]) -> tuple[str, tuple[Position, ...], int] | None:
    """A foreign name in Chinese, 保罗·奥卡福: it begins where the words before it are a title or a body."""
    run = dotted[0][: dotted.start("rest") - dotted.start()]
    rest, respect = dotted["rest"], dotted["respect"] or ""
    for size in range(1, min(len(run), _LONGEST_PART) + 1):
        held = (before + run[: len(run) - size]).removesuffix("的")
        if not held or han_kind(held) in ("title", "body"):
            return run[len(run) - size :] + rest + respect, read_positions(held) if held else (), RESPECTED
    return None


def name_and_position(who: str) -> tuple[str, tuple[Position, ...], int] | None:
    """
    The name that a phrase ends with, and the position before it.

    >>> name_and_position("湖畔研究院高级工程师周明远老师")[:2]
    ('周明远老师', (Position('高级工程师', '湖畔研究院'),))
    """
    who = re.sub(r"(?:等(?:嘉宾|专家|人)?)$", "", who)
    latin = re.search(
        r"(?<=[\u3400-\u9fff])\s*([A-Z][\w.’'-]+(?:\s(?:[A-Z][\w.’'-]*|de|van|von|der|la|di|da))+)\s*(教授|博士|先生|女士)?$",
        who,
    )
    if latin is not None:
        before = who[: latin.start()].strip()
        if han_kind(before) == "title" and sureness(latin[1]):
            return latin[1], read_positions(before), max(sureness(latin[1]), KNOWN)
        return None
    dotted = _DOTTED.search(who)
    if dotted is not None:
        return _foreign(who[: dotted.start()], dotted)
    spaced = re.split(r"[\s\u3000]+", who)
    last = spaced[-1]
    best: tuple[str, tuple[Position, ...], int] | None = None
    for size in (3, 2, 4):
        match = re.search(rf"([\u3400-\u9fff]{{{size}}})({_RESPECT})?$", last)
        if match is None:
            continue
        name, respect = match[1], match[2] or ""
        before = who[: len(who) - len(match[0])].strip()
        if _NOT_NAMES.search(name) or han_kind(name) not in ("", "place") or (size == 4 and (before or not respect)):
            continue
        known = surname_first(name)
        if (
            size == 3
            and name[0] in _TITLE_ENDS
            and surname_first(name[1:])
            and (name[0] in "官长员总授监席" or han_kind(before + name[0]) == "title")
        ):
            continue
        titled = (
            not before
            or bool(respect)
            or han_kind(before) == "title"
            or before.endswith(("官", "员", "师", "长", "生", "者", "委员", "committer", "Committer", "成员", "作者"))
        )
        lone = len(spaced) > 1 and last == match[0] and titled
        if not (known and titled) and not lone:
            continue
        shown = name if respect in ("", "同学", "学长", "学姐") else name + respect
        before = before.removesuffix("的")
        positions = (
            read_positions(before)
            if before and titled and (not respect or han_kind(before) in ("title", "body"))
            else ()
        )
        sure = (
            RESPECTED if respect else (max(sureness(name), KNOWN) if known else KNOWN if positions else sureness(name))
        )
        if respect and respect not in ("教授", "博士", "老师", "先生", "女士", "院士", "同学", "学长", "学姐"):
            shown, positions = name, positions or (Position(respect, text=respect),)
        best = (shown, positions, sure)
        break
    return best
