"""Chinese positions, which name the body first and the title last: 交通运输部原副部长."""

from __future__ import annotations

import re

from attrs import frozen

from eventkit.people._words import longest, words

_CHIEF = re.compile(r"首席[\u3400-\u9fff]{1,6}官$")
_GAP = " \t\u3000·•、,，"

# Characters that spell foreign names by sound: 唐纳德特朗普, 阿不都热合曼.
_BY_SOUND = frozenset(
    "阿艾爱安奥巴贝比彼波伯勃布卡科克库拉莱劳勒雷里利丽林伦罗洛卢鲁马麦迈曼梅米密莫姆穆那纳娜奈内尼诺努欧帕佩皮普奇恰乔切萨塞森沙莎舍施史什斯思丝索塔泰坦特提图托瓦万威韦维沃伍"
    "西希夏辛休雅亚娅耶伊因英尤约泽扎詹朱兹丹德登迪蒂丁顿多尔法菲费芬佛弗福夫盖高戈格根哈海汉合赫亨胡霍基加贾杰金津凯坎康古圭居吉热都买江木孜吾肉帕呼和浩日其嘎乌云朗唐川历山拜不蒙恩班宾宁"
    "玛得奎让邦茨凡芙娃鲍柏琳莲珍约翰妮涅温逊葛道罕肯黛蕾萝佐查齐昆卓茜薇琼邓孟彭兰汀廷图聂翁甘达杜"
)


@frozen
class HanPosition:
    """A Chinese position taken apart; `start` is where the title begins, -1 when there is none."""

    organization: str
    title: str
    former: bool


def _title_length(text: str) -> int:
    match = _CHIEF.search(text[-8:])
    if match:
        return len(match[0])
    known = words("han title")
    low = text[-12:].lower() if text[-1:].isascii() else ""
    for size in range(min(longest("han title"), len(text)), 0, -1):
        end = text[-size:]
        if end in known or (low and end.isascii() and (end.lower() in known or end.upper() in known)):
            # "Cofounder" must not be read as "…CTO": a Latin title is a word of its own.
            if end.isascii() and text[-size - 1 : -size].isascii() and text[-size - 1 : -size].isalnum():
                continue
            return size
    return 0


def _body_end(text: str, section: str, least: int) -> int:
    """Where the last body in the text ends, or 0."""
    return next((end for end in range(len(text), 0, -1) if _ends_body(text, end, section, least)), 0)


def _ends_body(text: str, end: int, section: str, least: int) -> bool:
    """Whether a body ends there: with a word for one, or with words in brackets behind it."""
    while text[end - 1 : end] in (")", "）") and section == "han body":
        opened = max(text.rfind("(", 0, end), text.rfind("（", 0, end))
        if opened <= 0:
            return False
        end = opened
    known = words(section)
    for size in range(min(longest(section), end), 0, -1):
        if text[end - size : end] not in known:
            continue
        if size == 1 and (end < least or text[end - 1 : end + 1] in words("han not body")):
            continue
        if size == end and size < 3 and section == "han body":
            continue
        return True
    return False


def split_han(text: str) -> HanPosition:
    """
    Body and title of one Chinese position; either may be empty. Words that fit neither stay with the title.

    >>> split_han("交通运输部原副部长")
    HanPosition(organization='交通运输部', title='原副部长', former=True)
    >>> split_han("北风能源首席技术官")
    HanPosition(organization='北风能源', title='首席技术官', former=False)
    """
    text = text.strip(_GAP)[:200]
    size = _title_length(text)
    if not size:
        return HanPosition("", text, False) if han_kind(text) == "title" else HanPosition(text, "", False)
    core, title = text[:-size], text[-size:]
    former = False
    for mark in ("时任", "现任", "曾任", "历任"):
        if core.startswith(mark) and len(core) > 3:
            former, core = mark[0] in "曾历", core[2:]
    if core[:1] in ("原", "前") and len(core) > 3 and core[1:2] not in ("平", "阳", "子", "沿", "进"):
        former, core = True, core[1:]
    while core[-1:] in "兼暨和及与" and core[:-1]:
        # 董事长兼总经理 is one title.
        before = _title_length(core[:-1])
        if not before:
            break
        title = core[-1 - before :] + title
        core = core[: -1 - before]
    gap = core.rfind(" ") if core.startswith(("株式会社", "一般", "公益", "国立", "NPO")) else -1
    if core.startswith("《") and core.endswith("》"):
        return HanPosition(core, title, former)
    end = gap if gap > 0 else _body_end(core, "han body", 3)
    if not end and re.search(r"[ \u3000]", core) is None:  # a space divides better than a weak word
        end = _body_end(core, "han body weak", 2)
    if not end:
        gap = max(core.find(" "), core.find("\u3000"))
        named = core[:gap].isascii() and title in words("han of things")
        if gap > 0 and not named:
            end = gap
        else:
            foreign = core[: len(core) - _ranks(core)].isascii() and title not in words("han of things")
            if foreign or title in words("han top") or (core and core in words("han place")):
                end = len(core) - _ranks(core)
            elif title in words("han staff") and len(core) - _ranks(core, trades=True) > 1:
                end = len(core) - _ranks(core, trades=True)  # 云帆前端工程师
    if end and end < len(core):
        # 绿色交通研究所中国 + 首席代表: the place belongs to the body.
        places = words("han place")
        for extra in range(min(longest("han place"), len(core) - end), 0, -1):
            if core[end : end + extra].strip() in places and end + extra >= len(core) - _ranks(core):
                end += extra
                break
    organization, rest = core[:end].strip(_GAP), core[end:]
    title = (rest + title).strip(_GAP)
    former = former or (title.startswith(("原", "前")) and not title.startswith(("前端", "前沿", "前台")))
    return HanPosition(organization, title, former)


def _ranks(core: str, *, trades: bool = False) -> int:
    """How many characters at the end of the text are ranks that belong to a title (副, 常务, 高级 …); or `trades`."""
    known = words("han rank") | words("han trade") if trades else words("han rank")
    most, taken = max(longest("han rank"), longest("han trade") if trades else 0), 0
    while taken < len(core):
        left = core[: len(core) - taken]
        size = next((n for n in range(min(most, len(left)), 0, -1) if left[-n:] in known), 0)
        if not size:
            break
        taken += size
    return taken


def han_kind(text: str) -> str:
    """
    "title" for words that end in a Chinese title, "body" for words that end in a body, else "".

    >>> [han_kind(text) for text in ("高级工程师", "中国城市规划学会", "周明远")]
    ['title', 'body', '']
    """
    text = text.strip(_GAP).rstrip("。.！!")[:200]
    if _title_length(text):
        return "title"
    if _body_end(text, "han body", 3) == len(text) and text:
        return "body"
    weak = _body_end(text, "han body weak", 2)
    if weak == len(text) and len(text) > 2:
        return "body"
    return "place" if text in words("han place") else ""


def sounds(text: str) -> int:
    """
    How many of the characters are such as spell foreign names by sound.

    >>> sounds("彼得"), sounds("创新")
    (2, 0)
    """
    return sum(char in _BY_SOUND for char in text)


def is_han_title(text: str) -> bool:
    """
    Whether the words are a Chinese title, with its ranks, and nothing else.

    >>> [is_han_title(text) for text in ("副教授", "高级工程师", "湖畔大学教授")]
    [True, True, False]
    """
    size = _title_length(text)
    return bool(size) and _ranks(text[:-size]) == len(text) - size
