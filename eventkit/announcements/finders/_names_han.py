"""Names in Chinese words: the person's that a phrase ends with, and the position before it (name_and_position)."""

from __future__ import annotations

import re

from eventkit.announcements.document import Document, kept
from eventkit.announcements.finders._names_sure import KNOWN, RESPECTED, SHAPE, han_words, sureness, surname_first
from eventkit.announcements.finders._positions import read_positions
from eventkit.people import Position
from eventkit.people._han import han_kind

RESPECT = (
    r"(?:教授|博士|老师|先生|女士|院士|同学|学长|学姐|主任|院长|所长|校长|会长|部长|局长|总裁|总经理|"
    r"研究员|工程师|律师|大使|书记)"
)
# "[美]约翰·史密斯", "(澳) Peter Lang": where somebody is from, before a name
COUNTRY = (
    r"(?:[\[［〔【(（](?:[美英法德日韩韓澳加意俄荷比瑞西葡印泰新马馬巴墨阿以埃奥奧匈挪丹芬希土越菲缅緬波捷爱愛智]|"
    r"[\u3400-\u9fff]{1,4}(?:国|國|籍|亚|亞|兰|蘭|利|典|士))[\]］〕】)）]\s*)"
)
NOT_NAMES = re.compile(
    r"我们|大家|同学|老师|嘉宾|社团|成员|团队|本次|本期|此次|活动|会议|主办|承办|协会|公司|专家|学者|他|她|它|你|我|这|那|各位|会长|部长|主席|主任|代表|部分|所有|多位|几位|一位|"
    r"首先|然后|最后|接下来|随后|并|将|和|与|及|等|在|是|的|了|为|有|也|后|前|中|下|上$|课程|系统|技术|平台|社区|内容|开源|产品|架构|基于|使用|通过|关于|"
    r"如何|什么|可以|能够|方便|向全|线上|线下"
)  # fmt: skip
_TITLE_ENDS = "官长师员总授理事任家人士生席监"


_DOTTED = re.compile(rf"[\u3400-\u9fff]+(?P<rest>(?:[·・•‧][\u3400-\u9fff]{{1,8}}){{1,3}}?)(?P<respect>{RESPECT})?$")
_LONGEST_PART = 8  # characters of one part of a foreign name


def _foreign(before: str, dotted: re.Match[str]) -> tuple[str, tuple[Position, ...], int] | None:
    """A foreign name in Chinese, 保罗·奥卡福: it begins where the words before it are a title or a body."""
    run = dotted[0][: dotted.start("rest") - dotted.start()]
    rest, respect = dotted["rest"], dotted["respect"] or ""
    for kind in ("title", "body"):
        for size in range(1, min(len(run), _LONGEST_PART) + 1):
            held = (before + run[: len(run) - size]).removesuffix("的")
            if held and han_kind(held) == kind:
                return run[len(run) - size :] + rest + respect, read_positions(held), RESPECTED
    if not before and len(run) <= _LONGEST_PART:
        return run + rest + respect, (), RESPECTED
    return None


def name_and_position(who: str) -> tuple[str, tuple[Position, ...], int] | None:
    """
    The name that a phrase ends with, and the position before it.

    >>> name_and_position("湖畔研究院高级工程师周明远老师")[:2]
    ('周明远老师', (Position('高级工程师', '湖畔研究院'),))
    """
    who = _SPELLED.sub("", _AND_OTHERS.sub("", who))
    if (country := _COUNTRY.search(who)) is not None and (name := who[country.end() :]):
        before = who[: country.start()].strip()
        if not before or han_kind(before) in ("title", "body"):
            return name, read_positions(before) if before else (), RESPECTED
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
    for size in (3, 2, 4):
        match = re.search(rf"([\u3400-\u9fff]{{{size}}})({RESPECT})?$", last)
        if match is None:
            continue
        name, respect = match[1], match[2] or ""
        before = who[: len(who) - len(match[0])].strip()
        if (
            name in han_words()
            or NOT_NAMES.search(name)
            or han_kind(name) not in ("", "place")
            or (size == 4 and (before or not respect) and name[:2] not in _OF_TWO)
        ):
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
            or (before.endswith("家") and not before.endswith(("大家", "国家", "人家")))
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
        return shown, positions, sure
    return None


_OF_TWO = frozenset(  # surnames of two characters
    "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 慕容 端木 皇甫 尉迟 公孙 令狐 宇文 夏侯 长孙 独孤 西门 呼延".split()
)
_AND_OTHERS = re.compile(r"等(?:[\d一二三四五六七八九十多数几]{1,4}余?[位名])?[^位名，。、]{0,8}$")
_SPELLED = re.compile(r"\s?[（(][A-ZÀ-Þ][^（）()]{2,40}[)）]$")  # 詹姆斯·哈特（James Hart）
# [美]约翰·史密斯
_COUNTRY = re.compile(rf"{COUNTRY}(?=[\u3400-\u9fff]{{2,5}}(?:[·・•‧][\u3400-\u9fff]{{1,8}}){{0,3}}$)")
_HALF = re.compile(r"(?<=[\u3400-\u9fff）)”》」\d])[,;:!?](?=\s?[\u3400-\u9fff（(“《「\d])")
_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}


@kept
def with_wide_marks(document: Document) -> str:
    """The text with the marks of Chinese between Han characters, which many pages write as in English; no longer."""
    return _HALF.sub(lambda mark: _FULL[mark[0]], document.text)


def is_lone_name(words: str) -> bool:
    """Whether a piece of a line is all a Chinese name."""
    return (
        2 <= len(words) <= 3
        and surname_first(words)
        and han_kind(words) in ("", "place")
        and sureness(words) >= SHAPE
        and NOT_NAMES.search(words) is None
    )
